package screens

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// mostPlayed is how many events, and how many performers, the tab of a work
// shows.
const mostPlayed = 100

// playings are the events where a work was played, and who played it.
type playings struct {
	events  part[app.Playing]
	players part[app.WorkPlayer]
}

// workPlayed shows where a work was played, and by whom.
func workPlayed(u *UI, r *app.WorkRow) fyne.CanvasObject {
	b, page := u.book, app.Page{Limit: mostPlayed}
	return later(u, func(ctx context.Context) (k playings, err error) {
		if k.events.rows, k.events.total, err = u.App.Played(ctx, r.ID, page); err == nil {
			k.players.rows, k.players.total, err = u.App.PlayedBy(ctx, r.ID, page)
		}
		return k, err
	}, func(k playings) fyne.CanvasObject {
		p := parts{bold: b.T("Not played yet"), empty: b.T("Events come here that were held with this work on their programme.")}
		for i := range k.events.rows {
			p.rows = append(p.rows, u.playingRow(&k.events.rows[i]))
		}
		if len(p.rows) == 0 {
			return p.show()
		}
		all := []fyne.CanvasObject{widgets.CardTitle(b.T("Where and when")), u.latest(len(k.events.rows), k.events.total, p.show())}
		who := parts{bold: b.T("Nobody is named"), empty: b.T("Performers come here that stand at this work in a programme.")}
		for i := range k.players.rows {
			who.rows = append(who.rows, u.playerRow(&k.players.rows[i]))
		}
		return widgets.Down(12, append(all, widgets.CardTitle(b.T("Who played it")), who.show())...)
	})
}

func (u *UI) playingRow(x *app.Playing) *widgets.ActionRow {
	row := widgets.NewActionRow("", widgets.ToneNone, x.Event, join(u.day(x.Day), x.Venue))
	if x.Seconds > 0 {
		row.WithTag(length(x.Seconds), widgets.ToneNone)
	}
	return row.WithOpen(func() { u.reveal(app.Events, x.EventID) })
}

// playerRow leads to the person or ensemble; a name that a list wrote leads
// nowhere.
func (u *UI) playerRow(x *app.WorkPlayer) *widgets.ActionRow {
	icon, what := "person", join(strings.ReplaceAll(x.Parts, "\n", ", "), u.day(x.LastDay))
	if x.EnsembleID != "" {
		icon = "people"
	}
	row := widgets.NewActionRow(icon, widgets.ToneNone, x.Name, what).WithTag(u.book.Int(int64(x.Times)), widgets.ToneNone)
	switch {
	case x.PersonID != "":
		row.WithOpen(func() { u.reveal(app.People, x.PersonID) })
	case x.EnsembleID != "":
		row.WithOpen(func() { u.reveal(app.Ensembles, x.EnsembleID) })
	}
	return row
}
