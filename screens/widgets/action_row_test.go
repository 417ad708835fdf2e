package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
)

// Where a row says what it is opened for, the tags before end at one line; a
// narrow row has the arrow instead.
func TestActionRowsLineUp(t *testing.T) {
	open := func() {}
	short := NewActionRow("clock", ToneWarning, "First hold", "Fabrika 7").WithTag("Tomorrow", ToneWarning).WithVerb("Ask").WithOpen(open)
	long := NewActionRow("clock", ToneWarning, "Second hold", "").WithTag("In 5 days", ToneWarning).WithVerb("Confirm or release").WithOpen(open)
	LineUp(NewBand("Holds"), short, long)
	c := show(t, Down(0, short, long))
	end := func(r *ActionRow) float32 { return r.tags.all[0].Position().X + r.tags.all[0].Size().Width }
	for _, r := range []*ActionRow{short, long} {
		r.Resize(fyne.NewSize(700, 50))
		if !r.ends.verb.Visible() || r.ends.arrow.Visible() {
			t.Errorf("%q does not say what it is opened for", r.bold.full)
		}
	}
	if end(short) != end(long) {
		t.Errorf("the tags end at %v and %v", end(short), end(long))
	}
	long.Resize(fyne.NewSize(verbRoom-1, 50))
	if long.ends.verb.Visible() || !long.ends.arrow.Visible() {
		t.Error("a narrow row has no arrow")
	}
	if c.Focus(long); !long.focused {
		t.Error("the row does not take the keyboard")
	}
}

// A row under the day of another says that day too.
func TestActionRowSaysItsDay(t *testing.T) {
	row := NewActionRow("", ToneNone, "Concert 4", "20:00").WithDay(RowDay{Said: "Sat 29.11.2025"})
	show(t, row)
	if got := row.AccessibilityLabel(); got != "Concert 4. Sat 29.11.2025. 20:00" {
		t.Errorf("it says %q", got)
	}
	if row.ends.day.ground.Visible() {
		t.Error("it has the ground of a day that it does not show")
	}
}

// The arrows go along the rows of a stack, past what opens nothing, and Return
// opens the one that they came to.
func TestArrowsGoAlongActionRows(t *testing.T) {
	opened := ""
	row := func(name string) *ActionRow {
		return NewActionRow("", ToneNone, name, "").WithOpen(func() { opened = name })
	}
	first, shut, middle, last := row("first"), NewActionRow("", ToneNone, "shut", ""), row("middle"), row("last")
	c := show(t, Down(0, first, Line(), shut, middle, last))
	c.Focus(first)
	for _, step := range []struct {
		key fyne.KeyName
		to  *ActionRow
	}{
		{fyne.KeyUp, first}, {fyne.KeyDown, middle}, {fyne.KeyDown, last}, {fyne.KeyDown, last},
		{fyne.KeyHome, first}, {fyne.KeyEnd, last}, {fyne.KeyUp, middle},
	} {
		if c.Focused().TypedKey(&fyne.KeyEvent{Name: step.key}); c.Focused() != fyne.Focusable(step.to) {
			t.Fatalf("%s leaves %q", step.key, step.to.bold.full)
		}
	}
	if c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}); opened != "middle" {
		t.Errorf("Return opens %q", opened)
	}
}
