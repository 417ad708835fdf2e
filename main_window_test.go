//go:build e2e

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"sofra/app"
	"sofra/app/sheet"
)

// real is the real program with a real window, worked by keys as a person
// without a mouse would. SOFRA says where the program is; .ci/xvfb gives it a
// display.
type real struct {
	t       *testing.T
	program string
	office  string
	home    string
	log     bytes.Buffer
	desk    *exec.Cmd
	pressed int // keys since the job began; a pasted text counts as its letters
}

// newReal makes a sample office for the program.
func newReal(t *testing.T) *real {
	t.Helper()
	r := &real{t: t, program: os.Getenv("SOFRA"), home: t.TempDir()}
	if r.program == "" || os.Getenv("DISPLAY") == "" {
		t.Fatal("SOFRA must name the program, and there must be a display: run make desk")
	}
	if err := os.MkdirAll(filepath.Join(r.home, ".cache"), 0o700); err != nil {
		t.Fatal(err)
	}
	r.office = filepath.Join(r.home, "ritmi.sofra")
	r.run("sample", r.office)
	return r
}

// openWindow makes a sample office and opens it in the window, which speaks
// that language.
func openWindow(t *testing.T, lang string) *real {
	t.Helper()
	r := newReal(t)
	settings := filepath.Join(r.home, "sofra", "desk.json")
	if err := errors.Join(os.Mkdir(filepath.Dir(settings), 0o700), os.WriteFile(settings, []byte(`{"language":"`+lang+`"}`), 0o600)); err != nil {
		t.Fatal(err)
	}
	r.begins()
	return r
}

// begins starts the program with the office and waits for its window.
func (r *real) begins() {
	r.t.Helper()
	r.desk = exec.Command(r.program, r.office)
	r.desk.Env = append(os.Environ(), "HOME="+r.home, "XDG_CONFIG_HOME="+r.home, "LANG=C.UTF-8")
	r.desk.Stdout, r.desk.Stderr = &r.log, &r.log
	if err := r.desk.Start(); err != nil {
		r.t.Fatal(err)
	}
	desk := r.desk.Process
	r.t.Cleanup(func() { desk.Kill() })
	r.x("search", "--sync", "--onlyvisible", "--name", "Sofra – ", "windowactivate", "--sync")
	r.looks() // the title bears the office's name once it is open
}

// run runs a command of the program and returns what it printed. Commands that
// read may run beside the desk.
func (r *real) run(args ...string) []byte {
	r.t.Helper()
	out, err := exec.Command(r.program, args...).Output()
	if err != nil {
		r.t.Fatalf("sofra %s: %v", args[0], err)
	}
	return out
}

// x does something to the window.
func (r *real) x(args ...string) {
	r.t.Helper()
	if out, err := exec.Command("xdotool", args...).CombinedOutput(); err != nil {
		r.picture("failed")
		r.t.Fatalf("xdotool %s: %v: %s\n%s", args[0], err, out, r.log.String())
	}
}

// keys presses keys one after the other, as "ctrl+n" or "Tab".
func (r *real) keys(keys ...string) {
	r.t.Helper()
	r.pressed += len(keys)
	r.x(append([]string{"key", "--delay", "60", "--clearmodifiers"}, keys...)...)
}

// types writes text that a keyboard of English letters has.
func (r *real) types(text string) {
	r.t.Helper()
	r.pressed += utf8.RuneCountInString(text)
	r.x("type", "--delay", "60", "--clearmodifiers", text)
}

// pastes writes text with letters of any script. It counts as if it were typed.
func (r *real) pastes(text string) {
	r.t.Helper()
	clip := exec.Command("xclip", "-selection", "clipboard")
	clip.Stdin = strings.NewReader(text)
	if err := clip.Run(); err != nil {
		r.t.Fatalf("xclip: %v", err)
	}
	r.keys("ctrl+v")
	r.pressed += utf8.RuneCountInString(text) - 1
}

// looks is as long as a person looks at what came up: a key that says nothing
// is held for some seconds.
func (r *real) looks() {
	r.t.Helper()
	r.x("key", "--delay", "2500", "shift")
}

// picks searches in the field that has the keyboard, takes the first that it
// finds, and goes to the next field. The answer comes from the
// background, so the keys are as slow as a person's who looks.
func (r *real) picks(text string) {
	r.t.Helper()
	r.types(text)
	r.looks()
	r.pressed += 2
	r.x("key", "--delay", "700", "--clearmodifiers", "Return", "Tab")
}

// job does a job and holds its keys to what it may take. Whoever makes it need
// fewer lowers the number; one that needs more has become worse.
func (r *real) job(what string, budget int, do func()) {
	r.t.Helper()
	r.pressed = 0
	do()
	r.t.Logf("%s: %d keys, of %d that it may take", what, r.pressed, budget)
	if r.pressed > budget {
		r.t.Errorf("%s takes %d keys, more than %d", what, r.pressed, budget)
	}
}

// picture keeps what the screen shows, for whoever looks into a failure.
func (r *real) picture(name string) {
	exec.Command("import", "-window", "root", filepath.Join("build", "window-"+name+".png")).Run()
}

// until asks the office again until it holds what was just done at the desk,
// and gives up after some hundred tries.
func (r *real) until(what string, kind string, right func(row map[string]any) bool) map[string]any {
	r.t.Helper()
	for range 150 {
		var rows []map[string]any
		if err := json.Unmarshal(r.run("list", r.office, kind, "-json"), &rows); err != nil {
			r.t.Fatal(err)
		}
		for _, row := range rows {
			if right(row) {
				return row
			}
		}
	}
	r.picture("failed")
	r.t.Fatalf("%s did not come about; build/window-failed.png shows the window\n%s", what, r.log.String())
	return nil
}

// gone asks the office again until it holds no such row any more.
func (r *real) gone(what, kind string, right func(row map[string]any) bool) {
	r.t.Helper()
	for range 150 {
		var rows []map[string]any
		if err := json.Unmarshal(r.run("list", r.office, kind, "-json"), &rows); err != nil {
			r.t.Fatal(err)
		}
		if !slices.ContainsFunc(rows, right) {
			return
		}
	}
	r.picture("failed")
	r.t.Fatalf("%s is still there; build/window-failed.png shows the window\n%s", what, r.log.String())
}

// end closes the window as a person does, and listens for Fyne's complaints.
func (r *real) end() {
	r.t.Helper()
	r.keys("ctrl+q")
	if err := r.desk.Wait(); err != nil {
		r.t.Errorf("the program ended with %v", err)
	}
	if said := r.log.String(); strings.Contains(said, "Error in Fyne call thread") || strings.Contains(said, "panic") {
		r.t.Error(said)
	}
}

// TestWindow does the two main jobs by keys alone, in English and in Albanian:
// no key depends on a word.
func TestWindow(t *testing.T) {
	for _, lang := range []string{"en", "sq"} {
		t.Run(lang, func(t *testing.T) {
			r := openWindow(t, lang)
			artist := "Teuta Ћirić Xhemajli"
			r.adds(artist)
			r.keys("ctrl+9") // from anywhere: here from the page of money
			r.looks()
			// Ctrl+1 Ctrl+N; wint and teu, each with Return and Tab; voice; Return.
			r.job("book an artist, to hold", 2+6+5+5+1, func() { r.books("wint", "teu", "voice") })
			r.until("the booking", "bookings", func(row map[string]any) bool {
				return row["artist"] == artist && row["event"] == "Winter lights" && row["date_state"] == "hold"
			})
			r.looks() // the booking's own page opens
			// Ctrl+0 Ctrl+N, and Return for the file as it is proposed.
			r.job("make the donor report", 2+1, r.reports)
			r.reads(filepath.Join(r.home, "[^.]*.xlsx")) // what is still being written begins with a dot
			r.end()
		})
	}
}

// adds adds a person, takes that back and does it again.
func (r *real) adds(artist string) {
	r.t.Helper()
	r.keys("ctrl+2")
	r.looks()
	r.keys("ctrl+n")
	r.looks()
	r.pastes(artist)
	r.keys("Return")
	added := func(row map[string]any) bool { return row["name"] == artist }
	r.until("the artist", "people", added)
	r.keys("ctrl+z")
	r.gone("the artist", "people", added)
	r.keys("ctrl+y")
	r.until("the artist, done again,", "people", added)
}

// books books an artist for an event: a few letters of each, and what they do.
func (r *real) books(event, artist, plays string) {
	r.t.Helper()
	r.keys("ctrl+1", "ctrl+n")
	r.looks()
	r.picks(event)
	r.picks(artist)
	r.types(plays)
	r.keys("Return")
}

// reports makes the report of the grant that is proposed, into the file that is.
func (r *real) reports() {
	r.t.Helper()
	r.keys("ctrl+0")
	r.looks() // the page counts
	r.keys("ctrl+n")
	r.looks() // the report is worked out
	r.keys("Return")
}

// reads waits for the workbook that is called like that and reads it back: it
// has its sheets, and the events of the grant.
func (r *real) reads(like string) {
	r.t.Helper()
	path := ""
	for range 150 {
		if found, _ := filepath.Glob(like); len(found) == 1 {
			path = found[0]
			break
		}
		r.run("version")
	}
	book, err := sheet.Open(path)
	if err != nil {
		r.picture("failed")
		r.t.Fatalf("the workbook: %v; build/window-failed.png shows the window", err)
	}
	defer book.Close()
	rows := 0
	if len(book.Sheets()) < 8 {
		r.t.Errorf("sheets %q", book.Sheets())
	}
	err = book.Rows(r.t.Context(), book.Sheets()[2], func(int, []app.Cell) error { rows++; return nil })
	if err != nil || rows < 4 {
		r.t.Errorf("the events have %d rows: %v", rows, err)
	}
}
