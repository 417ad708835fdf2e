package screens

import (
	"context"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// editQuestion asks about a question, and how it is said in the language of the
// desk; the other languages have forms of their own.
func (u *UI) editQuestion(r *app.QuestionRow) {
	b, d, title := u.book, &app.Question{Kind: app.AsksAgreement}, u.book.T("New question")
	if r != nil {
		q := r.Question
		d, title = &q, r.Code
	}
	l := b.Lang()
	t := d.In(l)
	code := u.line("Code", b.T("Code, the same in all languages"), &d.Code, app.QuestionCodeRule)
	inputs := []input{
		u.line(string(l), b.T("Question in {language}", "language", l.Name()), &t.Text, app.NameRule).row(), code,
		u.choiceOf("Kind", b.T("Kind"), &d.Kind, u.options(questionKinds())),
		u.whole("Low", b.T("Low end of the scale"), &d.Low), u.whole("High", b.T("High end of the scale"), &d.High),
		u.choice("Topic", b.T("Topic|of a question"), &d.Topic, u.options(topics())), u.tick("Identity", b.T("Asks about identity"), &d.Identity),
	}
	u.ask(form{
		title: title, about: about(app.Questions, d), inputs: inputs, text: b.T("Answers are counted by the code, whatever the language. A question with another meaning has another code."),
		save: func(ctx context.Context) error {
			t.Language = l
			d.Set(t)
			return u.App.SaveQuestion(ctx, d)
		},
	})
}

// editQuestionText asks how a question and its choices are said in a language.
func (u *UI) editQuestionText(q app.Question, l words.Lang) {
	b, t := u.book, q.In(l)
	t.Language = l
	inputs := []input{
		u.line(string(l), b.T("Question"), &t.Text, app.LengthRule).row(), u.line("Hint", b.T("Note below the question"), &t.Hint, app.LengthRule).row(),
	}
	if q.HasScale() {
		inputs = append(inputs, u.line("LowLabel", b.T("At the low end"), &t.LowLabel, app.LengthRule), u.line("HighLabel", b.T("At the high end"), &t.HighLabel, app.LengthRule))
	}
	said, was := make([]string, len(q.Choices)), map[app.ID]string{}
	ids := make([]app.ID, len(q.Choices))
	for i, c := range q.Choices {
		said[i], was[c.ID], ids[i] = c.In(l), c.In(l), c.ID
		inputs = append(inputs, u.line("Choices", c.Said(b.Lang()), &said[i], app.LengthRule))
	}
	of := within(app.Questions, &q, &t)
	of.apart = string(l)
	u.ask(form{
		title: b.T("{name} in {language}", "name", q.Code, "language", l.Name()), about: of, inputs: inputs, width: 680,
		save: func(ctx context.Context) error {
			now := map[app.ID]string{}
			for i, id := range ids {
				if said[i] != was[id] {
					now[id] = said[i]
				}
			}
			return u.App.SaveQuestionText(ctx, q, t, now)
		},
	})
}

// editChoice asks about an answer that a question offers, in all languages.
func (u *UI) editChoice(q app.Question, c app.Choice) {
	b, title := u.book, u.book.T("New choice")
	if c.ID != "" {
		title = c.Said(b.Lang())
	}
	inputs := []input{u.line("Code", b.T("Code, the same in all languages"), &c.Code, app.ChoiceCodeRule).row()}
	for _, l := range words.Langs() {
		text := c.In(l)
		in := u.line(string(l), l.Name(), &text, app.LengthRule)
		take := in.take
		in.take = func() words.Text {
			wrong := take()
			c.Set(l, text)
			return wrong
		}
		inputs = append(inputs, in)
	}
	f := form{
		title: title, about: within(app.Questions, &q, &c), inputs: inputs,
		save: func(ctx context.Context) error { return u.App.SaveChoice(ctx, q, c) },
	}
	if c.ID == "" {
		f.verb = b.T("Add")
	} else {
		f.remove = func(ctx context.Context) error { return u.App.RemoveChoice(ctx, q, c.ID) }
	}
	u.ask(f)
}

// questionTextAgain opens the form of a question in one language.
func questionTextAgain(u *UI, d draft) {
	inWhole(app.Questions, func(u *UI, q app.Question, t app.QuestionText) {
		if t.Language == "" {
			t.Language = words.Lang(valueOf(d.Was, "language"))
		}
		u.editQuestionText(q, t.Language)
	})(u, d)
}

// questionItemAgain opens the form of a question of a questionnaire on its page.
func questionItemAgain(u *UI, d draft) {
	inWhole(app.Questionnaires, func(u *UI, k app.Questionnaire, i app.QuestionnaireItem) {
		p := &questionnairePage{id: k.ID, lang: u.book.Lang()}
		u.into(p)
		u.whenQuiet(func() { p.askItem(u, string(i.ID)) })
	})(u, d)
}

// askQuestionExamples says what the examples are before they are kept.
func (u *UI) askQuestionExamples() {
	b, rows := u.book, widgets.Down(6)
	for _, e := range app.QuestionExamples() {
		rows.Add(widgets.Wrapped(u.say(e.Text)))
	}
	u.ask(form{
		title: b.T("Write down the example questions?"), verb: b.T("Write down the example questions"), width: 600,
		text:  b.T("In all six languages, with a template that asks twelve of them. Questions that are there already stay as they are."),
		above: rows,
		save:  func(ctx context.Context) error { return u.App.AddQuestionExamples(ctx, b.Lang()) },
	})
}
