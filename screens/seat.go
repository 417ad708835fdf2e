package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// seatsPage is the list of members, with the way to their balance in its head.
type seatsPage struct{ *list[app.SeatRow] }

func (p seatsPage) build(u *UI) fyne.CanvasObject {
	built := p.list.build(u)
	p.head.SetRight(p.search,
		widgets.NewButton(u.book.T("Balance and meetings"), u.openSeatBalance).WithIcon("scale"),
		widgets.NewFirst(u.say(p.add), func() { p.edit(u, nil) }).WithIcon("plus"))
	return built
}

// seats is the list of who sits on the platform, sat there, or is proposed.
func seats() page {
	return seatsPage{&list[app.SeatRow]{
		title: words.T("Members"), add: words.T("New seat"), kind: app.Seats,
		count: func(n int) words.Text { return words.N("{n} seats", n) },
		empty: words.T("Organisations and people of the platform come here when you give them a seat."),
		columns: []column[app.SeatRow]{
			wide("name", words.T("Name"), 4, func(u *UI, r *app.SeatRow) widgets.Cell { return bold(u.nameShown(r.Name)) }),
			wide("", words.T("Speaks for it"), 3, func(u *UI, r *app.SeatRow) widgets.Cell { return text(u.nameShown(r.Representative)) }),
			fixed("ibar", words.T("Ibar"), 116, func(u *UI, r *app.SeatRow) widgets.Cell { return text(u.code(ibarSides(), r.Ibar)) }),
			fixed("maturity", words.T("Maturity"), 96, func(u *UI, r *app.SeatRow) widgets.Cell { return text(u.code(maturities(), r.Maturity)) }),
			fixed("from", words.T("From"), 74, func(u *UI, r *app.SeatRow) widgets.Cell { return text(u.day(r.FromOn)) }),
			fixed("", words.T("State"), 92, func(u *UI, r *app.SeatRow) widgets.Cell {
				return widgets.Cell{Text: u.code(seatStates(), r.State), Tone: seatTone(r.State)}
			}),
		},
		narrowable: narrowable[app.SeatRow]{
			chips: []chip{
				{"state", words.T("State"), func(u *UI) []widgets.Option { return u.options(seatStates()) }},
				{"ibar", words.T("Ibar"), func(u *UI) []widgets.Option { return u.options(ibarSides()) }},
				{"maturity", words.T("Maturity"), func(u *UI) []widgets.Option { return u.options(maturities()) }},
				{"serves", words.T("Works for"), func(u *UI) []widgets.Option { return u.options(served()) }},
			},
			narrowed: func(ctx context.Context, a *app.App, p app.Page, by narrowing) ([]app.SeatRow, int, error) {
				return a.Seats(ctx, app.SeatFilter{Page: p, State: by["state"], Ibar: by["ibar"], Maturity: by["maturity"], Serves: by["serves"]})
			},
		},
		ident:  func(r *app.SeatRow) (app.ID, string) { return r.ID, r.Name },
		under:  func(u *UI, r *app.SeatRow) string { return join(r.Title, u.code(seatStates(), r.State)) },
		detail: seatDetail,
		sides:  []side[app.SeatRow]{{"meetings", words.T("Meetings"), seatMeetings}},
		edit:   editSeat,
		place:  place[app.SeatRow]{sort: "name"},
	}}
}

func seatStates() []code {
	return []code{
		{"proposed", words.T("Proposed")}, {"member", words.T("Member")}, {"left", words.T("Left|the platform")}, {"suspended", words.T("Suspended")},
	}
}

func seatTone(state string) widgets.Tone {
	switch state {
	case "member":
		return widgets.ToneDone
	case "suspended":
		return widgets.ToneWarning
	case "proposed":
		return widgets.ToneNotice
	}
	return widgets.TonePlain
}

func seatDetail(u *UI, r *app.SeatRow) []fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.add(b.T("State"), u.code(seatStates(), r.State))
	f.add(b.T("Name of the seat"), r.Title)
	f.add(b.T("Speaks for it"), u.nameShown(r.Representative))
	f.day(b.T("From"), r.FromOn)
	f.day(b.T("Until"), r.UntilOn)
	f.add(b.T("Ibar"), u.code(ibarSides(), r.Ibar))
	f.add(b.T("Maturity"), u.code(maturities(), r.Maturity))
	f.add(b.T("Works for"), u.several(served(), r.Serves))
	f.add(b.T("Notes"), r.Notes)
	whose := func() { u.reveal(app.People, r.PersonID) }
	if r.OrganisationID != "" {
		whose = func() { u.reveal(app.Organisations, r.OrganisationID) }
	}
	link := widgets.NewLink(u.nameShown(r.Name), whose).Small()
	return []fyne.CanvasObject{f.show(), widgets.Across(0, link, widgets.Gap())}
}

// editSeat asks about a seat; nil is a new one. What it points to is looked up
// first: the names in a list may be older.
func editSeat(u *UI, r *app.SeatRow) {
	b, draft, title := u.book, app.Seat{State: "member"}, u.book.T("New seat")
	var organisation, person, speaks string
	if r != nil {
		draft, title, speaks = r.Seat, r.Name, r.Representative
		organisation = r.Name
		if r.PersonID != "" {
			organisation, person = "", r.Name
		}
	}
	d := &draft
	voice := u.pickPerson(link{&d.RepresentativeID, speaks})
	voice.name = "RepresentativeID"
	voice.field.(*widgets.Picker).SetLabel(b.T("Speaks for it"))
	whole := u.pickPerson(link{&d.PersonID, person})
	whole.field.(*widgets.Picker).SetLabel(b.T("Or a person"))
	u.ask(form{
		title: title, about: about(app.Seats, d), width: 720,
		text: b.T("A seat is of an organisation or of a person, and counts at meetings from its first day to its last."),
		inputs: []input{
			u.pickOrganisation("OrganisationID", b.T("Organisation"), link{&d.OrganisationID, organisation}), voice,
			whole, u.line("Title", b.T("Name of the seat"), &d.Title, app.LengthRule),
			u.date("FromOn", b.T("From"), &d.FromOn), u.date("UntilOn", b.T("Until"), &d.UntilOn),
			u.choiceOf("State", b.T("State"), &d.State, u.options(seatStates())),
			u.notes("Notes", b.T("Notes"), &d.Notes).row(),
		},
		save: func(ctx context.Context) error { return u.App.SaveSeat(ctx, d) },
	})
}

// seatMeetings is what was noted of a seat at the meetings in its term.
func seatMeetings(u *UI, r *app.SeatRow) fyne.CanvasObject {
	return later(u, func(ctx context.Context) ([]app.Sitting, error) { return u.App.Sittings(ctx) }, func(all []app.Sitting) fyne.CanvasObject {
		b := u.book
		p := parts{bold: b.T("No meeting noted yet"), empty: b.T("Who was there is noted at the event, and under Balance and meetings.")}
		there, of := 0, 0
		for _, s := range all {
			for _, seat := range s.Seats {
				if seat.ID != r.ID {
					continue
				}
				of++
				if c := seat.Noted.Came; c == "present" || c == "represented" {
					there++
				}
				p.rows = append(p.rows, widgets.NewActionRow("", widgets.ToneNone, s.Title, u.day(s.Day)).
					WithTag(u.cameWord(seat.Noted), cameTone(seat.Noted.Came)).WithOpen(func() { u.askSitting(s.EventID) }))
			}
		}
		if of == 0 {
			return p.show()
		}
		return widgets.Down(10, widgets.Body(b.T("There at {n} of {all} meetings ({share})", "n", there, "all", of, "share", b.Percent(int64(there), int64(of)))), p.show())
	})
}
