package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// BookingContact is a person and what they do in a booking.
type BookingContact struct {
	Kept
	BookingID ID
	PersonID  ID
	Role      string // Signs, IsPaid, Plays, Travels
	Name      string `part:"shown"`
}

// What a person does in a booking.
const (
	Signs   = "signs"
	IsPaid  = "is-paid"
	Plays   = "plays"
	Travels = "travels"
)

// ContactRoles lists what a person does in a booking, in the order of forms.
func ContactRoles() []string { return []string{Signs, IsPaid, Plays, Travels} }

// Check returns Invalid when c breaks a rule.
func (c BookingContact) Check() error {
	var who, role words.Text
	if c.PersonID == "" {
		who = words.T("Choose a person.")
	}
	if !slices.Contains(ContactRoles(), c.Role) {
		role = words.T("Choose what the person does.")
	}
	return check(Wrong{"PersonID", who}, Wrong{"Role", role})
}

// SaveBookingContacts makes these the people who sign, are paid, play and
// travel for a booking.
func (a *App) SaveBookingContacts(ctx context.Context, booking ID, all []BookingContact) error {
	for _, c := range all {
		if err := c.Check(); err != nil {
			return err
		}
	}
	verb := func(name string) words.Text { return words.T("Changed who signs and travels: {name}", "name", name) }
	return a.moveBookingTx(ctx, booking, verb, func(tx Tx, b *Booking) error {
		if err := tx.PutBooking(ctx, b); err != nil { // its version guards them
			return err
		}
		return tx.PutBookingContacts(ctx, booking, all)
	})
}
