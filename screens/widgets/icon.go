package widgets

import (
	"bytes"
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"sofra/assets"
)

// lineIcon puts the theme's colour for black. Fyne's own themed resource
// colours fills only and would leave lines black.
type lineIcon struct {
	name  string
	svg   []byte
	color fyne.ThemeColorName
	edge  float32
}

// iconEdge is how large an icon is drawn if nobody says.
const iconEdge = 18

// lineWidth is the width of an icon's lines, markWidth that of the mark's, in a
// drawing of 24.
const (
	lineWidth = 1.7
	markWidth = 2.9
	iconGrid  = 24
)

// Icon is a line icon of assets/icons in the colour of ink.
func Icon(name string) fyne.Resource { return IconIn(name, theme.ColorNameForeground) }

// IconIn is a line icon in a colour of the theme. An icon that does not exist
// is an empty picture: a page is worth more than its ornament.
func IconIn(name string, color fyne.ThemeColorName) fyne.Resource {
	svg, err := assets.Icons.ReadFile("icons/" + name + ".svg")
	if err != nil {
		svg = []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"></svg>`)
	}
	return &lineIcon{name: name, svg: svg, color: color, edge: iconEdge}
}

// Mark is the round table with one place open, in the accent.
func Mark() fyne.Resource { return IconIn("sofra", theme.ColorNamePrimary) }

// picture is an icon in a colour for the size at which it is drawn, at text scale 1.
func (p *part) picture(name string, color fyne.ThemeColorName, edge float32) fyne.Resource {
	res := IconIn(name, color).(*lineIcon)
	res.edge = p.px(edge)
	return res
}

// Name carries colour and size, because Fyne keeps pictures by name.
func (i *lineIcon) Name() string { return fmt.Sprintf("%s%s@%.1f.svg", i.name, i.hex(), i.pixels()) }

// Content is the drawing in today's colour. Fyne draws lines as wide as the file
// says, whatever the size of the picture; so the file says it for this size.
func (i *lineIcon) Content() []byte {
	svg := bytes.ReplaceAll(i.svg, []byte("#000000"), []byte(i.hex()))
	for _, width := range []float32{lineWidth, markWidth} {
		says := fmt.Appendf(nil, "stroke-width=%q", fmt.Sprint(width))
		svg = bytes.ReplaceAll(svg, says, fmt.Appendf(nil, "stroke-width=\"%.2f\"", width*i.pixels()/iconGrid))
	}
	return svg
}

// pixels is the edge on the screen.
func (i *lineIcon) pixels() float32 {
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		return i.edge * w.Canvas().Scale()
	}
	return i.edge
}

// hex asks the theme each time, so that a switch of look repaints.
func (i *lineIcon) hex() string {
	c := color.NRGBAModel.Convert(theme.Color(i.color)).(color.NRGBA)
	return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B)
}

// IconView shows a line icon of 18.
type IconView struct {
	part
	image *canvas.Image
	name  string
	tone  Tone
	edge  float32
}

// NewIcon shows an icon in the colour of a tone; ToneNone is quiet ink.
func NewIcon(name string, tone Tone) *IconView {
	v := &IconView{image: newImage(nil), name: name, tone: tone, edge: iconEdge}
	v.ExtendBaseWidget(v)
	return v
}

// SetIcon changes the icon and its tone.
func (v *IconView) SetIcon(name string, tone Tone) {
	v.name, v.tone = name, tone
	v.Refresh()
}

// Sized makes it as large as said at text scale 1.
func (v *IconView) Sized(edge float32) *IconView {
	v.edge = edge
	return v
}

// CreateRenderer is asked by Fyne.
func (v *IconView) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: v, objects: []fyne.CanvasObject{v.image},
		layout: func(s fyne.Size) {
			edge := v.px(v.edge)
			place(v.image, spot{(s.Width - edge) / 2, (s.Height - edge) / 2, edge, edge})
		},
		least: func() fyne.Size { return fyne.NewSquareSize(v.px(v.edge)) },
		refresh: func() {
			v.image.Resource = v.picture(v.name, v.tone.icon(), v.edge)
			v.image.Refresh()
		},
	})
}

// newImage is a picture that keeps its shape.
func newImage(res fyne.Resource) *canvas.Image {
	image := canvas.NewImageFromResource(res)
	image.FillMode = canvas.ImageFillContain
	return image
}
