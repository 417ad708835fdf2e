package screens

import (
	"sofra/app/words"
)

// saveAllTheSame asks once more before a draft is kept that may be a slip.
func (u *UI) saveAllTheSame(facts []words.Text, err error) (doubt, error) {
	return doubt{title: u.book.T("Save all the same?"), verb: u.book.T("Save"), facts: facts}, err
}
