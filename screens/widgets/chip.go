package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// Chip is a filter or a choice: round ends, filled when chosen.
type Chip struct {
	part
	text    string
	tail    string
	chosen  bool
	hovered bool
	focused bool
	tapped  func()
	removed func()
	self    fyne.Widget
	ring    ring
	ground  *canvas.Rectangle
	label   *canvas.Text
	icon    *canvas.Image
}

// NewChip is a chip that does something when pressed.
func NewChip(text string, tapped func()) *Chip {
	c := &Chip{text: text, tapped: tapped}
	c.setUp(c)
	return c
}

// setUp readies the chip inside one of a narrower kind.
func (c *Chip) setUp(self fyne.Widget) {
	c.self, c.ring, c.ground = self, newRing(), canvas.NewRectangle(nil)
	c.label, c.icon = canvas.NewText("", nil), newImage(nil)
	c.ExtendBaseWidget(self)
}

// NewMenuChip opens a list under itself.
func NewMenuChip(text string, options []Option, chosen func(id string)) *Chip {
	c := NewChip(text, nil).WithArrow()
	c.tapped = func() { ShowMenu(c, options, chosen) }
	return c
}

// WithArrow shows that a list opens.
func (c *Chip) WithArrow() *Chip {
	c.tail = "down"
	return c
}

// WithCross lets the chip be taken away, by its cross, Delete or Backspace.
func (c *Chip) WithCross(removed func()) *Chip {
	c.tail, c.removed = "close", removed
	return c
}

// SetText changes the words.
func (c *Chip) SetText(text string) {
	c.text = text
	c.Refresh()
}

// SetChosen fills the chip.
func (c *Chip) SetChosen(chosen bool) {
	c.chosen = chosen
	c.Refresh()
}

// Chosen says whether the chip is filled.
func (c *Chip) Chosen() bool { return c.chosen }

// Tapped presses; on the cross it takes away.
func (c *Chip) Tapped(e *fyne.PointEvent) {
	focus(c.self)
	if c.removed != nil && (c.tapped == nil || e.Position.X > c.Size().Width-c.px(26)) {
		c.removed()
		return
	}
	c.press()
}

func (c *Chip) press() {
	if c.tapped != nil {
		c.tapped()
	} else if c.removed != nil {
		c.removed()
	}
}

// TypedKey presses by Space and Return, takes away by Delete.
func (c *Chip) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeySpace, isEnter(e.Name), e.Name == fyne.KeyDown && c.tail == "down":
		c.press()
	case (e.Name == fyne.KeyDelete || e.Name == fyne.KeyBackspace) && c.removed != nil:
		c.removed()
	case e.Name == fyne.KeyEscape:
		escape(c.self)
	}
}

// TypedRune is asked by Fyne.
func (c *Chip) TypedRune(rune) {}

// FocusGained shows the ring.
func (c *Chip) FocusGained() {
	c.focused = true
	c.Refresh()
	inSight(c.self)
}

// FocusLost takes the ring away.
func (c *Chip) FocusLost() { c.focused = false; c.Refresh() }

// MouseIn fills.
func (c *Chip) MouseIn(*desktop.MouseEvent) { c.hovered = true; c.Refresh() }

// MouseMoved is asked by Fyne.
func (c *Chip) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the fill away.
func (c *Chip) MouseOut() { c.hovered = false; c.Refresh() }

// AccessibilityLabel is the words.
func (c *Chip) AccessibilityLabel() string { return c.text }

// AccessibilityRole is button.
func (c *Chip) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is asked by Fyne.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: c.self, objects: []fyne.CanvasObject{c.ring.rect, c.ground, c.label, c.icon},
		layout: c.lay, least: c.leastSize, refresh: c.paintChip,
	})
}

func (c *Chip) leastSize() fyne.Size {
	width := fyne.MeasureText(c.text, c.size(SizeNameSecond), fyne.TextStyle{}).Width + c.px(22)
	if c.tail != "" {
		width += c.px(21)
	}
	return fyne.NewSize(width, c.px(26))
}

// least lets a chip be cut in a narrow row.
func (c *Chip) least() fyne.Size {
	whole := c.leastSize()
	return fyne.NewSize(fyne.Min(whole.Width, c.px(60)), whole.Height)
}

func (c *Chip) lay(s fyne.Size) {
	c.ring.around(s)
	place(c.ground, spot{0, 0, s.Width, s.Height})
	pad, room := c.px(11), s.Width-c.px(22)
	if c.tail != "" {
		room -= c.px(21)
		edge := c.px(14)
		place(c.icon, spot{s.Width - pad + c.px(2) - edge, (s.Height - edge) / 2, edge, edge})
	}
	setText(c.label, c.text, room)
	least := c.label.MinSize()
	place(c.label, spot{pad, (s.Height - least.Height) / 2, least.Width, least.Height})
}

func (c *Chip) paintChip() {
	ground, edge, ink := ColorNamePanel, ColorNameFieldEdge, fyne.ThemeColorName(theme.ColorNameForeground)
	if c.hovered {
		ground = theme.ColorNameHover
	}
	if c.chosen {
		ground, edge, ink = theme.ColorNameSelection, theme.ColorNamePrimary, ColorNameOnSelected
	}
	c.ring.show(&c.part, c.focused, c.px(13))
	c.ground.FillColor, c.ground.StrokeColor = c.colour(ground), c.colour(edge)
	c.ground.StrokeWidth, c.ground.CornerRadius = 1, c.px(13)
	if c.chosen {
		c.ground.StrokeWidth = c.size(sizeNameStrongEdge)
	}
	c.ground.Refresh()
	c.label.Text, c.label.Color, c.label.TextSize = c.text, c.colour(ink), c.size(SizeNameSecond)
	c.label.Refresh()
	c.icon.Hidden = c.tail == ""
	if c.tail != "" {
		c.icon.Resource = c.picture(c.tail, ink, 14)
		c.icon.Refresh()
	}
}
