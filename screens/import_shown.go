package screens

import (
	"strings"
	"time"

	"sofra/app"
)

// shownAs are the first values of a column as a person reads them: what a
// workbook keeps as a part of a day, or as a count of days, is a time or a date.
// What somebody wrote stays as it is written.
func (u *UI) shownAs(c app.ColumnPlan) (values []string) {
	for _, v := range c.Values[:min(len(c.Values), 3)] {
		values = append(values, u.shownValue(c.Field, v))
	}
	return values
}

func (u *UI) shownValue(field, v string) string {
	if t, err := time.Parse(time.DateOnly, v); err == nil {
		return u.day(app.DateOf(t))
	}
	if t, err := time.Parse(time.DateTime, v); err == nil {
		return u.day(app.DateOf(t)) + ", " + u.book.Clock(t.Hour(), t.Minute())
	}
	if t, err := time.Parse(time.RFC3339, v); err == nil { // as telephones send it
		return u.day(app.DateOf(t)) + ", " + u.book.Clock(t.Hour(), t.Minute())
	}
	switch {
	case field == "duration":
		if seconds, ok := app.ParseDuration(v); ok && isFigures(v, ":.") {
			return length(seconds)
		}
	case field == "starts" || field == "ends" || isFigures(v, ":") && strings.Count(v, ":") == 2:
		if clock, ok := app.ParseClock(v); ok && isFigures(v, ":.") {
			return string(clock)
		}
	case field == "day" || field == "born_on" || field == "filled_at":
		return u.counted(v)
	}
	return v
}

// counted is a date that a workbook keeps as a count of days.
func (u *UI) counted(v string) string {
	day, at, ok := app.ParseMoment(v, "")
	switch {
	case !ok || !isFigures(v, ".") || strings.Count(v, ".") > 1:
		return v
	case at != "":
		return u.day(day) + ", " + string(at)
	}
	return u.day(day)
}

// isFigures says whether a text has nothing but figures and these signs.
func isFigures(v, signs string) bool {
	return v != "" && strings.Trim(v, "0123456789"+signs) == ""
}
