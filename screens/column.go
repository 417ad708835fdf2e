package screens

import (
	"strconv"

	"sofra/app/words"
	"sofra/screens/widgets"
)

// column is one column of a list. Its ID is what the list is sorted by; ""
// is not sorted.
type column[R any] struct {
	widgets.Column
	head words.Text
	cell func(u *UI, r *R) widgets.Cell
}

// wide is a column of words, that takes its share of the room.
func wide[R any](id string, head words.Text, share float32, cell func(u *UI, r *R) widgets.Cell) column[R] {
	return column[R]{widgets.Column{ID: id, Weight: share, Sortable: id != ""}, head, cell}
}

// fixed is a column of dates or codes, as wide as they are.
func fixed[R any](id string, head words.Text, width float32, cell func(u *UI, r *R) widgets.Cell) column[R] {
	return column[R]{widgets.Column{ID: id, Width: width, Sortable: id != ""}, head, cell}
}

// right is a column of numbers.
func right[R any](id string, head words.Text, width float32, cell func(u *UI, r *R) widgets.Cell) column[R] {
	return column[R]{widgets.Column{ID: id, Width: width, Right: true, Sortable: id != ""}, head, cell}
}

// gives makes a column one that can be done without in a narrow window: the highest
// goes first.
func (c column[R]) gives(order int) column[R] {
	c.Column.Gives = order
	return c
}

// text is a cell with plain words.
func text(s string) widgets.Cell { return widgets.Cell{Text: s} }

// quiet is a cell with a code.
func quiet(s string) widgets.Cell { return widgets.Cell{Text: s, Quiet: true} }

// bold is the cell of a name.
func bold(s string) widgets.Cell { return widgets.Cell{Text: s, Bold: true} }

// count is the cell of a number.
func count(n int) widgets.Cell { return widgets.Cell{Text: strconv.Itoa(n)} }
