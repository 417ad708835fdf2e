package widgets

import "fyne.io/fyne/v2"

// shrinks is an object that would like more room than it needs: one line of
// text wants its whole length and can do with a few letters.
type shrinks interface {
	least() fyne.Size
}

// grows is an object whose height hangs on its width: text that wraps.
type grows interface {
	heightAt(width float32) float32
}

// leastOf is the room that an object cannot do without.
func leastOf(o fyne.CanvasObject) fyne.Size {
	if s, ok := o.(shrinks); ok {
		return s.least()
	}
	return o.MinSize()
}

// wantedOf is the room that an object would fill.
func wantedOf(o fyne.CanvasObject) fyne.Size {
	if box, ok := o.(*fyne.Container); ok {
		if l, ok := box.Layout.(interface {
			wanted(objects []fyne.CanvasObject) fyne.Size
		}); ok {
			return l.wanted(box.Objects)
		}
	}
	return o.MinSize()
}

// heightOf is the height that an object needs in a given width.
func heightOf(o fyne.CanvasObject, width float32) float32 {
	if g, ok := o.(grows); ok {
		return g.heightAt(width)
	}
	if box, ok := o.(*fyne.Container); ok {
		if l, ok := box.Layout.(interface {
			heightFor(objects []fyne.CanvasObject, width float32) float32
		}); ok {
			return l.heightFor(box.Objects, width)
		}
	}
	return o.MinSize().Height
}

// isFlex says whether an object takes what room the others leave.
func isFlex(o fyne.CanvasObject) bool {
	box, ok := o.(*fyne.Container)
	if !ok {
		return false
	}
	_, ok = box.Layout.(flex)
	return ok
}

// flex marks what takes the rest of a row or a stack. What is modest asks for no
// height of its own.
type flex struct{ modest bool }

// Flex makes its object take the room that the others leave.
func Flex(o fyne.CanvasObject) fyne.CanvasObject {
	return &fyne.Container{Layout: flex{}, Objects: []fyne.CanvasObject{o}}
}

// Rest takes the room that the others leave, however low that is: a grid that
// scrolls must not push the verbs below it out of a low window.
func Rest(o fyne.CanvasObject) fyne.CanvasObject {
	return &fyne.Container{Layout: flex{modest: true}, Objects: []fyne.CanvasObject{o}}
}

// Gap is room that takes what the others leave.
func Gap() fyne.CanvasObject { return &fyne.Container{Layout: flex{}} }

func (flex) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		place(o, spot{0, 0, size.Width, size.Height})
	}
}

func (f flex) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if len(objects) == 0 {
		return fyne.Size{}
	}
	least := leastOf(objects[0])
	if f.modest {
		least.Height = 0
	}
	return least
}

func (flex) wanted(objects []fyne.CanvasObject) fyne.Size {
	if len(objects) == 0 {
		return fyne.Size{}
	}
	return wantedOf(objects[0])
}

func (f flex) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	if len(objects) == 0 || f.modest {
		return 0
	}
	return heightOf(objects[0], width)
}

// visible are the objects that take room.
func visible(objects []fyne.CanvasObject) []fyne.CanvasObject {
	seen := make([]fyne.CanvasObject, 0, len(objects))
	for _, o := range objects {
		if o.Visible() {
			seen = append(seen, o)
		}
	}
	return seen
}
