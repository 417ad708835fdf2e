package screens

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/db/dbtest"
)

// held is the label of what has the keyboard.
func held(u *UI) string {
	if a, ok := u.window.Canvas().Focused().(fyne.Accessible); ok {
		return a.AccessibilityLabel()
	}
	return ""
}

// keys sends keys to whatever has the keyboard.
func keys(t *testing.T, u *UI, names ...fyne.KeyName) {
	t.Helper()
	for _, name := range names {
		switch f := u.window.Canvas().Focused(); {
		case f == nil:
			t.Fatalf("nothing has the keyboard for %s", name)
		case name == fyne.KeyTab:
			u.window.Canvas().FocusNext()
		default:
			f.TypedKey(&fyne.KeyEvent{Name: name})
		}
	}
}

// handTo gives the keyboard to the control of that name.
func handTo(t *testing.T, u *UI, label string) {
	t.Helper()
	for _, f := range controls(u) {
		if a, ok := f.(fyne.Accessible); ok && a.AccessibilityLabel() == label {
			u.window.Canvas().Focus(f)
			return
		}
	}
	t.Fatalf("nothing is called %q: %q", label, labels(u))
}

// Whoever works without a mouse goes on from where she was, though the page is
// drawn anew at each step.
func TestImportByKeyboard(t *testing.T) {
	u := onImport(t, dbtest.New(t), workbook)
	expect := func(want string) {
		t.Helper()
		if got := held(u); got != want {
			t.Fatalf("%q has the keyboard, not %q", got, want)
		}
	}
	expect("Next")
	keys(t, u, fyne.KeyReturn)
	expect("Artistët  100")
	keys(t, u, fyne.KeyTab, fyne.KeyReturn)
	expect("Koncertet  107")
	handTo(t, u, "Preview")
	keys(t, u, fyne.KeyReturn)
	expect("Problems")
	keys(t, u, fyne.KeyRight)
	expect("Possible duplicates")
	keys(t, u, fyne.KeyLeft)
	expect("Problems")
	handTo(t, u, "Koncertet  145")
	keys(t, u, fyne.KeySpace)
	expect("Koncertet  145")
	handTo(t, u, "Bring in")
	keys(t, u, fyne.KeyReturn)
	expect("Problems")
	if p := importPage(t, u); p.got.Step == "" || p.listed.sheet != "" {
		t.Errorf("at the end: %+v, lists %+v", p.got.Added, p.listed)
	}
}

// A column that is about who people are may be sent to the notes, but not
// without a word, and what stands in it is not shown meanwhile.
func TestIdentityIsNotSentIntoTheOpenUnnoticed(t *testing.T) {
	u := onImport(t, dbtest.New(t), workbook)
	press(t, u, "Next")
	const warning = "Column C would be open. It is about identity."
	if strings.Contains(read(u), warning) {
		t.Error("it warns before anything was done")
	}
	chooseInList(t, u, "C Komuniteti", "Notes")
	look(t, u, "import-open-identity")
	if got := read(u); !strings.Contains(got, warning) {
		t.Errorf("the page says %q", got)
	}
	if got := texts(u); strings.Contains(got, "Shqiptar") || !strings.Contains(got, "••••") {
		t.Errorf("the column shows\n%s", got)
	}
	chooseInList(t, u, "C Komuniteti", "Leave")
	if strings.Contains(read(u), warning) {
		t.Error("it warns of a column that is left out")
	}
	chooseInList(t, u, "D Instrumenti", "Community")
	if got := read(u); !strings.Contains(got, "Column D is about identity.") {
		t.Errorf("a column that is said to be about identity says %q", got)
	}
}

// A file of which nothing would come is not brought in.
func TestNothingToBringIn(t *testing.T) {
	a := dbtest.New(t)
	path := filepath.Join(t.TempDir(), "list.csv")
	if err := os.WriteFile(path, []byte("Emri;Telefoni\n;044 123 456\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	u := onImport(t, a, path)
	press(t, u, "Next")
	press(t, u, "Preview")
	p := importPage(t, u)
	if p.got == nil || p.got.Skipped != 1 || !strings.Contains(texts(u), "Nothing of the file would come in.") {
		t.Fatalf("%+v, and the page says\n%s", p.got, texts(u))
	}
	press(t, u, "Bring in") // it cannot be pressed
	if last, err := a.NextUndo(t.Context()); err != nil || !last.Empty() || p.step != stepPreview {
		t.Errorf("at step %d there is something to undo: %s, %v", p.step, last, err)
	}
}

func labels(u *UI) (all []string) {
	for _, f := range controls(u) {
		if a, ok := f.(fyne.Accessible); ok {
			all = append(all, a.AccessibilityLabel())
		}
	}
	return all
}
