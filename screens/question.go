package screens

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// feedbackSection is what audiences say: the forms that came, the questionnaires
// and the bank of questions.
func feedbackSection() page {
	return &tabbed{sides: []section{
		{"forms", "feedback", words.T("Forms|filled in"), feedback()},
		{"opinions", "feedback", words.T("What audiences say"), newOpinions()},
		{"words", "feedback", words.T("In their words"), &openPage{}},
		{"changes", "feedback", words.T("Before and after"), &pairPage{}},
		{"questionnaires", "feedback", words.T("Questionnaires"), questionnaires()},
		{"questions", "feedback", words.T("Questions|of the bank"), questionBank()},
	}}
}

// withExamples is a list with the example questions in its head.
type withExamples[R any] struct{ *list[R] }

func (p withExamples[R]) build(u *UI) fyne.CanvasObject {
	built := p.list.build(u)
	p.head.SetRight(p.search, widgets.NewButton(u.book.T("Examples"), u.askQuestionExamples),
		widgets.NewFirst(u.say(p.add), func() { p.edit(u, nil) }).WithIcon("plus"))
	return built
}

// questionBank is the page of all questions of the office.
func questionBank() page {
	return withExamples[app.QuestionRow]{&list[app.QuestionRow]{
		title: words.T("Questions|of the bank"), add: words.T("New question"), kind: app.Questions,
		count: func(n int) words.Text { return words.N("{n} questions", n) },
		empty: words.T("What audiences are asked, once in every language. Begin with the examples, or write a question of your own."),
		columns: []column[app.QuestionRow]{
			wide("", words.T("Question"), 4, func(u *UI, r *app.QuestionRow) widgets.Cell { return bold(r.Said(u.book.Lang())) }),
			wide("code", words.T("Code"), 1, func(_ *UI, r *app.QuestionRow) widgets.Cell { return quiet(r.Code) }),
			fixed("kind", words.T("Kind"), 150, func(u *UI, r *app.QuestionRow) widgets.Cell { return text(u.code(questionKinds(), r.Kind)) }),
			right("", words.T("Answers"), 84, func(_ *UI, r *app.QuestionRow) widgets.Cell { return count(r.Answers) }),
		},
		narrowable: narrowable[app.QuestionRow]{
			chips: []chip{{"kind", words.T("Kind"), func(u *UI) []widgets.Option { return u.options(questionKinds()) }}},
			narrowed: func(ctx context.Context, a *app.App, p app.Page, by narrowing) ([]app.QuestionRow, int, error) {
				return a.Questions(ctx, app.QuestionFilter{Page: p, Kind: by["kind"]})
			},
		},
		read: func(ctx context.Context, a *app.App, p app.Page) ([]app.QuestionRow, int, error) {
			return a.Questions(ctx, app.QuestionFilter{Page: p})
		},
		ident:  func(r *app.QuestionRow) (app.ID, string) { return r.ID, r.Code },
		detail: questionDetail,
		sides:  []side[app.QuestionRow]{{"texts", words.T("Languages"), questionTexts}, {"choices", words.T("Choices|of a question"), questionChoices}},
		edit:   func(u *UI, r *app.QuestionRow) { u.editQuestion(r) },
	}}
}

// questionDetail says what is asked, as the reader would be asked.
func questionDetail(u *UI, r *app.QuestionRow) []fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.add(b.T("Kind"), u.code(questionKinds(), r.Kind))
	f.add(b.T("Topic|of a question"), u.code(topics(), r.Topic))
	if r.HasScale() {
		f.add(b.T("Scale"), b.T("{low} to {high}", "low", r.Low, "high", r.High))
	}
	f.number(b.T("Questionnaires that ask it"), r.Asked)
	f.number(b.T("Answers"), r.Answers)
	all := []fyne.CanvasObject{u.asPrinted(app.AskedQuestion{Question: r.Question}, b.Lang()), f.show()}
	if r.Identity {
		all = append(all, widgets.QuietWrapped(b.T("It asks about identity: it stands last, and nobody need answer.")))
	}
	if left := r.Untranslated(); len(left) > 0 {
		all = append(all, widgets.NewNote(widgets.ToneWarning, "warning", b.T("Not translated yet."), u.languageNames(left)))
	}
	return all
}

// asPrinted is a question as people see it in a language.
func (u *UI) asPrinted(q app.AskedQuestion, l words.Lang) fyne.CanvasObject {
	t, all := q.In(l), widgets.Down(4)
	if t.Text == "" {
		all.Add(widgets.Across(8, widgets.Flex(widgets.QuietWrapped(q.Said(l))), widgets.NewTag(u.book.T("Not translated"), widgets.ToneWarning)))
	} else {
		all.Add(widgets.Wrapped(t.Text))
	}
	if t.Hint != "" {
		all.Add(widgets.QuietWrapped(t.Hint))
	}
	switch {
	case q.HasScale():
		all.Add(widgets.QuietWrapped(join(strconv.Itoa(q.Low)+" "+t.LowLabel, strconv.Itoa(q.High)+" "+t.HighLabel)))
	case len(q.Choices) > 0:
		var said []string
		for _, c := range q.Choices {
			said = append(said, c.Said(l))
		}
		all.Add(widgets.QuietWrapped(join(said...)))
	}
	return all
}

// questionTexts lists the languages, with those that something is missing in.
func questionTexts(u *UI, r *app.QuestionRow) fyne.CanvasObject {
	var p parts
	for _, l := range words.Langs() {
		said := r.In(l).Text
		row := widgets.NewActionRow("feedback", widgets.ToneNone, l.Name(), said)
		if r.Lacks(l) {
			row = row.WithTag(u.book.T("Not translated"), widgets.ToneWarning)
		}
		p.rows = append(p.rows, row.WithOpen(func() { u.editQuestionText(r.Question, l) }))
	}
	return p.show()
}

// questionChoices lists the answers that the question offers.
func questionChoices(u *UI, r *app.QuestionRow) fyne.CanvasObject {
	b := u.book
	if !r.HasChoices() {
		return widgets.NewEmptyState(b.T("No choices"), b.T("People answer this kind of question with a number or in their own words."), nil)
	}
	p := parts{bold: b.T("No choices yet"), empty: b.T("What people may choose from, each with a code that is the same in all languages."), add: b.T("Add a choice")}
	p.onAdd = func() { u.editChoice(r.Question, app.Choice{}) }
	for _, c := range r.Choices {
		p.rows = append(p.rows, widgets.NewActionRow("check", widgets.ToneNone, c.Said(b.Lang()), c.Code).WithOpen(func() { u.editChoice(r.Question, c) }))
	}
	return p.show()
}
