package screens

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// dealTone is the colour of a deal's state.
func dealTone(d app.Deal) widgets.Tone {
	switch d {
	case "":
		return widgets.ToneNone
	case app.DealDraft:
		return widgets.ToneOutline
	case app.DealSigned, app.DealSettled:
		return widgets.ToneDone
	case app.DealContractSent, app.DealPerformed:
		return widgets.ToneWarning
	case app.DealDeclined, app.DealExpired:
		return widgets.TonePlain
	}
	return widgets.ToneNotice
}

// dealCell is the tag of an open deal, nothing where there is none. What waits
// for somebody is said as what is missing: a contract that was sent is unsigned,
// and after the concert the balance is due.
func (u *UI) dealCell(d app.Deal) widgets.Cell {
	said := u.code(deals(), string(d))
	switch d {
	case app.DealContractSent:
		said = u.book.T("Unsigned")
	case app.DealPerformed:
		said = u.book.T("Balance due")
	}
	return widgets.Cell{Text: said, Tone: dealTone(d)}
}

// mostParts is how many parts of a record its detail lists.
const mostParts = 100

// bookingsOf are the bookings of a person or an ensemble, the latest first.
// Each opens where it is settled.
func (u *UI) bookingsOf(f app.BookingFilter) fyne.CanvasObject {
	f.Limit = mostParts
	return later(u, func(ctx context.Context) (part[app.BookingRow], error) {
		rows, total, err := u.App.Bookings(ctx, f)
		return part[app.BookingRow]{rows, total}, err
	}, func(all part[app.BookingRow]) fyne.CanvasObject {
		b := u.book
		p := parts{bold: b.T("No bookings yet"), empty: b.T("They come here when an event asks for them.")}
		for _, r := range all.rows {
			row := widgets.NewActionRow("", widgets.ToneNone, r.Event, strings.Trim(u.day(r.Day)+" · "+r.Venue, " ·"))
			p.rows = append(p.rows, row.WithTag(u.code(deals(), string(r.Deal)), dealTone(r.Deal)).
				WithOpen(func() { u.goToEvent(r.EventID, "bookings", r.ID) }))
		}
		return u.withRest(p.show(), all.total-len(all.rows))
	})
}

// withRest says below a list how many more there are.
func (u *UI) withRest(list fyne.CanvasObject, more int) fyne.CanvasObject {
	if more <= 0 {
		return list
	}
	return widgets.Down(12, list, widgets.QuietWrapped(u.book.N("{n} more are not listed here.", more)))
}
