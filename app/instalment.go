package app

import (
	"context"
	"time"

	"sofra/app/words"
)

// Instalment is a part of a grant that the funder owes, and what came of it.
type Instalment struct {
	Kept
	GrantID    ID
	DueOn      Date
	Amount     Minor
	ReceivedOn Date
	Received   Minor  // in the grant's currency
	Rate       string // one unit of the grant's currency in that of the office, as it was booked
	Notes      string
}

// InstalmentRow is an instalment with its grant, as a list shows it.
type InstalmentRow struct {
	Instalment
	Code     string
	Title    string
	Currency string
}

// Installed sums instalments: what is owed in all, and what was received.
func Installed(all []Instalment) (owed, received Minor) {
	for _, i := range all {
		owed += i.Amount
		received += i.Received
	}
	return owed, received
}

type instalmentReader interface {
	// InstalmentsDue lists those of grants that stand that are still to come
	// and due until a day, the earliest first.
	InstalmentsDue(ctx context.Context, until Date) ([]InstalmentRow, error)

	// Instalments lists those of a grant, by the day they are due.
	Instalments(ctx context.Context, grant ID) ([]Instalment, error)
}

type instalmentWriter interface {
	// PutInstalment keeps i.
	PutInstalment(ctx context.Context, i *Instalment) error

	// RemoveInstalment takes one away.
	RemoveInstalment(ctx context.Context, k Kept) error
}

// Open says that it is still to come.
func (i Instalment) Open() bool { return i.ReceivedOn == "" }

// Check returns Invalid when i breaks a rule.
func (i Instalment) Check() error {
	var received, amount words.Text
	if amount = MoneyRule(i.Amount, "EUR"); i.Amount == 0 && i.Received == 0 {
		amount = words.T("An amount is needed.")
	}
	if received = MoneyRule(i.Received, "EUR"); i.Received > 0 && i.ReceivedOn == "" {
		received = words.T("Say on which day it was received.")
	}
	return check(
		Wrong{"DueOn", DayRule(i.DueOn)}, Wrong{"Amount", amount}, Wrong{"ReceivedOn", DayRule(i.ReceivedOn)},
		Wrong{"Received", received}, Wrong{"Rate", RateRule(i.Rate)},
	)
}

// SaveInstalment adds or replaces an instalment of a grant.
func (a *App) SaveInstalment(ctx context.Context, i *Instalment) error {
	if err := i.Check(); err != nil {
		return err
	}
	if err := check(Wrong{"ReceivedOn", pastRule(i.ReceivedOn)}); err != nil {
		return err
	}
	g, err := a.Grant(ctx, i.GrantID)
	if err != nil {
		return err
	}
	return a.change(ctx, words.T("Saved an instalment of {grant}", "grant", g.Code), func(tx Tx) error { return tx.PutInstalment(ctx, i) })
}

// RemoveInstalment takes an instalment away from its grant.
func (a *App) RemoveInstalment(ctx context.Context, i Instalment) error {
	g, err := a.Grant(ctx, i.GrantID)
	if err != nil {
		return err
	}
	return a.change(ctx, words.T("Removed an instalment of {grant}", "grant", g.Code), func(tx Tx) error { return tx.RemoveInstalment(ctx, i.Kept) })
}

// pastRule says what is wrong with a day on which money moved: it cannot be still to
// come. What is planned has a day of its own.
func pastRule(d Date) words.Text {
	if d > DateOf(time.Now()) {
		return words.T("This day is still to come. Write it down once the money has moved.")
	}
	return words.Text{}
}
