package screens

import (
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// namesBody is the list of names: a field that takes one after another, and the
// rows below it.
func (p *audiencePage) namesBody(u *UI) []fyne.CanvasObject {
	b := u.book
	p.name = widgets.NewTextField(b.T("Next name"))
	p.name.SetSubmitted(func(string) { p.add(u) })
	if p.state == "" {
		p.state = string(app.Registered)
		if u.packet != nil { // who is written down at the door is there
			p.state = string(app.Came)
		}
	}
	state := widgets.NewSelect(b.T("Goes on the list as"), u.options(visitorStates()))
	state.SetChosen(p.state)
	state.OnChanged = func(id string) { p.state = id }
	entry := widgets.Inset(12, 14, widgets.Across(12, widgets.Flex(p.name), widgets.Wide(190, state)))
	p.grid = widgets.NewGrid(widgets.Column{Width: 20}, widgets.Column{Head: b.T("No.|number in a list"), Width: 44, Right: true},
		widgets.Column{Head: b.T("Name"), Weight: 4}, widgets.Column{Head: b.T("State"), Weight: 2}, widgets.Column{Head: b.T("Note"), Weight: 3, Small: true})
	p.grid.SetEmpty(widgets.NewEmptyState(b.T("Nobody on the list yet"), b.T("Type a name and press Enter for the next, or paste a whole column of names."), nil))
	p.grid.OnSpace = func(r widgets.Row) { p.tick(u, r.ID) }
	p.grid.OnOpen = func(r widgets.Row) { p.askVisitor(u, r.ID) }
	p.grid.OnDelete = func(r widgets.Row) {
		u.change(func(ctx context.Context) error { return u.App.RemoveVisitors(ctx, p.event, app.ID(r.ID)) })
	}
	p.grid.Verbs = func(widgets.Row) []widgets.Option { return p.nameVerbs(u) }
	p.grid.OnVerb = func(id string, r widgets.Row) { p.doName(u, id, r.ID) }
	mark := func(s app.VisitorState) func() {
		return func() { u.change(func(ctx context.Context) error { return u.App.MarkRest(ctx, p.event, s) }) }
	}
	foot := widgets.Flow(8, widgets.NewButton(b.T("All came"), mark(app.Came)).Small(), widgets.NewButton(b.T("The rest did not come"), mark(app.NoShow)).Small(),
		widgets.NewButton(b.T("Paste names…"), func() { p.paste(u) }).WithIcon("copy").Small())
	if u.packet == nil { // which has nobody but their names
		foot.Add(widgets.NewButton(b.T("Choose a person…"), func() { p.askVisitor(u, "") }).WithIcon("person").Small())
	}
	return []fyne.CanvasObject{entry, widgets.Flex(p.grid), widgets.Line(), widgets.Inset(8, 14, foot)}
}

// fillNames shows the list.
func (p *audiencePage) fillNames(u *UI) {
	b, a := u.book, p.now.Audience
	var rows []widgets.Row
	for i, v := range a.Visitors {
		sign := widgets.Cell{}
		switch v.State {
		case app.Came:
			sign = widgets.Cell{Icon: "check", Tone: widgets.ToneDone}
		case app.NoShow, app.SaidOff:
			sign = widgets.Cell{Icon: "close"}
		}
		name := widgets.Cell{Text: u.nameShown(v.Shown()), Bold: true}
		if v.PersonID != "" {
			name.Icon = "person"
		}
		rows = append(rows, widgets.Row{ID: string(v.ID), Dim: v.State == app.NoShow || v.State == app.SaidOff, Cells: []widgets.Cell{
			sign, {Text: strconv.Itoa(i + 1), Quiet: true}, name, {Text: u.code(visitorStates(), string(v.State))}, {Text: v.Note, Quiet: true}}})
	}
	p.setRows(rows)
	said := b.T("Registered {registered} · came {came} · did not come {absent}", "registered", a.In(app.Registered), "came", a.In(app.Came), "absent", a.In(app.NoShow))
	if n := app.SameNames(a.Visitors); n > 0 {
		said = join(said, b.N("{n} names are there more than once", n))
	}
	p.card.WithFoot(widgets.Inset(8, 14, widgets.QuietWrapped(said)))
	p.card.Refresh()
}

// add puts what was typed on the list, and leaves the field for the next name.
func (p *audiencePage) add(u *UI) {
	names := app.NamesIn(p.name.Text())
	if len(names) == 0 {
		return
	}
	p.name.SetText("")
	state := app.VisitorState(p.state)
	u.change(func(ctx context.Context) error { return u.App.AddVisitors(ctx, p.event, state, names...) })
}

// paste asks for a whole column of names at once.
func (p *audiencePage) paste(u *UI) {
	b, text, state := u.book, "", p.state
	field := u.notes("Names", b.T("One name a line"), &text).row()
	u.ask(form{
		title: b.T("Which names go on the list?"), text: b.T("Paste a column of a sheet or of a document. Numbers before the names are left out."),
		verb:   b.T("Add"),
		inputs: []input{field, u.choiceOf("State", b.T("Go on the list as"), &state, u.options(visitorStates())).row()},
		save: func(ctx context.Context) error {
			names := app.NamesIn(text)
			if len(names) == 0 {
				return app.Invalid{{Field: "Names", Text: words.T("A name is needed.")}}
			}
			return u.App.AddVisitors(ctx, p.event, app.VisitorState(state), names...)
		},
	})
}

// visitor is the name of a row.
func (p *audiencePage) visitor(id string) (app.Visitor, bool) {
	at := slices.IndexFunc(p.now.Visitors, func(v app.Visitor) bool { return string(v.ID) == id })
	if at < 0 {
		return app.Visitor{}, false
	}
	return p.now.Visitors[at], true
}

// tick says that somebody came; who is ticked is not any more.
func (p *audiencePage) tick(u *UI, id string) {
	v, ok := p.visitor(id)
	if !ok {
		return
	}
	to := app.Came
	if v.State == app.Came {
		to = app.Registered
	}
	u.change(func(ctx context.Context) error { return u.App.MarkVisitors(ctx, p.event, to, v.ID) })
	p.grid.MoveTo(min(p.grid.At()+1, p.grid.Total()-1)) // as a pen goes down a list
}

func (p *audiencePage) nameVerbs(u *UI) []widgets.Option {
	all := []widgets.Option{{ID: "edit", Text: u.book.T("Edit|a record")}}
	for _, c := range visitorStates() {
		all = append(all, widgets.Option{ID: c.id, Text: u.say(c.text)})
	}
	return append(all, widgets.Option{ID: "remove", Text: u.book.T("Remove")})
}

func (p *audiencePage) doName(u *UI, verb, id string) {
	switch verb {
	case "edit":
		p.askVisitor(u, id)
	case "remove":
		u.change(func(ctx context.Context) error { return u.App.RemoveVisitors(ctx, p.event, app.ID(id)) })
	default:
		u.change(func(ctx context.Context) error {
			return u.App.MarkVisitors(ctx, p.event, app.VisitorState(verb), app.ID(id))
		})
	}
}

// askVisitor asks about one name: whose it is where the person is known, which
// nobody has to say.
func (p *audiencePage) askVisitor(u *UI, id string) {
	b := u.book
	v, there := p.visitor(id)
	if !there {
		v = app.Visitor{EventID: p.event, State: app.VisitorState(p.state)}
	}
	state := string(v.State)
	f := form{
		title: b.T("Who is it?"), text: b.T("Choose the person if the office knows them; else write the name alone. Nothing else about them is kept here."),
		inputs: []input{
			u.pickPerson(link{&v.PersonID, v.Person}).row(), u.line("Name", b.T("Or the name alone"), &v.Name, app.LengthRule).row(),
			u.choiceOf("State", b.T("State"), &state, u.options(visitorStates())), u.line("Note", b.T("Note"), &v.Note, app.LengthRule),
		},
		save: func(ctx context.Context) error {
			one := v
			one.State = app.VisitorState(state)
			return u.App.SaveVisitor(ctx, one)
		},
	}
	if there {
		f.remove = func(ctx context.Context) error { return u.App.RemoveVisitors(ctx, p.event, v.ID) }
	} else {
		f.verb = b.T("Add")
	}
	u.ask(f)
}
