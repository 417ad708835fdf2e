package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// menuAt drops what can be done with the row that has the frame.
func (g *Grid) menuAt(where func() spot) {
	row, ok := g.Cursor()
	if !ok || row.Section != "" || g.Verbs == nil {
		return
	}
	options := g.Verbs(row)
	if len(options) == 0 {
		return
	}
	list := newOptionList(options, "")
	over := floatAt(g.self, list, where)
	if over == nil {
		return
	}
	over.opener = g.body
	list.leave = func(bool) { over.close() }
	list.choose = func(o Option) {
		over.close()
		if g.OnVerb != nil {
			g.OnVerb(o.ID, row)
		}
	}
	over.canvas.Focus(list)
}

// menuByKey drops it below the row, as the Menu key and Shift+F10 do.
func (g *Grid) menuByKey() {
	for _, r := range g.body.pool {
		if r.index == g.pick.cursor && r.Visible() {
			g.menuAt(func() spot {
				at := fyne.CurrentApp().Driver().AbsolutePositionForObject(r)
				return spot{at.X + g.left(), at.Y, 0, r.Size().Height}
			})
			return
		}
	}
}

// isMenuKey is the key between Alt and Ctrl, or Shift+F10.
func isMenuKey(e *fyne.KeyEvent, shift bool) bool {
	return e.Name == desktop.KeyMenu || e.Name == fyne.KeyF10 && shift
}
