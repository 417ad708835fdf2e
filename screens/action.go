package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// action is one thing that a person can have done. Menus, keys, the palette and
// the sheet of keys are made from the same table of them.
type action struct {
	label string
	icon  string // in the palette; "" takes that of its menu
	key   chord
	then  bool                   // a line stands above it in the menu
	on    bool                   // it is what is chosen among its like
	more  []action               // it only leads to these
	can   func(u *UI) words.Text // why it cannot be done now; nil can always
	free  bool                   // it can be done over an open dialog too
	old   bool                   // can may be older than the last key: the verb itself says why not
	do    func(u *UI)
}

// actions are those of one menu, in its order.
type actions struct {
	name string
	icon string
	all  []action
}

// chord is a key with the keys held down for it; without a name it is none.
type chord struct {
	name  fyne.KeyName
	shift bool
	alt   bool // in place of Ctrl
}

// shortcut is the chord as Fyne compares it. Fyne reports Ctrl+Z and Ctrl+Y
// under names of their own, so a menu has to ask for them by those.
func (c chord) shortcut() fyne.Shortcut {
	if c.name == "" {
		return nil
	}
	modifier := fyne.KeyModifierShortcutDefault
	if c.alt {
		modifier = fyne.KeyModifierAlt
	}
	if c.shift {
		modifier |= fyne.KeyModifierShift
	}
	switch {
	case c.name == fyne.KeyZ && !c.shift:
		return &fyne.ShortcutUndo{}
	case c.name == fyne.KeyY && !c.shift:
		return &fyne.ShortcutRedo{}
	}
	return &desktop.CustomShortcut{KeyName: c.name, Modifier: modifier}
}

// text is how the chord is written on keys: the same in every language.
func (c chord) text() string {
	switch {
	case c.name == "":
		return ""
	case c.alt:
		return "Alt+" + string(c.name)
	case c.shift:
		return "Ctrl+Shift+" + string(c.name)
	}
	return "Ctrl+" + string(c.name)
}

// whyNot says why an action cannot be done now; "" is that it can.
func (u *UI) whyNot(a *action) string {
	if a.can == nil {
		return ""
	}
	return u.say(a.can(u))
}

// act does an action, or says in the status bar why it cannot be done. The keys
// of a menu work behind an open dialog too, so that is asked for first.
func (u *UI) act(a *action) {
	if u.kiosk != nil || !u.dialogs.Empty() && !a.free {
		return
	}
	why := u.whyNot(a)
	if why == "" || a.old && u.App != nil {
		a.do(u)
		return
	}
	if u.status != nil {
		u.status.Say("info", widgets.ToneNotice, why)
		u.status.SetUndo("", nil)
	}
}

// withOffice is possible once an office is open.
func withOffice(u *UI) words.Text {
	if u.App == nil {
		return words.T("Open an office first.")
	}
	return words.Text{}
}

// withWriting is possible in an office that may be changed here.
func withWriting(u *UI) words.Text {
	if why := withOffice(u); !why.Empty() || !u.reading {
		return why
	}
	return app.ErrReadOnly.Text
}

// withRecord is possible on a page of records of which one is chosen.
func withRecord(u *UI) words.Text {
	if why := withWriting(u); !why.Empty() {
		return why
	}
	k, ok := u.pageNow().(keeper)
	switch {
	case !ok:
		return words.T("This page has no records to choose from.")
	case !k.hasChosen():
		return words.T("Choose a record in the list first.")
	}
	return words.Text{}
}

// withAdding is possible on a page on which something can be added.
func withAdding(u *UI) words.Text {
	if why := withWriting(u); !why.Empty() {
		return why
	}
	if _, ok := u.pageNow().(adder); !ok {
		return words.T("Nothing can be added on this page.")
	}
	return words.Text{}
}

// withUndo and withRedo are possible as long as there is a step of one's own.
func withUndo(u *UI) words.Text {
	if why := withWriting(u); !why.Empty() || !u.steps.undo.Empty() {
		return why
	}
	return words.T("There is nothing to undo.")
}

func withRedo(u *UI) words.Text {
	if why := withWriting(u); !why.Empty() || !u.steps.redo.Empty() {
		return why
	}
	return words.T("There is nothing to redo.")
}
