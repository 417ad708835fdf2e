package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// buttonFace is how a button is drawn.
type buttonFace struct {
	ring   ring
	ground *canvas.Rectangle
	icon   *canvas.Image
	label  *canvas.Text
	cap    *canvas.Rectangle
	key    *canvas.Text
}

func newButtonFace() *buttonFace {
	return &buttonFace{
		ring: newRing(), ground: canvas.NewRectangle(nil), icon: newImage(nil), label: canvas.NewText("", nil),
		cap: canvas.NewRectangle(nil), key: canvas.NewText("", nil),
	}
}

func (f *buttonFace) render(b *Button) fyne.WidgetRenderer {
	return paint(&drawn{
		owner:   b,
		objects: []fyne.CanvasObject{f.ring.rect, f.ground, f.icon, f.label, f.cap, f.key},
		layout:  func(s fyne.Size) { f.lay(b, s) },
		least:   func() fyne.Size { return f.least(b) },
		refresh: func() { f.paint(b) },
	})
}

// padding is the room left and right of what the button says.
func (f *buttonFace) padding(b *Button) float32 {
	switch {
	case b.kind == kindLink:
		return 0
	case b.kind == kindQuietIcon:
		return b.px(4)
	case b.small:
		return b.px(10)
	}
	return b.px(13)
}

func (f *buttonFace) height(b *Button) float32 {
	if b.small {
		return b.px(26)
	}
	return b.px(32)
}

func (f *buttonFace) radius(b *Button) float32 {
	if b.small {
		return b.px(7)
	}
	return b.size(theme.SizeNameButtonRadius)
}

func (f *buttonFace) textSize(b *Button) float32 {
	if b.small {
		return b.size(SizeNameSecond)
	}
	return b.size(theme.SizeNameText)
}

// inside is the width of icon, word and key.
func (f *buttonFace) inside(b *Button) float32 {
	width := float32(0)
	if b.icon != "" {
		width += b.px(16)
	}
	if b.text != "" {
		if b.icon != "" {
			width += b.px(8)
		}
		width += fyne.MeasureText(b.text, f.textSize(b), f.label.TextStyle).Width
	}
	if b.key != "" {
		width += b.px(8) + f.keyWidth(b)
	}
	return width
}

func (f *buttonFace) keyWidth(b *Button) float32 {
	return fyne.MeasureText(b.key, b.size(theme.SizeNameCaptionText), f.key.TextStyle).Width + b.px(10)
}

func (f *buttonFace) least(b *Button) fyne.Size {
	height := f.height(b)
	width := f.inside(b) + 2*f.padding(b)
	if b.kind == kindSearch {
		width = fyne.Max(width, b.px(250))
	}
	if b.text == "" {
		width = fyne.Max(width-b.px(6), height)
		if b.small {
			width = height
		}
	}
	return fyne.NewSize(width, height)
}

func (f *buttonFace) lay(b *Button, s fyne.Size) {
	f.ring.around(s)
	if b.kind == kindLink {
		place(f.ring.rect, spot{-b.px(6), 0, s.Width + b.px(12), s.Height})
	}
	place(f.ground, spot{0, 0, s.Width, s.Height})
	room := s.Width - 2*fyne.Min(f.padding(b), b.px(6))
	x := (s.Width - fyne.Min(f.inside(b), room)) / 2
	if b.kind == kindSearch {
		x = b.px(11)
	}
	if b.icon != "" {
		edge := b.px(16)
		place(f.icon, spot{x, (s.Height - edge) / 2, edge, edge})
		x += edge + b.px(8)
	}
	if b.text != "" {
		rest := s.Width - x
		if b.key != "" {
			rest -= f.keyWidth(b) + b.px(8)
		}
		setText(f.label, b.text, rest)
		least := f.label.MinSize()
		place(f.label, spot{x, (s.Height - least.Height) / 2, least.Width, least.Height})
		x += least.Width + b.px(8)
	}
	if b.key != "" {
		w, h := f.keyWidth(b), b.px(18)
		if b.kind == kindSearch {
			x = s.Width - w - b.px(10)
		}
		place(f.cap, spot{x, (s.Height - h) / 2, w, h})
		least := f.key.MinSize()
		place(f.key, spot{x + (w-least.Width)/2, (s.Height - least.Height) / 2, least.Width, least.Height})
	}
}

// inks are the ground, the edge and the ink of a button as it stands.
func (f *buttonFace) inks(b *Button) (ground, edge, ink fyne.ThemeColorName) {
	ground, edge, ink = colorNameTransparent, colorNameTransparent, theme.ColorNameForeground
	switch b.kind {
	case kindPlain:
		ground, edge = theme.ColorNameButton, ColorNameButtonEdge
		if b.selected {
			ground = ColorNamePanel
		}
	case kindFirst:
		ground, ink = theme.ColorNamePrimary, theme.ColorNameForegroundOnPrimary
	case kindLink:
		ink = theme.ColorNamePrimary
	case kindDanger:
		ground, edge, ink = ColorNamePanel, theme.ColorNameError, theme.ColorNameError
	case kindQuietIcon:
		ink = theme.ColorNamePlaceHolder
	case kindSearch:
		ground, edge, ink = theme.ColorNameInputBackground, ColorNameFieldEdge, theme.ColorNamePlaceHolder
	}
	if b.disabled {
		ink = theme.ColorNameDisabled
		if b.kind == kindFirst {
			ground = theme.ColorNameButton
		}
		if b.kind == kindDanger {
			edge = theme.ColorNameDisabled
		}
		return ground, edge, ink
	}
	if b.hovered && (b.kind == kindPlain || b.kind == kindDanger || b.kind == kindQuietIcon) {
		ground = theme.ColorNameHover
		if b.kind == kindPlain {
			edge = ColorNamePanelEdge
		}
	}
	return ground, edge, ink
}

func (f *buttonFace) paint(b *Button) {
	ground, border, ink := f.inks(b)
	radius := f.radius(b)
	f.ring.show(&b.part, b.focused, radius)
	f.ground.FillColor, f.ground.CornerRadius = b.colour(ground), radius
	edge(f.ground, b.colour(border), 1)
	f.ground.Refresh()
	f.label.Text, f.label.Color, f.label.TextSize = b.text, b.colour(ink), f.textSize(b)
	f.label.TextStyle.Bold = b.kind == kindFirst || b.kind == kindLink || b.kind == kindDanger
	f.label.Refresh()
	f.icon.Hidden = b.icon == ""
	if b.icon != "" {
		f.icon.Resource = b.picture(b.icon, ink, 16)
		f.icon.Refresh()
	}
	f.cap.Hidden, f.key.Hidden = b.key == "", b.key == ""
	f.key.Text, f.key.TextSize, f.key.Color = b.key, b.size(theme.SizeNameCaptionText), b.colour(ink)
	f.key.TextStyle.Bold = f.label.TextStyle.Bold
	f.cap.FillColor, f.cap.StrokeColor = b.colour(colorNameTransparent), b.colour(ink)
	f.cap.StrokeWidth, f.cap.CornerRadius = 1, b.px(5)
	if b.kind == kindSearch {
		f.cap.StrokeColor = b.colour(theme.ColorNameSeparator)
	}
}
