package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// touchTall is how high a target for a finger is at text scale 1: more than 14
// mm where 120 pixels are an inch, as Fyne takes it.
const touchTall = 72

// Touch is a target for a finger: an answer, or a way on. It works by Space and
// Return as well.
type Touch struct {
	part
	// OnTapped is called when it is touched or pressed.
	OnTapped func()

	words   *Paragraph
	below   *Paragraph // nil is nothing
	first   bool
	plain   bool
	chosen  bool
	off     bool
	icon    string // in place of words
	focused bool
	ground  *canvas.Rectangle
	tick    *canvas.Image
	ring    ring
}

// NewTouch is an answer to be chosen.
func NewTouch(text string, tapped func()) *Touch {
	t := &Touch{OnTapped: tapped, words: newParagraph(text, theme.SizeNameHeadingText, theme.ColorNameForeground), ground: canvas.NewRectangle(nil), tick: newImage(nil), ring: newRing()}
	t.words.align = fyne.TextAlignCenter
	t.words.leading = 1.2
	t.ExtendBaseWidget(t)
	return t
}

// First makes it the filled one of its page.
func (t *Touch) First() *Touch {
	t.first = true
	t.Refresh()
	return t
}

// Plain makes it a way on that is none of the answers.
func (t *Touch) Plain() *Touch {
	t.plain = true
	t.Refresh()
	return t
}

// WithIcon puts an icon in the place of words; text still says what it does.
func (t *Touch) WithIcon(name string) *Touch {
	t.icon = name
	t.Refresh()
	return t
}

// WithBelow puts a quiet sentence below its words.
func (t *Touch) WithBelow(sentence string) *Touch {
	t.below = newParagraph(sentence, SizeNameCard, theme.ColorNamePlaceHolder)
	t.below.align = fyne.TextAlignCenter
	t.Refresh()
	return t
}

// SetChosen marks the answer.
func (t *Touch) SetChosen(chosen bool) {
	if t.chosen != chosen {
		t.chosen = chosen
		t.Refresh()
	}
}

// Chosen says whether the answer is marked.
func (t *Touch) Chosen() bool { return t.chosen }

// SetDisabled takes it out of use, or brings it back.
func (t *Touch) SetDisabled(off bool) {
	if t.off != off {
		t.off = off
		t.Refresh()
	}
}

// Text is what it says.
func (t *Touch) Text() string { return t.words.full }

// SetText changes the words.
func (t *Touch) SetText(text string) {
	t.words.SetText(text)
	t.Refresh()
}

// Tapped does what it is for.
func (t *Touch) Tapped(*fyne.PointEvent) {
	if !t.off && t.OnTapped != nil {
		pressed(t, t.OnTapped)
	}
}

// TypedKey does so by Space and Return.
func (t *Touch) TypedKey(e *fyne.KeyEvent) {
	c := canvasOf(t)
	switch {
	case e.Name == fyne.KeySpace, isEnter(e.Name):
		t.Tapped(nil)
	case c == nil:
	case e.Name == fyne.KeyRight, e.Name == fyne.KeyDown:
		c.FocusNext()
	case e.Name == fyne.KeyLeft, e.Name == fyne.KeyUp:
		c.FocusPrevious()
	case c.OnTypedKey() != nil:
		c.OnTypedKey()(e)
	}
}

// TypedRune hands figures on to the window.
func (t *Touch) TypedRune(r rune) {
	if c := canvasOf(t); c != nil && c.OnTypedRune() != nil {
		c.OnTypedRune()(r)
	}
}

// FocusGained shows the ring.
func (t *Touch) FocusGained() {
	t.focused = true
	t.Refresh()
}

// FocusLost takes the ring away.
func (t *Touch) FocusLost() {
	t.focused = false
	t.Refresh()
}

// Disabled says whether it is out of use.
func (t *Touch) Disabled() bool { return t.off }

// Enable is asked by Fyne, which passes over what is out of use.
func (t *Touch) Enable() { t.SetDisabled(false) }

// Disable is asked by Fyne.
func (t *Touch) Disable() { t.SetDisabled(true) }

// Cursor is the hand.
func (t *Touch) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel is what it says.
func (t *Touch) AccessibilityLabel() string { return t.words.full }

// AccessibilityRole is button.
func (t *Touch) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// room is the width that the words have, beside the tick and its like.
func (t *Touch) room(width float32) float32 { return fyne.Max(width-2*t.px(touchSide), t.px(24)) }

// touchSide is the room at each side of the words.
const touchSide = 14

func (t *Touch) wordsTall(width float32) float32 {
	tall := t.words.heightAt(t.room(width))
	if t.below != nil {
		tall += t.px(2) + t.below.heightAt(t.room(width))
	}
	return tall
}

func (t *Touch) heightAt(width float32) float32 {
	return fyne.Max(t.px(touchTall), t.wordsTall(width)+t.px(20))
}

// CreateRenderer is asked by Fyne.
func (t *Touch) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{t.ring.rect, t.ground, t.tick, t.words}
	if t.below != nil {
		objects = append(objects, t.below)
	}
	return paint(&drawn{
		owner: t, objects: objects,
		least: func() fyne.Size {
			return fyne.NewSize(t.px(touchTall), t.heightAt(fyne.Max(t.Size().Width, t.px(touchTall))))
		},
		layout: t.lay, refresh: t.paintTouch,
	})
}

func (t *Touch) lay(s fyne.Size) {
	t.ring.around(s)
	place(t.ground, spot{0, 0, s.Width, s.Height})
	edge := t.px(16)
	place(t.tick, spot{t.px(8), t.px(8), edge, edge})
	if t.icon != "" {
		edge = t.px(28)
		place(t.tick, spot{(s.Width - edge) / 2, (s.Height - edge) / 2, edge, edge})
	}
	room, whole := t.room(s.Width), t.wordsTall(s.Width)
	words := t.words.heightAt(room)
	top := (s.Height - whole) / 2
	place(t.words, spot{(s.Width - room) / 2, top, room, words})
	if t.below != nil {
		place(t.below, spot{(s.Width - room) / 2, top + words + t.px(2), room, t.below.heightAt(room)})
	}
}

func (t *Touch) paintTouch() {
	ground, line, ink, width := fyne.ThemeColorName(ColorNamePanel), fyne.ThemeColorName(ColorNameFieldEdge), fyne.ThemeColorName(theme.ColorNameForeground), float32(1)
	switch {
	case t.off:
		ground, line, ink = theme.ColorNameButton, ColorNameButtonEdge, theme.ColorNameDisabled
	case t.first:
		ground, line, ink = theme.ColorNamePrimary, theme.ColorNamePrimary, theme.ColorNameForegroundOnPrimary
	case t.chosen:
		ground, line, ink, width = theme.ColorNameSelection, theme.ColorNamePrimary, ColorNameOnSelected, 3
	case t.plain:
		ground, line = theme.ColorNameButton, ColorNameButtonEdge
	}
	radius := t.size(theme.SizeNameDialogRadius)
	t.ring.show(&t.part, t.focused, radius)
	t.ground.FillColor, t.ground.CornerRadius = t.colour(ground), radius
	edge(t.ground, t.colour(line), width)
	t.ground.Refresh()
	t.tick.Hidden, t.words.Hidden = !t.chosen && t.icon == "", t.icon != ""
	t.tick.Resource = t.picture("check", theme.ColorNamePrimary, 16)
	if t.icon != "" {
		t.tick.Resource = t.picture(t.icon, ink, 28)
	}
	t.tick.Refresh()
	t.words.ink = ink
	t.words.Refresh()
}
