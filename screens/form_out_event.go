package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// formsOfEvent is the questionnaire that is asked at an event, with the ways to
// give it out.
func formsOfEvent(u *UI, r *app.EventRow) fyne.CanvasObject {
	return later(u, func(ctx context.Context) (app.AskedForm, error) { return u.askedAtEvent(ctx, r.ID) }, func(f app.AskedForm) fyne.CanvasObject {
		b := u.book
		if f.ID == "" {
			row := widgets.NewActionRow("feedback", widgets.ToneNone, b.T("Questionnaire"), b.T("None is open for this event")).WithOpen(u.toQuestionnaires)
			return parts{rows: []*widgets.ActionRow{row}}.show()
		}
		row := widgets.NewActionRow("feedback", widgets.ToneNone, b.T("Questionnaire"), f.Title).WithOpen(func() { u.reveal(app.Questionnaires, f.ID) })
		return widgets.Down(6, parts{rows: []*widgets.ActionRow{row}}.show(), widgets.Flow(8, u.formOutButtons(f.ID, r)...))
	})
}

// toQuestionnaires shows the list of questionnaires.
func (u *UI) toQuestionnaires() {
	u.show("feedback")
	if p, ok := u.pageNow().(*tabbed); ok {
		p.turn(u, "questionnaires")
	}
}

// chosenForm is the questionnaire, or the event, that is chosen on the page.
func (u *UI) chosenForm() (form app.ID, event *app.EventRow) {
	switch p := u.pageNow().(type) {
	case *questionnairePage:
		return p.id, nil
	case *tabbed:
		switch l := p.now().(type) {
		case withExamples[app.QuestionnaireRow]:
			return l.chosen, nil
		case *eventsPage:
			if r, ok := l.rows[string(l.chosen)]; ok {
				return "", &r
			}
		}
	}
	return "", nil
}

// withForm is possible where a questionnaire or an event is chosen.
func withForm(u *UI) words.Text {
	if why := withWriting(u); !why.Empty() {
		return why
	}
	if form, event := u.chosenForm(); form == "" && event == nil {
		return words.T("Choose a questionnaire or an event in its list first.")
	}
	return words.Text{}
}

// giveOutChosen gives out the questionnaire that is chosen, or that of the event
// that is.
func (u *UI) giveOutChosen(ask func(*formOut)) {
	form, event := u.chosenForm()
	if form != "" || event == nil {
		u.giveOutForm(form, nil, ask)
		return
	}
	background(u, func(ctx context.Context) (app.AskedForm, error) {
		f, err := u.askedAtEvent(ctx, event.ID)
		if err == nil && f.ID == "" {
			err = &app.Fault{Code: "no_form", Text: words.T("No questionnaire is open for this event. Open one under Feedback first.")}
		}
		return f, err
	}, func(f app.AskedForm) { u.giveOutForm(f.ID, event, ask) })
}
