package screens

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// twins is the records that may be one, and why. Before the file is brought in,
// a tick says of a row of people that it is the person who is here.
func (p *importing) twins(u *UI) fyne.CanvasObject {
	b := u.book
	grid := widgets.NewGrid(widgets.Column{Head: b.T("One of them"), Weight: 2}, widgets.Column{Head: b.T("The other"), Weight: 2},
		widgets.Column{Head: b.T("Why"), Weight: 5}, widgets.Column{Head: b.T("What becomes of it"), Width: 150})
	grid.SetEmpty(widgets.NewEmptyState(b.T("No possible duplicates"), b.T("No two records look like one."), nil))
	if !p.got.DryRun {
		grid.SetRows(p.twinRows(u))
		return grid
	}
	grid.WithTicks()
	grid.SetRows(p.twinRows(u))
	grid.SetSelected(p.ticked()...)
	grid.Find(p.listed.at)
	p.reach(handTwins, grid.Target())
	grid.OnSelected = func(ids []string) { p.joinTicked(u, grid, ids) }
	grid.OnOpen = func(r widgets.Row) { p.joinTicked(u, grid, toggled(grid.Selected(), r.ID)) }
	if p.got.DuplicatesTotal == 0 {
		return grid
	}
	bar := widgets.Down(8, widgets.QuietWrapped(b.T("A ticked row is the same person: what they lack is filled in, and nothing is overwritten.")), p.twinVerbs(u))
	return widgets.Down(0, widgets.Inset(8, 14, bar), widgets.Rest(grid))
}

func toggled(ids []string, id string) []string {
	if at := slices.Index(ids, id); at >= 0 {
		return slices.Delete(ids, at, at+1)
	}
	return append(ids, id)
}

// twinVerbs decide for all of them at once, also of those that are not listed.
func (p *importing) twinVerbs(u *UI) fyne.CanvasObject {
	all := func(exact bool) func() {
		return func() {
			p.joins, p.hand = app.Joins{Exact: exact}, handFirst
			p.tryAgain(u)
		}
	}
	b := u.book
	return widgets.Flow(8, widgets.NewButton(b.T("All exact ones are the same"), all(true)).Small(), widgets.NewButton(b.T("Keep all apart"), all(false)).Small())
}

// twinsListed is how many pairs there are to look at: afterwards, those that
// were kept apart.
func (p *importing) twinsListed() int {
	if p.got.DryRun {
		return p.got.DuplicatesTotal
	}
	return p.got.DuplicatesTotal - p.got.Joined
}

// ticked are the rows that are joined to who is here.
func (p *importing) ticked() (ids []string) {
	for i, d := range p.got.Duplicates {
		if p.joined(d) {
			ids = append(ids, fmt.Sprint(i))
		}
	}
	return ids
}

// joined says whether a pair is made one, by what was said of it, else by how
// it was tried out.
func (p *importing) joined(d app.Duplicate) bool {
	if whom, said := p.joins.Same[d.BAt]; said && d.Kind == app.People {
		return whom != app.Whom{}
	}
	return d.Joined
}

// joinedNow is how many pairs are made one, with those that are not listed.
func (p *importing) joinedNow() int {
	n := p.got.Joined
	for _, d := range p.got.Duplicates {
		switch now := p.joined(d); {
		case now && !d.Joined:
			n++
		case !now && d.Joined:
			n--
		}
	}
	return n
}

// joinTicked takes the ticks as they stand: each is a person who is here.
func (p *importing) joinTicked(u *UI, grid *widgets.Grid, ids []string) {
	nothing := p.nothing(u) == ""
	if p.joins.Same == nil {
		p.joins.Same = map[app.SheetRow]app.Whom{}
	}
	for i, d := range p.got.Duplicates {
		if d.Kind != app.People {
			continue
		}
		p.joins.Same[d.BAt] = app.Whom{}
		if slices.Contains(ids, fmt.Sprint(i)) {
			p.joins.Same[d.BAt] = d.Whom()
		}
	}
	if nothing != (p.nothing(u) == "") { // there is something to bring in now, or nothing any more
		row, _ := grid.Cursor()
		p.listed.at, p.hand = row.ID, handTwins
		p.show(u)
		return
	}
	grid.SetRows(p.twinRows(u))
	grid.SetSelected(p.ticked()...)
	p.sums.Objects[0] = p.counts(u)
	p.sums.Refresh()
}

func (p *importing) twinRows(u *UI) (rows []widgets.Row) {
	b := u.book
	for i, d := range p.got.Duplicates {
		what := widgets.Cell{Text: b.T("Kept apart"), Tone: widgets.TonePlain}
		switch joined := p.joined(d); {
		case joined && !p.got.DryRun:
			continue
		case joined && d.Kind == app.People:
			what = widgets.Cell{Text: b.T("The same person"), Tone: widgets.ToneDone}
		case joined:
			what = widgets.Cell{Text: b.T("Is here already"), Tone: widgets.ToneDone}
		}
		rows = append(rows, widgets.Row{ID: fmt.Sprint(i), Cells: []widgets.Cell{bold(d.A), bold(d.B), text(u.say(d.Why)), what}})
	}
	return rows
}
