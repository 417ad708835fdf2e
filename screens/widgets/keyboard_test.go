package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// clicked presses the mouse on an object as a real window does: the object hears
// it, and then what had the keyboard has lost it.
func clicked(c fyne.Canvas, o interface {
	desktop.Mouseable
	fyne.Tappable
}) {
	o.MouseDown(&desktop.MouseEvent{})
	c.Unfocus()
	o.MouseUp(&desktop.MouseEvent{})
	o.Tapped(&fyne.PointEvent{})
}

func TestBlankGroundGivesTheKeyboardBack(t *testing.T) {
	name, age := NewTextField("Name"), NewTextField("Age")
	on := OnGround(Down(8, name, age)).(*fyne.Container)
	c := show(t, NewTips(on))
	c.Focus(age.Target())
	test.Type(age.Target(), "41")
	clicked(c, on.Objects[0].(*ground))
	if c.Focused() != age.Target() {
		t.Fatalf("%T has the keyboard", c.Focused())
	}
	test.Type(c.Focused(), "2")
	if age.Text() != "412" {
		t.Errorf("who goes on writes %q", age.Text())
	}
	c.Unfocus()
	clicked(c, on.Objects[0].(*ground))
	if c.Focused() != nil {
		t.Error("a press gives the keyboard to who did not have it")
	}
}

// What takes keys itself takes the keyboard at a press beside its parts.
func TestPressBesideThePartsTakesTheKeyboard(t *testing.T) {
	keys := NewKeys("Heard such music before", []Key{{"yes", "1", "Yes"}})
	grid := NewGrid(Column{Head: "Name", Weight: 1})
	c := show(t, NewTips(Down(0, keys, Tall(200, grid))))
	keys.Tapped(&fyne.PointEvent{})
	if c.Focused() != fyne.Focusable(keys) {
		t.Errorf("%T has the keyboard", c.Focused())
	}
	grid.body.Tapped(&fyne.PointEvent{})
	if c.Focused() != grid.Target() {
		t.Errorf("%T has the keyboard", c.Focused())
	}
}

func TestDialogGivesTheKeyboardBackToTheFieldThatHadIt(t *testing.T) {
	c := show(t, NewTips(Down(0)))
	first, second := NewTextField("Name"), NewTextField("E-mail")
	d := NewDialogs(c).Open(Asking{Title: "New person", Body: Down(2, first, second), Plain: "Cancel", First: "Save"})
	c.Focus(second.Target())
	clicked(c, d)
	if c.Focused() != second.Target() {
		t.Error("the keyboard is in another field than before")
	}
}

func TestOneRingAtATime(t *testing.T) {
	b := NewButton("Open", nil)
	c := show(t, NewTips(Down(0, b)))
	c.Focus(b)
	dialogs := NewDialogs(c)
	d := dialogs.Open(Asking{Title: "Delete it?", Plain: "Cancel", First: "Delete"})
	if b.focused || !d.first.focused && !d.plain.focused {
		t.Errorf("rings: behind the dialog %v, in it %v and %v", b.focused, d.plain.focused, d.first.focused)
	}
	d.Close()
	if !b.focused || c.Focused() != fyne.Focusable(b) {
		t.Error("the keyboard does not come back")
	}
}

// What has left the window has neither the keyboard nor a tooltip, and does not
// get the keyboard back from a dialog.
func TestTurnedPageLetsGo(t *testing.T) {
	b := NewButton("Open", nil)
	b.SetToolTip("Opens the record")
	slot := container.NewStack(Down(0, b))
	tips := NewTips(slot)
	c := show(t, tips)
	c.Focus(b)
	b.MouseIn(&desktop.MouseEvent{})
	tips.waiting.Tick(1)
	if !tips.box.Visible() {
		t.Fatal("there is no tooltip to begin with")
	}
	d := NewDialogs(c).Open(Asking{Title: "Go on?", Plain: "Cancel"})
	slot.Objects = []fyne.CanvasObject{Down(0, NewButton("Another", nil))}
	slot.Refresh()
	d.Close()
	if c.Focused() != nil {
		t.Error("the keyboard is given to what is gone")
	}
	c.Focus(slot.Objects[0].(*fyne.Container).Objects[0].(*Button))
	gone := c.Focused().(*Button)
	slot.Objects = []fyne.CanvasObject{Down(0)}
	slot.Refresh()
	TurnPage(c)
	if c.Focused() != nil || gone.focused || tips.box.Visible() || tips.waiting != nil {
		t.Errorf("left: keyboard %T, tooltip %v", c.Focused(), tips.box.Visible())
	}
}

func TestEscapeInASearch(t *testing.T) {
	for _, leaves := range []bool{false, true} {
		c := show(t, NewTips(Down(0)))
		s := NewSearchBox("Search", "")
		s.EscapeLeaves = leaves
		dialogs := NewDialogs(c)
		dialogs.Open(Asking{Title: "Find", Body: s, Plain: "Close", FirstFocus: s.Target()})
		test.Type(s.Target(), "arta")
		s.Target().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if dialogs.Empty() != leaves || !leaves && s.Text() != "" {
			t.Errorf("Esc leaves %v: closed %v, with %q in it", leaves, dialogs.Empty(), s.Text())
		}
	}
}

// spaced presses Space as a real window does: what has the keyboard hears the key,
// and what has it afterwards gets the letter.
func spaced(c fyne.Canvas) {
	if k, ok := c.Focused().(desktop.Keyable); ok {
		k.KeyDown(&fyne.KeyEvent{Name: fyne.KeySpace})
	}
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	c.Focused().TypedRune(' ')
}

func TestSpaceOfAButtonIsNotTyped(t *testing.T) {
	field := NewTextField("May be over by")
	field.SetText("10")
	var c fyne.Canvas
	edit := NewButton("Edit", func() { c.Focus(field.Target()) })
	c = show(t, Down(8, edit, field))
	c.Focus(edit)
	spaced(c)
	if c.Focused() != field.Target() || field.Text() != "10" {
		t.Fatalf("the Space that opened the form left %q there", field.Text())
	}
	spaced(c)
	if field.Text() != " " {
		t.Errorf("a Space that is typed there leaves %q", field.Text())
	}
}
