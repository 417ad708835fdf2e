package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Measures of a spread at text scale 1: the detail is as wide as the page lets
// it be, and gives way before the list does.
const (
	spreadGap   = 16
	spreadWide  = 398
	spreadLeast = 324
	spreadPage  = 1158 // of a page that has room for both
	roomyShare  = 0.46 // of a page, for a detail with many parts
)

// Spread is a list with one record's detail beside it; in a narrow window the
// detail lies over the list, once it was asked for.
type Spread struct {
	part
	list, detail fyne.CanvasObject
	narrow, open bool
	slim         bool // the detail is as narrow as can be
	roomy        bool // the detail has as much as the list can spare
	shade        *canvas.Rectangle
	d            *drawn
}

// NewSpread is a list without a detail.
func NewSpread(list fyne.CanvasObject) *Spread {
	s := &Spread{list: list, shade: canvas.NewRectangle(nil)}
	s.ExtendBaseWidget(s)
	return s
}

// Slim leaves the list all the room that the detail can do without.
func (s *Spread) Slim(slim bool) {
	s.slim = slim
	s.Refresh()
}

// Roomy gives the detail nearly half of the page, for what has many parts.
func (s *Spread) Roomy() {
	s.roomy = true
	s.Refresh()
}

// SetDetail shows a record; nil shows none.
func (s *Spread) SetDetail(detail fyne.CanvasObject) {
	s.detail = detail
	s.Refresh()
}

// SetNarrow says whether there is room for both.
func (s *Spread) SetNarrow(narrow bool) {
	s.narrow = narrow
	s.Refresh()
}

// SetOpen shows the detail over the list, or takes it away.
func (s *Spread) SetOpen(open bool) {
	s.open = open
	s.Refresh()
}

// Over says whether the detail lies over the list.
func (s *Spread) Over() bool { return s.narrow && s.open && s.detail != nil }

// least is what the list cannot do without.
func (s *Spread) least() fyne.Size {
	least := leastOf(s.list)
	if s.detail != nil && !s.narrow {
		least.Width += s.px(spreadGap + spreadLeast)
	}
	return least
}

// CreateRenderer is asked by Fyne.
func (s *Spread) CreateRenderer() fyne.WidgetRenderer {
	if s.d != nil {
		return s.d // a second one would be drawn apart from the first
	}
	s.d = &drawn{owner: s, least: s.least, layout: s.lay}
	s.d.refresh = func() {
		s.d.objects = []fyne.CanvasObject{s.list}
		switch {
		case s.Over():
			s.d.objects = append(s.d.objects, s.shade, s.detail)
		case s.detail != nil && !s.narrow:
			s.d.objects = append(s.d.objects, s.detail)
		}
		s.shade.FillColor, s.shade.CornerRadius = s.colour(ColorNamePanel), s.size(theme.SizeNameCardRadius)
		s.shade.Shadow = shadowOf(&s.part)
		s.shade.Refresh()
	}
	return paint(s.d)
}

func (s *Spread) lay(size fyne.Size) {
	wide := s.px(spreadWide)
	if s.detail == nil || s.narrow {
		place(s.list, spot{0, 0, size.Width, size.Height})
	}
	switch {
	case s.detail == nil:
	case s.narrow:
		at := spot{size.Width - wide, 0, wide, size.Height}
		place(s.shade, at)
		place(s.detail, at)
	default:
		wide = fyne.Max(wide-(s.px(spreadPage)-size.Width)*0.6, s.px(spreadLeast))
		if wide = fyne.Min(wide, s.px(spreadWide)); s.slim {
			wide = s.px(spreadLeast)
		}
		if spare := size.Width - s.px(spreadGap) - leastOf(s.list).Width; s.roomy {
			wide = fyne.Max(wide, fyne.Min(size.Width*roomyShare, spare))
		}
		list := size.Width - wide - s.px(spreadGap)
		place(s.list, spot{0, 0, list, size.Height})
		place(s.detail, spot{size.Width - wide, 0, wide, size.Height})
	}
}
