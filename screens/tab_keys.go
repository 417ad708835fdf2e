package screens

import (
	"fyne.io/fyne/v2"

	"sofra/app/words"
	"sofra/screens/widgets"
)

// parted is a page whose record has parts.
type parted interface{ recordParts() *widgets.Tabs }

func (l *list[R]) recordParts() *widgets.Tabs { return l.parts }

// tabActions lead to the lists of a section and to the parts of a record by keys, from
// wherever the keyboard is.
func (u *UI) tabActions() []action {
	b := u.book
	return []action{
		{label: b.T("Next list of the section"), icon: "right", key: chord{name: fyne.KeyTab}, then: true, can: withLists, do: func(u *UI) { u.listsOfSection().Turn(1) }},
		{label: b.T("List of the section before"), icon: "left", key: chord{name: fyne.KeyTab, shift: true}, can: withLists, do: func(u *UI) { u.listsOfSection().Turn(-1) }},
		{label: b.T("Next part of the record"), icon: "right", key: chord{name: fyne.KeyPageDown}, can: withParts, do: func(u *UI) { u.partsOfRecord().Turn(1) }},
		{label: b.T("Part of the record before"), icon: "left", key: chord{name: fyne.KeyPageUp}, can: withParts, do: func(u *UI) { u.partsOfRecord().Turn(-1) }},
	}
}

// listsOfSection are the tabs of the section that is shown; nil where it is one list.
func (u *UI) listsOfSection() *widgets.Tabs {
	if t, ok := u.pageNow().(*tabbed); ok {
		return t.tabs
	}
	return nil
}

// partsOfRecord are the tabs of the record that is shown; nil where there is none.
func (u *UI) partsOfRecord() *widgets.Tabs {
	page := u.pageNow()
	if t, ok := page.(*tabbed); ok {
		page = t.now()
	}
	if p, ok := page.(parted); ok {
		return p.recordParts()
	}
	return nil
}

// withLists is possible where a section has several lists.
func withLists(u *UI) words.Text {
	if why := withOffice(u); !why.Empty() {
		return why
	}
	if u.listsOfSection() == nil {
		return words.T("This page has no tabs.")
	}
	return words.Text{}
}

// withParts is possible where the record shown has parts.
func withParts(u *UI) words.Text {
	if why := withOffice(u); !why.Empty() {
		return why
	}
	if u.partsOfRecord() == nil {
		return words.T("Choose a record first.")
	}
	return words.Text{}
}
