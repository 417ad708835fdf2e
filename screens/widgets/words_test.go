package widgets

import (
	"fmt"
	"time"
)

// dateWords are the words of a date field, in English.
func dateWords() DateWords {
	w := DateWords{
		Days: [7]string{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}, NotADate: "This is no date.",
		Choose: "Choose a day", Before: "Month before", After: "Month after",
		Today: func() time.Time { return time.Date(2025, 3, 11, 9, 0, 0, 0, time.UTC) },
	}
	for i := range w.Months {
		w.Months[i] = time.Month(i + 1).String()
	}
	w.Short = func(month, year, days int) string {
		return fmt.Sprintf("%s %d has %d days.", w.Months[month-1], year, days)
	}
	return w
}
