package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Stages shows how far something has come: a bar for each stage, its word below.
type Stages struct {
	part
	names []string
	at    int
	bars  []*canvas.Rectangle
	words []*canvas.Text
}

// NewStages is at the stage with that index; -1 is before the first.
func NewStages(names []string, at int) *Stages {
	s := &Stages{names: names, at: at}
	for _, name := range names {
		s.bars = append(s.bars, canvas.NewRectangle(nil))
		s.words = append(s.words, canvas.NewText(name, nil))
	}
	s.ExtendBaseWidget(s)
	return s
}

// SetAt goes to a stage.
func (s *Stages) SetAt(at int) {
	s.at = at
	s.Refresh()
}

// AccessibilityLabel is the stage's word.
func (s *Stages) AccessibilityLabel() string {
	if s.at < 0 || s.at >= len(s.names) {
		return ""
	}
	return s.names[s.at]
}

// AccessibilityRole is text.
func (s *Stages) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer is asked by Fyne.
func (s *Stages) CreateRenderer() fyne.WidgetRenderer {
	d := &drawn{owner: s}
	for i := range s.names {
		d.objects = append(d.objects, s.bars[i], s.words[i])
	}
	d.least = func() fyne.Size { return fyne.NewSize(s.px(180), s.px(24)) }
	d.layout = func(size fyne.Size) {
		n := float32(max(len(s.names), 1))
		each := (size.Width - s.px(3)*(n-1)) / n
		for i := range s.names {
			x := float32(i) * (each + s.px(3))
			place(s.bars[i], spot{x, 0, each, s.px(5)})
			setText(s.words[i], s.names[i], each)
			place(s.words[i], spot{x, s.px(8), each, s.px(15)})
		}
	}
	d.refresh = func() {
		for i := range s.names {
			bar, ink := ColorNameTrack, fyne.ThemeColorName(theme.ColorNamePlaceHolder)
			if i <= s.at {
				bar = theme.ColorNamePrimary
			}
			if i == s.at {
				ink = theme.ColorNameForeground
			}
			s.bars[i].FillColor, s.bars[i].CornerRadius = s.colour(bar), s.px(2.5)
			s.bars[i].Refresh()
			s.words[i].Color, s.words[i].TextSize = s.colour(ink), s.size(theme.SizeNameCaptionText)
			s.words[i].TextStyle.Bold = i == s.at
			s.words[i].Refresh()
		}
	}
	return paint(d)
}

// Avatar is a person's initials on a round ground: there are no photographs.
type Avatar struct {
	part
	ground *canvas.Circle
	words  *canvas.Text
}

// NewAvatar shows one or two letters.
func NewAvatar(initials string) *Avatar {
	a := &Avatar{ground: canvas.NewCircle(nil), words: canvas.NewText(initials, nil)}
	a.words.TextStyle.Bold = true
	a.ExtendBaseWidget(a)
	return a
}

// SetInitials changes the letters.
func (a *Avatar) SetInitials(initials string) {
	a.words.Text = initials
	a.Refresh()
}

// CreateRenderer is asked by Fyne.
func (a *Avatar) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: a, objects: []fyne.CanvasObject{a.ground, a.words},
		least: func() fyne.Size { return fyne.NewSquareSize(a.px(48)) },
		layout: func(s fyne.Size) {
			place(a.ground, spot{0, 0, s.Width, s.Height})
			least := a.words.MinSize()
			place(a.words, spot{(s.Width - least.Width) / 2, (s.Height - least.Height) / 2, least.Width, least.Height})
		},
		refresh: func() {
			a.ground.FillColor = a.colour(theme.ColorNameSelection)
			a.ground.Refresh()
			a.words.Color, a.words.TextSize = a.colour(ColorNameOnSelected), a.size(theme.SizeNameSubHeadingText)
			a.words.Refresh()
		},
	})
}
