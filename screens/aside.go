package screens

import "sofra/screens/widgets"

// aside is what a page shows beside its list; in a narrow window it lies over
// the list, once it was asked for.
type aside struct {
	over   bool
	spread *widgets.Spread
	back   *widgets.Button // to the list; nil where both have room
}

// wayBack makes the way from there to the list, in a narrow window.
func (a *aside) wayBack(u *UI, list *widgets.Grid) {
	if a.back = nil; u.narrow {
		a.back = widgets.NewIconButton("left", u.book.T("Back to the list"), func() { a.leaveTo(u, list) }).Small()
	}
}

// lift lays it over the list. With keyboard, that goes there too.
func (a *aside) lift(u *UI, keyboard bool) {
	if !u.narrow {
		return
	}
	a.over = true
	a.spread.SetOpen(true)
	if keyboard && a.back != nil {
		u.window.Canvas().Focus(a.back)
	}
}

// leaveTo takes it off the list; it says whether it lay there.
func (a *aside) leaveTo(u *UI, list *widgets.Grid) bool {
	over := a.spread.Over()
	a.over = false
	a.spread.SetOpen(false)
	if over {
		u.window.Canvas().Focus(list.Target())
	}
	return over
}
