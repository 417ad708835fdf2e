package screens

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// bringInWorkbook has the office's workbook in the office.
func bringInWorkbook(t *testing.T, a *app.App) *UI {
	t.Helper()
	u := onImport(t, a, workbook)
	for _, step := range []string{"Next", "Preview", "Bring in"} {
		press(t, u, step)
	}
	return u
}

// tryOut takes a file up to its preview.
func tryOut(t *testing.T, u *UI, path string) *importing {
	t.Helper()
	u.bringIn(path)
	press(t, u, "Next")
	press(t, u, "Preview")
	return importPage(t, u)
}

// The same workbook a second time: the page says so, and nothing is added that
// is here exactly so; who wants it twice says it.
func TestTheSameWorkbookASecondTime(t *testing.T) {
	a := dbtest.New(t)
	u := bringInWorkbook(t, a)
	before := digests(t, a)
	p := tryOut(t, u, workbook)
	look(t, u, "import-again")
	got := texts(u) + read(u)
	for _, want := range []string{"office-2024.xlsx was brought in on ", "What is here exactly so is not added again", "0 new, 99 known", "All of the file is in the office already."} {
		if !strings.Contains(got, want) {
			t.Errorf("the preview lacks %q:\n%s", want, got)
		}
	}
	p.listed.twins = true
	p.show(u)
	look(t, u, "import-again-twins")
	press(t, u, "Bring in") // it cannot be pressed
	handTo(t, u, "Possible duplicates")
	keys(t, u, fyne.KeyTab, fyne.KeyTab, fyne.KeyTab, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace)
	if p.step != stepPreview || p.nothing(u) != "" || p.coming(app.People) != 1 {
		t.Errorf("at step %d with one kept apart come %d people: %s", p.step, p.coming(app.People), p.nothing(u))
	}
	keys(t, u, fyne.KeySpace)
	if p.nothing(u) == "" || p.coming(app.People) != 0 {
		t.Errorf("with its tick again come %d", p.coming(app.People))
	}
	press(t, u, "Keep all apart")
	if p.got.Added[app.People] != 99 || !p.listed.twins || !strings.Contains(read(u)+texts(u), "all of it is there twice") {
		t.Errorf("kept apart comes %v", p.got.Added)
	}
	press(t, u, "Bring in")
	if people, n, err := a.People(t.Context(), app.PersonFilter{Page: app.Page{Limit: 1}}); err != nil || n != 198 {
		t.Errorf("%d people (%v), %v", n, people, err)
	}
	u.undo()
	if !reflect.DeepEqual(digests(t, a), before) {
		t.Error("undo left something")
	}
}

// The rows of possible duplicates are decided one by one with the keyboard.
func TestARowIsSaidToBeThePersonWhoIsHere(t *testing.T) {
	a := dbtest.New(t)
	id := addPerson(t, a, "Arta Gashi")
	path := filepath.Join(t.TempDir(), "list.csv")
	if err := os.WriteFile(path, []byte("Name;Phone;Town\nARTA GASHI;044 123 456;Mitrovica\nEmir Ćatović;044 999 111;Prizren\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	u := desk(t, a)
	p := tryOut(t, u, path)
	chooseInList(t, u, "Municipality of Mitrovica", "Mitrovicë e V")
	at := field[*widgets.Select](t, u, "Municipality of Mitrovica")
	if p.got.ProblemsTotal != 0 || u.window.Canvas().Focused() != at.Target() {
		t.Errorf("%d problems, and %T has the keyboard", p.got.ProblemsTotal, u.window.Canvas().Focused())
	}
	look(t, u, "import-town")
	handTo(t, u, "Problems")
	keys(t, u, fyne.KeyRight, fyne.KeyTab, fyne.KeyTab, fyne.KeyTab, fyne.KeyDown, fyne.KeySpace)
	look(t, u, "import-same")
	if got := texts(u); !strings.Contains(got, "1 new, 1 known") || p.coming(app.People) != 1 {
		t.Errorf("with a tick %d come:\n%s", p.coming(app.People), got)
	}
	keys(t, u, fyne.KeyReturn)
	if p.coming(app.People) != 2 {
		t.Error("Return does not take the tick away")
	}
	keys(t, u, fyne.KeyReturn)
	press(t, u, "Bring in")
	one, err := a.Person(t.Context(), id)
	if err != nil || one.Phone != "+383 44 123 456" || one.PlaceID == "" || one.Name != "Arta Gashi" {
		t.Errorf("now %+v, %v", one, err)
	}
	if _, n, err := a.People(t.Context(), app.PersonFilter{}); err != nil || n != 2 {
		t.Errorf("%d people, %v", n, err)
	}
}

// What the page says of an import is what the journal says, whatever was done
// elsewhere.
func TestAnImportTakenBackElsewhereIsSaidToBe(t *testing.T) {
	a := dbtest.New(t)
	u := bringInWorkbook(t, a)
	u.show("people")
	u.undo()
	addPerson(t, a, "Amra Hodžić")
	u.show("import")
	got := read(u) + texts(u)
	if !strings.Contains(got, "Nothing of the file is in the office any more.") || strings.Contains(got, "Other steps") {
		t.Errorf("the page says\n%s", got)
	}
}

// Who leaves the page while a file comes in sees on every page how far it is,
// can give it up there, and is told when it ended.
func TestAnImportIsSeenOnEveryPage(t *testing.T) {
	a := dbtest.New(t)
	u := onImport(t, a, workbook)
	p := importPage(t, u)
	press(t, u, "Next")
	press(t, u, "Preview")
	during := func(rows int, do func()) {
		t.Helper()
		pressed := false
		interrupt(p, rows, func() {
			u.show("people")
			do()
			pressed = true
		})
		press(t, u, "Bring in")
		if !pressed {
			t.Fatal("nobody was elsewhere")
		}
	}
	during(500, func() {
		look(t, u, "import-elsewhere")
		if got := u.status.Work(); !strings.HasPrefix(got, "Bringing in office-2024.xlsx") || !strings.Contains(got, "%") {
			t.Errorf("the status line says %q", got)
		}
		press(t, u, "Cancel")
		if got := u.status.Work(); !strings.HasPrefix(got, "Stopping") {
			t.Errorf("after Cancel it says %q", got)
		}
	})
	if u.status.Work() != "" || u.status.Said() != "Stopped. Nothing was changed." {
		t.Errorf("at the end it says %q and %q", u.status.Work(), u.status.Said())
	}
	u.show("import")
	if u.status.Work() != "" {
		t.Error("its own page says it twice")
	}
	before := digests(t, a)
	during(740, func() {})
	look(t, u, "import-toast")
	if got := texts(u); !strings.Contains(got, "office-2024.xlsx is in the office.") || u.at != "people" {
		t.Errorf("nothing tells that it ended:\n%s", got)
	}
	for _, o := range seen(u) {
		if toast, ok := o.(*widgets.Toast); ok {
			pressToast(t, toast)
		}
	}
	if !reflect.DeepEqual(digests(t, a), before) {
		t.Error("Undo beside it leaves something")
	}
}

// pressToast presses Undo on a toast.
func pressToast(t *testing.T, toast *widgets.Toast) {
	t.Helper()
	for _, o := range test.LaidOutObjects(toast) {
		if b, ok := o.(fyne.Tappable); ok {
			b.Tapped(&fyne.PointEvent{})
			return
		}
	}
	t.Fatal("the toast has no button")
}
