package screens

import (
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// societyPage is a collecting society: the columns of its form, to be put in
// order, and what it asks for. Each change is a step of its own.
type societyPage struct {
	id  app.ID
	now app.Society

	head  *widgets.PageHead
	back  *widgets.Button
	order *widgets.ReorderList
	facts *fyne.Container
}

func (p *societyPage) build(u *UI) fyne.CanvasObject {
	b := u.book
	p.back = widgets.NewButton(b.T("Back"), u.back).WithIcon("left")
	p.head = widgets.NewPageHead("", "", p.back)
	p.order = widgets.NewReorderList(widgets.Column{Width: 24}, widgets.Column{Head: b.T("Column"), Weight: 3}, widgets.Column{Head: b.T("Called on the list"), Weight: 4},
		widgets.Column{Head: b.T("Own words in"), Weight: 3})
	p.order.OnMove = func(from, to int) {
		now := p.now
		u.change(func(ctx context.Context) error { return u.App.MoveSocietyColumn(ctx, now, from, to) })
	}
	p.order.OnOpen = func(r widgets.Row) { p.askColumn(u, r.ID) }
	verbs := widgets.Flow(8,
		widgets.NewButton(b.T("Edit|a record"), func() {
			if r, ok := p.order.Cursor(); ok {
				p.askColumn(u, r.ID)
			}
		}).Small(),
		widgets.NewButton(b.T("Column"), func() { p.addColumn(u) }).WithIcon("plus").Small())
	columns := widgets.NewCard(widgets.Down(0, widgets.Flex(p.order))).WithBar(widgets.Apart(8, widgets.Quiet(b.T("In the order of the form")), verbs))
	p.facts = container.NewStack()
	u.leaveByEscape(p)
	return widgets.Down(0, p.head, widgets.Flex(widgets.Inset(0, 20, widgets.RightAside(showLeast, widgets.AtLeast(partTall, columns), callWide, widgets.AtLeast(partTall, widgets.SightOfCards(p.facts))))),
		widgets.Inset(8, 0, widgets.Gap()))
}

func (p *societyPage) load(u *UI) {
	load(u, u.App.Societies, func(all []app.Society) {
		at := slices.IndexFunc(all, func(s app.Society) bool { return s.ID == p.id })
		if at < 0 { // it was taken back while it was open
			u.back()
			return
		}
		p.show(u, all[at])
	})
}

// show shows the society as it is kept now.
func (p *societyPage) show(u *UI, s app.Society) {
	b, lang := u.book, u.book.Lang()
	p.now = s
	p.head.SetTitle(s.Name)
	p.head.SetQuiet(join(s.ShortName, s.Country))
	edit := widgets.NewFirst(b.T("Edit the society"), func() { u.askSociety(p.now) }).WithIcon("pen")
	p.head.SetRight(p.back, widgets.NewButton(b.T("Delete"), func() { p.drop(u) }), edit)
	rows := make([]widgets.Row, len(s.Columns))
	for n, c := range s.Columns {
		var own []words.Lang
		for _, l := range words.Langs() {
			if s.Text(c.Field, l) != "" {
				own = append(own, l)
			}
		}
		called := quiet(s.Label(c.Field, lang))
		if slices.Contains(own, lang) {
			called = text(called.Text)
		}
		rows[n] = widgets.Row{ID: c.Field, Cells: []widgets.Cell{
			quiet(strconv.Itoa(n + 1)), bold(u.say(app.SocietyFieldName(c.Field))), called, quiet(u.languageNames(own)),
		}}
	}
	p.order.SetRows(rows)
	if _, framed := p.order.Cursor(); !framed {
		p.order.MoveTo(0)
	}
	p.facts.Objects = []fyne.CanvasObject{widgets.Down(12, p.factCard(u), p.headingCard(u), widgets.Flex(widgets.Gap()))}
	p.facts.Refresh()
	if c := u.window.Canvas(); c.Focused() == nil {
		c.Focus(p.order.Target())
	}
}

func (p *societyPage) factCard(u *UI) fyne.CanvasObject {
	b, s, f := u.book, p.now, facts{u: u}
	f.add(b.T("Lists are due"), u.societyDays(s))
	f.day(b.T("For concerts from"), s.FromOn)
	f.add(b.T("Which works it asks for"), u.code(societyCounts(), s.Counts))
	f.add(b.T("Number of the office there"), s.Licence)
	f.add(b.T("E-mail"), s.Email)
	f.add(b.T("Address"), s.Address)
	card := widgets.Down(10, f.show())
	if !s.Checked {
		card.Add(widgets.NewNote(widgets.ToneWarning, "warning", "", u.say(app.SocietyWarning())))
	}
	return widgets.NewCard(card).WithHead(b.T("What it asks for"), "").Padded()
}

func (p *societyPage) headingCard(u *UI) fyne.CanvasObject {
	b := u.book
	said := p.now.Text(app.SocietyHeading, b.Lang())
	if said == "" {
		said = b.T("Nothing in this language.")
	}
	return widgets.NewCard(widgets.Down(10, widgets.Wrapped(said), widgets.Across(8, widgets.NewButton(b.T("Change the heading"), func() { u.askHeading(p.now) }).Small(), widgets.Gap()))).
		WithHead(b.T("Above the list"), "").Padded()
}

// drop forgets the society, where no list was made for it.
func (p *societyPage) drop(u *UI) {
	now := p.now
	u.change(func(ctx context.Context) error { return u.App.RemoveSociety(ctx, now) })
}

// askColumn asks what the society calls a column, in each language.
func (p *societyPage) askColumn(u *UI, field string) {
	b, s := u.book, p.now
	u.ask(form{
		title: u.say(app.SocietyFieldName(field)), text: b.T("What the society calls this column. Where a language is empty, the program’s word stands there."),
		inputs: u.societyTexts(&s, field, false),
		save:   func(ctx context.Context) error { return u.App.SaveSociety(ctx, &s) },
		remove: func(ctx context.Context) error {
			s := p.now
			s.Columns = slices.DeleteFunc(slices.Clone(s.Columns), func(c app.SocietyColumn) bool { return c.Field == field })
			return u.App.SaveSociety(ctx, &s)
		},
	})
}

// addColumn asks which column the form has as well.
func (p *societyPage) addColumn(u *UI) {
	b, s := u.book, p.now
	var free []widgets.Option
	for _, f := range app.SocietyFields() {
		if !slices.Contains(s.Fields(), f) {
			free = append(free, widgets.Option{ID: f, Text: u.say(app.SocietyFieldName(f))})
		}
	}
	if len(free) == 0 {
		u.status.Say("info", widgets.ToneNone, b.T("The form has every column there is."))
		return
	}
	field := free[0].ID
	u.ask(form{
		title: b.T("Which column does the form have as well?"), verb: b.T("Add"),
		inputs: []input{u.choiceOf("Columns", b.T("Column"), &field, free).row()},
		save: func(ctx context.Context) error {
			s := s
			s.Columns = append(slices.Clone(s.Columns), app.SocietyColumn{Field: field})
			return u.App.SaveSociety(ctx, &s)
		},
	})
}
