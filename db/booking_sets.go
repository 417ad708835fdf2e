package db

import (
	"fmt"

	"sofra/app"
)

// The sets of app/booking_sets.go in SQL, over the booking of an alias.

// stands keeps bookings that may still come to be.
func stands(b string) string {
	return ` ` + b + `.deleted_at IS NULL AND ` + b + `.date_state NOT IN ` + quoted(app.LostDates()...) + ` AND ` + b + `.deal NOT IN ` + quoted(app.LostDeals()...)
}

// agreed keeps bookings on which both sides stand.
func agreed(b string) string {
	return stands(b) + ` AND (` + b + `.date_state IN ` + quoted(app.FirmDates()...) + ` OR ` + b + `.deal IN ` + quoted(app.AgreedDeals()...) + `)`
}

// onHold keeps holds that stand, firm those whose date is more than kept, and
// takes both.
func onHold(b string) string { return stands(b) + ` AND ` + b + `.date_state = 'hold'` }

func firm(b string) string {
	return stands(b) + ` AND ` + b + `.date_state IN ` + quoted(app.FirmDates()...)
}

func takes(b string) string { return ` (` + firm(b) + ` OR` + onHold(b) + `)` }

// unsettledDeal keeps bookings with something left to settle.
func unsettledDeal(b string) string { return stands(b) + ` AND ` + b + `.deal <> 'settled'` }

// farthest puts the bookings of one artist in the order of how far their deals
// are: a balance that is due before an old hold.
func farthest(b string) string {
	order := ` CASE ` + b + `.deal`
	for i, d := range app.Deals() {
		order += fmt.Sprintf(` WHEN '%s' THEN %d`, d, -i)
	}
	return order + ` ELSE 0 END`
}
