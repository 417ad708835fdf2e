package screens

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sofra/screens/widgets"
)

// menu is the main menu in the language of the window.
func (u *UI) menu() *fyne.MainMenu {
	b := u.book
	quit := key(fyne.NewMenuItem(b.T("Quit"), u.quit), fyne.KeyQ)
	quit.IsQuit = true
	file := fyne.NewMenu(b.T("File"),
		shifted(fyne.NewMenuItem(b.T("New office…"), u.makeOffice), fyne.KeyN),
		key(fyne.NewMenuItem(b.T("Open…"), u.chooseOffice), fyne.KeyO))
	if recent := u.recentMenu(); recent != nil {
		file.Items = append(file.Items, recent)
	}
	if u.App != nil {
		file.Items = append(file.Items, fyne.NewMenuItem(b.T("Bring in a file…"), u.chooseFile), key(fyne.NewMenuItem(b.T("Save a copy…"), u.saveCopy), fyne.KeyS),
			fyne.NewMenuItemSeparator())
		file.Items = append(file.Items, u.passphraseItems()...)
	}
	file.Items = append(file.Items, fyne.NewMenuItemSeparator(), quit)
	menus := []*fyne.Menu{file}
	if u.App != nil {
		menus = append(menus, fyne.NewMenu(b.T("Edit"),
			key(fyne.NewMenuItem(b.T("Undo"), u.undo), fyne.KeyZ),
			key(fyne.NewMenuItem(b.T("Redo"), u.redo), fyne.KeyY), fyne.NewMenuItemSeparator(),
			key(fyne.NewMenuItem(b.T("Find…"), u.search), fyne.KeyK)), u.goMenu(), u.recordMenu())
	}
	about := fyne.NewMenuItem(b.T("About Sofra"), u.about)
	return fyne.NewMainMenu(append(menus, u.viewMenu(), fyne.NewMenu(b.T("Help"), about))...)
}

// key gives a menu item its key, with Ctrl.
func key(item *fyne.MenuItem, name fyne.KeyName) *fyne.MenuItem {
	item.Shortcut = &desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierShortcutDefault}
	return item
}

// shifted gives a menu item its key, with Ctrl and Shift.
func shifted(item *fyne.MenuItem, name fyne.KeyName) *fyne.MenuItem {
	item.Shortcut = &desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
	return item
}

// adder is a page on which something can be added.
type adder interface{ addRecord(u *UI) }

// keeper is a page of records, of which the chosen one can be opened or deleted.
type keeper interface {
	adder
	editRecord(u *UI)
	deleteRecord(u *UI)
}

// recordMenu does to the page's record what its buttons do. A menu's keys work
// behind an open dialog too, so that is asked for first.
func (u *UI) recordMenu() *fyne.Menu {
	b := u.book
	add := fyne.NewMenuItem(b.T("New record"), func() {
		if p, ok := u.pageNow().(adder); ok && u.dialogs.Empty() {
			p.addRecord(u)
		}
	})
	item := func(label string, do func(k keeper, u *UI)) *fyne.MenuItem {
		return fyne.NewMenuItem(label, func() {
			if k, ok := u.pageNow().(keeper); ok && u.dialogs.Empty() {
				do(k, u)
			}
		})
	}
	return fyne.NewMenu(b.T("Record"),
		key(add, fyne.KeyN),
		key(item(b.T("Edit record"), keeper.editRecord), fyne.KeyE),
		item(b.T("Delete record"), keeper.deleteRecord))
}

// goMenu leads to the sections, with Ctrl+1 to Ctrl+9, the tenth
// with Ctrl+0.
func (u *UI) goMenu() *fyne.Menu {
	m := fyne.NewMenu(u.book.T("Go"))
	for i, s := range u.pages {
		item := fyne.NewMenuItem(u.say(s.name), func() { u.show(s.id) })
		if i < 10 {
			key(item, fyne.KeyName(fmt.Sprint((i+1)%10)))
		}
		m.Items = append(m.Items, item)
	}
	m.Items = append(m.Items, fyne.NewMenuItemSeparator())
	for _, s := range u.feet {
		m.Items = append(m.Items, fyne.NewMenuItem(u.say(s.name), func() { u.show(s.id) }))
	}
	return m
}

func (u *UI) about() {
	u.dialogs.Open(widgets.Asking{
		Title: "Sofra", Text: u.book.T("Keeps the people, events, feedback and money of a culture office. Everything stays on this computer or on the office's own server."),
		Plain: u.book.T("Close"),
	})
}
