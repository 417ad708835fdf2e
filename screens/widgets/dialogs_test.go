package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestDialogKeys(t *testing.T) {
	for name, tc := range map[string]struct {
		key    fyne.KeyName
		first  bool
		answer string
	}{
		"return in a field is first":     {fyne.KeyReturn, true, "first"},
		"esc in a field is plain":        {fyne.KeyEscape, true, "plain"},
		"return without first is plain":  {fyne.KeyReturn, false, "plain"},
		"esc without first is plain too": {fyne.KeyEscape, false, "plain"},
	} {
		t.Run(name, func(t *testing.T) {
			opener := NewButton("Open", nil)
			c := show(t, opener)
			c.Focus(opener)
			answer := ""
			name := NewTextField("Name")
			ask := Asking{Title: "Rename?", Body: NewForm(1, name), Plain: "Keep it", OnPlain: func() { answer = "plain" }}
			if tc.first {
				ask.First, ask.OnFirst = "Rename", func() bool { answer = "first"; return true }
			}
			dialogs := NewDialogs(c)
			dialogs.Open(ask)
			if c.Focused() != name.Target() {
				t.Fatalf("the keyboard is at %T", c.Focused())
			}
			press(t, c, tc.key)
			if answer != tc.answer || !dialogs.Empty() || c.Focused() != fyne.Focusable(opener) {
				t.Errorf("answered %q, empty %v, keyboard at %T", answer, dialogs.Empty(), c.Focused())
			}
		})
	}
}

func TestDialogStaysWhenThePageSaysNo(t *testing.T) {
	c := show(t, NewButton("Open", nil))
	dialogs := NewDialogs(c)
	tries := 0
	d := dialogs.Open(Asking{Title: "Save?", Plain: "No", First: "Save", OnFirst: func() bool { tries++; return false }})
	d.SetProblem("The name is missing.")
	c.Focus(d.first)
	press(t, c, fyne.KeyReturn)
	d.SetBusy(true)
	press(t, c, fyne.KeyReturn)
	d.submit()
	if tries != 1 || dialogs.Top() != d || !d.problem.Visible() {
		t.Errorf("tried %d times", tries)
	}
	d.SetBusy(false)
	d.Close()
	if !dialogs.Empty() {
		t.Error("the dialog did not close")
	}
}

func TestDangerIsNeverTheDefault(t *testing.T) {
	c := show(t, NewButton("Open", nil))
	dialogs := NewDialogs(c)
	erased, kept := false, false
	d := dialogs.Open(Asking{Title: "Erase?", Plain: "Keep it", OnPlain: func() { kept = true }, Danger: "Erase", OnDanger: func() bool { erased = true; return true }})
	if c.Focused() != fyne.Focusable(d.plain) {
		t.Fatalf("the keyboard is at %T", c.Focused())
	}
	press(t, c, fyne.KeyReturn)
	if erased || !kept {
		t.Error("Return erased")
	}
}

func TestOnlyTheTopDialogCloses(t *testing.T) {
	c := show(t, NewButton("Open", nil))
	dialogs := NewDialogs(c)
	lower := dialogs.Open(Asking{Title: "One?", Plain: "No"})
	field := NewTextField("Name")
	upper := dialogs.Open(Asking{Title: "Two?", Body: field, Plain: "No"})
	lower.Close()
	lower.escape()
	if dialogs.Top() != upper || c.Overlays().Top() != fyne.CanvasObject(upper) {
		t.Fatal("a lower dialog closed")
	}
	press(t, c, fyne.KeyEscape)
	if dialogs.Top() != lower || c.Focused() != fyne.Focusable(lower.plain) {
		t.Error("the keyboard did not come back to the lower dialog")
	}
	dialogs.CloseAll()
	if c.Overlays().Top() != nil {
		t.Error("a dialog stays")
	}
}

func TestListInDialogTakesEscFirst(t *testing.T) {
	c := show(t, NewButton("Open", nil))
	dialogs := NewDialogs(c)
	town := NewSelect("Town", towns())
	dialogs.Open(Asking{Title: "Where?", Body: town, Plain: "No"})
	press(t, c, fyne.KeyDown, fyne.KeyEscape)
	if dialogs.Empty() || c.Focused() != town.Target() {
		t.Error("Esc in the list closed the dialog")
	}
	press(t, c, fyne.KeyEscape)
	if !dialogs.Empty() {
		t.Error("Esc in the field did not")
	}
}

func TestPressBesideFieldsKeepsKeyboard(t *testing.T) {
	c := show(t, NewButton("Open", nil))
	dialogs := NewDialogs(c)
	field := NewTextField("Name")
	d := dialogs.Open(Asking{Title: "Who?", Body: field, Plain: "No"})
	c.Unfocus()
	d.Tapped(nil)
	if c.Focused() != field.Target() {
		t.Error("the keyboard is nowhere after a press beside the fields")
	}
}

// Who goes on from the last field by Tab meets what keeps, then what takes away, and
// Return there is told from a press.
func TestTabMeetsDangerLast(t *testing.T) {
	c := show(t, NewButton("Open", nil))
	dialogs := NewDialogs(c)
	field := NewTextField("Name")
	var byReturn []bool
	var d *Dialog
	d = dialogs.Open(Asking{Title: "Line", Body: field, Plain: "Cancel", First: "Save", Danger: "Remove",
		OnDanger: func() bool { byReturn = append(byReturn, d.ByReturn()); return false }})
	for _, want := range []*Button{d.plain, d.first, d.danger} {
		if c.(interface{ FocusNext() }).FocusNext(); c.Focused() != fyne.Focusable(want) {
			t.Fatalf("Tab leads to %T, not to %q", c.Focused(), want.text)
		}
	}
	if d.danger.Position().X >= d.plain.Position().X {
		t.Error("what takes away stands right of the others")
	}
	press(t, c, fyne.KeyReturn, fyne.KeySpace)
	if len(byReturn) != 2 || !byReturn[0] || byReturn[1] {
		t.Errorf("by Return: %v", byReturn)
	}
}

// What takes no keyboard does not get it first: Esc would be heard by nobody.
func TestDialogBeginsWhereTheKeyboardIsTaken(t *testing.T) {
	c := show(t, NewButton("Open", nil))
	dialogs := NewDialogs(c)
	shut, open := NewTextField("Posted"), NewTextField("Open")
	shut.Disable()
	dialogs.Open(Asking{Title: "Version", Body: Down(8, NewActionRow("", ToneNone, "Changed", "by 20.00"), NewForm(1, shut, open)), Plain: "Cancel", First: "Save"})
	if c.Focused() != open.Target() {
		t.Fatalf("the keyboard is at %T", c.Focused())
	}
	if press(t, c, fyne.KeyEscape); !dialogs.Empty() {
		t.Error("Esc did not close the dialog")
	}
}
