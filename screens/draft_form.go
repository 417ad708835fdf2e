package screens

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// drafting is what is typed at this desk and not kept yet.
type drafting struct {
	left    left // in the open office; without a place for it, drafts are kept until the end only
	kept    []draft
	asked   []*typing // the forms that are asked now, the top one last
	goingOn string    // the slot of the draft that the next form takes up
	aside   []string  // slots of drafts that are not offered any more today
	strip   *fyne.Container
	moving  pause
}

// typing is a form that is open, and what has been typed into it.
type typing struct {
	u       *UI
	form    form
	dialog  *widgets.Dialog
	note    *fyne.Container // offers an earlier draft
	was     typed           // what stood in the fields at first
	written typed           // what is in the draft
	slot    string          // of the draft; "" where the form keeps none
	pause   pause
	mute    bool // what changes is not the person's doing
	hands   bool // it was the person's doing
}

func (u *UI) newTyping(f form) *typing {
	t := &typing{u: u, form: f, note: widgets.Down(8)}
	t.note.Hide()
	return t
}

// begin follows the form from here on.
func (t *typing) begin(dialog *widgets.Dialog) {
	u := t.u
	t.dialog, t.was = dialog, t.typed()
	u.asked = append(u.asked, t)
	for _, f := range t.fields() {
		f.Hear(t.heard)
	}
	if t.form.about == nil {
		return
	}
	name, goingOn := t.form.about.slot(), u.goingOn
	t.slot, u.goingOn = u.freeSlot(name), ""
	for _, d := range u.kept {
		if d.Slot == goingOn && d.isOf(name) {
			t.resume(d)
			return
		}
	}
	for _, d := range u.kept {
		if d.isOf(name) && !u.isOpen(d.Slot) {
			t.offer(d)
			return
		}
	}
}

// typingIn is the form in a dialog; the dialog of no form has none.
func (u *UI) typingIn(dialog *widgets.Dialog) *typing {
	for _, t := range u.asked {
		if t.dialog == dialog {
			return t
		}
	}
	return nil
}

// changed says whether something was typed that leaving the form would lose.
func (t *typing) changed() bool { return !t.form.making && !t.typed().same(t.was) }

// heard keeps the draft when the person pauses, and when the keyboard goes on.
func (t *typing) heard(left bool) {
	switch {
	case t.mute || t.u.typingIn(t.dialog) != t:
	case left:
		t.keep()
	default:
		t.hands = true
		t.u.whenCalm(&t.pause, t.keep)
	}
}

// keep puts what is typed away, or, where nothing is, the draft of it.
func (t *typing) keep() {
	t.pause.end()
	now := t.typed()
	if t.slot == "" || t.u.typingIn(t.dialog) != t || now.same(t.written) {
		return
	}
	if now.same(t.was) {
		if t.written != nil {
			t.u.putDraft(t.slot, nil)
		}
		t.written = nil
		return
	}
	t.written = now
	t.u.putDraft(t.slot, t.draft(now))
}

// draft is what is typed, to be put away: all of it for a new record, else what
// differs from the record.
func (t *typing) draft(now typed) *draft {
	o := t.form.about
	id := o.draft.Ident()
	d := &draft{
		Slot: t.slot, Form: tableOf(o.draft), Of: o.of.ID, ID: id.ID, Title: t.form.title,
		At: app.InstantOf(time.Now()), Fields: typed{}, Version: id.Version, Was: o.was,
	}
	if o.whole != nil {
		d.Whole = o.whole.Ident().Version
	}
	for name, text := range now {
		if id.ID == "" && len(text) > 0 || !slices.Equal(text, t.was[name]) {
			d.Fields[name] = text
		}
	}
	return d
}

// resume puts a draft back into the fields. Where the record is another one by
// now, the form meets it when it is kept.
func (t *typing) resume(d draft) {
	o := t.form.about
	t.slot = d.Slot
	if id := o.draft.Ident(); d.ID != "" && id.ID == d.ID {
		id.Version, o.was = d.Version, d.Was.as(o.was)
		if o.whole != nil && d.Whole > 0 {
			o.whole.Ident().Version = d.Whole
		}
	}
	t.fill(d.Fields)
	t.u.showDrafts()
}

// fill puts texts into the fields. Fields that follow others are filled once
// more when those have come to rest, unless the person is faster.
func (t *typing) fill(fields typed) {
	put := func() {
		t.mute = true
		for name, f := range t.fields() {
			if text, ok := fields[name]; ok && !slices.Equal(f.Typed(), text) {
				f.SetTyped(text)
			}
		}
		t.mute, t.written = false, t.typed()
		t.dialog.Refresh()
	}
	put()
	put()
	t.hands = false
	t.u.whenQuiet(func() {
		if !t.hands && t.u.typingIn(t.dialog) == t {
			put()
		}
	})
}

// offer says above the fields that an earlier draft is kept.
func (t *typing) offer(d draft) {
	b := t.u.book
	done := func() {
		t.note.Hide()
		t.dialog.Refresh()
		t.u.window.Canvas().Focus(t.form.inputs[0].field.Target())
	}
	t.note.Objects = []fyne.CanvasObject{widgets.NewNote(widgets.ToneNotice, "pen", "", b.T("A draft from {moment} is kept.", "moment", t.u.since(d.At))).
		WithAction(b.T("Go on|with a draft"), func() { t.resume(d); done() }).
		WithAction(b.T("Throw away"), func() { t.u.putDraft(d.Slot, nil); done() })}
	t.note.Show()
	t.dialog.Refresh()
}

// leave asks what is to become of what was typed; it says whether the form may
// close at once.
func (t *typing) leave() bool {
	if !t.changed() {
		t.end()
		return true
	}
	t.ask(func() { t.dialog.Close(); t.end() })
	return false
}

// ask asks whether a draft is kept, and closes the form.
func (t *typing) ask(then func()) {
	b, u := t.u.book, t.u
	answered := func(keep bool) func() bool {
		return func() bool {
			u.dialogs.Top().Close()
			if keep {
				t.keep()
			} else if t.written != nil {
				u.putDraft(t.slot, nil)
			}
			then()
			return false
		}
	}
	asking := widgets.Asking{
		Title: b.T("Keep what you typed?"), Text: b.T("As a draft it waits on this computer until you go on with it."), Width: 520,
		Danger: b.T("Throw away"), OnDanger: answered(false), Plain: b.T("Go on typing"), First: b.T("Keep as draft"), OnFirst: answered(true),
	}
	if t.slot == "" {
		asking.Title, asking.Text = b.T("Throw away what you typed?"), b.T("No draft is kept of this form.")
		asking.First, asking.OnFirst = "", nil
	}
	u.dialogs.Open(asking)
}

// saved throws the draft away: what was typed is in the office now.
func (t *typing) saved() {
	if t == nil {
		return
	}
	if t.written != nil {
		t.u.putDraft(t.slot, nil)
	}
	t.end()
}

// end follows the form no more.
func (t *typing) end() {
	t.pause.end()
	t.u.asked = slices.DeleteFunc(t.u.asked, func(o *typing) bool { return o == t })
	t.u.showDrafts()
	t.u.renewMenu()
}
