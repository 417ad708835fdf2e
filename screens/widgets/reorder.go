package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// ReorderList is a short list that people put in order: by dragging a row, or
// by Ctrl+Up and Ctrl+Down.
type ReorderList struct {
	Grid
	// OnMove is called when a row should stand elsewhere; the page keeps the new
	// order and loads again.
	OnMove func(from, to int)
}

// NewReorderList is a list without rows.
func NewReorderList(columns ...Column) *ReorderList {
	l := &ReorderList{}
	l.style.drag = true
	l.setUp(l, columns)
	l.body.moved = l.move
	return l
}

// move asks for a row to stand elsewhere, and the frame goes with it.
func (l *ReorderList) move(from, to int) {
	if from < 0 || to < 0 || to >= l.rows.total || from == to {
		return
	}
	l.pick.cursor = to
	if l.OnMove != nil {
		l.OnMove(from, to)
	}
	l.body.reveal(to)
}

// TypedShortcut moves the row with the frame.
func (l *ReorderList) TypedShortcut(s fyne.Shortcut) {
	if key, ok := s.(*desktop.CustomShortcut); ok && key.Modifier == fyne.KeyModifierShortcutDefault {
		switch key.KeyName {
		case fyne.KeyUp:
			l.move(l.pick.cursor, l.pick.cursor-1)
			return
		case fyne.KeyDown:
			l.move(l.pick.cursor, l.pick.cursor+1)
			return
		}
	}
	l.Grid.TypedShortcut(s)
}

// carry moves a row with the pointer; it is drawn last, over the others, with a
// shadow.
func (b *gridBody) carry(r *gridRow, e *fyne.DragEvent) {
	if b.carried == nil {
		b.carried, b.from = r, r.index
		b.fit()
		r.Refresh()
		b.scroll.Refresh()
	}
	r = b.carried
	limit := b.grid.rows.top(b.grid.rows.total, b.grid.rowHeight()) - r.Size().Height
	y := fyne.Max(0, fyne.Min(r.Position().Y+e.Dragged.DY, limit))
	r.Move(fyne.NewPos(0, y))
}

// drop puts the carried row where its middle is.
func (b *gridBody) drop() {
	r := b.carried
	if r == nil {
		return
	}
	b.carried = nil
	middle := r.Position().Y + r.Size().Height/2
	to := b.grid.rows.under(middle, b.grid.rowHeight())
	b.grid.style.version++
	b.fit()
	if b.moved != nil {
		b.moved(b.from, to)
	}
}
