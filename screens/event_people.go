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

// eventPeople lists who does what at an event, and what nobody does yet.
func eventPeople(u *UI, e app.Event) fyne.CanvasObject {
	b := u.book
	head := widgets.Across(8, widgets.CardTitle(b.T("Taking part")), widgets.Gap(),
		widgets.NewButton(b.T("Add a person"), func() { u.askPart(app.EventPerson{EventID: e.ID}) }).WithIcon("plus").Small())
	if len(e.People)+len(e.Vacancies) == 0 {
		return widgets.Down(8, head, widgets.QuietWrapped(b.T("Moderators, panellists, speakers and whoever else has a part that is no booking.")))
	}
	var rows []*widgets.ActionRow
	for _, p := range e.People {
		rows = append(rows, widgets.NewActionRow("person", widgets.ToneNone, u.nameShown(p.PersonName), u.code(eventRoles(), p.Role)).
			WithOpen(func() { u.askPart(p) }))
	}
	return widgets.Down(8, head, parts{rows: append(rows, u.vacancyRows(e.Vacancies)...)}.show())
}

// vacancyRows are the roles that nobody has yet; each asks who takes it.
func (u *UI) vacancyRows(all []app.Vacancy) (rows []*widgets.ActionRow) {
	b := u.book
	for _, v := range all {
		rows = append(rows, widgets.NewActionRow("person", widgets.ToneWarning, u.code(eventRoles(), v.Role), "").WithTag(b.T("Still to fill"), widgets.ToneWarning).WithTagsBelow().
			WithOpen(func() { u.askPart(app.EventPerson{EventID: v.EventID, Role: v.Role}) }).
			WithAction(b.T("Not needed"), func() { u.change(func(ctx context.Context) error { return u.App.RemoveVacancy(ctx, v) }) }))
	}
	return rows
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
		save: func(ctx context.Context) error {
			if p.Version == 0 && p.PersonID == "" && p.Role != "" {
				return u.App.WantPerson(ctx, p.EventID, p.Role)
			}
			return u.App.SaveEventPerson(ctx, p)
		},
	}
	if p.Version == 0 {
		f.title, f.verb, f.text = b.T("Who takes part?"), b.T("Add"), b.T("A role without a person is still to fill.")
	} else {
		f.remove = func(ctx context.Context) error { return u.App.RemoveEventPerson(ctx, p.EventID, p.Kept) }
	}
	u.ask(f)
}
