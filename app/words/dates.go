package words

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Date is the date of grids and forms, 08.03.2025, the same in all languages.
func (b *Book) Date(y, m, d int) string { return fmt.Sprintf("%02d.%02d.%04d", d, m, y) }

// LongDate is the date as a heading, with its weekday: "subota, 8. mart 2025."
func (b *Book) LongDate(y, m, d int) string {
	day := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).Weekday()
	return b.date(b.tongue.long, y, d, "{w}", b.Weekday(int(day)), "{m}", b.Month(m))
}

// SentenceDate is the date within a sentence, without "on" before it, which is
// for the sentence to say: "Signed on {date}", "Nënshkruar më {date}". Serbian
// has its month in the genitive, which says "on" by itself: "8. marta 2025."
func (b *Book) SentenceDate(y, m, d int) string {
	return b.date(b.tongue.inText, y, d, "{m}", b.MonthIn(m))
}

func (b *Book) date(pattern string, y, d int, names ...string) string {
	values := append(names, "{d}", strconv.Itoa(d), "{y}", strconv.Itoa(y))
	return strings.NewReplacer(values...).Replace(pattern)
}

// Month is the name of a month, 1 to 12.
func (b *Book) Month(m int) string { return nth(b.tongue.months, m-1) }

// MonthIn is the name of a month as it stands after a day: "marta" for "mart".
func (b *Book) MonthIn(m int) string {
	if b.tongue.monthsIn == "" {
		return b.Month(m)
	}
	return nth(b.tongue.monthsIn, m-1)
}

// Weekday is the name of a day, Monday being 1; Sunday is 0, as in package
// time, or 7.
func (b *Book) Weekday(i int) string { return nth(b.tongue.weekdays, i%7) }

// ShortWeekday is the weekday in three letters, for the heads of calendars.
func (b *Book) ShortWeekday(i int) string { return nth(b.tongue.short, i%7) }

// Clock is a time of day, 20:30.
func (b *Book) Clock(h, m int) string { return fmt.Sprintf("%02d:%02d", h, m) }
