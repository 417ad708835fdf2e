package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// shown is what can be read in an object and its parts.
func shown(o fyne.CanvasObject) (all string) {
	for _, part := range test.LaidOutObjects(o) {
		if text, ok := part.(*canvas.Text); ok && text.Visible() && text.Text != "" {
			all += text.Text + "|"
		}
	}
	return all
}

func TestPasswordFieldShowsDots(t *testing.T) {
	f := NewPasswordField("Passphrase", "Show the letters")
	c := show(t, f)
	c.Focus(f.Target())
	write(t, c, "çaj")
	for _, want := range []string{"Passphrase|•••|", "Passphrase|çaj|", "Passphrase|•••|"} {
		if got := shown(f); got != want {
			t.Errorf("shows %q, want %q", got, want)
		}
		eye, ok := f.tail.(*mark)
		if !ok || eye.AccessibilityLabel() != "Show the letters" {
			t.Fatal("no eye that says what it does")
		}
		test.Tap(eye)
	}
	if f.Text() != "çaj" {
		t.Errorf("holds %q", f.Text())
	}
}

func TestPasswordIsDotsFromTheBeginning(t *testing.T) {
	f := NewPasswordField("Passphrase", "Show the letters")
	f.SetText("çaj")
	show(t, f)
	if got := shown(f); got != "Passphrase|•••|" {
		t.Errorf("shows %q", got)
	}
}

func TestPasswordCannotBeCopied(t *testing.T) {
	f := NewPasswordField("Passphrase", "Show the letters")
	c := show(t, f)
	board := fyne.CurrentApp().Clipboard()
	board.SetContent("before")
	c.Focus(f.Target())
	write(t, c, "secret")
	f.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	f.entry.TypedShortcut(&fyne.ShortcutCopy{Clipboard: board})
	if got := board.Content(); got != "before" {
		t.Errorf("the clipboard holds %q", got)
	}
}

// Tab goes from one passphrase to the next, and a space typed on the way is a
// letter of it; F2 shows the letters.
func TestTabPassesTheEye(t *testing.T) {
	once, twice := NewPasswordField("Passphrase", "Show the letters"), NewPasswordField("Once more", "Show the letters")
	c := show(t, Down(8, once, twice))
	c.Focus(once.Target())
	c.FocusNext()
	if c.Focused() != twice.Target() {
		t.Fatalf("Tab goes to %T", c.Focused())
	}
	write(t, c, "a b")
	if got := shown(twice); got != "Once more|•••|" || twice.Text() != "a b" {
		t.Errorf("shows %q of %q", got, twice.Text())
	}
	twice.entry.TypedKey(&fyne.KeyEvent{Name: eyeKey})
	if got := shown(twice); got != "Once more|a b|" {
		t.Errorf("after F2 it shows %q", got)
	}
}
