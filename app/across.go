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
func (a *App) AcrossFigures(ctx context.Context, f Filter) (all []AcrossFigure, err error) {
	err = a.keep(ctx, Step{Verb: words.T("Counted across communities"), Kind: Trace, About: f.GrantID}, func(tx Tx) error {
		all, err = acrossFigures(ctx, tx, f)
		return err
	})
	return all, err
}

func acrossFigures(ctx context.Context, tx Tx, f Filter) ([]AcrossFigure, error) {
	may, err := entitled(ctx, tx)
	if err != nil {
		return nil, err
	}
	met, err := tx.Figure(ctx, FirstEncounters, f)
	if err != nil {
		return nil, err
	}
	lines, err := tx.SupportLines(ctx, f)
	var sum SupportLine
	for _, l := range lines {
		sum.People, sum.PeopleAll = sum.People+l.People, sum.PeopleAll+l.PeopleAll
	}
	var all []AcrossFigure
	for _, m := range AcrossMeasures() {
		one := AcrossFigure{Measure: m, N: met, Withheld: !may && small(met)}
		if m != FirstEncounters {
			one.N = 0
			for _, l := range lines {
				n, of := l.Of(m)
				one.N, one.All = one.N+n, one.All+of
			}
			one.Withheld = !may && (small(sum.People) || small(sum.PeopleAll-sum.People))
		}
		if one.Withheld {
			one.N = 0
		}
		all = append(all, one)
	}
	return all, err
}

// small says whether so many are few enough to be told apart.
func small(n int64) bool { return n > 0 && n < disclosure.Threshold }

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
