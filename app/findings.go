package app

import (
	"context"
	"errors"

	"sofra/app/words"
)

// Finding is what the reader of a report may ask about: something missing, or
// something that the report shows otherwise than the office keeps it.
type Finding struct {
	Gap  Measure // whose rows stand behind it; "" where none may be shown
	N    int64
	Fact words.Text
	Why  words.Text // what the report does about it
}

// Findings looks a report over before it is made. What is missing comes first.
func Findings(ctx context.Context, from Reader, f Filter) (all []Finding, err error) {
	for _, m := range Gaps() {
		n, err := from.Figure(ctx, m, f)
		if err != nil {
			return nil, err
		}
		if n > 0 {
			all = append(all, findingOf(m, n))
		}
	}
	people, err := from.CommunityCounts(ctx, f)
	if errors.Is(err, ErrSealed) {
		return append(all, Finding{
			Fact: words.T("Identity is sealed"), Why: words.T("Communities of artists are not shown; the passphrase opens them."),
		}), nil
	}
	for _, c := range people {
		if c.People > 0 && c.People < smallest {
			return append(all, Finding{
				Fact: words.T("Small communities are merged"), Why: words.T("Groups of fewer than {n} people stand in one line.", "n", smallest),
			}), err
		}
	}
	return all, err
}

// findingOf says what is missing, and what the report does about it.
func findingOf(m Measure, n int64) Finding {
	f := Finding{Gap: m, N: n}
	switch m {
	case NoRate:
		f.Fact, f.Why = words.N("{n} expenses have no rate", int(n)), words.T("They are in another currency than the grant, and in no sum.")
	case NoLine:
		f.Fact, f.Why = words.N("{n} expenses are on no budget line", int(n)), words.T("They stand at the end of the budget, apart.")
	case NoHeadCount:
		f.Fact, f.Why = words.N("{n} events have no head-count", int(n)), words.T("Nobody is counted for them among the visits.")
	case NoEvent:
		f.Fact, f.Why = words.N("{n} forms name no event", int(n)), words.T("They count for the project and for no event.")
	}
	return f
}
