package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// questionnaires is the page of what is asked together.
func questionnaires() page {
	return withExamples[app.QuestionnaireRow]{&list[app.QuestionnaireRow]{
		title: words.T("Questionnaires"), add: words.T("New questionnaire"), kind: app.Questionnaires,
		count: func(n int) words.Text { return words.N("{n} questionnaires", n) },
		empty: words.T("Questions in an order, for an event or a series. Begin with the examples: they bring a template that you copy."),
		columns: []column[app.QuestionnaireRow]{
			wide("title", words.T("Title"), 3, func(_ *UI, r *app.QuestionnaireRow) widgets.Cell { return bold(r.Title) }),
			wide("event", words.T("Asked at"), 2, func(u *UI, r *app.QuestionnaireRow) widgets.Cell { return text(u.askedAt(r)) }),
			fixed("", words.T("State"), 96, func(u *UI, r *app.QuestionnaireRow) widgets.Cell { return text(u.code(questionnaireStates(), r.State)) }),
			right("", words.T("Questions|of a questionnaire"), 80, func(_ *UI, r *app.QuestionnaireRow) widgets.Cell { return count(r.Asked) }),
			right("responses", words.T("Forms|filled in"), 84, func(_ *UI, r *app.QuestionnaireRow) widgets.Cell { return count(r.Responses) }),
		},
		narrowable: narrowable[app.QuestionnaireRow]{
			chips: []chip{{"state", words.T("State"), func(u *UI) []widgets.Option { return u.options(questionnaireStates()) }}},
			narrowed: func(ctx context.Context, a *app.App, p app.Page, by narrowing) ([]app.QuestionnaireRow, int, error) {
				return a.Questionnaires(ctx, app.QuestionnaireFilter{Page: p, State: by["state"]})
			},
		},
		read: func(ctx context.Context, a *app.App, p app.Page) ([]app.QuestionnaireRow, int, error) {
			return a.Questionnaires(ctx, app.QuestionnaireFilter{Page: p})
		},
		ident:  func(r *app.QuestionnaireRow) (app.ID, string) { return r.ID, r.Title },
		detail: questionnaireDetail,
		sides:  []side[app.QuestionnaireRow]{{"answers", words.T("Answers"), questionnaireAnswers}},
		edit:   func(u *UI, r *app.QuestionnaireRow) { u.editQuestionnaire(r) },
	}}
}

// askedAt is the event or the series, or that it is a template.
func (u *UI) askedAt(r *app.QuestionnaireRow) string {
	switch {
	case r.EventID != "":
		return r.Event
	case r.SeriesID != "":
		return r.Series
	}
	return u.book.T("Template, to be copied")
}

// questionnaireDetail says how far a questionnaire is, and what comes next.
func questionnaireDetail(u *UI, r *app.QuestionnaireRow) []fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.add(b.T("Asked at"), u.askedAt(r))
	f.add(b.T("When it is given out"), u.code(purposesOfForms(), r.Purpose))
	f.add(b.T("State"), u.code(questionnaireStates(), r.State))
	f.number(b.T("Version|of a questionnaire"), r.Edition)
	f.add(b.T("Languages"), u.languageNames(r.Langs()))
	f.number(b.T("Questions|of a questionnaire"), r.Asked)
	f.number(b.T("Filled-in forms"), r.Responses)
	f.add(b.T("Notes"), r.Notes)
	all := []fyne.CanvasObject{widgets.Flow(8, u.questionnaireVerbs(r)...), f.show()}
	if r.State == app.QuestionnaireFrozen {
		all = append(all, widgets.NewNote(widgets.ToneNotice, "lock", b.T("Frozen with its first answer."), b.T("To ask something else, make a new version. Answers to both are counted together.")))
	}
	if r.Asked > app.MostQuestions {
		all = append(all, widgets.NewNote(widgets.ToneWarning, "warning", "", b.T("More than {n} questions tire people.", "n", app.MostQuestions)))
	}
	return all
}

// questionnaireVerbs are what can be done next.
func (u *UI) questionnaireVerbs(r *app.QuestionnaireRow) []fyne.CanvasObject {
	b, id := u.book, r.ID
	verbs := []fyne.CanvasObject{widgets.NewFirst(b.T("Questions and preview"), func() { u.into(&questionnairePage{id: id, lang: b.Lang()}) }).WithIcon("feedback").Small()}
	if r.State == app.QuestionnaireDraft && !r.Template() {
		verbs = append(verbs, widgets.NewButton(b.T("Open for answers"), func() {
			u.change(func(ctx context.Context) error { return u.App.OpenQuestionnaire(ctx, id) })
		}).Small())
	}
	if r.State != app.QuestionnaireDraft && !r.Template() {
		verbs = append(verbs, widgets.NewButton(b.T("Let visitors answer here…"), func() { u.kioskOf(r) }).Small())
	}
	if r.State != app.QuestionnaireDraft {
		verbs = append(verbs, widgets.NewButton(b.T("Take paper forms over"), func() { u.takeOver(r) }).Small())
	}
	if r.State == app.QuestionnaireFrozen {
		verbs = append(verbs, widgets.NewButton(b.T("Make a new version"), func() {
			u.change(func(ctx context.Context) error {
				_, err := u.App.NewQuestionnaireVersion(ctx, id)
				return err
			})
		}).Small())
	}
	verbs = append(verbs, widgets.NewButton(b.T("Copy for an event or a series"), func() { u.askCopy(r) }).WithIcon("copy").Small())
	if r.Asked > 0 && !r.Template() {
		verbs = append(verbs, u.formOutButtons(id, nil)...)
	}
	return verbs
}

// editQuestionnaire asks about a questionnaire; its questions have a page.
func (u *UI) editQuestionnaire(r *app.QuestionnaireRow) {
	b := u.book
	load(u, func(ctx context.Context) (app.Questionnaire, error) {
		if r == nil {
			return app.Questionnaire{Purpose: "audience"}, nil
		}
		return u.App.Questionnaire(ctx, r.ID)
	}, func(k app.Questionnaire) {
		d, title, event, series := &k, b.T("New questionnaire"), "", ""
		if r != nil {
			title, event, series = r.Title, r.Event, r.Series
		}
		u.ask(form{
			title: title, about: about(app.Questionnaires, d), text: b.T("For an event or for all events of a series. Without either it is a template."),
			inputs: []input{
				u.line("Title", b.T("Title"), &d.Title, app.NameRule), u.choiceOf("Purpose", b.T("When it is given out"), &d.Purpose, u.options(purposesOfForms())),
				u.pick("EventID", b.T("Event"), link{&d.EventID, event}, u.findEvents), u.pick("SeriesID", b.T("Series"), link{&d.SeriesID, series}, findSeries),
				u.anyOf("Languages", b.T("Languages; none chosen are all"), &d.Languages, tongues()), u.notes("Notes", b.T("Notes"), &d.Notes).row(),
			},
			save: func(ctx context.Context) error { return u.App.SaveQuestionnaire(ctx, d) },
		})
	})
}

// tongues are the languages that a questionnaire can be in.
func tongues() (all []widgets.Option) {
	for _, l := range words.Langs() {
		all = append(all, widgets.Option{ID: string(l), Text: l.Name()})
	}
	return all
}

// askCopy asks what a copy is for.
func (u *UI) askCopy(r *app.QuestionnaireRow) {
	b, id, to := u.book, r.ID, app.Copying{Title: r.Title}
	var made app.ID
	u.ask(form{
		title: b.T("Copy {name}", "name", r.Title), verb: b.T("Copy"),
		inputs: []input{
			u.line("Title", b.T("Title"), &to.Title, app.NameRule).row(), u.pick("EventID", b.T("Event"), link{&to.EventID, ""}, u.findEvents), u.pick("SeriesID", b.T("Series"), link{&to.SeriesID, ""}, findSeries),
		},
		save: func(ctx context.Context) (err error) {
			made, err = u.App.CopyQuestionnaire(ctx, id, to)
			return err
		},
		kept: func() { u.reveal(app.Questionnaires, made) },
	})
}
