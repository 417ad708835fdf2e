package screens

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// form asks about one record, over a draft that nobody else sees until Save.
type form struct {
	title  string
	text   string // the consequence; "" is none
	verb   string // of the first button; "" is Save
	plain  string // of the other one; "" is Cancel
	inputs []input
	above  fyne.CanvasObject               // what is said above the fields; nil is nothing
	about  *origin                         // what it asks about; nil where no other desk can have changed it
	width  float32                         // 0 is the usual one
	making bool                            // it chooses only how something is made: leaving it loses nothing
	save   func(ctx context.Context) error // the verb, on the draft
	remove func(ctx context.Context) error // takes a part away from its record; nil where nothing can be
	doubt  func(ctx context.Context) (doubt, error)
	kept   func() // after it was kept, before the page loads again
	sealed bool   // nobody can take back what it keeps: no Undo is offered
}

// doubt is a question that is asked before a draft is kept.
type doubt struct {
	title, verb string
	facts       []words.Text // none is no doubt
	at          []app.Ref    // where each is put right; none, or blank, is nowhere
}

// input is one field of a form.
type input struct {
	name  string // of the draft's field, as app.Invalid names it
	field widgets.Field
	wide  bool // it has a row of the form for itself
	first bool // it begins a row: the next field belongs beside it
	// take writes what is typed into the draft and says what is wrong with it.
	take func() words.Text
}

// row gives the field a row of its own.
func (i input) row() input {
	i.wide = true
	return i
}

// begin has the field begin a row.
func (i input) begin() input {
	i.first = true
	return i
}

// shut shows fields without letting them be changed, but those of some names.
func shut(inputs []input, but ...string) {
	for _, i := range inputs {
		if f, ok := i.field.(fyne.Disableable); ok && !slices.Contains(but, i.name) {
			f.Disable()
		}
	}
}

// ask opens the form in a dialog. What was typed stays there until it is kept.
func (u *UI) ask(f form) {
	if u.reading {
		u.fail(app.ErrReadOnly)
		return
	}
	var fields []fyne.CanvasObject
	for _, i := range f.inputs {
		if i.wide {
			fields = append(fields, widgets.WholeRow(i.field))
		} else {
			fields = append(fields, i.field)
		}
	}
	body := widgets.NewForm(2, fields...)
	for _, i := range f.inputs {
		if i.first {
			body.Begin(i.field)
		}
	}
	u.askOver(f, body)
}

// askOver opens a form whose fields the caller has laid out.
func (u *UI) askOver(f form, body fyne.CanvasObject) {
	var dialog *widgets.Dialog
	t := u.newTyping(f)
	if f.above != nil {
		body = widgets.Down(8, f.above, body)
	}
	asking := widgets.Asking{
		Title: f.title, Text: f.text, Body: widgets.Down(8, t.note, body), Width: cmp.Or(f.width, 640),
		Plain: cmp.Or(f.plain, u.book.T("Cancel")), First: cmp.Or(f.verb, u.book.T("Save")),
		OnFirst: func() bool { u.submit(f, dialog); return false }, OnLeave: t.leave,
	}
	if f.remove != nil {
		asking.Danger = u.book.T("Remove")
		asking.OnDanger = func() bool { u.askRemoval(f, t); return false }
	}
	dialog = u.dialogs.Open(asking)
	t.begin(dialog)
}

// askRemoval takes away what a form is about. Undo brings it back, so nothing is
// asked, unless what was typed would go with it, or Return was pressed where Tab
// had come to Remove.
func (u *UI) askRemoval(f form, t *typing) {
	b, text := u.book, ""
	remove := func() { u.run(f, t.dialog, unchanged(f.remove)) }
	switch {
	case t.changed():
		text = b.T("What you typed goes with it.")
	case !t.dialog.ByReturn():
		remove()
		return
	}
	u.dialogs.Open(widgets.Asking{
		Title: b.T("Remove this?"), Text: text, Plain: b.T("Go back"), Danger: b.T("Remove"),
		OnDanger: func() bool { u.dialogs.Top().Close(); remove(); return false },
	})
}

// submit checks each field by its rule, then runs the verb.
func (u *UI) submit(f form, dialog *widgets.Dialog) {
	right := true
	for _, i := range f.inputs {
		i.field.SetError("") // what a verb said of an earlier try
		right = u.check(i) && right
	}
	if !right {
		dialog.SetProblem(f.unseenProblem())
		u.toFirstWrong(f)
		return
	}
	u.keep(f, dialog)
}

// keep runs the verb of a form whose fields are right, after a doubt if there
// is one.
func (u *UI) keep(f form, dialog *widgets.Dialog) {
	if f.doubt == nil {
		u.run(f, dialog, f.save)
		return
	}
	u.job(context.Background(), func(ctx context.Context) func() {
		d, err := f.doubt(ctx)
		return func() {
			switch {
			case err != nil:
				u.refuse(f, dialog, err)
			case len(d.facts) == 0:
				u.run(f, dialog, f.save)
			default:
				u.askDoubt(d, func() { u.run(f, dialog, f.save) })
			}
		}
	})
}

// askDoubt says what stands against a verb, and does it all the same if the
// person says so.
func (u *UI) askDoubt(d doubt, do func()) {
	var notes []fyne.CanvasObject
	for i, fact := range d.facts {
		note := widgets.NewNote(widgets.ToneError, "warning", "", u.say(fact))
		if i < len(d.at) && d.at[i].ID != "" {
			note.WithAction(u.book.T("Open"), func() {
				u.dialogs.CloseAll()
				u.reveal(d.at[i].Kind, d.at[i].ID)
			})
		}
		notes = append(notes, note)
	}
	u.dialogs.Open(widgets.Asking{
		Title: d.title, Body: widgets.Down(8, notes...), Plain: u.book.T("Go back"), First: d.verb, Width: 520,
		OnFirst: func() bool { u.dialogs.Top().Close(); do(); return true },
	})
}

// run runs a verb of the form; the dialog stays open until it is done.
func (u *UI) run(f form, dialog *widgets.Dialog, verb func(ctx context.Context) error) {
	dialog.SetProblem("")
	dialog.SetBusy(true)
	u.job(context.Background(), func(ctx context.Context) func() {
		_, err := sure(u.mishaps, func() (struct{}, error) { return struct{}{}, verb(ctx) })
		return func() {
			dialog.SetBusy(false)
			if err != nil {
				u.refuse(f, dialog, err)
				return
			}
			dialog.Close()
			u.typingIn(dialog).saved()
			if f.kept != nil {
				f.kept()
			}
			u.stayWith(f.about)
			if f.sealed {
				u.changedForGood()
				return
			}
			u.changed()
		}
	})
}

// unchanged says of what was not removed that somebody changed it meanwhile: there is
// nothing typed to lay beside it.
func unchanged(remove func(context.Context) error) func(context.Context) error {
	return func(ctx context.Context) error {
		err := remove(ctx)
		if errors.Is(err, app.ErrStale) {
			return app.ErrChangedSince
		}
		return err
	}
}

// check takes one field into the draft and shows what is wrong with it.
func (u *UI) check(i input) bool {
	if c, ok := i.field.(interface{ Check() bool }); ok && !c.Check() {
		return false
	}
	problem := u.say(i.take())
	i.field.SetError(problem)
	return problem == ""
}

// refuse shows why the draft was not kept: under the fields that are wrong,
// else in the dialog, where all that was typed still stands.
func (u *UI) refuse(f form, dialog *widgets.Dialog, err error) {
	var invalid app.Invalid
	var broke *mishap
	switch {
	case errors.As(err, &broke):
		u.sayBroke(broke)
		return
	case f.about != nil && errors.Is(err, app.ErrStale):
		u.meet(f, dialog)
		return
	case !errors.As(err, &invalid):
		dialog.SetProblem(u.sentence(err))
		return
	}
	for _, wrong := range invalid {
		shown := false
		for _, i := range f.inputs {
			if i.name == wrong.Field {
				i.field.SetError(u.say(wrong.Text))
				shown = true
			}
		}
		if !shown {
			dialog.SetProblem(u.say(wrong.Text))
		}
	}
	u.toFirstWrong(f)
}

// toFirstWrong gives the keyboard to the first field that is wrong.
func (u *UI) toFirstWrong(f form) {
	for _, i := range f.inputs {
		if target := i.field.Target(); i.field.Problem() != "" && i.field.Visible() && target != nil {
			u.window.Canvas().Focus(target)
			return
		}
	}
}
