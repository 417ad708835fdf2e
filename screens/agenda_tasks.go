package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// askTasks asks for what is to be done for events soon, and for whom nobody
// has answered.
func (a *agenda) askTasks(ctx context.Context, o *app.App) (err error) {
	a.tasks, _, err = o.Tasks(ctx, app.TaskFilter{Open: true, DueBy: a.day.Add(holdsAhead), Page: app.Page{Limit: most}})
	return err
}

// taskRows are those tasks; each opens the checklist that it stands on.
func (a *agenda) taskRows(u *UI) []fyne.CanvasObject {
	return rowsOf(a.tasks, func(t *app.TaskRow) *widgets.ActionRow {
		tag, tone := u.taskTag(*t)
		icon := "clock"
		if t.Waits() {
			icon = "mail"
		}
		if tag == "" || tone == widgets.TonePlain {
			tag, tone = u.dueText(*t), widgets.ToneNotice
		}
		return widgets.NewActionRow(icon, tone, t.Title, join(u.nameShown(t.Person), t.Event, u.shortDay(t.Day))).
			WithTag(tag, tone).WithVerb(u.book.T("Open the checklist")).WithOpen(func() { u.goToEvent(t.EventID, "checklist", "") })
	})
}
