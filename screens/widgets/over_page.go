package widgets

import "fyne.io/fyne/v2"

// overPage lays a thin bar over a page.
type overPage struct{ head float32 }

// OverPage puts a bar over a page, under a head of a height, so that nothing
// moves when the bar comes and goes.
func OverPage(head float32, page, bar fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: overPage{head}, Objects: []fyne.CanvasObject{page, bar}}
}

func (o overPage) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place(objects[0], spot{0, 0, size.Width, size.Height})
	place(objects[1], spot{0, px(o.head), size.Width, objects[1].MinSize().Height})
}

func (overPage) MinSize(objects []fyne.CanvasObject) fyne.Size { return leastOf(objects[0]) }
