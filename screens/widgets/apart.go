package widgets

import "fyne.io/fyne/v2"

// apart lays out two parts: the second at the right end, or below the first.
type apart struct {
	gap   float32
	width float32
}

// Apart puts one object at the left and one at the right end of a line; where
// both do not fit, the second goes below the first. Neither is cut.
func Apart(gap float32, left, right fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &apart{gap: gap}, Objects: []fyne.CanvasObject{left, right}}
}

func (a *apart) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	a.width = size.Width
	left, right := wantedOf(objects[0]).Width, wantedOf(objects[1]).Width
	if a.fits(objects, size.Width) {
		tall := [2]float32{heightOf(objects[0], left), heightOf(objects[1], right)}
		place(objects[0], spot{0, (size.Height - tall[0]) / 2, left, tall[0]})
		place(objects[1], spot{size.Width - right, (size.Height - tall[1]) / 2, right, tall[1]})
		return
	}
	one := heightOf(objects[0], size.Width)
	place(objects[0], spot{0, 0, size.Width, one})
	place(objects[1], spot{0, one + px(a.gap), size.Width, heightOf(objects[1], size.Width)})
}

func (a *apart) fits(objects []fyne.CanvasObject, width float32) bool {
	return wantedOf(objects[0]).Width+px(a.gap)+wantedOf(objects[1]).Width <= width
}

func (a *apart) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := fyne.Max(leastOf(objects[0]).Width, leastOf(objects[1]).Width)
	return fyne.NewSize(width, a.heightFor(objects, fyne.Max(a.width, width)))
}

func (a *apart) wanted(objects []fyne.CanvasObject) fyne.Size {
	return across{gap: a.gap}.wanted(objects)
}

func (a *apart) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	if a.fits(objects, width) {
		return fyne.Max(heightOf(objects[0], width), heightOf(objects[1], width))
	}
	return heightOf(objects[0], width) + px(a.gap) + heightOf(objects[1], width)
}
