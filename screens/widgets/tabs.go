package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Tab is one side of a record. A Count stands beside it as a tag.
type Tab struct {
	ID, Label, Count string
	Tone             Tone
}

// Tabs is a row of them, each of which the keyboard reaches: Fyne's own cannot
// be focused.
type Tabs struct {
	part
	changed  func(id string)
	chosen   string
	tabs     []*tabButton
	more     *tabButton // the last one, for those that have no room
	moreWord string
	seen     int // how many stand before it
	inHead   bool
	d        *drawn
	line     *canvas.Rectangle
}

// NewTabs chooses the first.
func NewTabs(changed func(id string), tabs ...Tab) *Tabs {
	t := &Tabs{changed: changed, line: canvas.NewRectangle(nil)}
	t.more = newTabButton(t, Tab{ID: tabMore})
	t.more.Hide()
	t.ExtendBaseWidget(t)
	t.SetTabs(tabs...)
	return t
}

// InHead makes it stand in a page head, as wide as its words and without the
// line below.
func (t *Tabs) InHead() *Tabs {
	t.inHead = true
	return t
}

// SetTabs shows others; the chosen one stays if it is among them.
func (t *Tabs) SetTabs(tabs ...Tab) {
	kept := false
	t.tabs = nil
	for _, tab := range tabs {
		t.tabs = append(t.tabs, newTabButton(t, tab))
		kept = kept || tab.ID == t.chosen
	}
	if !kept && len(tabs) > 0 {
		t.chosen = tabs[0].ID
	}
	t.seen = len(t.tabs)
	t.Refresh()
}

// Choose shows which side is open; it tells nobody.
func (t *Tabs) Choose(id string) {
	t.chosen = id
	if t.seen < len(t.tabs) {
		t.overflow(t.seen)
		t.Refresh()
	}
	for _, tab := range t.tabs {
		tab.Refresh()
	}
}

// Chosen is the id of the open side.
func (t *Tabs) Chosen() string { return t.chosen }

// Target is the open side's tab.
func (t *Tabs) Target() fyne.Focusable {
	for i, tab := range t.tabs {
		switch {
		case tab.tab.ID != t.chosen:
		case i >= t.seen:
			return t.more
		default:
			return tab
		}
	}
	return nil
}

func (t *Tabs) press(id string) {
	if id == t.chosen {
		return
	}
	t.Choose(id)
	if t.changed != nil {
		t.changed(id)
	}
}

// CreateRenderer is asked by Fyne.
func (t *Tabs) CreateRenderer() fyne.WidgetRenderer {
	if t.d != nil {
		return t.d // a second one would be drawn apart from the first
	}
	t.d = &drawn{owner: t}
	t.d.least = func() fyne.Size {
		if t.inHead {
			return fyne.NewSize(t.words(), t.px(36))
		}
		return t.least()
	}
	t.d.refresh = func() {
		t.overflow(t.seen)
		t.line.FillColor, t.line.Hidden = t.colour(theme.ColorNameSeparator), t.inHead
	}
	t.d.layout = func(s fyne.Size) {
		if s.Width == 0 {
			return // not on a page yet: none of them is without room
		}
		place(t.line, spot{0, s.Height - 1, s.Width, 1})
		x := t.px(12)
		if t.inHead {
			x = 0
		}
		n, less := t.fitting(s.Width - 2*x)
		t.overflow(n)
		for _, tab := range append(slices.Clone(t.tabs[:n]), t.more) {
			width := tab.MinSize().Width - less
			place(tab, spot{x, 0, width, s.Height})
			x += width
		}
	}
	return paint(t.d)
}

// words is how wide all tabs are with their words whole.
func (t *Tabs) words() float32 { return wordsOf(t.tabs) }

// wordsOf is how wide tabs are with their words whole.
func wordsOf(tabs []*tabButton) float32 {
	width := float32(0)
	for _, tab := range tabs {
		width += tab.MinSize().Width
	}
	return width
}

// least lets the words be cut.
func (t *Tabs) least() fyne.Size {
	return fyne.NewSize(t.px(48)*float32(min(len(t.tabs), 4)), t.px(36))
}
