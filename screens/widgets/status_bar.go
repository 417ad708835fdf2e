package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// StatusBar is the foot of the window: what was just done, and how things stand.
type StatusBar struct {
	part
	ground *canvas.Rectangle
	line   *canvas.Rectangle
	icon   *IconView
	said   *Text
	undo   *Button
	right  *Text
	row    *fyne.Container
	do     func()
	statusWork
}

// statusWork is what goes on behind the window.
type statusWork struct {
	work *Text
	stop *Button
	quit func()
}

// NewStatusBar says nothing yet.
func NewStatusBar() *StatusBar {
	b := &StatusBar{ground: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil), icon: NewIcon("check", ToneDone).Sized(14)}
	b.said, b.right = Quiet(""), Quiet("")
	b.undo = NewLink("", func() {
		if b.do != nil {
			b.do()
		}
	}).Small()
	b.icon.Hide()
	b.undo.Hide()
	b.work, b.stop = Quiet(""), NewLink("", func() {
		if b.quit != nil {
			b.quit()
		}
	}).Small()
	b.stop.Hide()
	b.work.Hide()
	b.row = Across(8, b.icon, b.said, b.undo, Gap(), b.work, b.stop, b.right)
	b.ExtendBaseWidget(b)
	return b
}

// Say shows a sentence with its icon; an empty icon shows none.
func (b *StatusBar) Say(icon string, tone Tone, sentence string) {
	b.icon.Hidden = icon == ""
	if icon != "" {
		b.icon.SetIcon(icon, tone)
	}
	b.said.SetText(sentence)
	b.row.Refresh()
}

// SetUndo offers to take back what was said; nil offers nothing.
func (b *StatusBar) SetUndo(label string, undo func()) {
	b.do = undo
	b.undo.Hidden = undo == nil
	b.undo.SetText(label)
	b.row.Refresh()
}

// SetWork says what goes on behind the window, and offers to give it up; no
// sentence is nothing, nil offers nothing.
func (b *StatusBar) SetWork(sentence, label string, stop func()) {
	b.quit = stop
	b.work.Hidden, b.stop.Hidden = sentence == "", sentence == "" || stop == nil
	b.work.SetText(sentence)
	b.stop.SetText(label)
	b.row.Refresh()
}

// Work is the sentence on what goes on.
func (b *StatusBar) Work() string { return b.work.Text() }

// SetRight says how things stand: saved, draft, offline, who else is here.
func (b *StatusBar) SetRight(text string) {
	b.right.SetText(text)
	b.row.Refresh()
}

// Said is the sentence that stands there.
func (b *StatusBar) Said() string { return b.said.Text() }

// CreateRenderer is asked by Fyne.
func (b *StatusBar) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: b, objects: []fyne.CanvasObject{b.ground, b.line, b.row},
		least: func() fyne.Size { return fyne.NewSize(b.row.MinSize().Width, b.px(28)) },
		layout: func(s fyne.Size) {
			place(b.ground, spot{0, 0, s.Width, s.Height})
			place(b.line, spot{0, 0, s.Width, 1})
			place(b.row, spot{b.px(14), 0, s.Width - b.px(28), s.Height})
		},
		refresh: func() {
			b.ground.FillColor, b.line.FillColor = b.colour(ColorNameRail), b.colour(theme.ColorNameSeparator)
			b.ground.Refresh()
		},
	})
}
