package screens

import (
	"time"

	"sofra/app"
	"sofra/screens/widgets"
)

// spanOf is what is read around a day. A month is shown in whole weeks; a week
// has the night before it, for what lasts past midnight.
func (p *calendar) spanOf(day app.Date) daySpan {
	at, _ := day.Time()
	switch p.mode {
	case byWeek:
		first, last := widgets.WeekSpan(at)
		return daySpan{app.DateOf(first).Add(-1), app.DateOf(last)}
	case byRooms, byArtists:
		return p.lines.spanOf(day)
	case byList:
		start := time.Date(at.Year(), at.Month(), 1, 0, 0, 0, 0, time.UTC)
		return daySpan{app.DateOf(start), app.DateOf(start.AddDate(0, 1, -1))}
	}
	first, last := widgets.MonthSpan(at)
	return daySpan{app.DateOf(first), app.DateOf(last)}
}

// period is the time that is shown, in words.
func (p *calendar) period(u *UI) string {
	switch s := p.spanOf(p.at); {
	case p.mode == byWeek:
		return u.fromTo(s.from.Add(1), s.to)
	case p.ofLanes():
		return u.fromTo(s.from, s.to)
	}
	y, m, _ := p.at.YMD()
	return u.book.T("{month} {year}", "month", u.book.Month(m), "year", y)
}

// fromTo are two days with what is between them.
func (u *UI) fromTo(first, last app.Date) string {
	from := u.day(first)
	if first[:4] == last[:4] {
		from = from[:len("00.00")] // the year stands behind
	}
	return from + "–" + u.day(last)
}

// moveTo takes note of the day with the frame; one that is not in the time shown
// turns to its own.
func (p *calendar) moveTo(u *UI, day app.Date) {
	was := p.spanOf(p.at)
	p.at = day
	if p.spanOf(day) != was {
		p.goTo(u, day)
	}
}

// goTo shows the time around a day.
func (p *calendar) goTo(u *UI, day app.Date) {
	p.at = day
	p.say(u)
	p.load(u)
}

// turn shows the time before or after.
func (p *calendar) turn(u *UI, by int) {
	switch {
	case p.mode == byWeek:
		p.goTo(u, p.at.Add(7*by))
		return
	case p.ofLanes():
		p.lines.from = p.lines.from.Add(laneDays * by)
		p.goTo(u, p.at.Add(laneDays*by))
		return
	}
	p.goTo(u, monthsLater(p.at, by))
}

func (p *calendar) today(u *UI) { p.goTo(u, app.DateOf(time.Now())) }

// monthsLater is the same day of another month, or its last.
func monthsLater(d app.Date, by int) app.Date {
	y, m, day := d.YMD()
	start := time.Date(y, time.Month(m+by), 1, 0, 0, 0, 0, time.UTC)
	last := start.AddDate(0, 1, -1).Day()
	return app.DateOf(start.AddDate(0, 0, min(day, last)-1))
}
