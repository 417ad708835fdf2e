package app

import (
	"database/sql/driver"
	"time"

	"sofra/app/words"
)

// Date is a day as the calendar of the place names it: "2025-03-08"; "" is
// none. Text order is time order.
type Date string

// Instant is a moment in UTC, to the second: "2025-03-08T19:30:00Z"; "" is none.
type Instant string

// Clock is a time of day where the event is: "20:30"; "" is none.
type Clock string

const (
	dateForm    = "2006-01-02"
	instantForm = "2006-01-02T15:04:05Z"
)

// DateOf returns the day of t in t's own zone.
func DateOf(t time.Time) Date { return Date(t.Format(dateForm)) }

// InstantOf returns t in UTC, cut to the second.
func InstantOf(t time.Time) Instant { return Instant(t.UTC().Format(instantForm)) }

// Valid reports whether d is a day of the calendar.
func (d Date) Valid() bool {
	_, err := time.Parse(dateForm, string(d))
	return err == nil
}

// Time returns noon UTC of the day, and false when d is none.
func (d Date) Time() (time.Time, bool) {
	t, err := time.Parse(dateForm, string(d))
	return t.Add(12 * time.Hour), err == nil
}

// Add returns the day n days later.
func (d Date) Add(n int) Date {
	t, ok := d.Time()
	if !ok {
		return d
	}
	return DateOf(t.AddDate(0, 0, n))
}

// Until is how many days it is from d to a later day, below zero to an earlier
// one; 0 where either is none.
func (d Date) Until(to Date) int {
	from, ok := d.Time()
	then, there := to.Time()
	if !ok || !there {
		return 0
	}
	return int(then.Sub(from).Hours() / 24)
}

// YMD returns the parts of the day, zeros when d is none.
func (d Date) YMD() (y, m, day int) {
	t, ok := d.Time()
	if !ok {
		return 0, 0, 0
	}
	return t.Year(), int(t.Month()), t.Day()
}

// Time returns the moment, and false when i is none.
func (i Instant) Time() (time.Time, bool) {
	t, err := time.Parse(instantForm, string(i))
	return t, err == nil
}

// day is the day that a moment is on; none where it is none.
func (i Instant) day() Date {
	t, ok := i.Time()
	if !ok {
		return ""
	}
	return DateOf(t)
}

// Scan reads a day from either engine.
func (d *Date) Scan(v any) error {
	if t, ok := v.(time.Time); ok {
		*d = DateOf(t)
		return nil
	}
	return scanText((*string)(d), v)
}

// Value writes no day as NULL.
func (d Date) Value() (driver.Value, error) { return nullText(string(d)) }

// Scan reads a moment from either engine.
func (i *Instant) Scan(v any) error {
	if t, ok := v.(time.Time); ok {
		*i = InstantOf(t)
		return nil
	}
	return scanText((*string)(i), v)
}

// Value writes no moment as NULL.
func (i Instant) Value() (driver.Value, error) { return nullText(string(i)) }

// Scan reads a time of day; NULL is none.
func (c *Clock) Scan(v any) error { return scanText((*string)(c), v) }

// Value writes no time as NULL.
func (c Clock) Value() (driver.Value, error) { return nullText(string(c)) }

// Valid reports whether c is a time of day, 00:00 to 23:59.
func (c Clock) Valid() bool {
	_, err := time.Parse("15:04", string(c))
	return err == nil && len(c) == 5
}

// writtenDay is a day as grids write it, the same in every language.
func writtenDay(d Date) string { return words.In(words.En).Date(d.YMD()) }
