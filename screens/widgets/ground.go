package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
)

// ground lies under all that stands on a window. Fyne takes the keyboard away at
// any press beside a field; who presses blank ground gets it back.
type ground struct {
	part
	had fyne.Focusable
}

// OnGround lays something on such ground.
func OnGround(o fyne.CanvasObject) fyne.CanvasObject {
	g := &ground{}
	g.ExtendBaseWidget(g)
	return container.NewStack(g, o)
}

// MouseDown notes who has the keyboard, before Fyne takes it.
func (g *ground) MouseDown(*desktop.MouseEvent) {
	g.had = nil
	if c := canvasOf(g); c != nil {
		g.had = c.Focused()
	}
}

// MouseUp is asked by Fyne.
func (g *ground) MouseUp(*desktop.MouseEvent) {}

// Tapped gives the keyboard back.
func (g *ground) Tapped(*fyne.PointEvent) {
	if c := canvasOf(g); c != nil && c.Focused() == nil {
		giveBack(c, g.had)
	}
}

// TappedSecondary gives the keyboard back too.
func (g *ground) TappedSecondary(e *fyne.PointEvent) { g.Tapped(e) }

// CreateRenderer is asked by Fyne.
func (g *ground) CreateRenderer() fyne.WidgetRenderer { return &drawn{owner: g} }
