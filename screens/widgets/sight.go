package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Sight is a part of the window that scrolls and follows the keyboard: Fyne's own
// leaves what has it out of sight.
type Sight struct {
	part
	scroll *container.Scroll
}

// NewSight scrolls its content up and down.
func NewSight(content fyne.CanvasObject) *Sight {
	s := &Sight{scroll: container.NewVScroll(content)}
	s.ExtendBaseWidget(s)
	return s
}

// newWayward scrolls its content in both ways, and asks for no more room than a
// small window has.
func newWayward(content fyne.CanvasObject) *Sight {
	s := &Sight{scroll: container.NewScroll(content)}
	s.scroll.SetMinSize(fyne.NewSize(480, 360))
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer is asked by Fyne.
func (s *Sight) CreateRenderer() fyne.WidgetRenderer {
	return &drawn{
		owner: s, objects: []fyne.CanvasObject{s.scroll},
		least: func() fyne.Size { return s.scroll.MinSize() },
		layout: func(size fyne.Size) {
			place(s.scroll, spot{0, 0, size.Width, size.Height})
			if layer := tipsOf(s); layer != nil {
				layer.watch(s)
			}
		},
		refresh: func() { s.scroll.Refresh() },
	}
}

// sightMargin is the room around what is brought into sight.
const sightMargin = 24

// Follow scrolls until an object in the content is seen whole.
func (s *Sight) Follow(o fyne.CanvasObject) {
	if !within(s.scroll.Content, o) {
		return
	}
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(s.scroll.Content).Y
	end := top + o.Size().Height + s.px(sightMargin)
	top = fyne.Max(top-s.px(sightMargin), 0)
	switch offset, seen := s.scroll.Offset.Y, s.scroll.Size().Height; {
	case top < offset:
		s.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case end > offset+seen:
		s.scroll.ScrollToOffset(fyne.NewPos(0, fyne.Min(end, s.scroll.Content.Size().Height)-seen))
	}
}

// inSight scrolls to what has got the keyboard.
func inSight(o fyne.CanvasObject) {
	if layer := tipsOf(o); layer != nil {
		for _, s := range layer.sights {
			s.Follow(o)
		}
	}
}

// watch remembers a part that scrolls; those that have left the window go.
func (t *Tips) watch(s *Sight) {
	t.sights = slices.DeleteFunc(t.sights, func(old *Sight) bool { return old == s || canvasOf(old) == nil })
	t.sights = append(t.sights, s)
}

// holds is a widget that has others in it.
type holds interface{ children() []fyne.CanvasObject }

func (f *Form) children() []fyne.CanvasObject    { return f.objects }
func (c *Card) children() []fyne.CanvasObject    { return c.stack.Objects }
func (c *Choices) children() []fyne.CanvasObject { return c.box.Objects }

// within says whether an object stands somewhere in another.
func within(outer, o fyne.CanvasObject) bool {
	if outer == o {
		return true
	}
	var inner []fyne.CanvasObject
	switch outer := outer.(type) {
	case *fyne.Container:
		inner = outer.Objects
	case holds:
		inner = outer.children()
	case *EmptyState:
		return outer.button != nil && fyne.CanvasObject(outer.button) == o
	}
	return slices.ContainsFunc(inner, func(i fyne.CanvasObject) bool { return within(i, o) })
}
