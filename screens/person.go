package screens

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// people is the section of everybody the office works with.
func people() page {
	return &tabbed{sides: []section{
		{"persons", "person", words.T("People"), persons()},
		{"ensembles", "people", words.T("Ensembles"), ensembles()},
		{"organisations", "venues", words.T("Organisations"), organisations()},
	}}
}

func persons() page {
	return &list[app.PersonRow]{
		title: words.T("People"), add: words.T("New person"), kind: app.People,
		count: func(n int) words.Text { return words.N("{n} people", n) },
		empty: words.T("People come here when you add them or bring in a file."),
		columns: []column[app.PersonRow]{
			wide("name", words.T("Name"), 6, func(u *UI, r *app.PersonRow) widgets.Cell { return bold(u.nameShown(r.Name)) }),
			wide("plays", words.T("Plays"), 4, func(_ *UI, r *app.PersonRow) widgets.Cell { return text(r.Plays) }),
			wide("place", words.T("Town"), 4, func(u *UI, r *app.PersonRow) widgets.Cell { return u.townCell(r.Town, r.PlaceNames) }),
			fixed("", words.T("Speaks"), 72, func(u *UI, r *app.PersonRow) widgets.Cell {
				return widgets.Cell{Text: r.Languages.String(), Quiet: true, Whole: u.several(languages(), r.Languages)}
			}),
			fixed("last_day", words.T("Last date"), 78, func(u *UI, r *app.PersonRow) widgets.Cell { return text(u.day(r.LastDay)) }),
			right("times", words.T("Times"), 38, func(_ *UI, r *app.PersonRow) widgets.Cell { return count(r.Times) }),
			fixed("", words.T("Booking"), 122, func(u *UI, r *app.PersonRow) widgets.Cell { return u.dealCell(r.DealNow) }),
		},
		narrowable: narrowable[app.PersonRow]{
			chips: personChips(),
			known: knowTowns,
			narrowed: func(ctx context.Context, a *app.App, p app.Page, by narrowing) ([]app.PersonRow, int, error) {
				return a.People(ctx, app.PersonFilter{Page: p, Role: by["role"], PlaceID: app.ID(by["place"]), Language: by["language"]})
			},
		},
		ident:  func(r *app.PersonRow) (app.ID, string) { return r.ID, r.Name },
		under:  func(_ *UI, r *app.PersonRow) string { return otherNames(r.Person) },
		detail: personDetail,
		sides: []side[app.PersonRow]{
			{"bookings", words.T("Bookings"), func(u *UI, r *app.PersonRow) fyne.CanvasObject {
				return daysOf(u, r)
			}},
			{"contacts", words.T("Contacts"), func(u *UI, r *app.PersonRow) fyne.CanvasObject { return contactsOf(u, r.ID) }},
			{"files", words.T("Files"), func(u *UI, r *app.PersonRow) fyne.CanvasObject {
				return u.filesOf(app.Ref{Kind: app.People, ID: r.ID})
			}},
		},
		edit:    editPerson,
		several: several{[]bulk{{words.T("Ask availability"), askPeople}}},
		place:   place[app.PersonRow]{sort: "name"},
	}
}

func personChips() []chip {
	return []chip{
		{"role", words.T("Role"), func(u *UI) []widgets.Option { return u.options(personRoles()) }},
		{"place", words.T("Town"), nil},
		{"language", words.T("Speaks"), func(u *UI) []widgets.Option { return u.options(languages()) }},
	}
}

// otherNames are the stage name and the spellings of a person, as far as they
// fit above a detail.
func otherNames(p app.Person) string {
	const most = 160
	names := slices.DeleteFunc(p.Names()[1:], func(n string) bool { return strings.TrimSpace(n) == "" })
	all := []rune(strings.Join(names, " · "))
	if len(all) > most {
		return strings.TrimSpace(string(all[:most])) + "…"
	}
	return string(all)
}

func personDetail(u *UI, r *app.PersonRow) []fyne.CanvasObject {
	b := u.book
	f := facts{u: u}
	f.add(b.T("Roles"), u.several(personRoles(), r.Roles))
	f.add(b.T("Works in"), u.several(disciplines(), r.Disciplines))
	f.add(b.T("Plays"), r.Plays)
	f.add(b.T("Town"), u.town(r.Town, r.PlaceNames))
	f.add(b.T("Speaks"), u.several(languages(), r.Languages))
	f.add(b.T("Phone"), r.Phone)
	f.add(b.T("E-mail"), r.Email)
	f.money(b.T("Usual fee"), r.UsualFee, r.Currency)
	f.add(b.T("Notes"), r.Notes)
	all := []fyne.CanvasObject{f.show()}
	if r.Naming == app.NamingNever {
		all = append(all, widgets.NewNote(widgets.ToneNotice, "eye-off", "", b.T("Not named outside the office: appears as an artist, and is counted.")))
	}
	return append(all, quietCard(u, r.ID), identityCard(u, r.ID), consentCard(u, r.ID), stageCard(u, r.ID))
}

// personOr reads a person with their names and contacts; no row is a new one.
func (u *UI) personOr(ctx context.Context, r *app.PersonRow) (k known[app.Person], err error) {
	if k.places, err = u.App.Places(ctx); err == nil && r != nil {
		k.record, err = u.App.Person(ctx, r.ID)
	}
	return k, err
}

func editPerson(u *UI, r *app.PersonRow) { u.askPerson(r, fresh{}) }

// askPerson asks about a person; nil is a new one.
func (u *UI) askPerson(r *app.PersonRow, n fresh) {
	load(u, func(ctx context.Context) (known[app.Person], error) { return u.personOr(ctx, r) }, func(k known[app.Person]) {
		draft, title := k.record, u.book.T("New person")
		if draft.Name = cmp.Or(draft.Name, n.typed); r != nil {
			title = r.Name
		}
		d, b := &draft, u.book
		name := u.line("Name", b.T("Name"), &d.Name, app.NameRule)
		u.tellNamesakes(name, d)
		u.ask(form{
			title: title, width: 680, about: about(app.People, d),
			inputs: []input{
				name,
				u.line("StageName", b.T("Stage name"), &d.StageName, app.LengthRule),
				u.line("LegalName", b.T("Legal name, for contracts"), &d.LegalName, app.LengthRule),
				u.choice("Naming", b.T("Named outside the office"), &d.Naming, u.options(namings())),
				u.set("Roles", b.T("Roles"), &d.Roles, personRoles()),
				u.set("Disciplines", b.T("Works in"), &d.Disciplines, disciplines()),
				u.line("Plays", b.T("Plays"), &d.Plays, app.LengthRule),
				u.money("Currency", b.T("Usual fee"), &d.UsualFee, &d.Currency),
				u.set("Languages", b.T("Languages"), &d.Languages, offered(d.Languages)),
				u.municipality(&d.PlaceID, k.places),
				u.ruled(u.date("BornOn", b.T("Born"), &d.BornOn), func() words.Text { return app.BornRule(d.BornOn, app.DateOf(time.Now())) }),
				u.line("Phone", b.T("Phone"), &d.Phone, app.PhoneRule),
				u.line("Email", b.T("E-mail"), &d.Email, app.EmailRule),
				u.notes("OtherNames", b.T("Also written, a line each"), &d.OtherNames),
				u.notes("Notes", b.T("Notes"), &d.Notes),
			},
			save:  func(ctx context.Context) error { return u.App.SavePerson(ctx, d) },
			doubt: func(ctx context.Context) (doubt, error) { return u.saveAllTheSame(u.namesakes(ctx, *d)) },
			kept:  func() { n.take(d.ID, d.Name) },
		})
	})
}
