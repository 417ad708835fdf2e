package widgets

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// ErrNotADate is what ParseDate says of words that are no date.
var ErrNotADate = errors.New("not a date")

// ShortMonth is the error for a day that its month does not have.
type ShortMonth struct {
	Month time.Month
	Year  int
	Days  int
}

// Error is for logs; the field shows words of its caller.
func (e *ShortMonth) Error() string {
	return fmt.Sprintf("month %d of %d has %d days", e.Month, e.Year, e.Days)
}

// daysIn is the length of a month.
func daysIn(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// ParseDate reads a day as people type it: 8.3.25, 08/03/2025, 2025-03-08,
// 08032025, and 8.3. in the year of today.
func ParseDate(text string, today time.Time) (time.Time, error) {
	parts := dateParts(text)
	if len(parts) == 2 {
		parts = append(parts, strconv.Itoa(today.Year()))
	}
	if len(parts) != 3 {
		return time.Time{}, ErrNotADate
	}
	if len(parts[0]) == 4 {
		parts[0], parts[2] = parts[2], parts[0]
	}
	var n [3]int
	for i, p := range parts {
		v, err := strconv.Atoi(p)
		if err != nil || v < 0 {
			return time.Time{}, ErrNotADate
		}
		n[i] = v
	}
	day, month, year := n[0], time.Month(n[1]), n[2]
	if len(parts[2]) <= 2 {
		year = century(year, today.Year())
	}
	if month < 1 || month > 12 || day < 1 || day > 31 || year < 1000 || year > 9999 {
		return time.Time{}, ErrNotADate
	}
	if days := daysIn(year, month); day > days {
		return time.Time{}, &ShortMonth{Month: month, Year: year, Days: days}
	}
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC), nil
}

// century puts two digits into the hundred years that end twenty from now.
func century(year, now int) int {
	const ahead = 20
	year += now / 100 * 100
	if year > now+ahead {
		year -= 100
	}
	return year
}

// dateParts are the numbers of a date; eight digits without a mark are
// ddmmyyyy.
func dateParts(text string) []string {
	text = strings.TrimSpace(text)
	if len(text) == 8 && strings.Trim(text, "0123456789") == "" {
		return []string{text[:2], text[2:4], text[4:]}
	}
	return strings.FieldsFunc(text, func(r rune) bool {
		return r == '.' || r == '/' || r == '-' || r == ',' || r == ' '
	})
}

// writeDate is 08.03.2025.
func writeDate(t time.Time) string { return t.Format("02.01.2006") }
