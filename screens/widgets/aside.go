package widgets

import "fyne.io/fyne/v2"

// aside lays out two parts beside each other, or under each other where that
// leaves too little room for the one that takes the rest.
type aside struct {
	gap, side, rest float32
	left            bool // the side is at the left
	width           float32
}

// Measures at text scale 1: the least height of a part under another, and the
// room for the bar beside them.
const (
	asideTall = 240
	asideBar  = 12
)

// LeftAside is a side of this width beside the rest, or above it where the rest
// would have less than its own.
func LeftAside(side float32, o fyne.CanvasObject, least float32, rest fyne.CanvasObject) fyne.CanvasObject {
	return newAside(&aside{gap: 16, side: side, rest: least, left: true}, o, rest)
}

// RightAside is the same with the side at the right, or below.
func RightAside(least float32, rest fyne.CanvasObject, side float32, o fyne.CanvasObject) fyne.CanvasObject {
	return newAside(&aside{gap: 16, side: side, rest: least}, rest, o)
}

// newAside scrolls what is under each other.
func newAside(l *aside, parts ...fyne.CanvasObject) fyne.CanvasObject {
	return SightOfCards(&fyne.Container{Layout: l, Objects: parts})
}

// SightOfCards scrolls cards, and cuts nothing off their edges.
func SightOfCards(cards fyne.CanvasObject) *Sight {
	return NewSight(&fyne.Container{Layout: edged{}, Objects: []fyne.CanvasObject{cards}})
}

// edged leaves room for an edge at the right and below, which are just outside
// of what a scroll shows.
type edged struct{}

func (edged) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place(objects[0], spot{0, 0, size.Width - 1, size.Height - 1})
}

func (edged) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return leastOf(objects[0]).AddWidthHeight(1, 1)
}

func (edged) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return heightOf(objects[0], width-1) + 1
}

func (a *aside) folded(width float32) bool {
	return width > 0 && width < px(a.side+a.gap+a.rest)
}

func (a *aside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	a.width = size.Width
	if a.folded(size.Width) {
		a.stack(objects, size)
		return
	}
	first := px(a.side)
	if !a.left {
		first = size.Width - px(a.side+a.gap)
	}
	place(objects[0], spot{0, 0, first, size.Height})
	second := first + px(a.gap)
	place(objects[1], spot{second, 0, size.Width - second, size.Height})
}

// stack puts the parts under each other; what is left over is the last one's.
func (a *aside) stack(objects []fyne.CanvasObject, size fyne.Size) {
	width := size.Width - px(asideBar)
	first := a.tall(objects[0], width)
	place(objects[0], spot{0, 0, width, first})
	y := first + px(a.gap)
	place(objects[1], spot{0, y, width, size.Height - y})
}

func (a *aside) tall(o fyne.CanvasObject, width float32) float32 {
	return fyne.Max(heightOf(o, width), px(asideTall))
}

func (a *aside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := fyne.Max(leastOf(objects[0]).Width, leastOf(objects[1]).Width)
	return fyne.NewSize(width, a.heightFor(objects, a.width))
}

func (a *aside) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	if a.folded(width) {
		width -= px(asideBar)
		return a.tall(objects[0], width) + px(a.gap) + a.tall(objects[1], width)
	}
	widths := []float32{px(a.side), width - px(a.side+a.gap)}
	if !a.left {
		widths[0], widths[1] = widths[1], widths[0]
	}
	return fyne.Max(heightOf(objects[0], widths[0]), heightOf(objects[1], widths[1]))
}

// AtLeast gives an object this height or more.
func AtLeast(height float32, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: atLeast{height}, Objects: []fyne.CanvasObject{o}}
}

type atLeast struct{ height float32 }

func (atLeast) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place(objects[0], spot{0, 0, size.Width, size.Height})
}

func (a atLeast) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := leastOf(objects[0])
	return fyne.NewSize(least.Width, fyne.Max(least.Height, px(a.height)))
}

func (a atLeast) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return fyne.Max(heightOf(objects[0], width), px(a.height))
}
