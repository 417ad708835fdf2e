package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// mostSuggested is how many suggestions a field drops down.
const mostSuggested = 6

// suggestions are texts that a field proposes while somebody types. The keyboard
// stays in the field: what is typed counts, unless one of them is taken.
type suggestions struct {
	part
	field *TextField
	ask   func(text string, answer func([]Option))
	list  *optionList
	panel *canvas.Rectangle
	layer *Tips // over which they lie; nil while there are none
	asked int
}

// Suggest has the field propose texts under it while somebody types; ask may answer
// later. A press, or the arrow down and Return, takes one; all else leaves what is
// typed as it is.
func (f *TextField) Suggest(ask func(text string, answer func([]Option))) {
	s := &suggestions{field: f, ask: ask, panel: canvas.NewRectangle(nil)}
	s.list = newOptionList(nil, "")
	s.list.choose = s.take
	s.ExtendBaseWidget(s)
	f.entry.key = s.typed
	f.typing = s.look
	left := f.entry.focused
	f.entry.focused = func(focused bool) {
		if left(focused); !focused && !s.list.under {
			s.close()
		}
	}
}

// look asks for what fits to what was typed.
func (s *suggestions) look(text string) {
	s.asked++
	mine := s.asked
	s.ask(text, func(all []Option) {
		if mine != s.asked || !s.field.entry.here || s.field.entry.Text != text {
			return
		}
		s.show(all[:min(len(all), mostSuggested)])
	})
}

// show drops them down, or takes the list away where there are none but what is
// typed already.
func (s *suggestions) show(all []Option) {
	if len(all) == 0 || len(all) == 1 && all[0].Text == s.field.entry.Text {
		s.close()
		return
	}
	s.list.setOptions(all)
	s.list.at = -1
	s.list.rows[0].Refresh() // none is ahead
	if s.layer == nil {
		if s.layer = tipsOf(s.field.self); s.layer == nil {
			return
		}
		s.layer.drop = s
	}
	s.layer.Refresh()
	s.Refresh()
}

// close takes the list away.
func (s *suggestions) close() {
	s.asked++
	s.list.under = false
	if s.layer != nil && s.layer.drop == s {
		s.layer.drop = nil
		s.layer.Refresh()
	}
	s.layer = nil
}

// take writes the text into the field, which keeps the keyboard.
func (s *suggestions) take(o Option) {
	s.close()
	s.field.SetText(o.Text)
	if s.field.OnChanged != nil {
		s.field.OnChanged(o.Text)
	}
	s.field.tell(false)
	if c := canvasOf(s.field.self); c != nil {
		s.field.entry.goOn(c)
	}
}

// typed goes through the list by the arrows, and takes what they lead to.
func (s *suggestions) typed(e *fyne.KeyEvent) bool {
	switch {
	case s.layer == nil:
		if e.Name == fyne.KeyDown {
			s.look(s.field.entry.Text)
		}
		return e.Name == fyne.KeyDown
	case e.Name == fyne.KeyEscape:
		s.close()
	case e.Name == fyne.KeyDown || e.Name == fyne.KeyUp && s.list.at >= 0:
		return s.list.typed(e)
	case isEnter(e.Name) && s.list.at >= 0:
		s.list.take()
	default:
		return false
	}
	return true
}

// place puts the list under the field, inside its layer.
func (s *suggestions) place(within fyne.Size) {
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(s.field.self).Subtract(driver.AbsolutePositionForObject(s.layer))
	least, pad := s.list.MinSize(), s.px(5)
	width, height := fyne.Max(least.Width+2*pad, s.field.self.Size().Width), least.Height+2*pad
	y := at.Y + s.field.boxBottom() + s.px(2)
	if above := at.Y + s.px(fieldLabel) - height - s.px(2); y+height > within.Height && above > 0 {
		y = above
	}
	place(s, spot{fyne.Min(at.X, within.Width-width), y, width, height})
}

// CreateRenderer is asked by Fyne.
func (s *suggestions) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: s, objects: []fyne.CanvasObject{s.panel, s.list},
		layout: func(size fyne.Size) {
			pad := s.px(5)
			place(s.panel, spot{0, 0, size.Width, size.Height})
			place(s.list, spot{pad, pad, size.Width - 2*pad, size.Height - 2*pad})
		},
		least: func() fyne.Size { return s.list.MinSize().AddWidthHeight(s.px(10), s.px(10)) },
		refresh: func() {
			s.panel.FillColor, s.panel.StrokeColor = s.colour(ColorNamePanel), s.colour(ColorNameDialogEdge)
			s.panel.StrokeWidth, s.panel.CornerRadius = s.size(sizeNameStrongEdge), s.size(theme.SizeNamePopupRadius)
			s.panel.Shadow = shadowOf(&s.part)
			s.panel.Refresh()
		},
	})
}
