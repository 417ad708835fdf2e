package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// Select is a field for one of up to forty options. Longer lists want a Picker.
type Select struct {
	frame
	// OnChanged is called after another option was chosen.
	OnChanged func(id string)

	options []Option
	chosen  string
	shown   *choiceFace
	list    *floating
}

// NewSelect is a field with a list.
func NewSelect(label string, options []Option) *Select {
	s := &Select{options: options}
	s.shown = newChoiceFace(s.open, s.typed)
	s.shown.focusChanged = s.setFocused
	s.target = s.shown
	s.setUp(s, label, s.shown)
	return s
}

// Chosen is the chosen option's id, empty for none.
func (s *Select) Chosen() string { return s.chosen }

// SetChosen chooses from the program.
func (s *Select) SetChosen(id string) {
	s.chosen = id
	s.shown.set(s.text(id), s.text(id) == "")
	s.SetError("")
}

// SetOptions changes what can be chosen.
func (s *Select) SetOptions(options []Option) {
	s.options = options
	s.SetChosen(s.chosen)
}

// SetPlaceHolder shows quiet words while nothing is chosen.
func (s *Select) SetPlaceHolder(text string) {
	s.shown.empty = text
	s.shown.Refresh()
}

func (s *Select) text(id string) string {
	for _, o := range s.options {
		if o.ID == id {
			return o.Text
		}
	}
	return ""
}

// open drops the list.
func (s *Select) open() {
	if s.disabled || len(s.options) == 0 {
		return
	}
	list := newOptionList(s.options, s.chosen)
	s.list = float(s.self, list, false)
	if s.list == nil {
		return
	}
	over := s.list
	list.leave = func(bool) { over.close() }
	list.choose = func(o Option) {
		over.close()
		s.take(o.ID)
	}
	over.canvas.Focus(list)
}

// typed goes to the option that begins with the letter, without the list.
func (s *Select) typed(r rune) {
	if i := findOption(s.options, string(r), s.index()+1); i >= 0 && len(s.options) > 0 {
		s.take(s.options[i].ID)
	}
}

func (s *Select) index() int {
	for i, o := range s.options {
		if o.ID == s.chosen {
			return i
		}
	}
	return -1
}

func (s *Select) take(id string) {
	if id == s.chosen {
		return
	}
	s.SetChosen(id)
	if s.OnChanged != nil {
		s.OnChanged(id)
	}
	s.tell(false)
}

// choiceFace is what a closed list shows: the chosen words and an arrow. It has
// the keyboard.
type choiceFace struct {
	part
	text, empty  string
	quiet        bool
	search       bool
	disabled     bool
	open         func()
	typed        func(rune)
	submitted    func() // at Return, in place of opening; nil opens
	focusChanged func(bool)
	icon         string
	words        *canvas.Text
	arrow        *canvas.Image
}

func newChoiceFace(open func(), typed func(rune)) *choiceFace {
	f := &choiceFace{open: open, typed: typed, icon: "down", words: canvas.NewText("", nil), arrow: newImage(nil)}
	f.ExtendBaseWidget(f)
	return f
}

func (f *choiceFace) set(text string, quiet bool) {
	f.text, f.quiet = text, quiet
	f.Refresh()
}

// Enable is asked by the frame.
func (f *choiceFace) Enable() { f.disabled = false; f.Refresh() }

// Disable is asked by the frame.
func (f *choiceFace) Disable() { f.disabled = true; f.Refresh() }

// Disabled is asked by Fyne: Tab passes it.
func (f *choiceFace) Disabled() bool { return f.disabled }

// Tapped opens the list.
func (f *choiceFace) Tapped(*fyne.PointEvent) {
	if !f.disabled {
		focus(f)
		f.open()
	}
}

// TypedKey opens the list by Space, Return and the arrows.
func (f *choiceFace) TypedKey(e *fyne.KeyEvent) {
	switch {
	case isEnter(e.Name) && f.submitted != nil:
		f.submitted()
	case isEnter(e.Name), e.Name == fyne.KeyDown, e.Name == fyne.KeyUp, e.Name == fyne.KeySpace && !f.search:
		f.open()
	case e.Name == fyne.KeyEscape:
		escape(f)
	}
}

// TypedRune chooses by the first letter. A search opens at the letter of Space
// and not at its key, or the letter would land in it.
func (f *choiceFace) TypedRune(r rune) {
	switch {
	case r != ' ':
		f.typed(r)
	case f.search:
		f.open()
	}
}

// FocusGained thickens the edge.
func (f *choiceFace) FocusGained() { f.focusChanged(true) }

// FocusLost thins it again.
func (f *choiceFace) FocusLost() { f.focusChanged(false) }

// Cursor is the hand.
func (f *choiceFace) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is asked by Fyne.
func (f *choiceFace) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: f, objects: []fyne.CanvasObject{f.words, f.arrow},
		least: func() fyne.Size { return fyne.NewSize(f.px(60), f.px(fieldHeight-2)) },
		layout: func(s fyne.Size) {
			edge := f.px(16)
			place(f.arrow, spot{s.Width - edge - f.px(7), (s.Height - edge) / 2, edge, edge})
			f.cut()
			least := f.words.MinSize()
			place(f.words, spot{f.px(8), (s.Height - least.Height) / 2, least.Width, least.Height})
		},
		refresh: func() {
			ink := fyne.ThemeColorName(theme.ColorNameForeground)
			if f.quiet || f.text == "" {
				ink = theme.ColorNamePlaceHolder
			}
			if f.disabled {
				ink = theme.ColorNameDisabled
			}
			f.words.Color, f.words.TextSize = f.colour(ink), f.size(theme.SizeNameText)
			f.cut()
			f.words.Refresh()
			f.arrow.Resource = f.picture(f.icon, theme.ColorNamePlaceHolder, 16)
			f.arrow.Refresh()
		},
	})
}

// cut puts as much of the words as there is room for.
func (f *choiceFace) cut() { setText(f.words, f.shownText(), f.Size().Width-f.px(38)) }

func (f *choiceFace) shownText() string {
	if f.text == "" {
		return f.empty
	}
	return f.text
}

// ShowMenu drops a list of verbs under a widget.
func ShowMenu(below fyne.CanvasObject, options []Option, chosen func(id string)) {
	list := newOptionList(options, "")
	over := float(below, list, false)
	if over == nil {
		return
	}
	list.leave = func(bool) { over.close() }
	list.choose = func(o Option) {
		over.close()
		chosen(o.ID)
	}
	over.canvas.Focus(list)
}
