package app

import (
	"context"

	"sofra/app/balance"
)

// Which fees of an event count is one rule, for the balance, the day sheet and
// its costs: those of every booking that stands, from the first idea on until it
// is given up, for whoever plans an evening plans with them. What is not agreed
// is marked where names stand beside the amounts. Shares are of single people:
// nobody knows how an ensemble splits its fee.

// feesBeside is what the bookings of an event that stand get beside the fees of
// some people, in cents of EUR.
func feesBeside(ctx context.Context, tx Tx, event ID, people []balance.Person) (rest int64, err error) {
	if event == "" {
		return 0, nil
	}
	rows, _, err := tx.Bookings(ctx, BookingFilter{EventID: event, Standing: true})
	for _, k := range rows {
		if k.Currency == "EUR" {
			rest += int64(k.Fee)
		}
	}
	for _, p := range people {
		rest -= p.Fee
	}
	return rest, err
}
