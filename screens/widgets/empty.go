package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// EmptyState is where records would be: the mark, what would be here, and how
// it comes here.
type EmptyState struct {
	part
	mark   *canvas.Image
	bold   *Paragraph
	words  *Paragraph
	button *Button
	width  float32
}

// NewEmptyState has a button if one step starts it; the button may be nil.
func NewEmptyState(bold, sentence string, button *Button) *EmptyState {
	e := &EmptyState{mark: newImage(nil), button: button, width: 300}
	e.bold = Wrapped("")
	e.bold.lead = bold
	e.words = QuietWrapped(sentence).SetAlign(fyne.TextAlignCenter)
	e.ExtendBaseWidget(e)
	e.bold.SetAlign(fyne.TextAlignCenter)
	return e
}

// Set changes what it says.
func (e *EmptyState) Set(bold, sentence string) {
	e.bold.SetLead(bold)
	e.words.SetText(sentence)
	e.Refresh()
}

func (e *EmptyState) heightAt(width float32) float32 {
	height := e.px(12+34+8+2+14) + e.bold.heightAt(width-e.px(28)) + e.words.heightAt(width-e.px(28))
	if e.button != nil {
		height += e.button.MinSize().Height + e.px(12)
	}
	return height
}

// CreateRenderer is asked by Fyne.
func (e *EmptyState) CreateRenderer() fyne.WidgetRenderer {
	d := &drawn{owner: e, objects: []fyne.CanvasObject{e.mark, e.bold, e.words}}
	d.refresh = func() {
		e.mark.Resource = e.picture("sofra", theme.ColorNamePrimary, 34)
		e.mark.Refresh()
	}
	if e.button != nil {
		d.objects = append(d.objects, e.button)
	}
	d.least = func() fyne.Size { return fyne.NewSize(e.px(160), e.heightAt(e.width)) }
	d.layout = func(s fyne.Size) {
		e.width = s.Width
		room, mark := s.Width-e.px(28), e.px(34)
		y := e.px(12) + fyne.Max((s.Height-e.heightAt(s.Width))/2, 0)
		place(e.mark, spot{(s.Width - mark) / 2, y, mark, mark})
		y += mark + e.px(8)
		bold, words := e.bold.heightAt(room), e.words.heightAt(room)
		place(e.bold, spot{e.px(14), y, room, bold})
		place(e.words, spot{e.px(14), y + bold + e.px(2), room, words})
		if e.button != nil {
			least := e.button.MinSize()
			place(e.button, spot{(s.Width - least.Width) / 2, y + bold + words + e.px(14), least.Width, least.Height})
		}
	}
	return paint(d)
}
