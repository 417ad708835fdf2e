package screens

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// people is the page of everybody the office works with.
func people() page {
	return &list[app.PersonRow]{
		title: words.T("People"), add: words.T("New person"), kind: app.People,
		count: func(n int) words.Text { return words.N("{n} people", n) },
		empty: words.T("People come here when you add them or bring in a file."),
		columns: []column[app.PersonRow]{
			wide("name", words.T("Name"), 3, func(_ *UI, r *app.PersonRow) widgets.Cell { return bold(r.Name) }),
			wide("plays", words.T("Plays"), 2, func(_ *UI, r *app.PersonRow) widgets.Cell { return text(r.Plays) }),
			wide("place", words.T("Town"), 2, func(u *UI, r *app.PersonRow) widgets.Cell { return text(u.town(r)) }),
			fixed("", words.T("Speaks"), 78, func(_ *UI, r *app.PersonRow) widgets.Cell { return quiet(r.Languages.String()) }),
			fixed("last_day", words.T("Last date"), 96, func(u *UI, r *app.PersonRow) widgets.Cell { return text(u.day(r.LastDay)) }),
			right("times", words.T("Times"), 64, func(_ *UI, r *app.PersonRow) widgets.Cell { return count(r.Times) }),
		},
		read: func(ctx context.Context, a *app.App, p app.Page) ([]app.PersonRow, int, error) {
			return a.People(ctx, app.PersonFilter{Page: p})
		},
		ident:  func(r *app.PersonRow) (app.ID, string) { return r.ID, r.Name },
		detail: personDetail,
		edit:   editPerson,
	}
}

// town is where a person lives, in the reader's order of names.
func (u *UI) town(r *app.PersonRow) string {
	if r.PlaceSq == "" && r.PlaceSr == "" {
		return r.Town
	}
	return u.book.Place(r.PlaceSq, r.PlaceSr, r.PlaceCyr)
}

func personDetail(u *UI, r *app.PersonRow) []fyne.CanvasObject {
	b := u.book
	f := facts{u: u}
	f.add(b.T("Stage name"), r.StageName)
	f.add(b.T("Also written"), strings.ReplaceAll(r.OtherNames, "\n", ", "))
	f.add(b.T("Roles"), r.Roles.String())
	f.add(b.T("Plays"), r.Plays)
	f.add(b.T("Town"), u.town(r))
	f.add(b.T("Speaks"), r.Languages.String())
	f.add(b.T("Phone"), r.Phone)
	f.add(b.T("E-mail"), r.Email)
	f.money(b.T("Usual fee"), r.UsualFee, r.Currency)
	f.add(b.T("Notes"), r.Notes)
	return []fyne.CanvasObject{f.show(), identityCard(u, r.ID)}
}

func editPerson(u *UI, r *app.PersonRow) {
	load(u, func(ctx context.Context) ([]app.Place, error) { return u.App.Places(ctx) }, func(places []app.Place) {
		draft, title := app.Person{}, u.book.T("New person")
		if r != nil {
			draft, title = r.Person, r.Name
		}
		d, b := &draft, u.book
		u.ask(form{
			title: title,
			inputs: []input{
				u.line("Name", b.T("Name"), &d.Name, app.NameRule),
				u.line("StageName", b.T("Stage name"), &d.StageName, app.LengthRule),
				u.set("Roles", b.T("Roles"), &d.Roles),
				u.line("Plays", b.T("Plays"), &d.Plays, app.LengthRule),
				u.municipality(&d.PlaceID, places),
				u.set("Languages", b.T("Languages"), &d.Languages),
				u.line("Phone", b.T("Phone"), &d.Phone, app.LengthRule),
				u.line("Email", b.T("E-mail"), &d.Email, app.EmailRule),
				u.money("Currency", b.T("Usual fee"), &d.UsualFee, &d.Currency),
				u.date("BornOn", b.T("Born"), &d.BornOn),
				u.notes("OtherNames", b.T("Also written, a line each"), &d.OtherNames),
				u.notes("Notes", b.T("Notes"), &d.Notes),
			},
			save: func(ctx context.Context) error { return u.App.SavePerson(ctx, d) },
		})
	})
}
