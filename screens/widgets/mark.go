package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// mark is an icon at the end of a field that can be pressed. Tab passes it by: it
// leads from field to field, and what is typed next must not be lost on an icon. A
// key of the field does the same.
type mark struct {
	part
	tip      string
	icon     func() string
	act      func()
	disabled bool
	ground   *canvas.Rectangle
	image    *canvas.Image
	hovered  bool
}

func newMark(tip string, icon func() string, act func()) *mark {
	m := &mark{tip: tip, icon: icon, act: act, ground: canvas.NewRectangle(nil), image: newImage(nil)}
	m.ExtendBaseWidget(m)
	return m
}

// able puts it into use or out of it.
func (m *mark) able(yes bool) {
	m.disabled = !yes
	m.Refresh()
}

// Tapped does what it is for, and leaves the keyboard where that puts it.
func (m *mark) Tapped(*fyne.PointEvent) {
	hideTip(m)
	if !m.disabled {
		m.act()
	}
}

// MouseIn fills, and says what it does.
func (m *mark) MouseIn(at *desktop.MouseEvent) {
	if m.disabled {
		return
	}
	m.hovered = true
	m.Refresh()
	showTip(m, m.tip, at.AbsolutePosition)
}

// MouseMoved is asked by Fyne.
func (m *mark) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the fill and the tooltip away.
func (m *mark) MouseOut() {
	m.hovered = false
	hideTip(m)
	m.Refresh()
}

// AccessibilityLabel is what it does.
func (m *mark) AccessibilityLabel() string { return m.tip }

// AccessibilityRole is button.
func (m *mark) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is asked by Fyne.
func (m *mark) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: m, objects: []fyne.CanvasObject{m.ground, m.image},
		least: func() fyne.Size { return fyne.NewSquareSize(m.px(26)) },
		layout: func(size fyne.Size) {
			side := m.px(16)
			place(m.ground, spot{0, 0, size.Width, size.Height})
			place(m.image, spot{(size.Width - side) / 2, (size.Height - side) / 2, side, side})
		},
		refresh: m.paint,
	})
}

func (m *mark) paint() {
	ink := theme.ColorNamePlaceHolder
	if m.disabled {
		ink = theme.ColorNameDisabled
	}
	m.ground.FillColor, m.ground.CornerRadius, m.ground.Hidden = m.colour(theme.ColorNameHover), m.px(7), !m.hovered
	m.ground.Refresh()
	m.image.Resource = m.picture(m.icon(), ink, 16)
	m.image.Refresh()
}
