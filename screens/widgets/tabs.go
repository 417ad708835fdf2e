package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
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
		squeeze := fyne.Min(1, (s.Width-2*x)/fyne.Max(t.words(), 1))
		for _, tab := range t.tabs {
			width := tab.MinSize().Width * squeeze
			place(tab, spot{x, 0, width, s.Height})
			x += width
		}
	}
	return paint(t.d)
}

// words is how wide all tabs are with their words whole.
func (t *Tabs) words() float32 {
	width := float32(0)
	for _, tab := range t.tabs {
		width += tab.MinSize().Width
	}
	return width
}

// least lets the words be cut.
func (t *Tabs) least() fyne.Size { return fyne.NewSize(t.px(48)*float32(len(t.tabs)), t.px(36)) }

// tabButton is one tab.
type tabButton struct {
	part
	row     *Tabs
	tab     Tab
	hovered bool
	focused bool
	ground  *canvas.Rectangle
	under   *canvas.Rectangle
	words   *canvas.Text
	tag     *Tag
	ring    ring
}

func newTabButton(row *Tabs, tab Tab) *tabButton {
	tone := tab.Tone
	if tone == ToneNone {
		tone = TonePlain
	}
	b := &tabButton{
		row: row, tab: tab, ground: canvas.NewRectangle(nil), under: canvas.NewRectangle(nil),
		words: canvas.NewText(tab.Label, nil), tag: NewTag(tab.Count, tone), ring: newRing(),
	}
	b.tag.Hidden = tab.Count == ""
	b.ExtendBaseWidget(b)
	return b
}

// Tapped opens.
func (b *tabButton) Tapped(*fyne.PointEvent) {
	focus(b)
	b.row.press(b.tab.ID)
}

// TypedKey opens by Space and Return, and goes along by the arrows.
func (b *tabButton) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeySpace, isEnter(e.Name):
		b.row.press(b.tab.ID)
	case e.Name == fyne.KeyLeft:
		b.row.step(b, -1)
	case e.Name == fyne.KeyRight:
		b.row.step(b, 1)
	case e.Name == fyne.KeyEscape:
		escape(b)
	}
}

// TypedRune is asked by Fyne.
func (b *tabButton) TypedRune(rune) {}

// FocusGained shows the ring.
func (b *tabButton) FocusGained() { b.focused = true; b.Refresh() }

// FocusLost takes the ring away.
func (b *tabButton) FocusLost() { b.focused = false; b.Refresh() }

// MouseIn fills.
func (b *tabButton) MouseIn(*desktop.MouseEvent) { b.hovered = true; b.Refresh() }

// MouseMoved is asked by Fyne.
func (b *tabButton) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the fill away.
func (b *tabButton) MouseOut() { b.hovered = false; b.Refresh() }

// AccessibilityLabel is the tab's word.
func (b *tabButton) AccessibilityLabel() string { return b.tab.Label }

// AccessibilityRole is button.
func (b *tabButton) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is asked by Fyne.
func (b *tabButton) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: b, objects: []fyne.CanvasObject{b.ground, b.words, b.tag, b.under, b.ring.rect},
		least: func() fyne.Size {
			width := fyne.MeasureText(b.tab.Label, b.size(theme.SizeNameText), fyne.TextStyle{Bold: true}).Width + b.px(22)
			if b.tab.Count != "" {
				width += b.tag.MinSize().Width + b.px(6)
			}
			return fyne.NewSize(width, b.px(36))
		},
		layout: func(s fyne.Size) {
			place(b.ground, spot{0, 2, s.Width, s.Height - 4})
			place(b.under, spot{0, s.Height - 3, s.Width, 3})
			place(b.ring.rect, spot{2, 3, s.Width - 4, s.Height - 8})
			tag := float32(0)
			if b.tab.Count != "" {
				tag = b.tag.MinSize().Width + b.px(6)
			}
			setText(b.words, b.tab.Label, s.Width-tag-b.px(6))
			least := b.words.MinSize()
			x := (s.Width - least.Width - tag) / 2
			place(b.words, spot{x, (s.Height - least.Height) / 2, least.Width, least.Height})
			place(b.tag, spot{x + least.Width + b.px(6), (s.Height - b.px(20)) / 2, b.tag.MinSize().Width, b.px(20)})
		},
		refresh: b.paintTab,
	})
}

func (b *tabButton) paintTab() {
	chosen := b.row.chosen == b.tab.ID
	ground, ink := colorNameTransparent, fyne.ThemeColorName(theme.ColorNamePlaceHolder)
	if chosen {
		ink = ColorNameOnSelected
	}
	if b.hovered && !chosen {
		ground = theme.ColorNameHover
	}
	b.ground.FillColor, b.ground.CornerRadius = b.colour(ground), b.px(6)
	b.ground.Refresh()
	b.under.Hidden = !chosen
	b.under.FillColor = b.colour(theme.ColorNamePrimary)
	b.under.Refresh()
	b.words.Color, b.words.TextSize = b.colour(ink), b.size(theme.SizeNameText)
	b.words.TextStyle.Bold = chosen
	b.words.Refresh()
	b.ring.show(&b.part, b.focused, b.px(2))
}
