package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// notesLimit keeps long text from slowing every key: Fyne lays all of it out
// again at each letter.
const notesLimit = 20 << 10

// Entry is Fyne's entry with five cures: Esc reaches the dialog, Tab leaves a
// multi-line text, Ctrl+Z goes on to the window while nothing was typed, and who
// comes by keyboard finds the line selected, so that typing takes its place; and
// the Space that pressed a button is not typed into the form which that opens.
// It draws no box; the field around it does.
type Entry struct {
	widget.Entry
	// OnEscape is called instead of the dialog.
	OnEscape func()

	before  string
	here    bool // it has the keyboard
	pressed bool // the pointer brings the keyboard here, and says where to
	whole   bool // a number: the pointer that brings the keyboard selects it too
	came    bool // the pointer that is down brought the keyboard
	stray   bool // the Space that pressed a button led here, and its letter comes yet
	focused func(bool)
	key     func(*fyne.KeyEvent) bool
}

// NewEntry is an entry of one line.
func NewEntry() *Entry {
	e := &Entry{}
	e.ExtendBaseWidget(e)
	return e
}

// NewNotesEntry is an entry of many lines.
func NewNotesEntry(lines int) *Entry {
	e := NewEntry()
	e.MultiLine = true
	e.Wrapping = fyne.TextWrapWord
	e.SetMinRowsVisible(lines)
	return e
}

// SetText changes the text from the program: nothing was typed.
func (e *Entry) SetText(text string) {
	e.before = text
	if e.Text != text {
		e.unselect()
		e.Entry.SetText(text)
	}
}

// unselect lets go of what is selected, before the text is another: Fyne would keep the
// selection in a text that is gone, also where the keyboard has left, and what is typed
// next would take its place.
func (e *Entry) unselect() {
	if e.here || e.SelectedText() != "" {
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	}
}

// AcceptsTab is no: Tab goes to the next field.
func (e *Entry) AcceptsTab() bool { return false }

// FocusGained tells the field.
func (e *Entry) FocusGained() {
	e.before = e.Text
	e.Entry.FocusGained()
	if !e.MultiLine && !e.pressed && !e.here {
		e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	e.here = true
	if e.focused != nil {
		e.focused(true)
	}
}

// MouseDown puts the cursor where the pointer is.
func (e *Entry) MouseDown(m *desktop.MouseEvent) {
	e.came = !e.here && m.Button == desktop.MouseButtonPrimary
	e.pressed = true
	e.Entry.MouseDown(m)
	e.pressed = false
}

// MouseUp selects a number that the pointer came to, as Tab does: what is typed takes
// its place. A second press puts the cursor, and who drags selects a part.
func (e *Entry) MouseUp(m *desktop.MouseEvent) {
	e.Entry.MouseUp(m)
	if e.whole && e.came && e.here && e.SelectedText() == "" {
		e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	e.came = false
}

// goOn gives the entry the keyboard, behind what stands in it.
func (e *Entry) goOn(c fyne.Canvas) {
	e.pressed = true
	c.Focus(e)
	e.pressed = false
}

// FocusLost tells the field.
func (e *Entry) FocusLost() {
	e.here, e.stray = false, false
	e.Entry.FocusLost()
	if e.focused != nil {
		e.focused(false)
	}
}

// bySpace does what Space does to an object. Where that gives the keyboard to an
// entry, the letter of the same key is not for it.
func bySpace(o fyne.CanvasObject, do func()) {
	c := canvasOf(o)
	do()
	if c == nil {
		return
	}
	if e, is := c.Focused().(*Entry); is {
		e.stray = true
	}
}

// KeyDown knows that what is typed from now on is typed here.
func (e *Entry) KeyDown(event *fyne.KeyEvent) {
	e.stray = false
	e.Entry.KeyDown(event)
}

// TypedRune keeps long text within its limit.
func (e *Entry) TypedRune(r rune) {
	if e.stray && r == ' ' {
		return
	}
	e.stray = false
	if len(e.Text) < notesLimit {
		e.Entry.TypedRune(r)
	}
}

// TypedKey hands Esc and Return on.
func (e *Entry) TypedKey(event *fyne.KeyEvent) {
	if e.key != nil && e.key(event) {
		return
	}
	switch {
	case event.Name == fyne.KeyEscape && e.OnEscape != nil:
		e.OnEscape()
	case event.Name == fyne.KeyEscape:
		escape(e)
	case isEnter(event.Name) && !e.MultiLine && e.OnSubmitted == nil:
		submit(e)
	default:
		e.Entry.TypedKey(event)
	}
}

// TypedShortcut lets Ctrl+Z through to the window when nothing was typed here.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	_, undo := s.(*fyne.ShortcutUndo)
	if !undo {
		e.Entry.TypedShortcut(s)
		return
	}
	if e.undoTyping() {
		return
	}
	if c, ok := canvasOf(e).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

// undoTyping takes back what was typed here, if anything was.
func (e *Entry) undoTyping() bool {
	if e.Text == e.before {
		return false
	}
	e.Entry.TypedShortcut(&fyne.ShortcutUndo{})
	if e.Text == "" { // typing took the place of what was selected: Fyne counts two steps
		e.Entry.TypedShortcut(&fyne.ShortcutUndo{})
	}
	return true
}

// UndoTyping lets the focused entry take back its own typing. The window's Undo
// asks it first, because a menu's shortcut runs before the entry's.
func UndoTyping(c fyne.Canvas) bool {
	typed, ok := c.Focused().(interface{ undoTyping() bool })
	return ok && typed.undoTyping()
}

// CreateRenderer leaves Fyne's box and border out, and the eye that Fyne gives
// an entry for passwords: the field has its own.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	r := bareEntry{WidgetRenderer: e.Entry.CreateRenderer(), eye: e.ActionItem}
	e.ActionItem = nil
	return r
}

// bareEntry is Fyne's renderer without its rectangles and its eye.
type bareEntry struct {
	fyne.WidgetRenderer
	eye fyne.CanvasObject
}

func (r bareEntry) Objects() []fyne.CanvasObject {
	all := r.WidgetRenderer.Objects()
	bare := make([]fyne.CanvasObject, 0, len(all))
	for _, o := range all {
		if _, box := o.(*canvas.Rectangle); !box && o != r.eye {
			bare = append(bare, o)
		}
	}
	return bare
}
