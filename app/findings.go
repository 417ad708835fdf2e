package app

import (
	"context"
	"errors"

	"sofra/app/words"
)

// Finding is one check of a report before it is made: something missing, or
// something that the report shows otherwise than the office keeps it. With an N
// of 0 nothing is, and Fact says so.
type Finding struct {
	Rule    string  // its code, which stays: "variance", "evidence"
	Gravity Gravity // what it asks of whoever approves the report
	Gap     Measure // whose rows stand behind it; "" where none may be shown, or where Rows has them
	N       int64
	Fact    words.Text
	Why     words.Text  // what the report does about it
	Rows    []Behind    // the records behind it, where they are no measure's
	Money   string      // currency of their amounts; "" where they are none to be shown
	Text    string      // heading of the text that it is of; "" is of none
	About   ID          // the record that an explanation is of; "" is the finding as a whole
	Note    FindingNote // the explanation that is kept for this report
	Earlier FindingNote // one that was given in another report; it explains nothing here
}

// Findings looks a report over before it is made. What is missing comes first.
func Findings(ctx context.Context, from Reader, f Filter) (all []Finding, err error) {
	var fine []Finding
	for _, m := range Gaps() {
		n, err := from.Figure(ctx, m, f)
		if err != nil {
			return nil, err
		}
		if n > 0 {
			one := findingOf(m, n)
			if m == NoRate {
				if one.Why, err = whyUnrated(ctx, from, f); err != nil {
					return nil, err
				}
			}
			all = append(all, one)
		} else {
			fine = append(fine, Finding{Gap: m, Fact: fineText(m)})
		}
	}
	small, err := smallCommunities(ctx, from, f)
	return append(append(all, small...), fine...), err
}

// whyUnrated names the rates that are missing.
func whyUnrated(ctx context.Context, from Reader, f Filter) (words.Text, error) {
	lines, err := UnturnedLines(ctx, from, f)
	var all []MissingRate
	for _, l := range lines {
		all = append(all, l.Missing)
	}
	return words.T("They are in no sum. Missing: {list}.", "list", saidMissing(all)), err
}

// smallCommunities says that the report merges groups. Which, or how many, it
// does not say: that would tell them apart.
func smallCommunities(ctx context.Context, from Reader, f Filter) ([]Finding, error) {
	merged, err := from.SmallCommunities(ctx, f)
	if errors.Is(err, ErrSealed) {
		return []Finding{{
			Rule: RuleSmall, Gravity: Notice, N: 1, Fact: words.T("Identity is sealed"), Why: words.T("Communities of artists are not shown; the passphrase opens them."),
		}}, nil
	}
	if !merged || err != nil {
		return nil, err
	}
	least, err := SmallestOf(ctx, from)
	return []Finding{{
		Rule: RuleSmall, Gravity: Notice, N: 1, Fact: words.T("Small communities are merged"), Why: words.T("Groups of fewer than {n} people stand in one line.", "n", int(least.Counts)),
	}}, err
}

// findingOf says what is missing, and what the report does about it.
func findingOf(m Measure, n int64) Finding {
	f := Finding{Gap: m, N: n}
	f.Rule, f.Gravity = ruleOf(m)
	switch m {
	case NoRate:
		f.Fact, f.Why = words.N("{n} expenses have no rate", int(n)), words.Text{} // see whyUnrated
	case OutOfPeriod:
		f.Fact, f.Why = words.N("{n} expenses are outside the grant's period", int(n)), words.T("Their day is before it, after it or missing; a donor asks why.")
	case NoLine:
		f.Fact, f.Why = words.N("{n} expenses are on no budget line", int(n)), words.T("They stand at the end of the budget, apart.")
	case NoPerformer:
		f.Fact, f.Why = words.N("{n} performances have no identified performer", int(n)), words.T("So the number of artists on stage is a lower bound. Say in the programme who played.")
	case MaybeTwice:
		f.Fact, f.Why = words.N("{n} artists may be the same person twice", int(n)), words.T("They have a name, telephone or e-mail in common with another artist, and each is counted.")
	case NoHeadCount:
		f.Fact, f.Why = words.N("{n} events have no head-count", int(n)), words.T("Nobody is counted for them among the visits.")
	case NoEvent:
		f.Fact, f.Why = words.N("{n} forms name no event", int(n)), words.T("They count for the project and for no event.")
	}
	return f
}

// fineText says that nothing is missing.
func fineText(m Measure) words.Text {
	switch m {
	case NoRate:
		return words.T("Every expense in another currency has its rate")
	case OutOfPeriod:
		return words.T("Every expense is within the grant's period")
	case NoLine:
		return words.T("Every expense is on a budget line")
	case NoPerformer:
		return words.T("Every performance has an identified performer")
	case MaybeTwice:
		return words.T("No two artists look like one person")
	case NoHeadCount:
		return words.T("Every event held has a head-count")
	}
	return words.T("Every form names its event")
}
