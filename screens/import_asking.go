package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// answering is what somebody said of the forms of a file.
type answering struct {
	form     app.ID         // the questionnaire that they answer; "" is the one of their event
	event    widgets.Option // that they speak of, where they do not say it
	approved bool           // those that are not approved are left out
	means    meanings       // of words that are none of the choices
	unread   []app.UnreadWord
	word     app.SaidWord // that was said last
}

// said is it as the import takes it.
func (a answering) said() app.Answering {
	return app.Answering{Questionnaire: a.form, Event: app.ID(a.event.ID), Approved: a.approved, Meaning: a.means.all()}
}

// askRow asks which questionnaire the forms of the sheet answer, and at which
// event; nil where the sheet has none.
func (p *importing) askRow(u *UI) fyne.CanvasObject {
	b := u.book
	if p.plan().Kind != app.Responses {
		return nil
	}
	form := widgets.NewSelect(b.T("Questionnaire"), append([]widgets.Option{{Text: b.T("The one asked at the event")}}, p.file.forms...))
	form.Bare()
	form.SetChosen(string(p.form))
	form.OnChanged = func(id string) { p.askOf(u, app.ID(id)) }
	p.reach(handForm, form.Target())
	event := u.pick("EventID", b.T("Event"), link{to: (*app.ID)(&p.event.ID), now: p.event.Text}, u.findEvents).field.(*widgets.Picker)
	event.Bare()
	event.SetPlaceHolder(b.T("As each form says, else by its day"))
	event.OnChanged = func(o widgets.Option) { p.event = o }
	return widgets.Across(10, widgets.Wide(askedWidth, widgets.Soft(b.T("Questionnaire"))), widgets.Wide(240, form), widgets.Inset(0, 10, widgets.Soft(b.T("Event"))), widgets.Flex(event))
}

// askOf says which questionnaire the forms answer: its questions may be columns
// that nobody chose anything for.
func (p *importing) askOf(u *UI, id app.ID) {
	if p.form = id; !p.file.chosen[p.plan().Name] {
		plan := p.plan()
		p.hand = handForm
		p.again(u, plan.Name, app.SheetMapping{Kind: plan.Kind, Header: plan.Header})
		return
	}
	p.showColumns(u)
}

// askable lists the questionnaires that forms may answer, the newest edition of
// each title first.
func (r *reading) askable(ctx context.Context, a *app.App) error {
	rows, _, err := a.Questionnaires(ctx, app.QuestionnaireFilter{})
	for _, row := range rows {
		where := row.Event
		if where == "" {
			where = row.Series
		}
		r.forms = append(r.forms, widgets.Option{ID: string(row.ID), Text: row.Title, Quiet: where})
	}
	return err
}

// sentNotes says what has to be known of forms that came from telephones.
func (u *UI) sentNotes(plan *app.SheetPlan) (bold, text string) {
	b := u.book
	switch {
	case plan.Kind != app.Responses || !plan.Sent():
		return "", ""
	case plan.Part:
		return b.T("Each line is a form of its own."), b.T("It has the event and the time of the form that it is part of. One that is here already is not added again.")
	}
	return b.T("These forms have numbers of their own, as Kobo gives them."), b.T("One that is here already is not added again, and stays as it is here.")
}
