package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// venueParts are who one asks at a venue, and what it takes.
func venueParts(u *UI, r *app.VenueRow) fyne.CanvasObject {
	return later(u, func(ctx context.Context) (app.Venue, error) { return u.App.Venue(ctx, r.ID) }, func(v app.Venue) fyne.CanvasObject {
		return widgets.Down(16, widgets.Line(), venueContacts(u, v), venuePrices(u, v))
	})
}

func venueContacts(u *UI, v app.Venue) fyne.CanvasObject {
	b := u.book
	head := widgets.Across(8, widgets.CardTitle(b.T("Contacts")), widgets.Gap(),
		widgets.NewButton(b.T("Add a contact"), func() { editVenueContact(u, v, app.VenueContact{}) }).WithIcon("plus").Small())
	if len(v.Contacts) == 0 {
		return widgets.Down(8, head, widgets.QuietWrapped(b.T("Who has the keys, who does the sound, who signs.")))
	}
	var rows []*widgets.ActionRow
	for _, c := range v.Contacts {
		rows = append(rows, widgets.NewActionRow("person", widgets.ToneNone, c.Name, join(c.Concern, c.Phone, c.Email)).
			WithOpen(func() { editVenueContact(u, v, c) }))
	}
	return widgets.Down(8, head, parts{rows: rows}.show())
}

func venuePrices(u *UI, v app.Venue) fyne.CanvasObject {
	b := u.book
	head := widgets.Across(8, widgets.CardTitle(b.T("Hire")), widgets.Gap(),
		widgets.NewButton(b.T("Add a price"), func() { editHirePrice(u, v, app.HirePrice{Currency: v.Currency}) }).WithIcon("plus").Small())
	if len(v.Prices) == 0 {
		return widgets.Down(8, head, widgets.QuietWrapped(b.T("What half a day costs, one room alone, the sound, the cleaning.")))
	}
	var rows []*widgets.ActionRow
	for _, p := range v.Prices {
		rows = append(rows, widgets.NewActionRow("money", widgets.ToneNone, p.What, join(u.book.Money(int64(p.Amount), p.Currency), roomName(v, p.RoomID))).
			WithOpen(func() { editHirePrice(u, v, p) }))
	}
	return widgets.Down(8, head, parts{rows: rows}.show())
}

// roomName is how a room of a venue is called; none is "".
func roomName(v app.Venue, id app.ID) string {
	for _, r := range v.Rooms {
		if r.ID == id {
			return r.Name
		}
	}
	return ""
}

// editVenueContact asks about somebody at a venue.
func editVenueContact(u *UI, v app.Venue, c app.VenueContact) {
	b, d, title := u.book, &c, u.book.T("New contact")
	f := form{
		about: within(app.Venues, &v, d),
		inputs: []input{
			u.line("Name", b.T("Name"), &d.Name, app.NameRule),
			u.line("Concern", b.T("What for"), &d.Concern, app.LengthRule),
			u.line("Phone", b.T("Phone"), &d.Phone, app.PhoneRule),
			u.line("Email", b.T("E-mail"), &d.Email, app.EmailRule),
		},
		save: func(ctx context.Context) error { return u.App.SaveVenueContact(ctx, v.ID, c) },
	}
	if c.ID != "" {
		title = c.Name
		f.remove = func(ctx context.Context) error { return u.App.RemoveVenueContact(ctx, v.ID, c) }
	}
	f.title = title
	u.ask(f)
}

// editHirePrice asks what a venue, or one of its rooms, takes for something.
func editHirePrice(u *UI, v app.Venue, p app.HirePrice) {
	b, d, title := u.book, &p, u.book.T("New price")
	var rooms []widgets.Option
	for _, r := range v.Rooms {
		rooms = append(rooms, widgets.Option{ID: string(r.ID), Text: r.Name})
	}
	inputs := []input{
		u.line("What", b.T("What for"), &d.What, app.NameRule),
		u.record("RoomID", b.T("Room"), &d.RoomID, rooms),
	}
	f := form{
		about: within(app.Venues, &v, d), inputs: append(inputs, u.fee(b.T("Amount"), &d.Amount, &d.Currency)...),
		save: func(ctx context.Context) error { return u.App.SaveHirePrice(ctx, v.ID, p) },
	}
	if p.ID != "" {
		title = p.What
		f.remove = func(ctx context.Context) error { return u.App.RemoveHirePrice(ctx, v.ID, p) }
	}
	f.title = title
	u.ask(f)
}
