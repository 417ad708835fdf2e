package app

import (
	"context"

	"sofra/app/balance"
	"sofra/app/words"
)

// BalanceTarget is what a house wants of its programmes: those of a series, of
// a project, or all of them.
type BalanceTarget struct {
	Kept
	SeriesID  ID
	ProjectID ID     // neither is the whole office
	Counts    string // people, minutes, pieces, lead, fees
	Rule      string // at-most, communities, women
	Bound     int    // per cent; of communities, how many
}

type balanceReader interface {
	// BalanceTargets lists what was set for a series or a project itself; of
	// neither, for the office.
	BalanceTargets(ctx context.Context, series, project ID) ([]BalanceTarget, error)

	// TargetsFor lists what holds for an event: the targets of its series,
	// else of its project, else of the office.
	TargetsFor(ctx context.Context, event ID) ([]BalanceTarget, error)
}

type balanceWriter interface {
	// PutBalanceTarget keeps t.
	PutBalanceTarget(ctx context.Context, t *BalanceTarget) error

	// DropBalanceTarget forgets one.
	DropBalanceTarget(ctx context.Context, k Kept) error
}

// BalanceCounts and BalanceRules list the codes that a target may have.
func BalanceCounts() []string { return codesFrom(balance.Measures()) }

// BalanceRules lists the rules.
func BalanceRules() []string { return codesFrom(balance.Rules()) }

func codesFrom[S ~string](all []S) (codes []string) {
	for _, s := range all {
		codes = append(codes, string(s))
	}
	return codes
}

// Text says what the target asks for.
func (t BalanceTarget) Text() words.Text {
	switch balance.Rule(t.Rule) {
	case balance.Communities:
		return words.N("At least {n} communities", t.Bound)
	case balance.Women:
		return words.T("Women: at least {n} %", "n", t.Bound)
	}
	return words.T("No community above {n} %", "n", t.Bound)
}

// BalanceMeasure says what a target, or a bar of the meter, counts.
func BalanceMeasure(counts string) words.Text {
	switch balance.Measure(counts) {
	case balance.Minutes:
		return words.T("Minutes of music")
	case balance.Pieces:
		return words.T("Pieces|of music")
	case balance.Lead:
		return words.T("Lead billing")
	case balance.Fees:
		return words.T("Fees")
	}
	return words.T("People on stage")
}

// Check returns Invalid when t breaks a rule.
func (t BalanceTarget) Check() error {
	var bound words.Text
	switch most := len(Communities()); {
	case t.Rule == string(balance.Communities) && (t.Bound < 1 || t.Bound > most):
		bound = words.T("Between 1 and {n} communities.", "n", most)
	case t.Bound < 1 || t.Bound > 100:
		bound = words.T("A share is between 1 and 100 per cent.")
	}
	return check(Wrong{"Counts", oneOf(t.Counts, BalanceCounts()...)}, Wrong{"Rule", oneOf(t.Rule, BalanceRules()...)}, Wrong{"Bound", bound})
}

// SaveBalanceTarget adds or replaces a target.
func (a *App) SaveBalanceTarget(ctx context.Context, t *BalanceTarget) error {
	if err := t.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Saved a target for the balance of programmes"), func(tx Tx) error { return tx.PutBalanceTarget(ctx, t) })
}

// RemoveBalanceTarget forgets a target.
func (a *App) RemoveBalanceTarget(ctx context.Context, k Kept) error {
	return a.change(ctx, words.T("Removed a target for the balance of programmes"), func(tx Tx) error { return tx.DropBalanceTarget(ctx, k) })
}

// target is the rule for the arithmetic.
func (t BalanceTarget) target() balance.Target {
	return balance.Target{Measure: balance.Measure(t.Counts), Rule: balance.Rule(t.Rule), Value: t.Bound}
}
