package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// organisations is the list of partners, funders, outlets and suppliers.
func organisations() page {
	return &list[app.OrganisationRow]{
		title: words.T("Organisations"), add: words.T("New organisation"), kind: app.Organisations,
		count: func(n int) words.Text { return words.N("{n} organisations", n) },
		empty: words.T("Organisations come here when you add them."),
		columns: []column[app.OrganisationRow]{
			wide("name", words.T("Name|of a group"), 5, func(_ *UI, r *app.OrganisationRow) widgets.Cell { return bold(r.Name) }),
			fixed("kind", words.T("Kind"), 92, func(u *UI, r *app.OrganisationRow) widgets.Cell { return text(u.code(organisationKinds(), r.Kind)) }),
			wide("place", words.T("Town"), 3, func(u *UI, r *app.OrganisationRow) widgets.Cell { return u.townCell("", r.PlaceNames) }),
			fixed("", words.T("Ibar"), 116, func(u *UI, r *app.OrganisationRow) widgets.Cell { return text(u.code(ibarSides(), r.Ibar)) }),
			fixed("maturity", words.T("Maturity"), 104, func(u *UI, r *app.OrganisationRow) widgets.Cell { return text(u.code(maturities(), r.Maturity)) }),
		},
		narrowable: narrowable[app.OrganisationRow]{
			chips: []chip{
				{"kind", words.T("Kind"), func(u *UI) []widgets.Option { return u.options(organisationKinds()) }},
				{"ibar", words.T("Ibar"), func(u *UI) []widgets.Option { return u.options(ibarSides()) }},
			},
			narrowed: func(ctx context.Context, a *app.App, p app.Page, by narrowing) ([]app.OrganisationRow, int, error) {
				return a.Organisations(ctx, app.OrganisationFilter{Page: p, Kind: by["kind"], Ibar: by["ibar"]})
			},
		},
		ident:  func(r *app.OrganisationRow) (app.ID, string) { return r.ID, r.Name },
		under:  func(u *UI, r *app.OrganisationRow) string { return u.code(organisationKinds(), r.Kind) },
		detail: organisationDetail,
		sides: []side[app.OrganisationRow]{
			{"files", words.T("Files"), func(u *UI, r *app.OrganisationRow) fyne.CanvasObject {
				return u.filesOf(app.Ref{Kind: app.Organisations, ID: r.ID})
			}},
		},
		edit:  editOrganisation,
		place: place[app.OrganisationRow]{sort: "name"},
	}
}

func organisationKinds() []code {
	return []code{
		{"ngo", words.T("NGO")}, {"funder", words.T("Funder")}, {"media", words.T("Media outlet")},
		{"institution", words.T("Institution")}, {"company", words.T("Company")},
	}
}

func ibarSides() []code {
	return []code{
		{"north", words.T("North|of the Ibar")}, {"south", words.T("South|of the Ibar")}, {"both", words.T("North and south")},
	}
}

func maturities() []code {
	return []code{{"established", words.T("Established")}, {"emerging", words.T("Emerging")}}
}

// served are the groups that an organisation works for.
func served() []code {
	all := []code{
		{"women", words.T("women")}, {"youth", words.T("young people")}, {"rural", words.T("people in villages")},
		{"disability", words.T("people with disabilities")},
	}
	for _, c := range app.Communities() {
		all = append(all, code{c, app.CommunityName(c)})
	}
	return all
}

func organisationDetail(u *UI, r *app.OrganisationRow) []fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.lines(b.T("Also written"), r.OtherNames)
	f.add(b.T("Kind"), u.code(organisationKinds(), r.Kind))
	f.add(b.T("Registration number"), r.Registration)
	f.add(b.T("Town"), u.town("", r.PlaceNames))
	f.add(b.T("Ibar"), u.code(ibarSides(), r.Ibar))
	f.add(b.T("Maturity"), u.code(maturities(), r.Maturity))
	f.add(b.T("Works for"), u.several(served(), r.Serves))
	f.add(b.T("Phone"), r.Phone)
	f.add(b.T("E-mail"), r.Email)
	f.add(b.T("Website"), r.Website)
	f.add(b.T("Identifier in IATI"), r.PublicCode)
	f.add(b.T("Notes"), r.Notes)
	return []fyne.CanvasObject{f.show()}
}

func editOrganisation(u *UI, r *app.OrganisationRow) { u.askOrganisation(r, fresh{}) }

// askOrganisation asks about an organisation; nil is a new one.
func (u *UI) askOrganisation(r *app.OrganisationRow, n fresh) {
	load(u, func(ctx context.Context) ([]app.Place, error) { return u.App.Places(ctx) }, func(places []app.Place) {
		draft, b, title := app.Organisation{Name: n.typed}, u.book, u.book.T("New organisation")
		if r != nil {
			draft, title = r.Organisation, r.Name
		}
		d := &draft
		u.ask(form{
			title: title, width: 720, about: about(app.Organisations, d),
			inputs: []input{
				u.line("Name", b.T("Name|of a group"), &d.Name, app.NameRule).row(),
				u.choice("Kind", b.T("Kind"), &d.Kind, u.options(organisationKinds())),
				u.choice("Maturity", b.T("Maturity"), &d.Maturity, u.options(maturities())),
				u.municipality(&d.PlaceID, places),
				u.choice("Ibar", b.T("Ibar"), &d.Ibar, u.options(ibarSides())),
				u.set("Serves", b.T("Works for"), &d.Serves, served()),
				u.line("Phone", b.T("Phone"), &d.Phone, app.PhoneRule),
				u.line("Email", b.T("E-mail"), &d.Email, app.EmailRule),
				u.line("Website", b.T("Website"), &d.Website, app.LengthRule),
				u.line("Registration", b.T("Registration number"), &d.Registration, app.LengthRule),
				u.line("PublicCode", b.T("Identifier in IATI"), &d.PublicCode, app.PublicCodeRule),
				u.choice("PublicKind", b.T("Kind in IATI"), &d.PublicKind, u.options(publicKinds())),
				u.notes("OtherNames", b.T("Also written, a line each"), &d.OtherNames),
				u.notes("Notes", b.T("Notes"), &d.Notes),
			},
			save: func(ctx context.Context) error { return u.App.SaveOrganisation(ctx, d) },
			kept: func() { n.take(d.ID, d.Name) },
		})
	})
}
