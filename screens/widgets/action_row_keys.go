package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
)

// amongRows tells the rows of a stack which they are, so that the arrow keys go
// from one to the next.
func amongRows(objects []fyne.CanvasObject) {
	var rows []*ActionRow
	for _, o := range objects {
		if r, ok := o.(*ActionRow); ok && r.open != nil {
			rows = append(rows, r)
		}
	}
	for _, r := range rows {
		r.among = rows
	}
}

// goAlong gives the keyboard to another row of the stack, and says whether the
// key was one for that.
func (r *ActionRow) goAlong(key fyne.KeyName) bool {
	at, last := slices.Index(r.among, r), len(r.among)-1
	switch key {
	case fyne.KeyUp:
		at--
	case fyne.KeyDown:
		at++
	case fyne.KeyHome:
		at = 0
	case fyne.KeyEnd:
		at = last
	default:
		return false
	}
	if at >= 0 && at <= last {
		focus(r.among[at])
	}
	return true
}
