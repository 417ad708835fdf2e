package app

import (
	"context"
	"slices"
	"time"

	"sofra/app/words"
)

// Leaving is what people must know before they erase somebody's data.
type Leaving struct {
	Person
	Mentions []Mention // texts of other records, out of which the name is taken
	Papers   int       // of which only a row stays
	Reports  int       // that were frozen with the name, and stay so
	Open     []string  // contracts to be performed, money to be paid, in the reader's language
}

// Leaving reads what would go with a person's data, and what is still open with
// them.
func (a *App) Leaving(ctx context.Context, person ID, read *words.Book) (l Leaving, err error) {
	if l.Person, err = a.Person(ctx, person); err != nil {
		return l, err
	}
	if l.Mentions, err = a.Mentions(ctx, person); err != nil {
		return l, err
	}
	if l.Papers, err = a.PapersNaming(ctx, person); err != nil {
		return l, err
	}
	if l.Reports, err = a.reportsNaming(ctx, l.Person); err != nil {
		return l, err
	}
	bookings, _, err := a.Bookings(ctx, BookingFilter{PersonID: person})
	if err != nil {
		return l, err
	}
	for _, b := range bookings {
		open, err := a.openWith(ctx, b, read)
		if err != nil {
			return l, err
		}
		l.Open = append(l.Open, open...)
	}
	return l, nil
}

// openWith is what is open of one booking.
func (a *App) openWith(ctx context.Context, b BookingRow, read *words.Book) (all []string, err error) {
	if b.Deal == DealSigned && b.DateState == DateConfirmed && b.Day >= DateOf(time.Now()) {
		all = append(all, read.T("A contract is signed for an event to come: {event}, {day}.", "event", b.Event, "day", read.Date(b.Day.YMD())))
	}
	if !slices.Contains([]Deal{DealAccepted, DealContractSent, DealSigned, DealPerformed}, b.Deal) {
		return all, nil
	}
	sums, err := a.Settlements(ctx, b.ID)
	for _, s := range sums {
		if s.Balance > 0 {
			all = append(all, read.T("Not paid yet: {amount}, {event}.", "amount", read.Money(int64(s.Balance), s.Currency), "event", b.Event))
		}
	}
	return all, err
}
