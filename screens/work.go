package screens

import (
	"context"
	"slices"
	"strings"

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
			wide("name", words.T("Title"), 10, func(_ *UI, r *app.WorkRow) widgets.Cell { return bold(r.Title) }),
			wide("composer", words.T("Composer"), 6, func(_ *UI, r *app.WorkRow) widgets.Cell { return text(r.Composer) }),
			wide("arranger", words.T("Arranger"), 6, func(_ *UI, r *app.WorkRow) widgets.Cell { return text(r.Arranger) }),
			wide("tradition", words.T("Tradition"), 8, func(u *UI, r *app.WorkRow) widgets.Cell { return text(u.tradition(r.Tradition)) }),
			right("seconds", words.T("Length"), 64, func(_ *UI, r *app.WorkRow) widgets.Cell { return text(length(r.Seconds)) }),
			right("times", words.T("Times"), 52, func(_ *UI, r *app.WorkRow) widgets.Cell { return count(r.Times) }),
		},
		narrowable: narrowable[app.WorkRow]{
			chips: []chip{{"tradition", words.T("Tradition"), traditions}},
			narrowed: func(ctx context.Context, a *app.App, p app.Page, by narrowing) ([]app.WorkRow, int, error) {
				return a.Works(ctx, app.WorkFilter{Page: p, Tradition: by["tradition"]})
			},
		},
		ident:  func(r *app.WorkRow) (app.ID, string) { return r.ID, r.Title },
		detail: workDetail,
		sides:  []side[app.WorkRow]{{"played", words.T("Played"), workPlayed}},
		edit:   editWork,
	}
}

func workDetail(u *UI, r *app.WorkRow) []fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.add(b.T("Composer"), r.Composer)
	f.add(b.T("Arranger"), r.Arranger)
	f.add(b.T("Tradition"), u.tradition(r.Tradition))
	f.add(b.T("Rights"), u.code(rights(), r.Rights))
	f.add(b.T("Length"), length(r.Seconds))
	if r.NewVersion {
		f.add(b.T("Interpretation"), b.T("New version made for our programmes"))
	}
	f.number(b.T("Times played"), r.Times)
	f.day(b.T("Last date"), r.LastDay)
	f.add(b.T("Also written"), strings.ReplaceAll(r.OtherNames, "\n", ", "))
	f.add(b.T("Notes"), r.Notes)
	return []fyne.CanvasObject{f.show()}
}

// tradition says the code of a community, or the office's own words.
func (u *UI) tradition(code string) string {
	if slices.Contains(app.Communities(), strings.ToLower(code)) {
		return u.say(app.CommunityName(strings.ToLower(code)))
	}
	return code
}

// mostPlayed is how many events the tab of a work shows.
const mostPlayed = 100

// workPlayed shows the events where a work was on the programme.
func workPlayed(u *UI, r *app.WorkRow) fyne.CanvasObject {
	b := u.book
	return later(u, func(ctx context.Context) (part[app.Playing], error) {
		rows, n, err := u.App.Played(ctx, r.ID, app.Page{Limit: mostPlayed})
		return part[app.Playing]{rows, n}, err
	}, func(k part[app.Playing]) fyne.CanvasObject {
		p := parts{bold: b.T("Not played yet"), empty: b.T("Events come here that were held with this work on their programme.")}
		for i := range k.rows {
			x := &k.rows[i]
			quiet := u.day(x.Day)
			if x.Venue != "" {
				quiet += " · " + x.Venue
			}
			row := widgets.NewActionRow("", widgets.ToneNone, x.Event, quiet)
			if x.Seconds > 0 {
				row.WithTag(length(x.Seconds), widgets.ToneNone)
			}
			p.rows = append(p.rows, row.WithOpen(func() { u.reveal(app.Events, x.EventID) }))
		}
		return u.latest(len(k.rows), k.total, p.show())
	})
}

func rights() []code {
	return []code{
		{"traditional", words.T("Traditional")}, {"public", words.T("Public domain")},
		{"protected", words.T("Protected")}, {"cleared", words.T("Cleared")},
	}
}

func editWork(u *UI, r *app.WorkRow) { u.askWork(r, fresh{}) }

// askWork asks about a work; nil is a new one.
func (u *UI) askWork(r *app.WorkRow, n fresh) {
	draft, b, title := app.Work{Title: n.typed}, u.book, u.book.T("New work")
	if r != nil {
		draft, title = r.Work, r.Title
	}
	d := &draft
	u.ask(form{
		title: title, about: about(app.Works, d),
		inputs: []input{
			u.line("Title", b.T("Title"), &d.Title, app.NameRule),
			u.traditionOf(&d.Tradition),
			u.line("Composer", b.T("Composer"), &d.Composer, app.LengthRule),
			u.line("Arranger", b.T("Arranger"), &d.Arranger, app.LengthRule),
			u.duration("Seconds", b.T("Length"), &d.Seconds),
			u.choice("Rights", b.T("Rights"), &d.Rights, u.options(rights())),
			u.tick("NewVersion", b.T("New version made for our programmes"), &d.NewVersion),
			u.notes("OtherNames", b.T("Also written, a line each"), &d.OtherNames).begin(),
			u.notes("Notes", b.T("Notes"), &d.Notes),
		},
		save: func(ctx context.Context) error { return u.App.SaveWork(ctx, d) },
		kept: func() { n.take(d.ID, d.Title) },
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
