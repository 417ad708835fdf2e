package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// floating is what lies over the window under one widget: a list, a calendar.
// A press beside it closes it, and the keyboard goes back to who opened it.
type floating struct {
	part
	canvas fyne.Canvas
	opener fyne.Focusable
	anchor fyne.CanvasObject
	body   fyne.CanvasObject
	panel  *canvas.Rectangle
	layer  *Tips
	over   bool
	where  func() spot // in place of the anchor's
	onGone func()
}

// floatAt opens a body under a place of the window that no object has.
func floatAt(in, body fyne.CanvasObject, where func() spot) *floating {
	f := float(in, body, false)
	if f != nil {
		f.where = where
		f.Refresh()
	}
	return f
}

// float opens a body under an anchor. With over it covers the anchor.
func float(anchor, body fyne.CanvasObject, over bool) *floating {
	c := canvasOf(anchor)
	if c == nil {
		return nil
	}
	hideTip(anchor)
	f := &floating{canvas: c, opener: c.Focused(), anchor: anchor, body: body, over: over, panel: canvas.NewRectangle(nil)}
	f.layer = NewTips(&fyne.Container{})
	f.ExtendBaseWidget(f)
	c.Overlays().Add(f)
	f.Resize(c.Size())
	return f
}

func (f *floating) tips() *Tips { return f.layer }

// escape closes, as Esc does.
func (f *floating) escape() { f.close() }

// close takes it away and gives the keyboard back.
func (f *floating) close() {
	if f.canvas.Overlays().Top() != fyne.CanvasObject(f) {
		return
	}
	f.canvas.Overlays().Remove(f)
	giveBack(f.canvas, f.opener)
	if f.onGone != nil {
		f.onGone()
	}
}

// Tapped beside the body closes.
func (f *floating) Tapped(*fyne.PointEvent) { f.close() }

// TappedSecondary beside the body closes.
func (f *floating) TappedSecondary(*fyne.PointEvent) { f.close() }

// CreateRenderer is asked by Fyne.
func (f *floating) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: f, objects: []fyne.CanvasObject{f.panel, f.body, f.layer}, layout: f.lay,
		refresh: func() {
			f.panel.FillColor, f.panel.StrokeColor = f.colour(ColorNamePanel), f.colour(ColorNameDialogEdge)
			f.panel.StrokeWidth, f.panel.CornerRadius = f.size(sizeNameStrongEdge), f.size(theme.SizeNamePopupRadius)
			f.panel.Shadow = shadowOf(&f.part)
			f.panel.Refresh()
		},
	})
}

// shadowOf is the soft shadow of what lies over the page.
func shadowOf(p *part) canvas.Shadow {
	return canvas.Shadow{
		Color: p.colour(theme.ColorNameShadow), BlurRadius: p.px(12),
		Offset: fyne.NewPos(0, p.px(4)), Variant: canvas.DropShadow,
	}
}

// lay puts the body under its anchor, or above where there is more room.
func (f *floating) lay(s fyne.Size) {
	at, bottom := f.spot()
	least := f.body.MinSize()
	pad, gap := f.px(5), f.px(4)
	width := fyne.Max(least.Width+2*pad, at.w)
	height := least.Height + 2*pad
	y := bottom + gap
	if f.over {
		y = at.y - pad
	}
	if y+height > s.Height-gap {
		if above := at.y - gap - height; above >= 0 && !f.over {
			y = above
		} else {
			y = fyne.Max(s.Height-gap-height, 0)
		}
	}
	x := fyne.Max(fyne.Min(at.x, s.Width-width-gap), 0)
	place(f.panel, spot{x, y, width, height})
	place(f.body, spot{x + pad, y + pad, width - 2*pad, fyne.Min(height, s.Height) - 2*pad})
	place(f.layer, spot{0, 0, s.Width, s.Height})
}

// spot is where it opens, and the line that it hangs from.
func (f *floating) spot() (at spot, bottom float32) {
	if f.where != nil {
		at = f.where()
		return at, at.y + at.h
	}
	corner, size := fyne.CurrentApp().Driver().AbsolutePositionForObject(f.anchor), f.anchor.Size()
	at = spot{corner.X, corner.Y, size.Width, size.Height}
	if box, ok := f.anchor.(interface{ boxBottom() float32 }); ok {
		return at, at.y + box.boxBottom()
	}
	return at, at.y + at.h
}

// boxBottom is where the box of a field ends: lists open there.
func (f *frame) boxBottom() float32 {
	if f.bare {
		return f.self.Size().Height
	}
	return f.px(fieldLabel) + f.boxHeight(f.self.Size())
}
