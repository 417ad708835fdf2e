package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// Income is what a grant's action is paid from beside its donor and in money: what
// was planned of it, and what came. Amounts are in the grant's currency.
type Income struct {
	Kept
	GrantID  ID
	Kind     string // one of IncomeKinds
	What     string
	Day      Date // it came; "" is not yet
	Planned  Minor
	Received Minor
	Evidence string
}

// IncomeKinds are where such money comes from.
func IncomeKinds() []string { return []string{"donor", "own", "action", "interest"} }

// IncomeName is what a kind of income is called.
func IncomeName(kind string) words.Text {
	switch kind {
	case "donor":
		return words.T("Other donor")
	case "own":
		return words.T("Our own contribution")
	case "action":
		return words.T("Income of the action")
	case "interest":
		return words.T("Interest on pre-financing")
	}
	return words.Text{}
}

type incomeReader interface {
	// Incomes lists those of a grant, by day.
	Incomes(ctx context.Context, grant ID) ([]Income, error)
}

type incomeWriter interface {
	// PutIncome keeps i.
	PutIncome(ctx context.Context, i *Income) error

	// RemoveIncome takes one away.
	RemoveIncome(ctx context.Context, k Kept) error
}

// Until says whether it came by a day; with none, whether it came.
func (i Income) Until(day Date) bool { return i.Day != "" && (day == "" || i.Day <= day) }

// Check returns Invalid when i breaks a rule.
func (i Income) Check() error {
	var kind, day words.Text
	if !slices.Contains(IncomeKinds(), i.Kind) {
		kind = words.T("Choose one of the list.")
	}
	if day = DayRule(i.Day); i.Received > 0 && i.Day == "" {
		day = words.T("Say on which day it came.")
	}
	return check(Wrong{"What", NameRule(i.What)}, Wrong{"Kind", kind}, Wrong{"Day", day}, Wrong{"Planned", amountRule(i.Planned)}, Wrong{"Received", amountRule(i.Received)})
}

// SaveIncome adds or replaces an income.
func (a *App) SaveIncome(ctx context.Context, i *Income) error {
	if err := i.Check(); err != nil {
		return err
	}
	if i.Received > 0 {
		if err := check(Wrong{"Day", pastRule(i.Day)}); err != nil {
			return err
		}
	}
	return a.change(ctx, words.T("Saved {name}", "name", i.What), func(tx Tx) error { return tx.PutIncome(ctx, i) })
}

// RemoveIncome takes an income away.
func (a *App) RemoveIncome(ctx context.Context, i Income) error {
	return a.change(ctx, words.T("Removed {name}", "name", i.What), func(tx Tx) error { return tx.RemoveIncome(ctx, i.Kept) })
}
