package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// part is what every widget here embeds: it answers for colours and measures
// of the theme that holds where the widget stands.
type part struct {
	widget.BaseWidget
}

// look is the widget's theme, Fyne's own until the widget is set up.
func (p *part) look() fyne.Theme {
	if th := p.Theme(); th != nil {
		return th
	}
	return theme.Current()
}

// px is a measure given at text scale 1.
func (p *part) px(n float32) float32 { return n * unitOf(p.look()) }

// colour asks the theme.
func (p *part) colour(name fyne.ThemeColorName) color.Color {
	return p.look().Color(name, variant())
}

// size asks the theme.
func (p *part) size(name fyne.ThemeSizeName) float32 { return p.look().Size(name) }

// unitOf is the text scale; themes other than ours have none.
func unitOf(th fyne.Theme) float32 {
	if unit := th.Size(sizeNameUnit); unit > 0 {
		return unit
	}
	return 1
}

// px is a measure given at text scale 1, for layouts, which have no theme.
func px(n float32) float32 { return n * unitOf(theme.Current()) }

// variant is light or dark, as the desktop says.
func variant() fyne.ThemeVariant {
	return fyne.CurrentApp().Settings().ThemeVariant()
}

// drawn is the one renderer: a widget says what it is made of, how that is laid
// out, how small it can be and what to ask the theme again.
type drawn struct {
	owner   fyne.Widget
	objects []fyne.CanvasObject
	layout  func(size fyne.Size)
	least   func() fyne.Size
	refresh func()
}

// paint sets the first colours, so that a widget is right before any Refresh.
func paint(d *drawn) fyne.WidgetRenderer {
	if d.refresh != nil {
		d.refresh()
	}
	return d
}

func (d *drawn) Destroy() {}

func (d *drawn) Layout(size fyne.Size) {
	if d.layout != nil {
		d.layout(size)
	}
}

func (d *drawn) MinSize() fyne.Size {
	if d.least == nil {
		return fyne.Size{}
	}
	return d.least()
}

func (d *drawn) Objects() []fyne.CanvasObject { return d.objects }

func (d *drawn) Refresh() {
	if d.refresh != nil {
		d.refresh()
	}
	d.Layout(d.owner.Size())
	canvas.Refresh(d.owner)
}

// spot is where an object goes and how large it is.
type spot struct{ x, y, w, h float32 }

// edge draws a rectangle's edge. One without colour gets no width either: on a
// graphics card a transparent edge is seen as a dark line.
func edge(r *canvas.Rectangle, ink color.Color, width float32) {
	r.StrokeColor, r.StrokeWidth = ink, width
	if _, _, _, alpha := ink.RGBA(); alpha == 0 {
		r.StrokeWidth = 0
	}
}

// place moves and resizes in one line.
func place(o fyne.CanvasObject, to spot) {
	o.Resize(fyne.NewSize(to.w, to.h))
	o.Move(fyne.NewPos(to.x, to.y))
}

// canvasOf is the canvas that shows the object, nil before it is shown.
func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(o)
}

// focus gives the keyboard to the widget, when it is on a canvas still: a page
// that loads again may take it away between the press and the release of the
// mouse, and Fyne says in its log that it cannot focus what is not there.
func focus(o fyne.CanvasObject) {
	f, ok := o.(fyne.Focusable)
	if c := canvasOf(o); ok && c != nil && c.Focused() != f && stands(o) {
		c.Focus(f)
	}
}

// escape hands Esc on: to the dialog or list on top, else to the window.
func escape(o fyne.CanvasObject) {
	c := canvasOf(o)
	if c == nil {
		return
	}
	if top, ok := c.Overlays().Top().(interface{ escape() }); ok {
		top.escape()
		return
	}
	if typed := c.OnTypedKey(); typed != nil {
		typed(&fyne.KeyEvent{Name: fyne.KeyEscape})
	}
}

// submit hands Return on to the dialog on top.
func submit(o fyne.CanvasObject) {
	c := canvasOf(o)
	if c == nil {
		return
	}
	if top, ok := c.Overlays().Top().(interface{ submit() }); ok {
		top.submit()
	}
}

// isEnter is Return or the keypad's Enter.
func isEnter(key fyne.KeyName) bool {
	return key == fyne.KeyReturn || key == fyne.KeyEnter
}
