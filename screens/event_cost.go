package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// costsNow is what is planned for an event, and whom it has booked.
type costsNow struct {
	event    app.Event
	bookings []app.BookingRow
}

// eventPlan lists who takes part in an event and what it is planned to cost.
func eventPlan(u *UI, r *app.EventRow) fyne.CanvasObject {
	return later(u, func(ctx context.Context) (n costsNow, err error) {
		if n.event, err = u.App.Event(ctx, r.ID); err == nil {
			n.bookings, _, err = u.App.Bookings(ctx, app.BookingFilter{EventID: r.ID})
		}
		return n, err
	}, func(n costsNow) fyne.CanvasObject {
		return widgets.Down(12, eventPeople(u, n.event), widgets.Line(), eventCosts(u, n))
	})
}

// eventCosts lists what is planned to be spent on an event, its sum, and beside
// that what the fees of its bookings come to.
func eventCosts(u *UI, n costsNow) fyne.CanvasObject {
	b, fees := u.book, app.FeesOf(n.bookings)
	head := widgets.Across(8, widgets.CardTitle(b.T("Planned costs")), widgets.Gap(),
		widgets.NewButton(b.T("Add a cost"), func() { u.askCost(costAt(n.event, app.EventCost{})) }).WithIcon("plus").Small())
	body := fyne.CanvasObject(widgets.QuietWrapped(b.T("What the event is to cost beside the fees. What was spent is an expense.")))
	if len(n.event.Costs) > 0 {
		var rows []*widgets.ActionRow
		for _, c := range n.event.Costs {
			rows = append(rows, widgets.NewActionRow("money", widgets.ToneNone, c.What, c.Note).WithFigure(u.planned(c)).WithOpen(func() { u.askCost(c) }))
		}
		body = parts{rows: rows}.show()
	}
	all := widgets.Down(8, head, body)
	if len(n.event.Costs) == 0 && len(fees) == 0 {
		return all
	}
	f := facts{u: u}
	f.add(b.T("Planned"), u.amounts(n.event.Planned()))
	f.add(b.T("Fees of the bookings"), u.amounts(fees))
	all.Add(f.show())
	return all
}

// planned is the amount of a cost; none is not known yet.
func (u *UI) planned(c app.EventCost) string {
	if c.Amount == 0 {
		return u.book.T("no amount yet")
	}
	return u.book.Money(int64(c.Amount), c.Currency)
}

// amounts writes sums, a currency each.
func (u *UI) amounts(all []app.Amount) string {
	var said []string
	for _, a := range all {
		said = append(said, u.book.Money(int64(a.Minor), a.Currency))
	}
	return join(said...)
}

// costAt is a cost of an event; one that is yet to be planned is in euros.
func costAt(e app.Event, c app.EventCost) app.EventCost {
	if c.EventID = e.ID; c.Currency == "" {
		c.Currency = "EUR"
	}
	return c
}

// askCost asks about a planned cost of an event.
func (u *UI) askCost(c app.EventCost) {
	b, d := u.book, &c
	f := form{
		title: d.What, about: inEvent(d.EventID, d),
		inputs: append([]input{u.line("What", b.T("What for"), &d.What, app.NameRule).row()},
			append(u.fee(b.T("Planned"), &d.Amount, &d.Currency), u.line("Note", b.T("Note"), &d.Note, app.LengthRule).row())...),
		save: func(ctx context.Context) error { return u.App.SaveEventCost(ctx, *d) },
	}
	if d.Version == 0 {
		f.title, f.verb = b.T("What does it cost?"), b.T("Add")
	} else {
		f.remove = func(ctx context.Context) error { return u.App.RemoveEventCost(ctx, *d) }
	}
	u.ask(f)
}
