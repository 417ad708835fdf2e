package app

import (
	"context"
	"strconv"

	"sofra/app/words"
)

// unsignedSetting is the office setting after how many days a contract that was
// sent is asked for.
const unsignedSetting = "unsigned_days"

// usualUnsigned is how many days a contract may lie unsigned where the office has
// not said, and mostUnsigned how many it may say.
const (
	usualUnsigned = 7
	mostUnsigned  = 90
)

// UnsignedFilter asks for contracts that were sent and are not signed: on or
// before a day, or one does not know when, and besides those of events up to
// another day, which cannot wait. Empty asks for all bookings.
type UnsignedFilter struct{ Sent, Event Date }

// UnsignedSince are the contracts that wait too long on a day.
func UnsignedSince(today Date, days int) UnsignedFilter {
	return UnsignedFilter{Sent: today.Add(-days), Event: today.Add(days)}
}

// UnsignedDays is after how many days a contract that was sent is asked for.
func (a *App) UnsignedDays(ctx context.Context) (int, error) {
	value, err := a.Setting(ctx, unsignedSetting)
	n, bad := strconv.Atoi(value)
	if bad != nil {
		n = usualUnsigned
	}
	return n, err
}

// SetUnsignedDays says after how many days a contract that was sent is asked for:
// from 0, which is at once, to 90.
func (a *App) SetUnsignedDays(ctx context.Context, n int) error {
	if err := check(Wrong{"Days", UnsignedRule(n)}); err != nil {
		return err
	}
	return a.change(ctx, words.N("Contracts are asked for after {n} days", n), func(tx Tx) error {
		return tx.PutSetting(ctx, unsignedSetting, strconv.Itoa(n))
	})
}

// UnsignedRule says what is wrong with a number of days.
func UnsignedRule(n int) words.Text {
	if n < 0 || n > mostUnsigned {
		return words.T("Give 0 to 90 days.")
	}
	return words.Text{}
}
