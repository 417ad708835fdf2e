package screens

import (
	"context"

	"sofra/app"
	"sofra/app/words"
)

// saveAllTheSame asks once more before a draft is kept that may be a slip.
func (u *UI) saveAllTheSame(facts []words.Text, err error) (doubt, error) {
	return doubt{title: u.book.T("Save all the same?"), verb: u.book.T("Save"), facts: facts}, err
}

// saveDocument asks once more before a document is kept that a donor will ask about,
// with a way to each one that it looks like.
func (u *UI) saveDocument(ctx context.Context, e app.Expense) (doubt, error) {
	all, err := u.App.ExpenseDoubts(ctx, e)
	var facts []words.Text
	var at []app.Ref
	for _, d := range all {
		facts, at = append(facts, d.Text), append(at, d.At)
	}
	d, err := u.saveAllTheSame(facts, err)
	d.at = at
	return d, err
}
