package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Tab is one side of a record. A Count stands beside it as a tag; an Icon
// stands for the word where there is no room for all words.
type Tab struct {
	ID, Label, Count, Icon string
	Tone                   Tone
}

// Tabs is a row of them, each of which the keyboard reaches: Fyne's own cannot
// be focused.
type Tabs struct {
	part
	changed func(id string)
	chosen  string
	tabs    []*tabButton
	inHead  bool
	d       *drawn
	line    *canvas.Rectangle
}

// NewTabs chooses the first.
func NewTabs(changed func(id string), tabs ...Tab) *Tabs {
	t := &Tabs{changed: changed, line: canvas.NewRectangle(nil)}
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
	t.Refresh()
}

// Choose shows which side is open; it tells nobody.
func (t *Tabs) Choose(id string) {
	t.chosen = id
	for _, tab := range t.tabs {
		tab.Refresh()
	}
}

// Chosen is the id of the open side.
func (t *Tabs) Chosen() string { return t.chosen }

// Target is the open side's tab.
func (t *Tabs) Target() fyne.Focusable {
	for _, tab := range t.tabs {
		if tab.tab.ID == t.chosen {
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

func (t *Tabs) step(from *tabButton, by int) {
	for i, tab := range t.tabs {
		if tab == from && i+by >= 0 && i+by < len(t.tabs) {
			focus(t.tabs[i+by])
			t.press(t.tabs[i+by].tab.ID)
			return
		}
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
		t.d.objects = []fyne.CanvasObject{t.line}
		for _, tab := range t.tabs {
			t.d.objects = append(t.d.objects, tab)
		}
		t.line.FillColor, t.line.Hidden = t.colour(theme.ColorNameSeparator), t.inHead
	}
	t.d.layout = func(s fyne.Size) {
		place(t.line, spot{0, s.Height - 1, s.Width, 1})
		x := t.px(12)
		if t.inHead {
			x = 0
		}
		rows := t.rows(s.Width)
		for i, row := range rows {
			t.layRow(row, spot{x, float32(i) * s.Height / float32(len(rows)), s.Width - 2*x, s.Height / float32(len(rows))})
		}
	}
	return paint(t.d)
}

// layRow lays tabs side by side.
func (t *Tabs) layRow(row []*tabButton, at spot) {
	less := squeeze(row, at.w, t.px(tabRoom))
	for _, tab := range row {
		width := tab.MinSize().Width - less
		place(tab, spot{at.x, at.y, width, at.h})
		at.x += width
	}
}

// rows are the tabs as they stand under each other: in one row, or in two of
// even width where one cannot hold their words.
func (t *Tabs) rows(width float32) [][]*tabButton {
	room := width - 2*t.px(12)
	if t.inHead || squeeze(t.tabs, room, t.px(tabRoom)) <= t.px(tabRoom) {
		return [][]*tabButton{t.tabs}
	}
	all, first, n := wordsOf(t.tabs), float32(0), 0
	for n < len(t.tabs)-1 && first+t.tabs[n].MinSize().Width <= fyne.Max(all/2, room/2) {
		first, n = first+t.tabs[n].MinSize().Width, n+1
	}
	return [][]*tabButton{t.tabs[:n+1], t.tabs[n+1:]}
}

// heightAt is one row, or two.
func (t *Tabs) heightAt(width float32) float32 {
	if t.inHead || width <= 0 {
		return t.px(36)
	}
	return t.px(36) * float32(len(t.rows(width)))
}

// squeeze is how much narrower each tab is than it would like. They give up
// the room around their words first; where that is not enough, icons stand for
// the words that have one.
func squeeze(tabs []*tabButton, room, spare float32) float32 {
	for _, tab := range tabs {
		tab.short = false
	}
	less := func() float32 { return fyne.Max((wordsOf(tabs)-room)/fyne.Max(float32(len(tabs)), 1), 0) }
	if less() <= spare {
		return less()
	}
	for _, tab := range tabs {
		tab.short = tab.tab.Icon != ""
	}
	return less()
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
func (t *Tabs) least() fyne.Size { return fyne.NewSize(t.px(48)*float32(len(t.tabs)), t.px(36)) }
