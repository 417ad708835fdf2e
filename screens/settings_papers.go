package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// officePapers are what the office keeps for its papers.
type officePapers struct {
	clauses   []app.Clause
	templates []app.Template
	societies []app.Society
}

// loadPapers shows the clauses and the templates of the office below what this
// computer remembers.
func (p *settingsPage) loadPapers(u *UI) {
	load(u, func(ctx context.Context) (all officePapers, err error) {
		if all.clauses, err = u.App.Clauses(ctx); err != nil {
			return all, err
		}
		if all.templates, err = u.App.Templates(ctx); err != nil {
			return all, err
		}
		all.societies, err = u.App.Societies(ctx)
		return all, err
	}, func(all officePapers) {
		b := u.book
		p.societies = widgets.NewCard(societyRows(u, all.societies)).WithHead(b.T("Collecting societies"), b.T("Of the office")).Padded()
		p.papers.Objects = []fyne.CanvasObject{widgets.Down(16,
			widgets.NewCard(clauseRows(u, all.clauses)).WithHead(b.T("Clauses of contracts and offers"), b.T("Of the office")).Padded(),
			widgets.NewCard(templateRows(u, all.templates)).WithHead(b.T("Word templates"), b.T("Of the office")).Padded(),
			p.societies)}
		p.papers.Refresh()
		p.cards.Refresh()
		p.toCard()
	})
}

// clauseRows are the clauses; each opens its form.
func clauseRows(u *UI, all []app.Clause) fyne.CanvasObject {
	b := u.book
	rows := parts{bold: b.T("No clauses yet"), empty: b.T("Without any, contracts have the sentences of the program. Your own ones take their place.")}
	for _, c := range all {
		row := widgets.NewActionRow("file", widgets.ToneNone, c.Shown(b), join(u.paperNames(c.GoesOn), u.languageNames(c.Languages())))
		if !c.Checked {
			row = row.WithTag(u.say(app.ClauseWarning()), widgets.ToneWarning)
		}
		rows.rows = append(rows.rows, row.WithOpen(func() { u.editClause(c) }))
	}
	return widgets.Down(12, rows.show(), widgets.Flow(8,
		widgets.NewButton(b.T("Add a clause"), func() { u.editClause(app.Clause{GoesOn: app.Set{string(app.ContractPaper)}}) }).WithIcon("plus").Small(),
		widgets.NewButton(b.T("Add the example clauses"), u.askExamples).Small()))
}

// askExamples says what the examples are before they are kept.
func (u *UI) askExamples() {
	b := u.book
	rows := widgets.Down(8)
	for _, e := range app.ClauseExamples() {
		rows.Add(widgets.Down(1, widgets.Strong(u.say(e.Title)), widgets.QuietWrapped(u.say(e.Body))))
	}
	u.ask(form{
		title: b.T("Add the example clauses?"), verb: b.T("Add"), width: 560,
		text:  b.T("In all six languages. They are no legal advice: each is marked until a lawyer has checked it. Those that are there already stay as they are."),
		above: rows,
		save:  func(ctx context.Context) error { return u.App.AddClauseExamples(ctx, b.Lang()) },
	})
}

// editClause asks about a clause in every language.
func (u *UI) editClause(c app.Clause) {
	b, d, title := u.book, &c, u.book.T("New clause")
	if c.ID != "" {
		title = c.Shown(b)
	}
	written, shown := c.Title, c.Shown(b) // one that nobody changes stays the program's
	d.Title = shown
	inputs := []input{
		u.line("Title", b.T("Title, for the office"), &d.Title, app.NameRule).begin(), u.tick("Checked", b.T("A lawyer has checked it"), &d.Checked),
		u.anyOf("GoesOn", b.T("Stands by itself on"), &d.GoesOn, u.clausePapers()),
	}
	texts := map[words.Lang]*string{}
	for _, l := range words.Langs() {
		text := c.In(l)
		texts[l] = &text
		inputs = append(inputs, u.ruled(u.notes(string(l), l.Name(), &text), func() words.Text { return app.ClauseRule(text) }))
	}
	f := form{
		title: title, inputs: inputs, width: 760,
		text: b.T("A paper in two languages has the clause in both. Where a language is empty, the paper says so."),
		save: func(ctx context.Context) error {
			if d.Texts = textsOf(c, texts); d.Title == shown {
				d.Title = written
			}
			return u.App.SaveClause(ctx, d)
		},
	}
	if c.ID != "" {
		f.remove = func(ctx context.Context) error { return u.App.RemoveClause(ctx, c) }
	}
	u.ask(f)
}

// textsOf are the texts of a clause as they were typed; one that was there keeps
// its place.
func textsOf(c app.Clause, typed map[words.Lang]*string) (all []app.ClauseText) {
	for _, l := range words.Langs() {
		t := app.ClauseText{Language: l}
		for _, old := range c.Texts {
			if old.Language == l {
				t = old
			}
		}
		t.Body = *typed[l]
		all = append(all, t)
	}
	return all
}

// anyOf is a field for several of a few codes, none of one's own.
func (u *UI) anyOf(name, label string, to *app.Set, options []widgets.Option) input {
	f := widgets.NewChoices(label, options, true)
	f.SetChosen(*to...)
	return input{name: name, field: f, wide: true, take: func() words.Text { *to = f.Chosen(); return words.Text{} }}
}

// clausePapers are the papers that clauses stand on.
func (u *UI) clausePapers() (all []widgets.Option) {
	for _, k := range app.ClausePapers() {
		all = append(all, widgets.Option{ID: string(k), Text: u.say(k.Text())})
	}
	return all
}

// paperNames names papers by their codes.
func (u *UI) paperNames(kinds app.Set) string {
	var all []string
	for _, k := range kinds {
		all = append(all, u.say(app.PaperKind(k).Text()))
	}
	if len(all) == 0 {
		return u.book.T("Where it is chosen")
	}
	return u.book.List(all)
}

// languageNames names languages, each in itself.
func (u *UI) languageNames(langs []words.Lang) string {
	var all []string
	for _, l := range langs {
		all = append(all, l.Name())
	}
	return u.book.List(all)
}
