package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// keyCell is one answer of a Keys field: its key as a cap, and its word.
type keyCell struct {
	part
	field   *Keys
	index   int
	hovered bool
	ground  *canvas.Rectangle
	letter  *canvas.Text
	word    *canvas.Text
}

func newKeyCell(field *Keys, index int) *keyCell {
	c := &keyCell{field: field, index: index, ground: canvas.NewRectangle(nil), letter: canvas.NewText("", nil), word: canvas.NewText("", nil)}
	c.letter.TextStyle.Bold = true
	c.ExtendBaseWidget(c)
	return c
}

// Tapped answers, or takes the answer away again. The keyboard stays.
func (c *keyCell) Tapped(*fyne.PointEvent) {
	focus(c.field)
	if id := c.field.keys[c.index].ID; c.field.chosen != id {
		c.field.take(id)
	} else {
		c.field.take("")
	}
}

// MouseIn fills.
func (c *keyCell) MouseIn(*desktop.MouseEvent) { c.hovered = true; c.Refresh() }

// MouseMoved is asked by Fyne.
func (c *keyCell) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the fill away.
func (c *keyCell) MouseOut() { c.hovered = false; c.Refresh() }

// Cursor is the hand.
func (c *keyCell) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel is the answer.
func (c *keyCell) AccessibilityLabel() string {
	if word := c.field.keys[c.index].Text; word != "" {
		return word
	}
	return c.field.keys[c.index].Key
}

// AccessibilityRole is button.
func (c *keyCell) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is asked by Fyne.
func (c *keyCell) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: c, objects: []fyne.CanvasObject{c.ground, c.letter, c.word},
		least: func() fyne.Size {
			x := c.field.keys[c.index]
			width := fyne.MeasureText(x.Key, c.size(theme.SizeNameText), fyne.TextStyle{Bold: true}).Width + c.px(18)
			if x.Text != "" {
				width += fyne.MeasureText(x.Text, c.size(SizeNameSecond), fyne.TextStyle{}).Width + c.px(7)
			}
			return fyne.NewSize(fyne.Max(width, c.px(32)), c.px(28))
		},
		layout: c.lay, refresh: c.paintCell,
	})
}

func (c *keyCell) lay(s fyne.Size) {
	place(c.ground, spot{0, 0, s.Width, s.Height})
	letter, word := c.letter.MinSize(), c.word.MinSize()
	x := (s.Width - letter.Width) / 2
	if c.word.Text != "" {
		x = c.px(9)
	}
	place(c.letter, spot{x, (s.Height - letter.Height) / 2, letter.Width, letter.Height})
	place(c.word, spot{x + letter.Width + c.px(7), (s.Height - word.Height) / 2, word.Width, word.Height})
}

func (c *keyCell) paintCell() {
	x := c.field.keys[c.index]
	chosen := c.field.has(x.ID)
	ground, ink, line, width := fyne.ThemeColorName(theme.ColorNameInputBackground), fyne.ThemeColorName(theme.ColorNameForeground), ColorNameFieldEdge, float32(1)
	switch {
	case chosen:
		ground, ink, line, width = theme.ColorNameSelection, ColorNameOnSelected, theme.ColorNamePrimary, 2
	case c.hovered:
		ground = theme.ColorNameHover
	}
	c.ground.FillColor, c.ground.CornerRadius = c.colour(ground), c.px(7)
	edge(c.ground, c.colour(line), width)
	c.ground.Refresh()
	c.letter.Text, c.letter.Color, c.letter.TextSize = x.Key, c.colour(ink), c.size(theme.SizeNameText)
	c.word.Text, c.word.Color, c.word.TextSize = x.Text, c.colour(ink), c.size(SizeNameSecond)
	c.letter.Refresh()
	c.word.Refresh()
}
