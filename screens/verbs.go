package screens

import (
	"context"
	"time"

	"sofra/app"
	"sofra/screens/widgets"
)

// unasked is how many records go to the bin without a question.
const unasked = 9

// remove puts records into the bin. Undo takes them back, so nothing is asked,
// unless they are many, or something still runs.
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
		if !g.runs() && len(refs) <= unasked {
			do()
			return
		}
		title := u.book.T("Delete {name}?", "name", g.name)
		switch {
		case len(refs) > 1:
			title = u.book.N("Delete {n} records?", len(refs))
		case kind == app.Bookings:
			title = u.book.T("Delete the booking of {name}?", "name", g.name)
		}
		u.dialogs.Open(widgets.Asking{
			Title: title, Text: u.goingSaid(g, refs), Plain: u.book.T("Go back"), Danger: u.book.T("Delete"),
			OnDanger: func() bool { u.dialogs.Top().Close(); do(); return true },
		})
	})
}
