package screens

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// deskIn is a desk on an office, with its settings in that folder.
func deskIn(t *testing.T, a *app.App, folder string) *UI {
	t.Helper()
	u := deskAgain(t, a, folder)
	u.show("people")
	return u
}

// deskAgain is such a desk where it was when it was closed.
func deskAgain(t *testing.T, a *app.App, folder string) *UI {
	t.Helper()
	u := newUI(test.NewTempApp(t), func(context.Context, string, app.Mode) (*app.App, error) { return a, nil })
	u.now = true
	u.settle(filepath.Join(folder, "desk.json"))
	u.begin(filepath.Join(folder, "Ritmi 2025.sofra"))
	return u
}

// draftFiles is what lies in the drafts of a desk.
func draftFiles(t *testing.T, folder string) (files []string, all string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "offices", "*", "drafts", "*.json"))
	for _, f := range files {
		data, bad := os.ReadFile(f)
		if bad != nil {
			err = bad
		}
		all += string(data)
	}
	if err != nil {
		t.Fatal(err)
	}
	return files, all
}

// standsIn is what stands in a field of the open form.
func standsIn(t *testing.T, u *UI, label string) string {
	t.Helper()
	for _, f := range u.asked[len(u.asked)-1].fields() {
		if f.Label() == label {
			return strings.Join(f.Typed(), "|")
		}
	}
	t.Fatalf("no field %q", label)
	return ""
}

func TestEscAsksWhatBecomesOfWhatWasTyped(t *testing.T) {
	folder := t.TempDir()
	u := deskIn(t, dbtest.New(t), folder)
	press(t, u, "New person")
	typeKeys(t, u, fyne.KeyEscape)
	if !u.dialogs.Empty() || len(u.asked) != 0 {
		t.Fatal("an untouched form asks something")
	}
	press(t, u, "New person")
	fill(t, u, "Name", "Amra Hod")
	typeKeys(t, u, fyne.KeyEscape)
	look(t, u, "draft-question")
	if got := read(u); !strings.HasPrefix(got, "Keep what you typed?") {
		t.Fatalf("Esc asks %q", got)
	}
	typeKeys(t, u, fyne.KeyEscape)
	if got := standsIn(t, u, "Name"); got != "Amra Hod" {
		t.Fatalf("Esc again leaves %q", got)
	}
	typeKeys(t, u, fyne.KeyEscape)
	press(t, u, "Keep as draft")
	look(t, u, "draft-kept")
	files, all := draftFiles(t, folder)
	if len(files) != 1 || !strings.Contains(all, "Amra Hod") || !u.dialogs.Empty() {
		t.Fatalf("kept %v: %s", files, all)
	}
	press(t, u, "New person")
	look(t, u, "draft-offered")
	press(t, u, "Go on")
	if got := standsIn(t, u, "Name"); got != "Amra Hod" {
		t.Fatalf("going on, the name is %q", got)
	}
	fill(t, u, "Name", "Amra Hodžić")
	press(t, u, "Save")
	if files, _ := draftFiles(t, folder); len(files) != 0 || len(u.kept) != 0 || u.strip.Visible() {
		t.Errorf("after saving there are still drafts: %v", files)
	}
}

// A draft that waits is not lost when the same form is used for something else.
func TestTwoDraftsOfOneForm(t *testing.T) {
	folder := t.TempDir()
	u := deskIn(t, dbtest.New(t), folder)
	for _, name := range []string{"Amra", "Ylli"} {
		press(t, u, "New person")
		fill(t, u, "Name", name)
		typeKeys(t, u, fyne.KeyEscape)
		press(t, u, "Keep as draft")
	}
	files, all := draftFiles(t, folder)
	if len(files) != 2 || !strings.Contains(all, "Amra") || !strings.Contains(all, "Ylli") {
		t.Fatalf("kept %v", files)
	}
	look(t, u, "draft-two")
	press(t, u, "Later")
	press(t, u, "Later")
	if u.strip.Visible() {
		t.Error("drafts that were put off are offered")
	}
	u.search()
	typeWord(t, u, "draft amra")
	look(t, u, "draft-palette")
	typeKeys(t, u, fyne.KeyReturn)
	if got := standsIn(t, u, "Name"); got != "Amra" {
		t.Errorf("the palette leads to %q", got)
	}
	press(t, u, "Cancel")
	press(t, u, "Keep as draft")
	u.aside = nil
	u.showDrafts()
	press(t, u, "Go on") // the latest
	if got := standsIn(t, u, "Name"); got != "Ylli" {
		t.Errorf("the latest draft is of %q", got)
	}
	press(t, u, "Cancel")
	press(t, u, "Throw away")
	if files, all = draftFiles(t, folder); len(files) != 1 || !strings.Contains(all, "Amra") || strings.Contains(all, "Ylli") {
		t.Errorf("throwing one away leaves %v", files)
	}
	press(t, u, "Throw away") // in the strip
	if files, _ = draftFiles(t, folder); len(files) != 0 || u.strip.Visible() {
		t.Errorf("throwing both away leaves %v", files)
	}
}

// What is typed when the window closes is there again at the next start, wrong
// values too, in a file that nobody else can read.
func TestQuitKeepsWhatIsTyped(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "Ritmi 2025.sofra")
	u := deskIn(t, dbtest.Open(t, path, app.Mode{Create: true, Write: true, Who: "desk1"}), folder)
	press(t, u, "New person")
	fill(t, u, "Name", "Elif")
	fill(t, u, "E-mail", "elif@")
	ownWord(t, u, "Languages", "Romanes")
	u.window.Canvas().Focus(field[*widgets.DateField](t, u, "Born").Target())
	test.Type(u.window.Canvas().Focused(), "8.3.19")
	u.quit()
	files, _ := draftFiles(t, folder)
	info, err := os.Stat(files[0])
	if err != nil || len(files) != 1 || info.Mode().Perm() != 0o600 || strings.Contains(filepath.Base(files[0]), "Elif") {
		t.Fatalf("kept %v, %v", files, err)
	}

	u = deskIn(t, dbtest.Open(t, path, app.Mode{Write: true, Who: "desk1"}), folder)
	for _, l := range []words.Lang{words.En, words.Sq, words.SrCyrl} {
		u.speak(l)
		lookSmall(t, u, "draft-strip-"+string(l))
	}
	u.look = widgets.Dark
	u.wear()
	u.speak(words.En)
	look(t, u, "draft-strip-dark")
	if got := read(u); !strings.Contains(got, "A draft of “New person: Elif” from ") {
		t.Fatalf("the next start says %q", got)
	}
	press(t, u, "Go on")
	look(t, u, "draft-again-dark")
	for label, want := range map[string]string{"Name": "Elif", "E-mail": "elif@", "Languages": "Romanes", "Born": "8.3.19"} {
		if got := standsIn(t, u, label); got != want {
			t.Errorf("%s is %q, want %q", label, got, want)
		}
	}
}

// What people say of who they are gets into no draft.
func TestIdentityIsInNoDraft(t *testing.T) {
	folder := t.TempDir()
	a := dbtest.New(t)
	person := addPerson(t, a, "Elif Yıldız")
	u := deskIn(t, a, folder)
	askIdentity(u, app.Identity{PersonID: person, Asks: app.AsksCommunity, SaidBy: app.SaidSelf})
	fill(t, u, "In own words", "Torbeš")
	fill(t, u, "Purpose", "counting")
	typeKeys(t, u, fyne.KeyEscape)
	look(t, u, "draft-identity")
	if got := read(u); !strings.HasPrefix(got, "Throw away what you typed?") {
		t.Errorf("Esc asks %q", got)
	}
	typeKeys(t, u, fyne.KeyEscape)
	u.quit()
	if u.App == nil || !strings.HasPrefix(read(u), "Throw away what you typed?") {
		t.Fatal("the window closes over what was typed")
	}
	press(t, u, "Throw away")
	if u.App != nil {
		t.Error("the window stays open")
	}
	if files, all := draftFiles(t, folder); len(files) != 0 {
		t.Errorf("an identity lies in %v: %s", files, all)
	}
}

// What another desk saved before a draft is taken up is met, not written over.
func TestDraftMeetsAnotherDesk(t *testing.T) {
	folder := t.TempDir()
	a := dbtest.New(t)
	id := addPerson(t, a, "Elif Yıldız")
	u := deskIn(t, a, folder)
	press(t, u, "Edit")
	fill(t, u, "Plays", "Qanun")
	typeKeys(t, u, fyne.KeyEscape)
	press(t, u, "Keep as draft")
	p, err := a.Person(t.Context(), id)
	p.Plays, p.Phone = "Oud", "+383 49 000 111"
	keep(t, err, a.SavePerson(t.Context(), &p))
	u.show("people")
	press(t, u, "Go on")
	if got := standsIn(t, u, "Phone"); got != "+383 49 000 111" {
		t.Errorf("the other desk's phone is %q", got)
	}
	press(t, u, "Save")
	if got := read(u); !strings.HasPrefix(got, "Whose version is kept?") || !strings.Contains(got, "Plays") && !strings.Contains(texts(u), "Qanun") {
		t.Fatalf("saving asks %q", got)
	}
	look(t, u, "draft-met")
}
