package screens

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/app/disclosure"
	"sofra/screens/widgets"
)

// releases is the page of what left the office: which tables of people, when, by
// whom, and what was shown of them. Nothing can be taken back here.
type releases struct {
	what string
	grid *widgets.Grid
	card *widgets.Card
}

func (p *releases) build(u *UI) fyne.CanvasObject {
	b := u.book
	back := widgets.NewButton(b.T("Back"), u.back).WithIcon("left")
	head := widgets.NewPageHead(b.T("Given out"), b.T("Tables of people that left the office"), back)
	kinds := widgets.NewChoices("", append([]widgets.Option{{ID: "", Text: b.T("All")}}, u.options(releaseKinds())...), false)
	kinds.SetChosen(p.what)
	kinds.OnChanged = func() {
		p.what = ""
		if all := kinds.Chosen(); len(all) > 0 {
			p.what = all[0]
		}
		p.load(u)
	}
	p.grid = widgets.NewGrid(widgets.Column{Head: b.T("Date"), Width: 96}, widgets.Column{Head: b.T("What left"), Weight: 3}, widgets.Column{Head: b.T("Period"), Weight: 2},
		widgets.Column{Head: b.T("Tables"), Width: 84, Right: true}, widgets.Column{Head: b.T("Who"), Weight: 2}, widgets.Column{Head: b.T("Reason"), Weight: 3, Small: true})
	p.grid.OnOpen = func(r widgets.Row) { p.open(u, app.ID(r.ID)) }
	p.grid.SetEmpty(widgets.NewEmptyState(b.T("Nothing was given out yet"), b.T("Each report that is written keeps here what it showed of people, so that the next one can be laid beside it."), nil))
	p.card = widgets.NewCard(p.grid).WithHead(b.T("What left cannot be called home"), b.T("a row shows what was in it"))
	u.leaveByEscape(p)
	return widgets.Down(0, head, widgets.Flex(widgets.Inset(0, 20, widgets.Down(12, kinds, widgets.Flex(p.card)))), widgets.Inset(8, 0, widgets.Gap()))
}

func (p *releases) load(u *UI) {
	ask := func(offset, limit int, show func(part[app.ReleaseRow])) {
		load(u, func(ctx context.Context) (part[app.ReleaseRow], error) {
			rows, n, err := u.App.Releases(ctx, app.ReleaseFilter{What: p.what, Page: app.Page{Offset: offset, Limit: limit}})
			return part[app.ReleaseRow]{rows, n}, err
		}, show)
	}
	ask(0, rowsAtOnce, func(first part[app.ReleaseRow]) {
		p.grid.Load(first.total, func(offset, limit int, done func([]widgets.Row)) {
			ask(offset, limit, func(more part[app.ReleaseRow]) { done(p.rows(u, more.rows)) })
		})
	})
}

func (p *releases) rows(u *UI, all []app.ReleaseRow) (rows []widgets.Row) {
	for _, r := range all {
		why := r.Reason
		if why == "" {
			why = r.Lowered
		}
		rows = append(rows, widgets.Row{ID: string(r.ID), Cells: []widgets.Cell{
			text(u.day(r.MadeOn)), bold(u.releaseName(r.Release)), text(u.periodOf(app.Filter{From: r.FromOn, To: r.ToOn})), count(r.Counts), text(r.Who), quiet(why),
		}})
	}
	return rows
}

// shownRelease is a release with what its lines are called.
type shownRelease struct {
	app.Release
	who    string
	places map[string]string
	events map[app.ID]string
}

// open shows what was shown in a release, and nothing else: that is all that is kept.
func (p *releases) open(u *UI, id app.ID) {
	b := u.book
	load(u, func(ctx context.Context) (r shownRelease, err error) {
		if r.Release, err = u.App.Release(ctx, id); err != nil {
			return r, err
		}
		rows, _, err := u.App.Releases(ctx, app.ReleaseFilter{ID: id})
		if err != nil {
			return r, err
		}
		for _, row := range rows {
			r.who = row.Who
		}
		if r.events, err = u.eventTitles(ctx, r.Release); err != nil {
			return r, err
		}
		r.places, err = u.namedPlaces(ctx)
		return r, err
	}, func(r shownRelease) {
		f := facts{u: u}
		f.add(b.T("Given out"), join(u.day(r.MadeOn), r.who))
		f.add(b.T("Period"), u.periodOf(app.Filter{From: r.FromOn, To: r.ToOn}))
		f.number(b.T("Events counted"), len(r.Events.IDs()))
		f.add(b.T("Reason to give it out all the same"), r.Reason)
		f.add(b.T("Why fewer people than usual were shown"), r.Lowered)
		grid := r.grid(u)
		u.dialogs.Open(widgets.Asking{
			Title: u.releaseName(r.Release), Width: 720, Plain: b.T("Close"), FirstFocus: grid.Target(),
			Text: b.T("What was shown. Withheld numbers are in no list."),
			Body: container.NewVBox(f.show(), widgets.Tall(300, widgets.NewCard(grid))),
		})
	})
}

// grid lists the lines of its tables.
func (r shownRelease) grid(u *UI) *widgets.Grid {
	b := u.book
	grid := widgets.NewGrid(widgets.Column{Head: b.T("Table"), Weight: 3}, widgets.Column{Head: b.T("Line|of a table"), Weight: 3},
		widgets.Column{Head: b.T("Shown"), Width: 84, Right: true}, widgets.Column{Head: b.T("Fewest"), Width: 84, Right: true})
	var rows []widgets.Row
	for _, t := range r.Tables {
		told, err := t.Told()
		if err != nil {
			continue // of a later version
		}
		name := join(u.say(app.ReleasedName(t.Dims)), r.events[t.EventID])
		for i, row := range told.N {
			line := b.T("In all")
			if i < len(told.Rows) {
				line = u.releasedLine(t.Dims, told.Rows[i], r.places)
			}
			for j, n := range row[:max(len(row)-1, 1)] {
				if n == disclosure.Unseen {
					continue
				}
				cell := line
				if len(told.Columns) > 1 && j < len(told.Columns) {
					cell = join(line, u.releasedLine(t.Dims, told.Columns[j], r.places))
				}
				rows = append(rows, widgets.Row{ID: strconv.Itoa(len(rows)), Cells: []widgets.Cell{text(name), bold(cell), text(b.Int(n)), quiet(b.Int(t.K))}})
			}
		}
	}
	grid.SetRows(rows)
	return grid
}

// eventTitles are what the events of single tables are called.
func (u *UI) eventTitles(ctx context.Context, r app.Release) (map[app.ID]string, error) {
	titles := map[app.ID]string{}
	for _, t := range r.Tables {
		if _, known := titles[t.EventID]; known || t.EventID == "" {
			continue
		}
		rows, _, err := u.App.Events(ctx, app.EventFilter{ID: t.EventID})
		if err != nil {
			return nil, err
		}
		titles[t.EventID] = ""
		for _, e := range rows {
			titles[t.EventID] = e.Title
		}
	}
	return titles, nil
}
