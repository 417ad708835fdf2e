package screens

import (
	"fyne.io/fyne/v2"

	"sofra/app/words"
)

// toPage gives the keyboard to where the page begins: its list or its days, else
// its first control, which stands behind the last row of the rail.
func (u *UI) toPage() {
	c := u.window.Canvas()
	switch p := u.pageNow().(type) {
	case holder:
		if f := p.keyboard(); f != nil {
			c.Focus(f)
			return
		}
	case *calendar:
		c.Focus(p.target())
		return
	}
	c.Focus(u.rail.Last())
	c.FocusNext()
}

// searched is a page with a search of its own; nil where it has none now.
type searched interface{ searchField() fyne.Focusable }

func (l *list[R]) searchField() fyne.Focusable {
	if l.box == nil { // the page is not built yet
		return nil
	}
	return l.box.Target()
}

func (p *tabbed) searchField() fyne.Focusable {
	if inner, ok := p.now().(searched); ok {
		return inner.searchField()
	}
	return nil
}

// withSearch is possible on a page that has a search of its own.
func withSearch(u *UI) words.Text {
	if why := withOffice(u); !why.Empty() {
		return why
	}
	if p, ok := u.pageNow().(searched); !ok || p.searchField() == nil {
		return words.T("This page has no search of its own.")
	}
	return words.Text{}
}

// searchHere gives the keyboard to the search of the page.
func (u *UI) searchHere() { u.window.Canvas().Focus(u.pageNow().(searched).searchField()) }
