package screens

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/screens/widgets"
)

// results is the logframe of a grant as a tree: its aims, and under each its
// indicators with what they came to. The choice stays while the window is open.
type results struct {
	ask    app.Filter
	code   string // of the grant
	now    app.Results
	opened bool   // values that rest on identity were asked for
	at     string // the row that is chosen
	// openParts are the indicators of which the parts by what people said of
	// themselves were asked for, as long as the grant and the period stay.
	openParts []app.ID
	aside

	head  *widgets.PageHead
	grid  *widgets.Grid
	grant *widgets.Picker
	days  [2]input
	slot  *fyne.Container
}

func (p *results) build(u *UI) fyne.CanvasObject {
	b := u.book
	p.head = widgets.NewPageHead(b.T("Results"), "",
		widgets.NewButton(b.T("Add from the library"), func() { p.fromLibrary(u, "") }).WithIcon("folder"),
		widgets.NewFirst(b.T("New aim"), func() { p.addRecord(u) }).WithIcon("plus"))
	p.grid = widgets.NewGrid(
		widgets.Column{Head: b.T("Aims and their indicators"), Weight: 4},
		widgets.Column{Head: b.T("Target"), Width: 84, Right: true}, widgets.Column{Head: b.T("In the period"), Width: 104, Right: true},
		widgets.Column{Head: b.T("Since the beginning"), Width: 118, Right: true}, widgets.Column{Head: b.T("Reached"), Width: 84, Right: true})
	p.grid.OnCursor = func(r widgets.Row) { p.at = r.ID; p.showChosen(u) }
	p.grid.OnPressed = func(widgets.Row) { p.lift(u, false) }
	p.grid.OnOpen = func(r widgets.Row) {
		if u.narrow {
			p.lift(u, true)
			return
		}
		p.behind(u, r.ID)
	}
	p.slot = container.NewStack()
	card := widgets.NewCard(p.grid).WithBar(p.choice(u))
	p.spread = widgets.NewSpread(card)
	p.spread.SetNarrow(u.narrow)
	return widgets.Down(0, p.head, widgets.Flex(widgets.Inset(0, 20, p.spread)), widgets.Inset(8, 0, widgets.Gap()))
}

// choice asks for the grant and the period.
func (p *results) choice(u *UI) fyne.CanvasObject {
	b := u.book
	grant := u.pick("Grant", b.T("Grant"), link{&p.ask.GrantID, p.code}, findGrants)
	p.grant = grant.field.(*widgets.Picker)
	p.grant.OnChanged = func(o widgets.Option) { p.choose(u, app.ID(o.ID)) }
	p.days = [2]input{u.date("From", b.T("From"), &p.ask.From), u.date("To", b.T("Until"), &p.ask.To)}
	for _, i := range p.days {
		f := i.field.(*widgets.DateField)
		f.OnLeave = func() { p.again(u) }
		f.OnChanged = func(text string) {
			if len(text) == len("08.03.2025") {
				p.again(u)
			}
		}
	}
	return widgets.Across(12, widgets.Flex(p.grant), widgets.Flex(p.days[0].field), widgets.Flex(p.days[1].field))
}

// again counts once more, where the period is right and another.
func (p *results) again(u *UI) {
	if !u.check(p.days[0]) || !u.check(p.days[1]) {
		return
	}
	wrong := app.PeriodRule(p.ask.From, p.ask.To)
	p.days[1].field.SetError(u.say(wrong))
	if wrong.Empty() && p.ask != p.now.Filter {
		p.opened, p.openParts = false, nil
		p.count(u)
	}
}

// choose takes a grant, with its own period.
func (p *results) choose(u *UI, grant app.ID) {
	p.ask.GrantID, p.opened, p.openParts = grant, false, nil
	if grant == "" {
		p.show(u, app.Results{})
		return
	}
	load(u, func(ctx context.Context) (app.Grant, error) { return u.App.Grant(ctx, grant) }, func(g app.Grant) {
		p.code = g.Code
		p.ask.From, p.ask.To = g.StartsOn, g.EndsOn
		for i, day := range []app.Date{g.StartsOn, g.EndsOn} {
			f := p.days[i].field.(*widgets.DateField)
			f.SetText("")
			if t, ok := day.Time(); ok {
				f.SetDate(t)
			}
		}
		p.count(u)
	})
}

// load shows the logframe as it is now; the first time it proposes a grant.
func (p *results) load(u *UI) {
	if p.ask.GrantID != "" {
		p.count(u)
		return
	}
	u.proposeGrant(p.grant, func(g app.ID) { p.choose(u, g) }, func() { p.show(u, app.Results{}) })
}

// count asks for the values. What rests on identity stays closed until somebody
// opens it, and then as long as the grant and the period stay.
func (p *results) count(u *UI) {
	f, opened := p.ask, p.opened
	load(u, func(ctx context.Context) (app.Results, error) {
		if opened {
			return u.App.OpenResults(ctx, f)
		}
		return app.ResultsOf(ctx, u.App.Reader, f)
	}, func(r app.Results) {
		if f == p.ask {
			p.show(u, r)
		}
	})
}

func (p *results) show(u *UI, r app.Results) {
	b := u.book
	p.now = r
	p.head.SetQuiet(r.Grant.Title)
	var rows []widgets.Row
	for _, a := range r.Aims {
		rows = append(rows, widgets.Row{ID: string(a.ID), Band: true, Cells: []widgets.Cell{bold(u.say(app.AimLevel(a.Level)) + ": " + a.Called(b.Lang())), {}, {}, {}, {}}})
		for _, v := range r.Of(a.ID) {
			rows = append(rows, p.row(u, v))
		}
	}
	p.grid.SetEmpty(p.blank(u, len(rows) > 0))
	p.grid.SetRows(rows)
	if at := slices.IndexFunc(rows, func(r widgets.Row) bool { return r.ID == p.at }); at >= 0 {
		p.grid.MoveTo(at)
	} else if len(rows) > 0 {
		p.at = rows[0].ID
		p.grid.MoveTo(0)
	}
	p.showChosen(u)
}

// blank is what stands where the tree would be; beside rows it asks nothing.
func (p *results) blank(u *UI, rows bool) *widgets.EmptyState {
	b := u.book
	switch {
	case rows:
		return widgets.NewEmptyState("", "", nil)
	case p.now.Grant.ID == "":
		return widgets.NewEmptyState(b.T("No grant yet"), b.T("A logframe belongs to a grant."), nil)
	}
	return widgets.NewEmptyState(b.T("No logframe yet"), b.T("Take indicators from the library: their aims come with them, and most are counted from your records."),
		widgets.NewButton(b.T("Add from the library"), func() { p.fromLibrary(u, "") }).WithIcon("folder"))
}

// row is an indicator in the tree.
func (p *results) row(u *UI, v app.IndicatorValue) widgets.Row {
	b := u.book
	target := ""
	if t, ok := v.Target(); ok {
		target = v.SayAim(b, t)
	}
	cells := []widgets.Cell{{Text: v.Number() + " " + v.Said(b.Lang()).Title, Part: true}, text(target), u.cameToCell(v, v.Now), u.cameToCell(v, v.Ever), {}}
	if share, ok := v.Progress(); ok {
		cells[4] = text(b.Percent(int64(share*1000+0.5), 1000))
	}
	return widgets.Row{ID: string(v.ID), Cells: cells}
}

// cameToCell says a value in a column: of a percentage what it comes to, and when
// the pointer rests what it is of.
func (u *UI) cameToCell(v app.IndicatorValue, r app.Reached) widgets.Cell {
	whole := u.cameTo(v, r)
	if v.Kind == app.PercentOf && v.Hidden == "" && r.Has {
		return widgets.Cell{Text: u.book.Percent(r.N, r.Of), Whole: whole}
	}
	return text(whole)
}

// cameTo says a value, or why it is not told.
func (u *UI) cameTo(v app.IndicatorValue, r app.Reached) string {
	switch {
	case v.Hidden == app.ValueClosed:
		return u.book.T("not counted yet")
	case v.Hidden != "":
		return u.book.T("not shown")
	case !r.Has:
		return "–"
	}
	return v.Say(u.book, r)
}

func (p *results) pageHead() *widgets.PageHead { return p.head }

func (p *results) fit(u *UI) { p.spread.SetNarrow(u.narrow); p.showChosen(u) }

func (p *results) leave(u *UI) bool { return p.leaveTo(u, p.grid) }

func (p *results) holds(kind app.Kind) bool { return kind == app.Indicators }

func (p *results) keyboard() fyne.Focusable { return p.grid.Target() }

func (p *results) stand(_ app.Kind, id app.ID, _ bool) { p.at = string(id) }

// aim chooses an indicator when the page is shown next.
func (p *results) aim(_ app.Kind, id app.ID) { p.at = string(id) }

// chosen is the indicator of the row that is chosen, else its aim.
func (p *results) chosen() (v app.IndicatorValue, a app.Aim, ok bool) {
	for _, v := range p.now.Values {
		if string(v.ID) == p.at {
			return v, a, true
		}
	}
	for _, a := range p.now.Aims {
		if string(a.ID) == p.at {
			return v, a, true
		}
	}
	return v, a, false
}

func (p *results) hasChosen() bool { _, _, ok := p.chosen(); return ok }

func (p *results) addRecord(u *UI) {
	if p.ask.GrantID != "" {
		p.editAim(u, app.Aim{GrantID: p.ask.GrantID, Level: "outcome"})
	}
}

func (p *results) editRecord(u *UI) {
	switch v, a, ok := p.chosen(); {
	case !ok:
	case v.ID != "":
		p.editIndicator(u, v.Indicator)
	default:
		p.editAim(u, a)
	}
}

func (p *results) deleteRecord(u *UI) {
	switch v, a, ok := p.chosen(); {
	case !ok:
	case v.ID != "":
		u.remove(app.Indicators, v.ID)
	default:
		u.change(func(ctx context.Context) error { return u.App.RemoveAim(ctx, a) })
	}
}

// behind opens the rows behind a value, as the page of reports does; a typed value
// has its evidence instead.
func (p *results) behind(u *UI, id string) {
	v, a, ok := p.chosen()
	switch {
	case !ok || string(v.ID) != id && string(a.ID) != id:
	case a.ID != "":
		p.editAim(u, a)
	case v.Hidden == app.ValueClosed:
		p.open(u)
	case !v.Counted():
		p.typeValue(u, app.Measurement{IndicatorID: v.ID, FromOn: p.ask.From, ToOn: p.ask.To, State: "approved"}, v.Indicator)
	case v.ShareOf != "":
		u.fail(app.ErrSmallGroups)
	default:
		f := p.ask
		f.Narrow = v.Narrow
		(&rows{u: u, measure: v.Measure, filter: f}).open(v.Said(u.book.Lang()).Title)
	}
}

// open counts what rests on identity too; that leaves a trace.
func (p *results) open(u *UI) {
	p.opened = true
	p.count(u)
}
