package screens

import (
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/sheet"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// pairPage holds forms from before a programme against those from after it, of
// the same people by the codes that they made up: a row for each question, and
// what may be concluded beside it.
type pairPage struct {
	place  string // of places
	places []app.PairPlace
	now    app.Pairing
	stood  int

	head  *widgets.PageHead
	bar   *fyne.Container
	write *widgets.Button
	grid  *widgets.Grid
	blank *widgets.EmptyState
	aside
}

// pairsRow is the row on how the forms were matched.
const pairsRow = "pairs"

func (p *pairPage) pageHead() *widgets.PageHead { return p.head }

func (p *pairPage) build(u *UI) fyne.CanvasObject {
	b := u.book
	p.write = widgets.NewFirst(b.T("To Excel…"), func() { p.export(u) }).WithIcon("sheet")
	p.head = widgets.NewPageHead(b.T("Before and after"), "", p.write)
	p.bar = widgets.Across(8)
	p.grid = widgets.NewGrid(
		widgets.Column{Head: b.T("Question"), Weight: 4}, widgets.Column{Head: b.T("Pairs"), Width: 64, Right: true},
		widgets.Column{Head: b.T("Up|a change"), Width: 64, Right: true}, widgets.Column{Head: b.T("Down|a change"), Width: 64, Right: true},
		widgets.Column{Head: b.T("The same|a change"), Width: 76, Right: true}, widgets.Column{Head: b.T("The change"), Weight: 2.2})
	p.blank = widgets.NewEmptyState(b.T("No forms from before or after yet"), b.T("Give out one questionnaire before a programme and one after it. People write the same code of their own on both, and are found again by it."), nil)
	p.grid.SetEmpty(p.blank)
	p.grid.OnPressed = func(widgets.Row) { p.lift(u, false) }
	p.grid.OnOpen = func(widgets.Row) { p.lift(u, true) }
	card := widgets.NewCard(p.grid).WithBar(p.bar)
	p.spread = widgets.NewSpread(card)
	p.spread.SetNarrow(u.narrow)
	return widgets.Down(0, p.head, widgets.Flex(widgets.Inset(0, 20, p.spread)), widgets.Inset(8, 0, widgets.Gap()))
}

// pairNow is what the page has read.
type pairNow struct {
	places []app.PairPlace
	place  string
	pairs  app.Pairing
}

func (p *pairPage) load(u *UI) {
	place := p.place
	load(u, func(ctx context.Context) (now pairNow, err error) {
		if now.places, err = u.App.PairPlaces(ctx); err != nil || len(now.places) == 0 {
			return now, err
		}
		at := max(0, slices.IndexFunc(now.places, func(o app.PairPlace) bool { return placeID(o) == place }))
		now.place = placeID(now.places[at])
		now.pairs, err = u.App.Pairing(ctx, now.places[at])
		return now, err
	}, func(now pairNow) { p.show(u, now) })
}

// placeID is the series or the event of a place.
func placeID(o app.PairPlace) string { return string(o.SeriesID + o.EventID) }

// show shows the forms of a place, as they are kept now.
func (p *pairPage) show(u *UI, now pairNow) {
	b := u.book
	p.places, p.place, p.now = now.places, now.place, now.pairs
	p.offerPlaces(u)
	var rows []widgets.Row
	p.head.SetQuiet("")
	if len(p.places) > 0 {
		p.head.SetQuiet(b.N("{n} pairs", p.now.Matched))
		rows = append(rows, widgets.Row{ID: pairsRow, Band: true, Cells: []widgets.Cell{bold(b.T("How they were matched")), count(p.now.Matched), {}, {}, {}, p.nearCell(u)}})
	}
	for i, c := range p.now.Compared {
		rows = append(rows, widgets.Row{ID: strconv.Itoa(i), Cells: p.cells(u, c)})
	}
	p.write.Hidden = len(rows) == 0
	p.head.Refresh()
	p.grid.OnCursor = nil
	p.grid.SetRows(rows)
	p.grid.MoveTo(min(p.stood, max(len(rows)-1, 0)))
	p.grid.OnCursor = func(r widgets.Row) { p.choose(u, r.ID) }
	r, _ := p.grid.Cursor()
	p.choose(u, r.ID)
}

// offerPlaces shows whose forms these are, and leads to others.
func (p *pairPage) offerPlaces(u *UI) {
	b, title := u.book, u.book.T("none yet")
	var options []widgets.Option
	for _, o := range p.places {
		if placeID(o) == p.place {
			title = o.Title
		}
		options = append(options, widgets.Option{ID: placeID(o), Text: o.Title, Quiet: b.T("{before} before, {after} after", "before", o.Before, "after", o.After)})
	}
	chip := widgets.NewMenuChip(b.T("Event or series")+": "+title, options, func(id string) {
		p.place, p.stood = id, 0
		u.window.Canvas().Focus(p.grid.Target())
		p.load(u)
	})
	p.bar.Objects = []fyne.CanvasObject{widgets.NewIcon("filter", widgets.ToneNone), chip, widgets.Gap()}
	p.bar.Refresh()
}

// nearCell says that forms may be joined by hand.
func (p *pairPage) nearCell(u *UI) widgets.Cell {
	if n := len(p.now.Near); n > 0 {
		return widgets.Cell{Tag: u.book.N("{n} nearly alike", n), Tone: widgets.ToneNotice}
	}
	return widgets.Cell{}
}

// cells are the row of a question.
func (p *pairPage) cells(u *UI, c app.Compared) []widgets.Cell {
	all := []widgets.Cell{text(c.AskedQuestion.Said(u.book.Lang())), count(c.N), {}, {}, {}, u.verdict(c)}
	if !c.Withheld {
		all[2], all[3], all[4] = count(int(c.Change.Up)), count(int(c.Change.Down)), count(int(c.Change.Same))
	}
	if c.How == app.ComparedApart {
		all[2], all[3] = widgets.Cell{}, widgets.Cell{}
	}
	return all
}

// verdict is in a few words what may be concluded.
func (u *UI) verdict(c app.Compared) widgets.Cell {
	b := u.book
	switch {
	case c.Withheld:
		return quiet(b.T("too few people"))
	case c.How == app.ComparedApart:
		return quiet(b.T("not tested"))
	case !c.Tested():
		return quiet(b.T("too few who moved"))
	case c.Larger():
		return widgets.Cell{Tag: b.T("more than chance"), Tone: widgets.ToneDone}
	}
	return widgets.Cell{Tag: b.T("may be chance"), Tone: widgets.ToneNone}
}

// choose shows one question, or how the forms were matched.
func (p *pairPage) choose(u *UI, id string) {
	if id == "" {
		p.over = false
		p.spread.SetDetail(nil)
		return
	}
	p.stood = p.grid.At()
	p.wayBack(u, p.grid)
	p.spread.SetOpen(p.over)
	i, err := strconv.Atoi(id)
	if err != nil || i >= len(p.now.Compared) {
		p.spread.SetDetail(widgets.NewCard(p.matching(u)))
		return
	}
	p.spread.SetDetail(widgets.NewCard(p.question(u, p.now.Compared[i])))
}

func (p *pairPage) leave(u *UI) bool { return p.leaveTo(u, p.grid) }

func (p *pairPage) fit(u *UI) {
	p.spread.SetNarrow(u.narrow)
	if r, ok := p.grid.Cursor(); ok {
		p.choose(u, r.ID)
	}
}

// export asks where to keep the workbook, then writes it.
func (p *pairPage) export(u *UI) {
	at := slices.IndexFunc(p.places, func(o app.PairPlace) bool { return placeID(o) == p.place })
	if at < 0 {
		return
	}
	place, l := p.places[at], u.book.Lang()
	u.choosePlace(true, app.PairReportName(place, l), func(path string) {
		background(u, func(ctx context.Context) (string, error) {
			return path, u.App.PairReport(ctx, place, l, func(r app.Report) error { return sheet.SaveReport(path, r) })
		}, func(path string) {
			u.status.Say("check", widgets.ToneDone, u.book.T("The file is in {file}.", "file", path))
			u.status.SetUndo(u.book.T("Open"), func() { u.openFile(path) })
		})
	})
}

// joinForms asks whether two forms are of one person.
func (u *UI) joinForms(n app.NearPair) {
	b := u.book
	u.ask(form{
		title: b.T("Are these two of one person?"), verb: b.T("Join"), making: true, width: 560,
		text:  b.T("The form from after gets the code from before. Look at the paper first: codes of two people can be alike."),
		above: u.nearFacts(n),
		save:  func(ctx context.Context) error { return u.App.JoinForms(ctx, n.Before.ID, n.After.ID) },
	})
}

// nearFacts are the two forms, by what is on the paper.
func (u *UI) nearFacts(n app.NearPair) fyne.CanvasObject {
	f := facts{u: u}
	f.add(u.book.T("Before|a programme"), join(n.Before.OwnCode, n.Before.Number, u.day(n.Before.Day)))
	f.add(u.book.T("After|a programme"), join(n.After.OwnCode, n.After.Number, u.day(n.After.Day)))
	return f.show()
}

// waves are the two times, as series of a chart.
func (u *UI) waves(before, after []float64) []widgets.ChartSeries {
	said := func(t words.Text) string { return u.say(t) }
	return []widgets.ChartSeries{{Name: said(words.T("Before|a programme")), Values: before}, {Name: said(words.T("After|a programme")), Values: after}}
}
