package widgets

import (
	"fyne.io/fyne/v2"
)

// The body has the keyboard for its grid, so that Tab comes to the heads first:
// Fyne asks a widget before what is in it.

// Target is what takes the keyboard.
func (g *Grid) Target() fyne.Focusable { return g.body }

// FocusGained shows the frame, round the first row if it stood nowhere.
func (b *gridBody) FocusGained() {
	b.grid.pick.focused = true
	if b.grid.pick.cursor < 0 {
		b.grid.moveTo(0, 1)
	}
	b.fit()
}

// FocusLost pales the frame.
func (b *gridBody) FocusLost() {
	b.grid.pick.focused, b.grid.pick.shift = false, false
	b.fit()
}

// TypedKey goes through the rows.
func (b *gridBody) TypedKey(e *fyne.KeyEvent) { b.grid.TypedKey(e) }

// TypedRune goes to the row that begins so.
func (b *gridBody) TypedRune(r rune) { b.grid.typeAhead(r) }

// TypedShortcut is the grid's, or the one of a list of a narrower kind.
func (b *gridBody) TypedShortcut(s fyne.Shortcut) {
	if self, ok := b.grid.self.(fyne.Shortcutable); ok {
		self.TypedShortcut(s)
	}
}

// KeyDown remembers Shift, which typed keys do not carry.
func (b *gridBody) KeyDown(e *fyne.KeyEvent) { b.shift(e, true) }

// KeyUp forgets Shift.
func (b *gridBody) KeyUp(e *fyne.KeyEvent) { b.shift(e, false) }

func (b *gridBody) shift(e *fyne.KeyEvent, down bool) {
	if isShift(e.Name) {
		b.grid.pick.shift = down
	}
}

// AccessibilityLabel is the row with the frame.
func (b *gridBody) AccessibilityLabel() string { return b.grid.AccessibilityLabel() }

// AccessibilityRole is container.
func (b *gridBody) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// Tapped below the rows gives the list the keyboard.
func (b *gridBody) Tapped(*fyne.PointEvent) { focus(b) }
