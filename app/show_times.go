package app

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"sofra/app/words"
)

// dayLong is a day in minutes.
const dayLong = 24 * 60

// unknownMinute is behind all times: lines without one stand last.
const unknownMinute = 2 * dayLong

// minute is when a line is, in minutes from the midnight before the event.
func (l ShowLine) minute() int {
	switch {
	case !l.Starts.Valid():
		return unknownMinute
	case l.NextDay:
		return l.Starts.minutes() + dayLong
	}
	return l.Starts.minutes()
}

// clockAt is a minute as a time of day, and whether it is after midnight.
func clockAt(minute int) (Clock, bool) {
	return Clock(fmt.Sprintf("%02d:%02d", minute%dayLong/60, minute%60)), minute >= dayLong
}

// shift moves a line by minutes, over midnight where it comes to that.
func (l *ShowLine) shift(minutes int) error {
	to := l.minute() + minutes
	if to < 0 || to >= 2*dayLong {
		return &Fault{"wrong_state", words.T("{what} would be on another day. Move by less.", "what", l.What)}
	}
	l.Starts, l.NextDay = clockAt(to)
	return nil
}

// SortShow puts lines in the order of the day.
func SortShow(all []ShowLine) {
	slices.SortStableFunc(all, func(a, b ShowLine) int {
		return cmp.Or(cmp.Compare(a.minute(), b.minute()), cmp.Compare(a.Position, b.Position), cmp.Compare(a.ID, b.ID))
	})
}

// Shown is a line as the day has it: one of the run of show, or an item of the
// programme between them, which is read from there and not copied.
type Shown struct {
	ShowLine
	Item ID     // of the programme; "" is a line of the run of show
	Kind string // of the item
}

// Begins is when the programme begins: with the line that says so, else with
// the event.
func Begins(lines []ShowLine, e Event) (Clock, bool) {
	for _, l := range lines {
		if l.Programme && l.Starts != "" {
			return l.Starts, l.NextDay
		}
	}
	return e.Starts, false
}

// Together is the run of show with the items of a programme where they begin.
// Behind a line of the same time they stand in their order.
func Together(lines []ShowLine, e Event, p Programme) (all []Shown) {
	for _, l := range lines {
		all = append(all, Shown{ShowLine: l})
	}
	all = append(all, itemsShown(lines, e, p)...)
	slices.SortStableFunc(all, func(a, b Shown) int { return cmp.Compare(a.minute(), b.minute()) })
	return all
}

func itemsShown(lines []ShowLine, e Event, p Programme) (all []Shown) {
	from, next := Begins(lines, e)
	if !from.Valid() {
		return nil
	}
	first, seconds := ShowLine{Starts: from, NextDay: next}.minute(), 0
	for _, i := range p.Items {
		one := Shown{Item: i.ID, Kind: i.Kind, ShowLine: ShowLine{EventID: e.ID, What: i.Name(), Minutes: (i.Planned + 30) / 60, SeenBy: SeenByAll()}}
		if minute := first + seconds/60; minute < unknownMinute {
			one.Starts, one.NextDay = clockAt(minute)
		}
		for n, by := range i.Performers {
			if n > 0 {
				one.Who += ", "
			}
			one.Who += cmp.Or(by.Name, by.Said)
		}
		all = append(all, one)
		seconds += i.Planned
	}
	return all
}

// Current is the first line of a run of show that is not done and has a time;
// -1 where all is over.
func Current(lines []ShowLine) int {
	return slices.IndexFunc(lines, func(l ShowLine) bool { return l.DoneAt == "" && l.Starts != "" })
}

// Late is by how many minutes a line is late at a moment, where its event is on
// that day; 0 where it is not.
func (l ShowLine) Late(day Date, now time.Time) int {
	midnight, err := time.ParseInLocation(dateForm, string(day), now.Location())
	if err != nil || l.Starts == "" || l.DoneAt != "" {
		return 0
	}
	late := int(now.Sub(midnight).Minutes()) - l.minute()
	if late < 0 || late > dayLong {
		return 0
	}
	return late
}
