package screens

import (
	"cmp"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// today is the page of what the week asks for: what waits for somebody here,
// what is on in the next two weeks, and what the year has come to.
type today struct {
	needs *widgets.Card
	soon  *widgets.Card
	year  *widgets.Card
	right *fyne.Container // the last two, under each other
	ahead *agenda         // what was read while the office was opened; nil is nothing
}

func (p *today) build(u *UI) fyne.CanvasObject {
	b := u.book
	find := widgets.NewSearchButton(b.T("Search everything"), "Ctrl K", u.search)
	head := widgets.NewPageHead(b.T("Today"), b.LongDate(app.DateOf(time.Now()).YMD()), find,
		widgets.NewFirst(b.T("New booking"), u.askAnyBooking).WithIcon("plus"))
	p.needs = widgets.NewCard(container.NewStack()).WithHead(b.T("Needs you"), "")
	p.soon = widgets.NewCard(container.NewStack()).WithHead(b.T("The next two weeks"), "", widgets.NewLink(b.T("Calendar"), func() { u.show("calendar") }).Small())
	p.year = widgets.NewCard(container.NewStack()).WithHead(b.T("This year so far"), "")
	p.right = widgets.Down(16, widgets.Flex(p.soon), p.year)
	return widgets.Down(0, head, widgets.Flex(widgets.Inset(0, 20, widgets.RightAside(300, p.needs, 398, p.right))),
		widgets.Inset(8, 0, widgets.Gap()))
}

// addRecord books somebody: of all that this page leads to, it is done most.
func (p *today) addRecord(u *UI) { u.askAnyBooking() }

func (p *today) load(u *UI) {
	if first := p.ahead; first != nil {
		p.ahead = nil
		p.show(u, *first)
		return
	}
	load(u, agendaOn(u, app.DateOf(time.Now())), func(a agenda) { p.show(u, a) })
}

// show fills the cards. One without a matter says what would be there.
func (p *today) show(u *UI, a agenda) {
	b := u.book
	matters := a.matters(u)
	n := u.countMatters(&a)
	p.needs.SetBody(widgets.NewSight(widgets.Down(0, matters...)))
	p.needs.SetHead(b.T("Needs you"), b.N("{n} matters", n))
	if n == 0 {
		p.needs.SetHead(b.T("Needs you"), "")
		p.needs.SetBody(widgets.NewEmptyState(b.T("Nothing waits for you"),
			b.T("Holds that run out, offers without an answer, contracts and fees appear here."), nil))
	}
	var soon []fyne.CanvasObject
	for i := range a.soon {
		soon = append(soon, u.soonRow(a, i))
	}
	p.soon.SetBody(widgets.NewSight(widgets.Down(0, soon...)))
	if len(soon) == 0 {
		p.soon.SetBody(widgets.NewEmptyState(b.T("No events in the next two weeks"), b.T("Planned ones appear here."), nil))
	}
	p.year.SetHead(b.T("This year so far"), "")
	if a.of != a.day[:4] {
		p.year.SetHead(b.T("The year {year}", "year", string(a.of)), "")
	}
	p.year.SetBody(u.yearRows(a))
	p.right.Refresh() // the cards are as high as what is in them now
}

// countAnew has the rail say how much waits after a verb; Today counts by itself.
func (u *UI) countAnew() {
	if u.rail == nil || u.at == "today" && u.over == nil {
		return
	}
	load(u, agendaOn(u, app.DateOf(time.Now())), func(a agenda) { u.countMatters(&a) })
}

// countMatters says on the rail how much waits, and answers it.
func (u *UI) countMatters(a *agenda) int {
	n := a.count() + len(u.copyRows(a))
	u.counts = map[string]int{"today": n, "reports": len(a.due) + len(a.owed)}
	for id, waits := range u.counts {
		if u.rail != nil {
			u.rail.SetCount(id, waits)
		}
	}
	return n
}

// soonRow is an event of the next days, with what it lacks. The first of a day
// has the day before it.
func (u *UI) soonRow(a agenda, i int) fyne.CanvasObject {
	e := &a.soon[i]
	row, tab := widgets.NewActionRow("", widgets.ToneNone, e.Title, join(string(e.Starts), cmp.Or(e.Venue, e.Town))).WithTagsBelow(), ""
	day := widgets.RowDay{Said: u.shortDay(e.Day), Now: e.Day == a.day}
	if t, ok := e.Day.Time(); ok && (i == 0 || a.soon[i-1].Day != e.Day) {
		day.Name, day.Number = u.book.ShortWeekday(int(t.Weekday())), strconv.Itoa(t.Day())
	}
	all := lacks(e)
	for _, l := range all {
		row.WithTag(u.say(l.text), widgets.ToneWarning)
	}
	if n := a.missing[e.ID]; n > 0 {
		row.WithTag(u.book.N("{n} still to be found", n), widgets.ToneWarning)
		all = append(all, lack{tab: "bookings"})
	}
	if len(all) > 0 {
		tab = all[0].tab
	} else {
		row.WithTag(u.book.T("Nothing missing"), widgets.ToneDone)
	}
	return row.WithDay(day).WithOpen(func() { u.goToEvent(e.ID, tab, "") })
}

// shortDay is a day with its weekday: "Sat 29.11.2025".
func (u *UI) shortDay(d app.Date) string {
	t, ok := d.Time()
	if !ok {
		return ""
	}
	return u.book.ShortWeekday(int(t.Weekday())) + " " + u.day(d)
}

// lack is what an event has not yet, and the tab where it is settled.
type lack struct {
	text words.Text
	tab  string
}

// lacks are what an event has not yet. Only a concert needs a programme and
// artists.
func lacks(e *app.EventRow) (all []lack) {
	if e.VenueID == "" && e.Town == "" {
		all = append(all, lack{words.T("No venue"), ""})
	}
	if e.Kind != "concert" {
		return all
	}
	if e.Bookings == 0 {
		all = append(all, lack{words.T("Nobody booked"), "bookings"})
	}
	if e.Items == 0 {
		all = append(all, lack{words.T("No programme"), "programme"})
	}
	return all
}

// yearRows are what the year has come to, each with the rows it was counted from.
func (u *UI) yearRows(a agenda) fyne.CanvasObject {
	b := u.book
	figures := [][2]string{
		{"events", b.T("Events held")}, {"people", b.T("Artists on stage")}, {"person", b.T("Visits")}, {"feedback", b.T("Filled-in forms")},
	}
	var all []fyne.CanvasObject
	for i, r := range figures {
		behind := &rows{u: u, measure: yearMeasures()[i], filter: a.yearFilter()}
		all = append(all, widgets.NewActionRow(r[0], widgets.ToneNone, r[1], "").
			WithFigure(b.Int(a.year[i])).WithOpen(func() { behind.open(r[1]) }))
	}
	all = append(all, widgets.Inset(9, 14, widgets.Quiet(b.T("Counted from the records."))))
	return widgets.Down(0, all...)
}
