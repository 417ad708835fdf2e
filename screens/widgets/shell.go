package widgets

import "fyne.io/fyne/v2"

// narrowWindow is the width at text scale 1 below which a window is narrow.
const narrowWindow = 1100

// Shell is the frame of the window: the rail, the page beside it, the status
// line below. In a narrow window the rail shrinks to its icons.
type Shell struct {
	part
	// OnNarrow is called when the window has become narrow, or wide again.
	OnNarrow func(narrow bool)

	rail   *Rail
	page   fyne.CanvasObject // scrolls where the window is too low or too narrow for it
	foot   fyne.CanvasObject
	narrow bool
}

// NewShell puts a page beside the rail.
func NewShell(rail *Rail, page, foot fyne.CanvasObject) *Shell {
	s := &Shell{rail: rail, page: newWayward(page), foot: foot}
	s.ExtendBaseWidget(s)
	return s
}

// measure looks whether there is room for the rail's words.
func (s *Shell) measure(width float32) {
	narrow := width < s.px(narrowWindow)
	if narrow == s.narrow {
		return
	}
	s.narrow = narrow
	s.rail.SetNarrow(narrow)
	if s.OnNarrow != nil {
		s.OnNarrow(narrow)
	}
}

// CreateRenderer is asked by Fyne.
func (s *Shell) CreateRenderer() fyne.WidgetRenderer {
	return &drawn{
		owner: s, objects: []fyne.CanvasObject{s.rail, s.page, s.foot},
		least: func() fyne.Size {
			page := leastOf(s.page)
			return fyne.NewSize(s.px(railNarrow)+page.Width, fyne.Max(s.rail.MinSize().Height, page.Height)+s.foot.MinSize().Height)
		},
		layout: func(size fyne.Size) {
			s.measure(size.Width)
			rail, foot := s.rail.MinSize().Width, s.foot.MinSize().Height
			place(s.rail, spot{0, 0, rail, size.Height - foot})
			place(s.page, spot{rail, 0, size.Width - rail, size.Height - foot})
			place(s.foot, spot{0, size.Height - foot, size.Width, foot})
		},
	}
}
