package screens

import (
	"context"
	"time"

	"sofra/app"
	"sofra/screens/widgets"
)

// remove puts a record into the bin. Undo takes it back, so nothing is asked,
// unless bookings that stand would go with it.
func (u *UI) remove(kind app.Kind, id app.ID) {
	ref := app.Ref{Kind: kind, ID: id}
	do := func() {
		u.change(func(ctx context.Context) error { return u.App.Delete(ctx, app.InstantOf(time.Now()), ref) })
	}
	background(u, func(ctx context.Context) (g going, err error) { return u.going(ctx, ref) }, func(g going) {
		if g.stand == 0 {
			do()
			return
		}
		b, text := u.book, u.book.N("{name} is booked for {n} events to come. The bookings go to the bin with the record.", g.stand, "name", g.name)
		if kind == app.Events {
			text = b.N("{n} bookings of this event stand. They go to the bin with it.", g.stand)
		}
		u.dialogs.Open(widgets.Asking{
			Title: b.T("Delete {name}?", "name", g.name), Text: text, Plain: b.T("Go back"), First: b.T("Delete"),
			OnFirst: func() bool { u.dialogs.Top().Close(); do(); return true },
		})
	})
}

// going is what a record to delete takes with it.
type going struct {
	name  string
	stand int // bookings that stand
}

func (u *UI) going(ctx context.Context, ref app.Ref) (g going, err error) {
	rows, err := u.App.GoingWith(ctx, ref, app.DateOf(time.Now()))
	for _, k := range rows {
		if k.Stands() {
			g.stand++
		}
	}
	if g.stand > 0 {
		g.name, err = u.App.NameOf(ctx, ref)
	}
	return g, err
}
