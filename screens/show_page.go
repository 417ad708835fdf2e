package screens

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// Measures of the day's page at text scale 1: the cards beside the run of show,
// and what that cannot do without.
const (
	callWide  = 376
	showLeast = 560
)

// showPage is the day of an event: its run of show and its texts, and beside
// them what is still missing and whom to call.
type showPage struct {
	event app.ID
	tab   string // "" is the run of show
	items bool   // those of the programme stand between the lines
	now   theDay

	head    *widgets.PageHead
	tabs    *widgets.Tabs
	slot    *fyne.Container
	grid    *widgets.Grid
	foot    *fyne.Container
	stale   *widgets.Card // of day sheets
	missing *widgets.Card
	call    *widgets.Card
	column  *fyne.Container
	stood   bool // the frame was put on the line that is next, once
}

// theDay is what the page shows.
type theDay struct {
	event   app.EventRow
	lines   []app.ShowLine
	played  app.Programme
	calls   []app.Call
	missing []app.Missing
	unnamed int
	texts   []app.EventText
	state   []app.Untranslated
	doubts  map[app.ID][]words.Text // of the texts
	stale   []app.StaleSheet        // printed before the last change
	gone    bool                    // it was taken back while it was open
}

func (p *showPage) build(u *UI) fyne.CanvasObject {
	b := u.book
	back := widgets.NewButton(b.T("Back"), u.back).WithIcon("left")
	history := widgets.NewButton(b.T("History"), func() { u.showHistory(p.now.event.Title, app.Ref{Kind: app.Events, ID: p.event}) })
	p.head = widgets.NewPageHead("", "", back, history, widgets.NewFirst(b.T("Print day sheet"), func() { p.askSheet(u) }).WithIcon("print"))
	p.tabs = widgets.NewTabs(func(id string) { p.tab = id; p.fill(u) }, p.sides(u)...)
	p.tabs.Choose(p.tab)
	p.buildGrid(u)
	p.slot = container.NewStack()
	card := widgets.NewCard(widgets.Down(0, p.tabs, widgets.Flex(p.slot)))
	p.stale = widgets.NewCard(widgets.Down(0)).WithHead(b.T("Made before the last change"), "")
	p.missing = widgets.NewCard(widgets.Down(0)).WithHead(b.T("Still missing"), "")
	p.call = widgets.NewCard(widgets.Down(0)).WithHead(b.T("Call|a list of phones"), "")
	p.column = widgets.Down(12, p.missing, p.call, widgets.Flex(widgets.Gap()))
	u.leaveByEscape(p)
	return widgets.Down(0, p.head, widgets.Flex(widgets.Inset(0, 20,
		widgets.RightAside(showLeast, widgets.AtLeast(partTall, card), callWide, widgets.AtLeast(partTall, widgets.SightOfCards(p.column))))),
		widgets.Inset(8, 0, widgets.Gap()))
}

// sides are the tabs of the page; the texts say how many are still to be
// translated.
func (p *showPage) sides(u *UI) []widgets.Tab {
	texts := widgets.Tab{ID: "texts", Label: u.book.T("Texts")}
	if n := p.now.toTranslate(); n > 0 {
		texts.Count, texts.Tone = u.book.Int(int64(n)), widgets.ToneWarning
	}
	return []widgets.Tab{{ID: "", Label: u.book.T("Run of show")}, texts}
}

// toTranslate counts the texts that are still to be translated.
func (d theDay) toTranslate() (n int) {
	for _, s := range d.state {
		n += s.Open()
	}
	return n
}

func (p *showPage) load(u *UI) {
	load(u, func(ctx context.Context) (theDay, error) { return readDay(ctx, u.App, p.event) }, func(d theDay) { p.show(u, d) })
}

// readDay reads all that the page shows.
func readDay(ctx context.Context, a *app.App, event app.ID) (d theDay, err error) {
	rows, _, err := a.Events(ctx, app.EventFilter{ID: event})
	if err != nil || len(rows) == 0 {
		return theDay{gone: true}, err
	}
	d.event = rows[0]
	steps := []func() error{
		func() error { d.lines, err = a.ShowLines(ctx, event); return err },
		func() error { d.calls, err = a.Calls(ctx, d.event.Event); return err },
		func() error { d.missing, d.unnamed, err = a.MissingAt(ctx, event, app.DateOf(time.Now())); return err },
		func() error { d.texts, err = a.EventTexts(ctx, event); return err },
		func() error { d.state, err = a.Untranslated(ctx, d.event.Event); return err },
		func() error { d.doubts, err = a.TextsDoubts(ctx, d.texts, app.DateOf(time.Now())); return err },
		func() error { d.stale, err = a.StaleSheets(ctx, event, time.Now()); return err },
		func() error {
			if d.event.ProgrammeID == "" {
				return nil
			}
			d.played, err = a.Programme(ctx, d.event.ProgrammeID)
			if errors.Is(err, app.ErrNotFound) {
				return nil
			}
			return err
		},
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return d, err
		}
	}
	return d, nil
}

// show shows the day as it is kept now.
func (p *showPage) show(u *UI, d theDay) {
	if d.gone {
		u.back()
		return
	}
	p.now = d
	p.head.SetTitle(d.event.Title)
	p.head.SetQuiet(join(u.when(d.event.Day), d.event.Venue))
	p.tabs.SetTabs(p.sides(u)...)
	p.showMissing(u)
	p.showCalls(u)
	p.showStale(u)
	p.column.Refresh()
	p.fill(u)
	if c := u.window.Canvas(); c.Focused() == nil && p.tab == "" {
		c.Focus(p.grid.Target())
	}
}

// when is a day with its weekday, and that it is today.
func (u *UI) when(d app.Date) string {
	day := u.shortDay(d)
	if d == app.DateOf(time.Now()) {
		return u.book.T("Today, {day}", "day", day)
	}
	return day
}

// fill shows the open tab.
func (p *showPage) fill(u *UI) {
	if p.tab == "texts" {
		sight := widgets.NewSight(widgets.Inset(14, 14, p.textsTab(u)))
		u.rest.begin(u, u.at+" "+string(p.event)+" texts", sight)
		p.slot.Objects = []fyne.CanvasObject{sight}
		u.rest.settle(u)
	} else {
		p.fillGrid(u)
		p.slot.Objects = []fyne.CanvasObject{widgets.Down(0, widgets.Flex(p.grid), widgets.Line(), p.foot)}
	}
	p.slot.Refresh()
}

// showSide is the day of an event in short, with the way to all of it.
func showSide(u *UI, r *app.EventRow) fyne.CanvasObject {
	b := u.book
	open := func() { u.into(&showPage{event: r.ID}) }
	return later(u, func(ctx context.Context) ([]app.ShowLine, error) { return u.App.ShowLines(ctx, r.ID) }, func(all []app.ShowLine) fyne.CanvasObject {
		if len(all) == 0 {
			return widgets.NewEmptyState(b.T("No run of show yet"), b.T("What happens on the day and when, who has it in hand and who sees it; day sheets and texts come from there."),
				widgets.NewButton(b.T("Open the day"), open).WithIcon("clock"))
		}
		rows := []fyne.CanvasObject{widgets.Across(8, widgets.Gap(), widgets.NewButton(b.T("Open the day"), open).Small())}
		for _, l := range all {
			what := widgets.Body(u.showWhat(l))
			if l.DoneAt != "" {
				what = widgets.Soft(u.showWhat(l))
			}
			rows = append(rows, widgets.Across(8, widgets.Wide(46, widgets.Strong(u.showTime(l))), widgets.Flex(what)))
		}
		return widgets.Down(10, rows...)
	})
}
