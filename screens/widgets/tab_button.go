package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// The room around a tab's words, and how much of it they can do without.
const (
	tabPad  = 22
	tabRoom = 15
)

// tabButton is one tab.
type tabButton struct {
	part
	row     *Tabs
	tab     Tab
	hovered bool
	focused bool
	icon    *canvas.Image
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
		words: canvas.NewText(tab.Label, nil), icon: newImage(nil), tag: NewTag(tab.Count, tone), ring: newRing(),
	}
	b.tag.Hidden = tab.Count == ""
	b.ExtendBaseWidget(b)
	return b
}

// isMore says that it is the last one, which lists those without room.
func (b *tabButton) isMore() bool { return b.row.more == b }

// set makes it stand for another tab.
func (b *tabButton) set(tab Tab) {
	if b.tab == tab {
		return
	}
	b.tab = tab
	b.tag.Set(tab.Count, max(tab.Tone, TonePlain))
	b.tag.Hidden = tab.Count == ""
	b.Refresh()
}

// Tapped opens.
func (b *tabButton) Tapped(*fyne.PointEvent) {
	focus(b)
	b.open()
}

func (b *tabButton) open() {
	if b.isMore() {
		b.row.offer()
		return
	}
	b.row.press(b.tab.ID)
}

// TypedKey opens by Space and Return, and goes along by the arrows.
func (b *tabButton) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeySpace, isEnter(e.Name), e.Name == fyne.KeyDown && b.isMore():
		b.open()
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
		owner: b, objects: []fyne.CanvasObject{b.ground, b.words, b.icon, b.tag, b.under, b.ring.rect},
		least: b.leastTab, layout: b.layTab,
		refresh: b.paintTab,
	})
}

func (b *tabButton) leastTab() fyne.Size { return fyne.NewSize(b.wide(b.tab), b.px(36)) }

// wide is how wide it is with the words of a tab whole.
func (b *tabButton) wide(tab Tab) float32 {
	width := fyne.MeasureText(tab.Label, b.size(theme.SizeNameText), fyne.TextStyle{Bold: true}).Width + b.px(tabPad)
	if tab.Count != "" {
		width += NewTag(tab.Count, TonePlain).MinSize().Width + b.px(6)
	}
	if b.isMore() {
		width += b.px(18)
	}
	return width
}

func (b *tabButton) layTab(s fyne.Size) {
	place(b.ground, spot{0, 2, s.Width, s.Height - 4})
	place(b.under, spot{0, s.Height - 3, s.Width, 3})
	place(b.ring.rect, spot{2, 3, s.Width - 4, s.Height - 8})
	ends := float32(0) // what stands behind the words
	if b.tab.Count != "" {
		ends += b.tag.MinSize().Width + b.px(6)
	}
	if b.isMore() {
		ends += b.px(18)
	}
	setText(b.words, b.tab.Label, s.Width-ends-b.px(6))
	least := b.words.MinSize()
	x := (s.Width - least.Width - ends) / 2
	place(b.words, spot{x, (s.Height - least.Height) / 2, least.Width, least.Height})
	x += least.Width + b.px(6)
	place(b.tag, spot{x, (s.Height - b.px(20)) / 2, b.tag.MinSize().Width, b.px(20)})
	edge := b.px(14)
	place(b.icon, spot{(s.Width-least.Width-ends)/2 + least.Width + ends - edge, (s.Height - edge) / 2, edge, edge})
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
	if b.icon.Hidden = !b.isMore(); b.isMore() {
		b.icon.Resource = b.picture("down", ink, 14)
		b.icon.Refresh()
	}
	b.ring.show(&b.part, b.focused, b.px(2))
}
