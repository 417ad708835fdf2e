package screens

import (
	"sofra/app/words"
	"sofra/screens/widgets"
)

// showKeys shows all actions with their keys, and the keys that lists and
// dialogs have of their own.
func (u *UI) showKeys() {
	b := u.book
	grid := widgets.NewGrid(widgets.Column{Weight: 3}, widgets.Column{Weight: 2, Right: true}).WithoutHead()
	var rows []widgets.Row
	menu := ""
	for _, d := range u.deeds() {
		if d.menu != menu {
			menu = d.menu
			rows = append(rows, widgets.Row{Section: menu})
		}
		rows = append(rows, d.row())
	}
	rows = append(rows, widgets.Row{Section: b.T("In a list")})
	for _, k := range listKeys() {
		rows = append(rows, widgets.Row{ID: k.keys + k.does.English(), Cells: []widgets.Cell{{Icon: "sheet", Text: u.say(k.does)}, quiet(k.keys)}})
	}
	rows = append(rows, widgets.Row{Section: b.T("Among rooms and artists")})
	for _, k := range laneKeys() {
		rows = append(rows, widgets.Row{ID: k.keys + k.does.English(), Cells: []widgets.Cell{{Icon: "calendar", Text: u.say(k.does)}, quiet(k.keys)}})
	}
	rows = append(rows, widgets.Row{Section: b.T("Where rows are put in order")})
	for _, k := range orderKeys() {
		rows = append(rows, widgets.Row{ID: k.keys + k.does.English(), Cells: []widgets.Cell{{Icon: "works", Text: u.say(k.does)}, quiet(k.keys)}})
	}
	rows = append(rows, widgets.Row{Section: b.T("Everywhere")})
	for _, k := range commonKeys() {
		rows = append(rows, widgets.Row{ID: k.keys + k.does.English(), Cells: []widgets.Cell{{Icon: "key", Text: u.say(k.does)}, quiet(k.keys)}})
	}
	grid.SetRows(rows)
	u.dialogs.Open(widgets.Asking{
		Title: b.T("Keys and actions"), Text: b.T("What is grey cannot be done on this page now, and says why."),
		Body: widgets.Tall(420, grid), Plain: b.T("Close"), Width: 640, FirstFocus: grid.Target(),
	})
}

// keyed is what keys do that no menu has. Keys are called as they are printed.
type keyed struct {
	keys string
	does words.Text
}

func listKeys() []keyed {
	return []keyed{
		{"Up, Down, PageUp, PageDown, Home, End", words.T("Go through the list")},
		{"A–Z", words.T("Go to the next name that begins with what you type")},
		{"Enter", words.T("Open the record")},
		{"Space", words.T("Tick the record")},
		{"Shift+Up, Shift+Down", words.T("Tick on the way")},
		{"Ctrl+A", words.T("Tick all records")},
		{"Ctrl+C", words.T("Copy as a table")},
		{"Delete", words.T("Delete the record")},
		{"Menu, Shift+F10", words.T("Show what can be done with the record")},
	}
}

func laneKeys() []keyed {
	return []keyed{
		{"N", words.T("Hold the day, or book the artist")},
		{"Ctrl+Left, Ctrl+Right", words.T("Move the hold by a day")},
		{"Ctrl+Up, Ctrl+Down", words.T("Move the hold to the next room")},
		{"Del", words.T("Release the hold")},
	}
}

func orderKeys() []keyed {
	return []keyed{{keysUp + ", " + keysDown, words.T("Move the row up or down")}}
}

func commonKeys() []keyed {
	return []keyed{
		{"Tab, Shift+Tab", words.T("Go to the next or the last control")},
		{"Enter", words.T("Do what the filled button of a dialog says")},
		{"Esc", words.T("Close a dialog, leave a record")},
		{"Alt", words.T("Go to the menu")},
		{"F2", words.T("Show or hide the letters of a passphrase")},
	}
}
