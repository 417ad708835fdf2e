package screens

import (
	"context"
	"slices"

	"sofra/app"
	"sofra/screens/widgets"
)

// askEvents asks for what is on soon, and for what is over: held
// and not counted, or still standing as if it were to come.
func (a *agenda) askEvents(ctx context.Context, o *app.App) error {
	soon, _, err := o.Events(ctx, app.EventFilter{From: a.day, To: a.day.Add(eventsAhead), Page: app.Page{Sort: "day"}})
	if err != nil {
		return err
	}
	past, _, err := o.Events(ctx, app.EventFilter{From: a.day.Add(-countsBack), To: a.day.Add(-1), Page: app.Page{Sort: "day"}})
	if err != nil {
		return err
	}
	booked, _, err := o.Bookings(ctx, app.BookingFilter{From: a.day, To: a.day.Add(eventsAhead)})
	stand := map[app.ID]int{}
	a.missing = map[app.ID]int{}
	for _, k := range booked {
		if k.Stands() {
			stand[k.EventID]++
			a.missing[k.EventID] += k.ToFind
		}
	}
	for i := range soon {
		soon[i].Bookings = stand[soon[i].ID]
	}
	a.soon = slices.DeleteFunc(soon, func(e app.EventRow) bool { return e.Status == "cancelled" })
	a.unclosed = slices.DeleteFunc(slices.Clone(past), func(e app.EventRow) bool { return !e.MayClose(a.day) })
	a.uncounted = slices.DeleteFunc(past, func(e app.EventRow) bool {
		return !slices.Contains(app.HeldStatuses(), e.Status) || e.Kind == "rehearsal" || e.HeadCount > 0
	})
	return err
}

// uncountedRow is an event that was held and has no head-count.
func (u *UI) uncountedRow(e *app.EventRow) *widgets.ActionRow {
	return widgets.NewActionRow("events", widgets.ToneNotice, e.Title, join(u.shortDay(e.Day), e.Venue)).
		WithTag(u.book.T("Not counted"), widgets.ToneNotice).WithVerb(u.book.T("Enter the head-count")).WithOpen(func() { u.goToEvent(e.ID, "audience", "") })
}

// unclosedRow is an event that is over, with the state that it still has.
func (u *UI) unclosedRow(e *app.EventRow) *widgets.ActionRow {
	return widgets.NewActionRow("events", widgets.ToneNotice, e.Title, join(u.shortDay(e.Day), e.Venue)).
		WithTag(u.code(eventStatuses(), e.Status), widgets.ToneNotice).WithVerb(u.book.T("Was it held?")).WithOpen(func() { u.goToEvent(e.ID, "overview", "") })
}
