package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// buttonKind is what a button is for.
type buttonKind int

const (
	kindPlain buttonKind = iota
	kindFirst
	kindLink
	kindDanger
	kindQuietIcon
	kindSearch
)

// Button does one thing, by the mouse, Space or Return, and keeps the keyboard
// afterwards. A page has one that is first.
type Button struct {
	part
	text, icon, key string
	tip, reason     string
	kind            buttonKind
	small, selected bool
	disabled        bool
	hovered         bool
	focused         bool
	tapped          func()
	entered         func() // by Return, where that is another thing
	face            *buttonFace
}

func newButton(kind buttonKind, text string, tapped func()) *Button {
	b := &Button{kind: kind, text: text, tapped: tapped, face: newButtonFace()}
	b.ExtendBaseWidget(b)
	return b
}

// NewButton is a plain button.
func NewButton(text string, tapped func()) *Button { return newButton(kindPlain, text, tapped) }

// NewFirst is the one filled button of a page or a dialog.
func NewFirst(text string, tapped func()) *Button { return newButton(kindFirst, text, tapped) }

// NewLink is a button without ground.
func NewLink(text string, tapped func()) *Button { return newButton(kindLink, text, tapped) }

// NewDanger is outlined; it is never first and never the default.
func NewDanger(text string, tapped func()) *Button { return newButton(kindDanger, text, tapped) }

// NewIconButton is a plain button with an icon alone; the tooltip says the word.
func NewIconButton(icon, tip string, tapped func()) *Button {
	b := newButton(kindPlain, "", tapped)
	b.icon, b.tip = icon, tip
	return b
}

// NewQuietIcon is an icon without ground that can be pressed.
func NewQuietIcon(icon, tip string, tapped func()) *Button {
	b := newButton(kindQuietIcon, "", tapped)
	b.icon, b.tip, b.small = icon, tip, true
	return b
}

// NewSearchButton looks like a search, and opens one.
func NewSearchButton(text, key string, tapped func()) *Button {
	return newButton(kindSearch, text, tapped).WithIcon("search").WithKey(key)
}

// WithIcon puts an icon before the word.
func (b *Button) WithIcon(name string) *Button {
	b.icon = name
	return b
}

// WithKey shows the key that does the same.
func (b *Button) WithKey(key string) *Button {
	b.key = key
	return b
}

// Small makes it 26 high.
func (b *Button) Small() *Button {
	b.small = true
	return b
}

// OnSelected makes it panel-coloured, to stand on the selected ground.
func (b *Button) OnSelected() *Button {
	b.selected = true
	return b
}

// SetText changes the word.
func (b *Button) SetText(text string) {
	b.text = text
	b.Refresh()
}

// SetIcon changes the icon.
func (b *Button) SetIcon(name string) {
	b.icon = name
	b.Refresh()
}

// SetToolTip says more when the pointer rests.
func (b *Button) SetToolTip(tip string) { b.tip = tip }

// Enable lets it be pressed.
func (b *Button) Enable() {
	b.disabled, b.reason = false, ""
	b.Refresh()
}

// Disable takes it out of use.
func (b *Button) Disable() { b.DisableBecause("") }

// DisableBecause takes it out of use; the tooltip says why.
func (b *Button) DisableBecause(reason string) {
	b.disabled, b.reason = true, reason
	b.Refresh()
}

// least lets a search be narrower in a narrow window.
func (b *Button) least() fyne.Size {
	whole := b.MinSize()
	if b.kind == kindSearch {
		whole.Width = fyne.Min(whole.Width, b.face.inside(b)+2*b.face.padding(b))
	}
	return whole
}

// Disabled says whether it is out of use.
func (b *Button) Disabled() bool { return b.disabled }

// Press does what the button does, if it is in use.
func (b *Button) Press() {
	if !b.disabled && b.tapped != nil {
		pressed(b, b.tapped)
	}
}

// Tapped keeps the keyboard here and presses.
func (b *Button) Tapped(*fyne.PointEvent) {
	if b.disabled {
		return
	}
	hideTip(b)
	focus(b)
	b.Press()
}

// TypedKey presses by Space and Return.
func (b *Button) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeySpace:
		bySpace(b, b.Press)
	case isEnter(e.Name) && b.entered != nil:
		b.entered()
	case isEnter(e.Name):
		b.Press()
	case e.Name == fyne.KeyEscape:
		escape(b)
	}
}

// TypedRune is asked by Fyne.
func (b *Button) TypedRune(rune) {}

// FocusGained shows the ring.
func (b *Button) FocusGained() {
	b.focused = true
	b.Refresh()
	inSight(b)
}

// FocusLost takes the ring away.
func (b *Button) FocusLost() {
	b.focused = false
	b.Refresh()
}

// MouseIn fills and says more.
func (b *Button) MouseIn(e *desktop.MouseEvent) {
	b.hovered = true
	b.Refresh()
	if b.disabled && b.reason != "" {
		showTip(b, b.reason, e.AbsolutePosition)
		return
	}
	showTip(b, b.tip, e.AbsolutePosition)
}

// MouseMoved is asked by Fyne.
func (b *Button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the fill and the tooltip away.
func (b *Button) MouseOut() {
	b.hovered = false
	hideTip(b)
	b.Refresh()
}

// Cursor is the hand over a link.
func (b *Button) Cursor() desktop.Cursor {
	if b.kind == kindLink && !b.disabled {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// AccessibilityLabel is the word, or the tooltip of a lone icon.
func (b *Button) AccessibilityLabel() string {
	if b.text == "" {
		return b.tip
	}
	return b.text
}

// AccessibilityRole is button.
func (b *Button) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is asked by Fyne.
func (b *Button) CreateRenderer() fyne.WidgetRenderer { return b.face.render(b) }
