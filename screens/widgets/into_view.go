package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// IntoView scrolls until the whole of a field is seen: Fyne leaves a field that
// gets the keyboard where it is.
func IntoView(s *container.Scroll, o fyne.CanvasObject) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	top := at(o).Y - at(s.Content).Y
	bottom, seen := top+o.Size().Height, s.Size().Height
	switch room := px(8); {
	case top-room < s.Offset.Y:
		s.ScrollToOffset(fyne.NewPos(s.Offset.X, max(top-room, 0)))
	case bottom+room > s.Offset.Y+seen:
		s.ScrollToOffset(fyne.NewPos(s.Offset.X, bottom+room-seen))
	}
}
