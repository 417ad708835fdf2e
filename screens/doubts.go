package screens

import (
	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// saveAllTheSame asks once more before a draft is kept that may be a slip.
func (u *UI) saveAllTheSame(facts []words.Text, err error) (doubt, error) {
	return doubt{title: u.book.T("Save all the same?"), verb: u.book.T("Save"), facts: facts}, err
}

// overnight says below an end that it is on the next day, as soon as it is
// typed.
func (u *UI) overnight(starts, ends input) {
	from, to := starts.field.(*widgets.TimeField), ends.field.(*widgets.TimeField)
	tell := func(string) {
		hint := ""
		if app.NextDay(clockOf(from), clockOf(to)) {
			hint = u.book.T("Ends the next day")
		}
		to.SetHint(hint)
	}
	from.OnChanged, to.OnChanged = tell, tell
	tell("")
}
