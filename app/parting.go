package app

import (
	"context"
	"errors"
	"slices"

	"sofra/app/disclosure"
	"sofra/app/words"
)

// Parting is a value of an indicator by one direction: its parts add up to it, or
// Why says why they do not.
type Parting struct {
	By     string
	Parts  []ValuePart
	Total  Reached
	Why    words.Text // why they do not add up; empty where they do
	Hidden string     // why no part is told, as of a value; "" they are
}

// ValuePart is how much of a value is of one part; "" is not stated.
type ValuePart struct {
	Part string
	Reached
}

// OtherParts is the part that small ones are merged into.
const OtherParts = "\x00others"

// Partings are the values of a period by each direction that they can be parted in,
// for who works in the office. What people said of themselves stays closed, and small
// groups stand in one line.
func Partings(ctx context.Context, from Reader, v IndicatorValue, f Filter) ([]Parting, error) {
	return partings(ctx, from, nil, partedOver{v, f})
}

// OpenPartings is Partings with the parts that rest on what people said of
// themselves. It leaves a trace.
func (a *App) OpenPartings(ctx context.Context, v IndicatorValue, f Filter) (all []Parting, err error) {
	step := Step{Verb: words.T("Counted the parts of {name}", "name", v.Names()[0]), Kind: Trace, About: v.ID}
	err = a.keep(ctx, step, func(tx Tx) error {
		all, err = partings(ctx, tx, tx, partedOver{v, f})
		return err
	})
	if errors.Is(err, ErrReadOnly) {
		all, err = partings(ctx, a.store, a.store, partedOver{v, f})
	}
	return all, err
}

// partedOver is a value that is parted, and over what it was counted.
type partedOver struct {
	IndicatorValue
	filter Filter
}

func partings(ctx context.Context, from Reader, open partReader, v partedOver) (all []Parting, err error) {
	if !v.Counted() {
		return v.typedPartings(v.filter.From, v.filter.To), nil
	}
	if v.Hidden != "" || !v.Now.Has || !v.WhyWhole().Empty() {
		return nil, nil
	}
	least, err := SmallestOf(ctx, from)
	if err != nil {
		return nil, err
	}
	v.filter.Narrow = v.Narrow
	for _, by := range PartedBy(v.Measure) {
		one := Parting{By: by, Total: v.Now}
		if v.Kind == PercentOf && IdentityBy(v.Measure, by) {
			continue // each part would be one number of another, and both of few
		}
		switch {
		case SealedBy(v.Measure, by) && open == nil:
			one.Hidden = ValueClosed
		case SealedBy(v.Measure, by):
			counts, fail := open.SealedParts(ctx, v.Measure, v.filter, by)
			if errors.Is(fail, ErrSealed) {
				one.Hidden, fail = ValueSealed, nil
			}
			one, err = one.guarded(counts, least.Counts), fail
		default:
			err = one.count(ctx, from, v, least)
		}
		if err != nil {
			return nil, err
		}
		if len(one.Parts) > 0 || one.Hidden != "" {
			all = append(all, one)
		}
	}
	return all, nil
}

// count parts a value by what its records say.
func (p *Parting) count(ctx context.Context, from Reader, v partedOver, least Smallest) error {
	if seatsBySide(v.Measure, p.By) {
		people, err := p.seats(ctx, from, v)
		p.Parts = withSeats(p.Parts, disclosure.Merge(disclosed(people), int(least.Counts)))
		return err
	}
	counts, err := from.Parts(ctx, v.Measure, v.filter, p.By)
	if err != nil {
		return err
	}
	if IdentityBy(v.Measure, p.By) {
		k := least.Counts
		if v.Measure == AnswersTop || v.Measure == AnswersGiven {
			k = least.Attitudes
		}
		*p = p.guarded(counts, k)
		return nil
	}
	for _, c := range counts {
		p.Parts = append(p.Parts, ValuePart{c.Part, Reached{N: c.N, Has: true}})
	}
	if v.Kind != PercentOf {
		return nil
	}
	wholes, err := from.Parts(ctx, v.OfMeasure, v.filter, p.By)
	for _, c := range wholes {
		at := slices.IndexFunc(p.Parts, func(o ValuePart) bool { return o.Part == c.Part })
		if at < 0 {
			at = len(p.Parts)
			p.Parts = append(p.Parts, ValuePart{c.Part, Reached{Has: true}})
		}
		p.Parts[at].Of = c.N
	}
	return err
}

// seats takes the seats of organisations by their side as they are, and returns those
// of people.
func (p *Parting) seats(ctx context.Context, from Reader, v partedOver) (people []PartCount, err error) {
	v.filter.OnePart = OnePart{By: BySeat, Part: "organisations"}
	sides, err := from.Parts(ctx, v.Measure, v.filter, p.By)
	for _, c := range sides {
		p.add(c.Part, Reached{N: c.N, Has: true})
	}
	if err == nil {
		v.filter.Part = "people"
		people, err = from.Parts(ctx, v.Measure, v.filter, p.By)
	}
	return people, err
}

// guarded has small groups in one line, as reports do; where that tells too much, no
// part is told.
func (p Parting) guarded(counts []PartCount, k int64) Parting {
	if p.Hidden != "" || len(counts) == 0 {
		return p
	}
	safe := disclosure.Merge(disclosed(counts), int(k))
	if safe.TotalOnly {
		p.Hidden = ValueWithheld
		return p
	}
	for _, r := range safe.Rows {
		p.Parts = append(p.Parts, ValuePart{r.Code, Reached{N: r.People, Has: true}})
	}
	if safe.Others.People > 0 {
		p.Parts = append(p.Parts, ValuePart{OtherParts, Reached{N: safe.Others.People, Has: true}})
	}
	return p
}

// WhyWhole says why a value cannot be parted; empty where it can.
func (v IndicatorValue) WhyWhole() words.Text {
	switch m := v.Measure; {
	case v.Kind == TextValue:
		return words.T("A text has no parts.")
	case !v.Counted() && len(v.PartedBy) == 0:
		return words.T("No parts are asked for. Choose them where the indicator is edited.")
	case !v.Counted():
		return words.Text{}
	case slices.Contains(MatchedMeasures(), m):
		return words.T("What people are is not read with what they answered before and after.")
	case v.ShareOf != "":
		return words.T("A share by gender is a part itself.")
	case slices.Contains(AcrossMeasures(), m):
		return words.T("It rests on what people said of themselves. The report says of it what may be told.")
	case v.Aggregation == "max":
		return words.T("The greatest of several values has no parts.")
	case v.isMean():
		return words.T("The parts of a mean do not add up to it.")
	case v.Kind == PercentOf && CountedIn(m) != CountedIn(v.OfMeasure):
		return words.T("What is counted and what it is of are different records, and have no parts in common.")
	case v.Kind == PercentOf && CountedIn(m) == Responses:
		return words.T("What people answered is told by who they are on the sheet of what audiences say, as far as it may be.")
	}
	return words.Text{}
}

// typedPartings are typed values by the directions in which somebody noted parts.
func (v IndicatorValue) typedPartings(from, to Date) (all []Parting) {
	counts := v.counting(from, to)
	for _, by := range TypedParts() {
		p := Parting{By: by, Total: v.together(from, to)}
		any := false
		for _, m := range counts {
			parts := m.By(by)
			any = any || len(parts) > 0
			if len(parts) == 0 {
				parts = []MeasurementPart{{Part: NotStated, N: m.N, OfN: m.OfN, Places: m.Places}}
			}
			for _, part := range parts {
				p.add(part.Part, v.Indicator.counted(part.value()))
			}
			if p.Why.Empty() && !m.AddUp(v.Indicator, by) {
				p.Why = words.T("The parts do not add up to the value: {why}", "why", m.PartsWhy)
			}
		}
		if !any {
			continue
		}
		if v.isMean() {
			for i := range p.Parts {
				p.Parts[i].Of = p.Total.Of
			}
		}
		slices.SortStableFunc(p.Parts, func(a, b ValuePart) int { return v.partPlace(by, a.Part) - v.partPlace(by, b.Part) })
		all = append(all, p)
	}
	return all
}

// counted is a part as it is added up: how many values a mean is of is said once.
func (i Indicator) counted(r Reached) Reached {
	if i.isMean() {
		r.Of = 0
	}
	return r
}

// add puts more into a part; what nobody stated is the part "".
func (p *Parting) add(part string, r Reached) {
	if part == NotStated {
		part = ""
	}
	for i := range p.Parts {
		if p.Parts[i].Part == part {
			p.Parts[i].Reached = p.Parts[i].plus(r)
			return
		}
	}
	r.Said = ""
	p.Parts = append(p.Parts, ValuePart{part, r})
}

// partPlace is where a part stands among those of its direction.
func (i Indicator) partPlace(by, part string) int {
	all := i.PartsBy(by)
	if part == "" {
		part = NotStated
	}
	if at := slices.Index(all, part); at >= 0 {
		return at
	}
	return len(all) - 1 // a part of our own that is asked for no more, before what is not stated
}
