package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Leaf is a page to be read: it scrolls, and the keys turn it once it has the
// keyboard.
type Leaf struct {
	part
	sight   *Sight
	ring    ring
	said    string
	focused bool
}

// NewLeaf is a page with a name, for those who cannot see it.
func NewLeaf(said string, content fyne.CanvasObject) *Leaf {
	l := &Leaf{sight: NewSight(content), ring: newRing(), said: said}
	l.ExtendBaseWidget(l)
	return l
}

// Turn turns to another text, from its beginning.
func (l *Leaf) Turn(content fyne.CanvasObject) {
	l.sight.scroll.Content = content
	l.sight.scroll.Offset = fyne.Position{}
	l.sight.scroll.Refresh()
}

// Follow scrolls until an object of the text is seen.
func (l *Leaf) Follow(o fyne.CanvasObject) { l.sight.Follow(o) }

// Offset is how far down the page is turned.
func (l *Leaf) Offset() float32 { return l.sight.scroll.Offset.Y }

// AccessibilityLabel is what is read there.
func (l *Leaf) AccessibilityLabel() string { return l.said }

// AccessibilityRole is text.
func (l *Leaf) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// Tapped takes the keyboard.
func (l *Leaf) Tapped(*fyne.PointEvent) { focus(l) }

// FocusGained shows the ring.
func (l *Leaf) FocusGained() { l.setFocused(true) }

// FocusLost hides it.
func (l *Leaf) FocusLost() { l.setFocused(false) }

func (l *Leaf) setFocused(focused bool) {
	l.focused = focused
	l.Refresh()
}

// TypedRune is asked by Fyne.
func (l *Leaf) TypedRune(rune) {}

// TypedKey turns the page; Esc goes on to the window.
func (l *Leaf) TypedKey(e *fyne.KeyEvent) {
	scroll := l.sight.scroll
	line, page := l.px(60), scroll.Size().Height-l.px(40)
	end := scroll.Content.MinSize().Height
	to := scroll.Offset.Y
	switch e.Name {
	case fyne.KeyDown:
		to += line
	case fyne.KeyUp:
		to -= line
	case fyne.KeyPageDown, fyne.KeySpace:
		to += page
	case fyne.KeyPageUp:
		to -= page
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = end
	case fyne.KeyEscape:
		escape(l)
		return
	}
	to = fyne.Max(0, fyne.Min(to, end-scroll.Size().Height))
	scroll.ScrollToOffset(fyne.NewPos(0, to))
}

// CreateRenderer is asked by Fyne.
func (l *Leaf) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: l, objects: []fyne.CanvasObject{l.sight, l.ring.rect},
		least: func() fyne.Size { return l.sight.MinSize() },
		layout: func(s fyne.Size) {
			place(l.sight, spot{0, 0, s.Width, s.Height})
			inside := float32(ringStroke)
			place(l.ring.rect, spot{inside, inside, s.Width - 2*inside, s.Height - 2*inside})
		},
		refresh: func() { l.ring.show(&l.part, l.focused, l.size(theme.SizeNameInputRadius)-ringGap) },
	})
}
