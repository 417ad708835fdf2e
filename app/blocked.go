package app

import (
	"context"

	"sofra/app/words"
)

// Blocked is some days on which a person cannot come.
type Blocked struct {
	Kept
	PersonID ID
	FromOn   Date
	UntilOn  Date
	Reason   string // for the office only
}

type blockedReader interface {
	// BlockedDays lists the days from one until another on which a person
	// cannot come.
	BlockedDays(ctx context.Context, person ID, from, to Date) ([]Blocked, error)

	// BlockedFor lists who of a booking cannot come on the day of its event.
	BlockedFor(ctx context.Context, b Booking) ([]BlockedPerson, error)
}

type blockedWriter interface {
	// PutBlocked keeps b.
	PutBlocked(ctx context.Context, b *Blocked) error

	// DropBlocked forgets days that are not blocked any more.
	DropBlocked(ctx context.Context, k Kept) error
}

// BlockedPerson is a person who cannot come on some days.
type BlockedPerson struct {
	Blocked
	Name string
}

// Check returns Invalid when b breaks a rule.
func (b Blocked) Check() error {
	var who, from words.Text
	if b.PersonID == "" {
		who = words.T("Choose a person.")
	}
	if b.FromOn == "" {
		from = words.T("Choose the day.")
	}
	return check(Wrong{"PersonID", who}, Wrong{"FromOn", from}, Wrong{"UntilOn", periodRule(b.FromOn, b.UntilOn)}, Wrong{"Reason", LengthRule(b.Reason)})
}

// Block keeps the days on which a person cannot come; without a last day it is
// the first alone.
func (a *App) Block(ctx context.Context, b *Blocked) error {
	if b.UntilOn == "" {
		b.UntilOn = b.FromOn
	}
	if err := b.Check(); err != nil {
		return err
	}
	p, err := a.Person(ctx, b.PersonID)
	if err != nil {
		return err
	}
	return a.change(ctx, words.T("Blocked days: {name}", "name", p.Name), func(tx Tx) error { return tx.PutBlocked(ctx, b) })
}

// Unblock forgets days on which a person could not come.
func (a *App) Unblock(ctx context.Context, b Blocked) error {
	p, err := a.Person(ctx, b.PersonID)
	if err != nil {
		return err
	}
	return a.change(ctx, words.T("Unblocked days: {name}", "name", p.Name), func(tx Tx) error { return tx.DropBlocked(ctx, b.Kept) })
}
