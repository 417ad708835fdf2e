package screens

import (
	"context"
	"strconv"

	"sofra/app"
	"sofra/screens/widgets"
)

// byKeys opens what stands behind figures: by a press, by Return the first of a
// row, and each by the row's menu.
func (p *acrossPage) byKeys(u *UI) {
	p.grid.OnLink = func(r widgets.Row, column int) { p.open(u, r.ID, column) }
	p.grid.OnOpen = func(r widgets.Row) {
		switch all := p.grid.Verbs(r); {
		case len(all) > 0:
			p.grid.OnVerb(all[0].ID, r)
		case !p.all.Exact:
			p.sayClosed(u)
		}
	}
	p.grid.Verbs = func(r widgets.Row) (all []widgets.Option) {
		for i, c := range r.Cells {
			if c.Link {
				all = append(all, widgets.Option{ID: strconv.Itoa(i), Text: u.say(acrossHead(app.AcrossMeasures()[i-1]))})
			}
		}
		return all
	}
	p.grid.OnVerb = func(id string, r widgets.Row) {
		if column, err := strconv.Atoi(id); err == nil {
			p.open(u, r.ID, column)
		}
	}
}

// sayClosed says why no rows open, with the way to them.
func (p *acrossPage) sayClosed(u *UI) {
	b := u.book
	u.status.Say("lock", widgets.ToneNotice, b.T("The rows behind these figures say who met whom: they open with a passphrase."))
	if u.guard.Passphrase {
		u.status.SetUndo(b.T("Open identities…"), func() { u.askPassphrase(b.T("Cancel"), u.reload) })
		return
	}
	u.status.SetUndo(b.T("Protect identities with a passphrase…"), u.protect)
}

// open shows the rows behind a figure: pairs, or events.
func (p *acrossPage) open(u *UI, row string, column int) {
	if column < 1 || column > len(app.AcrossMeasures()) {
		return
	}
	m, of := app.AcrossMeasures()[column-1], p.filter
	if i, err := strconv.Atoi(row); err == nil {
		of = p.all.Periods[i].Filter
	}
	if m == app.FirstEncounters || m == app.RepeatedEncounters {
		p.openPairs(u, m, of)
		return
	}
	r := &rows{u: u, measure: m, filter: of}
	if m == app.SupportFees {
		r.currency = "EUR"
	}
	r.open(u.say(app.MeasureName(m)))
}

// openPairs shows who met in which piece of which event; a row leads to the event.
func (p *acrossPage) openPairs(u *UI, m app.Measure, of app.Filter) {
	b := u.book
	grid := widgets.NewGrid(widgets.Column{Head: b.T("Date"), Width: 96}, widgets.Column{Head: b.T("Event"), Weight: 2},
		widgets.Column{Head: b.T("Piece"), Weight: 2}, widgets.Column{Head: b.T("Who"), Weight: 3})
	events := map[string]app.ID{}
	ask := func(offset, limit int, show func(part[app.EncounterPair])) {
		load(u, func(ctx context.Context) (part[app.EncounterPair], error) {
			found, n, err := u.App.EncounterPairs(ctx, m, of, app.Page{Offset: offset, Limit: limit})
			return part[app.EncounterPair]{found, n}, err
		}, show)
	}
	shown := func(offset int, found []app.EncounterPair) (rows []widgets.Row) {
		for i, pair := range found {
			id := strconv.Itoa(offset + i) // a pair may meet in several pieces
			events[id] = pair.EventID
			rows = append(rows, widgets.Row{ID: id, Cells: []widgets.Cell{text(u.day(pair.Day)), text(pair.Event), text(pair.Item), bold(u.pairNames(pair))}})
		}
		return rows
	}
	ask(0, rowsAtOnce, func(first part[app.EncounterPair]) {
		grid.Load(first.total, func(offset, limit int, done func([]widgets.Row)) {
			ask(offset, limit, func(more part[app.EncounterPair]) { done(shown(offset, more.rows)) })
		})
		dialog := u.dialogs.Open(widgets.Asking{
			Title: u.say(acrossHead(m)), Text: b.T("A row leads to its event."), Width: 820, Plain: b.T("Close"),
			Body: widgets.Tall(360, widgets.NewCard(grid)), FirstFocus: grid.Target(),
		})
		grid.OnOpen = func(row widgets.Row) {
			dialog.Close()
			u.goToEvent(events[row.ID], "programme", "")
		}
	})
}
