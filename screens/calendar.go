package screens

import (
	"cmp"
	"context"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// The ways in which a calendar is looked at.
const (
	byMonth = "month"
	byWeek  = "week"
	byList  = "list"

	byRooms   = "rooms"
	byArtists = "artists"
)

// calendar is the page of what is on: a month, a week by its hours, a list of a
// month, or two weeks of rooms or artists. The first fields are where the person is in it.
type calendar struct {
	mode string   // "" is the month
	at   app.Date // the day with the frame; "" is today
	by   dayBy
	rows map[string]app.DayRow // what is shown, by the id it has there

	span  daySpan // what was asked for last
	asked int
	shown
	lines lanes
}

// dayBy is what a calendar is narrowed to; an empty option is all.
type dayBy struct {
	project, venue, artist widgets.Option
	rooms                  laneBy
}

// daySpan is what a calendar reads: from a day to a day.
type daySpan struct{ from, to app.Date }

// shown are the widgets of a calendar. Of its views there is one.
type shown struct {
	head  *widgets.PageHead
	bar   *dayBar
	card  *widgets.Card
	month *widgets.MonthView
	week  *widgets.WeekView
	list  *widgets.Grid

	spread *widgets.Spread // the view, and beside rooms and artists the chosen date
}

func (p *calendar) build(u *UI) fyne.CanvasObject {
	b := u.book
	if p.at == "" {
		p.at, p.mode = app.DateOf(time.Now()), cmp.Or(p.mode, byMonth)
	}
	tabs := widgets.NewTabs(func(mode string) { p.see(u, mode) }, widgets.Tab{ID: byMonth, Label: b.T("Month")},
		widgets.Tab{ID: byWeek, Label: b.T("Week")}, widgets.Tab{ID: byList, Label: b.T("List")},
		widgets.Tab{ID: byRooms, Label: b.T("Rooms")}, widgets.Tab{ID: byArtists, Label: b.T("Artists")})
	tabs.Choose(p.mode)
	p.head = widgets.NewPageHead(b.T("Calendar"), "", p.first(u))
	p.head.SetTabs(tabs)
	p.bar = newDayBar(u, p)
	p.card = widgets.NewCard(p.view(u)).WithBar(p.bar.row)
	p.spread = widgets.NewSpread(p.card)
	p.spread.Slim(true)
	p.spread.SetNarrow(u.narrow)
	p.say(u)
	return widgets.Down(0, p.head, widgets.Flex(widgets.Inset(0, 20, p.spread)), widgets.Inset(8, 0, widgets.Gap()))
}

// view makes the view of the mode.
func (p *calendar) view(u *UI) fyne.CanvasObject {
	p.month, p.week, p.list, p.lines.view = nil, nil, nil, nil
	if p.ofLanes() {
		p.lines.view = p.newTimeline(u)
		return p.lines.view
	}
	tells := widgets.CalendarTells{
		OnOpen: func(id string) { p.open(u, id) }, OnDay: func(day time.Time) { p.openDay(u, app.DateOf(day)) },
		OnMove: func(day time.Time) { p.moveTo(u, app.DateOf(day)) },
		OnTurn: func(by int) { p.turn(u, by) }, OnToday: func() { p.today(u) },
	}
	switch p.mode {
	case byWeek:
		p.week = widgets.NewWeekView(u.calendarWords())
		p.week.CalendarTells = tells
		return p.week
	case byList:
		p.list = p.newList(u)
		return p.list
	}
	p.month = widgets.NewMonthView(u.calendarWords())
	p.month.CalendarTells = tells
	return p.month
}

// see looks at it another way. The tabs stay, and keep the keyboard.
func (p *calendar) see(u *UI, mode string) {
	p.mode = mode
	p.head.SetRight(p.first(u))
	p.head.SetQuiet("")
	p.bar = newDayBar(u, p)
	p.card.WithBar(p.bar.row)
	p.card.SetBody(p.view(u))
	p.spread.SetDetail(nil)
	p.say(u)
	p.load(u)
}

// say says which time is shown, and which marks it has.
func (p *calendar) say(u *UI) {
	p.bar.say()
	p.card.WithFoot(nil)
	if p.mode != byList {
		p.card.WithFoot(widgets.Inset(9, 14, p.legend(u)))
	}
	p.card.Refresh()
}

// legend tells what the marks mean.
func (p *calendar) legend(u *UI) fyne.CanvasObject {
	b := u.book
	if p.ofLanes() {
		return p.laneLegend(u)
	}
	marks := []widgets.MarkWord{{Mark: widgets.MarkIdea, Word: b.T("Idea")}, {Mark: widgets.MarkOpen, Word: b.T("Planned")}}
	if p.by.artist.ID != "" {
		marks = append(marks, widgets.MarkWord{Mark: widgets.MarkHold, Word: b.T("Hold, with its rank")})
	}
	marks = append(marks, widgets.MarkWord{Mark: widgets.MarkFirm, Word: b.T("Confirmed")}, widgets.MarkWord{Mark: widgets.MarkDone, Word: b.T("Done")},
		widgets.MarkWord{Mark: widgets.MarkGone, Word: b.T("Postponed or cancelled")})
	return widgets.NewMarkLegend(marks...)
}

// load shows what is on, as it is kept now.
func (p *calendar) load(u *UI) {
	u.notePlace()
	p.asked++
	p.span = p.spanOf(p.at)
	if p.ofLanes() {
		p.loadLanes(u)
		return
	}
	asked, filter := p.asked, p.filter()
	load(u, func(ctx context.Context) ([]app.DayRow, error) { return u.App.Days(ctx, filter) }, func(rows []app.DayRow) {
		if asked == p.asked { // else turned on since
			p.show(u, rows)
		}
	})
}

// filter is what is asked for.
func (p *calendar) filter() app.DayFilter {
	f := app.DayFilter{From: p.span.from, To: p.span.to, ProjectID: app.ID(p.by.project.ID), VenueID: app.ID(p.by.venue.ID)}
	f.PersonID, f.EnsembleID = whoOf(p.by.artist.ID)
	return f
}

// show fills the view.
func (p *calendar) show(u *UI, rows []app.DayRow) {
	p.say(u)
	p.rows = map[string]app.DayRow{}
	var all []widgets.Dated
	for i := range rows {
		if rows[i].Artist == p.by.artist.Text {
			rows[i].Artist = "" // the chip above says it
		}
		d := u.dated(&rows[i])
		p.rows[d.ID] = rows[i]
		all = append(all, d)
	}
	day, _ := p.at.Time()
	switch {
	case p.month != nil:
		p.month.SetToday(time.Now())
		p.month.Load(day, all)
	case p.week != nil:
		p.week.SetToday(time.Now())
		p.week.Load(day, all)
	default:
		p.showList(u, rows)
	}
}

// target is what takes the keyboard.
func (p *calendar) target() fyne.Focusable {
	switch {
	case p.month != nil:
		return p.month
	case p.week != nil:
		return p.week
	case p.lines.view != nil:
		return p.lines.view
	}
	return p.list.Target()
}

// typed hears keys while nothing has the keyboard: the days do, then.
func (p *calendar) typed(u *UI, e *fyne.KeyEvent) {
	u.window.Canvas().Focus(p.target())
	p.target().TypedKey(e)
}

// addRecord offers an event on the day with the frame; among rooms, a hold.
func (p *calendar) addRecord(u *UI) {
	if p.mode == byRooms {
		u.askHold(p.wished())
		return
	}
	p.offer(u, p.at)
}

// first is the button of what is made here most. Beside the lanes the filled one
// belongs to the chosen date.
func (p *calendar) first(u *UI) *widgets.Button {
	b := u.book
	switch p.mode {
	case byRooms:
		return widgets.NewButton(b.T("New hold"), func() { u.askHold(p.wished()) }).WithIcon("plus")
	case byArtists:
		return widgets.NewButton(b.T("New booking"), u.askAnyBooking).WithIcon("plus")
	}
	return widgets.NewFirst(b.T("New event"), func() { p.addRecord(u) }).WithIcon("plus")
}

// ofLanes says whether rooms or artists are looked at, each in a lane.
func (p *calendar) ofLanes() bool { return p.mode == byRooms || p.mode == byArtists }

// calendarWords are the words of a month and a week.
func (u *UI) calendarWords() widgets.CalendarWords {
	b := u.book
	return widgets.CalendarWords{
		Days: u.dateWords().Days, More: func(n int) string { return b.N("{n} more", n) }, Untimed: b.T("No time"),
		Day:     func(day time.Time) string { return b.LongDate(app.DateOf(day).YMD()) },
		Nothing: b.T("Nothing is on."),
	}
}

// calendarSection is the calendar's line in the rail.
func calendarSection() section {
	return section{"calendar", "calendar", words.T("Calendar"), &calendar{}}
}
