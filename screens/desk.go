package screens

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app/words"
)

// settle makes the window as this desk left it: its language, look, text size
// and size. Without a file it speaks the language of the computer.
func (u *UI) settle(file string) {
	if file != "" {
		u.drawer = &drawer{path: file}
		s, err := u.drawer.read()
		if err != nil {
			logError(err)
		}
		u.settings = s
	}
	l := u.settings.Lang
	if l == "" {
		l = systemLang()
	}
	u.book = words.In(l)
	if err := teachFyne(u.book); err != nil {
		logError(err)
	}
	u.look = lookOf(u.settings.Look)
	u.wear()
	u.window.Resize(fyne.NewSize(u.settings.Width, u.settings.Height))
}

// keepSize remembers how large the window was, at its end: nothing runs behind
// it any more.
func (u *UI) keepSize() {
	if u.drawer == nil {
		return
	}
	size := u.window.Canvas().Size()
	u.drawer.put(func(s *settings) { s.Width, s.Height = size.Width, size.Height })
	if err := u.drawer.save(); err != nil {
		logError(err)
	}
}

// speak turns the whole window to another language.
func (u *UI) speak(l words.Lang) {
	u.book = words.In(l)
	if err := teachFyne(u.book); err != nil {
		logError(err)
	}
	u.remember(func(s *settings) { s.Lang = l })
	u.rebuild()
}

// dress gives the whole window another look, or another size of text.
func (u *UI) dress(change func(*settings)) {
	u.remember(change)
	u.look = lookOf(u.settings.Look)
	u.wear()
	u.rebuild()
}

// dropped takes a file that was let fall on the window: an office is opened,
// anything else is brought in.
func (u *UI) dropped(files []fyne.URI) {
	at := slices.IndexFunc(files, func(f fyne.URI) bool { return f.Scheme() == "file" })
	if at < 0 || u.kiosk != nil || !u.dialogs.Empty() {
		return
	}
	path := files[at].Path()
	if u.takesScan(path) {
		return
	}
	switch {
	case strings.EqualFold(files[at].Extension(), ".sofra"):
		u.openOrBringBack(path)
	case u.App == nil:
		u.makeOfficeFor(path)
	default:
		u.bringIn(path)
	}
}
