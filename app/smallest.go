package app

import (
	"context"

	"sofra/app/disclosure"
)

// Smallest are the fewest people of one kind that a table may show: where it
// counts who came, played or answered, and where it says what people think.
type Smallest struct{ Counts, Attitudes int64 }

// usualSmallest are those of an office that has not said otherwise. Sources: the
// Handbook on Statistical Disclosure Control for 5; the ONS Longitudinal Study
// for 10.
func usualSmallest() Smallest {
	return Smallest{Counts: disclosure.Threshold, Attitudes: 2 * disclosure.Threshold}
}

// Smallest are the fewest people that this office shows.
func (a *App) Smallest(context.Context) (Smallest, error) { return usualSmallest(), nil }
