package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// editResponse asks about one form that is kept already, all of it.
func editResponse(u *UI, r *app.ResponseRow) {
	var asked app.AskedForm
	load(u, func(ctx context.Context) (k known[app.Response], err error) {
		k, asked, err = u.filledIn(ctx, r.ID)
		return k, err
	}, func(k known[app.Response]) {
		d, b := &k.record, u.book
		q := u.questions(d, k.places)
		q.ask(u, u.withOwnCode(asked))
		q.resized = func() {
			if top := u.dialogs.Top(); top != nil {
				top.Refresh()
			}
		}
		stack := []input{
			u.pick("EventID", b.T("Event"), link{&d.EventID, r.Event}, u.findEvents), u.date("Day", b.T("Date"), &d.Day),
			u.choice("Language", b.T("Language"), &d.Language, u.options(formLanguages())),
			u.pickProject(link{&d.ProjectID, r.Project}),
		}
		other := u.notes("Other", b.T("Other answers, a line each"), &d.Other)
		var before []fyne.CanvasObject
		for _, i := range stack {
			before = append(before, i.field)
		}
		take := other.take
		other.take = func() words.Text {
			problem := take()
			q.other = d.Other
			q.take()
			return problem
		}
		u.askOver(form{
			title: b.T("Change a form"), width: 680, about: about(app.Responses, d), inputs: append(append(stack, other), q.inputs()...),
			save: func(ctx context.Context) error { return u.App.SaveResponse(ctx, d) },
		}, widgets.Down(8, q.layout(before...), other.field))
	})
}

// filledIn is a form that is kept, with the questionnaire that it answers.
func (u *UI) filledIn(ctx context.Context, id app.ID) (k known[app.Response], asked app.AskedForm, err error) {
	if k.places, err = u.App.Places(ctx); err != nil {
		return k, asked, err
	}
	if k.record, err = u.App.Response(ctx, id); err == nil && k.record.QuestionnaireID != "" {
		asked, err = u.App.FormOf(ctx, k.record.QuestionnaireID)
	}
	return k, asked, err
}
