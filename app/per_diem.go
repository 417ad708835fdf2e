package app

import (
	"context"

	"sofra/app/words"
)

// PerDiem is one line of the office's scale of daily allowances: what is paid at
// most for a night away at a place. It covers meals, beds and local travel; a new
// scale has new lines with their days.
type PerDiem struct {
	Kept
	Place    string
	Amount   Minor
	Currency string
	FromOn   Date
	UntilOn  Date
	Notes    string // whose scale it is
}

// Allowance is by what a daily allowance was paid.
type Allowance struct {
	PerDiemID ID
	Nights    int
}

type perDiemReader interface {
	// PerDiems lists the scale by its places, the latest first.
	PerDiems(ctx context.Context) ([]PerDiem, error)
}

type perDiemWriter interface {
	// PutPerDiem keeps p.
	PutPerDiem(ctx context.Context, p *PerDiem) error

	// RemovePerDiem takes a line away; documents that name it stay.
	RemovePerDiem(ctx context.Context, k Kept) error
}

// HoldsOn says whether allowances of a day are paid by the line.
func (p PerDiem) HoldsOn(d Date) bool { return d != "" && Period{p.FromOn, p.UntilOn}.Has(d) }

// Check returns Invalid when p breaks a rule.
func (p PerDiem) Check() error {
	amount := MoneyRule(p.Amount, p.Currency)
	if amount.Empty() && p.Amount == 0 {
		amount = words.T("An allowance is above zero.")
	}
	until := DayRule(p.UntilOn)
	if p.FromOn != "" && p.UntilOn != "" && p.UntilOn < p.FromOn {
		until = words.T("The last day is before the first.")
	}
	return check(Wrong{"Place", NameRule(p.Place)}, Wrong{"Currency", amount}, Wrong{"FromOn", DayRule(p.FromOn)}, Wrong{"UntilOn", until}, Wrong{"Notes", LengthRule(p.Notes)})
}

// SavePerDiem adds a line to the scale of daily allowances, or replaces it.
func (a *App) SavePerDiem(ctx context.Context, p *PerDiem) error {
	if err := p.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Saved the daily allowance for {place}", "place", p.Place), func(tx Tx) error { return tx.PutPerDiem(ctx, p) })
}

// RemovePerDiem takes a line off the scale.
func (a *App) RemovePerDiem(ctx context.Context, p PerDiem) error {
	return a.change(ctx, words.T("Removed the daily allowance for {place}", "place", p.Place), func(tx Tx) error { return tx.RemovePerDiem(ctx, p.Kept) })
}

// NightsRule keeps a number of nights at or above none.
func NightsRule(n int) words.Text {
	if n < 0 {
		return words.T("Nights are counted from zero.")
	}
	return words.Text{}
}
