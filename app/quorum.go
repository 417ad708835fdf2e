package app

import (
	"context"

	"sofra/app/words"
)

// Quorum is how many seats must be there for a meeting to decide. It holds from
// its day on; a meeting keeps the one of its day.
type Quorum struct {
	Kept
	FromOn Date   // "" is from the beginning
	Rule   string // seats, percent
	Bound  int
}

// QuorumRules lists the codes of its rules.
func QuorumRules() []string { return []string{"seats", "percent"} }

// Needs is how many of so many seats must be there.
func (q Quorum) Needs(seats int) int {
	if q.Rule == "percent" {
		return (q.Bound*seats + 99) / 100
	}
	return q.Bound
}

// Text says the rule.
func (q Quorum) Text() words.Text {
	if q.Rule == "percent" {
		return words.T("At least {n} % of the seats", "n", q.Bound)
	}
	return words.N("At least {n} seats", q.Bound)
}

// Check returns Invalid when q breaks a rule.
func (q Quorum) Check() error {
	var bound words.Text
	switch {
	case q.Rule == "percent" && (q.Bound < 1 || q.Bound > 100):
		bound = words.T("A share is between 1 and 100 per cent.")
	case q.Bound < 1 || q.Bound > 1000:
		bound = words.T("A quorum is between 1 and 1,000 seats.")
	}
	return check(Wrong{"Rule", oneOf(q.Rule, QuorumRules()...)}, Wrong{"FromOn", DayRule(q.FromOn)}, Wrong{"Bound", bound})
}

// SaveQuorum adds or replaces a rule.
func (a *App) SaveQuorum(ctx context.Context, q *Quorum) error {
	if err := q.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Saved the quorum of the platform"), func(tx Tx) error { return tx.PutQuorum(ctx, q) })
}

// RemoveQuorum forgets a rule; from then on the one before it holds.
func (a *App) RemoveQuorum(ctx context.Context, k Kept) error {
	return a.change(ctx, words.T("Removed a quorum of the platform"), func(tx Tx) error { return tx.DropQuorum(ctx, k) })
}
