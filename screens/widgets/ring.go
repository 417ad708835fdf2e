package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Ring measures: two pixels of colour, two of ground between.
const (
	ringStroke = 2
	ringGap    = 2
)

// ring is the frame round the widget that has the keyboard.
type ring struct{ rect *canvas.Rectangle }

func newRing() ring {
	r := ring{rect: canvas.NewRectangle(nil)}
	r.rect.Hide()
	return r
}

// show paints the ring when its widget has the keyboard.
func (r ring) show(p *part, focused bool, radius float32) {
	r.rect.FillColor = p.colour(colorNameTransparent)
	r.rect.StrokeColor = p.colour(ColorNameFocusRing)
	r.rect.StrokeWidth = ringStroke
	r.rect.CornerRadius = radius + ringGap + ringStroke
	if focused {
		r.rect.Show()
	} else {
		r.rect.Hide()
	}
	r.rect.Refresh()
}

// around places the ring outside the widget's edge.
func (r ring) around(size fyne.Size) {
	const out = ringGap + ringStroke
	place(r.rect, spot{-out, -out, size.Width + 2*out, size.Height + 2*out})
}
