package app

import (
	"sofra/app/balance"
	"sofra/app/disclosure"
)

// Weighed is what the balance meter shows of a programme: counts, and no names.
type Weighed struct {
	Bars       []WeighedBar
	People     int // on stage
	Women      int // who said so; -1 is withheld
	Towns      int
	Encounters int  // pairs that play together for the first time; -1 is withheld
	Played     bool // counted from what was played; else from the plan
	Targets    []WeighedTarget
	Changes    []balance.Suggestion // that would meet the first target that is missed
}

// WeighedBar is one measure. Parts of few people are merged into one, Hidden,
// for those without the right to see them.
type WeighedBar struct {
	Measure balance.Measure
	Whole   int64
	Parts   []WeighedPart
	Least   int // fewer people are hidden; 0 where nothing is
}

// WeighedPart is what one code has, in whole per cent of the bar.
type WeighedPart struct {
	Code    string
	Percent int
	Hidden  bool
}

// WeighedTarget is a target, and how the programme stands to it.
type WeighedTarget struct {
	BalanceTarget
	balance.Verdict
	Unknown bool // it would tell about a small group
}

// Weigh reads the meter for a programme as it stands now. It asks nobody.
func (m *Meter) Weigh(p Programme) Weighed {
	l := m.lineUp(p)
	r := balance.Weigh(l)
	w := Weighed{Towns: r.Towns, Women: int(r.Genders.Amount(balance.Woman)), People: int(r.Genders.Whole), Played: p.Played()}
	met, pairs := m.meet(p, l)
	w.Encounters = len(met)
	stage := r.Of(balance.People)
	for _, b := range r.Bars {
		if !m.Exact {
			w.Bars = append(w.Bars, merged(b, l.Heads(b.Measure), int(m.Least)))
			continue
		}
		w.Bars = append(w.Bars, inPercent(b))
	}
	var targets []balance.Target
	for _, t := range m.Targets {
		targets = append(targets, t.target())
		one := WeighedTarget{BalanceTarget: t, Verdict: balance.Judge(l, t.target()), Unknown: !m.Exact}
		w.Targets = append(w.Targets, one)
	}
	if m.Exact {
		w.Changes = balance.Suggest(l, targets)
		return w
	}
	if !w.Played || small(int64(w.Women), m.Least) || small(stage.Whole-int64(w.Women), m.Least) {
		w.Women = -1
	}
	if withheldPairs(w.Played, pairs, m.Least) {
		w.Encounters = -1
	}
	return w
}

// withheldPairs says whether those without the right may not know how many pairs
// meet: what tells of them, and all of a plan. Whoever plans could put one more name into
// a piece and read from the next number what two people said of themselves.
func withheldPairs(played bool, pairs []disclosure.Pairs, k int64) bool {
	var all disclosure.Pairs
	for _, one := range pairs {
		all.And(one)
	}
	return !played || all.Tells(int(k))
}

// inPercent is a bar in per cents that add up to 100.
func inPercent(b balance.Bar) WeighedBar {
	out := WeighedBar{Measure: b.Measure, Whole: b.Whole}
	for i, percent := range b.Percents() {
		out.Parts = append(out.Parts, WeighedPart{Code: b.Parts[i].Code, Percent: percent})
	}
	return out
}

// merged is a bar in which no part of fewer people than the threshold can be
// made out, also not by taking the others away. Heads are the people behind each
// part.
func merged(b balance.Bar, heads map[string]int, k int) WeighedBar {
	var t disclosure.Table
	for _, p := range b.Parts {
		t.People = append(t.People, disclosure.Count{Code: p.Code, N: int64(heads[p.Code])})
		t.Amounts = append(t.Amounts, disclosure.Count{Code: p.Code, N: p.Amount})
	}
	safe := disclosure.Pair(t, k)
	shown := balance.Bar{Measure: b.Measure, Whole: b.Whole}
	left := b.Whole
	for _, row := range safe.Rows {
		if row.Amount > 0 {
			shown.Parts = append(shown.Parts, balance.Part{Code: row.Code, Amount: row.Amount})
			left -= row.Amount
		}
	}
	if left > 0 {
		shown.Parts = append(shown.Parts, balance.Part{Amount: left})
	}
	out := inPercent(shown)
	out.Least = k
	for i := range out.Parts {
		out.Parts[i].Hidden = out.Parts[i].Code == ""
	}
	return out
}
