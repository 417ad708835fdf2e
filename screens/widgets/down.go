package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// down lays out in a stack. It remembers its width, because the height of text
// that wraps hangs on it and Fyne asks for the least size without one.
type down struct {
	gap   float32
	width float32
}

// Down puts objects under each other over the whole width; Flex takes the
// height that is left.
func Down(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &down{gap: gap}, Objects: objects}
}

func (d *down) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	d.width = size.Width
	seen := visible(objects)
	amongRows(seen)
	flexes := 0
	for _, o := range seen {
		if isFlex(o) {
			flexes++
		}
	}
	spare := fyne.Max(size.Height-d.heightFor(objects, size.Width), 0)
	y := float32(0)
	for _, o := range seen {
		height := heightOf(o, size.Width)
		if isFlex(o) {
			height += spare / float32(flexes)
		}
		place(o, spot{0, y, size.Width, height})
		y += height + px(d.gap)
		if s, ok := o.(stacked); ok {
			s.stackedBy(func() { d.Layout(objects, size) })
		}
	}
}

// stacked is an object that asks for another height by itself. Fyne lays out anew what
// holds it too, but forgets that where something else has changed beside it.
type stacked interface{ stackedBy(again func()) }

func (d *down) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := float32(0)
	for _, o := range visible(objects) {
		width = fyne.Max(width, leastOf(o).Width)
	}
	return fyne.NewSize(width, d.heightFor(objects, fyne.Max(d.width, width)))
}

func (d *down) wanted(objects []fyne.CanvasObject) fyne.Size {
	width := float32(0)
	for _, o := range visible(objects) {
		width = fyne.Max(width, wantedOf(o).Width)
	}
	return fyne.NewSize(width, d.heightFor(objects, width))
}

func (d *down) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	seen := visible(objects)
	height := px(d.gap) * float32(max(len(seen)-1, 0))
	for _, o := range seen {
		height += heightOf(o, width)
	}
	return height
}

// inset lays out with room around.
type inset struct{ vertical, horizontal float32 }

// Inset leaves room above and below, left and right of an object.
func Inset(vertical, horizontal float32, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: inset{vertical, horizontal}, Objects: []fyne.CanvasObject{o}}
}

func (i inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	v, h := px(i.vertical), px(i.horizontal)
	for _, o := range objects {
		place(o, spot{h, v, size.Width - 2*h, size.Height - 2*v})
	}
}

func (i inset) around(size fyne.Size) fyne.Size {
	return size.AddWidthHeight(2*px(i.horizontal), 2*px(i.vertical))
}

func (i inset) MinSize(objects []fyne.CanvasObject) fyne.Size { return i.around(leastOf(objects[0])) }

func (i inset) wanted(objects []fyne.CanvasObject) fyne.Size { return i.around(wantedOf(objects[0])) }

func (i inset) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return heightOf(objects[0], width-2*px(i.horizontal)) + 2*px(i.vertical)
}

// wide lays out at one width.
type wide struct{ width float32 }

// Wide gives an object exactly this width.
func Wide(width float32, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: wide{width}, Objects: []fyne.CanvasObject{o}}
}

func (w wide) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		place(o, spot{0, 0, size.Width, size.Height})
	}
}

func (w wide) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(px(w.width), heightOf(objects[0], px(w.width)))
}

func (w wide) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return heightOf(objects[0], width)
}

// tall lays out at one height.
type tall struct{ height float32 }

// Tall gives an object exactly this height.
func Tall(height float32, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: tall{height}, Objects: []fyne.CanvasObject{o}}
}

func (t tall) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		place(o, spot{0, 0, size.Width, size.Height})
	}
}

func (t tall) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(leastOf(objects[0]).Width, px(t.height))
}

func (t tall) heightFor([]fyne.CanvasObject, float32) float32 { return px(t.height) }

// line is a separator of one pixel.
type line struct {
	part
	rect *canvas.Rectangle
	size fyne.Size
}

// Line is a separator over the whole width.
func Line() fyne.CanvasObject { return newLine(fyne.NewSize(1, 1)) }

// Upright is a separator between things in a row.
func Upright() fyne.CanvasObject { return newLine(fyne.NewSize(1, px(18))) }

func newLine(least fyne.Size) *line {
	l := &line{rect: canvas.NewRectangle(nil), size: least}
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer is asked by Fyne.
func (l *line) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: l, objects: []fyne.CanvasObject{l.rect},
		layout:  func(s fyne.Size) { place(l.rect, spot{0, 0, s.Width, s.Height}) },
		least:   func() fyne.Size { return l.size },
		refresh: func() { l.rect.FillColor = l.colour(theme.ColorNameSeparator) },
	})
}
