package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Note is a tinted box: an icon, the fact in bold, what to do.
type Note struct {
	part
	tone    Tone
	icon    string
	ground  *canvas.Rectangle
	image   *canvas.Image
	words   *Paragraph
	actions []*Button
	width   float32
}

// NewNote says something that the page cannot be read without.
func NewNote(tone Tone, icon, bold, text string) *Note {
	n := &Note{tone: tone, icon: icon, ground: canvas.NewRectangle(nil), image: newImage(nil), width: 300}
	n.words = newParagraph(text, SizeNameSecond, TonePlain.ink())
	n.words.lead = bold
	n.ExtendBaseWidget(n)
	return n
}

// WithAction puts a link at the right end, behind those that are there.
func (n *Note) WithAction(label string, do func()) *Note {
	n.actions = append(n.actions, NewLink(label, do).Small())
	return n
}

// Set changes what it says.
func (n *Note) Set(bold, text string) {
	n.words.lead, n.words.full = bold, text
	n.words.Refresh()
	n.Refresh()
}

// SetTone changes how it is meant, and its icon.
func (n *Note) SetTone(tone Tone, icon string) {
	n.tone, n.icon = tone, icon
	n.Refresh()
}

// room is the width for the words beside icon and action.
func (n *Note) room(width float32) float32 {
	room := width - n.px(36+12)
	for _, a := range n.actions {
		room -= a.MinSize().Width + n.px(12)
	}
	return fyne.Max(room, 1)
}

func (n *Note) heightAt(width float32) float32 {
	return fyne.Max(n.words.heightAt(n.room(width))+n.px(14), n.px(31))
}

// CreateRenderer is asked by Fyne.
func (n *Note) CreateRenderer() fyne.WidgetRenderer {
	d := &drawn{owner: n, objects: []fyne.CanvasObject{n.ground, n.image, n.words}}
	for _, a := range n.actions {
		d.objects = append(d.objects, a)
	}
	d.least = func() fyne.Size { return fyne.NewSize(n.px(160), n.heightAt(n.width)) }
	d.refresh = func() {
		n.ground.FillColor, n.ground.CornerRadius = n.colour(n.tone.ground()), n.px(7)
		n.ground.Refresh()
		n.image.Resource = n.picture(n.icon, n.tone.icon(), 16)
		n.image.Refresh()
	}
	d.layout = func(s fyne.Size) {
		n.width = s.Width
		place(n.ground, spot{0, 0, s.Width, s.Height})
		edge := n.px(16)
		height := n.words.heightAt(n.room(s.Width))
		top := (s.Height - height) / 2
		place(n.image, spot{n.px(11), top + (n.words.lineHeight()-edge)/2, edge, edge})
		place(n.words, spot{n.px(36), top, n.room(s.Width), height})
		right := s.Width
		for _, a := range slices.Backward(n.actions) {
			least := a.MinSize()
			right -= n.px(12) + least.Width
			place(a, spot{right, (s.Height - least.Height) / 2, least.Width, least.Height})
		}
	}
	return paint(d)
}
