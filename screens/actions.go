package screens

import (
	"fmt"
	"runtime"
	"slices"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
)

// actions is the table of all that can be done from the whole window, by menu.
func (u *UI) actions() []actions {
	b := u.book
	if u.packet != nil {
		return u.doorActions()
	}
	all := []actions{{b.T("File"), "file", u.fileActions()}}
	if u.App != nil {
		all = append(all,
			actions{b.T("Edit"), "pen", u.editActions()},
			actions{b.T("Go"), "right", u.goActions()},
			actions{b.T("Record"), "file", u.recordActions()})
	}
	return append(all, actions{b.T("View"), "settings", u.viewActions()}, actions{b.T("Help"), "info", u.helpActions()})
}

func (u *UI) fileActions() []action {
	b := u.book
	all := []action{
		{label: b.T("New office…"), key: chord{name: fyne.KeyN, shift: true}, do: (*UI).makeOffice},
		{label: b.T("Open…"), key: chord{name: fyne.KeyO}, do: (*UI).chooseOffice},
	}
	if recent := u.recentActions(); len(recent) > 0 {
		all = append(all, action{label: b.T("Open recent"), more: recent})
	}
	all = append(all,
		action{label: b.T("Bring in a file…"), can: withWriting, do: (*UI).chooseFile},
		action{label: b.T("Bring back a packet…"), can: withWriting, do: func(u *UI) { u.choosePacket("") }},
		action{label: b.T("Save a copy…"), key: chord{name: fyne.KeyS}, can: withOffice, do: (*UI).saveCopy})
	all = append(all, u.exportActions()...)
	all = append(all, u.passphraseActions()...)
	return append(all, action{label: b.T("Quit"), key: chord{name: fyne.KeyQ}, then: true, free: true, do: (*UI).quit})
}

// recentActions open the offices that were open before.
func (u *UI) recentActions() (all []action) {
	for _, where := range u.settings.Recent {
		all = append(all, action{
			label: officeName(where) + " – " + officePlace(where),
			do:    func(u *UI) { u.openRecent(where) },
		})
	}
	return all
}

func (u *UI) editActions() []action {
	b := u.book
	all := []action{
		{label: b.T("Undo"), icon: "undo", key: chord{name: fyne.KeyZ}, can: withUndo, old: true, do: (*UI).undo},
		{label: b.T("Redo"), icon: "undo", key: chord{name: fyne.KeyY}, can: withRedo, old: true, do: (*UI).redo},
		{label: b.T("Find…"), icon: "search", key: chord{name: fyne.KeyK}, then: true, can: withOffice, do: (*UI).search},
		{label: b.T("Search this list"), icon: "search", key: chord{name: fyne.KeyF}, can: withList, do: (*UI).toSearch},
	}
	if drafts := u.draftActions(); len(drafts) > 0 {
		all = append(all, action{label: b.T("Drafts"), icon: "pen", more: drafts})
	}
	return all
}

// goActions lead to the sections, with Ctrl+1 to Ctrl+9 and Ctrl+0.
func (u *UI) goActions() (all []action) {
	for i, s := range u.all() {
		a := action{label: u.say(s.name), icon: s.icon, do: func(u *UI) { u.goTo(s.id) }}
		if i < min(len(u.pages), 10) {
			a.key.name = fyne.KeyName(fmt.Sprint((i + 1) % 10))
		}
		a.then = i == len(u.pages)
		all = append(all, a)
	}
	all = append(all, u.tabActions()...)
	return append(all, action{label: u.book.T("Back to the list"), icon: "left", key: chord{name: fyne.KeyLeft, alt: true}, then: true, can: withTrail, do: (*UI).goBackOn})
}

// recordActions do to the page's record what its buttons do.
func (u *UI) recordActions() []action {
	b := u.book
	return []action{
		{label: b.T("New booking"), icon: "calendar", key: chord{name: fyne.KeyB}, can: withWriting, do: (*UI).askAnyBooking},
		{label: b.T("New hold"), icon: "calendar", can: withWriting, do: func(u *UI) { u.askHold(holdWish{wishes: []wished{{}}}) }},
		{label: b.T("Let visitors answer here…"), icon: "feedback", can: withWriting, do: func(u *UI) { u.askKiosk(link{new(app.ID), ""}, "") }},
		{label: b.T("Attach a scan…"), icon: "file", key: chord{name: fyne.KeyA, shift: true}, can: withPaper, do: func(u *UI) { u.pageNow().(*entry).askScan(u) }},
		{label: b.T("New record"), icon: "plus", key: chord{name: fyne.KeyN}, can: withAdding, do: func(u *UI) { u.pageNow().(adder).addRecord(u) }},
		{label: b.T("Edit record"), icon: "pen", key: chord{name: fyne.KeyE}, can: withRecord, do: func(u *UI) { u.pageNow().(keeper).editRecord(u) }},
		{label: b.T("Delete record"), icon: "bin", can: withRecord, do: func(u *UI) { u.pageNow().(keeper).deleteRecord(u) }},
		{label: b.T("Print forms…"), icon: "print", then: true, can: withForm, do: func(u *UI) { u.giveOutChosen(u.printForms) }},
		{label: b.T("Questionnaire for telephones…"), icon: "phone", can: withForm, do: func(u *UI) { u.giveOutChosen(u.phoneForm) }},
		{label: b.T("Look for people twice here…"), icon: "people", then: true, can: withWriting, do: (*UI).lookForTwins},
		{label: b.T("Look for works twice here…"), icon: "works", can: withWriting, do: (*UI).lookForWorkTwins},
		{label: b.T("Save all about this person…"), icon: "person", can: withPerson, do: (*UI).savePersonFile},
		{label: b.T("Erase a person's data…"), icon: "shield", can: withPerson, do: (*UI).askErase},
	}
}

// viewActions are the languages, by their own names, the looks and the sizes
// of text.
func (u *UI) viewActions() (all []action) {
	b := u.book
	all = u.viewsActions()
	for i, l := range words.Langs() {
		all = append(all, action{label: l.Name(), then: i == 0, on: l == b.Lang(), do: func(u *UI) { u.speak(l) }})
	}
	names := lookNames(b)
	for i, look := range looks() {
		all = append(all, action{
			label: names[i], then: i == 0, on: lookOf(look) == u.look,
			do: func(u *UI) { u.dress(func(s *settings) { s.Look = look }) },
		})
	}
	for i, size := range textSizes() {
		all = append(all, action{
			label: b.T("Text at {share}", "share", b.Percent(int64(size*100), 100)),
			then:  i == 0, on: size == u.settings.TextSize,
			do: func(u *UI) { u.dress(func(s *settings) { s.TextSize = size }) },
		})
	}
	if safeGraphics(runtime.GOOS) != nil {
		all = append(all, action{label: b.T("Safe graphics"), then: true, on: u.settings.SafeGraphics, do: (*UI).switchSafe})
	}
	return all
}

func (u *UI) helpActions() []action {
	return []action{
		{label: u.book.T("Guide"), icon: "guide", key: chord{name: fyne.KeyF1}, do: (*UI).readGuide},
		{label: u.book.T("Save the guide as PDF…"), icon: "print", do: (*UI).saveGuide},
		{label: u.book.T("Keys and actions"), icon: "info", key: chord{name: fyne.KeySlash}, do: (*UI).showKeys},
		{label: u.book.T("About Sofra"), do: (*UI).about},
	}
}

// possible are the actions that can be done now, by their labels.
func (u *UI) possible() (all []string) {
	for _, menu := range u.actions() {
		for _, a := range menu.all {
			if u.whyNot(&a) == "" {
				all = append(all, a.label)
			}
		}
	}
	return all
}

// renewMenu makes the menu anew, where what an entry leads to has changed.
func (u *UI) renewMenu() {
	u.menuCan = nil
	u.refreshMenu()
}

// refreshMenu greys what cannot be done. It makes the menu anew only where that
// has changed, since the person may be holding it open.
func (u *UI) refreshMenu() {
	if now := u.possible(); u.kiosk == nil && !slices.Equal(now, u.menuCan) {
		u.menuCan = now
		u.window.SetMainMenu(u.menu())
	}
}
