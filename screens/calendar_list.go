package screens

import (
	"cmp"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// newList is the list of a month, day by day.
func (p *calendar) newList(u *UI) *widgets.Grid {
	g := widgets.NewGrid(
		widgets.Column{Head: u.book.T("Hours"), Width: 92}, widgets.Column{Head: u.book.T("Title"), Weight: 3},
		widgets.Column{Head: u.book.T("Kind"), Width: 116}, widgets.Column{Head: u.book.T("Venue"), Weight: 2},
		widgets.Column{Head: u.book.T("Known so far"), Weight: 3, Small: true}, widgets.Column{Head: u.book.T("State"), Width: 100})
	g.SetEmpty(widgets.NewEmptyState("", "", nil))
	g.OnPressed = func(r widgets.Row) { p.open(u, r.ID) }
	g.OnOpen = g.OnPressed
	g.OnCursor = func(r widgets.Row) {
		if row, ok := p.rows[r.ID]; ok {
			p.at = row.On()
		}
	}
	g.OnKey = func(e *fyne.KeyEvent) {
		switch e.Name {
		case fyne.KeyLeft:
			p.turn(u, -1)
		case fyne.KeyRight:
			p.turn(u, 1)
		case fyne.KeyT:
			p.today(u)
		}
	}
	return g
}

// showList fills the list; the frame goes to the day where it was, or the next.
func (p *calendar) showList(u *UI, rows []app.DayRow) {
	var all []widgets.Row
	at, day := -1, app.Date("")
	for i := range rows {
		r := &rows[i]
		if r.On() != day {
			day = r.On()
			all = append(all, widgets.Row{Section: u.book.LongDate(day.YMD())})
		}
		if at < 0 && day >= p.at {
			at = len(all)
		}
		all = append(all, u.dayRow(r))
	}
	bold, sentence := words.T("Nothing is on in this month"), words.T("Turn to another month, or add an event.")
	if !p.unnarrowed() {
		bold, sentence = words.T("Nothing found."), words.T("Turn to another month, or take the filters away.")
	}
	p.list.SetEmpty(widgets.NewEmptyState(u.say(bold), u.say(sentence), nil))
	p.list.SetRows(all)
	p.list.MoveTo(at)
}

func (u *UI) dayRow(r *app.DayRow) widgets.Row {
	s := u.standingOf(r)
	return widgets.Row{ID: dayID(r), Dim: s.mark == widgets.MarkGone, Cells: []widgets.Cell{
		text(hours(r.Starts, r.Ends)), bold(r.Title), text(u.code(eventKinds(), r.Kind)), text(cmp.Or(r.Venue, r.Town)),
		quiet(join(u.nameShown(r.Artist), u.besides(r))), {Text: s.word, Tone: s.tone},
	}}
}
