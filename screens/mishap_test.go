package screens

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/app/sheet"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// What a panic may say, and nobody may find written down.
const secretWords = "Amra Hodžić says Roma"

// breaks is how a run of this test binary is to break, and in which folder.
const breaks = "SOFRA_TEST_BREAKS"

// breaking is a desk on the office of a folder that writes its mishaps there.
func breaking(t *testing.T, folder string) *UI {
	t.Helper()
	opener := func(_ context.Context, where string, mode app.Mode) (*app.App, error) {
		return dbtest.Open(t, where, mode), nil
	}
	u := newUI(test.NewTempApp(t), opener)
	u.now = true
	u.mishaps = mishaps{filepath.Join(folder, "faults"), app.Build{Version: "0.0.7", Schema: 3}}
	u.settle(filepath.Join(folder, "desk.json"))
	u.begin(filepath.Join(folder, "office.sofra"))
	return u
}

// tearing is a workbook at whose rows the program breaks, when it reads them for
// the second time: to keep them.
type tearing struct {
	app.Workbook
	seen map[string]bool
}

func (w tearing) Rows(ctx context.Context, sheet string, each func(n int, cells []app.Cell) error) error {
	again := w.seen[sheet]
	w.seen[sheet] = true
	return w.Workbook.Rows(ctx, sheet, func(n int, cells []app.Cell) error {
		if again && n > 5 {
			panic(errors.New(secretWords))
		}
		return each(n, cells)
	})
}

// TestBreaks is the run that breaks, in the process that another test begins;
// in no other is there anything to break.
func TestBreaks(t *testing.T) {
	how, folder, child := strings.Cut(os.Getenv(breaks), "\n")
	if !child {
		return
	}
	u := breaking(t, folder)
	switch how {
	case "verb":
		book, err := sheet.Open(workbook)
		if err != nil {
			t.Fatal(err)
		}
		defer book.Close()
		u.change(func(ctx context.Context) error {
			_, err := u.App.Import(ctx, tearing{book, map[string]bool{}}, app.ImportOptions{})
			return err
		})
		if u.App == nil || !strings.Contains(read(u), "What was saved is safe") {
			t.Fatalf("the window says %q", read(u))
		}
		u.dialogs.CloseAll()
		p := app.Person{Name: "Added afterwards"}
		if err := u.App.SavePerson(t.Context(), &p); err != nil {
			t.Fatalf("after it nothing can be kept: %v", err)
		}
		os.Exit(3) // as if the program was killed right then
	case "window", "typing":
		t.Setenv(restartMark, "9999999999") // not once more by itself
		var fault *app.Fault
		err := u.live(func() {
			if how == "typing" {
				typeTitle(t, u)
			}
			panic(errors.New(secretWords))
		})
		if !errors.As(err, &fault) || fault.Code != "broke" || u.App != nil {
			t.Fatalf("it ended with %v", err)
		}
		os.Exit(3)
	case "library":
		if err := u.mishaps.watch(); err != nil {
			t.Fatal(err)
		}
		never := make(chan int)
		go panic(errors.New(secretWords))
		<-never
	}
}

// breakIn lets a run break on a new office, and returns its folder.
func breakIn(t *testing.T, how string, code int) string {
	t.Helper()
	folder := t.TempDir()
	a := dbtest.Open(t, filepath.Join(folder, "office.sofra"), app.Mode{Create: true})
	addPerson(t, a, "Kept before")
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	c := exec.CommandContext(t.Context(), os.Args[0], "-test.run", "^TestBreaks$")
	c.Env = append(os.Environ(), breaks+"="+how+"\n"+folder)
	out, err := c.CombinedOutput()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != code {
		t.Fatalf("it ended with %v\n%s", err, out)
	}
	return folder
}

// A panic within a verb leaves the office as it was before the verb, the window
// goes on, and what broke is written down without what it was about.
func TestPanicInAVerb(t *testing.T) {
	folder := breakIn(t, "verb", 3)
	u := breaking(t, folder)
	people, n, err := u.App.People(t.Context(), app.PersonFilter{})
	if err != nil || n != 2 {
		t.Errorf("%d people are kept, %v: %+v", n, err, people)
	}
	sound(t, u)
	said := written(t, u.mishaps)
	for _, want := range []string{"Sofra 0.0.7, schema 3", "panic of the type *errors.errorString", "tearing.Rows", "db.(*DB).stepOver(…)"} {
		if !strings.Contains(said, want) {
			t.Errorf("the file does not say %q:\n%s", want, said)
		}
	}
	u.tellMishap()
	if u.dialogs.Top() != nil {
		t.Error("what was told when it broke is told again")
	}
}

// A panic that ends the window is told at the next start, once.
func TestPanicOfTheWindow(t *testing.T) {
	folder := breakIn(t, "window", 3)
	u := breaking(t, folder)
	sound(t, u)
	written(t, u.mishaps)
	for _, l := range words.Langs() {
		u.speak(l)
		u.settings.Told = ""
		u.tellMishap()
		look(t, u, "mishap-"+string(l))
		u.dialogs.CloseAll()
	}
	u.speak(words.En)
	u.settings.Told = ""
	u.tellMishap()
	if got := read(u); !strings.Contains(got, "Nothing is sent") || !strings.Contains(got, u.mishaps.all()[0]) {
		t.Errorf("the next start says %q", got)
	}
	if err := u.App.Close(); err != nil {
		t.Fatal(err)
	}
	again := breaking(t, folder)
	if again.tellMishap(); again.dialogs.Top() != nil {
		t.Error("the start after that tells it again")
	}
}

// typeTitle types into a form, and leaves the keyboard there: what is typed waits
// for a pause.
func typeTitle(t *testing.T, u *UI) {
	t.Helper()
	editProject(u, nil)
	u.now = false // as in the window
	fill(t, u, "Title", "Urban Soundscape")
}

// A panic that ends the window in the middle of a word loses nothing of it, and
// one that the window outlives puts it on the disk too, for the next may not be.
func TestPanicWhileTyping(t *testing.T) {
	folder := breakIn(t, "typing", 3)
	files, all := draftFiles(t, folder)
	if len(files) != 1 || !strings.Contains(all, `"Urban Soundscape"`) {
		t.Fatalf("%d drafts are kept: %s", len(files), all)
	}
	u := breaking(t, folder)
	sound(t, u)
	if got := read(u); !strings.Contains(got, "A draft of “New project: Urban Soundscape” from ") {
		t.Errorf("the next start says %q", got)
	}
	press(t, u, "Throw away")
	typeTitle(t, u)
	if len(u.kept) != 0 {
		t.Fatal("the draft did not wait")
	}
	u.now = true
	u.try(func() { panic(errors.New(secretWords)) })
	if _, all := draftFiles(t, folder); !strings.Contains(all, `"Urban Soundscape"`) || u.dialogs.Top() == nil {
		t.Errorf("the window goes on, and what is kept is %q", all)
	}
}

// What ends the program at once is written down by Go, and taken over by the
// next start without the panic's own words.
func TestPanicOfALibrary(t *testing.T) {
	folder := breakIn(t, "library", 2)
	u := breaking(t, folder)
	sound(t, u)
	if err := u.mishaps.watch(); err != nil {
		t.Fatal(err)
	}
	if said := written(t, u.mishaps); !strings.Contains(said, "screens.TestBreaks") {
		t.Errorf("the file does not say where:\n%s", said)
	}
	if u.tellMishap(); u.dialogs.Top() == nil {
		t.Error("nobody is told")
	}
}

func sound(t *testing.T, u *UI) {
	t.Helper()
	if h, err := u.App.Health(t.Context()); err != nil || !h.OK {
		t.Errorf("the office is not sound: %+v, %v", h.Problems, err)
	}
}

// written is the one mishap of a folder, in which there is nobody's name.
func written(t *testing.T, m mishaps) string {
	t.Helper()
	if len(m.all()) != 1 {
		t.Fatalf("written down: %q", m.all())
	}
	files, err := filepath.Glob(filepath.Join(m.folder, "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if regexp.MustCompile(`Amra|Roma|Kept before|office\.sofra`).Match(data) {
			t.Errorf("%s holds what people wrote:\n%s", file, data)
		}
	}
	data, err := os.ReadFile(m.all()[0])
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
