package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// eyeKey shows and hides the letters of a passphrase while its field has the
// keyboard.
const eyeKey = fyne.KeyF2

// eye shows and hides the letters of a passphrase. Tab passes it by: it leads
// from field to field, and a space that is typed there must uncover nothing.
type eye struct {
	part
	entry   *Entry
	tip     string
	ground  *canvas.Rectangle
	image   *canvas.Image
	hovered bool
}

func newEye(entry *Entry, tip string) *eye {
	e := &eye{entry: entry, tip: tip, ground: canvas.NewRectangle(nil), image: newImage(nil)}
	entry.key = func(event *fyne.KeyEvent) bool {
		if event.Name == eyeKey {
			e.turn()
		}
		return event.Name == eyeKey
	}
	e.ExtendBaseWidget(e)
	return e
}

// turn shows what was hidden, or hides it.
func (e *eye) turn() {
	e.entry.Password = !e.entry.Password
	e.entry.Refresh()
	e.Refresh()
}

// Tapped turns, and leaves the keyboard in the field.
func (e *eye) Tapped(*fyne.PointEvent) {
	hideTip(e)
	e.turn()
	if c := canvasOf(e); c != nil {
		e.entry.goOn(c)
	}
}

// MouseIn fills, and says what it does.
func (e *eye) MouseIn(m *desktop.MouseEvent) {
	e.hovered = true
	e.Refresh()
	showTip(e, e.tip, m.AbsolutePosition)
}

// MouseMoved is asked by Fyne.
func (e *eye) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the fill and the tooltip away.
func (e *eye) MouseOut() {
	e.hovered = false
	hideTip(e)
	e.Refresh()
}

// AccessibilityLabel is what it does.
func (e *eye) AccessibilityLabel() string { return e.tip }

// AccessibilityRole is button.
func (e *eye) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is asked by Fyne.
func (e *eye) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: e, objects: []fyne.CanvasObject{e.ground, e.image},
		least: func() fyne.Size { return fyne.NewSquareSize(e.px(26)) },
		layout: func(size fyne.Size) {
			side := e.px(16)
			place(e.ground, spot{0, 0, size.Width, size.Height})
			place(e.image, spot{(size.Width - side) / 2, (size.Height - side) / 2, side, side})
		},
		refresh: e.paint,
	})
}

func (e *eye) paint() {
	icon := "eye-off"
	if e.entry.Password {
		icon = "eye"
	}
	e.ground.FillColor, e.ground.CornerRadius, e.ground.Hidden = e.colour(theme.ColorNameHover), e.px(7), !e.hovered
	e.ground.Refresh()
	e.image.Resource = e.picture(icon, theme.ColorNamePlaceHolder, 16)
	e.image.Refresh()
}
