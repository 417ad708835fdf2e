package widgets

import (
	"bytes"
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Picture is a picture in a text, with a thin frame: as wide as there is room
// for, but no larger than it was drawn.
type Picture struct {
	part
	said  string
	size  fyne.Size // as it was drawn
	image *canvas.Image
	frame *canvas.Rectangle
	width float32
}

// NewPicture shows a PNG; said is what is on it, for those who cannot see it.
func NewPicture(name string, png []byte, said string) *Picture {
	p := &Picture{said: said, image: newImage(fyne.NewStaticResource(name, png)), frame: canvas.NewRectangle(nil), width: 300}
	if c, _, err := image.DecodeConfig(bytes.NewReader(png)); err == nil {
		p.size = fyne.NewSize(float32(c.Width), float32(c.Height))
	}
	p.image.ScaleMode = canvas.ImageScaleSmooth
	p.ExtendBaseWidget(p)
	return p
}

// AccessibilityLabel is what is on it.
func (p *Picture) AccessibilityLabel() string { return p.said }

// AccessibilityRole is text: Fyne has none for pictures.
func (p *Picture) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// fit is the picture's size in a given width.
func (p *Picture) fit(width float32) fyne.Size {
	if p.size.Width == 0 {
		return fyne.Size{}
	}
	shown := fyne.Min(width, p.px(p.size.Width))
	return fyne.NewSize(shown, shown*p.size.Height/p.size.Width)
}

func (p *Picture) heightAt(width float32) float32 { return p.fit(width).Height }

func (p *Picture) least() fyne.Size { return fyne.NewSize(p.px(60), p.heightAt(p.width)) }

// CreateRenderer is asked by Fyne.
func (p *Picture) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: p, objects: []fyne.CanvasObject{p.image, p.frame}, least: p.least,
		layout: func(s fyne.Size) {
			p.width = s.Width
			shown := p.fit(s.Width)
			place(p.image, spot{0, 0, shown.Width, shown.Height})
			place(p.frame, spot{0, 0, shown.Width, shown.Height})
		},
		refresh: func() {
			p.frame.FillColor = p.colour(colorNameTransparent)
			edge(p.frame, p.colour(theme.ColorNameSeparator), 1)
			p.frame.Refresh()
		},
	})
}
