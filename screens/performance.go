package screens

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// How many performances the overview has, and how many names each of them.
const (
	lastPerformances = 3
	mostNames        = 4
)

// stageCard says when a person was on stage last; a link leads to all.
func stageCard(u *UI, person app.ID) fyne.CanvasObject {
	return later(u, func(ctx context.Context) ([]app.Performance, error) {
		return u.App.Performances(ctx, person)
	}, func(all []app.Performance) fyne.CanvasObject {
		b := u.book
		head := []fyne.CanvasObject{widgets.CardTitle(b.T("On stage")), widgets.Gap()}
		if len(all) > lastPerformances {
			head = append(head, widgets.NewLink(b.N("All {n} times", len(all)), func() { u.showPerformances(all) }).Small())
		}
		card := widgets.Down(8, widgets.Line(), widgets.Across(8, head...))
		for _, p := range all[:min(len(all), lastPerformances)] {
			card.Add(u.performanceRow(p))
		}
		if len(all) == 0 {
			card.Add(widgets.QuietWrapped(b.T("Writes itself from bookings and programmes of events that were held.")))
		}
		return card
	})
}

// performanceRow says when and where, what was played and with whom; it leads
// to the event.
func (u *UI) performanceRow(p app.Performance) fyne.CanvasObject {
	event := widgets.NewLink(p.Event, func() {
		if top := u.dialogs.Top(); top != nil {
			top.Close()
		}
		u.reveal(app.Events, p.EventID)
	}).Small()
	lines := widgets.Down(2, widgets.Across(8, widgets.Quiet(u.day(p.Day)), event, widgets.Gap()))
	if where := join(p.Venue, p.Town); where != "" {
		lines.Add(widgets.QuietWrapped(where))
	}
	if len(p.Played) > 0 {
		lines.Add(widgets.QuietWrapped(u.book.T("Played: {pieces}", "pieces", u.few(p.Played))))
	}
	if len(p.With) > 0 {
		lines.Add(widgets.QuietWrapped(u.book.T("With: {names}", "names", u.few(p.With))))
	}
	return lines
}

// few are the first of some names, and how many more there are.
func (u *UI) few(names []string) string {
	if len(names) <= mostNames {
		return strings.Join(names, ", ")
	}
	return strings.Join(names[:mostNames], ", ") + ", " + u.book.N("{n} more", len(names)-mostNames)
}

// showPerformances lists them all.
func (u *UI) showPerformances(all []app.Performance) {
	var rows []fyne.CanvasObject
	for _, p := range all {
		rows = append(rows, u.performanceRow(p))
	}
	u.dialogs.Open(widgets.Asking{Title: u.book.T("On stage"), Body: widgets.Down(12, rows...), Plain: u.book.T("Close"), Width: 560})
}
