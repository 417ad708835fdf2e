package screens

import (
	"context"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// ended tells whoever looks at another page that the file was read, tried out
// or brought in, or why not.
func (p *importing) ended(u *UI) {
	u.showWork()
	if u.pageNow() == page(p) {
		return
	}
	if p.fault != nil {
		icon, tone := "error", widgets.ToneError
		if p.fault.Code == app.ErrCancelled.Code {
			icon, tone = "info", widgets.ToneNotice
		}
		u.status.Say(icon, tone, u.say(p.fault.Text))
		u.status.SetUndo("", nil)
		return
	}
	label, undo := "", p.undoing(u)
	if undo != nil {
		label = u.book.T("Undo")
	}
	widgets.ShowToast(u.window.Canvas(), widgets.NewToast(u.say(p.how()), label, undo, nil))
}

// how is what has ended.
func (p *importing) how() words.Text {
	switch {
	case p.step == stepBrought:
		return words.T("{name} is in the office.", "name", p.file.name)
	case p.got != nil:
		return words.T("{name} was tried out. Nothing is kept yet.", "name", p.file.name)
	}
	return words.T("{name} was read.", "name", p.file.name)
}

// undoing takes back what was just brought in, unless something was done since;
// nil where there is nothing.
func (p *importing) undoing(u *UI) func() {
	if p.step != stepBrought || p.got == nil || p.got.Step == "" {
		return nil
	}
	step := p.got.Step
	return func() {
		load(u, func(ctx context.Context) (app.Standing, error) { return u.App.Standing(ctx, step) }, func(now app.Standing) {
			if now.Stands && now.Next {
				u.change(func(ctx context.Context) error { _, err := u.App.Undo(ctx); return err })
				return
			}
			u.status.Say("info", widgets.ToneNotice, u.book.T("Other steps were taken since. Undo takes those back first."))
			u.status.SetUndo("", nil)
		})
	}
}
