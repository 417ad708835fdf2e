package screens

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// questionnairePage is a questionnaire: its questions, to be put in order, and
// the form as people get it in a language.
type questionnairePage struct {
	id   app.ID
	lang words.Lang
	now  app.AskedForm

	head    *widgets.PageHead
	back    *widgets.Button
	order   *widgets.ReorderList
	verbs   *fyne.Container
	tongue  *widgets.Select
	preview *fyne.Container
}

func (p *questionnairePage) build(u *UI) fyne.CanvasObject {
	b := u.book
	p.back = widgets.NewButton(b.T("Back"), u.back).WithIcon("left")
	p.head = widgets.NewPageHead("", "", p.back)
	p.order = widgets.NewReorderList(widgets.Column{Width: 28}, widgets.Column{Head: b.T("Question"), Weight: 5}, widgets.Column{Head: b.T("Code"), Weight: 2}, widgets.Column{Head: b.T("Asked|when"), Weight: 3})
	p.order.OnMove = func(from, to int) {
		u.change(func(ctx context.Context) error { return u.App.MoveQuestion(ctx, p.id, from, to) })
	}
	p.order.OnOpen = func(r widgets.Row) { p.askItem(u, r.ID) }
	p.verbs = widgets.Flow(8,
		widgets.NewButton(b.T("Edit|a record"), func() {
			if r, ok := p.order.Cursor(); ok {
				p.askItem(u, r.ID)
			}
		}).Small(),
		widgets.NewButton(b.T("Add questions"), func() { p.addQuestions(u) }).WithIcon("plus").Small())
	asked := widgets.NewCard(widgets.Down(0, widgets.Flex(p.order))).WithBar(widgets.Apart(8, widgets.Quiet(b.T("In the order of the form; identity stands last")), p.verbs))
	p.tongue = widgets.NewSelect(b.T("Language"), nil)
	p.tongue.OnChanged = func(l string) { p.lang = words.Lang(l); p.showForm(u) }
	p.preview = container.NewStack()
	form := widgets.NewCard(widgets.Down(0, widgets.Inset(12, 14, p.tongue), widgets.Flex(widgets.NewSight(widgets.Inset(4, 14, p.preview))))).WithHead(b.T("As people get it"), "")
	u.leaveByEscape(p)
	return widgets.Down(0, p.head, widgets.Flex(widgets.Inset(0, 20, widgets.RightAside(showLeast, widgets.AtLeast(partTall, asked), callWide, widgets.AtLeast(partTall, form)))),
		widgets.Inset(8, 0, widgets.Gap()))
}

func (p *questionnairePage) load(u *UI) {
	load(u, func(ctx context.Context) (app.AskedForm, error) { return u.App.FormOf(ctx, p.id) }, func(f app.AskedForm) {
		if f.ID == "" || f.DeletedAt != "" { // it was taken back while it was open
			u.back()
			return
		}
		p.show(u, f)
	})
}

// show shows the questionnaire as it is kept now.
func (p *questionnairePage) show(u *UI, f app.AskedForm) {
	b := u.book
	p.now = f
	p.head.SetTitle(f.Title)
	p.head.SetQuiet(join(u.code(questionnaireStates(), f.State), b.T("Version {n}", "n", f.Edition), b.N("{n} questions", len(f.Asked))))
	print, phone := u.formOutPair(p.id, nil)
	p.head.SetRight(p.back, print, phone)
	p.verbs.Hidden = f.State == app.QuestionnaireFrozen
	rows := make([]widgets.Row, len(f.Items))
	for n, i := range f.Items {
		q := f.Asked[n]
		rows[n] = widgets.Row{ID: string(i.ID), Cells: []widgets.Cell{quiet(strconv.Itoa(n + 1)), bold(q.Said(b.Lang())), quiet(i.Code), text(p.when(u, i))}}
	}
	p.order.SetRows(rows)
	if _, framed := p.order.Cursor(); !framed && len(rows) > 0 {
		p.order.MoveTo(0)
	}
	var options []widgets.Option
	for _, l := range f.Langs() {
		options = append(options, widgets.Option{ID: string(l), Text: l.Name()})
	}
	p.tongue.SetOptions(options)
	p.tongue.SetChosen(string(p.lang))
	p.showForm(u)
	if c := u.window.Canvas(); c.Focused() == nil {
		c.Focus(p.order.Target())
	}
}

// when says on which answer a question waits, and whether it needs one itself.
func (p *questionnairePage) when(u *UI, i app.QuestionnaireItem) string {
	b, needed, waits := u.book, "", ""
	if i.Needed {
		needed = b.T("Needs an answer")
	}
	if i.WhenQuestion != "" {
		waits = b.T("after {code}: {answer}", "code", i.WhenQuestion, "answer", u.answerSaid(p.now, i.WhenQuestion, i.WhenAnswer))
	}
	return join(needed, waits)
}

// answerSaid is an answer in the reader's words.
func (u *UI) answerSaid(f app.AskedForm, question, answer string) string {
	for _, q := range f.Asked {
		for _, c := range q.Choices {
			if q.Code == question && c.Code == answer {
				return c.Said(u.book.Lang())
			}
		}
	}
	return answer
}

// showForm shows the form in the language that was chosen.
func (p *questionnairePage) showForm(u *UI) {
	all := widgets.Down(16)
	for n, q := range p.now.Asked {
		all.Add(widgets.Across(8, widgets.Quiet(strconv.Itoa(n+1)), widgets.Flex(u.asPrinted(q, p.lang))))
	}
	p.preview.Objects = []fyne.CanvasObject{all}
	if len(p.now.Asked) == 0 {
		p.preview.Objects = []fyne.CanvasObject{widgets.NewEmptyState(u.book.T("No questions yet"), u.book.T("Add questions of the bank; the form comes here."), nil)}
	}
	p.preview.Refresh()
}

// askItem asks how a question is asked.
func (p *questionnairePage) askItem(u *UI, id string) {
	if p.now.State == app.QuestionnaireFrozen {
		u.status.Say("lock", widgets.ToneNone, u.say(app.ErrFrozen.Text))
		return
	}
	b := u.book
	for n, i := range p.now.Items {
		if string(i.ID) != id {
			continue
		}
		u.ask(form{
			title: p.now.Asked[n].Said(b.Lang()), about: partOf(app.Questionnaires, p.id, &i), inputs: p.itemInputs(u, &i, p.now.Asked[:n]),
			save:   func(ctx context.Context) error { return u.App.SaveQuestionnaireItem(ctx, i) },
			remove: func(ctx context.Context) error { return u.App.RemoveQuestionnaireItem(ctx, i) },
		})
	}
}

// itemInputs are whether a question needs an answer, and on which answer to one
// before it it waits.
func (p *questionnairePage) itemInputs(u *UI, i *app.QuestionnaireItem, before []app.AskedQuestion) (all []input) {
	b := u.book
	if !i.Identity {
		all = append(all, u.tick("Needed", b.T("Needs an answer"), &i.Needed).row())
	}
	var options []widgets.Option
	for _, q := range before {
		for _, c := range q.Choices {
			options = append(options, widgets.Option{ID: q.Code + " " + c.Code, Text: q.Code + ": " + c.Said(b.Lang())})
		}
	}
	waits := widgets.NewSelect(b.T("Shown only where the answer was"), append([]widgets.Option{{ID: "", Text: "–"}}, options...))
	waits.SetChosen("")
	if i.WhenQuestion != "" {
		waits.SetChosen(i.WhenQuestion + " " + i.WhenAnswer)
	}
	return append(all, input{name: "WhenQuestion", field: waits, wide: true, take: func() words.Text {
		i.WhenQuestion, i.WhenAnswer = "", ""
		for _, q := range before {
			for _, c := range q.Choices {
				if waits.Chosen() == q.Code+" "+c.Code {
					i.WhenQuestion, i.WhenAnswer = q.Code, c.Code
				}
			}
		}
		return words.Text{}
	}})
}

// addQuestions asks which questions of the bank are asked as well.
func (p *questionnairePage) addQuestions(u *UI) {
	b := u.book
	load(u, func(ctx context.Context) ([]app.Question, error) { return u.App.Bank(ctx) }, func(rows []app.Question) {
		var free []widgets.Option
		asked := map[app.ID]bool{}
		for _, i := range p.now.Items {
			asked[i.QuestionID] = true
		}
		for _, r := range rows {
			if !asked[r.ID] {
				free = append(free, widgets.Option{ID: string(r.ID), Text: r.Said(b.Lang())})
			}
		}
		if len(free) == 0 {
			u.status.Say("info", widgets.ToneNone, b.T("It asks every question of the bank."))
			return
		}
		var chosen app.Set
		u.ask(form{
			title: b.T("Which questions are asked as well?"), verb: b.T("Add"), width: 760, inputs: []input{u.anyOf("Items", b.T("Questions|of the bank"), &chosen, free)},
			save: func(ctx context.Context) error {
				if len(chosen) == 0 {
					return app.Invalid{{Field: "Items", Text: words.T("Choose a question.")}}
				}
				var ids []app.ID
				for _, id := range chosen {
					ids = append(ids, app.ID(id))
				}
				return u.App.AskQuestions(ctx, p.id, ids...)
			},
		})
	})
}
