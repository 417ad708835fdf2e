package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// opinionWays are what a question can be set beside, as people call it.
func opinionWays() []code {
	return []code{
		{app.OpinionsByEvent, words.T("by event")}, {app.OpinionsBySeries, words.T("by series")}, {app.OpinionsByYear, words.T("by year")},
		{app.OpinionsByLanguage, words.T("by language of the form")}, {app.OpinionsByCommunity, words.T("by community")},
	}
}

// beside sets the answers of groups to the question beside each other.
func (p *opinionPage) beside(u *UI, o app.Opinion) fyne.CanvasObject {
	way := widgets.NewSelect(u.book.T("Compare"), u.options(opinionWays()))
	way.SetChosen(p.compare)
	way.OnChanged = func(by string) {
		p.compare = by
		u.notePlace()
		p.draw(u)
	}
	if p.compare != app.OpinionsByCommunity {
		return widgets.Down(10, widgets.Line(), way, p.groups(u, o))
	}
	f, code := p.filter(), o.Code
	table := later(u, func(ctx context.Context) (app.CommunityTable, error) { return u.App.OpinionsByCommunity(ctx, f, code) },
		func(t app.CommunityTable) fyne.CanvasObject { return u.communityTable(o, t) })
	return widgets.Down(10, widgets.Line(), way, table)
}

// Heights of a table at text scale 1: of its head and of a row, and how many rows
// it shows at most.
const (
	besideHead = 40
	besideRow  = 50
	besideMost = 7
)

// besideTall is the height of a table of so many rows.
func besideTall(rows int) float32 {
	return besideHead + besideRow*float32(min(max(rows, 1), besideMost))
}

// groups is a table of the groups: with who came and what each counts for where
// events are told of together.
func (p *opinionPage) groups(u *UI, o app.Opinion) fyne.CanvasObject {
	b, groups := u.book, p.all.By(p.compare, o.Code)
	columns := []widgets.Column{{Head: u.code(opinionHeads(), p.compare), Weight: 2}}
	weighed := p.compare != app.OpinionsByLanguage
	if weighed {
		columns = append(columns, widgets.Column{Head: b.T("Came"), Width: 56, Right: true})
	}
	columns = append(columns, widgets.Column{Head: b.T("Answered"), Width: 74, Right: true})
	if weighed {
		columns = append(columns, widgets.Column{Head: b.T("Weight"), Width: 62, Right: true})
	}
	columns = append(columns, widgets.Column{Head: u.opinionHead(o), Width: 116, Right: true})
	grid := widgets.NewGrid(columns...).WithTwoLines()
	var rows []widgets.Row
	for _, g := range groups {
		cells := []widgets.Cell{{Text: u.groupName(p.compare, g), Second: u.groupDay(g)}}
		if weighed {
			cells = append(cells, quiet(u.cameSaid(g.Came)))
		}
		cells = append(cells, text(b.Int(g.N)))
		if weighed {
			cells = append(cells, quiet(u.part(g.Weight)))
		}
		rows = append(rows, widgets.Row{ID: g.Key, Cells: append(cells, u.groupCell(g.Opinion))})
	}
	grid.SetRows(rows)
	return widgets.Tall(besideTall(len(rows)), widgets.NewCard(grid))
}

// opinionHeads are what the groups are called in the head of their column.
func opinionHeads() []code {
	return []code{
		{app.OpinionsByEvent, words.T("Event")}, {app.OpinionsBySeries, words.T("Series")}, {app.OpinionsByYear, words.T("Year")},
		{app.OpinionsByLanguage, words.T("Language")}, {app.OpinionsByCommunity, words.T("Community")},
	}
}

// opinionHead is what the figure of a question is, in the head of its column.
func (u *UI) opinionHead(o app.Opinion) string {
	switch {
	case !o.TopOf.Empty() && o.HasScale():
		return u.say(o.TopOf)
	case !o.TopOf.Empty():
		return u.book.T("Share")
	case o.Kind == app.AsksNumber:
		return u.book.T("Median")
	case o.Kind == app.AsksText:
		return ""
	}
	return u.book.T("Most often")
}

// groupCell is the figure of a group: a share with its interval, counts alone
// where few answered, the answer given most often, or a median.
func (u *UI) groupCell(o app.Opinion) widgets.Cell {
	b := u.book
	switch {
	case o.Kind == app.AsksText:
		return text("")
	case !o.TopOf.Empty():
		return u.shareCell(o.Top)
	case o.Kind == app.AsksNumber:
		median, _ := o.Median()
		return text(b.Decimal(tenths(median), 1))
	}
	return widgets.Cell{Text: o.AnswerSaid(b, o.Most().Code), Whole: o.Figure(b)}
}

// shareCell is a share in a narrow column; the pointer is told all of it.
func (u *UI) shareCell(s app.OpinionShare) widgets.Cell {
	if s.Few() {
		return quiet(u.say(s.Sentence()))
	}
	said := u.book.T("{share} ({low}–{high})", "share", u.part(s.Part), "low", percentOf(s.Low), "high", percentOf(s.High))
	return widgets.Cell{Text: said, Quiet: s.Rough(), Whole: u.say(s.Sentence())}
}

func (u *UI) cameSaid(came int64) string {
	if came == 0 {
		return "–"
	}
	return u.book.Int(came)
}

// groupName is what a group is called.
func (u *UI) groupName(by string, g app.OpinionGroup) string {
	b := u.book
	switch {
	case by == app.OpinionsByLanguage && g.Key == "":
		return b.T("not said|language")
	case by == app.OpinionsByLanguage && g.Key == app.OthersTogether:
		return b.T("others or not shown")
	case by == app.OpinionsByLanguage:
		return u.code(formLanguages(), g.Key)
	case by == app.OpinionsByYear && g.Key == "":
		return b.T("No date")
	case by == app.OpinionsByYear:
		return g.Key
	case by == app.OpinionsBySeries && g.Key == "":
		return b.T("No series")
	case g.Key == "":
		return b.T("No event")
	}
	return g.Name
}

func (u *UI) groupDay(g app.OpinionGroup) string {
	if g.Day == "" {
		return ""
	}
	return u.day(g.Day)
}

// communityTable shows what may be shown of the communities, and says why there
// is no more.
func (u *UI) communityTable(o app.Opinion, t app.CommunityTable) fyne.CanvasObject {
	b := u.book
	if !t.Why.Empty() {
		return widgets.NewNote(widgets.ToneNotice, "lock", "", u.say(t.Why))
	}
	columns := []widgets.Column{{Head: b.T("Community"), Weight: 2}, {Head: b.T("Answered"), Width: 78, Right: true}}
	for _, answer := range t.Columns {
		columns = append(columns, widgets.Column{Head: u.say(o.ColumnSaid(b, answer)), Weight: 1, Right: true})
	}
	grid := widgets.NewGrid(columns...).WithTwoLines()
	var rows []widgets.Row
	for _, r := range t.Rows {
		row := widgets.Row{ID: r.Community, Cells: []widgets.Cell{text(u.say(app.CommunitySaid(r.Community))), text(b.Int(r.N))}}
		for _, c := range r.Cells {
			row.Cells = append(row.Cells, u.communityCell(c))
		}
		rows = append(rows, row)
	}
	grid.SetRows(rows)
	note := widgets.Across(8, widgets.NewIcon("lock", widgets.ToneNone), widgets.Flex(widgets.QuietWrapped(u.say(t.Note()))))
	return widgets.Down(8, widgets.Tall(besideTall(len(rows)), widgets.NewCard(grid)), note)
}

// communityCell is a share of a community; the pointer is told all of it.
func (u *UI) communityCell(c app.CommunityCell) widgets.Cell {
	if c.Withheld {
		return widgets.Cell{Text: app.WithheldMark, Whole: u.book.T("not shown")}
	}
	said := u.say(c.Share.Sentence())
	if c.Share.Few() {
		return quiet(said)
	}
	return widgets.Cell{Text: u.part(c.Share.Part), Whole: said}
}
