package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Tag is a short word on a tint. The tint is never the only sign.
type Tag struct {
	part
	text, icon string
	tone       Tone
	onSelected bool
	ground     *canvas.Rectangle
	label      *canvas.Text
	image      *canvas.Image
}

// NewTag is a tag of a tone.
func NewTag(text string, tone Tone) *Tag {
	t := &Tag{text: text, tone: tone, ground: canvas.NewRectangle(nil), label: canvas.NewText("", nil), image: newImage(nil)}
	t.ExtendBaseWidget(t)
	return t
}

// WithIcon puts an icon before the word.
func (t *Tag) WithIcon(name string) *Tag {
	t.icon = name
	return t
}

// Set changes word and tone.
func (t *Tag) Set(text string, tone Tone) {
	if t.text == text && t.tone == tone {
		return
	}
	t.text, t.tone = text, tone
	t.Refresh()
}

// Text is the word.
func (t *Tag) Text() string { return t.text }

// setOnSelected makes the ground panel-coloured, on a selected row.
func (t *Tag) setOnSelected(on bool) {
	if t.onSelected == on {
		return
	}
	t.onSelected = on
	t.Refresh()
}

// AccessibilityLabel is the word.
func (t *Tag) AccessibilityLabel() string { return t.text }

// AccessibilityRole is text.
func (t *Tag) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer is asked by Fyne.
func (t *Tag) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: t, objects: []fyne.CanvasObject{t.ground, t.image, t.label},
		layout: t.lay, least: t.natural, refresh: t.paintTag,
	})
}

func (t *Tag) natural() fyne.Size {
	width := fyne.MeasureText(t.text, t.size(theme.SizeNameCaptionText), fyne.TextStyle{}).Width + t.px(14)
	if t.icon != "" {
		width += t.px(16)
	}
	return fyne.NewSize(width, t.px(20))
}

func (t *Tag) lay(s fyne.Size) {
	place(t.ground, spot{0, 0, s.Width, s.Height})
	x := t.px(7)
	if t.icon != "" {
		edge := t.px(12)
		place(t.image, spot{x, (s.Height - edge) / 2, edge, edge})
		x += t.px(16)
	}
	setText(t.label, t.text, s.Width-x-t.px(6))
	least := t.label.MinSize()
	place(t.label, spot{x, (s.Height - least.Height) / 2, least.Width, least.Height})
}

func (t *Tag) paintTag() {
	ground := t.tone.ground()
	if t.onSelected && t.tone != ToneOutline {
		ground = ColorNamePanel
	}
	t.ground.FillColor, t.ground.CornerRadius = t.colour(ground), t.px(5)
	t.ground.StrokeWidth = 0
	if t.tone == ToneOutline {
		t.ground.StrokeColor, t.ground.StrokeWidth = t.colour(ColorNameFieldEdge), 1
	}
	t.ground.Refresh()
	t.label.Text, t.label.Color = t.text, t.colour(t.tone.ink())
	t.label.TextSize = t.size(theme.SizeNameCaptionText)
	t.label.Refresh()
	t.image.Hidden = t.icon == ""
	if t.icon != "" {
		t.image.Resource = t.picture(t.icon, t.tone.ink(), 12)
		t.image.Refresh()
	}
}

// KeyCap is a key drawn as one.
type KeyCap struct{ Tag }

// NewKeyCap shows the name of a key.
func NewKeyCap(text string) *KeyCap {
	k := &KeyCap{}
	k.text, k.tone = text, ToneOutline
	k.ground, k.label, k.image = canvas.NewRectangle(nil), canvas.NewText("", nil), newImage(nil)
	k.ExtendBaseWidget(k)
	return k
}
