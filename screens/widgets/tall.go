package widgets

import "fyne.io/fyne/v2"

// tall lays out at one height, over the width there is.
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
