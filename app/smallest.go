package app

import (
	"cmp"
	"context"
	"strconv"
	"strings"

	"sofra/app/disclosure"
	"sofra/app/words"
)

// Smallest are the fewest people of one kind that a table may show: where it
// counts who came, played or answered, where it counts them by gender or age
// alone, and where it says what people think.
type Smallest struct {
	Counts, Attitudes, GenderAge int64

	// Why is why one of them is lower than usual; "" where none is.
	Why string
}

// UsualSmallest are those of an office that has not said otherwise. Sources: the
// Handbook on Statistical Disclosure Control for 5; the ONS Longitudinal Study
// for 10.
func UsualSmallest() Smallest {
	return Smallest{Counts: disclosure.Threshold, Attitudes: 2 * disclosure.Threshold, GenderAge: disclosure.Threshold}
}

// How low an office may go: two who are left of a group know each other, so three
// is for gender and age alone; and how high it makes sense.
const (
	LeastShown     = disclosure.Least + 1
	LeastGenderAge = disclosure.Least
	mostSmallest   = 1000
)

// The settings that keep them.
const (
	smallestCounts    = "smallest_counts"
	smallestAttitudes = "smallest_attitudes"
	smallestGenderAge = "smallest_gender_age"
	smallestWhy       = "smallest_why"
)

// Smallest are the fewest people that this office shows.
func (a *App) Smallest(ctx context.Context) (Smallest, error) { return SmallestOf(ctx, a.Reader) }

// SmallestOf are those of an office that is being read.
func SmallestOf(ctx context.Context, from settingReader) (Smallest, error) {
	s := UsualSmallest()
	for key, to := range map[string]*int64{smallestCounts: &s.Counts, smallestAttitudes: &s.Attitudes, smallestGenderAge: &s.GenderAge} {
		value, err := from.Setting(ctx, key)
		if err != nil {
			return s, err
		}
		if n, err := strconv.ParseInt(value, 10, 64); err == nil {
			*to = max(n, LeastGenderAge)
		}
	}
	why, err := from.Setting(ctx, smallestWhy)
	s.Why = why
	return s, err
}

// Lowered says whether one of them is lower than usual: it needs a reason.
func (s Smallest) Lowered() bool {
	usual := UsualSmallest()
	return s.Counts < usual.Counts || s.Attitudes < usual.Attitudes || s.GenderAge < usual.GenderAge
}

// Check returns Invalid when s breaks a rule.
func (s Smallest) Check() error {
	var why words.Text
	if s.Lowered() && strings.TrimSpace(s.Why) == "" {
		why = words.T("Say why fewer people than usual may be shown. The reason is kept with every table that leaves.")
	}
	return check(
		Wrong{"Counts", smallestRule(s.Counts, LeastShown)}, Wrong{"Attitudes", smallestRule(s.Attitudes, LeastShown)},
		Wrong{"GenderAge", smallestRule(s.GenderAge, LeastGenderAge)}, Wrong{"Why", orText(why, LengthRule(s.Why))},
	)
}

func smallestRule(n, least int64) words.Text {
	if n < least || n > mostSmallest {
		return words.T("Between {low} and {high} people.", "low", int(least), "high", mostSmallest)
	}
	return words.Text{}
}

func orText(a, b words.Text) words.Text {
	if a.Empty() {
		return b
	}
	return a
}

// SetSmallest settles the fewest people that this office shows. Higher ones need
// no word; for one that is lower than usual the reason stands in the history and
// with every table that leaves.
func (a *App) SetSmallest(ctx context.Context, s Smallest) error {
	if s.Why = strings.TrimSpace(s.Why); !s.Lowered() {
		s.Why = ""
	}
	if err := s.Check(); err != nil {
		return err
	}
	verb := words.T("Changed the fewest people that tables show to {counts}, {attitudes} for opinions and {ages} by gender and age",
		"counts", int(s.Counts), "attitudes", int(s.Attitudes), "ages", int(s.GenderAge))
	if s.Why != "" {
		verb = words.T("Lowered the fewest people that tables show to {counts}, {attitudes} for opinions and {ages} by gender and age: {why}",
			"counts", int(s.Counts), "attitudes", int(s.Attitudes), "ages", int(s.GenderAge), "why", s.Why)
	}
	return a.change(ctx, verb, func(tx Tx) error {
		var err error
		for key, value := range map[string]string{
			smallestCounts: strconv.FormatInt(s.Counts, 10), smallestAttitudes: strconv.FormatInt(s.Attitudes, 10),
			smallestGenderAge: strconv.FormatInt(s.GenderAge, 10), smallestWhy: s.Why,
		} {
			err = cmp.Or(err, tx.PutSetting(ctx, key, value))
		}
		return err
	})
}
