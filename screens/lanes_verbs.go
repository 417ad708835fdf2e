package screens

import (
	"cmp"
	"context"
	"slices"

	"sofra/app"
	"sofra/screens/widgets"
)

// openBar shows a date in a narrow window over the timeline; beside it, it is
// shown already.
func (p *calendar) openBar(u *UI, bar widgets.LaneBar) {
	if bar.Mark != widgets.MarkAway && u.narrow {
		p.spread.SetOpen(true)
	}
}

// goToHold shows a hold among the rooms.
func (u *UI) goToHold(h *app.HoldRow) {
	for _, s := range u.pages {
		if p, ok := s.page.(*calendar); ok {
			p.mode, p.at, p.by.rooms = byRooms, h.Day, laneBy{}
			lane := cmp.Or(h.RoomID, h.VenueID)
			p.lines.from, p.lines.chosen = "", barID(lane, &app.Bar{HoldID: h.ID})
			u.show(s.id)
			return
		}
	}
}

// verbs are what can be done with a date.
func (p *calendar) verbs(u *UI, id string) []widgets.Option {
	b := u.book
	d, ok := p.lines.bars[id]
	if !ok {
		return nil
	}
	open := widgets.Option{ID: "open", Text: b.T("Open the event"), Icon: "events"}
	history := widgets.Option{ID: "history", Text: b.T("History"), Icon: "history"}
	switch {
	case d.BookingID != "":
		open.Text = b.T("Open the booking")
		return []widgets.Option{open, history}
	case d.HoldID == "" && d.Kind == app.BarIdea:
		return []widgets.Option{{ID: "hold", Text: b.T("Hold the date"), Icon: "clock"}, open, history}
	case d.HoldID == "":
		return []widgets.Option{open, history}
	case d.Kind == app.BarConfirmed:
		return []widgets.Option{{ID: "unconfirm", Text: b.T("Make it a hold again"), Icon: "undo"}, open, history}
	case d.Kind == app.BarReleased:
		return []widgets.Option{{ID: "hold", Text: b.T("Hold the date again"), Icon: "clock"}, open, history}
	}
	all := []widgets.Option{
		{ID: "confirm", Text: b.T("Confirm date"), Icon: "lock"},
		{ID: "move", Text: b.T("Move…"), Icon: "arrow", Quiet: "Ctrl+" + b.T("Right|key")},
		{ID: "extend", Text: b.T("Hold longer"), Icon: "clock"},
		{ID: "challenge", Text: b.T("Challenge"), Icon: "send"},
		{ID: "copy", Text: b.T("Copy as text"), Icon: "copy"},
		{ID: "release", Text: b.T("Release"), Icon: "close", Quiet: "Del"},
	}
	if d.Rank < 2 {
		all = slices.DeleteFunc(all, func(o widgets.Option) bool { return o.ID == "challenge" })
	}
	return append(all, open, history)
}

// do does something with a date.
func (p *calendar) do(u *UI, verb, id string) {
	d, ok := p.lines.bars[id]
	if !ok || !slices.ContainsFunc(p.verbs(u, id), func(o widgets.Option) bool { return o.ID == verb }) {
		return
	}
	switch verb {
	case "open":
		p.openRecord(u, &d)
	case "history":
		u.showHistory(d.Event, historyRef(&d))
	case "hold":
		u.askHold(holdWish{event: widgets.Option{ID: string(d.EventID), Text: d.Event}, wishes: []wished{{option: u.placeOption(&d.lane), day: d.Day()}}})
	case "move":
		u.askMove(p, d)
	case "extend":
		u.askExtend(&d)
	case "copy":
		u.copyHolds(d.HoldID)
	case "challenge":
		u.askChallenge(&d)
	default:
		load(u, func(ctx context.Context) (holdSheet, error) { return sheetIn(ctx, u.App, d) }, func(s holdSheet) {
			switch verb {
			case "confirm":
				u.askConfirm(&s)
			case "unconfirm":
				u.askUnconfirm(&s)
			case "release":
				u.askRelease(&s)
			}
		})
	}
}

func (p *calendar) openRecord(u *UI, d *laneDate) {
	if d.BookingID != "" {
		u.goToEvent(d.EventID, "bookings", d.BookingID)
		return
	}
	u.reveal(app.Events, d.EventID)
}

// historyRef is the record whose history tells of a date.
func historyRef(d *laneDate) app.Ref {
	if d.BookingID != "" {
		return app.Ref{Kind: app.Bookings, ID: d.BookingID}
	}
	return app.Ref{Kind: app.Events, ID: d.EventID}
}

// offerIn asks for a hold of days in a room, or for a booking of an artist.
func (p *calendar) offerIn(u *UI, lane string, from, until app.Date) {
	l, ok := p.lines.heads[lane]
	if !ok {
		return
	}
	load(u, func(ctx context.Context) ([]app.EventRow, error) {
		rows, _, err := u.App.Events(ctx, app.EventFilter{From: from, To: from})
		return rows, err
	}, func(on []app.EventRow) { // by then the key that asked has been typed out
		k := app.BookingRow{Booking: u.newBooking(&app.EventRow{}), Artist: l.Name}
		switch l.Kind {
		case app.People:
			k.PersonID = l.ID
		case app.Ensembles:
			k.EnsembleID = l.ID
		case app.Bookings:
		default:
			u.askHold(holdWish{wishes: u.wishedIn(&l, from, until)})
			return
		}
		if len(on) == 1 {
			k.EventID, k.Event, k.Day = on[0].ID, on[0].Title, from
			k.HoldUntil = holdUntil("", from)
		}
		u.askBookingFor(k)
	})
}

// wishedIn are days of a lane.
func (u *UI) wishedIn(l *app.LaneHead, from, until app.Date) (all []wished) {
	for day := from; day <= until; day = day.Add(1) {
		all = append(all, wished{option: u.placeOption(l), day: day})
	}
	return all
}

// wished is what a new hold begins with: the day with the frame.
func (p *calendar) wished() holdWish { return holdWish{wishes: []wished{{day: p.at}}} }

// shift moves a hold to a lane and a day, after a doubt with its reason.
func (p *calendar) shift(u *UI, id, lane string, day app.Date) {
	d, ok := p.lines.bars[id]
	l, known := p.lines.heads[lane]
	if ok && known && d.HoldID != "" {
		p.moveHold(u, d, wishOf(&l, day))
	}
}

// wishOf is a lane of a room on a day.
func wishOf(l *app.LaneHead, day app.Date) app.Wish {
	w := app.Wish{VenueID: l.VenueID, Day: day}
	if l.Venue != "" {
		w.RoomID = l.ID
	}
	return w
}

// moveHold moves a hold, and the frame goes with it.
func (p *calendar) moveHold(u *UI, d laneDate, to app.Wish) {
	if !u.mayWrite() {
		return
	}
	background(u, func(ctx context.Context) ([]app.Doubt, error) { return moveDoubts(ctx, u.App, d.HoldID, to) }, func(doubts []app.Doubt) {
		move := func(ctx context.Context, reason string) error { return u.App.MoveHold(ctx, d.HoldID, to, reason) }
		if len(doubts) > 0 {
			f := u.reasonForm(u.book.T("Move all the same?"), doubts, move)
			f.verb, f.kept = u.book.T("Move"), func() { p.follow(&d, to) }
			u.askOver(f, u.notesOver(doubts, f))
			return
		}
		background(u, func(ctx context.Context) (struct{}, error) { return struct{}{}, move(ctx, "") }, func(struct{}) {
			p.follow(&d, to)
			u.changed()
		})
	})
}

// follow takes the frame to where a hold stands now.
func (p *calendar) follow(d *laneDate, to app.Wish) {
	lane := cmp.Or(to.RoomID, to.VenueID)
	p.lines.chosen, p.at = barID(lane, &d.Bar), to.Day
}

// moveDoubts is what stands against a hold somewhere else.
func moveDoubts(ctx context.Context, a *app.App, id app.ID, to app.Wish) ([]app.Doubt, error) {
	h, err := a.Hold(ctx, id)
	if err != nil {
		return nil, err
	}
	h.VenueID, h.RoomID, h.Day, h.Rank = to.VenueID, to.RoomID, to.Day, 0
	return a.HoldDoubts(ctx, h, false)
}
