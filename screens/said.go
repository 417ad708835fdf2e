package screens

import (
	"context"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// steps are the names of what Undo and Redo would move; empty is nothing.
type steps struct{ undo, redo words.Text }

// sayLast says in the status bar what was done last, and offers to undo it.
func (u *UI) sayLast() {
	u.askSteps(func() {
		u.lastStep = app.Step{Kind: app.Change, Verb: u.steps.undo}
		u.sayTold()
	})
}

// changedForGood is changed after a verb that nobody can take back: no Undo is
// offered for it.
func (u *UI) changedForGood() {
	u.also = words.Text{}
	u.pageNow().load(u)
	u.countAnew()
	u.askSteps(func() {
		u.lastStep = app.Step{Kind: app.Trace, Verb: u.steps.undo}
		u.sayTold()
	})
}

// askSteps asks what Undo and Redo would move now, and then shows it.
func (u *UI) askSteps(show func()) {
	load(u, func(ctx context.Context) (s steps, err error) {
		if s.undo, err = u.App.NextUndo(ctx); err != nil {
			return s, err
		}
		s.redo, err = u.App.NextRedo(ctx)
		return s, err
	}, func(s steps) {
		u.steps = s
		u.refreshMenu()
		show()
	})
}

// sayTold says what this window has done last, nothing in an office that has
// just been opened. A step that was taken back can be done again.
func (u *UI) sayTold() {
	if u.lastStep.Verb.Empty() {
		u.status.Say("", widgets.ToneNone, "")
		u.status.SetUndo("", nil)
		return
	}
	icon, label, do, next := "check", u.book.T("Undo"), u.undo, u.steps.undo
	if u.lastStep.Kind == app.Undone {
		icon, label, do, next = "undo", u.book.T("Redo"), u.redo, u.steps.redo
	}
	u.status.Say(icon, widgets.ToneDone, join(u.stepName(u.lastStep), u.say(u.also)))
	u.status.SetUndo("", nil)
	if !next.Empty() && u.lastStep.Kind != app.Trace {
		u.status.SetUndo(label, do)
	}
}

// undo takes the last step back, or first what was just typed in a field.
func (u *UI) undo() {
	if u.App == nil || widgets.UndoTyping(u.window.Canvas()) || !u.dialogs.Empty() {
		return
	}
	u.move(app.Undone, u.App.Undo)
}

func (u *UI) redo() {
	if u.App == nil || !u.dialogs.Empty() {
		return
	}
	u.move(app.Redone, u.App.Redo)
}

// move takes a step back or does it again, and says which.
func (u *UI) move(kind app.StepKind, verb func(context.Context) (words.Text, error)) {
	background(u, verb, func(step words.Text) {
		u.also = words.Text{}
		u.pageNow().load(u)
		u.countAnew()
		u.askSteps(func() {
			u.lastStep = app.Step{Kind: kind, Verb: step}
			u.sayTold()
		})
	})
}
