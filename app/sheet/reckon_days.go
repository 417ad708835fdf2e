package sheet

import (
	"math"
	"time"
)

// Days are counted from 1900 with a 29 February that never was: only days after it
// are worked out. Workbooks that count from 1904 are left alone.
const firstSureDay = 61

func (w work) day(n float64) (time.Time, bool) {
	if w.from04 || n < firstSureDay || n > 2958465 {
		return time.Time{}, false
	}
	return time.Date(1899, 12, 30+int(math.Floor(n)), 0, 0, 0, 0, time.UTC), true
}

func (w work) dayNumber(day time.Time) answer {
	const second = 1.0 / (24 * 60 * 60)
	n := math.Round(float64(day.Unix()-time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).Unix()) * second) // a span of time ends after 292 years
	if _, sure := w.day(n); !sure {
		return unknown()
	}
	return figure(n)
}

func dateOf(w work, given []expression) answer {
	all, stop, stopped := w.numbers(given)
	switch {
	case stopped:
		return stop
	case all[0] < 1900 || all[0] > 9999 || math.Abs(all[1]) > 9999 || math.Abs(all[2]) > 99999:
		return unknown()
	}
	return w.dayNumber(time.Date(int(all[0]), time.Month(int(math.Floor(all[1]))), int(math.Floor(all[2])), 0, 0, 0, 0, time.UTC))
}

// partOfDay is the year, the month or the day of a date.
func partOfDay(part int) func(work, []expression) answer {
	return func(w work, given []expression) answer {
		all, stop, stopped := w.numbers(given)
		if stopped {
			return stop
		}
		day, ok := w.day(all[0])
		if !ok {
			return unknown()
		}
		return figure(float64([]int{day.Year(), int(day.Month()), day.Day()}[part]))
	}
}

// monthsOn is the same day so asMany months later, or the last day of that month.
func monthsOn(last bool) func(work, []expression) answer {
	return func(w work, given []expression) answer {
		all, stop, stopped := w.numbers(given)
		if stopped {
			return stop
		}
		day, ok := w.day(all[0])
		if !ok || math.Abs(all[1]) > 9999 {
			return unknown()
		}
		month := day.Month() + time.Month(int(all[1]))
		end := time.Date(day.Year(), month+1, 0, 0, 0, 0, 0, time.UTC)
		if !last && day.Day() < end.Day() {
			end = time.Date(day.Year(), month, day.Day(), 0, 0, 0, 0, time.UTC)
		}
		return w.dayNumber(end)
	}
}

func daysBetween(w work, given []expression) answer {
	all, stop, stopped := w.numbers(given)
	if stopped {
		return stop
	}
	_, ok := w.day(all[0])
	_, ok2 := w.day(all[1])
	if !ok || !ok2 {
		return unknown()
	}
	return figure(math.Floor(all[0]) - math.Floor(all[1]))
}
