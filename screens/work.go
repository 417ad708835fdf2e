package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// works is the page of what is performed.
func works() page {
	return &list[app.WorkRow]{
		title: words.T("Works"), add: words.T("New work"), kind: app.Works,
		count: func(n int) words.Text { return words.N("{n} works", n) },
		empty: words.T("Works come here when you add them or bring in a file."),
		columns: []column[app.WorkRow]{
			wide("name", words.T("Title"), 3, func(_ *UI, r *app.WorkRow) widgets.Cell { return bold(r.Title) }),
			wide("composer", words.T("Composer"), 2, func(_ *UI, r *app.WorkRow) widgets.Cell { return text(r.Composer) }),
			fixed("tradition", words.T("Tradition"), 90, func(_ *UI, r *app.WorkRow) widgets.Cell { return text(r.Tradition) }),
			right("seconds", words.T("Length"), 80, func(_ *UI, r *app.WorkRow) widgets.Cell { return text(length(r.Seconds)) }),
			right("times", words.T("Times"), 64, func(_ *UI, r *app.WorkRow) widgets.Cell { return count(r.Times) }),
		},
		read: func(ctx context.Context, a *app.App, p app.Page) ([]app.WorkRow, int, error) {
			return a.Works(ctx, app.WorkFilter{Page: p})
		},
		ident: func(r *app.WorkRow) (app.ID, string) { return r.ID, r.Title },
		detail: func(u *UI, r *app.WorkRow) []fyne.CanvasObject {
			b, f := u.book, facts{u: u}
			f.add(b.T("Composer"), r.Composer)
			f.add(b.T("Arranger"), r.Arranger)
			f.add(b.T("Tradition"), r.Tradition)
			f.add(b.T("Rights"), u.code(rights(), r.Rights))
			f.add(b.T("Length"), length(r.Seconds))
			f.day(b.T("Last date"), r.LastDay)
			f.add(b.T("Notes"), r.Notes)
			return []fyne.CanvasObject{f.show()}
		},
		edit: editWork,
	}
}

func rights() []code {
	return []code{
		{"traditional", words.T("Traditional")}, {"public", words.T("Public domain")},
		{"protected", words.T("Protected")}, {"cleared", words.T("Cleared")},
	}
}

func editWork(u *UI, r *app.WorkRow) {
	draft, b, title := app.Work{}, u.book, u.book.T("New work")
	if r != nil {
		draft, title = r.Work, r.Title
	}
	d := &draft
	u.ask(form{
		title: title,
		inputs: []input{
			u.line("Title", b.T("Title"), &d.Title, app.NameRule),
			u.line("Composer", b.T("Composer"), &d.Composer, app.LengthRule),
			u.line("Arranger", b.T("Arranger"), &d.Arranger, app.LengthRule),
			u.line("Tradition", b.T("Tradition"), &d.Tradition, app.LengthRule),
			u.duration("Seconds", b.T("Length"), &d.Seconds),
			u.choice("Rights", b.T("Rights"), &d.Rights, u.options(rights())),
			u.tick("NewVersion", b.T("New version made for our programmes"), &d.NewVersion),
			u.notes("OtherNames", b.T("Also written, a line each"), &d.OtherNames),
			u.notes("Notes", b.T("Notes"), &d.Notes),
		},
		save: func(ctx context.Context) error { return u.App.SaveWork(ctx, d) },
	})
}
