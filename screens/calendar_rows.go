package screens

import (
	"cmp"
	"strconv"
	"time"

	"sofra/app"
	"sofra/screens/widgets"
)

// standing is how sure something on a calendar is: its mark, its word and how
// that is meant.
type standing struct {
	mark   widgets.DateMark
	word   string
	tone   widgets.Tone
	say    bool // the word is needed: the mark alone does not tell
	struck bool
}

// standingOf is that of the artist's date, where an artist is asked about, else
// that of the event. An event that is off is off for everybody.
func (u *UI) standingOf(r *app.DayRow) standing {
	s := standing{word: u.code(eventStatuses(), r.Status), tone: tone(r.Status)}
	off := r.Status == "cancelled" || r.Status == "postponed" && r.Day == ""
	switch {
	case off:
		s.mark, s.say, s.struck = widgets.MarkGone, true, r.Status == "cancelled"
	case r.BookingID != "":
		return u.standingOfDate(r)
	case r.Status == "idea":
		s.mark = widgets.MarkIdea
	case r.Status == "confirmed":
		s.mark = widgets.MarkFirm
	case r.Status == "done":
		s.mark = widgets.MarkDone
	default:
		s.mark, s.say = widgets.MarkOpen, r.Status == "postponed"
	}
	return s
}

// standingOfDate is that of an artist's date.
func (u *UI) standingOfDate(r *app.DayRow) standing {
	s := standing{}
	s.word, s.tone = u.dateTag(&app.Booking{DateState: r.DateState, Rank: r.Rank})
	switch {
	case r.DateState == app.DateDone || r.DateState == app.DateSettled:
		s.mark = widgets.MarkDone
	case r.DateState == app.DateConfirmed:
		s.mark = widgets.MarkFirm
	case !r.Stands():
		s.mark, s.say, s.struck = widgets.MarkGone, true, r.DateState == app.DateCancelled
		if r.DateState == app.DateHold || r.DateState == app.DateIdea { // its offer came to nothing
			s.word, s.tone = u.code(deals(), string(r.Deal)), widgets.TonePlain
		}
	case r.DateState == app.DateHold:
		s.mark, s.say = widgets.MarkHold, r.Rank == 0
	default:
		s.mark = widgets.MarkIdea
	}
	return s
}

// dated is what a month and a week show of a row.
func (u *UI) dated(r *app.DayRow) widgets.Dated {
	day, _ := r.On().Time()
	s := u.standingOf(r)
	return widgets.Dated{
		ID: dayID(r), Day: time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, time.UTC), Starts: minutes(r.Starts), Ends: minutes(r.Ends),
		Hours: hours(r.Starts, r.Ends), Title: r.Title, Where: join(r.Artist, cmp.Or(r.Venue, r.Town)), State: s.word, Mark: s.mark, Rank: r.Rank, Say: s.say, Struck: s.struck,
		Tip: join(r.Title, hours(r.Starts, r.Ends), cmp.Or(r.Venue, r.Town), r.Artist, s.word, u.besides(r)),
	}
}

// dayID tells two dates of one artist at one event apart.
func dayID(r *app.DayRow) string { return string(r.ID) + " " + string(r.BookingID) }

// besides is what else is known: until when a hold runs, why an event is off, how
// many are booked.
func (u *UI) besides(r *app.DayRow) string {
	b := u.book
	var all []string
	if r.Starts != "" && r.Ends != "" && r.Ends < r.Starts {
		all = append(all, b.T("Ends on the next day"))
	}
	if r.DateState == app.DateHold && r.HoldUntil != "" {
		until, _ := u.runsOut(r.HoldUntil, app.DateOf(time.Now()))
		all = append(all, until)
	}
	if r.BookingID == "" && r.Confirmed > 0 {
		all = append(all, b.N("{n} artists confirmed", r.Confirmed))
	}
	if r.BookingID == "" && r.Holds > 0 {
		all = append(all, b.N("{n} artists on hold", r.Holds))
	}
	if r.OldDay != "" && r.OldDay != r.On() {
		all = append(all, b.T("Was on {day}", "day", u.day(r.OldDay)))
	}
	return join(append(all, r.Reason)...)
}

// hours are the hours of an event as they are written, from and until.
func hours(starts, ends app.Clock) string {
	if starts == "" || ends == "" {
		return string(starts)
	}
	return string(starts) + "–" + string(ends)
}

// minutes counts from midnight, below 0 for no time.
func minutes(c app.Clock) int {
	if !c.Valid() {
		return -1
	}
	h, _ := strconv.Atoi(string(c[:2]))
	m, _ := strconv.Atoi(string(c[3:]))
	return h*60 + m
}
