package screens

import (
	"context"
	"errors"
	"strconv"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// acrossPage shows what happened across communities, period by period. It was
// opened with a trace; each number leads to its rows.
type acrossPage struct {
	filter app.Filter
	name   string // of the grant
	all    app.Across
	grid   *widgets.Grid
	card   *widgets.Card
	rights *fyne.Container
}

// openAcross opens the page of what the report counts, after the passphrase where
// that is needed.
func (p *reports) openAcross(u *UI) {
	if p.ask.Grant == "" || !p.right(u) {
		return
	}
	u.openAcross(&acrossPage{filter: p.filter(), name: p.code})
}

func (u *UI) openAcross(p *acrossPage) {
	load(u, func(ctx context.Context) (bool, error) {
		is, err := u.App.Protection(ctx)
		return is.Passphrase && !is.Unlocked, err
	}, func(sealed bool) {
		if sealed {
			u.askPassphrase(u.book.T("Cancel"), func() { u.into(p) })
			return
		}
		u.into(p)
	})
}

func (p *acrossPage) build(u *UI) fyne.CanvasObject {
	b := u.book
	back := widgets.NewButton(b.T("Back"), u.back).WithIcon("left")
	head := widgets.NewPageHead(b.T("Across communities"), join(p.name, u.periodOf(p.filter)), back)
	p.grid = widgets.NewGrid(p.columns(u)...)
	p.byKeys(u)
	p.grid.SetEmpty(widgets.NewEmptyState(b.T("Nothing was played across communities in this period"), b.T("It is counted from lists of what was played and from what people said of themselves."), nil))
	p.rights = widgets.Down(8)
	p.card = widgets.NewCard(p.grid).WithHead(b.T("Encounters and support"), b.T("press a figure to see its rows"))
	how := widgets.Down(8,
		p.said(u, u.say(acrossHead(app.FirstEncounters)), app.FirstEncounters), p.said(u, u.say(acrossHead(app.RepeatedEncounters)), app.RepeatedEncounters),
		p.said(u, b.T("Artists who are not of the majority"), app.SupportFees),
		widgets.QuietWrapped(b.T("Stage time, new interpretations and leading roles are shares of the same artists.")), p.rights)
	about := widgets.NewCard(widgets.SightOfCards(how)).WithHead(b.T("How it is counted"), "").Padded()
	u.leaveByEscape(p)
	return widgets.Down(0, head, widgets.Flex(widgets.Inset(0, 20, widgets.Down(12, widgets.Flex(widgets.AtLeast(160, p.card)), widgets.Tall(howTall, about)))), widgets.Inset(8, 0, widgets.Gap()))
}

// howTall is the height of what says how it is counted, at text scale 1.
const howTall = 316

// said is what a measure is called and how it is counted.
func (p *acrossPage) said(u *UI, name string, m app.Measure) fyne.CanvasObject {
	return widgets.Down(2, widgets.Strong(name), widgets.QuietWrapped(u.say(app.MeasureCounted(m))))
}

func (p *acrossPage) columns(u *UI) []widgets.Column {
	all := []widgets.Column{{Head: u.book.T("Period"), Width: 196}}
	for _, m := range app.AcrossMeasures() {
		column := widgets.Column{Head: u.say(acrossHead(m)), Weight: 2, Right: true}
		if m == app.SupportVersions {
			column.Weight = 2.4 // the longest word
		}
		all = append(all, column)
	}
	return all
}

// acrossHead is what a measure is called in the head of a column.
func acrossHead(m app.Measure) words.Text {
	switch m {
	case app.FirstEncounters:
		return words.T("First encounters")
	case app.RepeatedEncounters:
		return words.T("Repeated encounters")
	case app.SupportFees:
		return words.T("Fees")
	case app.SupportTime:
		return words.T("Stage time")
	case app.SupportVersions:
		return words.T("New interpretations")
	}
	return words.T("Leading roles")
}

func (p *acrossPage) load(u *UI) {
	load(u, func(ctx context.Context) (app.Across, error) {
		all, err := u.App.Across(ctx, p.filter)
		if errors.Is(err, app.ErrSealed) { // it was locked meanwhile
			return app.Across{}, nil
		}
		return all, err
	}, func(all app.Across) { p.show(u, all) })
}

// wholeRow is the row of all periods together.
const wholeRow = "whole"

func (p *acrossPage) show(u *UI, all app.Across) {
	p.all = all
	var rows []widgets.Row
	for i, part := range all.Periods {
		rows = append(rows, p.row(u, strconv.Itoa(i), u.periodOf(part.Filter), part.Figures))
	}
	if len(rows) > 0 {
		whole := p.row(u, wholeRow, u.book.T("In all"), all.Whole)
		whole.Band = true
		for i := range whole.Cells {
			whole.Cells[i].Bold = true
		}
		rows = append(rows, whole)
	}
	p.grid.SetRows(rows)
	p.card.SetHead(u.book.T("Encounters and support"), u.book.T("press a figure to see its rows"))
	if !all.Exact {
		p.card.SetHead(u.book.T("Encounters and support"), u.book.T("the rows behind the figures open with a passphrase"))
	}
	p.rights.Objects = []fyne.CanvasObject{widgets.Line(), u.seenByRight()}
	if !all.Exact {
		p.rights.Objects[1] = widgets.QuietWrapped(u.book.T("Numbers that rest on fewer than {n} people or pairs are not shown here, nor those from which they could be reckoned, nor shares by period. Who opens this office with a passphrase sees them, and who met.", "n", int(all.Least)))
		if !u.guard.Passphrase {
			p.rights.Objects = append(p.rights.Objects, widgets.Across(8, widgets.NewLink(u.book.T("Protect identities with a passphrase…"), u.protect).Small(), widgets.Gap()))
		}
	}
	p.rights.Refresh()
}

func (p *acrossPage) row(u *UI, id, name string, figures []app.AcrossFigure) widgets.Row {
	row := widgets.Row{ID: id, Cells: []widgets.Cell{text(name)}}
	for _, f := range figures {
		row.Cells = append(row.Cells, u.acrossCell(f, p.all.Exact))
	}
	return row
}

// acrossCell is a figure; its rows are for those who may see small groups.
func (u *UI) acrossCell(f app.AcrossFigure, exact bool) widgets.Cell {
	b := u.book
	switch {
	case f.Withheld:
		return quiet(b.T("not shown"))
	case f.Measure == app.FirstEncounters, f.Measure == app.RepeatedEncounters:
		return widgets.Cell{Text: b.Int(f.N), Link: exact && f.N > 0}
	case f.All == 0:
		return quiet("–")
	case !exact: // whole per cent, and nothing to reckon from
		return text(b.Percent(f.N, f.All))
	case f.Measure == app.SupportFees:
		return widgets.Cell{Text: b.Percent(f.N, f.All), Link: f.N > 0, Whole: b.T("{n} of {all}", "n", b.Money(f.N, "EUR"), "all", b.Money(f.All, "EUR"))}
	case f.Measure == app.SupportTime:
		return widgets.Cell{Text: b.Percent(f.N, f.All), Link: f.N > 0, Whole: b.T("{n} of {all}", "n", span(int(f.N)), "all", span(int(f.All)))}
	}
	return widgets.Cell{Text: b.Percent(f.N, f.All), Link: f.N > 0, Whole: b.T("{n} of {all}", "n", int(f.N), "all", int(f.All))}
}

// periodOf says a period in short days.
func (u *UI) periodOf(f app.Filter) string {
	switch {
	case f.From == "" && f.To == "":
		return u.book.T("the whole time")
	case f.From == "":
		return u.book.T("to {day}", "day", u.day(f.To))
	case f.To == "":
		return u.book.T("from {day}", "day", u.day(f.From))
	}
	return u.book.T("{from} to {to}", "from", u.day(f.From), "to", u.day(f.To))
}
