package screens

import (
	"context"
	"strings"
	"time"

	"sofra/app"
	"sofra/screens/widgets"
)

// unasked is how many records go to the bin without a question.
const unasked = 9

// remove puts records into the bin. Undo takes them back, so nothing is asked,
// unless they are many, bookings that stand would go with them, or somebody is
// still owed a fee.
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
		if g.stand+g.owed == 0 && len(refs) <= unasked {
			do()
			return
		}
		title := u.book.T("Delete {name}?", "name", g.name)
		if len(refs) > 1 {
			title = u.book.N("Delete {n} records?", len(refs))
		}
		u.dialogs.Open(widgets.Asking{
			Title: title, Text: u.goingSaid(g, refs), Plain: u.book.T("Go back"), Danger: u.book.T("Delete"),
			OnDanger: func() bool { u.dialogs.Top().Close(); do(); return true },
		})
	})
}

// goingSaid says what stands against deleting the records.
func (u *UI) goingSaid(g going, refs []app.Ref) string {
	b := u.book
	var said []string
	switch {
	case g.stand == 0:
	case len(refs) > 1:
		said = append(said, b.N("{n} bookings stand. They go to the bin with these records.", g.stand))
	case refs[0].Kind == app.Events:
		said = append(said, b.N("{n} bookings of this event stand. They go to the bin with it.", g.stand))
	default:
		said = append(said, b.N("{name} is booked for {n} events to come. The bookings go to the bin with the record.", g.stand, "name", g.name))
	}
	if g.owed > 0 {
		said = append(said, b.N("{n} fees are not paid yet.", g.owed))
	}
	if len(said) == 0 {
		said = append(said, b.T("They go to the bin. Undo takes them back from there."))
	}
	return strings.Join(said, " ")
}

// going is what a record to delete takes with it.
type going struct {
	name  string
	stand int // bookings that stand
	owed  int // fees of what was performed, not paid yet
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
	if g.owed, err = u.owed(ctx, refs); err == nil && len(refs) == 1 {
		g.name, err = u.App.NameOf(ctx, refs[0])
	}
	return g, err
}

// owed counts the fees that the artists among the records have still to get.
func (u *UI) owed(ctx context.Context, refs []app.Ref) (n int, err error) {
	if kind := refs[0].Kind; kind != app.People && kind != app.Ensembles {
		return 0, nil
	}
	gone := map[app.ID]bool{}
	for _, r := range refs {
		gone[r.ID] = true
	}
	rows, _, err := u.App.Bookings(ctx, app.BookingFilter{Deal: app.DealPerformed})
	for _, k := range rows {
		if k.Fee > 0 && k.PaidOn == "" && (gone[k.PersonID] || gone[k.EnsembleID]) {
			n++
		}
	}
	return n, err
}
