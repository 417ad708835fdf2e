package screens

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// venues is the page of the places where events are.
func venues() page {
	return &list[app.VenueRow]{
		title: words.T("Venues"), add: words.T("New venue"), kind: app.Venues,
		count: func(n int) words.Text { return words.N("{n} venues", n) },
		empty: words.T("Venues come here when you add them or bring in a file."),
		columns: []column[app.VenueRow]{
			wide("name", words.T("Name|of a group"), 3, func(_ *UI, r *app.VenueRow) widgets.Cell { return bold(r.Name) }),
			wide("place", words.T("Town"), 2, func(u *UI, r *app.VenueRow) widgets.Cell { return u.townCell(r.Town, r.PlaceNames) }),
			fixed("", words.T("Last date"), 84, func(u *UI, r *app.VenueRow) widgets.Cell { return text(u.day(r.LastDay)) }),
			right("seats", words.T("Seats"), 110, func(u *UI, r *app.VenueRow) widgets.Cell { return text(u.some(r.Seats)) }),
			right("times", words.T("Times"), 64, func(_ *UI, r *app.VenueRow) widgets.Cell { return count(r.Times) }),
		},
		narrowable: narrowable[app.VenueRow]{
			chips: []chip{{"place", words.T("Town"), nil}}, known: knowTowns,
			narrowed: func(ctx context.Context, a *app.App, p app.Page, by narrowing) ([]app.VenueRow, int, error) {
				return a.Venues(ctx, app.VenueFilter{Page: p, PlaceID: app.ID(by["place"])})
			},
		},
		ident:  func(r *app.VenueRow) (app.ID, string) { return r.ID, r.Name },
		detail: venueDetail,
		sides: []side[app.VenueRow]{
			{"rooms", words.T("Rooms"), venueRooms},
			{"events", words.T("Events"), venueEvents},
			{"files", words.T("Files"), func(u *UI, r *app.VenueRow) fyne.CanvasObject { return u.filesOf(app.Ref{Kind: app.Venues, ID: r.ID}) }},
		},
		edit: editVenue,
	}
}

// some is a number, and nothing for none.
func (u *UI) some(n int) string {
	if n == 0 {
		return ""
	}
	return u.book.Int(int64(n))
}

func venueDetail(u *UI, r *app.VenueRow) []fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.add(b.T("Town"), u.town(r.Town, r.PlaceNames))
	f.add(b.T("Address"), r.Address)
	f.add(b.T("Coordinates"), string(r.Coordinates))
	f.add(b.T("Phone"), r.Phone)
	f.add(b.T("E-mail"), r.Email)
	f.add(b.T("Step-free"), u.code(yesNo(), r.StepFree))
	f.add(b.T("Accessible toilets"), u.code(yesNo(), r.Toilets))
	f.add(b.T("Hearing loop"), u.code(yesNo(), r.HearingLoop))
	f.add(b.T("Opening hours"), u.sayOpens(r.Opens))
	if r.Seats > 0 {
		f.add(b.T("Largest room"), u.roomFor(app.Room{Seats: r.Seats}))
	}
	f.money(b.T("Hire for a day"), r.Hire, r.Currency)
	f.number(b.T("Events"), r.Times)
	f.day(b.T("Last date"), r.LastDay)
	f.add(b.T("Also written"), strings.ReplaceAll(r.OtherNames, "\n", ", "))
	f.add(b.T("Stage, sound, light"), r.Technical)
	f.add(b.T("Notes"), r.Notes)
	all := []fyne.CanvasObject{f.show()}
	if r.Neutral != "" {
		all = append(all, widgets.NewNote(widgets.ToneNotice, "eye-off", b.T("For the staff only."), r.Neutral))
	}
	return append(all, venueParts(u, r))
}

// known is a record to edit, with what its form chooses from.
type known[R any] struct {
	record R
	places []app.Place
}

func editVenue(u *UI, r *app.VenueRow) { u.askVenue(r, fresh{}) }

// askVenue asks about a venue; nil is a new one.
func (u *UI) askVenue(r *app.VenueRow, n fresh) {
	load(u, func(ctx context.Context) (k known[app.Venue], err error) {
		k.record.Name = n.typed
		if k.places, err = u.App.Places(ctx); err == nil && r != nil {
			k.record, err = u.App.Venue(ctx, r.ID)
		}
		return k, err
	}, func(k known[app.Venue]) {
		d, b, title := &k.record, u.book, u.book.T("New venue")
		if r != nil {
			title = r.Name
		}
		inputs := []input{
			u.line("Name", b.T("Name|of a group"), &d.Name, app.NameRule),
			u.municipality(&d.PlaceID, k.places),
			u.line("Town", b.T("Town, where it is in no municipality here"), &d.Town, app.LengthRule),
			u.line("Address", b.T("Address"), &d.Address, app.LengthRule),
			u.line("Coordinates", b.T("Coordinates, or the link of a map"), (*string)(&d.Coordinates), app.CoordinatesRule).row(),
			u.line("Phone", b.T("Phone"), &d.Phone, app.PhoneRule),
			u.line("Email", b.T("E-mail"), &d.Email, app.EmailRule),
		}
		inputs = append(inputs, u.fee(b.T("Hire for a day"), &d.Hire, &d.Currency)...)
		u.ask(form{
			title: title, about: about(app.Venues, d),
			inputs: append(inputs, u.venueMore(d)...),
			save:   func(ctx context.Context) error { return u.App.SaveVenue(ctx, d) },
			kept:   func() { n.take(d.ID, d.Name) },
		})
	})
}

// venueMore are the fields of access, hours and what is there.
func (u *UI) venueMore(d *app.Venue) []input {
	b := u.book
	return []input{
		u.choice("StepFree", b.T("Step-free"), &d.StepFree, u.options(yesNo())),
		u.choice("Toilets", b.T("Accessible toilets"), &d.Toilets, u.options(yesNo())),
		u.choice("HearingLoop", b.T("Hearing loop"), &d.HearingLoop, u.options(yesNo())),
		u.opens(&d.Opens),
		u.notes("Technical", b.T("Stage, sound, light"), &d.Technical).begin(),
		u.notes("Neutral", b.T("Whose ground it is; for the staff only"), &d.Neutral),
		u.notes("OtherNames", b.T("Also written, a line each"), &d.OtherNames).begin(),
		u.notes("Notes", b.T("Notes"), &d.Notes),
	}
}
