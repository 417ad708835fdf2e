package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// PageHead is the top of a page, 56 high: title, the tabs of a section that has
// several lists, one quiet sentence, then search and the one first action at the
// right end.
type PageHead struct {
	part
	title *Text
	quiet *Text
	row   *fyne.Container
	tabs  fyne.CanvasObject
	bar   fyne.CanvasObject // between tabs and sentence
	right []fyne.CanvasObject
}

// NewPageHead is a head with what stands at its right end.
func NewPageHead(title, quiet string, right ...fyne.CanvasObject) *PageHead {
	h := &PageHead{title: PageTitle(title), quiet: Soft(quiet), row: Across(10), bar: upright()}
	h.ExtendBaseWidget(h)
	h.SetRight(right...)
	return h
}

// SetTitle changes the title.
func (h *PageHead) SetTitle(title string) { h.title.SetText(title); h.row.Refresh() }

// SetQuiet changes the sentence beside the title.
func (h *PageHead) SetQuiet(quiet string) {
	h.quiet.SetText(quiet)
	h.parted()
	h.row.Refresh()
}

// parted parts tabs and sentence, where there are both.
func (h *PageHead) parted() {
	if h.quiet.full != "" {
		h.bar.Show()
	} else {
		h.bar.Hide()
	}
}

// SetTabs puts the section's tabs beside the title.
func (h *PageHead) SetTabs(tabs *Tabs) {
	h.tabs = tabs.InHead()
	h.SetRight(h.right...)
}

// SetRight changes what stands at the right end.
func (h *PageHead) SetRight(right ...fyne.CanvasObject) {
	h.right = right
	h.row.Objects = []fyne.CanvasObject{firmly(h.title)}
	if h.tabs != nil {
		h.row.Objects = append(h.row.Objects, h.tabs, h.bar)
		h.parted()
	}
	h.row.Objects = append(h.row.Objects, h.quiet, Gap())
	h.row.Objects = append(h.row.Objects, right...)
	h.row.Refresh()
}

// least lets title and sentence be cut.
func (h *PageHead) least() fyne.Size {
	return fyne.NewSize(h.row.MinSize().Width+h.px(40), h.px(56))
}

// CreateRenderer is asked by Fyne.
func (h *PageHead) CreateRenderer() fyne.WidgetRenderer {
	return &drawn{
		owner: h, objects: []fyne.CanvasObject{h.row}, least: h.least,
		layout: func(s fyne.Size) { place(h.row, spot{h.px(20), 0, s.Width - h.px(40), s.Height}) },
	}
}

// firm lays out a line that is not cut as long as it is short.
type firm struct{}

// firmly keeps a short title whole: what stands beside it gives way.
func firmly(title *Text) fyne.CanvasObject {
	return &fyne.Container{Layout: firm{}, Objects: []fyne.CanvasObject{title}}
}

func (firm) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place(objects[0], spot{0, 0, size.Width, size.Height})
}

func (firm) MinSize(objects []fyne.CanvasObject) fyne.Size {
	whole := objects[0].MinSize()
	return fyne.NewSize(fyne.Min(whole.Width, px(180)), whole.Height)
}

func (firm) wanted(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

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
