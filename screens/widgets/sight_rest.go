package widgets

import "fyne.io/fyne/v2"

// Offset is how far down a part is scrolled.
func (s *Sight) Offset() float32 { return s.scroll.Offset.Y }

// GoTo scrolls down to there, as far as the content reaches by now; it says
// whether that was all the way.
func (s *Sight) GoTo(y float32) bool {
	s.scroll.Refresh() // its content may have grown
	s.scroll.ScrollToOffset(fyne.NewPos(0, y))
	return s.scroll.Offset.Y >= y-1
}

// Called are the widgets of the content that take the keyboard and go by a name,
// in the order of reading.
func (s *Sight) Called(name string) []fyne.Focusable { return calledIn(s.scroll.Content, name) }

// Has says whether an object stands in the content.
func (s *Sight) Has(o fyne.CanvasObject) bool { return within(s.scroll.Content, o) }

func calledIn(o fyne.CanvasObject, name string) (all []fyne.Focusable) {
	f, takes := o.(fyne.Focusable)
	if said, ok := o.(interface{ AccessibilityLabel() string }); takes && ok && o.Visible() && said.AccessibilityLabel() == name {
		return []fyne.Focusable{f}
	}
	var inner []fyne.CanvasObject
	switch outer := o.(type) {
	case *fyne.Container:
		inner = outer.Objects
	case holds:
		inner = outer.children()
	case *EmptyState:
		if outer.button != nil {
			inner = []fyne.CanvasObject{outer.button}
		}
	}
	for _, i := range inner {
		all = append(all, calledIn(i, name)...)
	}
	return all
}
