package screens

import (
	"context"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

func editWork(u *UI, r *app.WorkRow) { u.askWork(r, fresh{}) }

// askWork asks about a work; nil is a new one.
func (u *UI) askWork(r *app.WorkRow, n fresh) {
	if r == nil {
		u.askWorkOf(app.Work{Title: n.typed}, u.book.T("New work"), n)
		return
	}
	load(u, func(ctx context.Context) (app.Work, error) { return u.App.Work(ctx, r.ID) },
		func(w app.Work) { u.askWorkOf(w, r.Title, n) })
}

func (u *UI) askWorkOf(draft app.Work, title string, n fresh) {
	d, b := &draft, u.book
	u.ask(form{
		title: title, width: 680, about: about(app.Works, d),
		inputs: []input{
			u.line("Title", b.T("Title"), &d.Title, app.NameRule),
			u.traditionOf(&d.Tradition),
			u.line("Composer", b.T("Composer"), &d.Composer, app.LengthRule),
			u.line("Lyricist", b.T("Author of the words"), &d.Lyricist, app.LengthRule),
			u.choice("Rights", b.T("Rights"), &d.Rights, u.options(rights())),
			u.line("Arranger", b.T("Arranger"), &d.Arranger, func(s string) words.Text { return app.ArrangerRule(d.Rights, s) }),
			u.line("Society", b.T("Collecting society"), &d.Society, app.LengthRule),
			u.line("Publisher", b.T("Publisher"), &d.Publisher, app.LengthRule),
			u.duration("Seconds", b.T("Length"), &d.Seconds),
			u.line("Key", b.T("Key|of music"), &d.Key, app.LengthRule),
			u.line("Instruments", b.T("Instruments"), &d.Instruments, app.LengthRule),
			u.tick("NewVersion", b.T("New version made for our programmes"), &d.NewVersion),
			u.set("Languages", b.T("Sung in"), &d.Languages, offered(d.Languages)),
			u.notes("OtherNames", b.T("Also written, a line each"), &d.OtherNames).begin(),
			u.notes("Notes", b.T("Notes"), &d.Notes),
		},
		save:  func(ctx context.Context) error { return u.App.SaveWork(ctx, d) },
		doubt: func(context.Context) (doubt, error) { return u.saveAllTheSame(d.Doubts(), nil) },
		kept:  func() { n.take(d.ID, d.Title) },
	})
}

// traditionOf is a field for a community, or for words of one's own.
func (u *UI) traditionOf(to *string) input {
	f := widgets.NewPicker(u.book.T("Tradition"), func(text string) (found []widgets.Option) {
		if text == "" && *to != "" {
			found = append(found, widgets.Option{Text: u.book.T("None")})
		}
		for _, code := range app.Communities() {
			if name := u.tradition(code); meets(name, text) {
				found = append(found, widgets.Option{ID: code, Text: name})
			}
		}
		return found
	})
	f.NothingFound = u.book.T("Nothing found.")
	f.AddNew, f.OnNew = u.book.T("In these words"), func(text string) { f.SetChosen(widgets.Option{ID: text, Text: text}) }
	f.SetChosen(widgets.Option{ID: *to, Text: u.tradition(*to)})
	return input{name: "Tradition", field: f, take: func() words.Text { *to = f.Chosen().ID; return app.LengthRule(*to) }}
}
