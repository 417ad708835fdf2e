package screens

import (
	"strconv"
	"strings"

	"sofra/app"
	"sofra/app/words"
)

// termsColumns are those of the amounts of a booking, and of its terms.
func termsColumns() []toldColumn {
	return []toldColumn{
		{"due_on", words.T("Due on a day"), sayDay}, {"due_days", words.T("Due"), sayDueDays}, {"cash", words.T("Paid in cash"), sayYes},
		{"receipt", words.T("Number of the receipt"), nil}, {"settled_on", words.T("Settlement agreed"), sayDay},
		{"ladder", words.T("When the office cancels"), sayLadder}, {"cancelled_by", words.T("Cancelled by"), sayCode(cancellers)},
		{"cancelled_on", words.T("Cancelled on"), sayDay}, {"cancel_why", words.T("Why"), nil},
	}
}

// sayRate says a rate of exchange as it stands, one of a tax in percent.
func sayRate(u *UI, table string, _ image, v string) string {
	n, err := strconv.Atoi(v)
	switch {
	case table != "booking_line" || err != nil:
		return short(v)
	case n == 0:
		return ""
	}
	return app.RateWords(u.book, n)
}

// sayDueDays says on how many days before or after the event something is due.
func sayDueDays(u *UI, _ string, _ image, v string) string {
	n, err := strconv.Atoi(v)
	switch {
	case err != nil:
		return ""
	case n > 0:
		return u.book.N("{n} days after the event", n)
	}
	return u.book.N("{n} days before the event", -n)
}

func sayYes(u *UI, _ string, _ image, v string) string {
	if yes(v) {
		return u.book.T("Yes")
	}
	return ""
}

func sayLadder(u *UI, _ string, _ image, v string) string {
	var all []string
	for _, l := range app.Ladder(v).Lines(u.book) {
		all = append(all, l.When+" "+l.Share)
	}
	return strings.Join(all, "; ")
}
