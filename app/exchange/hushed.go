package exchange

import (
	"context"
	"time"

	"sofra/app"
	"sofra/app/words"
)

// Hushed says of tables or contacts how many people in them may not be named
// outside the office, now or at all. Who is named nowhere is in the tables only.
// No column of a file says who they are: that alone could tell.
func Hushed(ctx context.Context, from app.Reader, contacts bool) (n int, err error) {
	all, err := from.Unnamed(ctx, app.InCalendar, app.DateOf(time.Now()))
	for _, p := range all {
		if p.DeletedAt == "" && !(contacts && p.Naming == app.NamingNever) {
			n++
		}
	}
	return n, err
}

// HushedText is what is said of them to who gives the file away.
func HushedText(n int) words.Text {
	return words.N("{n} people in it may not be named outside the office, before a day or at all. It is for the office only.", n)
}
