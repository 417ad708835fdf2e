package screens

import (
	"context"
	"time"

	"sofra/app"
	"sofra/screens/widgets"
)

// remove puts records into the bin. Undo takes them back, so nothing is asked,
// unless bookings that stand would go with them.
func (u *UI) remove(kind app.Kind, ids ...app.ID) { u.removeThen(func() {}, kind, ids...) }

// removeThen does so, and then something else.
func (u *UI) removeThen(then func(), kind app.Kind, ids ...app.ID) {
	refs := make([]app.Ref, len(ids))
	for i, id := range ids {
		refs[i] = app.Ref{Kind: kind, ID: id}
	}
	do := func() {
		background(u, func(ctx context.Context) (struct{}, error) {
			return struct{}{}, u.App.Delete(ctx, app.InstantOf(time.Now()), refs...)
		}, func(struct{}) { then(); u.changed() })
	}
	background(u, func(ctx context.Context) (g going, err error) { return u.going(ctx, refs) }, func(g going) {
		if g.stand == 0 {
			do()
			return
		}
		title, text := u.goingSaid(g, refs)
		u.dialogs.Open(widgets.Asking{
			Title: title, Text: text, Plain: u.book.T("Go back"), First: u.book.T("Delete"),
			OnFirst: func() bool { u.dialogs.Top().Close(); do(); return true },
		})
	})
}

// goingSaid asks whether bookings may go, and says how many.
func (u *UI) goingSaid(g going, refs []app.Ref) (title, text string) {
	b := u.book
	switch {
	case len(refs) > 1:
		return b.N("Delete {n} records?", len(refs)), b.N("{n} bookings stand. They go to the bin with these records.", g.stand)
	case refs[0].Kind == app.Events:
		return b.T("Delete {name}?", "name", g.name), b.N("{n} bookings of this event stand. They go to the bin with it.", g.stand)
	}
	return b.T("Delete {name}?", "name", g.name), b.N("{name} is booked for {n} events to come. The bookings go to the bin with the record.", g.stand, "name", g.name)
}

// going is what a record to delete takes with it.
type going struct {
	name  string
	stand int // bookings that stand
}

func (u *UI) going(ctx context.Context, refs []app.Ref) (g going, err error) {
	for _, ref := range refs {
		rows, err := u.App.GoingWith(ctx, ref, app.DateOf(time.Now()))
		if err != nil {
			return g, err
		}
		for _, k := range rows {
			if k.Stands() {
				g.stand++
			}
		}
	}
	if g.stand > 0 && len(refs) == 1 {
		g.name, err = u.App.NameOf(ctx, refs[0])
	}
	return g, err
}
