package app

import (
	"slices"
	"strings"

	"sofra/app/words"
)

// typed puts typed values together: those whose last day is in the period, and
// those from the beginning of the grant on. A draft counts nowhere.
func (v *IndicatorValue) typed(f Filter, start Date) {
	for _, m := range v.Measurements {
		if m.State != "approved" && (f.To == "" || m.ToOn <= f.To) {
			v.Drafts++
		}
	}
	v.Now, v.Ever = v.together(f.From, f.To), v.together(start, f.To)
}

// Approved are the typed values that count in a time, by their last day.
func (i Indicator) Approved(from, to Date) (all []Measurement) {
	for _, m := range i.Measurements {
		if m.State == "approved" && (from == "" || m.ToOn >= from) && (to == "" || m.ToOn <= to) {
			all = append(all, m)
		}
	}
	slices.SortStableFunc(all, func(a, b Measurement) int { return strings.Compare(string(a.ToOn), string(b.ToOn)) })
	return all
}

// together is what typed values come to in a time by the rule of the indicator.
// Different people cannot be counted again from numbers: the latest holds.
func (i Indicator) together(from, to Date) (r Reached) {
	count := int64(0)
	for _, m := range i.counting(from, to) {
		one := m.value()
		if i.isMean() {
			one.Of, count = 0, count+1
		}
		if r.Has {
			one = r.plus(one)
		}
		one.Has, r = true, one
	}
	if i.isMean() {
		r.Of = count
	}
	return r
}

// counting are the typed values of a time that its value is made of: all of them
// where they are added up or averaged, else the one that holds.
func (i Indicator) counting(from, to Date) []Measurement {
	all := i.Approved(from, to)
	if len(all) < 2 || i.Aggregation == "sum" || i.Aggregation == "ratio" || i.Aggregation == "mean" {
		return all
	}
	holds := len(all) - 1 // latest, unique
	if i.Aggregation == "max" {
		holds = 0
		for n, m := range all {
			if i.exact(m.value()).Cmp(i.exact(all[holds].value())) > 0 {
				holds = n
			}
		}
	}
	return all[holds : holds+1]
}

// isMean says whether a number is told as a mean of several.
func (i Indicator) isMean() bool { return i.Kind == NumberValue && i.Aggregation == "mean" }

// Progress is how much of the target is reached, 1 is all of it: of what is to rise
// the value of the target; of what is to fall the way from the baseline, where that
// is known, else the target of the value. ok is that it can be said.
func (v IndicatorValue) Progress() (share float64, ok bool) {
	t, has := v.Target()
	if !has || !v.Ever.Has || v.Hidden != "" || v.Kind == TextValue {
		return 0, false
	}
	value, target := v.amount(v.Ever), v.amount(v.Aimed(t))
	if v.Direction == "up" {
		return value / target, target > 0
	}
	if v.Baseline != nil {
		if base := v.amount(v.Began()); base != target {
			return (base - value) / (base - target), true
		}
	}
	return target / value, value > 0
}

// Began is the baseline as a value.
func (i Indicator) Began() Reached {
	if i.Baseline == nil {
		return Reached{Said: i.BaselineNote, Has: i.Kind == TextValue && i.BaselineNote != ""}
	}
	r := Reached{N: int64(*i.Baseline), Of: int64(i.BaselineOf), Places: i.BaselinePlaces, Said: i.BaselineNote, Has: true}
	if i.isMean() {
		r.Of = 1
	}
	return r
}

// Aimed is a target as a value.
func (i Indicator) Aimed(t IndicatorTarget) Reached {
	r := Reached{N: t.N, Of: t.OfN, Places: t.Places, Said: t.Note, Has: true}
	if i.isMean() {
		r.Of = 1
	}
	return r
}

// Say says a value in the words of a language: "58 of 104, 56 %", "12", "12.5", "3.42".
func (i Indicator) Say(b *words.Book, r Reached) string {
	switch {
	case !r.Has:
		return ""
	case i.Kind == TextValue:
		return r.Said
	case i.Kind == PercentOf:
		return b.T("{n} of {all}, {share}", "n", b.Decimal(r.N, r.Places), "all", b.Decimal(r.Of, r.Places), "share", b.Percent(r.N, r.Of))
	case i.Kind == ScoreValue:
		return b.Decimal(rounded(r.N, 10*max(r.Of, 1)), 2)
	case i.isMean() && r.Of > 1:
		return b.Decimal(rounded(10*r.N, r.Of), r.Places+1)
	}
	return b.Decimal(r.N, r.Places)
}

// SayAim says a target: of a percentage that is set in hundredths the share alone.
func (i Indicator) SayAim(b *words.Book, t IndicatorTarget) string {
	if i.Kind == PercentOf && t.OfN == 100*tens(t.Places) {
		return b.Percent(t.N, t.OfN)
	}
	return i.Say(b, i.Aimed(t))
}

// rounded is a quotient to the nearest, halves away from nought.
func rounded(n, of int64) int64 {
	if n < 0 {
		return -rounded(-n, of)
	}
	return (2*n + of) / (2 * of)
}
