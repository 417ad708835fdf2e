package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// SearchBox is the search in a page head: 250 wide, with the key that goes to
// it.
type SearchBox struct {
	part
	// OnChanged is called after each letter.
	OnChanged func(text string)
	// OnSubmitted is called at Return, OnDown and OnUp at the arrows.
	OnSubmitted  func(text string)
	OnDown, OnUp func()
	// EscapeLeaves hands Esc on at once: where the search is all that there is,
	// nobody wants it empty first.
	EscapeLeaves bool

	entry   *Entry
	focused bool
	box     *canvas.Rectangle
	icon    *canvas.Image
	key     *KeyCap
}

// NewSearchBox is an empty search.
func NewSearchBox(placeholder, keycap string) *SearchBox {
	s := &SearchBox{entry: NewEntry(), box: canvas.NewRectangle(nil), icon: newImage(nil), key: NewKeyCap(keycap)}
	s.key.Hidden = keycap == ""
	s.entry.SetPlaceHolder(placeholder)
	s.entry.focused = func(focused bool) {
		s.focused = focused
		s.Refresh()
	}
	s.entry.OnChanged = func(text string) {
		s.key.Hidden = text != "" || keycap == ""
		s.Refresh()
		if s.OnChanged != nil {
			s.OnChanged(text)
		}
	}
	s.entry.OnSubmitted = func(text string) {
		if s.OnSubmitted != nil {
			s.OnSubmitted(text)
		}
	}
	s.entry.key = s.typed
	s.ExtendBaseWidget(s)
	return s
}

// typed empties the search at Esc and hands the arrows on.
func (s *SearchBox) typed(e *fyne.KeyEvent) bool {
	switch {
	case e.Name == fyne.KeyEscape && s.entry.Text != "" && !s.EscapeLeaves:
		s.entry.Entry.SetText("")
	case e.Name == fyne.KeyDown && s.OnDown != nil:
		s.OnDown()
	case e.Name == fyne.KeyUp && s.OnUp != nil:
		s.OnUp()
	default:
		return false
	}
	return true
}

// Text is what is searched.
func (s *SearchBox) Text() string { return s.entry.Text }

// SetText changes what is searched, and says so.
func (s *SearchBox) SetText(text string) { s.entry.SetText(text) }

// Target is what takes the keyboard.
func (s *SearchBox) Target() fyne.Focusable { return s.entry }

// least lets the search be narrower in a narrow window, down to what it asks for.
func (s *SearchBox) least() fyne.Size {
	asks := fyne.MeasureText(s.entry.PlaceHolder, s.size(theme.SizeNameText), fyne.TextStyle{}).Width
	return fyne.NewSize(fyne.Max(s.px(120), fyne.Min(asks+s.px(54), s.px(250))), s.px(fieldHeight))
}

// CreateRenderer is asked by Fyne.
func (s *SearchBox) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: s, objects: []fyne.CanvasObject{s.box, s.icon, s.entry, s.key},
		least: func() fyne.Size { return fyne.NewSize(s.px(250), s.px(fieldHeight)) },
		layout: func(size fyne.Size) {
			place(s.box, spot{0, 0, size.Width, size.Height})
			edge := s.px(16)
			place(s.icon, spot{s.px(11), (size.Height - edge) / 2, edge, edge})
			right := size.Width - s.px(4)
			if s.key.Visible() {
				cap := s.key.MinSize()
				place(s.key, spot{size.Width - cap.Width - s.px(10), (size.Height - s.px(18)) / 2, cap.Width, s.px(18)})
				right -= cap.Width + s.px(10)
			}
			height := s.entry.MinSize().Height
			place(s.entry, spot{s.px(27), (size.Height - height) / 2, right - s.px(27), height})
		},
		refresh: func() {
			edge, stroke := ColorNameFieldEdge, float32(1)
			if s.focused {
				edge, stroke = ColorNameFocusRing, 2
			}
			s.box.FillColor, s.box.StrokeColor = s.colour(theme.ColorNameInputBackground), s.colour(edge)
			s.box.StrokeWidth, s.box.CornerRadius = stroke, s.size(theme.SizeNameInputRadius)
			s.box.Refresh()
			s.icon.Resource = s.picture("search", theme.ColorNamePlaceHolder, 16)
			s.icon.Refresh()
		},
	})
}
