package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// TextField is a field for words.
type TextField struct {
	frame
	// OnChanged is called after each letter.
	OnChanged func(text string)

	entry   *Entry
	check   func(text string) (normal, problem string)
	typing  func(text string) // proposes what fits to what is typed
	touched bool
	setting bool
}

// NewTextField is a field of one line.
func NewTextField(label string) *TextField {
	f := &TextField{}
	f.setUpText(f, label, NewEntry())
	return f
}

// NewNotesField is a field of many lines; Tab leaves it.
func NewNotesField(label string, lines int) *TextField {
	f := &TextField{}
	f.setUpText(f, label, NewNotesEntry(lines))
	f.height = float32(lines)*18 + 16
	return f
}

// setUpText readies the text field inside a field of a narrower kind.
func (f *TextField) setUpText(self fyne.Widget, label string, entry *Entry) {
	f.entry = entry
	entry.focused = f.focusChanged
	entry.OnChanged = f.changed
	f.target = entry
	f.setUp(self, label, entry)
}

// Text is what stands in the field.
func (f *TextField) Text() string { return f.entry.Text }

// SetText changes what stands in the field; an error goes.
func (f *TextField) SetText(text string) {
	f.setting = true
	f.entry.SetText(text)
	f.setting, f.touched = false, false
	f.SetError("")
}

// SetPlaceHolder shows quiet words in the empty field.
func (f *TextField) SetPlaceHolder(text string) { f.entry.SetPlaceHolder(text) }

// SetSubmitted is called at Return; without it Return goes to the dialog.
func (f *TextField) SetSubmitted(submitted func(text string)) { f.entry.OnSubmitted = submitted }

// SetUnit shows a unit at the field's right end. It is said before the field is
// shown.
func (f *TextField) SetUnit(unit string) {
	if u, ok := f.tail.(*unitText); ok {
		u.words.Text = unit
		u.Refresh()
		return
	}
	f.tail = newUnit(unit)
}

// SetMark shows an icon at the field's right end that does something to the field; the
// key Down does the same. It is said before the field is shown.
func (f *TextField) SetMark(icon, tip string, act func()) {
	f.tail = newMark(tip, func() string { return icon }, act)
	f.entry.key = func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyDown && !f.disabled {
			act()
			return true
		}
		return false
	}
}

// Check looks at what stands in the field, shows the error, and says whether
// the field is right.
func (f *TextField) Check() bool {
	if f.check == nil {
		return f.problem == ""
	}
	f.touched = true
	normal, problem := f.check(f.entry.Text)
	if problem == "" && normal != f.entry.Text {
		f.setting = true
		f.entry.unselect()
		f.entry.Entry.SetText(normal)
		f.setting = false
	}
	f.SetError(problem)
	return problem == ""
}

func (f *TextField) focusChanged(focused bool) {
	if !focused {
		f.Check()
	}
	f.setFocused(focused)
}

// changed checks while typing only after the field was left once: an error
// before the second digit helps nobody.
func (f *TextField) changed(text string) {
	if f.setting {
		return
	}
	if f.check != nil && f.touched {
		_, problem := f.check(text)
		f.SetError(problem)
	} else if f.check == nil && f.problem != "" {
		f.SetError("")
	}
	if f.OnChanged != nil {
		f.OnChanged(text)
	}
	f.tell(false)
	if f.typing != nil && f.entry.here {
		f.typing(text)
	}
}

// unitText is the quiet unit in a field.
type unitText struct {
	part
	words *canvas.Text
}

func newUnit(unit string) *unitText {
	u := &unitText{words: canvas.NewText(unit, nil)}
	u.ExtendBaseWidget(u)
	return u
}

// CreateRenderer is asked by Fyne.
func (u *unitText) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: u, objects: []fyne.CanvasObject{u.words},
		layout: func(s fyne.Size) { place(u.words, spot{0, 0, s.Width, s.Height}) },
		least:  func() fyne.Size { return u.words.MinSize().AddWidthHeight(u.px(2), 0) },
		refresh: func() {
			u.words.Color, u.words.TextSize = u.colour(theme.ColorNamePlaceHolder), u.size(theme.SizeNameText)
			u.words.Refresh()
		},
	})
}
