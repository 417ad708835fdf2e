package screens

import (
	"cmp"
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"

	"fyne.io/fyne/v2"
	"github.com/ncruces/zenity"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// Program is what the window has to know of the program that it belongs to.
type Program struct {
	Toolkit func() fyne.App // brings Fyne up
	Open    app.Opener
	Build   app.Build
}

// Start shows the window with the office at where, or, where that is "", the
// ways to begin, and returns when it is closed. Where this person has a window
// already, that one is shown instead. With safe it is drawn without the
// graphics card.
func (p Program) Start(where string, safe bool) error {
	if !HasDisplay() {
		return app.ErrNoDisplay
	}
	file, mark := settingsFile(), os.Getenv(safeMark)
	set := safeGraphics(runtime.GOOS)
	if mark == "" && set != nil && (safe || wantsSafe(file)) {
		return beginAnew(os.Args[1:], append(set, safeMark+"="+safeAsked)...)
	}
	bell, answered := knock(context.Background(), where)
	if answered {
		return nil
	}
	u, err := p.comeUp(file, where)
	switch {
	case errors.Is(err, app.ErrNoOpenGL) && mark == "" && set != nil:
		return beginAnew(os.Args[1:], append(set, safeMark+"="+safeTried)...)
	case errors.Is(err, app.ErrNoOpenGL) && set == nil:
		err = app.ErrNoDriver
	}
	if err != nil {
		sayOutside(file, err)
		return err
	}
	if mark == safeTried {
		u.remember(func(s *settings) { s.SafeGraphics = true })
	}
	u.listen(bell)
	u.tellMishap()
	return u.live(u.desk.Run)
}

// comeUp makes the window and shows it, or says why there is none. The office at
// where is opened meanwhile.
func (p Program) comeUp(file, where string) (*UI, error) {
	if plain := plainLocales(os.Getenv); plain != "" {
		if err := os.Setenv("LANGUAGE", plain); err != nil {
			return nil, err
		}
	}
	said, desk := hush(), p.Toolkit()
	ready := alongside(widgets.ReadFonts) // nothing else measures text until they are read
	u := newUI(desk, p.Open)
	u.mishaps = mishaps{filepath.Join(stateFolder(file), "faults"), p.Build}
	u.settle(file)
	if where == "" {
		ready()
	}
	u.threshold = newThreshold(u.window, ready)
	u.begin(where)
	up := comesUp(u.window)
	switch {
	case !up:
		return nil, app.ErrNoDisplay
	case said.failed():
		return nil, app.ErrNoOpenGL
	}
	u.threshold.cross(0)
	said.speak()
	if err := u.mishaps.watch(); err != nil {
		logError(err)
	}
	return u, nil
}

// sayOutside says in a window of the system's own why there is none of ours, to
// whoever started the program by its icon and sees no standard error.
func sayOutside(file string, err error) {
	info, e := os.Stderr.Stat()
	if e == nil && info.Mode()&os.ModeCharDevice != 0 {
		return
	}
	var fault *app.Fault
	if errors.As(err, &fault) {
		_ = zenity.Error(bookOf(file).Say(fault.Text), zenity.Title("Sofra")) // there may be no such window either
	}
}

// remembered is what the desk's file says; nothing where there is none.
func remembered(file string) (s settings) {
	if file != "" {
		s, _ = (&drawer{path: file}).read() // settle says what is wrong with it
	}
	return s
}

// wantsSafe is whether the desk remembers that safe graphics are needed.
func wantsSafe(file string) bool { return remembered(file).SafeGraphics }

// bookOf has the words of the desk's language.
func bookOf(file string) *words.Book { return words.In(cmp.Or(remembered(file).Lang, systemLang())) }

// DeskWords has the words of this person's desk, for what is said without a
// window.
func DeskWords() *words.Book { return bookOf(settingsFile()) }

// stateFolder is where a desk keeps what it remembers.
func stateFolder(file string) string {
	if file == "" {
		return filepath.Join(os.TempDir(), "sofra")
	}
	return filepath.Dir(file)
}
