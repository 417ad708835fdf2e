package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// PartKind is what a part of a bar stands for.
type PartKind int

// Kinds of parts. What people did not say is always drawn, last and hatched.
const (
	PartStated PartKind = iota
	PartNotStated
	PartWithheld
)

// Part is a share of a bar: a community's code, its word, the number as text.
type Part struct {
	Code, Label, Text string
	Share             float64 // of 1
	Kind              PartKind
}

// underLabel is the share under which a part is too narrow for a label.
const underLabel = 0.06

// StackBar shows shares of a whole side by side.
type StackBar struct {
	part
	parts  []Part
	pieces []*barPiece
	target float64
	dark   *canvas.Rectangle
	light  *canvas.Rectangle
	d      *drawn
}

// barPiece is how one part is drawn.
type barPiece struct {
	ground *canvas.Rectangle
	hatch  *hatch
	plate  *canvas.Rectangle
	label  *canvas.Text
}

// NewStackBar shows parts in the order given.
func NewStackBar(parts ...Part) *StackBar {
	b := &StackBar{parts: parts, dark: canvas.NewRectangle(nil), light: canvas.NewRectangle(nil)}
	b.ExtendBaseWidget(b)
	return b
}

// Set shows other parts.
func (b *StackBar) Set(parts ...Part) {
	b.parts = parts
	b.Refresh()
}

// SetTarget draws a line at a share of 1; 0 draws none.
func (b *StackBar) SetTarget(share float64) {
	b.target = share
	b.Refresh()
}

// MouseIn names a part that has no room for its label.
func (b *StackBar) MouseIn(e *desktop.MouseEvent) { b.tell(e) }

// MouseMoved is asked by Fyne.
func (b *StackBar) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the tooltip away.
func (b *StackBar) MouseOut() { hideTip(b) }

func (b *StackBar) tell(e *desktop.MouseEvent) {
	for i, p := range b.parts {
		g := b.pieces[i].ground
		if e.Position.X >= g.Position().X && e.Position.X <= g.Position().X+g.Size().Width {
			showTip(b, p.Label+" "+p.Text, e.AbsolutePosition)
		}
	}
}

// CreateRenderer is asked by Fyne.
func (b *StackBar) CreateRenderer() fyne.WidgetRenderer {
	if b.d != nil {
		return b.d // a second one would be drawn apart from the first
	}
	b.d = &drawn{owner: b, layout: b.lay, refresh: b.paintBar}
	b.d.least = func() fyne.Size { return fyne.NewSize(b.px(120), b.px(22)) }
	return paint(b.d)
}

func (b *StackBar) paintBar() {
	for len(b.pieces) < len(b.parts) {
		b.pieces = append(b.pieces, &barPiece{
			ground: canvas.NewRectangle(nil), hatch: newHatch(), plate: canvas.NewRectangle(nil), label: canvas.NewText("", nil),
		})
	}
	b.d.objects = b.d.objects[:0]
	for i, p := range b.parts {
		piece := b.pieces[i]
		b.paintPiece(piece, p, i)
		b.d.objects = append(b.d.objects, piece.ground, piece.hatch, piece.plate, piece.label)
	}
	b.light.FillColor, b.dark.FillColor = b.colour(ColorNamePanel), b.colour(theme.ColorNameForeground)
	b.light.Hidden, b.dark.Hidden = b.target <= 0, b.target <= 0
	b.d.objects = append(b.d.objects, b.light, b.dark)
}

func (b *StackBar) paintPiece(piece *barPiece, p Part, i int) {
	ground := piece.ground
	ground.StrokeWidth = 0
	piece.label.TextSize, piece.label.TextStyle.Bold = b.size(theme.SizeNameCaptionText), true
	piece.hatch.way = hatchNone
	switch p.Kind {
	case PartStated:
		ground.FillColor = SeriesColor(b.look(), p.Code)
		piece.label.Color = OnSeries(ground.FillColor)
		piece.hatch.way = stripes(p.Code)
	case PartNotStated:
		ground.FillColor = b.colour(ColorNameHatchGround)
		piece.label.Color = b.colour(theme.ColorNameForeground)
		piece.label.TextStyle.Bold = false
		piece.hatch.way = hatchSlant
		piece.plate.FillColor = b.colour(ColorNameHatchGround)
	case PartWithheld:
		ground.FillColor, ground.StrokeColor = b.colour(ColorNamePanel), b.colour(ColorNameFieldEdge)
		ground.StrokeWidth = 1
		piece.label.Color = b.colour(theme.ColorNameForeground)
	}
	radius := b.px(5)
	ground.TopLeftCornerRadius, ground.BottomLeftCornerRadius = 0, 0
	ground.TopRightCornerRadius, ground.BottomRightCornerRadius = 0, 0
	if i == 0 {
		ground.TopLeftCornerRadius, ground.BottomLeftCornerRadius = radius, radius
	}
	if i == len(b.parts)-1 {
		ground.TopRightCornerRadius, ground.BottomRightCornerRadius = radius, radius
	}
	ground.Refresh()
	piece.hatch.Refresh()
}

// labelOf is what a part can say in its width.
func (b *StackBar) labelOf(p Part, width float32) string {
	if p.Kind == PartWithheld {
		return "·"
	}
	if p.Share < underLabel {
		return ""
	}
	size, bold := b.size(theme.SizeNameCaptionText), fyne.TextStyle{Bold: true}
	long := p.Text
	if p.Code != "" && p.Kind == PartStated {
		long = p.Code + " " + p.Text
	}
	for _, label := range []string{long, p.Text} {
		if fyne.MeasureText(label, size, bold).Width+b.px(4) <= width {
			return label
		}
	}
	return ""
}

func (b *StackBar) lay(s fyne.Size) {
	total := 0.0
	for _, p := range b.parts {
		total += p.Share
	}
	total = max(total, 1e-9)
	room := s.Width - 2*float32(max(len(b.parts)-1, 0))
	x := float32(0)
	for i, p := range b.parts {
		width := fyne.Max(room*float32(p.Share/total), 1)
		piece := b.pieces[i]
		place(piece.ground, spot{x, 0, width, s.Height})
		place(piece.hatch, spot{x, 0, width, s.Height})
		piece.label.Text = b.labelOf(p, width)
		least := piece.label.MinSize()
		at := x + (width-least.Width)/2
		place(piece.label, spot{at, (s.Height - least.Height) / 2, least.Width, least.Height})
		piece.plate.Hidden = p.Kind != PartNotStated || piece.label.Text == ""
		place(piece.plate, spot{at - b.px(3), b.px(2), least.Width + b.px(6), s.Height - b.px(4)})
		piece.label.Refresh()
		x += width + 2
	}
	if b.target > 0 {
		at := s.Width * float32(b.target)
		place(b.light, spot{at - 3, 0, 6, s.Height})
		place(b.dark, spot{at - 1, 0, 2, s.Height})
	}
}
