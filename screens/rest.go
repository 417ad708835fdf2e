package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"sofra/screens/widgets"
)

// rest is where somebody was in the detail of a record. It is made anew after
// each change, and comes piece by piece: the place that was scrolled to, and the
// widget that had the keyboard, are gone back to as soon as they are there.
type rest struct {
	of    string // the record and its tab
	sight *widgets.Sight
	at    float32 // where to scroll to; 0 is there already
	hand  string  // what had the keyboard; "" is nothing of the detail
	nth   int     // of those that are called so
	held  fyne.Focusable
}

// begin shows a detail anew: the same one stays where it was.
func (r *rest) begin(u *UI, of string, sight *widgets.Sight) {
	was := r.sight
	if r.sight = sight; was == nil || r.of != of {
		r.of, r.at, r.hand, r.held = of, 0, "", nil
		return
	}
	if y := was.Offset(); y > 0 {
		r.at = y
	}
	if held := u.window.Canvas().Focused(); held != nil {
		o, seen := held.(fyne.CanvasObject)
		said, named := held.(interface{ AccessibilityLabel() string })
		if seen && named && was.Has(o) {
			r.hand, r.held = said.AccessibilityLabel(), held
			r.nth = slices.Index(was.Called(r.hand), held)
		}
	}
}

// settle goes back to where somebody was, as far as it is there by now. Who has
// gone elsewhere with the keyboard stays there.
func (r *rest) settle(u *UI) {
	if r.sight == nil {
		return
	}
	if r.at > 0 && r.sight.GoTo(r.at) {
		r.at = 0
	}
	c := u.window.Canvas()
	if r.hand == "" || !u.dialogs.Empty() {
		return
	}
	if now := c.Focused(); now != nil && now != r.held {
		r.hand = ""
		return
	}
	if all := r.sight.Called(r.hand); r.nth >= 0 && r.nth < len(all) && all[r.nth] != r.held {
		at := r.sight.Offset()
		c.Focus(all[r.nth])
		r.hand, r.held = "", nil
		r.sight.GoTo(at)
	}
}

// top begins another page of the same detail at its top.
func (r *rest) top() {
	if r.at, r.hand = 0, ""; r.sight != nil {
		r.sight.GoTo(0)
	}
}
