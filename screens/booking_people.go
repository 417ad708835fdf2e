package screens

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// bookingRoles are what a person does in a booking.
func bookingRoles() []code {
	return []code{
		{app.Signs, words.T("Signs|a role")}, {app.IsPaid, words.T("Is paid|a role")}, {app.Plays, words.T("Plays|a role")}, {app.Travels, words.T("Travels|a role")},
	}
}

// bookingPerson is a person with all that they do in a booking.
type bookingPerson struct {
	id    app.ID
	name  string
	roles []string
}

// bookingPeople are those of a booking, in the order of their first roles.
func bookingPeople(all []app.BookingContact) (people []bookingPerson) {
	for _, role := range app.ContactRoles() {
		for _, c := range all {
			if c.Role != role {
				continue
			}
			at := slices.IndexFunc(people, func(p bookingPerson) bool { return p.id == c.PersonID })
			if at < 0 {
				at = len(people)
				people = append(people, bookingPerson{id: c.PersonID, name: c.Name})
			}
			people[at].roles = append(people[at].roles, role)
		}
	}
	return people
}

// peopleOf shows who signs, is paid, plays and travels; each opens its dialog.
// Papers name those who sign and are paid.
func peopleOf(u *UI, k *app.BookingRow) fyne.CanvasObject {
	return later(u, func(ctx context.Context) ([]app.BookingContact, error) { return u.App.BookingContacts(ctx, k.ID) },
		func(all []app.BookingContact) fyne.CanvasObject {
			b := u.book
			p := parts{
				bold: b.T("The artist does it all"), empty: b.T("Add who signs or is paid instead; papers name them."),
				add: b.T("Add a person"), onAdd: func() { askBookingPerson(u, k.ID, all, bookingPerson{}) },
			}
			for _, one := range bookingPeople(all) {
				row := widgets.NewActionRow("person", widgets.ToneNone, one.name, u.several(bookingRoles(), one.roles))
				p.rows = append(p.rows, row.WithOpen(func() { askBookingPerson(u, k.ID, all, one) }))
			}
			return widgets.Down(6, widgets.CardTitle(b.T("Who signs and travels")), p.show())
		})
}

// askBookingPerson asks about one person of a booking; no ID is a new one.
func askBookingPerson(u *UI, booking app.ID, all []app.BookingContact, one bookingPerson) {
	b, was := u.book, one.id
	roles := widgets.NewChoices(b.T("What they do"), u.choices(bookingRoles()), true)
	roles.SetChosen(one.roles...)
	keep := func(ctx context.Context, chosen []string) error {
		rest := slices.DeleteFunc(slices.Clone(all), func(c app.BookingContact) bool { return c.PersonID == was || c.PersonID == one.id })
		for _, role := range chosen {
			rest = append(rest, app.BookingContact{BookingID: booking, PersonID: one.id, Role: role})
		}
		return u.App.SaveBookingContacts(ctx, booking, rest)
	}
	f := form{
		title: b.T("Add a person"), verb: b.T("Add"),
		inputs: []input{
			u.pickPerson(link{&one.id, one.name}).row(),
			{name: "Role", field: roles, wide: true, take: func() words.Text {
				if len(roles.Chosen()) == 0 {
					return words.T("Choose what the person does.")
				}
				return words.Text{}
			}},
		},
		save: func(ctx context.Context) error { return keep(ctx, roles.Chosen()) },
	}
	if was != "" {
		f.title, f.verb = one.name, ""
		f.remove = func(ctx context.Context) error { return keep(ctx, nil) }
	}
	u.ask(f)
}

// bookingFiles are the files that came with a booking, and its papers.
func bookingFiles(u *UI, k *app.BookingRow) fyne.CanvasObject {
	return widgets.Down(6, widgets.CardTitle(u.book.T("Files")), u.filesOf(app.Ref{Kind: app.Bookings, ID: k.ID}))
}
