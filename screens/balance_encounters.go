package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// encounters says how many pairs meet, or would, and leads to who they are.
func (p *balancePanel) encounters(u *UI, w app.Weighed) fyne.CanvasObject {
	b := u.book
	said := b.N("would be {n} first encounters", w.Encounters)
	switch {
	case w.Encounters < 0:
		return widgets.Across(6, widgets.Quiet(b.T("First encounters")), widgets.Strong(b.T("not shown")))
	case w.Played:
		said = b.N("{n} first encounters", w.Encounters)
	}
	if w.Encounters == 0 {
		return widgets.Quiet(said)
	}
	link := widgets.NewLink(said, func() { p.openEncounters(u) }).Small()
	link.SetToolTip(b.T("Show who met in which piece. It is written down."))
	return link
}

// openEncounters shows what stands behind the number.
func (p *balancePanel) openEncounters(u *UI) {
	now, event := p.page.now.Programme, p.page.event
	load(u, func(ctx context.Context) (app.ProgrammeEncounters, error) { return u.App.EncountersOf(ctx, now, event) }, func(e app.ProgrammeEncounters) {
		b := u.book
		text := b.T("Pairs of different communities who would play together for the first time, if it is played as planned. Only what was played counts as an encounter in reports.")
		if e.Played {
			text = b.T("Pairs of different communities who played together for the first time, by what was written down as played.")
		}
		grid := p.encounterGrid(u, e)
		if len(e.Pairs) == 0 {
			text += " " + b.T("Who they are is for those who open this office with its passphrase; fewer than {n} pairs are merged.", "n", int(p.meter.Least))
		}
		dialog := u.dialogs.Open(widgets.Asking{
			Title: b.T("First encounters"), Text: text, Width: 640, Plain: b.T("Close"),
			Body: widgets.Tall(300, widgets.NewCard(grid).WithHead(now.Title, join(p.page.now.event.Title, u.shortDay(p.page.now.event.Day)))), FirstFocus: grid.Target(),
		})
		grid.OnOpen = func(r widgets.Row) {
			if r.ID != "" {
				dialog.Close()
				p.page.edit(u, app.ID(r.ID))
			}
		}
	})
}

// encounterGrid lists the pairs by piece; where they may not be named, how many
// they are.
func (p *balancePanel) encounterGrid(u *UI, e app.ProgrammeEncounters) *widgets.Grid {
	b := u.book
	grid := widgets.NewGrid(widgets.Column{Head: b.T("Piece"), Weight: 2}, widgets.Column{Head: b.T("Who"), Weight: 3})
	var rows []widgets.Row
	for _, pair := range e.Pairs {
		rows = append(rows, widgets.Row{ID: string(pair.ItemID), Cells: []widgets.Cell{text(pair.Item), bold(u.pairNames(pair))}})
	}
	for _, piece := range e.Pieces {
		name := piece.Item
		if name == "" {
			name = b.T("Others, too few to be told apart")
		}
		rows = append(rows, widgets.Row{Cells: []widgets.Cell{text(name), text(b.N("{n} pairs", int(piece.Pairs)))}})
	}
	grid.SetRows(rows)
	return grid
}

// pairNames are two people.
func (u *UI) pairNames(p app.EncounterPair) string {
	return u.book.List([]string{u.nameShown(p.Names[0]), u.nameShown(p.Names[1])})
}

// seenByRight says why numbers of few people stand here.
func (u *UI) seenByRight() fyne.CanvasObject {
	return widgets.QuietWrapped(u.book.T("Numbers of few people can tell who is who. They are shown because this office’s passphrase was given here, and that they were opened is in the history."))
}

// blank says whether nothing of the balance may be shown.
func blank(w app.Weighed) bool {
	for _, bar := range w.Bars {
		for _, part := range bar.Parts {
			if !part.Hidden {
				return false
			}
		}
	}
	return len(w.Bars) > 0
}

// instead says what to do where nothing may be shown.
func (p *balancePanel) instead(u *UI, w app.Weighed) fyne.CanvasObject {
	b := u.book
	var protect *widgets.Button
	if !u.guard.Passphrase {
		protect = widgets.NewButton(b.T("Protect identities with a passphrase…"), u.protect).WithIcon("shield")
	}
	state := widgets.NewEmptyState(b.T("Too few people to show without a passphrase"),
		b.T("Every part of this evening is smaller than {n} people, so all of it is merged. With a passphrase, those who give it see each part.", "n", int(p.meter.Least)), protect)
	return widgets.Down(9, state, widgets.Line(), p.facts(u, w))
}
