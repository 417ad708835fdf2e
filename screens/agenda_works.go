package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// worksWaiting are the lists of works that collecting societies wait for.
type worksWaiting struct {
	rows  []app.WorksListRow
	total int
}

// askWorks asks for the lists that are due soon or late, and were not sent.
func (a *agenda) askWorks(ctx context.Context, o *app.App) (err error) {
	a.works.rows, a.works.total, err = o.WorksLists(ctx, app.WorksFilter{WaitsOn: a.day, DueBy: a.day.Add(holdsAhead), Page: app.Page{Limit: most}})
	return err
}

// worksRows are those lists; each opens the programme of its event.
func (a *agenda) worksRows(u *UI) []fyne.CanvasObject {
	return rowsOf(a.works.rows, func(l *app.WorksListRow) *widgets.ActionRow {
		tag, tone := u.listTag(*l, a.day)
		return widgets.NewActionRow("file", tone, join(u.say(app.ListName(l.Moment)), l.Event), join(l.Society, u.shortDay(l.Day))).
			WithTag(tag, tone).WithVerb(u.book.T("Send the list")).WithOpen(func() { u.goToEvent(l.EventID, "programme", "") })
	})
}
