package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// cardHead is the height of a card's head at text scale 1.
const cardHead = 42

// Card is a paper panel with round corners; head and foot are parted by lines.
type Card struct {
	part
	title, quiet *Text
	padded       bool
	ground       *canvas.Rectangle
	stack        *fyne.Container
	head, foot   fyne.CanvasObject
	body         fyne.CanvasObject
}

// NewCard is a panel around a body.
func NewCard(body fyne.CanvasObject) *Card {
	c := &Card{body: body, ground: canvas.NewRectangle(nil), stack: Down(0)}
	c.arrange()
	c.ExtendBaseWidget(c)
	return c
}

// WithHead puts a title, a quiet fact and buttons above.
func (c *Card) WithHead(title, quiet string, actions ...fyne.CanvasObject) *Card {
	c.title, c.quiet = CardTitle(title), Quiet(quiet)
	c.quiet.Hidden = quiet == ""
	row := append([]fyne.CanvasObject{c.title, c.quiet, Gap()}, actions...)
	return c.WithBar(Across(8, row...))
}

// WithBar puts a row of one's own above, 42 high.
func (c *Card) WithBar(bar fyne.CanvasObject) *Card {
	c.head = &fyne.Container{Layout: headRow{}, Objects: []fyne.CanvasObject{bar}}
	c.arrange()
	return c
}

// WithFoot puts something below.
func (c *Card) WithFoot(foot fyne.CanvasObject) *Card {
	c.foot = foot
	c.arrange()
	return c
}

// Padded leaves room around the body.
func (c *Card) Padded() *Card {
	c.padded = true
	c.arrange()
	return c
}

// SetHead changes title and quiet fact of a card that has them.
func (c *Card) SetHead(title, quiet string) {
	if c.title == nil {
		return
	}
	c.quiet.Hidden = quiet == ""
	c.title.SetText(title)
	c.quiet.SetText(quiet)
	c.head.Refresh()
}

// SetBody changes what the card holds.
func (c *Card) SetBody(body fyne.CanvasObject) {
	c.body = body
	c.arrange()
	c.stack.Refresh()
	c.Refresh()
}

// arrange stacks head, body and foot with lines between.
func (c *Card) arrange() {
	body := c.body
	if c.padded {
		body = Inset(14, 14, body)
	}
	c.stack.Objects = nil
	if c.head == nil {
		roundTop(body)
	} else {
		c.stack.Objects = append(c.stack.Objects, c.head, Line())
	}
	c.stack.Objects = append(c.stack.Objects, Flex(body))
	if c.foot != nil {
		c.stack.Objects = append(c.stack.Objects, Line(), c.foot)
	}
}

func (c *Card) heightAt(width float32) float32 { return heightOf(c.stack, width-2) + 2 }

func (c *Card) least() fyne.Size { return c.stack.MinSize().AddWidthHeight(2, 2) }

// CreateRenderer is asked by Fyne.
func (c *Card) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: c, objects: []fyne.CanvasObject{c.ground, c.stack},
		least: c.least,
		layout: func(s fyne.Size) {
			place(c.ground, spot{0, 0, s.Width, s.Height})
			place(c.stack, spot{1, 1, s.Width - 2, s.Height - 2})
		},
		refresh: func() {
			c.ground.FillColor, c.ground.StrokeColor = c.colour(ColorNamePanel), c.colour(ColorNamePanelEdge)
			c.ground.StrokeWidth, c.ground.CornerRadius = 1, c.size(theme.SizeNameCardRadius)
			c.ground.Refresh()
		},
	})
}

// headRow is a head's height with room at both ends.
type headRow struct{}

func (headRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	height := heightOf(objects[0], size.Width-px(28))
	place(objects[0], spot{px(14), (size.Height - height) / 2, size.Width - px(28), height})
}

func (headRow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := leastOf(objects[0])
	return fyne.NewSize(least.Width+px(28), fyne.Max(px(cardHead), least.Height+px(12)))
}

func (h headRow) wanted(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(wantedOf(objects[0]).Width+px(28), h.MinSize(objects).Height)
}

func (headRow) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return fyne.Max(px(cardHead), heightOf(objects[0], width-px(28))+px(12))
}

// tinted is an object on a ground of its own.
type tinted struct {
	part
	name   fyne.ThemeColorName
	inner  fyne.CanvasObject
	ground *canvas.Rectangle
	top    bool
	bottom bool
}

func newTinted(name fyne.ThemeColorName, inner fyne.CanvasObject) *tinted {
	t := &tinted{name: name, inner: inner, ground: canvas.NewRectangle(nil)}
	t.ExtendBaseWidget(t)
	return t
}

// roundTop rounds the upper corners of a band or a grid's heads that stand at the
// top of a card; they would stick out of its own.
func roundTop(o fyne.CanvasObject) {
	switch o := o.(type) {
	case *tinted:
		o.top = true
		o.Refresh()
	case *Grid:
		o.head.top = true
		o.head.Refresh()
	case *ReorderList:
		roundTop(&o.Grid)
	case *fyne.Container:
		if _, inner := o.Layout.(inset); len(o.Objects) > 0 && !inner {
			roundTop(o.Objects[0])
		}
	}
}

// NewBand is a section's name on the quiet band.
func NewBand(text string) fyne.CanvasObject {
	words := Quiet(text)
	words.shown.TextStyle.Bold = true
	return Down(0, newTinted(ColorNameQuietBand, Inset(7, 14, words)), Line())
}

func (t *tinted) heightAt(width float32) float32 { return heightOf(t.inner, width) }

func (t *tinted) least() fyne.Size { return leastOf(t.inner) }

// CreateRenderer is asked by Fyne.
func (t *tinted) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: t, objects: []fyne.CanvasObject{t.ground, t.inner},
		least: t.least,
		layout: func(s fyne.Size) {
			place(t.ground, spot{0, 0, s.Width, s.Height})
			place(t.inner, spot{0, 0, s.Width, s.Height})
		},
		refresh: func() {
			t.ground.FillColor = t.colour(t.name)
			if t.top {
				radius := t.size(theme.SizeNameCardRadius) - 1
				t.ground.TopLeftCornerRadius, t.ground.TopRightCornerRadius = radius, radius
			}
			if t.bottom {
				radius := t.size(theme.SizeNameCardRadius) - 1
				t.ground.BottomLeftCornerRadius, t.ground.BottomRightCornerRadius = radius, radius
			}
			t.ground.Refresh()
		},
	})
}

// SelectionBar is the bar below a grid while rows are ticked.
type SelectionBar struct {
	tinted
	words *Text
}

// NewSelectionBar says how many are selected and what can be done with them.
func NewSelectionBar(text string, actions ...*Button) *SelectionBar {
	b := &SelectionBar{words: Strong(text)}
	b.words.ink = ColorNameOnSelected
	row := []fyne.CanvasObject{b.words, Gap()}
	for _, action := range actions {
		row = append(row, action.Small().OnSelected())
	}
	b.name, b.inner = theme.ColorNameSelection, Inset(10, 12, Across(8, row...))
	b.ground, b.bottom = canvas.NewRectangle(nil), true
	b.ExtendBaseWidget(b)
	return b
}

// SetText changes how many are selected.
func (b *SelectionBar) SetText(text string) { b.words.SetText(text) }
