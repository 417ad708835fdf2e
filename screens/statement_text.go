package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// statementTexts lists the texts of a statement, one a language.
func statementTexts(u *UI, r *app.StatementRow) fyne.CanvasObject {
	return ofStatement(u, r, func(s app.Statement) fyne.CanvasObject {
		b := u.book
		p := parts{
			bold: b.T("No text yet"), empty: b.T("The text as it was signed, in each of its languages."),
			add: b.T("Add a text"), onAdd: func() { u.askStatementText(app.StatementText{StatementID: s.ID}) },
		}
		for _, t := range s.Texts {
			p.rows = append(p.rows, widgets.NewActionRow("", widgets.ToneNone, u.code(formLanguages(), t.Language), short(t.Text)).WithWhole().
				WithOpen(func() { u.askStatementText(t) }))
		}
		return p.show()
	})
}

// askStatementText asks for the text in one language.
func (u *UI) askStatementText(t app.StatementText) {
	b, d := u.book, &t
	f := form{
		title: b.T("What does the text say?"), width: 720,
		inputs: []input{
			u.choice("Language", b.T("Language"), &d.Language, u.options(formLanguages())),
			u.notes("Text", b.T("Text"), &d.Text).row(),
		},
		save: func(ctx context.Context) error { return u.App.SaveStatementText(ctx, t) },
	}
	if d.Version > 0 {
		f.remove = func(ctx context.Context) error { return u.App.RemoveStatementText(ctx, t) }
	}
	u.ask(f)
}
