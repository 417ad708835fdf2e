package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// titleLanguages are those that titles are written in: those of programmes, and
// others that are sung here.
func titleLanguages() []code {
	return append(paperLanguages(),
		code{"rom", words.T("Romani|a language")}, code{"mk", words.T("Macedonian|a language")},
		code{"de", words.T("German|a language")}, code{"fr", words.T("French|a language")})
}

// titleKinds are what a title beside the first one may be.
func titleKinds() []code {
	return []code{{"", words.T("Title in this language")}, {app.TitleAlternative, words.T("Another title")}}
}

// titleLabel says in which language a title is.
func (u *UI) titleLabel(t app.WorkTitle) string {
	if t.Language == "" {
		return u.book.T("Another title")
	}
	return u.book.Capital(u.code(titleLanguages(), t.Language))
}

// titled are the titles of one kind.
func titled(w app.Work, kind string) (all []string) {
	for _, t := range w.Titles {
		if t.Kind == kind {
			all = append(all, t.Title)
		}
	}
	return all
}

// titlesOf are the titles of a work in other languages; each opens its dialog.
func titlesOf(u *UI, id app.ID) fyne.CanvasObject {
	return later(u, func(ctx context.Context) (app.Work, error) { return u.App.Work(ctx, id) },
		func(w app.Work) fyne.CanvasObject {
			b := u.book
			p := parts{
				bold: b.T("One title so far"), empty: b.T("Write what the work is called in each language of your programmes. Search finds it by any of them."),
				add: b.T("Add a title"), onAdd: func() { editTitle(u, w, app.WorkTitle{Position: len(w.Titles) + 1}) },
			}
			for _, t := range w.Titles {
				quiet := u.code(titleLanguages(), t.Language)
				if t.Kind == app.TitleAlternative {
					quiet = join(quiet, b.T("Another title"))
				}
				row := widgets.NewActionRow("pen", widgets.ToneNone, t.Title, quiet)
				p.rows = append(p.rows, row.WithOpen(func() { editTitle(u, w, t) }))
			}
			return p.show()
		})
}

// editTitle asks about one title of a work. It is kept with the work.
func editTitle(u *UI, w app.Work, t app.WorkTitle) {
	b, title := u.book, u.book.T("Title in another language")
	if t.ID != "" {
		title = t.Title
	}
	keep := func(ctx context.Context, all []app.WorkTitle) error {
		draft := w
		draft.Titles = all
		return u.App.SaveWork(ctx, &draft)
	}
	u.ask(amongParts(w.Titles, &t, keep, form{
		title: title, about: within(app.Works, &w, &t),
		inputs: []input{
			u.choice("Language", b.T("Language"), &t.Language, u.options(titleLanguages())),
			u.ruled(u.choiceOf("Kind", b.T("Kind"), &t.Kind, u.options(titleKinds())), func() words.Text { return w.TitleRule(t) }),
			u.line("Title", b.T("Title"), &t.Title, app.NameRule).row(),
		},
	}))
}
