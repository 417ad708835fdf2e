package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// Toast tells what ended elsewhere. ShowToast lays it over a window for a
// while.
type Toast struct {
	part
	ground  *canvas.Rectangle
	icon    *canvas.Image
	words   *canvas.Text
	full    string
	undo    *toastButton
	cross   *toastButton
	hovered bool
	time    toastTime
}

// NewToast has Undo when onUndo is given, and a cross.
func NewToast(sentence, undo string, onUndo, onClose func()) *Toast {
	t := &Toast{
		full: sentence, ground: canvas.NewRectangle(nil), icon: newImage(nil),
		words: canvas.NewText(sentence, nil),
	}
	t.undo, t.cross = newToastButton(undo, "", t.then(onUndo)), newToastButton("", "close", t.then(onClose))
	t.undo.Hidden = onUndo == nil
	t.ExtendBaseWidget(t)
	return t
}

// then leaves and does what the button is for.
func (t *Toast) then(do func()) func() {
	return func() {
		t.leave()
		if do != nil {
			do()
		}
	}
}

// Hovered says whether the pointer rests on it: then it stays.
func (t *Toast) Hovered() bool { return t.hovered || t.undo.focused || t.cross.focused }

// MouseIn keeps it.
func (t *Toast) MouseIn(*desktop.MouseEvent) { t.hovered = true }

// MouseMoved is asked by Fyne.
func (t *Toast) MouseMoved(*desktop.MouseEvent) {}

// MouseOut lets it go.
func (t *Toast) MouseOut() { t.hovered = false }

// AccessibilityLabel is the sentence.
func (t *Toast) AccessibilityLabel() string { return t.full }

// AccessibilityRole is text.
func (t *Toast) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer is asked by Fyne.
func (t *Toast) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: t, objects: []fyne.CanvasObject{t.ground, t.icon, t.words, t.undo, t.cross},
		least: func() fyne.Size {
			words := fyne.MeasureText(t.full, t.size(theme.SizeNameText), fyne.TextStyle{}).Width
			return fyne.NewSize(fyne.Max(fyne.Min(words+t.px(150), t.px(480)), t.px(300)), t.px(38))
		},
		layout: func(s fyne.Size) {
			place(t.ground, spot{0, 0, s.Width, s.Height})
			edge := t.px(14)
			place(t.icon, spot{t.px(13), (s.Height - edge) / 2, edge, edge})
			cross, undo := t.cross.MinSize(), t.undo.MinSize()
			right := s.Width - t.px(8) - cross.Width
			place(t.cross, spot{right, (s.Height - cross.Height) / 2, cross.Width, cross.Height})
			if t.undo.Visible() {
				right -= undo.Width + t.px(2)
				place(t.undo, spot{right, (s.Height - undo.Height) / 2, undo.Width, undo.Height})
			}
			setText(t.words, t.full, right-t.px(44))
			least := t.words.MinSize()
			place(t.words, spot{t.px(36), (s.Height - least.Height) / 2, least.Width, least.Height})
		},
		refresh: func() {
			t.ground.FillColor, t.ground.CornerRadius = t.colour(theme.ColorNameForeground), t.px(7)
			t.ground.Shadow = shadowOf(&t.part)
			t.ground.Refresh()
			t.icon.Resource = t.picture("check", ColorNameToastInk, 14)
			t.icon.Refresh()
			t.words.Color, t.words.TextSize = t.colour(ColorNameToastInk), t.size(theme.SizeNameText)
			t.words.Refresh()
		},
	})
}

// toastButton is a button on the ground of ink.
type toastButton struct {
	part
	text, icon string
	tapped     func()
	focused    bool
	frame      *canvas.Rectangle
	words      *canvas.Text
	image      *canvas.Image
}

func newToastButton(text, icon string, tapped func()) *toastButton {
	b := &toastButton{text: text, icon: icon, tapped: tapped, frame: canvas.NewRectangle(nil)}
	b.words, b.image = canvas.NewText(text, nil), newImage(nil)
	b.ExtendBaseWidget(b)
	return b
}

// Tapped does it.
func (b *toastButton) Tapped(*fyne.PointEvent) {
	if b.tapped != nil {
		b.tapped()
	}
}

// TypedKey does it by Space and Return.
func (b *toastButton) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeySpace || isEnter(e.Name) {
		b.Tapped(nil)
	}
	if e.Name == fyne.KeyEscape {
		escape(b)
	}
}

// TypedRune is asked by Fyne.
func (b *toastButton) TypedRune(rune) {}

// FocusGained shows the frame.
func (b *toastButton) FocusGained() { b.focused = true; b.Refresh() }

// FocusLost takes the frame away.
func (b *toastButton) FocusLost() { b.focused = false; b.Refresh() }

// CreateRenderer is asked by Fyne.
func (b *toastButton) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: b, objects: []fyne.CanvasObject{b.words, b.image, b.frame},
		least: func() fyne.Size {
			if b.text == "" {
				return fyne.NewSquareSize(b.px(26))
			}
			words := fyne.MeasureText(b.text, b.size(theme.SizeNameText), fyne.TextStyle{Bold: true})
			return fyne.NewSize(words.Width+b.px(16), b.px(26))
		},
		layout: func(s fyne.Size) {
			least, edge := b.words.MinSize(), b.px(14)
			place(b.words, spot{(s.Width - least.Width) / 2, (s.Height - least.Height) / 2, least.Width, least.Height})
			place(b.image, spot{(s.Width - edge) / 2, (s.Height - edge) / 2, edge, edge})
			place(b.frame, spot{0, 0, s.Width, s.Height})
		},
		refresh: func() {
			b.words.Color, b.words.TextSize = b.colour(ColorNameToastInk), b.size(theme.SizeNameText)
			b.words.TextStyle.Bold = true
			b.words.Refresh()
			b.image.Hidden = b.icon == ""
			if b.icon != "" {
				b.image.Resource = b.picture(b.icon, ColorNameToastInk, 14)
				b.image.Refresh()
			}
			b.frame.Hidden = !b.focused
			b.frame.FillColor, b.frame.CornerRadius = b.colour(colorNameTransparent), b.px(6)
			b.frame.StrokeColor, b.frame.StrokeWidth = b.colour(ColorNameToastInk), ringStroke
			b.frame.Refresh()
		},
	})
}
