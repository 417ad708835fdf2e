package app

import (
	"context"
	"slices"

	"sofra/app/disclosure"
	"sofra/app/words"
)

// AcrossFigure is a figure that rests on identity, with what it is a part of.
type AcrossFigure struct {
	Measure  Measure
	N, All   int64 // All is 0 where it is no part
	Withheld bool  // too few people stand behind it for this desk
}

// Of is what a line adds to a measure, and to what it is a part of; -1 where the
// measure is none of its own.
func (l SupportLine) Of(m Measure) (n, all int64) {
	switch m {
	case SupportFees:
		return l.Fees, l.FeesAll
	case SupportTime:
		return l.Seconds, l.SecondsAll
	case SupportVersions:
		return l.Versions, l.VersionsAll
	case SupportLead:
		return l.Lead, l.LeadAll
	}
	return -1, -1
}

// ErrSmallGroups is that rows would tell who is who to somebody whom the office
// did not give its passphrase.
var ErrSmallGroups = &Fault{"small_groups", words.T("These rows may tell who is who. They are for those who have opened this office with its passphrase.")}

// entitled says whether whoever sits at this desk may see small groups: the
// office has a passphrase, and they gave it. A key that lies open in the office
// is no right of anybody.
func entitled(ctx context.Context, from Reader) (bool, error) {
	p, err := from.Protection(ctx)
	return p.Passphrase && p.Unlocked, err
}

// AcrossFigures counts what happened across communities. Small groups are
// withheld from those without the right to see them. It leaves a trace.
func (a *App) AcrossFigures(ctx context.Context, f Filter) ([]AcrossFigure, error) {
	all, err := a.Across(ctx, f)
	return all.Whole, err
}

// acrossRows is what the figures across communities are counted from.
type acrossRows struct {
	k     int64 // fewer are not told of
	met   []Encounter
	lines []SupportLine
	told  []AcrossFigure // of a report; see acrossFigures
}

// acrossSource opens sealed cells.
type acrossSource interface {
	Reader
	stageReader
}

func readAcross(ctx context.Context, from acrossSource, f Filter) (r acrossRows, err error) {
	least, err := SmallestOf(ctx, from)
	if err != nil {
		return r, err
	}
	r.k = least.Counts
	r.met, r.lines, err = from.Across(ctx, f)
	return r, err
}

// in are those of a period.
func (r acrossRows) in(f Filter) (some acrossRows) {
	some.k = r.k
	within := func(d Date) bool { return d != "" && d >= f.From && d <= f.To }
	for _, e := range r.met {
		if within(e.Day) {
			some.met = append(some.met, e)
		}
	}
	for _, l := range r.lines {
		if within(l.Day) {
			some.lines = append(some.lines, l)
		}
	}
	return some
}

// figures adds them up, and withholds nothing.
func (r acrossRows) figures() (all []AcrossFigure) {
	for _, m := range AcrossMeasures() {
		one := AcrossFigure{Measure: m}
		for _, e := range r.met {
			one.N += e.Count(m)
		}
		for _, l := range r.lines {
			if n, of := l.Of(m); of >= 0 {
				one.N, one.All = one.N+n, one.All+of
			}
		}
		all = append(all, one)
	}
	return all
}

// protected is what may be told without the right.
func (r acrossRows) protected() []AcrossFigure {
	all := r.figures()
	for i := range all {
		one := &all[i]
		if _, of := (SupportLine{}).Of(one.Measure); of < 0 {
			one.Withheld = r.pairs(one.Measure).Tells(int(r.k))
		} else {
			one.Withheld = !supportTells(r.lines, one.Measure, r.k)
		}
		if one.Withheld {
			one.N, one.All = 0, 0
		}
	}
	return all
}

// pairs are all those of a measure of encounters.
func (r acrossRows) pairs(m Measure) (all disclosure.Pairs) {
	for _, e := range r.met {
		all.And(e.Pairs(m))
	}
	return all
}

// supportTells says whether enough people of either kind are behind what events
// add up to: on stage, and paid where it is about fees. Who plays at several is
// one person, so no sum is taken: there are at least as many as at the event with
// the most. Nobody at all is told as 0. Of pieces and leading roles there are
// enough with such artists, and enough without: a programme names who played which,
// and a share of two pieces, or of all, would say what they are.
func supportTells(lines []SupportLine, m Measure, k int64) bool {
	var less, rest, paid, others int64
	for _, l := range lines {
		less, rest = max(less, l.People), max(rest, l.PeopleAll-l.People)
		paid, others = max(paid, l.Paid), max(others, l.PaidAll-l.Paid)
	}
	both := func(some, others int64) bool { return some == 0 || some >= k && others >= k }
	return both(less, rest) && (m != SupportFees || both(paid, others)) && (less == 0 || enoughOf(m, k, lines...))
}

// enoughOf says whether enough is on both sides of a share of pieces or roles.
func enoughOf(m Measure, k int64, lines ...SupportLine) bool {
	if m != SupportVersions && m != SupportLead {
		return true
	}
	var some, all int64
	for _, l := range lines {
		n, of := l.Of(m)
		some, all = some+n, all+of
	}
	return all == 0 || some >= k && all-some >= k
}

// small says whether so many are few enough to be told apart, fewer than k.
func small(n, k int64) bool { return n > 0 && n < k }

// Figure counts a measure. One that rests on identity leaves a trace, and is
// withheld where too few people stand behind it.
func (a *App) Figure(ctx context.Context, m Measure, f Filter) (int64, error) {
	if !slices.Contains(AcrossMeasures(), m) {
		return a.Reader.Figure(ctx, m, f)
	}
	all, err := a.AcrossFigures(ctx, f)
	for _, one := range all {
		if one.Measure == m && one.Withheld {
			return 0, ErrSmallGroups
		}
		if one.Measure == m {
			return one.N, err
		}
	}
	return 0, err
}

// Behind lists the rows of a measure. Those of one that rests on identity are
// events and days; they leave a trace, and are for those who may see small groups.
func (a *App) Behind(ctx context.Context, m Measure, f Filter, p Page) (rows []Behind, n int, err error) {
	if !slices.Contains(AcrossMeasures(), m) {
		return a.Reader.Behind(ctx, m, f, p)
	}
	err = a.keep(ctx, Step{Verb: words.T("Looked at events across communities"), Kind: Trace, About: f.GrantID}, func(tx Tx) error {
		may, err := entitled(ctx, tx)
		if err == nil && !may {
			return ErrSmallGroups
		}
		if err == nil {
			rows, n, err = tx.Behind(ctx, m, f, p)
		}
		return err
	})
	return rows, n, err
}
