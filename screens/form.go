package screens

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// form asks about one record, over a draft that nobody else sees until Save.
type form struct {
	title  string
	text   string // the consequence, where there is one
	verb   string // "" is Save
	inputs []input
	save   func(ctx context.Context) error // the verb, on the draft
	then   func()                          // after it was kept
}

// input is one field of a form.
type input struct {
	name  string // of the draft's field, as app.Invalid names it
	field widgets.Field
	whole bool // takes a row of its own
	// take writes what is typed into the draft and says what is wrong with it.
	take func() words.Text
}

// ask opens the form in a dialog. What was typed stays there until it is kept.
func (u *UI) ask(f form) {
	var fields []fyne.CanvasObject
	for _, i := range f.inputs {
		if i.whole {
			fields = append(fields, widgets.WholeRow(i.field))
			continue
		}
		fields = append(fields, i.field)
	}
	verb := f.verb
	if verb == "" {
		verb = u.book.T("Save")
	}
	var dialog *widgets.Dialog
	dialog = u.dialogs.Open(widgets.Asking{
		Title: f.title, Text: f.text, Body: widgets.NewForm(2, fields...), Width: 640,
		Plain: u.book.T("Cancel"), First: verb,
		OnFirst: func() bool { u.submit(f, dialog); return false },
	})
}

// submit checks each field by its rule, then runs the verb.
func (u *UI) submit(f form, dialog *widgets.Dialog) {
	right := true
	for _, i := range f.inputs {
		right = u.check(i) && right
	}
	if !right {
		return
	}
	dialog.SetProblem("")
	dialog.SetBusy(true)
	u.job(context.Background(), func(ctx context.Context) func() {
		err := f.save(ctx)
		return func() {
			dialog.SetBusy(false)
			if err != nil {
				u.refuse(f, dialog, err)
				return
			}
			dialog.Close()
			u.changed()
			if f.then != nil {
				f.then()
			}
		}
	})
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
	if !errors.As(err, &invalid) {
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
}
