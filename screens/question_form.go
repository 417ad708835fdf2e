package screens

import (
	"context"
	"slices"

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
			setText(d, l, t)
			return u.App.SaveQuestion(ctx, d)
		},
	})
}

// setText writes what a question says in a language.
func setText(q *app.Question, l words.Lang, t app.QuestionText) {
	t.Language = l
	q.Texts = slices.Clone(q.Texts)
	for i := range q.Texts {
		if q.Texts[i].Language == l {
			q.Texts[i] = t
			return
		}
	}
	q.Texts = append(q.Texts, t)
}

// editQuestionText asks how a question and its choices are said in a language.
func (u *UI) editQuestionText(q app.Question, l words.Lang) {
	b, t := u.book, q.In(l)
	inputs := []input{
		u.line(string(l), b.T("Question"), &t.Text, app.LengthRule).row(), u.line("Hint", b.T("Note below the question"), &t.Hint, app.LengthRule).row(),
	}
	if q.HasScale() {
		inputs = append(inputs, u.line("LowLabel", b.T("At the low end"), &t.LowLabel, app.LengthRule), u.line("HighLabel", b.T("At the high end"), &t.HighLabel, app.LengthRule))
	}
	said := make([]string, len(q.Choices))
	for i, c := range q.Choices {
		said[i] = c.In(l)
		inputs = append(inputs, u.line("Choices", c.Said(b.Lang()), &said[i], app.LengthRule))
	}
	u.ask(form{
		title: b.T("{name} in {language}", "name", q.Code, "language", l.Name()), inputs: inputs, width: 680,
		save: func(ctx context.Context) error {
			setText(&q, l, t)
			q.Choices = slices.Clone(q.Choices)
			for i := range q.Choices {
				setChoice(&q.Choices[i], l, said[i])
			}
			return u.App.SaveQuestion(ctx, &q)
		},
	})
}

// setChoice writes what a choice says in a language.
func setChoice(c *app.Choice, l words.Lang, said string) {
	c.Texts = slices.Clone(c.Texts)
	for i := range c.Texts {
		if c.Texts[i].Language == l {
			c.Texts[i].Text = said
			return
		}
	}
	c.Texts = append(c.Texts, app.ChoiceText{Language: l, Text: said})
}

// editChoice asks about an answer that a question offers, in all languages.
func (u *UI) editChoice(q app.Question, c app.Choice) {
	b, title := u.book, u.book.T("New choice")
	fresh, was := c.Code == "", c.Code
	if !fresh {
		title = c.Said(b.Lang())
	}
	inputs := []input{u.line("Choices", b.T("Code, the same in all languages"), &c.Code, app.ChoiceCodeRule).row()}
	said := map[words.Lang]*string{}
	for _, l := range words.Langs() {
		text := c.In(l)
		said[l] = &text
		inputs = append(inputs, u.line(string(l), l.Name(), &text, app.LengthRule))
	}
	at := slices.IndexFunc(q.Choices, func(one app.Choice) bool { return one.Code == was })
	f := form{
		title: title, inputs: inputs,
		save: func(ctx context.Context) error {
			for _, l := range words.Langs() {
				setChoice(&c, l, *said[l])
			}
			q := q
			if q.Choices = slices.Clone(q.Choices); fresh {
				q.Choices = append(q.Choices, c)
			} else {
				q.Choices[at] = c
			}
			return u.App.SaveQuestion(ctx, &q)
		},
	}
	if fresh {
		f.verb = b.T("Add")
	} else {
		f.remove = func(ctx context.Context) error {
			q := q
			q.Choices = slices.Delete(slices.Clone(q.Choices), at, at+1)
			return u.App.SaveQuestion(ctx, &q)
		}
	}
	u.ask(f)
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
