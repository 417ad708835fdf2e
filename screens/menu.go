package screens

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sofra/app/words"
	"sofra/screens/widgets"
)

// menu is the main menu in the language of the window.
func (u *UI) menu() *fyne.MainMenu {
	b := u.book
	quit := key(fyne.NewMenuItem(b.T("Quit"), u.quit), fyne.KeyQ)
	quit.IsQuit = true
	file := fyne.NewMenu(b.T("File"),
		key(fyne.NewMenuItem(b.T("New office…"), u.makeOffice), fyne.KeyN),
		key(fyne.NewMenuItem(b.T("Open…"), u.chooseOffice), fyne.KeyO))
	if u.App != nil {
		file.Items = append(file.Items, key(fyne.NewMenuItem(b.T("Save a copy…"), u.saveCopy), fyne.KeyS), fyne.NewMenuItemSeparator())
		file.Items = append(file.Items, u.passphraseItems()...)
	}
	file.Items = append(file.Items, fyne.NewMenuItemSeparator(), quit)
	menus := []*fyne.Menu{file}
	if u.App != nil {
		menus = append(menus, fyne.NewMenu(b.T("Edit"),
			key(fyne.NewMenuItem(b.T("Undo"), u.undo), fyne.KeyZ),
			key(fyne.NewMenuItem(b.T("Redo"), u.redo), fyne.KeyY)), u.goMenu())
	}
	about := fyne.NewMenuItem(b.T("About Sofra"), u.about)
	return fyne.NewMainMenu(append(menus, u.viewMenu(), fyne.NewMenu(b.T("Help"), about))...)
}

// key gives a menu item its key, with Ctrl.
func key(item *fyne.MenuItem, name fyne.KeyName) *fyne.MenuItem {
	item.Shortcut = &desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierShortcutDefault}
	return item
}

// goMenu leads to the sections, with Ctrl+1 to Ctrl+9.
func (u *UI) goMenu() *fyne.Menu {
	m := fyne.NewMenu(u.book.T("Go"))
	for i, s := range u.pages {
		item := fyne.NewMenuItem(u.say(s.name), func() { u.show(s.id) })
		m.Items = append(m.Items, key(item, fyne.KeyName(fmt.Sprint(i+1))))
	}
	return m
}

// viewMenu has the languages, by their own names, and the looks.
func (u *UI) viewMenu() *fyne.Menu {
	m := fyne.NewMenu(u.book.T("View"))
	for _, l := range words.Langs() {
		item := fyne.NewMenuItem(l.Name(), func() { u.speak(l) })
		item.Checked = l == u.book.Lang()
		m.Items = append(m.Items, item)
	}
	m.Items = append(m.Items, fyne.NewMenuItemSeparator())
	looks := []struct {
		name string
		look widgets.Look
	}{
		{u.book.T("As the desktop"), widgets.System}, {u.book.T("Light"), widgets.Light},
		{u.book.T("Dark"), widgets.Dark}, {u.book.T("High contrast"), widgets.HighContrast},
	}
	for _, l := range looks {
		item := fyne.NewMenuItem(l.name, func() {
			u.look = l.look
			u.wear()
			u.rebuild()
		})
		item.Checked = l.look == u.look
		m.Items = append(m.Items, item)
	}
	return m
}

// speak turns the whole window to another language.
func (u *UI) speak(l words.Lang) {
	u.book = words.In(l)
	u.rebuild()
}

func (u *UI) about() {
	u.dialogs.Open(widgets.Asking{
		Title: "Sofra", Text: u.book.T("Keeps the people, events, feedback and money of a culture office. Everything stays on this computer or on the office's own server."),
		Plain: u.book.T("Close"),
	})
}
