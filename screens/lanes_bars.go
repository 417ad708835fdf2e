package screens

import (
	"cmp"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// newTimeline is the timeline of rooms or artists.
func (p *calendar) newTimeline(u *UI) *widgets.Timeline {
	b := u.book
	t := widgets.NewTimeline(widgets.TimelineWords{
		Days: u.dateWords().Days, Own: b.T("Feasts and own days"), Nothing: b.T("Nothing stands here."),
		Date: func(day time.Time) string {
			if day.Day() == 1 {
				return u.day(app.DateOf(day))[:len("00.00")] + "."
			}
			return strconv.Itoa(day.Day())
		},
		Day: func(day time.Time) string { return b.LongDate(app.DateOf(day).YMD()) },
	})
	t.TimelineTells = widgets.TimelineTells{
		OnBar: func(bar *widgets.LaneBar) { p.stood(u, bar) }, OnOpen: func(bar widgets.LaneBar) { p.openBar(u, bar) },
		OnMove: func(day time.Time) { p.moveTo(u, app.DateOf(day)) }, OnTurn: func(by int) { p.turn(u, by) }, OnToday: func() { p.today(u) },
		OnNew:    func(l widgets.Lane, from, until time.Time) { p.offerIn(u, l.ID, app.DateOf(from), app.DateOf(until)) },
		OnShift:  func(bar widgets.LaneBar, l widgets.Lane, day time.Time) { p.shift(u, bar.ID, l.ID, app.DateOf(day)) },
		OnDelete: func(bar widgets.LaneBar) { p.do(u, "release", bar.ID) },
		Verbs:    func(bar widgets.LaneBar) []widgets.Option { return p.verbs(u, bar.ID) },
		OnVerb:   func(verb string, bar widgets.LaneBar) { p.do(u, verb, bar.ID) },
	}
	return t
}

// shown turns lanes into those of the timeline.
func (l *lanes) shown(u *UI, all []app.Lane, f app.LaneFilter) []widgets.Lane {
	shown := make([]widgets.Lane, len(all))
	for i := range all {
		lane := &all[i]
		l.heads[string(lane.ID)] = lane.LaneHead
		shown[i] = widgets.Lane{ID: string(lane.ID), Name: u.laneTitle(&lane.LaneHead), Second: u.laneSecond(&lane.LaneHead)}
		for _, blocked := range lane.Blocked {
			shown[i].Bars = append(shown[i].Bars, u.awayBar(&blocked, f))
		}
		for _, bar := range lane.Bars {
			if bar.Day() < f.From { // of the night before
				continue
			}
			shown[i].Bars = append(shown[i].Bars, u.laneBar(&lane.LaneHead, &bar))
			l.bars[barID(lane.ID, &bar)] = laneDate{bar, lane.LaneHead}
		}
	}
	return shown
}

// laneSecond is the line below the name of a lane.
func (u *UI) laneSecond(l *app.LaneHead) string {
	room, seats := "", ""
	if l.Venue != "" {
		room = l.Name
	}
	if l.Seats > 0 {
		seats = u.book.Int(int64(l.Seats))
	}
	return join(room, seats, u.townCell(l.Town, l.PlaceNames).Text)
}

// dateID is the hold, the booking or the event of a bar.
func dateID(b *app.Bar) app.ID { return cmp.Or(b.HoldID, b.BookingID, b.EventID) }

// barID tells the bars of one date in several lanes apart.
func barID(lane app.ID, b *app.Bar) string { return string(lane) + " " + string(dateID(b)) }

// laneBar is what the timeline shows of a bar.
func (u *UI) laneBar(l *app.LaneHead, bar *app.Bar) widgets.LaneBar {
	b, day := u.book, bar.Day()
	at, _ := day.Time()
	shown := widgets.LaneBar{
		ID: barID(l.ID, bar), Day: at, Rank: bar.Rank, Label: bar.Event, Before: bar.SetUp, After: bar.Strike,
		Hours: [2]int{minuteOf(bar.Begins, day), minuteOf(bar.Ends, day)}, Fixed: bar.HoldID == "" || bar.Kind != app.BarHold || bar.In != "",
	}
	state := ""
	switch bar.Kind {
	case app.BarIdea:
		shown.Mark, shown.Label, state = widgets.MarkIdea, b.T("Idea: {name}", "name", bar.Event), b.T("Idea")
		if bar.Status == "planned" {
			shown.Label, state = b.T("Planned: {name}", "name", bar.Event), b.T("Planned")
		}
	case app.BarHold:
		shown.Mark, state = widgets.MarkHold, b.T("Hold {rank}", "rank", bar.Rank)
	case app.BarConfirmed:
		shown.Mark, state = widgets.MarkFirm, b.T("Confirmed")
	default:
		shown.Mark, shown.Label, state = widgets.MarkGone, b.T("Released"), b.T("Released")
	}
	said := u.conflictWord(bar)
	if said != "" {
		shown.Label, shown.Tone = said, conflictTone(bar.Conflict)
		said = join(said, bar.ConflictEvent)
	}
	until := ""
	if bar.Kind == app.BarHold && bar.HoldUntil != "" {
		until, _ = u.runsOut(bar.HoldUntil, app.DateOf(time.Now()))
	}
	shown.Tip = join(bar.Event, u.shortDay(day), u.barHours(bar), laneName(l), bar.In, state, until, said, bar.Reason)
	if l.Kind == app.Bookings { // somebody still to be found
		shown.Label = join(bar.In, shown.Label)
	}
	return shown
}

// laneTitle is what stands at the head of a lane.
func (u *UI) laneTitle(l *app.LaneHead) string {
	if l.Kind == app.Bookings {
		return u.book.T("Still to be found")
	}
	return cmp.Or(l.Venue, l.Name)
}

// laneName is the whole name of a lane.
func laneName(l *app.LaneHead) string { return join(l.Venue, l.Name) }

// conflictWord says what is wrong with a bar in a word or two.
func (u *UI) conflictWord(bar *app.Bar) string {
	switch bar.Conflict {
	case app.DoubleBooking:
		return u.book.T("Double booking")
	case app.QueueJump:
		return u.book.T("Queue jump")
	}
	return ""
}

func conflictTone(kind app.DoubtKind) widgets.Tone {
	if kind == app.DoubleBooking {
		return widgets.ToneError
	}
	return widgets.ToneWarning
}

// barHours are the hours of a bar, "" for the whole day.
func (u *UI) barHours(bar *app.Bar) string {
	begins, ends := bar.Begins[len(bar.Begins)-5:], bar.Ends[len(bar.Ends)-5:]
	switch {
	case begins == "00:00" && ends == "00:00":
		return ""
	case ends == "00:00":
		return begins
	}
	return begins + "–" + ends
}

// minuteOf counts a minute from the midnight of a day.
func minuteOf(minute string, day app.Date) int {
	at, n := app.Date(minute[:10]), minutes(app.Clock(minute[11:]))
	if at > day {
		n += 24 * 60
	}
	return n
}

// awayBar are days on which somebody cannot come, as far as they are seen.
func (u *UI) awayBar(of *app.Blocked, f app.LaneFilter) widgets.LaneBar {
	from, until := max(of.FromOn, f.From), min(of.UntilOn, f.To)
	at, _ := from.Time()
	return widgets.LaneBar{
		ID: "away " + string(of.ID), Day: at, Days: from.Until(until) + 1, Mark: widgets.MarkAway, Fixed: true,
		Label: u.book.T("Cannot come"), Tip: join(u.book.T("Cannot come"), u.fromTo(of.FromOn, of.UntilOn)),
	}
}

// laneLegend tells what the bars mean.
func (p *calendar) laneLegend(u *UI) fyne.CanvasObject {
	b := u.book
	all := []widgets.BarWord{
		{Bar: widgets.LaneBar{Mark: widgets.MarkIdea}, Word: b.T("Idea")},
		{Bar: widgets.LaneBar{Mark: widgets.MarkHold, Rank: 1}, Word: b.T("Hold, with its rank")},
		{Bar: widgets.LaneBar{Mark: widgets.MarkFirm}, Word: b.T("Confirmed")},
	}
	if p.mode == byRooms {
		all = append(all, widgets.BarWord{Bar: widgets.LaneBar{Before: 1}, Word: b.T("Set-up and strike")})
	} else {
		all = append(all, widgets.BarWord{Bar: widgets.LaneBar{Mark: widgets.MarkAway}, Word: b.T("Cannot come")})
	}
	all = append(all,
		widgets.BarWord{Bar: widgets.LaneBar{Mark: widgets.MarkGone}, Word: b.T("Released")},
		widgets.BarWord{Bar: widgets.LaneBar{Tone: widgets.ToneWarning, Mark: widgets.MarkHold}, Word: b.T("Queue jump")},
		widgets.BarWord{Bar: widgets.LaneBar{Tone: widgets.ToneError, Mark: widgets.MarkHold}, Word: b.T("Double booking")})
	return widgets.NewBarLegend(all...)
}
