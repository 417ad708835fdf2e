package widgets

import (
	"cmp"
	"slices"
)

// stretch is how much of a day's column something takes: from one minute to
// another, and of several that are on at once, which lane.
type stretch struct {
	of          Dated
	day, on     int // its stop; on is below 0 for what goes on from the day before
	from, to    int
	lane, lanes int
}

// shortest is how low a block may be, in minutes, and still be read.
const shortest = 34

// stretches shares out the days of a week: what lasts past midnight goes on at
// the top of the next day.
func (w *WeekView) stretches() (all []stretch) {
	days := make([][]stretch, len(w.days))
	add := func(s stretch) {
		if s.day >= 0 && s.day < len(days) && s.to > s.from {
			days[s.day] = append(days[s.day], s)
		}
	}
	for _, d := range w.before {
		add(stretch{of: d, day: 0, on: -1, to: d.untilMinute() - dayMinutes})
	}
	for i, stops := range w.stops {
		for on, d := range stops {
			if d.timed() {
				add(stretch{of: d, day: i, on: on, from: d.Starts, to: min(d.untilMinute(), dayMinutes)})
				add(stretch{of: d, day: i + 1, on: -1, to: d.untilMinute() - dayMinutes})
			}
		}
	}
	for _, day := range days {
		all = append(all, sideBySide(day)...)
	}
	return all
}

// sideBySide gives what is on at once lanes of its own. Those that hang together
// share the column alike.
func sideBySide(day []stretch) []stretch {
	slices.SortStableFunc(day, func(a, b stretch) int { return cmp.Or(a.from-b.from, b.to-a.to) })
	start, until := 0, 0
	var free []int // when each lane is free again
	widen := func(end int) {
		for i := start; i < end; i++ {
			day[i].lanes = len(free)
		}
	}
	for i := range day {
		s := &day[i]
		if s.from >= until {
			widen(i)
			start, free = i, nil
		}
		s.lane = slices.IndexFunc(free, func(end int) bool { return end <= s.from })
		if s.lane < 0 {
			s.lane = len(free)
			free = append(free, 0)
		}
		free[s.lane] = max(s.to, s.from+shortest)
		until = max(until, free[s.lane])
	}
	widen(len(day))
	return day
}
