package screens

import (
	"sofra/app/words"
	"sofra/screens/widgets"
)

// trail leads from a record back to the rows that led to it: those behind a check or
// a figure, on the page where they were looked at.
type trail struct {
	section string
	page    page // opened over the section; nil is the section itself
	title   string
	again   func() // shows the rows once more, at the same place
}

// trailFrom notes the page that is shown now as where rows are looked at.
func (u *UI) trailFrom(title string, again func()) *trail {
	return &trail{section: u.at, page: u.over, title: title, again: again}
}

// goBackOn goes back to the rows that led to what is shown.
func (u *UI) goBackOn() {
	t := u.trail
	if t == nil {
		return
	}
	u.trail = nil
	u.show(t.section)
	if t.page != nil {
		u.into(t.page)
	}
	t.again()
}

// trailNote says above a page where one came from, and leads back.
func (u *UI) trailNote() *widgets.Note {
	b := u.book
	return widgets.NewNote(widgets.ToneNotice, "left", "", b.T("You came from “{list}”.", "list", u.trail.title)).
		WithAction(b.T("Back to the list"), u.goBackOn).
		WithAction(b.T("Close"), func() { u.trail = nil; u.showDrafts() })
}

// withTrail is possible where rows led here.
func withTrail(u *UI) words.Text {
	if u.trail == nil {
		return words.T("No list of a check or a figure led here.")
	}
	return words.Text{}
}
