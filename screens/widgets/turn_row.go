package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// turnRow is one line of a tally.
type turnRow struct {
	part
	turns   *Turns
	place   int
	turn    Turn
	ground  *canvas.Rectangle
	line    *canvas.Rectangle
	key     *KeyCap
	name    *Text
	quiet   *Text
	time    *Text
	bar     *MeterBar
	hovered bool
}

func newTurnRow(t *Turns, at int) *turnRow {
	r := &turnRow{
		turns: t, place: at, ground: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil), key: NewKeyCap(""),
		name: Strong(""), quiet: Quiet(""), time: CardTitle(""), bar: NewMeterBar(0),
	}
	r.time.align = fyne.TextAlignTrailing
	r.ExtendBaseWidget(r)
	return r
}

// set shows another turn; what is as it was is not drawn again.
func (r *turnRow) set(t Turn) {
	was := r.turn
	r.turn = t
	if was.Key != t.Key {
		r.key.Set(t.Key, ToneOutline)
	}
	if was.Name != t.Name || was.Quiet != t.Quiet {
		r.name.SetText(t.Name)
		r.quiet.SetText(t.Quiet)
	}
	if was.Time != t.Time {
		r.time.SetText(t.Time)
	}
	if was.Share != t.Share {
		r.bar.Set(t.Share)
	}
	if was.Now != t.Now || was.Key != t.Key {
		r.Refresh()
	}
}

// Tapped gives the floor, or takes it from who has it.
func (r *turnRow) Tapped(*fyne.PointEvent) {
	focus(r.turns)
	if r.turn.Now {
		r.turns.give(-1)
		return
	}
	r.turns.give(r.place)
}

// MouseIn shows that it can be pressed.
func (r *turnRow) MouseIn(*desktop.MouseEvent) { r.setHovered(true) }

// MouseMoved is asked by Fyne.
func (r *turnRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends that.
func (r *turnRow) MouseOut() { r.setHovered(false) }

func (r *turnRow) setHovered(hovered bool) {
	r.hovered = hovered
	r.Refresh()
}

// Measures of a row at text scale 1: the key, the time, and the bar.
const (
	turnKey  = 24
	turnTime = 84
	turnBar  = 160
)

// CreateRenderer is asked by Fyne.
func (r *turnRow) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: r, objects: []fyne.CanvasObject{r.ground, r.line, r.key, r.name, r.quiet, r.bar, r.time},
		least:   func() fyne.Size { return fyne.NewSize(r.px(300), r.px(turnTall)) },
		layout:  r.lay,
		refresh: r.paint,
	})
}

func (r *turnRow) lay(s fyne.Size) {
	gap, left := r.px(14), r.px(14)
	place(r.ground, spot{0, 0, s.Width, s.Height})
	place(r.line, spot{0, s.Height - 1, s.Width, 1})
	place(r.key, spot{left, (s.Height - r.px(20)) / 2, r.px(turnKey), r.px(20)})
	words := left + r.px(turnKey) + gap
	time := s.Width - gap - r.px(turnTime)
	bar := fyne.Min(r.px(turnBar), s.Width/4)
	room := time - gap - bar - gap - words
	top := (s.Height - r.px(34)) / 2
	place(r.name, spot{words, top, room, r.px(18)})
	place(r.quiet, spot{words, top + r.px(18), room, r.px(16)})
	if r.turn.Quiet == "" {
		place(r.name, spot{words, (s.Height - r.px(18)) / 2, room, r.px(18)})
	}
	place(r.bar, spot{time - gap - bar, (s.Height - r.px(6)) / 2, bar, r.px(6)})
	place(r.time, spot{time, (s.Height - r.px(20)) / 2, r.px(turnTime), r.px(20)})
}

func (r *turnRow) paint() {
	ground := colorNameTransparent
	switch {
	case r.turn.Now:
		ground = theme.ColorNameSelection
	case r.hovered:
		ground = theme.ColorNameHover
	}
	r.ground.FillColor = r.colour(ground)
	r.line.FillColor = r.colour(theme.ColorNameSeparator)
	r.key.Hidden, r.quiet.Hidden = r.turn.Key == "", r.turn.Quiet == ""
	r.ground.Refresh()
	r.line.Refresh()
}
