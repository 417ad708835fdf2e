package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// StepLine shows the steps of a longer task: those done with a tick, the one at
// hand filled with its number. Steps that are done can be gone back to.
type StepLine struct {
	part
	// OnStep is called when the person goes back to a step.
	OnStep func(step int)

	at    int
	steps []*stepMark
	lines []*canvas.Rectangle
}

// NewStepLine is at the first step.
func NewStepLine(steps ...string) *StepLine {
	l := &StepLine{}
	for i, name := range steps {
		l.steps = append(l.steps, newStepMark(l, i, name))
		l.lines = append(l.lines, canvas.NewRectangle(nil))
	}
	l.ExtendBaseWidget(l)
	return l
}

// SetStep goes to a step.
func (l *StepLine) SetStep(step int) {
	l.at = step
	for _, s := range l.steps {
		s.Refresh()
	}
	l.Refresh()
}

// Step is the one at hand.
func (l *StepLine) Step() int { return l.at }

// CreateRenderer is asked by Fyne.
func (l *StepLine) CreateRenderer() fyne.WidgetRenderer {
	d := &drawn{owner: l}
	for i, s := range l.steps {
		d.objects = append(d.objects, l.lines[i], s)
	}
	d.least = func() fyne.Size { return l.spread(60) }
	d.layout = l.lay
	d.refresh = func() {
		for i, line := range l.lines {
			name := ColorNameTrack
			if i <= l.at {
				name = theme.ColorNamePrimary
			}
			line.FillColor, line.Hidden = l.colour(name), i == 0
			line.Refresh()
		}
	}
	return paint(d)
}

// least lets the lines between the steps be short.
func (l *StepLine) least() fyne.Size { return l.spread(28) }

// spread is the room of the steps with so much between two of them.
func (l *StepLine) spread(between float32) fyne.Size {
	width := l.px(between) * float32(max(len(l.steps)-1, 0))
	for _, s := range l.steps {
		width += s.MinSize().Width
	}
	return fyne.NewSize(width, l.px(32))
}

// lay spreads the steps over the width, with lines in what is left.
func (l *StepLine) lay(s fyne.Size) {
	words := float32(0)
	for _, step := range l.steps {
		words += step.MinSize().Width
	}
	between := float32(0)
	if n := len(l.steps) - 1; n > 0 {
		between = fyne.Min((s.Width-words)/float32(n), l.px(96))
	}
	x := float32(0)
	for i, step := range l.steps {
		least := step.MinSize()
		if i > 0 {
			gap := fyne.Min(l.px(8), between/3)
			place(l.lines[i], spot{x + gap, s.Height/2 - 1, fyne.Max(between-2*gap, 0), 2})
			x += between
		}
		place(step, spot{x, (s.Height - least.Height) / 2, least.Width, least.Height})
		x += least.Width
	}
}

// stepMark is the disc and the word of a step.
type stepMark struct {
	part
	line    *StepLine
	index   int
	name    string
	focused bool
	disc    *canvas.Circle
	tick    *canvas.Image
	number  *canvas.Text
	word    *canvas.Text
	ring    ring
}

func newStepMark(l *StepLine, index int, name string) *stepMark {
	s := &stepMark{
		line: l, index: index, name: name, disc: canvas.NewCircle(nil), tick: newImage(nil),
		number: canvas.NewText(strconv.Itoa(index+1), nil), word: canvas.NewText(name, nil), ring: newRing(),
	}
	s.ExtendBaseWidget(s)
	return s
}

// Disabled lets Tab pass steps that cannot be gone to.
func (s *stepMark) Disabled() bool { return s.index >= s.line.at || s.line.OnStep == nil }

// Enable is asked by Fyne.
func (s *stepMark) Enable() {}

// Disable is asked by Fyne.
func (s *stepMark) Disable() {}

func (s *stepMark) press() {
	if !s.Disabled() {
		s.line.OnStep(s.index)
	}
}

// Tapped goes back.
func (s *stepMark) Tapped(*fyne.PointEvent) {
	if !s.Disabled() {
		focus(s)
		s.press()
	}
}

// TypedKey goes back by Space and Return.
func (s *stepMark) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeySpace, isEnter(e.Name):
		s.press()
	case e.Name == fyne.KeyEscape:
		escape(s)
	}
}

// TypedRune is asked by Fyne.
func (s *stepMark) TypedRune(rune) {}

// FocusGained shows the ring.
func (s *stepMark) FocusGained() { s.focused = true; s.Refresh() }

// FocusLost takes the ring away.
func (s *stepMark) FocusLost() { s.focused = false; s.Refresh() }

// CreateRenderer is asked by Fyne.
func (s *stepMark) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: s, objects: []fyne.CanvasObject{s.ring.rect, s.disc, s.tick, s.number, s.word},
		least: func() fyne.Size {
			word := fyne.MeasureText(s.name, s.size(theme.SizeNameText), fyne.TextStyle{Bold: true})
			return fyne.NewSize(s.px(26)+word.Width, s.px(22))
		},
		layout: func(size fyne.Size) {
			edge, tick := s.px(20), s.px(12)
			top := (size.Height - edge) / 2
			place(s.ring.rect, spot{-4, top - 4, size.Width + 8, edge + 8})
			place(s.disc, spot{0, top, edge, edge})
			place(s.tick, spot{(edge - tick) / 2, top + (edge-tick)/2, tick, tick})
			number, word := s.number.MinSize(), s.word.MinSize()
			place(s.number, spot{(edge - number.Width) / 2, top + (edge-number.Height)/2, number.Width, number.Height})
			place(s.word, spot{s.px(26), (size.Height - word.Height) / 2, word.Width, word.Height})
		},
		refresh: s.paintStep,
	})
}

func (s *stepMark) paintStep() {
	done, now := s.index < s.line.at, s.index == s.line.at
	fill, edge := colorNameTransparent, ColorNameFieldEdge
	number, word := fyne.ThemeColorName(theme.ColorNamePlaceHolder), fyne.ThemeColorName(theme.ColorNamePlaceHolder)
	if done || now {
		fill, edge, number = theme.ColorNamePrimary, theme.ColorNamePrimary, theme.ColorNameForegroundOnPrimary
		word = theme.ColorNameForeground
	}
	s.disc.FillColor, s.disc.StrokeColor, s.disc.StrokeWidth = s.colour(fill), s.colour(edge), 1
	s.disc.Refresh()
	s.tick.Hidden, s.number.Hidden = !done, done
	s.tick.Resource = s.picture("check", theme.ColorNameForegroundOnPrimary, 12)
	s.tick.Refresh()
	s.number.Color, s.number.TextSize, s.number.TextStyle.Bold = s.colour(number), s.size(theme.SizeNameCaptionText), true
	s.word.Color, s.word.TextSize, s.word.TextStyle.Bold = s.colour(word), s.size(theme.SizeNameText), now
	s.ring.show(&s.part, s.focused, s.px(6))
	s.number.Refresh()
	s.word.Refresh()
}
