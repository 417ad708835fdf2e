package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// eventRoles are what somebody may do at an event; other words are shown as they are.
func eventRoles() (all []code) {
	for _, role := range app.EventRoles() {
		all = append(all, code{role, app.EventRole(role)})
	}
	return all
}

// eventPeople lists who does what at an event.
func eventPeople(u *UI, r *app.EventRow) fyne.CanvasObject {
	return later(u, func(ctx context.Context) (app.Event, error) { return u.App.Event(ctx, r.ID) }, func(e app.Event) fyne.CanvasObject {
		b := u.book
		head := widgets.Across(8, widgets.CardTitle(b.T("Taking part")), widgets.Gap(),
			widgets.NewButton(b.T("Add a person"), func() { u.askPart(app.EventPerson{EventID: e.ID}) }).WithIcon("plus").Small())
		if len(e.People) == 0 {
			return widgets.Down(8, head, widgets.QuietWrapped(b.T("Moderators, panellists, speakers and whoever else has a part that is no booking.")))
		}
		var rows []*widgets.ActionRow
		for _, p := range e.People {
			rows = append(rows, widgets.NewActionRow("person", widgets.ToneNone, u.nameShown(p.PersonName), u.code(eventRoles(), p.Role)).
				WithOpen(func() { u.askPart(p) }))
		}
		return widgets.Down(8, head, parts{rows: rows}.show())
	})
}

// askPart asks who does what at an event.
func (u *UI) askPart(p app.EventPerson) {
	b, known := u.book, u.options(eventRoles())
	if said := u.code(eventRoles(), p.Role); said == p.Role && p.Role != "" {
		known = append(known, widgets.Option{ID: p.Role, Text: p.Role})
	}
	f := form{
		title: p.PersonName, about: inEvent(p.EventID, &p),
		inputs: []input{
			u.pickPerson(link{&p.PersonID, p.PersonName}),
			u.choice("Role", b.T("Role"), &p.Role, known),
		},
		save: func(ctx context.Context) error { return u.App.SaveEventPerson(ctx, p) },
	}
	if p.Version == 0 {
		f.title, f.verb = b.T("Who takes part?"), b.T("Add")
	} else {
		f.remove = func(ctx context.Context) error { return u.App.RemoveEventPerson(ctx, p.EventID, p.ID) }
	}
	u.ask(f)
}
