package screens

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// try does something on Fyne's goroutine. Where it breaks, the person is told
// and the window goes on.
func (u *UI) try(do func()) {
	if _, err := sure(u.mishaps, func() (struct{}, error) { do(); return struct{}{}, nil }); err != nil {
		u.fail(err)
	}
}

// sayBroke tells that something broke just now, and offers to begin anew.
func (u *UI) sayBroke(m *mishap) {
	b := u.book
	u.dare(func() error { u.keepTyping(); return nil }) // the next thing that breaks may end the window
	u.hasTold(m)
	u.dialogs.Open(widgets.Asking{
		Title: b.T("Something broke inside Sofra."),
		Text:  b.T("What was saved is safe, and what stands in an open form is still there. Where it broke is written down in a file on this computer, without anything that people typed. Nothing is sent."),
		Body:  u.showFile(m), Plain: b.T("Close"), First: b.T("Restart"), Width: 520,
		OnFirst: func() bool { u.again = u.args(); u.quit(); return true },
	}).FocusAnswer()
}

// tellMishap tells of what broke the last time, once.
func (u *UI) tellMishap() {
	m := u.mishaps.last(u.settings.Told)
	if m == nil || u.kiosk != nil {
		return
	}
	b := u.book
	u.hasTold(m)
	u.dialogs.Open(widgets.Asking{
		Title: b.T("Sofra broke off the last time."),
		Text:  b.T("What was saved is safe. Where it broke is written down in a file on this computer, without anything that people typed. Nothing is sent; whoever looks after Sofra for you may want to see it."),
		Body:  u.showFile(m), Plain: b.T("Close"), Width: 520,
	}).FocusAnswer()
}

// hasTold remembers that a mishap was told: the next start is silent about it.
func (u *UI) hasTold(m *mishap) {
	if m.path != "" {
		u.remember(func(s *settings) { s.Told = filepath.Base(m.path) })
	}
}

// showFile says where a mishap is written down, and opens it.
func (u *UI) showFile(m *mishap) fyne.CanvasObject {
	if m.path == "" {
		return widgets.QuietWrapped(u.book.T("The file could not be written."))
	}
	return widgets.Down(6, widgets.QuietWrapped(m.path),
		widgets.Across(8, widgets.NewButton(u.book.T("Show file"), func() { u.openFile(m.path) }).Small().WithIcon("file"), widgets.Gap()))
}

// args are the words that bring this window up again with its office.
func (u *UI) args() []string {
	if u.App == nil || u.office == "" {
		return []string{}
	}
	return []string{withoutPassword(u.office)}
}

// restartMark says in the environment when the program began anew by itself.
const restartMark = "SOFRA_RESTARTED"

// steady is how long the program must have run to begin anew by itself: one
// that breaks at each start would go on for ever.
const steady = time.Minute

// live shows the window until it is closed. What breaks on the toolkit's own
// goroutine, outside of all that catches, ends the window: the office is given
// back, which keeps nothing of a half verb, and the program begins anew.
func (u *UI) live(loop func()) error {
	_, err := sure(u.mishaps, func() (struct{}, error) { loop(); return struct{}{}, nil })
	var m *mishap
	switch {
	case !errors.As(err, &m) && u.again != nil:
		var set []string
		if os.Getenv(safeMark) != "" { // the new run asks again what the desk remembers
			set = usualGraphics(runtime.GOOS)
		}
		return beginAnew(u.again, set...)
	case m == nil:
		return err
	}
	args := u.args()
	u.dare(u.rescueTyping)
	u.dare(u.giveBack)
	if at, err := strconv.ParseInt(os.Getenv(restartMark), 10, 64); err == nil && time.Since(time.Unix(at, 0)) < steady {
		return app.ErrBroke(m.path)
	}
	return beginAnew(args, restartMark+"="+strconv.FormatInt(time.Now().Unix(), 10))
}

// dare does what may meet once more what broke: that is written down, and not told.
func (u *UI) dare(do func() error) {
	if _, err := sure(u.mishaps, func() (struct{}, error) { return struct{}{}, do() }); err != nil {
		logError(err)
	}
}

// giveBack closes the office, and takes the bell down.
func (u *UI) giveBack() error {
	err := u.bell.close()
	if u.App != nil {
		err = errors.Join(err, u.App.Close())
		u.App = nil
	}
	return err
}
