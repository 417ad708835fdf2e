package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// hatchWay is how lines run over an area.
type hatchWay int

const (
	hatchNone hatchWay = iota
	hatchSlant
	hatchUpright
	hatchLevel
	hatchCrossed
)

// hatchEvery is the distance of the lines at text scale 1.
const hatchEvery = 5

// stripes tell apart the communities that share the quiet ink.
func stripes(code string) hatchWay {
	if _, own := series[code]; own || code == "" {
		return hatchNone
	}
	switch code {
	case "CRO":
		return hatchUpright
	case "MNE":
		return hatchLevel
	}
	return hatchCrossed
}

// hatch draws lines over an area by pixels: they end at its edge on every
// screen without clipping.
type hatch struct {
	part
	way    hatchWay
	raster *canvas.Raster
	line   color.Color
	every  float32
	edge   fyne.Size
}

func newHatch() *hatch {
	h := &hatch{}
	h.raster = canvas.NewRasterWithPixels(h.pixel)
	h.ExtendBaseWidget(h)
	return h
}

// pixel is a point of the area in the pixels of the screen.
func (h *hatch) pixel(x, y, w, _ int) color.Color {
	if h.way == hatchNone || h.edge.Width <= 0 {
		return color.Transparent
	}
	scale := float32(w) / h.edge.Width
	every := max(int(h.every*scale+0.5), 3)
	on := false
	thick := max(int(scale+0.5), 1)
	switch h.way {
	case hatchSlant:
		on = (x-y%every+every)%every < thick
	case hatchUpright:
		on = x%every < thick
	case hatchLevel:
		on = y%every < thick
	case hatchCrossed:
		on = x%every < thick || y%every < thick
	}
	if on {
		return h.line
	}
	return color.Transparent
}

// CreateRenderer is asked by Fyne.
func (h *hatch) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: h, objects: []fyne.CanvasObject{h.raster},
		least: func() fyne.Size { return fyne.NewSquareSize(1) },
		layout: func(s fyne.Size) {
			h.edge = s
			place(h.raster, spot{0, 0, s.Width, s.Height})
		},
		refresh: func() {
			h.every = h.px(hatchEvery)
			h.line = h.colour(ColorNameHatch)
			if h.way != hatchSlant {
				h.line = h.colour(ColorNamePanel)
			}
			h.raster.Hidden = h.way == hatchNone
			h.raster.Refresh()
		},
	})
}

// NewLegend names the parts of a bar: a square of its colour, the letters that
// it has in the bar, for two colours may be near each other, and its word.
func NewLegend(parts ...Part) fyne.CanvasObject {
	row := Flow(10)
	for _, p := range parts {
		words := newText(p.Label, theme.SizeNameCaptionText, theme.ColorNameForeground)
		wide := float32(12)
		if p.Kind == PartWithheld {
			wide = 26
		}
		one := Across(6, Wide(wide, newSwatch(p)))
		if p.Code != "" && p.Kind == PartStated {
			one.Add(newStrong(p.Code, theme.SizeNameCaptionText))
		}
		one.Add(words)
		row.Objects = append(row.Objects, one)
	}
	return row
}

// swatch is the square of a legend. What is withheld is longer and has the dot of
// the bar: an empty square would be taken for a box to tick.
type swatch struct {
	part
	of     Part
	ground *canvas.Rectangle
	lines  *hatch
	dot    *canvas.Circle
}

func newSwatch(p Part) *swatch {
	s := &swatch{of: p, ground: canvas.NewRectangle(nil), lines: newHatch(), dot: canvas.NewCircle(nil)}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer is asked by Fyne.
func (s *swatch) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: s, objects: []fyne.CanvasObject{s.ground, s.lines, s.dot},
		least: func() fyne.Size { return fyne.NewSquareSize(s.px(12)) },
		layout: func(size fyne.Size) {
			place(s.ground, spot{0, 0, size.Width, size.Height})
			place(s.lines, spot{0, 0, size.Width, size.Height})
			place(s.dot, spot{size.Width/2 - s.px(1), size.Height/2 - s.px(1), s.px(2), s.px(2)})
		},
		refresh: func() {
			s.dot.Hidden, s.dot.FillColor = s.of.Kind != PartWithheld, s.colour(theme.ColorNameForeground)
			s.ground.StrokeWidth, s.ground.CornerRadius = 0, s.px(3)
			switch s.of.Kind {
			case PartStated:
				s.ground.FillColor, s.lines.way = SeriesColor(s.look(), s.of.Code), stripes(s.of.Code)
			case PartNotStated:
				s.ground.FillColor, s.lines.way = s.colour(ColorNameHatchGround), hatchSlant
			case PartWithheld:
				s.ground.FillColor, s.ground.StrokeWidth = s.colour(ColorNamePanel), 1
				s.ground.StrokeColor = s.colour(ColorNameFieldEdge)
			}
			s.ground.Refresh()
			s.dot.Refresh()
			s.lines.Refresh()
		},
	})
}
