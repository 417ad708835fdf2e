package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// BigChoice is one of the ways to begin: icon, what it is, its button.
type BigChoice struct {
	part
	icon   string
	first  bool
	ground *canvas.Rectangle
	square *canvas.Rectangle
	image  *canvas.Image
	bold   *Text
	quiet  *Paragraph
	button *Button
}

// NewBigChoice is a way to begin.
func NewBigChoice(icon, bold, quiet string, button *Button) *BigChoice {
	b := &BigChoice{
		icon: icon, bold: CardTitle(bold), quiet: QuietWrapped(quiet), button: button,
		ground: canvas.NewRectangle(nil), square: canvas.NewRectangle(nil), image: newImage(nil),
	}
	b.ExtendBaseWidget(b)
	return b
}

// SetFirst gives it the accent's edge.
func (b *BigChoice) SetFirst(first bool) *BigChoice {
	b.first = first
	b.Refresh()
	return b
}

func (b *BigChoice) room(width float32) float32 {
	return fyne.Max(width-b.px(80+20+24)-b.button.MinSize().Width, b.px(60))
}

func (b *BigChoice) heightAt(width float32) float32 {
	return fyne.Max(b.px(80), b.bold.MinSize().Height+b.quiet.heightAt(b.room(width))+b.px(36))
}

// CreateRenderer is asked by Fyne.
func (b *BigChoice) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: b, objects: []fyne.CanvasObject{b.ground, b.square, b.image, b.bold, b.quiet, b.button},
		least: func() fyne.Size { return fyne.NewSize(b.px(360), b.px(80)) },
		layout: func(s fyne.Size) {
			place(b.ground, spot{0, 0, s.Width, s.Height})
			square, edge := b.px(44), b.px(20)
			place(b.square, spot{b.px(20), (s.Height - square) / 2, square, square})
			place(b.image, spot{b.px(20) + (square-edge)/2, (s.Height - edge) / 2, edge, edge})
			least := b.button.MinSize()
			place(b.button, spot{s.Width - b.px(20) - least.Width, (s.Height - least.Height) / 2, least.Width, least.Height})
			room := b.room(s.Width)
			bold, quiet := b.bold.MinSize().Height, b.quiet.heightAt(room)
			top := (s.Height - bold - quiet) / 2
			place(b.bold, spot{b.px(80), top, room, bold})
			place(b.quiet, spot{b.px(80), top + bold, room, quiet})
		},
		refresh: func() {
			edge, stroke := ColorNamePanelEdge, float32(1)
			if b.first {
				edge, stroke = theme.ColorNamePrimary, 2
			}
			b.ground.FillColor, b.ground.StrokeColor = b.colour(ColorNamePanel), b.colour(edge)
			b.ground.StrokeWidth, b.ground.CornerRadius = stroke, b.size(theme.SizeNameCardRadius)
			b.ground.Refresh()
			b.square.FillColor, b.square.CornerRadius = b.colour(theme.ColorNameSelection), b.px(8)
			b.square.Refresh()
			b.image.Resource = b.picture(b.icon, theme.ColorNamePrimary, 20)
			b.image.Refresh()
		},
	})
}
