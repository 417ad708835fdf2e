package screens

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// contactsOf are the further ways to reach a person, and how their name is
// written in other languages; each opens its dialog.
func contactsOf(u *UI, id app.ID) fyne.CanvasObject {
	return later(u, func(ctx context.Context) (app.Person, error) { return u.App.Person(ctx, id) },
		func(p app.Person) fyne.CanvasObject {
			b := u.book
			reach := parts{
				bold: b.T("No other contacts yet"), empty: b.T("The phone and the e-mail of the overview are the first ones."),
				add: b.T("Add a contact"), onAdd: func() { editContact(u, p, app.Contact{Kind: app.ContactPhone}) },
			}
			for _, c := range p.Contacts {
				row := widgets.NewActionRow(contactIcon(c.Kind), widgets.ToneNone, c.Value, join(u.code(contactKinds(), c.Kind), c.Label))
				reach.rows = append(reach.rows, row.WithOpen(func() { editContact(u, p, c) }))
			}
			called := parts{
				bold: b.T("No other languages"), empty: b.T("Write how the name stands in a programme of another language."),
				add: b.T("Add a name"), onAdd: func() { editNameIn(u, p, app.PersonName{}) },
			}
			for _, n := range p.NamesIn {
				row := widgets.NewActionRow("pen", widgets.ToneNone, n.Name, u.code(paperLanguages(), n.Language))
				called.rows = append(called.rows, row.WithOpen(func() { editNameIn(u, p, n) }))
			}
			return widgets.Down(12, widgets.CardTitle(b.T("Contacts")), reach.show(), widgets.CardTitle(b.T("Name in other languages")), called.show())
		})
}

func contactIcon(kind string) string {
	switch kind {
	case app.ContactPhone:
		return "phone"
	case app.ContactEmail:
		return "mail"
	}
	return "link"
}

// paperLanguages are those that programmes and papers are written in.
func paperLanguages() (all []code) {
	for _, l := range words.Langs() {
		all = append(all, code{string(l), words.Text{Key: l.Name()}})
	}
	return all
}

// editContact asks about one contact of a person. It is kept with the person.
func editContact(u *UI, p app.Person, c app.Contact) {
	b, title := u.book, u.book.T("New contact")
	if c.ID != "" {
		title = c.Value
	}
	keep := func(ctx context.Context, all []app.Contact) error {
		draft := p
		draft.Contacts = all
		return u.App.SavePerson(ctx, &draft)
	}
	u.ask(amongParts(p.Contacts, &c, keep, form{
		title: title, about: within(app.People, &p, &c),
		inputs: []input{
			u.choice("Kind", b.T("Way"), &c.Kind, u.options(contactKinds())),
			u.line("Value", b.T("Number or address"), &c.Value, func(s string) words.Text { return app.ValueRule(c.Kind, s) }),
			u.line("Label", b.T("Whose, or when"), &c.Label, app.LengthRule).row(),
		},
	}))
}

// editNameIn asks how one language writes the name of a person.
func editNameIn(u *UI, p app.Person, n app.PersonName) {
	b, title := u.book, u.book.T("Name in another language")
	keep := func(ctx context.Context, all []app.PersonName) error {
		draft := p
		draft.NamesIn = all
		return u.App.SavePerson(ctx, &draft)
	}
	u.ask(amongParts(p.NamesIn, &n, keep, form{
		title: title, about: within(app.People, &p, &n),
		inputs: []input{
			u.choice("Language", b.T("Language"), &n.Language, u.options(paperLanguages())),
			u.line("Name", b.T("Name"), &n.Name, app.NameRule),
		},
	}))
}

// amongParts is a form of one part of a record, which is kept with the record:
// saved behind the other parts, or taken from among them.
func amongParts[T any, P interface {
	*T
	Ident() *app.Kept
}](all []T, one *T, keep func(context.Context, []T) error, f form) form {
	id := P(one).Ident().ID
	rest := slices.DeleteFunc(slices.Clone(all), func(o T) bool { return P(&o).Ident().ID == id && id != "" })
	f.save = func(ctx context.Context) error { return keep(ctx, append(slices.Clone(rest), *one)) }
	if id != "" {
		f.remove = func(ctx context.Context) error { return keep(ctx, rest) }
	}
	return f
}
