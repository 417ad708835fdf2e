package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// outcomesOf lists what became of a record, each with its form; fresh is one of
// that record.
func outcomesOf(u *UI, all []app.Outcome, fresh app.Outcome) fyne.CanvasObject {
	b := u.book
	p := parts{
		bold: b.T("Nothing noted yet"), empty: b.T("Note what came of it, on which day, and where that can be seen."),
		add: b.T("Note what became of it"), onAdd: func() { u.askOutcome(fresh) },
	}
	for _, o := range all {
		p.rows = append(p.rows, widgets.NewActionRow("", widgets.ToneNone, o.Text, join(u.day(o.Day), o.Link)).WithWhole().WithOpen(func() { u.askOutcome(o) }))
	}
	return p.show()
}

// askOutcome asks about one thing that became of a record.
func (u *UI) askOutcome(o app.Outcome) {
	b, d := u.book, &o
	f := form{
		title: b.T("What became of it?"),
		inputs: []input{
			u.notes("Text", b.T("What became of it"), &d.Text).row(),
			u.date("Day", b.T("Date"), &d.Day),
			u.line("Link", b.T("Link to what shows it"), &d.Link, app.LengthRule),
		},
		save: func(ctx context.Context) error { return u.App.SaveOutcome(ctx, o) },
	}
	if d.Version > 0 {
		f.remove = func(ctx context.Context) error { return u.App.RemoveOutcome(ctx, o) }
	}
	u.ask(f)
}
