package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// askRooms asks for the holds of rooms that run out, the nearest days first.
func (a *agenda) askRooms(ctx context.Context, o *app.App) (err error) {
	a.rooms, _, err = o.Holds(ctx, app.HoldFilter{State: app.HoldKept, From: a.day, Expired: a.day.Add(holdsAhead + 1), Page: app.Page{Limit: most}})
	return err
}

// roomRows are those holds; each opens the timeline at its bar.
func (a *agenda) roomRows(u *UI) []fyne.CanvasObject {
	return rowsOf(a.rooms, func(h *app.HoldRow) *widgets.ActionRow {
		return widgets.NewActionRow("clock", widgets.ToneWarning, h.Event, join(h.Venue, h.Room, u.shortDay(h.Day))).
			WithTag(u.runsOut(app.LastDay(h.HoldUntil, h.ChallengedUntil), a.day)).WithVerb(u.book.T("Confirm or release")).
			WithOpen(func() { u.goToHold(h) })
	})
}
