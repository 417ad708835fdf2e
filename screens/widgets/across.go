package widgets

import "fyne.io/fyne/v2"

// across lays out in a row, each in the middle of its height.
type across struct {
	gap  float32
	tall bool
}

// Across puts objects side by side, each in the middle of the height. Text is
// cut before anything falls out of the row; Flex takes what is left.
func Across(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: across{gap: gap}, Objects: objects}
}

// Beside puts objects side by side over the whole height: the parts of a page.
func Beside(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: across{gap: gap, tall: true}, Objects: objects}
}

func (a across) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	seen := visible(objects)
	widths := a.widths(seen, size.Width)
	x := float32(0)
	for i, o := range seen {
		height := heightOf(o, widths[i])
		if a.tall || isFlex(o) {
			place(o, spot{x, 0, widths[i], size.Height})
		} else {
			place(o, spot{x, (size.Height - height) / 2, widths[i], height})
		}
		x += widths[i] + px(a.gap)
	}
}

// widths shares the room: everyone's wish if there is room, else those who can
// shrink give way in proportion.
func (a across) widths(seen []fyne.CanvasObject, room float32) []float32 {
	widths := make([]float32, len(seen))
	least, wanted, flexes := make([]float32, len(seen)), float32(0), 0
	slack := float32(0)
	for i, o := range seen {
		least[i] = leastOf(o).Width
		widths[i] = fyne.Max(wantedOf(o).Width, least[i])
		wanted += widths[i]
		slack += widths[i] - least[i]
		if isFlex(o) {
			flexes++
		}
	}
	room -= px(a.gap) * float32(max(len(seen)-1, 0))
	if spare := room - wanted; spare < 0 && slack > 0 {
		share := fyne.Min(-spare/slack, 1)
		for i := range widths {
			widths[i] -= (widths[i] - least[i]) * share
		}
	} else if spare > 0 && flexes > 0 {
		for i, o := range seen {
			if isFlex(o) {
				widths[i] += spare / float32(flexes)
			}
		}
	}
	return widths
}

func (a across) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return a.sum(visible(objects), leastOf)
}

func (a across) wanted(objects []fyne.CanvasObject) fyne.Size {
	return a.sum(visible(objects), wantedOf)
}

func (a across) sum(seen []fyne.CanvasObject, measure func(fyne.CanvasObject) fyne.Size) fyne.Size {
	total := fyne.NewSize(px(a.gap)*float32(max(len(seen)-1, 0)), 0)
	for _, o := range seen {
		size := measure(o)
		total.Width += size.Width
		total.Height = fyne.Max(total.Height, size.Height)
	}
	return total
}

func (a across) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	seen := visible(objects)
	tallest := float32(0)
	for i, w := range a.widths(seen, width) {
		tallest = fyne.Max(tallest, heightOf(seen[i], w))
	}
	return tallest
}

// columns lays out in equal widths.
type columns struct{ gap float32 }

// Columns puts objects side by side in equal widths, as a form does.
func Columns(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: columns{gap: gap}, Objects: objects}
}

func (c columns) each(n int, width float32) float32 {
	if n == 0 {
		return 0
	}
	return (width - px(c.gap)*float32(n-1)) / float32(n)
}

func (c columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	seen := visible(objects)
	each := c.each(len(seen), size.Width)
	for i, o := range seen {
		place(o, spot{float32(i) * (each + px(c.gap)), 0, each, size.Height})
	}
}

func (c columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := fyne.Size{}
	seen := visible(objects)
	for _, o := range seen {
		least = least.Max(leastOf(o))
	}
	n := float32(len(seen))
	return fyne.NewSize(least.Width*n+px(c.gap)*fyne.Max(n-1, 0), least.Height)
}

func (c columns) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	seen := visible(objects)
	tallest, each := float32(0), c.each(len(seen), width)
	for _, o := range seen {
		tallest = fyne.Max(tallest, heightOf(o, each))
	}
	return tallest
}

// lastFirst draws the last of its objects before the others, so that Tab comes to
// it after them.
type lastFirst struct{ across }

func (l lastFirst) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	last := len(objects) - 1
	l.across.Layout(append([]fyne.CanvasObject{objects[last]}, objects[:last]...), size)
}
