package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"sofra/screens/widgets"
)

// mostDrafts is how many drafts are offered at a time above the page.
const mostDrafts = 2

// takeUp takes up what was left in the office that was just opened.
func (u *UI) takeUp() {
	u.drafting = drafting{left: u.next, kept: u.next.drafts}
	u.goBack(u.next.place)
	u.next = left{}
}

// showDrafts offers the drafts that wait, above the page.
func (u *UI) showDrafts() {
	if u.strip == nil {
		return
	}
	u.strip.Objects = nil
	if u.trail != nil {
		u.strip.Objects = append(u.strip.Objects, widgets.Inset(8, 20, u.trailNote()))
	}
	_, papers := u.over.(*entry)
	counted := ""
	if p, ok := u.over.(*discussion); ok {
		counted = p.draftSlot()
	}
	for _, d := range u.kept {
		seen := u.isOpen(d.Slot) || slices.Contains(u.aside, d.Slot) || papers && d.Slot == paperSlot || d.Slot == counted
		if !seen && len(u.strip.Objects) < mostDrafts {
			u.strip.Objects = append(u.strip.Objects, u.draftNote(d))
		}
	}
	u.strip.Hidden = len(u.strip.Objects) == 0
	u.strip.Refresh()
	u.slot.Refresh()
}

// draftActions go on with the drafts that wait, also with those put off.
func (u *UI) draftActions() (all []action) {
	for _, d := range u.kept {
		if !u.isOpen(d.Slot) {
			all = append(all, action{
				label: u.book.T("Draft of {name} from {moment}", "name", u.book.Quote(u.draftTitle(d)), "moment", u.since(d.At)), icon: "pen",
				do: func(u *UI) { u.goOn(d) },
			})
		}
	}
	return all
}

func (u *UI) draftNote(d draft) fyne.CanvasObject {
	b := u.book
	note := widgets.NewNote(widgets.ToneNotice, "pen", "", b.T("A draft of {name} from {moment} is kept.", "name", b.Quote(u.draftTitle(d)), "moment", u.since(d.At))).
		WithAction(b.T("Go on|with a draft"), func() { u.goOn(d) }).
		WithAction(b.T("Throw away"), func() { u.putDraft(d.Slot, nil); u.showDrafts(); u.renewMenu() }).
		WithAction(b.T("Later"), func() { u.aside = append(u.aside, d.Slot); u.showDrafts() })
	return widgets.Inset(8, 20, note)
}

// unkept is the form on top, where something is typed of which no draft is kept.
func (u *UI) unkept() *typing {
	t := u.typingIn(u.dialogs.Top())
	if t == nil || t.slot != "" || !t.changed() {
		return nil
	}
	return t
}

// keepTyping puts away what is typed in the forms that are open: the window
// closes.
func (u *UI) keepTyping() {
	for _, t := range u.asked {
		t.keep()
	}
	if p, ok := u.over.(*entry); ok {
		p.keepTyping(u)
	}
	if p, ok := u.over.(*discussion); ok {
		p.putAside(u)
	}
	if p, ok := u.over.(*reportPage); ok {
		p.write.keep(u, p)
	}
}

// rescueTyping puts it on the disk before it returns: the program ends.
func (u *UI) rescueTyping() error {
	u.keepTyping()
	if u.left.shelf == nil {
		return nil
	}
	return u.left.shelf.save()
}
