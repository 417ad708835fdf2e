package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// pickerNew is the id of the last line, which makes a new record.
const pickerNew = "\x00new"

// Picker is a field for one of many: people, venues, villages. Typing opens a
// search under it.
type Picker struct {
	frame
	// OnChanged is called after another was chosen; an empty option is none.
	OnChanged func(Option)
	// Ask finds where the answer comes later; late answers are dropped.
	Ask func(text string, answer func([]Option))
	// NothingFound stands in the list when it is empty.
	NothingFound string
	// Searching stands there until the first answer has come.
	Searching string
	// AddNew is the list's last line; OnNew gets what was typed. NewAtOnce
	// offers it before anything was.
	AddNew    string
	NewAtOnce bool
	OnNew     func(text string)

	find   func(text string) []Option
	chosen Option
	shown  *choiceFace
	asked  int
}

// NewPicker is a field with a search; find answers at once.
func NewPicker(label string, find func(text string) []Option) *Picker {
	p := &Picker{find: find}
	p.shown = newChoiceFace(func() { p.open("") }, func(r rune) { p.open(string(r)) })
	p.shown.icon, p.shown.search = "search", true
	p.shown.focusChanged = p.setFocused
	p.target = p.shown
	p.setUp(p, label, p.shown)
	return p
}

// Chosen is the chosen option, empty for none.
func (p *Picker) Chosen() Option { return p.chosen }

// SetChosen chooses from the program.
func (p *Picker) SetChosen(o Option) {
	p.chosen = o
	p.shown.set(o.Text, false)
	p.SetError("")
}

// SetSubmitted is called at Return; without it Return opens the search, as
// letters and the arrow down always do.
func (p *Picker) SetSubmitted(submitted func()) { p.shown.submitted = submitted }

// SetPlaceHolder shows quiet words while nothing is chosen.
func (p *Picker) SetPlaceHolder(text string) {
	p.shown.empty = text
	p.shown.Refresh()
}

// open drops the search with what was typed.
func (p *Picker) open(typed string) {
	if !p.disabled {
		p.openUnder(p.self, typed)
	}
}

// openUnder drops the search under another widget than the field.
func (p *Picker) openUnder(anchor fyne.CanvasObject, typed string) {
	search := newPickerSearch(p)
	over := float(anchor, search, false)
	if over == nil {
		return
	}
	search.over = over
	search.list.leave = func(bool) { over.close() }
	search.list.choose = search.take
	search.entry.SetText(typed)
	search.entry.CursorColumn = len([]rune(typed))
	search.entry.OnChanged = search.look
	search.entry.key = search.typed
	search.entry.SetPlaceHolder(p.chosen.Text)
	search.entry.goOn(over.canvas)
	search.look(typed)
}

func (p *Picker) take(o Option) {
	p.SetChosen(o)
	if p.OnChanged != nil {
		p.OnChanged(o)
	}
	p.tell(false)
}

// pickerSearch is the entry and the list under it.
type pickerSearch struct {
	part
	picker *Picker
	over   *floating
	entry  *Entry
	list   *optionList
	edge   *canvas.Rectangle
	none   *Text
	// waits is true until the answer to what was typed is there. Who presses
	// Return before that is hasty: an answer of one is taken, of several the
	// first is shown and waits for another Return. Nothing unseen is chosen, and
	// never what an older answer had there.
	waits, hasty bool
}

func newPickerSearch(p *Picker) *pickerSearch {
	s := &pickerSearch{picker: p, entry: NewEntry(), list: newOptionList(nil, p.chosen.ID), edge: canvas.NewRectangle(nil)}
	s.none = Quiet(p.NothingFound)
	s.ExtendBaseWidget(s)
	return s
}

// look asks for what was typed.
func (s *pickerSearch) look(text string) {
	s.picker.asked++
	mine := s.picker.asked
	s.waits, s.hasty = true, false
	if s.picker.Ask == nil {
		s.answer(text, s.picker.find(text))
		return
	}
	s.none.SetText(s.picker.Searching)
	s.none.Hidden = len(s.list.options) > 0
	s.picker.Ask(text, func(options []Option) {
		if mine == s.picker.asked {
			s.answer(text, options)
		}
	})
}

// answer shows what was found, and the way to a new one.
func (s *pickerSearch) answer(text string, options []Option) {
	hasty := s.hasty && len(options) == 1 && s.over.canvas.Overlays().Top() == fyne.CanvasObject(s.over)
	if s.picker.AddNew != "" && (text != "" || s.picker.NewAtOnce) {
		options = append(options[:len(options):len(options)], Option{ID: pickerNew, Text: s.picker.AddNew, Quiet: text, Icon: "plus"})
	}
	s.waits = false
	s.none.SetText(s.picker.NothingFound)
	s.none.Hidden = len(options) > 0
	s.list.setOptions(options)
	s.Refresh()
	s.over.Refresh()
	if s.hasty = false; hasty {
		s.list.take()
	}
}

// typed keeps Return until the answer is there; all other keys are the list's.
func (s *pickerSearch) typed(e *fyne.KeyEvent) bool {
	if isEnter(e.Name) && s.waits {
		s.hasty = true
		return true
	}
	return s.list.typed(e)
}

// take closes and tells the field.
func (s *pickerSearch) take(o Option) {
	text := s.entry.Text
	s.over.close()
	if o.ID == pickerNew {
		if s.picker.OnNew != nil {
			s.picker.OnNew(text)
		}
		return
	}
	s.picker.take(o)
}

// CreateRenderer is asked by Fyne.
func (s *pickerSearch) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: s, objects: []fyne.CanvasObject{s.edge, s.entry, s.none, s.list},
		least: func() fyne.Size {
			list := s.list.MinSize().Height
			return fyne.NewSize(s.px(240), s.px(fieldHeight+6)+fyne.Max(list, s.px(28)))
		},
		layout: func(size fyne.Size) {
			box, entry := s.px(fieldHeight), s.entry.MinSize().Height
			place(s.edge, spot{0, 0, size.Width, box})
			place(s.entry, spot{s.px(3), (box - entry) / 2, size.Width - s.px(6), entry})
			place(s.none, spot{s.px(8), box + s.px(12), size.Width - s.px(16), s.px(16)})
			place(s.list, spot{0, box + s.px(6), size.Width, size.Height - box - s.px(6)})
		},
		refresh: func() {
			s.edge.FillColor, s.edge.StrokeColor = s.colour(theme.ColorNameInputBackground), s.colour(ColorNameFocusRing)
			s.edge.StrokeWidth, s.edge.CornerRadius = 2, s.size(theme.SizeNameInputRadius)
			s.edge.Refresh()
		},
	})
}
