package widgets

import "fyne.io/fyne/v2"

// flow lays out like words. It remembers its width as down does.
type flow struct {
	gap   float32
	width float32
}

// Flow puts objects side by side and goes on in the next line where the width
// ends: chips and tags.
func Flow(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &flow{gap: gap}, Objects: objects}
}

func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	f.run(objects, size.Width, func(o fyne.CanvasObject, x, y, line float32) {
		least := wantedOf(o)
		place(o, spot{x, y + (line-least.Height)/2, fyne.Min(least.Width, size.Width), least.Height})
	})
}

// run goes along the lines and gives back their height.
func (f *flow) run(objects []fyne.CanvasObject, width float32, put func(o fyne.CanvasObject, x, y, line float32)) float32 {
	x, y, tallest := float32(0), float32(0), float32(0)
	seen := visible(objects)
	for _, o := range seen {
		tallest = fyne.Max(tallest, wantedOf(o).Height)
	}
	for i, o := range seen {
		w := wantedOf(o).Width
		if i > 0 && x+w > width {
			x, y = 0, y+tallest+px(f.gap)
		}
		if put != nil {
			put(o, x, y, tallest)
		}
		x += w + px(f.gap)
	}
	return y + tallest
}

func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	widest := float32(0)
	for _, o := range visible(objects) {
		widest = fyne.Max(widest, leastOf(o).Width)
	}
	return fyne.NewSize(widest, f.run(objects, fyne.Max(f.width, widest), nil))
}

func (f *flow) wanted(objects []fyne.CanvasObject) fyne.Size {
	total := across{gap: f.gap}.wanted(objects)
	return total
}

func (f *flow) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return f.run(objects, width, nil)
}
