package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Measures of a broken edge at text scale 1: a stroke, and the gap after it.
const (
	brokenStroke = 4
	brokenGap    = 3
)

// broken draws the broken outline of an idea by pixels: Fyne has no broken
// strokes. The corners are left out, so that it seems round.
type broken struct {
	raster *canvas.Raster
	ink    color.Color
	edge   fyne.Size
	unit   float32
}

func newBroken() *broken {
	b := &broken{ink: color.NRGBA{}, unit: 1}
	b.raster = canvas.NewRasterWithPixels(b.pixel)
	b.raster.Hide()
	return b
}

// pixel is a point of the area in the pixels of the screen. What is clear has the
// type of what is not: Fyne makes the picture of the first point's.
func (b *broken) pixel(x, y, w, h int) color.Color {
	if b.edge.Width <= 0 {
		return color.NRGBA{}
	}
	scale := float32(w) / b.edge.Width * b.unit
	thick, corner := max(int(scale+0.5), 1), int(3*scale)
	every, stroke := max(int((brokenStroke+brokenGap)*scale), 2), max(int(brokenStroke*scale), 1)
	level := y < thick || y >= h-thick
	upright := x < thick || x >= w-thick
	switch {
	case level && x >= corner && x < w-corner:
		if (x-corner)%every < stroke {
			return b.ink
		}
	case upright && y >= corner && y < h-corner:
		if (y-corner)%every < stroke {
			return b.ink
		}
	}
	return color.NRGBA{}
}

// show draws it in a colour, or not at all.
func (b *broken) show(shown bool, ink color.Color, unit float32) {
	b.ink, b.unit, b.raster.Hidden = ink, unit, !shown
	if shown {
		b.raster.Refresh()
	}
}

func (b *broken) place(at spot) {
	b.edge = fyne.NewSize(at.w, at.h)
	place(b.raster, at)
}
