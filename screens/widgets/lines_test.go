package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestLinesGrowMoveAndShrink(t *testing.T) {
	field := func(text string) *TextField {
		f := NewTextField("Who")
		f.Bare()
		f.SetText(text)
		return f
	}
	a, b := field("a"), field("b")
	l := NewLines("Performers", LinesWords{Add: "Add", Up: "Up", Remove: "Remove"}, a, b)
	l.OnAdd = func() fyne.CanvasObject { return field("") }
	w := test.NewTempWindow(t, NewTips(Down(0)))
	w.Resize(fyne.NewSize(800, 600))
	dialogs := NewDialogs(w.Canvas())
	dialog := dialogs.Open(Asking{Title: "Which piece?", Body: NewForm(2, NewTextField("Title"), WholeRow(l)), Plain: "Cancel"})
	order := func() string {
		var all []string
		for _, row := range l.Rows() {
			all = append(all, row.(*TextField).Text())
		}
		return strings.Join(all, " ")
	}
	tap := func(label string, nth int) {
		t.Helper()
		for _, o := range test.LaidOutObjects(dialog) {
			if button, ok := o.(*Button); ok && button.AccessibilityLabel() == label {
				if nth--; nth == 0 {
					test.Tap(button)
					return
				}
			}
		}
		t.Fatalf("no button %q", label)
	}
	before := dialog.panel.Size().Height
	tap("Add", 1)
	if w.Canvas().Focused() == nil || dialog.panel.Size().Height <= before {
		t.Errorf("the dialog is %.0f high after %.0f, the keyboard is at %v", dialog.panel.Size().Height, before, w.Canvas().Focused())
	}
	write(t, w.Canvas(), "c")
	if got := order(); got != "a b c" {
		t.Errorf("the new line has not the keyboard: %q", got)
	}
	tap("Up", 1) // the first one cannot go further
	tap("Up", 3)
	if got := order(); got != "a c b" {
		t.Errorf("moved up: %q", got)
	}
	press(t, w.Canvas(), fyne.KeySpace) // its button has the keyboard still
	if got := order(); got != "c a b" {
		t.Errorf("moved up again: %q", got)
	}
	tap("Remove", 2)
	if got := order(); got != "c b" {
		t.Errorf("one taken away: %q", got)
	}
	l.SetError("Choose who performs.")
	if l.Problem() == "" || l.heightAt(400) <= NewLines("x", LinesWords{Add: "Add"}, a, b).heightAt(400) {
		t.Error("there is no room for what is wrong")
	}
}

func TestActionRowTags(t *testing.T) {
	row := NewActionRow("", ToneNone, "Soon", "Sat 28.11.2026").WithTag("No venue", ToneWarning).WithTag("No programme", ToneWarning)
	show(t, row)
	row.Resize(fyne.NewSize(400, row.MinSize().Height))
	first, second := row.tags.all[0], row.tags.all[1]
	if first.Position().X+first.Size().Width > second.Position().X || second.Position().X+second.Size().Width > 400 {
		t.Errorf("the tags stand at %v and %v", first.Position(), second.Position())
	}
	if row.bold.Position().X+row.bold.Size().Width > first.Position().X {
		t.Error("the words run into the tags")
	}
	plain := row.MinSize().Height
	row.WithTagsBelow()
	row.Resize(fyne.NewSize(400, row.MinSize().Height))
	if row.MinSize().Height <= plain || first.Position().Y < row.quiet.Position().Y+row.quiet.Size().Height {
		t.Errorf("below, the tags stand at %v under %v", first.Position(), row.quiet.Position())
	}
}
