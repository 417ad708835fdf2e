package screens

import (
	"slices"
	"strconv"
	"time"

	"sofra/app"
	"sofra/app/words"
)

// showColumns are those of the run of show, and of the texts of an event.
func showColumns() []toldColumn {
	return []toldColumn{
		{"next_day", words.T("After midnight"), sayYes}, {"minutes", words.T("How long, in minutes"), sayShowMinutes}, {"who", words.T("Who|has it in hand"), nil},
		{"seen_by", words.T("Who sees it"), saySet(seenBy)}, {"programme", words.T("The programme begins here"), sayYes},
		{"done_at", words.T("Done at"), sayMoment}, {"body", words.T("Text|what is written"), nil},
		{"pattern_id", words.T("Event template"), nil}, {"from_start", words.T("Minutes from the beginning"), sayFromStart},
	}
}

// ofShow has the columns of a line of the run of show that are called otherwise
// there.
func ofShow(all []toldColumn) []toldColumn {
	all = slices.DeleteFunc(all, func(t toldColumn) bool { return t.column == "what" })
	return slices.Insert(all, 0, toldColumn{"what", words.T("What|in a run of show"), nil})
}

// sayFromStart says minutes before the beginning of an event, or after it.
func sayFromStart(u *UI, _ string, _ image, v string) string {
	n, err := strconv.Atoi(v)
	if err != nil {
		return ""
	}
	return u.fromStart(&n)
}

func sayShowMinutes(u *UI, _ string, _ image, v string) string {
	if n, err := strconv.Atoi(v); err == nil && n > 0 {
		return u.book.Int(int64(n))
	}
	return ""
}

// sayMoment says a moment as the time of its day here; the engines write it in
// two ways.
func sayMoment(_ *UI, _ string, _ image, v string) string {
	t, err := time.Parse(time.RFC3339, v)
	if err != nil {
		return ""
	}
	return t.Local().Format("15:04")
}

// textLead is which text of an event a change is of.
func (u *UI) textLead(row image) string {
	return u.say(app.EventTextName(valueOf(row, "kind"))) + ", " + words.Lang(valueOf(row, "language")).Name()
}
