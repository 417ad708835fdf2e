package screens

import "fyne.io/fyne/v2"

// menu is the main menu in the language of the window.
func (u *UI) menu() *fyne.MainMenu {
	var menus []*fyne.Menu
	for _, m := range u.actions() {
		menus = append(menus, fyne.NewMenu(m.name, u.menuItems(m.all)...))
	}
	quit := menus[0].Items[len(menus[0].Items)-1]
	quit.IsQuit = true // else Fyne adds one of its own
	return fyne.NewMainMenu(menus...)
}

// menuItems are the lines of a menu. What cannot be done is grey; its key still
// says why, since Fyne calls it all the same.
func (u *UI) menuItems(all []action) (items []*fyne.MenuItem) {
	for _, a := range all {
		if a.then {
			items = append(items, fyne.NewMenuItemSeparator())
		}
		item := fyne.NewMenuItem(a.label, func() { u.try(func() { u.act(&a) }) })
		item.Shortcut = a.key.shortcut()
		item.Checked = a.on
		item.Disabled = u.whyNot(&a) != ""
		if len(a.more) > 0 {
			item.Action = nil
			item.ChildMenu = fyne.NewMenu("", u.menuItems(a.more)...)
		}
		items = append(items, item)
	}
	withKeys(items, all)
	return items
}

// adder is a page on which something can be added.
type adder interface{ addRecord(u *UI) }

// keeper is a page of records, of which the chosen one can be opened or deleted.
type keeper interface {
	adder
	hasChosen() bool
	editRecord(u *UI)
	deleteRecord(u *UI)
}
