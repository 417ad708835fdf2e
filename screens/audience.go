package screens

import (
	"cmp"
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// Measures of the page at text scale 1.
const (
	audienceLeast = 480
	reckonedWide  = 400
)

// countAll is the way of counting that is kept as nothing, in a list.
const countAll = "all"

// The tabs of the page.
const (
	namesTab = "names"
	tallyTab = "tally"
)

// audiencePage is who came to an event: its list of names, its tally without
// names, and beside them what the counts come to. Nothing on it links the two.
type audiencePage struct {
	event app.ID
	tab   string
	now   counted
	state string // of names that are added

	head *widgets.PageHead
	tabs *widgets.Tabs
	card *widgets.Card
	name *widgets.TextField
	grid *widgets.Grid
	sums *fyne.Container
	turn map[string]bool // what was built: "" once, then the tab
}

// counted is who came, as it is kept.
type counted struct {
	app.Audience
	places []app.Place
	gone   bool // it was taken back while it was open
}

// countAudience opens the page of who came to an event, at one of its tabs.
func (u *UI) countAudience(event app.ID, tab string) {
	u.into(&audiencePage{event: event, tab: tab})
}

func (p *audiencePage) build(u *UI) fyne.CanvasObject {
	b := u.book
	back := widgets.NewButton(b.T("Back"), u.back).WithIcon("left")
	print := widgets.NewFirst(b.T("Print sheets…"), func() { p.askPaper(u) }).WithIcon("print")
	p.head = widgets.NewPageHead("", "", back, widgets.NewButton(b.T("What is counted…"), func() { p.askCounting(u) }), print)
	if u.packet != nil { // what is counted is the office's to say, and this page is a section
		p.head = widgets.NewPageHead("", "", print)
	}
	p.card = widgets.NewCard(widgets.Gap())
	p.sums = widgets.Down(12)
	p.grid, p.name, p.turn = nil, nil, nil
	u.leaveByEscape(p)
	return widgets.Down(0, p.head, widgets.Flex(widgets.Inset(0, 20,
		widgets.RightAside(audienceLeast, widgets.AtLeast(partTall, p.card), reckonedWide, widgets.AtLeast(partTall, widgets.SightOfCards(p.sums))))),
		widgets.Inset(8, 0, widgets.Gap()))
}

func (p *audiencePage) load(u *UI) {
	load(u, func(ctx context.Context) (counted, error) { return readCounted(ctx, u.App, p.event) }, func(c counted) {
		if c.gone {
			u.back()
			return
		}
		p.now = c
		p.show(u)
	})
}

func readCounted(ctx context.Context, a *app.App, event app.ID) (c counted, err error) {
	if c.Audience, err = a.Audience(ctx, event); errors.Is(err, app.ErrNotFound) {
		return counted{gone: true}, nil
	}
	if err == nil {
		c.places, err = a.Places(ctx)
	}
	return c, err
}

// show draws what is kept now; what is typed stays.
func (p *audiencePage) show(u *UI) {
	b := u.book
	p.head.SetTitle(b.T("Who came: {name}", "name", p.now.Title))
	p.head.SetQuiet(u.shortDay(p.now.Day))
	c := p.now.Counting
	switch {
	case p.tab == namesTab && !c.Names(), p.tab == "" && !c.Names():
		p.tab = tallyTab
	case p.tab == "":
		p.tab = namesTab
	}
	if p.tab == tallyTab && !c.Tally() && c.Names() {
		p.tab = namesTab
	}
	if !p.turn[p.tab+string(c)] {
		p.turn = map[string]bool{p.tab + string(c): true}
		p.open(u)
	}
	p.fill(u)
	p.reckon(u)
}

// open builds the tab that is shown.
func (p *audiencePage) open(u *UI) {
	b, c := u.book, p.now.Counting
	var tabs []widgets.Tab
	if c.Names() {
		tabs = append(tabs, widgets.Tab{ID: namesTab, Label: b.T("List of names|of an event")})
	}
	if c.Tally() {
		tabs = append(tabs, widgets.Tab{ID: tallyTab, Label: b.T("Tally without names")})
	}
	p.tabs = widgets.NewTabs(func(id string) { p.tab = id; p.show(u) }, tabs...)
	p.tabs.Choose(p.tab)
	body := []fyne.CanvasObject{p.tabs}
	switch {
	case len(tabs) == 0:
		body = []fyne.CanvasObject{widgets.NewEmptyState(b.T("Only the head-count is asked for"), b.T("“What is counted” asks for the list of names or the tally again."), nil)}
	case p.tab == namesTab:
		body = append(body, p.namesBody(u)...)
	default:
		body = append(body, p.tallyBody(u)...)
	}
	p.card.SetBody(widgets.Down(0, body...))
	if p.name != nil && p.tab == namesTab {
		u.window.Canvas().Focus(p.name.Target())
	}
}

// fill shows the rows of the tab.
func (p *audiencePage) fill(u *UI) {
	switch {
	case p.tab == namesTab && p.now.Counting.Names():
		p.fillNames(u)
	case p.tab == tallyTab && p.now.Counting.Tally():
		p.fillTally(u)
	}
}

// setRows shows rows; the frame stays with its own.
func (p *audiencePage) setRows(rows []widgets.Row) {
	framed, _ := p.grid.Cursor()
	p.grid.SetRows(rows)
	for i, r := range rows {
		if r.ID == framed.ID && r.ID != "" {
			p.grid.MoveTo(i)
		}
	}
	if _, ok := p.grid.Cursor(); !ok && len(rows) > 0 {
		p.grid.MoveTo(0)
	}
}

// reckon shows what the counts come to, held against each other by number.
func (p *audiencePage) reckon(u *UI) {
	b, a := u.book, p.now.Audience
	all := widgets.Down(10, headCount(u, &p.now.Event))
	all.Add(widgets.Line())
	facts := widgets.Down(8)
	for _, d := range a.Differences() {
		said, tone := u.say(d.Said), widgets.TonePlain
		if d.Even {
			tone = widgets.ToneDone
		}
		line := []fyne.CanvasObject{widgets.Flex(widgets.Body(u.say(d.Label))), widgets.Strong(b.Int(int64(d.N)))}
		row := widgets.Down(2, widgets.Across(8, line...))
		if said != "" {
			row.Add(widgets.Across(0, widgets.NewTag(said, tone), widgets.Gap()))
		}
		facts.Add(row)
	}
	if len(a.Differences()) > 1 {
		facts.Add(widgets.QuietWrapped(b.T("Held against each other by their numbers alone. No name is linked to a tally.")))
	}
	all.Add(facts)
	all.Add(widgets.Line())
	all.Add(u.twoNumbers(int64(a.Attendances()), int64(a.People())))
	cards := []fyne.CanvasObject{widgets.NewCard(all).WithHead(b.T("The counts side by side"), "").Padded()}
	if names, tallies := a.Unasked(); names+tallies > 0 {
		cards = append(cards, p.unasked(u, names, tallies))
	}
	p.sums.Objects = append(cards, widgets.Flex(widgets.Gap()))
	p.sums.Refresh()
}

// unasked says plainly what is still kept and not asked for, with the way to
// remove it.
func (p *audiencePage) unasked(u *UI, names, tallies int) fyne.CanvasObject {
	b := u.book
	drop := widgets.NewButton(b.T("Remove what is not asked for"), func() {
		c := p.now.Counting
		u.change(func(ctx context.Context) error { return u.App.SetCounting(ctx, p.event, c, true) })
	}).Small()
	return widgets.NewCard(widgets.Down(10, widgets.NewNote(widgets.ToneWarning, "warning", b.T("Kept, although not asked for"), u.say(keptWords(names, tallies))),
		widgets.Across(8, drop, widgets.Gap()))).Padded()
}

// keptWords says how many names and tallies there are.
func keptWords(names, tallies int) words.Text {
	switch {
	case tallies == 0:
		return words.N("{n} names are on the list of this event.", names)
	case names == 0:
		return words.N("{n} tallies without names are kept.", tallies)
	}
	return words.T("On the list of this event: {names} names; without names: {tallies} tallies.", "names", names, "tallies", tallies)
}

// askCounting asks what an event counts. What is there and would not be asked
// for any more is asked about before.
func (p *audiencePage) askCounting(u *UI) {
	b := u.book
	var ways []widgets.Option
	for _, c := range countings() {
		ways = append(ways, widgets.Option{ID: cmp.Or(c.id, countAll), Text: u.say(c.text)})
	}
	chosen := cmp.Or(string(p.now.Counting), countAll)
	field := u.choiceOf("Counting", b.T("What is asked about who came"), &chosen, ways).row()
	u.ask(form{
		title: b.T("What does this event count?"), text: b.T("What is not asked for does not show. Ask for no more than you need."),
		inputs: []input{field},
		save:   func(context.Context) error { return nil },
		kept:   func() { p.switchTo(u, app.Counting(strings.TrimPrefix(chosen, countAll))) },
		making: true,
	})
}

func (p *audiencePage) switchTo(u *UI, c app.Counting) {
	to := func(drop bool) {
		u.change(func(ctx context.Context) error { return u.App.SetCounting(ctx, p.event, c, drop) })
	}
	names, tallies := p.now.Beyond(c)
	if names+tallies == 0 {
		to(false)
		return
	}
	b := u.book
	u.dialogs.Open(widgets.Asking{
		Title: b.T("Remove what is not asked for any more?"), Width: 560,
		Text:   u.say(keptWords(names, tallies)) + " " + b.T("Kept, they stay in the office and the page says so. Removed, only Undo brings them back."),
		Plain:  b.T("Cancel"),
		First:  b.T("Keep them"),
		Danger: b.T("Remove them"),
		OnFirst: func() bool {
			u.dialogs.Top().Close()
			to(false)
			return true
		},
		OnDanger: func() bool {
			u.dialogs.Top().Close()
			to(true)
			return true
		},
	})
}
