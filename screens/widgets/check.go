package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// tickBox is the drawing of a tick box; the grid uses it too.
type tickBox struct {
	box  *canvas.Rectangle
	tick *canvas.Image
}

func newTickBox() tickBox { return tickBox{box: canvas.NewRectangle(nil), tick: newImage(nil)} }

// show paints the box empty, ticked or, for some of several, with a dash.
func (t tickBox) show(p *part, ticked, partial, disabled bool) {
	ground, edge := fyne.ThemeColorName(theme.ColorNameInputBackground), ColorNameFieldEdge
	if ticked || partial {
		ground, edge = theme.ColorNamePrimary, theme.ColorNamePrimary
	}
	if disabled {
		edge = theme.ColorNameDisabled
	}
	if disabled && ticked {
		ground = theme.ColorNameDisabled
	}
	t.box.FillColor, t.box.StrokeColor = p.colour(ground), p.colour(edge)
	t.box.StrokeWidth, t.box.CornerRadius = 1, p.px(4)
	t.box.Refresh()
	t.tick.Hidden = !ticked && !partial
	if t.tick.Hidden {
		return
	}
	name := "check"
	if partial {
		name = "minus"
	}
	t.tick.Resource = p.picture(name, theme.ColorNameForegroundOnPrimary, 12)
	t.tick.Refresh()
}

// at places the box of 16 by its left upper corner.
func (t tickBox) at(p *part, x, y float32) {
	edge := p.px(16)
	place(t.box, spot{x, y, edge, edge})
	place(t.tick, spot{x + p.px(2), y + p.px(2), edge - p.px(4), edge - p.px(4)})
}

// Check is a tick box with words.
type Check struct {
	part
	text     string
	ticked   bool
	partial  bool
	disabled bool
	focused  bool
	changed  func(bool)
	box      tickBox
	words    *canvas.Text
	ring     ring
}

// NewCheck is an empty tick box; changed is called when the person ticks.
func NewCheck(text string, changed func(bool)) *Check {
	c := &Check{text: text, changed: changed, box: newTickBox(), words: canvas.NewText(text, nil), ring: newRing()}
	c.ExtendBaseWidget(c)
	return c
}

// Label is the words: a tick box is a field of a form too.
func (c *Check) Label() string { return c.text }

// SetError is asked by forms; a tick is never wrong.
func (c *Check) SetError(string) {}

// Problem is none.
func (c *Check) Problem() string { return "" }

// Target is the box.
func (c *Check) Target() fyne.Focusable { return c }

// Checked says whether it is ticked.
func (c *Check) Checked() bool { return c.ticked }

// SetChecked ticks from the program.
func (c *Check) SetChecked(ticked bool) {
	c.ticked, c.partial = ticked, false
	c.Refresh()
}

// SetPartial shows that some of several are ticked.
func (c *Check) SetPartial(partial bool) {
	c.partial = partial
	c.Refresh()
}

// SetText changes the words.
func (c *Check) SetText(text string) { c.text = text; c.Refresh() }

// Enable lets it be ticked.
func (c *Check) Enable() { c.disabled = false; c.Refresh() }

// Disable takes it out of use.
func (c *Check) Disable() { c.disabled = true; c.Refresh() }

// Disabled says whether it is out of use.
func (c *Check) Disabled() bool { return c.disabled }

func (c *Check) toggle() {
	if c.disabled {
		return
	}
	c.SetChecked(!c.ticked)
	if c.changed != nil {
		c.changed(c.ticked)
	}
}

// Tapped ticks.
func (c *Check) Tapped(*fyne.PointEvent) {
	if !c.disabled {
		focus(c)
		c.toggle()
	}
}

// TypedKey ticks by Space; Return goes to the dialog.
func (c *Check) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeySpace:
		c.toggle()
	case isEnter(e.Name):
		submit(c)
	case e.Name == fyne.KeyEscape:
		escape(c)
	}
}

// TypedRune is asked by Fyne.
func (c *Check) TypedRune(rune) {}

// FocusGained shows the ring.
func (c *Check) FocusGained() { c.focused = true; c.Refresh() }

// FocusLost takes the ring away.
func (c *Check) FocusLost() { c.focused = false; c.Refresh() }

// Cursor is the hand.
func (c *Check) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel is the words.
func (c *Check) AccessibilityLabel() string { return c.text }

// AccessibilityRole is button, the nearest that Fyne has.
func (c *Check) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// least lets the words be cut.
func (c *Check) least() fyne.Size { return fyne.NewSize(c.px(60), c.px(26)) }

// CreateRenderer is asked by Fyne.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: c, objects: []fyne.CanvasObject{c.ring.rect, c.box.box, c.box.tick, c.words},
		layout: func(s fyne.Size) {
			top, out := (s.Height-c.px(16))/2, float32(ringGap+ringStroke)
			c.box.at(&c.part, 0, top)
			place(c.ring.rect, spot{-out, top - out, c.px(16) + 2*out, c.px(16) + 2*out})
			setText(c.words, c.text, s.Width-c.px(28))
			least := c.words.MinSize()
			place(c.words, spot{c.px(28), (s.Height - least.Height) / 2, least.Width, least.Height})
		},
		least: func() fyne.Size {
			text := fyne.MeasureText(c.text, c.size(theme.SizeNameText), fyne.TextStyle{})
			return fyne.NewSize(c.px(28)+text.Width, c.px(26))
		},
		refresh: func() {
			ink := fyne.ThemeColorName(theme.ColorNameForeground)
			if c.disabled {
				ink = theme.ColorNameDisabled
			}
			c.ring.show(&c.part, c.focused, c.px(4))
			c.box.show(&c.part, c.ticked, c.partial, c.disabled)
			c.words.Text, c.words.Color, c.words.TextSize = c.text, c.colour(ink), c.size(theme.SizeNameText)
			c.words.Refresh()
		},
	})
}
