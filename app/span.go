package app

import (
	"time"

	"sofra/app/words"
)

// Span is the hours in which a room or a person is taken, as local minutes
// "2025-03-08T19:30": from the first until before the last. Text order is time
// order.
type Span struct{ Begins, Ends string }

// minuteForm is a minute where the event is.
const minuteForm = "2006-01-02T15:04"

// Span is when an event has what it takes, with that many minutes before and
// after it. Without hours it is the whole day; without an end the rest of it.
// An event without a day takes nothing.
func (e Event) Span(before, after int) Span {
	day, err := time.Parse(dateForm, string(e.Day))
	if err != nil {
		return Span{}
	}
	begins, ends := day, day.AddDate(0, 0, 1)
	if e.Starts.Valid() {
		begins = day.Add(time.Duration(e.Starts.minutes()-before) * time.Minute)
	}
	if e.Ends.Valid() && e.Ends != e.Starts {
		last := day
		if NextDay(e.Starts, e.Ends) {
			last = last.AddDate(0, 0, 1)
		}
		ends = last.Add(time.Duration(e.Ends.minutes()+after) * time.Minute)
	}
	if !begins.Before(ends) {
		return Span{}
	}
	return Span{begins.Format(minuteForm), ends.Format(minuteForm)}
}

// Empty says whether s is no time at all.
func (s Span) Empty() bool { return s.Begins == "" }

// Meets says whether two spans have a minute in common.
func (s Span) Meets(o Span) bool {
	return !s.Empty() && !o.Empty() && s.Begins < o.Ends && o.Begins < s.Ends
}

// Day is the day on which s begins.
func (s Span) Day() Date { return Date(s.Begins[:min(len(s.Begins), len(dateForm))]) }

// whole says whether s is the whole of a day.
func (s Span) whole() bool {
	return s.Begins == string(s.Day())+"T00:00" && s.Ends == string(s.Day().Add(1))+"T00:00"
}

// clock is the hour at which a span begins or ends.
func clock(minute string) string { return minute[min(len(minute), len(dateForm)+1):] }

// Occupied is who has a room or a person at a time.
type Occupied struct {
	Who   string // the room, the venue or the person
	Event string
	Span
}

// ErrTwice is ErrOccupied where nobody could be asked any more what stands there.
var ErrTwice = &Fault{"taken", words.T("Another event has this room or this person at that time. Nothing was changed.")}

// ErrOccupied is the fault that a room or a person would be had by two events
// at a time: it says what stands there.
func ErrOccupied(o Occupied) *Fault {
	day := writtenDay(o.Day())
	if o.whole() {
		return &Fault{ErrTwice.Code, words.T("{who} is taken for the whole of {day}: {event}.", "who", o.Who, "day", day, "event", o.Event)}
	}
	return &Fault{ErrTwice.Code, words.T("{who} is taken on {day} from {begins} to {ends}: {event}.",
		"who", o.Who, "day", day, "begins", clock(o.Begins), "ends", clock(o.Ends), "event", o.Event)}
}

// widened is s with some minutes more before and after it.
func (s Span) widened(before, after int) Span {
	begins, err := time.Parse(minuteForm, s.Begins)
	ends, wrong := time.Parse(minuteForm, s.Ends)
	if err != nil || wrong != nil {
		return s
	}
	return Span{begins.Add(-time.Duration(before) * time.Minute).Format(minuteForm), ends.Add(time.Duration(after) * time.Minute).Format(minuteForm)}
}
