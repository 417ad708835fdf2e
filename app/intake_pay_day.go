package app

import (
	"context"
	"strconv"
	"strings"

	"sofra/app/words"
)

// dayMarks is what the days of a column say of their order: whether the day goes before
// the month, or behind it.
type dayMarks struct{ dayFirst, monthFirst int }

// readDays reads the columns of days of a list of documents through before the rows are
// taken: "03/04/2025" is said by the others of its column.
func (in *intake) readDays(ctx context.Context) error {
	in.memory.days = map[int]*dayMarks{}
	for _, field := range []string{"day", "paid_on"} {
		for _, col := range in.fields[field] {
			in.memory.days[col] = &dayMarks{}
		}
	}
	return in.book.Rows(ctx, in.plan.Name, func(n int, cells []Cell) error {
		for col, m := range in.memory.days {
			if n > in.plan.Header && col < len(cells) && !cells[col].Filled {
				m.note(cells[col].Text)
			}
		}
		return nil
	})
}

func (m *dayMarks) note(text string) {
	switch first, second, ok := slashed(text); {
	case !ok:
	case first > 12:
		m.dayFirst++
	case second > 12:
		m.monthFirst++
	}
}

// slashed are the first two figures of a day that is written with slashes and the year
// last: where they are from, there are two orders for them.
func slashed(text string) (first, second int, ok bool) {
	day, _, _ := strings.Cut(strings.TrimSpace(text), " ")
	parts := strings.Split(day, "/")
	if len(parts) != 3 || len(parts[0]) > 2 || len(parts[1]) > 2 {
		return 0, 0, false
	}
	first, fail := strconv.Atoi(parts[0])
	second, late := strconv.Atoi(parts[1])
	return first, second, fail == nil && late == nil
}

// payDay reads a day of a document. Where day and month may change places and the
// column does not say which goes first, the row is told of with what was taken.
func (r *intakeRow) payDay(field string) Date {
	day := r.day(field, r.in.o.Today.Add(3650))
	text, col := r.value(field)
	first, second, ok := slashed(text)
	column := r.in.memory.days[col]
	if c, _ := r.cell(field); !ok || day == "" || c.Holds != HoldsText || column == nil || first > 12 || second > 12 || first == second {
		return day
	}
	if column.dayFirst > 0 && column.monthFirst == 0 {
		return day
	}
	if column.monthFirst > 0 && column.dayFirst == 0 {
		if year, month, on := day.YMD(); isoDay(year, on, month).Valid() {
			day = isoDay(year, on, month)
		}
	}
	r.tell(field, "unsure_day", words.T("“{value}” may have the day first, or the month, and its column does not say which. It is taken as {day}.", "value", r.shown(field), "day", writtenDay(day)))
	return day
}

// paidDay reads the day of a payment, which cannot be still to come.
func (r *intakeRow) paidDay() Date {
	day := r.payDay("paid_on")
	if day > r.in.o.Today {
		r.tell("paid_on", "paid_later", words.T("“{value}” is still to come, and nothing is paid then. It is left empty.", "value", r.shown("paid_on")))
		return ""
	}
	return day
}
