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

// ensembles is the list of groups that are booked under one name.
func ensembles() page {
	return &list[app.EnsembleRow]{
		title: words.T("Ensembles"), add: words.T("New ensemble"), kind: app.Ensembles,
		count: func(n int) words.Text { return words.N("{n} ensembles", n) },
		empty: words.T("Ensembles come here when you add them or bring in a file."),
		columns: []column[app.EnsembleRow]{
			wide("name", words.T("Name|of a group"), 4, func(_ *UI, r *app.EnsembleRow) widgets.Cell { return bold(r.Name) }),
			wide("plays", words.T("Plays"), 3, func(_ *UI, r *app.EnsembleRow) widgets.Cell { return text(r.Plays) }),
			wide("place", words.T("Town"), 3, func(u *UI, r *app.EnsembleRow) widgets.Cell { return u.townCell("", r.PlaceNames) }),
			right("members", words.T("Members"), 84, func(_ *UI, r *app.EnsembleRow) widgets.Cell { return count(r.MemberCount) }),
			right("times", words.T("Times"), 60, func(_ *UI, r *app.EnsembleRow) widgets.Cell { return count(r.Times) }),
		},
		read: func(ctx context.Context, a *app.App, p app.Page) ([]app.EnsembleRow, int, error) {
			return a.Ensembles(ctx, p)
		},
		ident: func(r *app.EnsembleRow) (app.ID, string) { return r.ID, r.Name },
		under: func(_ *UI, r *app.EnsembleRow) string { return r.Plays },
		detail: func(u *UI, r *app.EnsembleRow) []fyne.CanvasObject {
			b, f := u.book, facts{u: u}
			f.add(b.T("Plays"), r.Plays)
			f.add(b.T("Town"), u.town("", r.PlaceNames))
			f.add(b.T("Phone"), r.Phone)
			f.add(b.T("E-mail"), r.Email)
			f.number(b.T("Members"), r.MemberCount)
			f.add(b.T("Notes"), r.Notes)
			return []fyne.CanvasObject{f.show()}
		},
		sides: []side[app.EnsembleRow]{
			{"members", words.T("Members"), func(u *UI, r *app.EnsembleRow) fyne.CanvasObject { return membersOf(u, r.ID) }},
			{"bookings", words.T("Bookings"), func(u *UI, r *app.EnsembleRow) fyne.CanvasObject {
				return u.bookingsOf(app.BookingFilter{EnsembleID: r.ID})
			}},
			{"files", words.T("Files"), func(u *UI, r *app.EnsembleRow) fyne.CanvasObject {
				return u.filesOf(app.Ref{Kind: app.Ensembles, ID: r.ID})
			}},
		},
		edit: editEnsemble, several: several{[]bulk{{words.T("Ask availability"), askEnsembles}}},
		place: place[app.EnsembleRow]{sort: "name"},
	}
}

// ensembleOr reads an ensemble with its members; no row is a new one.
func (u *UI) ensembleOr(ctx context.Context, r *app.EnsembleRow) (k known[app.Ensemble], err error) {
	if k.places, err = u.App.Places(ctx); err == nil && r != nil {
		k.record, err = u.App.Ensemble(ctx, r.ID)
	}
	return k, err
}

func editEnsemble(u *UI, r *app.EnsembleRow) {
	load(u, func(ctx context.Context) (known[app.Ensemble], error) { return u.ensembleOr(ctx, r) }, func(k known[app.Ensemble]) {
		d, b, title := &k.record, u.book, u.book.T("New ensemble")
		if r != nil {
			title = r.Name
		}
		u.ask(form{
			title: title, about: about(app.Ensembles, d),
			inputs: []input{
				u.line("Name", b.T("Name|of a group"), &d.Name, app.NameRule).row(),
				u.line("Plays", b.T("Plays"), &d.Plays, app.LengthRule),
				u.municipality(&d.PlaceID, k.places),
				u.line("Phone", b.T("Phone"), &d.Phone, app.PhoneRule),
				u.line("Email", b.T("E-mail"), &d.Email, app.EmailRule),
				u.notes("Notes", b.T("Notes"), &d.Notes).row(),
			},
			save: func(ctx context.Context) error { return u.App.SaveEnsemble(ctx, d) },
		})
	})
}

// membersOf are the people of an ensemble; each opens its dialog.
func membersOf(u *UI, id app.ID) fyne.CanvasObject {
	return later(u, func(ctx context.Context) (app.Ensemble, error) { return u.App.Ensemble(ctx, id) },
		func(e app.Ensemble) fyne.CanvasObject {
			b := u.book
			p := parts{
				bold: b.T("No members yet"), empty: b.T("Add the people who play in it."),
				add: b.T("Add a member"), onAdd: func() { editMember(u, id, "") },
			}
			for _, m := range e.Members {
				words := slices.DeleteFunc([]string{m.Part, u.period(m.FromOn, m.UntilOn)}, func(s string) bool { return s == "" })
				row := widgets.NewActionRow("person", widgets.ToneNone, u.nameShown(m.PersonName), strings.Join(words, " · "))
				p.rows = append(p.rows, row.WithOpen(func() { editMember(u, id, m.ID) }))
			}
			return p.show()
		})
}

// period says from when until when; open ends are left out.
func (u *UI) period(from, until app.Date) string {
	switch {
	case from != "" && until != "":
		return u.book.T("{from} to {to}", "from", u.day(from), "to", u.day(until))
	case from != "":
		return u.book.T("from {day}", "day", u.day(from))
	case until != "":
		return u.book.T("to {day}", "day", u.day(until))
	}
	return ""
}

// editMember asks about one member of an ensemble; no ID is a new one. It is
// kept with the ensemble, in one step.
func editMember(u *UI, ensemble, member app.ID) {
	load(u, func(ctx context.Context) (app.Ensemble, error) { return u.App.Ensemble(ctx, ensemble) }, func(e app.Ensemble) {
		d, b, title := app.Member{}, u.book, u.book.T("New member")
		if at := slices.IndexFunc(e.Members, func(m app.Member) bool { return m.ID == member && member != "" }); at >= 0 {
			d, title = e.Members[at], e.Members[at].PersonName
		}
		keep := func(ctx context.Context, members []app.Member) error {
			draft := e
			draft.Members = members
			return u.App.SaveEnsemble(ctx, &draft)
		}
		asked := form{
			title: title, about: within(app.Ensembles, &e, &d),
			inputs: []input{
				u.pickPerson(link{&d.PersonID, d.PersonName}),
				u.line("Part", b.T("What they play there"), &d.Part, app.LengthRule),
				u.date("FromOn", b.T("From"), &d.FromOn),
				u.date("Members", b.T("Until"), &d.UntilOn),
			},
			save: func(ctx context.Context) error { return keep(ctx, append(othersOf(e, d), d)) },
		}
		if d.ID != "" {
			asked.remove = func(ctx context.Context) error { return keep(ctx, othersOf(e, d)) }
		}
		u.ask(asked)
	})
}

// othersOf are the members of an ensemble beside one.
func othersOf(e app.Ensemble, one app.Member) []app.Member {
	return slices.DeleteFunc(slices.Clone(e.Members), func(m app.Member) bool { return m.ID == one.ID && one.ID != "" })
}
