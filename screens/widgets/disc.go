package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Disc stands for somebody: the first letters of their name in a circle of 48.
type Disc struct {
	part
	letters string
	ground  *canvas.Circle
	words   *canvas.Text
}

// NewDisc stands for the name.
func NewDisc(name string) *Disc {
	d := &Disc{letters: initials(name), ground: canvas.NewCircle(nil), words: canvas.NewText("", nil)}
	d.ExtendBaseWidget(d)
	return d
}

// initials are the first letters of the first and the last word.
func initials(name string) string {
	words := strings.Fields(name)
	if len(words) > 2 {
		words = []string{words[0], words[len(words)-1]}
	}
	letters := ""
	for _, w := range words {
		letters += string([]rune(w)[:1])
	}
	return letters
}

// CreateRenderer is asked by Fyne.
func (d *Disc) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: d, objects: []fyne.CanvasObject{d.ground, d.words},
		least: func() fyne.Size { return fyne.NewSquareSize(d.px(48)) },
		layout: func(s fyne.Size) {
			least := d.words.MinSize()
			place(d.ground, spot{0, 0, s.Width, s.Height})
			place(d.words, spot{(s.Width - least.Width) / 2, (s.Height - least.Height) / 2, least.Width, least.Height})
		},
		refresh: func() {
			d.ground.FillColor = d.colour(theme.ColorNameSelection)
			d.ground.Refresh()
			d.words.Text, d.words.Color = d.letters, d.colour(ColorNameOnSelected)
			d.words.TextSize, d.words.TextStyle.Bold = d.size(theme.SizeNameSubHeadingText), true
			d.words.Refresh()
		},
	})
}
