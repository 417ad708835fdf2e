package app

import (
	"context"
	"slices"
	"strings"

	"sofra/app/words"
)

// EventCost is a cost that is planned for an event. What was spent is an
// expense; the fees of artists are in their bookings.
type EventCost struct {
	Kept
	EventID  ID
	What     string
	Amount   Minor
	Currency string
	Note     string
	Position int
}

// check is what may be wrong with a cost.
func (c EventCost) check() []Wrong {
	currency := MoneyRule(c.Amount, c.Currency)
	if currency.Empty() && !ValidCurrency(c.Currency) {
		currency = words.T("A currency has three letters, as EUR.")
	}
	return []Wrong{{"What", NameRule(c.What)}, {"Currency", currency}, {"Note", LengthRule(c.Note)}}
}

// SaveEventCost adds a planned cost to an event, or replaces it.
func (a *App) SaveEventCost(ctx context.Context, c EventCost) error {
	c.What = strings.TrimSpace(c.What)
	if err := check(c.check()...); err != nil {
		return err
	}
	verb := func(event string) words.Text {
		return words.T("Planned a cost of {event}: {what}", "event", event, "what", c.What)
	}
	return a.changeEvent(ctx, c.EventID, verb, func(e *Event) error {
		if c.Version == 0 {
			c.Position = len(e.Costs)
		}
		return with(&e.Costs, c)
	})
}

// RemoveEventCost takes a planned cost off an event.
func (a *App) RemoveEventCost(ctx context.Context, c EventCost) error {
	verb := func(event string) words.Text {
		return words.T("Removed a planned cost of {event}: {what}", "event", event, "what", c.What)
	}
	return a.changeEvent(ctx, c.EventID, verb, func(e *Event) error { return without(&e.Costs, c.Kept) })
}

// Amount is money in a currency.
type Amount struct {
	Minor    Minor
	Currency string
}

// Planned sums up the planned costs, a currency each, in the order in which
// they come.
func (e Event) Planned() (all []Amount) {
	for _, c := range e.Costs {
		all = plus(all, Amount{c.Amount, c.Currency})
	}
	return all
}

// FeesOf sums up the fees of bookings that may still come to be, a currency
// each: as they were agreed, before or after tax.
func FeesOf(bookings []BookingRow) (all []Amount) {
	for _, k := range bookings {
		if k.Stands() {
			all = plus(all, Amount{k.Fee, k.Currency})
		}
	}
	return all
}

// plus adds an amount to those of its currency; nothing is no amount.
func plus(all []Amount, one Amount) []Amount {
	at := slices.IndexFunc(all, func(a Amount) bool { return a.Currency == one.Currency })
	switch {
	case one.Minor == 0:
		return all
	case at < 0:
		return append(all, one)
	}
	all[at].Minor += one.Minor
	return all
}
