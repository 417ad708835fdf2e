package app

import (
	"math"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// ParseDate reads a day as people type it: "26.09.2024.", "26/7/23",
// "1971-01-26", "12 shkurt 2025", "8. III 2025", or Excel's count of days.
// The day goes before the month, but where only the other way is in the
// calendar. A year of two figures is the latest one not after latest. It
// reports false when text is no day; no text is no day and fine.
func ParseDate(text string, latest Date) (Date, bool) {
	text = strings.TrimSpace(text)
	if nothing(text) {
		return "", true
	}
	parts, ok := dayParts(text)
	switch {
	case !ok:
		return "", false
	case len(parts) == 1:
		return serialDay(parts[0])
	case len(parts) != 3:
		return "", false
	}
	return calendarDay(parts, latest)
}

// ParseMoment reads a day with a time of day behind it, or without one.
func ParseMoment(text string, latest Date) (Date, Clock, bool) {
	text = strings.TrimSpace(text)
	if n, err := strconv.ParseFloat(text, 64); err == nil && n != math.Trunc(n) {
		d, ok := serialDay(dayPart{number: int(n), figures: 5})
		c, okC := ParseClock(strconv.FormatFloat(n-math.Trunc(n), 'f', -1, 64))
		return d, c, ok && okC
	}
	text = strings.Replace(text, "T", " ", 1)
	if at := strings.LastIndexAny(text[:max(strings.IndexByte(text, ':'), 0)], " ,"); at > 0 {
		d, ok := ParseDate(strings.TrimRight(text[:at], " ,"), latest)
		c, okC := ParseClock(strings.TrimSuffix(text[at+1:], "Z"))
		return d, c, ok && okC
	}
	d, ok := ParseDate(text, latest)
	return d, "", ok
}

// dayPart is a number of a date, or a month by its name.
type dayPart struct {
	number  int
	figures int // how many the number was written with
	month   bool
}

// dayParts cuts a date into its numbers and its month. Other words are
// passed over only beside a month's name, where they are days of the week
// and words for year.
func dayParts(text string) (parts []dayPart, ok bool) {
	if len(text) > 100 {
		return nil, false
	}
	cut := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) }
	strangers, months := 0, 0
	for _, w := range strings.FieldsFunc(splitFigures(text), cut) {
		if n, err := strconv.Atoi(w); err == nil {
			parts = append(parts, dayPart{number: n, figures: len(w)})
		} else if m, err := strconv.Atoi(said("month", w)); err == nil {
			parts, months = append(parts, dayPart{number: m, month: true}), months+1
		} else {
			strangers++
		}
	}
	if strings.ContainsAny(text, "+:*%") || months > 1 || strangers > 3 {
		return nil, false
	}
	return parts, strangers == 0 || months == 1
}

// splitFigures parts figures from letters: "8mart2025", "1st".
func splitFigures(text string) string {
	var b strings.Builder
	var last rune
	for _, r := range text {
		if unicode.IsDigit(r) && unicode.IsLetter(last) || unicode.IsLetter(r) && unicode.IsDigit(last) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

// serialDay reads Excel's count of days from 1900, for days from 1927 on, so
// that a lone year is none.
func serialDay(p dayPart) (Date, bool) {
	if p.month || p.figures != 5 || p.number < 10_000 || p.number > 73_050 {
		return "", false
	}
	return DateOf(time.Date(1899, 12, 30, 12, 0, 0, 0, time.UTC).AddDate(0, 0, p.number)), true
}

// calendarDay puts three parts in their places.
func calendarDay(p []dayPart, latest Date) (Date, bool) {
	var y, m, d dayPart
	switch {
	case p[0].figures >= 3 && !p[2].month: // year first
		y, m, d = p[0], p[1], p[2]
	case p[0].month: // March 8, 2025
		m, d, y = p[0], p[1], p[2]
	case !p[1].month && p[1].number > 12 && p[0].number <= 12: // 07/25/2024
		m, d, y = p[0], p[1], p[2]
	default:
		d, m, y = p[0], p[1], p[2]
	}
	if y.month || d.month {
		return "", false
	}
	year := y.number
	switch y.figures {
	case 4:
	case 2:
		if last, _, _ := latest.YMD(); last > 0 {
			year += last / 100 * 100
		}
		if on := isoDay(year, m.number, d.number); on > latest {
			year -= 100
		}
	default:
		return "", false
	}
	if year < 1600 || year > 2199 {
		return "", false
	}
	on := isoDay(year, m.number, d.number)
	return on, on.Valid()
}

func isoDay(y, m, d int) Date {
	if y > 9999 || m > 99 || d > 99 {
		return ""
	}
	return Date(strconv.Itoa(y) + "-" + twoFigures(m) + "-" + twoFigures(d))
}

func twoFigures(n int) string { return string([]byte{byte('0' + n/10), byte('0' + n%10)}) }

// ParseClock reads a time of day: "20:00", "20.30", "21h", "8:00PM", "20", or
// Excel's part of a day, 0.8333333. It reports false when text is none; no
// text is fine.
func ParseClock(text string) (Clock, bool) {
	text = strings.ToLower(strings.TrimSpace(text))
	if nothing(text) {
		return "", true
	}
	if n, err := strconv.ParseFloat(text, 64); err == nil && n >= 0 && n < 1 && strings.HasPrefix(text, "0.") {
		minutes := int(math.Round(n * 24 * 60))
		return clockOf(minutes/60%24, minutes%60)
	}
	if len(text) > 40 {
		return "", false
	}
	shift := -1 // of a clock of twelve hours
	for end, hours := range map[string]int{"am": 0, "a.m.": 0, "pm": 12, "p.m.": 12} {
		if rest, ok := strings.CutSuffix(text, end); ok {
			text, shift = strings.TrimSpace(rest), hours
		}
	}
	var figures []int
	var words []string
	for _, w := range strings.FieldsFunc(splitFigures(text), func(r rune) bool { return strings.ContainsRune(" .:", r) }) {
		if n, err := strconv.Atoi(w); err == nil && len(w) <= 2 {
			figures = append(figures, n)
		} else if words = append(words, w); said("duration", w) == "" {
			return "", false
		}
	}
	if len(figures) == 0 || len(figures) > 3 || len(words) > 2 {
		return "", false
	}
	figures = append(figures, 0)
	hour := figures[0]
	if shift >= 0 {
		if hour < 1 || hour > 12 {
			return "", false
		}
		hour = hour%12 + shift
	}
	return clockOf(hour, figures[1])
}

func clockOf(hour, minute int) (Clock, bool) {
	if hour == 24 && minute == 0 {
		hour = 0
	}
	if hour < 0 || hour > 23 || minute < 0 || minute > 59 {
		return "", false
	}
	return Clock(twoFigures(hour) + ":" + twoFigures(minute)), true
}
