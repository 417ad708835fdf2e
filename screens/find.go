package screens

import (
	"context"
	"slices"

	"sofra/screens/widgets"
)

// mostHits is how many records a search shows.
const mostHits = 50

// search is a dialog that looks a name up among all records, and among all that
// can be done.
type search struct {
	all    []deed // that the window has, as it was before the dialog
	deeds  []deed // of those, the ones that go by what is typed
	hits   []met
	asked  int  // rises with every letter; older answers are dropped
	late   bool // the answer to what was typed is still to come
	wanted bool // Return was pressed before the answer was there
	field  *widgets.SearchBox
	grid   *widgets.Grid
	blank  *widgets.EmptyState
	dialog *widgets.Dialog
}

// search asks for a name and opens the record, or does the action, that is chosen.
func (u *UI) search() {
	b, s := u.book, &search{all: slices.Concat(u.deeds(), u.addDeeds(), u.sideDeeds())}
	s.field = widgets.NewSearchBox(b.T("Search everything"), "")
	s.grid = widgets.NewGrid(widgets.Column{Weight: 1}, widgets.Column{Width: 190, Right: true}).WithoutHead().WithTwoLines()
	s.blank = widgets.NewEmptyState("", "", nil)
	s.grid.SetEmpty(s.blank)
	s.field.OnChanged = func(text string) { s.look(u, text) }
	s.field.EscapeLeaves = true
	s.field.OnDown = func() { s.grid.MoveTo(s.grid.At() + 1) }
	s.field.OnUp = func() { s.grid.MoveTo(max(s.grid.At()-1, 0)) }
	s.field.OnSubmitted = func(string) { s.open(u) }
	s.grid.OnOpen = func(widgets.Row) { s.open(u) }
	s.grid.OnPressed = func(widgets.Row) { s.open(u) }
	s.show(u, "", nil)
	s.dialog = u.dialogs.Open(widgets.Asking{
		Title: b.T("Find"), Text: b.T("People, events, works, venues, money, and all that can be done: the beginning of each word is enough."),
		Body: widgets.Down(10, s.field, widgets.Tall(356, s.grid)), Plain: b.T("Close"),
		Width: 600, FirstFocus: s.field.Target(),
	})
}

// look asks for what was typed.
func (s *search) look(u *UI, text string) {
	s.asked++
	asked := s.asked
	s.late, s.wanted = true, false
	load(u, func(ctx context.Context) ([]met, error) { return meet(ctx, u.App, text) }, func(hits []met) {
		if asked == s.asked {
			s.late = false
			s.show(u, text, hits)
			if s.wanted {
				s.open(u)
			}
		}
	})
}

// show lists what was found and what can be done, the likeliest first.
func (s *search) show(u *UI, text string, hits []met) {
	s.hits, s.deeds = hits, deedsFor(s.all, text)
	s.blank.Set(u.book.T("Nothing found."), "")
	s.grid.SetRows(s.inOrder(u, text))
	s.grid.MoveTo(0)
}

// open shows the record with the frame on its page, or does the action.
func (s *search) open(u *UI) {
	if s.late {
		s.wanted = true
		return
	}
	row, ok := s.grid.Cursor()
	if !ok {
		return
	}
	for _, h := range s.hits {
		if string(h.ID) == row.ID {
			s.dialog.Close()
			u.reveal(h.Kind, h.ID)
			return
		}
	}
	for _, d := range s.deeds {
		if d.id() == row.ID && d.why == "" {
			s.dialog.Close()
			u.act(&d.action)
			return
		}
	}
}
