package widgets

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// How many sit at the round table, and of how many strokes the edge of the open
// seat is made: Fyne has no broken lines.
const (
	seats   = 9
	strokes = 14
)

// roundTable is the table with guests around it; one place is always open.
type roundTable struct {
	part
	top    *canvas.Circle
	rim    *canvas.Circle
	middle *canvas.Circle
	guests []*canvas.Circle
	open   []*canvas.Line
}

func newRoundTable() *roundTable {
	circle := func() *canvas.Circle { return canvas.NewCircle(nil) }
	t := &roundTable{top: circle(), rim: circle(), middle: circle()}
	for range seats - 1 {
		t.guests = append(t.guests, circle())
	}
	for range strokes {
		t.open = append(t.open, canvas.NewLine(nil))
	}
	t.ExtendBaseWidget(t)
	return t
}

// CreateRenderer is asked by Fyne.
func (t *roundTable) CreateRenderer() fyne.WidgetRenderer {
	d := &drawn{owner: t, objects: []fyne.CanvasObject{t.top, t.rim, t.middle}, layout: t.lay, refresh: t.paintTable}
	for _, g := range t.guests {
		d.objects = append(d.objects, g)
	}
	for _, l := range t.open {
		d.objects = append(d.objects, l)
	}
	d.least = func() fyne.Size { return fyne.NewSquareSize(t.px(180)) }
	return paint(d)
}

// lay draws the table as large as there is room, with the open place above.
func (t *roundTable) lay(s fyne.Size) {
	whole := fyne.Min(fyne.Min(s.Width, s.Height), t.px(290))
	scale := whole / 290
	centre := fyne.NewPos(s.Width/2, s.Height/2)
	around := func(c *canvas.Circle, at fyne.Position, radius float32) {
		place(c, spot{at.X - radius, at.Y - radius, 2 * radius, 2 * radius})
	}
	around(t.top, centre, 80*scale)
	around(t.rim, centre, 66*scale)
	around(t.middle, centre, 14*scale)
	seat := func(turn float64, distance float32) fyne.Position {
		sin, cos := math.Sincos(turn)
		return fyne.NewPos(centre.X+float32(sin)*distance*scale, centre.Y-float32(cos)*distance*scale)
	}
	for i, g := range t.guests {
		around(g, seat(float64(i+1)*2*math.Pi/seats, 118), 19*scale)
	}
	free := seat(0, 118)
	for i, l := range t.open {
		from, to := float64(2*i)*math.Pi/strokes, (float64(2*i)+1.1)*math.Pi/strokes
		l.Position1 = free.AddXY(float32(math.Cos(from))*19*scale, float32(math.Sin(from))*19*scale)
		l.Position2 = free.AddXY(float32(math.Cos(to))*19*scale, float32(math.Sin(to))*19*scale)
	}
}

func (t *roundTable) paintTable() {
	accent, panel := t.colour(theme.ColorNamePrimary), t.colour(ColorNamePanel)
	show := func(c *canvas.Circle, fill, edge fyne.ThemeColorName, stroke float32) {
		c.FillColor, c.StrokeColor, c.StrokeWidth = t.colour(fill), t.colour(edge), stroke
		c.Refresh()
	}
	t.top.FillColor, t.top.StrokeColor, t.top.StrokeWidth = panel, accent, 2
	t.top.Refresh()
	show(t.rim, ColorNamePanel, theme.ColorNameSeparator, 1.5)
	show(t.middle, ColorNamePanel, theme.ColorNameSeparator, 1.5)
	for _, g := range t.guests {
		show(g, theme.ColorNameSelection, theme.ColorNamePrimary, 1.5)
	}
	for _, l := range t.open {
		l.StrokeColor, l.StrokeWidth = accent, 1.5
		l.Refresh()
	}
}
