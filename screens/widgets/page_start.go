package widgets

import (
	"fyne.io/fyne/v2"
)

// PageStart is where the keyboard stands when a page has come and nobody has gone
// into it: nothing is seen of it, and Tab goes to the first control of the page.
// Once left it cannot be come back to.
type PageStart struct {
	part
	on bool
}

// NewPageStart stands before what a page is made of.
func NewPageStart() *PageStart {
	s := &PageStart{}
	s.ExtendBaseWidget(s)
	return s
}

// Take gives it the keyboard.
func (s *PageStart) Take(c fyne.Canvas) {
	s.on = true
	c.Focus(s)
	s.on = c.Focused() == fyne.Focusable(s)
}

// Disabled lets Tab pass it by, but from where it stands.
func (s *PageStart) Disabled() bool { return !s.on }

// Enable is asked by Fyne.
func (s *PageStart) Enable() {}

// Disable is asked by Fyne.
func (s *PageStart) Disable() {}

// FocusGained shows nothing.
func (s *PageStart) FocusGained() {}

// FocusLost ends it.
func (s *PageStart) FocusLost() { s.on = false }

// TypedRune is asked by Fyne.
func (s *PageStart) TypedRune(rune) {}

// TypedKey gives keys to the window, as if nothing had the keyboard.
func (s *PageStart) TypedKey(e *fyne.KeyEvent) {
	if c := canvasOf(s); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(e)
	}
}

// CreateRenderer is asked by Fyne.
func (s *PageStart) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{owner: s, least: func() fyne.Size { return fyne.Size{} }, layout: func(fyne.Size) {}, refresh: func() {}})
}
