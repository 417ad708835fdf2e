package screens

import (
	"context"

	"sofra/app"
	"sofra/screens/widgets"
)

// mostHits is how many records a search shows.
const mostHits = 50

// search is a dialog that looks a name up among all records.
type search struct {
	hits   []app.Hit
	asked  int // rises with every letter; older answers are dropped
	field  *widgets.SearchBox
	grid   *widgets.Grid
	blank  *widgets.EmptyState
	dialog *widgets.Dialog
}

// search asks for a name and opens the record that is chosen.
func (u *UI) search() {
	if u.App == nil || !u.dialogs.Empty() {
		return
	}
	b, s := u.book, &search{}
	s.field = widgets.NewSearchBox(b.T("Search everything"), "")
	s.grid = widgets.NewGrid(widgets.Column{Weight: 1}, widgets.Column{Width: 140, Right: true}).WithoutHead()
	s.blank = widgets.NewEmptyState("", "", nil)
	s.grid.SetEmpty(s.blank)
	s.field.OnChanged = func(text string) { s.look(u, text) }
	s.field.OnDown = func() { s.grid.MoveTo(s.grid.At() + 1) }
	s.field.OnUp = func() { s.grid.MoveTo(max(s.grid.At()-1, 0)) }
	s.field.OnSubmitted = func(string) { s.open(u) }
	s.grid.OnOpen = func(widgets.Row) { s.open(u) }
	s.grid.OnPressed = func(widgets.Row) { s.open(u) }
	s.show(u, "")
	s.dialog = u.dialogs.Open(widgets.Asking{
		Title: b.T("Find"), Body: widgets.Down(10, s.field, widgets.Tall(306, s.grid)), Plain: b.T("Close"),
		Width: 600, FirstFocus: s.field.Target(),
	})
}

// look asks for what was typed.
func (s *search) look(u *UI, text string) {
	s.asked++
	asked := s.asked
	load(u, func(ctx context.Context) ([]app.Hit, error) { return u.App.Find(ctx, text, "", mostHits) }, func(hits []app.Hit) {
		if asked == s.asked {
			s.hits = hits
			s.show(u, text)
		}
	})
}

// show lists what was found, what only sounds alike below.
func (s *search) show(u *UI, text string) {
	var rows []widgets.Row
	for _, h := range s.hits {
		name := widgets.Cell{Icon: kindIcon(h.Kind), Text: h.Name, Bold: true}
		if h.Suggested {
			name.Tag, name.Tone = u.book.T("sounds alike"), widgets.ToneOutline
		}
		rows = append(rows, widgets.Row{ID: string(h.ID), Cells: []widgets.Cell{name, quiet(u.code(kinds(), string(h.Kind)))}})
	}
	if text == "" {
		s.blank.Set(u.book.T("Type a name"), u.book.T("Of people, events, venues, works, money: the beginning of each word is enough."))
	} else {
		s.blank.Set(u.book.T("Nothing found."), "")
	}
	s.grid.SetRows(rows)
	s.grid.MoveTo(0)
}

// open shows the record with the frame on its page.
func (s *search) open(u *UI) {
	at := s.grid.At()
	if at < 0 || at >= len(s.hits) {
		return
	}
	s.dialog.Close()
	u.reveal(s.hits[at].Kind, s.hits[at].ID)
}
