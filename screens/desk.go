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

// viewMenu has the languages, by their own names, the looks and the sizes of
// text.
func (u *UI) viewMenu() *fyne.Menu {
	b := u.book
	m := fyne.NewMenu(b.T("View"))
	add := func(label string, chosen bool, do func()) {
		item := fyne.NewMenuItem(label, do)
		item.Checked = chosen
		m.Items = append(m.Items, item)
	}
	for _, l := range words.Langs() {
		add(l.Name(), l == b.Lang(), func() { u.speak(l) })
	}
	m.Items = append(m.Items, fyne.NewMenuItemSeparator())
	names := []string{b.T("As the desktop"), b.T("Light"), b.T("Dark"), b.T("High contrast")}
	for i, look := range looks() {
		add(names[i], lookOf(look) == u.look, func() { u.dress(func(s *settings) { s.Look = look }) })
	}
	m.Items = append(m.Items, fyne.NewMenuItemSeparator())
	for _, size := range textSizes() {
		label := b.T("Text at {share}", "share", b.Percent(int64(size*100), 100))
		add(label, size == u.settings.TextSize, func() { u.dress(func(s *settings) { s.TextSize = size }) })
	}
	return m
}

// dropped takes a file that was let fall on the window: an office is opened,
// anything else is brought in.
func (u *UI) dropped(files []fyne.URI) {
	at := slices.IndexFunc(files, func(f fyne.URI) bool { return f.Scheme() == "file" })
	if at < 0 || !u.dialogs.Empty() {
		return
	}
	path := files[at].Path()
	switch {
	case strings.EqualFold(files[at].Extension(), ".sofra"):
		u.openRecent(path)
	case u.App == nil:
		u.makeOfficeFor(path)
	default:
		u.bringIn(path)
	}
}
