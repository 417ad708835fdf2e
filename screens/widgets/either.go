package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// The sides of an Either; NoSide is not chosen yet.
const (
	NoSide = iota
	LeftSide
	RightSide
)

// Either is a field of two values side by side, of which one is kept. The
// arrows choose a side, Space goes to the other. It is one stop for Tab.
type Either struct {
	part
	// OnChanged is called after the person chose.
	OnChanged func()

	label   string
	chosen  int
	focused bool
	head    *Text
	sides   [2]*eitherSide
}

// NewEither shows both values; neither is chosen.
func NewEither(label, left, right string) *Either {
	e := &Either{label: label, head: Strong(label)}
	e.sides = [2]*eitherSide{newEitherSide(e, LeftSide, left), newEitherSide(e, RightSide, right)}
	e.ExtendBaseWidget(e)
	return e
}

// Label is the name of the field.
func (e *Either) Label() string { return e.label }

// Chosen is the side that is kept.
func (e *Either) Chosen() int { return e.chosen }

// SetChosen chooses from the program.
func (e *Either) SetChosen(side int) {
	e.chosen = side
	e.Refresh()
}

// choose is the person's.
func (e *Either) choose(side int) {
	if e.chosen == side {
		return
	}
	e.SetChosen(side)
	if e.OnChanged != nil {
		e.OnChanged()
	}
}

// TypedKey chooses by the arrows and Space, and hands Return on.
func (e *Either) TypedKey(k *fyne.KeyEvent) {
	switch {
	case k.Name == fyne.KeyLeft, k.Name == fyne.KeySpace && e.chosen != LeftSide:
		e.choose(LeftSide)
	case k.Name == fyne.KeyRight, k.Name == fyne.KeySpace:
		e.choose(RightSide)
	case k.Name == fyne.KeyUp:
		e.along(fyne.Canvas.FocusPrevious)
	case k.Name == fyne.KeyDown:
		e.along(fyne.Canvas.FocusNext)
	case isEnter(k.Name):
		submit(e)
	case k.Name == fyne.KeyEscape:
		escape(e)
	}
}

// along hands the keyboard to the field above or below.
func (e *Either) along(way func(fyne.Canvas)) {
	if c := canvasOf(e); c != nil {
		way(c)
	}
}

// TypedRune is asked by Fyne.
func (e *Either) TypedRune(rune) {}

// FocusGained shows the ring.
func (e *Either) FocusGained() {
	e.focused = true
	e.Refresh()
	inSight(e)
}

// FocusLost takes the ring away.
func (e *Either) FocusLost() { e.focused = false; e.Refresh() }

// AccessibilityLabel is the field and the value that is kept.
func (e *Either) AccessibilityLabel() string {
	if e.chosen == NoSide {
		return e.label
	}
	return e.label + ": " + e.sides[e.chosen-1].words.full
}

// AccessibilityRole is container.
func (e *Either) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// eitherHead is the room for the name of the field, eitherGap that between the
// sides; eitherPad is around a value, and the disc before it takes eitherDisc.
const (
	eitherHead = 24
	eitherGap  = 12
	eitherPad  = 9
	eitherDisc = 26
)

func (e *Either) each(width float32) float32 { return (width - e.px(eitherGap)) / 2 }

func (e *Either) heightAt(width float32) float32 {
	tall := e.px(34)
	for _, s := range e.sides {
		tall = fyne.Max(tall, s.words.heightAt(e.each(width)-e.px(eitherDisc+2*eitherPad))+2*e.px(eitherPad))
	}
	return e.px(eitherHead) + tall
}

// CreateRenderer is asked by Fyne.
func (e *Either) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: e, objects: []fyne.CanvasObject{e.head, e.sides[0], e.sides[1]},
		least: func() fyne.Size { return fyne.NewSize(e.px(280), e.heightAt(fyne.Max(e.Size().Width, e.px(280)))) },
		layout: func(s fyne.Size) {
			top, each := e.px(eitherHead), e.each(s.Width)
			place(e.head, spot{0, 0, s.Width, e.head.MinSize().Height})
			place(e.sides[0], spot{0, top, each, s.Height - top})
			place(e.sides[1], spot{each + e.px(eitherGap), top, each, s.Height - top})
		},
		refresh: func() {
			e.sides[0].Refresh()
			e.sides[1].Refresh()
		},
	})
}

// eitherSide is one of the two values.
type eitherSide struct {
	part
	field   *Either
	side    int
	hovered bool
	words   *Paragraph
	ground  *canvas.Rectangle
	disc    *canvas.Rectangle
	dot     *canvas.Rectangle
	ring    ring
}

func newEitherSide(field *Either, side int, value string) *eitherSide {
	s := &eitherSide{
		field: field, side: side, words: Wrapped(value), ground: canvas.NewRectangle(nil),
		disc: canvas.NewRectangle(nil), dot: canvas.NewRectangle(nil), ring: newRing(),
	}
	s.ExtendBaseWidget(s)
	return s
}

// Tapped chooses this side.
func (s *eitherSide) Tapped(*fyne.PointEvent) {
	focus(s.field)
	s.field.choose(s.side)
}

// MouseIn fills.
func (s *eitherSide) MouseIn(*desktop.MouseEvent) { s.hovered = true; s.Refresh() }

// MouseMoved is asked by Fyne.
func (s *eitherSide) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the fill away.
func (s *eitherSide) MouseOut() { s.hovered = false; s.Refresh() }

// Cursor is the hand.
func (s *eitherSide) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is asked by Fyne.
func (s *eitherSide) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: s, objects: []fyne.CanvasObject{s.ring.rect, s.ground, s.disc, s.dot, s.words},
		least: func() fyne.Size { return fyne.NewSize(s.px(120), s.px(34)) },
		layout: func(size fyne.Size) {
			s.ring.around(size)
			pad, edge, dot := s.px(eitherPad), s.px(14), s.px(6)
			place(s.ground, spot{0, 0, size.Width, size.Height})
			place(s.disc, spot{pad, pad + s.px(2), edge, edge})
			place(s.dot, spot{pad + (edge-dot)/2, pad + s.px(2) + (edge-dot)/2, dot, dot})
			x := pad + s.px(eitherDisc)
			place(s.words, spot{x, pad, size.Width - x - pad, size.Height - 2*pad})
		},
		refresh: s.paintSide,
	})
}

func (s *eitherSide) paintSide() {
	chosen := s.field.chosen == s.side
	ground, edge, stroke := fyne.ThemeColorName(theme.ColorNameInputBackground), ColorNameFieldEdge, float32(1)
	switch {
	case chosen:
		ground, edge, stroke = theme.ColorNameSelection, theme.ColorNamePrimary, 2
	case s.hovered:
		ground = theme.ColorNameHover
	}
	s.ground.FillColor, s.ground.StrokeColor = s.colour(ground), s.colour(edge)
	s.ground.StrokeWidth, s.ground.CornerRadius = stroke, s.size(theme.SizeNameInputRadius)
	s.ground.Refresh()
	s.disc.FillColor, s.disc.StrokeColor = s.colour(theme.ColorNameInputBackground), s.colour(edge)
	s.disc.StrokeWidth, s.disc.CornerRadius = 1, s.px(7)
	s.disc.Refresh()
	s.dot.FillColor, s.dot.CornerRadius, s.dot.Hidden = s.colour(theme.ColorNamePrimary), s.px(3), !chosen
	s.dot.Refresh()
	lead := chosen || s.field.chosen == NoSide && s.side == LeftSide
	s.ring.show(&s.part, s.field.focused && lead, s.size(theme.SizeNameInputRadius))
}
