package screens

import (
	"fmt"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// desk of rooms: what stands where, by the names that the tests use.
type season struct {
	*app.App
	t      *testing.T
	rooms  map[string]app.Wish
	events map[string]app.ID
}

// wish is a room on a day.
func (s *season) wish(room string, day app.Date) app.Wish {
	w := s.rooms[room]
	w.Day = day
	return w
}

// venue adds a venue with its rooms, each with seats.
func (s *season) venue(name string, place app.ID, rooms ...app.Room) {
	s.t.Helper()
	v := app.Venue{Name: name, PlaceID: place, Rooms: rooms}
	keep(s.t, s.SaveVenue(s.t.Context(), &v))
	if len(rooms) == 0 {
		s.rooms[name] = app.Wish{VenueID: v.ID}
	}
	for _, r := range v.Rooms {
		s.rooms[name+", "+r.Name] = app.Wish{VenueID: v.ID, RoomID: r.ID}
	}
}

// event adds an event of that title.
func (s *season) event(title string, e app.Event) app.ID {
	s.t.Helper()
	if e.Title, e.Kind = title, "concert"; e.Status == "" {
		e.Status = "planned"
	}
	keep(s.t, s.SaveEvent(s.t.Context(), &e))
	s.events[title] = e.ID
	return e.ID
}

// ask holds places for an event.
func (s *season) ask(title string, wishes ...app.Wish) app.ID {
	s.t.Helper()
	e := s.events[title]
	if e == "" {
		e = s.event(title, app.Event{Starts: "20:00", Ends: "22:30"})
	}
	id, err := s.AskDates(s.t.Context(), app.DateRequest{EventID: e, Wishes: wishes, HoldUntil: wishes[0].Day.Add(-10)})
	keep(s.t, err)
	return id
}

// hold is the one of an event in a room on a day.
func (s *season) hold(title string, w app.Wish) app.HoldRow {
	s.t.Helper()
	rows, _, err := s.Holds(s.t.Context(), app.HoldFilter{EventID: s.events[title], VenueID: w.VenueID, From: w.Day, To: w.Day})
	keep(s.t, err)
	for _, r := range rows {
		if r.RoomID == w.RoomID {
			return r
		}
	}
	s.t.Fatalf("%s holds nothing on %s", title, w.Day)
	return app.HoldRow{}
}

// spring is an office with two weeks of every kind of bar, from 29 March 2027 on.
func spring(t *testing.T) (*UI, *season) {
	t.Helper()
	s := &season{App: dbtest.New(t), t: t, rooms: map[string]app.Wish{}, events: map[string]app.ID{}}
	ctx := t.Context()
	s.venue("Fabrika 7", "prishtine", app.Room{Name: "Main hall", Seats: 320, Buffer: 120, Strike: 120}, app.Room{Name: "Small room", Seats: 80})
	s.venue("Dom kulture", "gracanice", app.Room{Name: "Velika sala", Seats: 260, Buffer: 60, Strike: 60})
	s.venue("Sahat Kulla", "prizren", app.Room{Name: "Oborri", Seats: 180})
	s.venue("Teatri i Qytetit", "gjilan", app.Room{Name: "Skena", Seats: 400})
	s.venue("Kulla", "mitrovice-e-jugut")
	main, small, dom := "Fabrika 7, Main hall", "Fabrika 7, Small room", "Dom kulture, Velika sala"
	s.ask("Drilona Berisha Kuartet", s.wish(main, "2027-04-03"))
	s.ask("Sarajevski Sevdah Trio", s.wish(main, "2027-04-03"), s.wish(small, "2027-04-04"))
	s.ask("Gala", s.wish(main, "2027-04-08"))
	keep(t, s.ConfirmHold(ctx, s.hold("Gala", s.wish(main, "2027-04-08")).ID, app.Confirming{}))
	s.event("Rehearsals 4", app.Event{Status: "confirmed", Day: "2027-03-29", VenueID: s.rooms[small].VenueID, RoomID: s.rooms[small].RoomID})
	s.ask("Zvuk Morave", s.wish(dom, "2027-03-31"))
	keep(t, s.ConfirmHold(ctx, s.hold("Zvuk Morave", s.wish(dom, "2027-03-31")).ID, app.Confirming{}))
	s.event("Rrënjë dhe degë", app.Event{Day: "2027-04-09", Starts: "19:00", Ends: "21:00", Status: "confirmed", VenueID: s.rooms[dom].VenueID, RoomID: s.rooms[dom].RoomID})
	e := s.event("Kanun gecesi", app.Event{Day: "2027-04-09", Starts: "18:00", Ends: "20:00"})
	h := app.Hold{EventID: e, Reason: "The hall has said it will part the evening", HoldUntil: "2027-04-01"}
	w := s.wish(dom, "2027-04-09")
	h.VenueID, h.RoomID, h.Day = w.VenueID, w.RoomID, w.Day
	keep(t, s.PlaceHold(ctx, &h))
	s.event("Aksham", app.Event{Status: "idea", Day: "2027-04-10", VenueID: s.rooms["Sahat Kulla, Oborri"].VenueID, RoomID: s.rooms["Sahat Kulla, Oborri"].RoomID})
	skena := s.wish("Teatri i Qytetit, Skena", "2027-03-31")
	s.ask("Ritmi i rrugës", skena)
	s.ask("Dijalog, panel 2", skena)
	keep(t, s.ConfirmHold(ctx, s.hold("Dijalog, panel 2", skena).ID, app.Confirming{Reason: "The first has no answer"}))
	s.ask("Radionica", s.wish("Kulla", "2027-04-07"))
	keep(t, s.ReleaseHold(ctx, s.hold("Radionica", s.wish("Kulla", "2027-04-07")).ID))
	s.artists()
	return desk(t, s.App), s
}

// artists adds people with dates, one of whom is away for some days.
func (s *season) artists() {
	s.t.Helper()
	ctx := s.t.Context()
	for i, name := range []string{"Amra Hodžić", "Милица Ђорђевић", "Ylli Shatri"} {
		p := app.Person{Name: name, Roles: app.Set{"artist"}, Plays: "Violin", PlaceID: "prizren"}
		keep(s.t, s.SavePerson(ctx, &p))
		k := app.Booking{EventID: s.events["Gala"], PersonID: p.ID, DateState: app.DateHold, Rank: 1, HoldUntil: "2027-04-01"}
		if i == 1 {
			k.DateState, k.Rank, k.HoldUntil = app.DateConfirmed, 0, ""
			keep(s.t, s.Block(ctx, &app.Blocked{PersonID: p.ID, FromOn: "2027-04-01", UntilOn: "2027-04-04"}))
		}
		keep(s.t, s.SaveBooking(ctx, &k))
	}
}

// roomsAt turns to the rooms, at a day.
func roomsAt(t *testing.T, u *UI, day app.Date) *calendar {
	t.Helper()
	p := calendarAt(u, day)
	turnTo(t, u, u.book.T("Rooms"))
	return p
}

func TestRoomsInEveryLanguageAndLook(t *testing.T) {
	u, s := spring(t)
	p := roomsAt(t, u, "2027-03-30")
	main := s.rooms["Fabrika 7, Main hall"]
	for _, worn := range []struct {
		lang words.Lang
		look widgets.Look
	}{{words.En, widgets.Light}, {words.En, widgets.Dark}, {words.Sq, widgets.Light}, {words.SrCyrl, widgets.Light}, {words.SrCyrl, widgets.Dark}, {words.En, widgets.HighContrast}} {
		u.look = worn.look
		u.wear()
		u.speak(worn.lang)
		for _, mode := range []string{byRooms, byArtists} {
			turnTo(t, u, u.book.T(map[string]string{byRooms: "Rooms", byArtists: "Artists"}[mode]))
			p.lines.chosen = ""
			if mode == byRooms {
				w := s.wish("Fabrika 7, Main hall", "2027-04-03")
				p.lines.chosen = string(main.RoomID) + " " + string(s.hold("Drilona Berisha Kuartet", w).ID)
			}
			p.goTo(u, "2027-04-03")
			u.window.Canvas().Focus(p.target())
			for _, size := range windowSizes() {
				u.window.Resize(size)
				p.spread.SetOpen(false)
				look(t, u, fmt.Sprintf("lanes-%s-%s-%d-%.0f", mode, worn.lang, worn.look, size.Width))
				for _, w := range misfits(u) {
					t.Errorf("%s, %s, %.0f wide: %s", mode, worn.lang.Name(), size.Width, w)
				}
				p.spread.SetOpen(true)
				if size.Width < 1100 {
					look(t, u, fmt.Sprintf("lanes-%s-%s-%d-%.0f-open", mode, worn.lang, worn.look, size.Width))
				}
			}
			u.window.Resize(windowSizes()[0])
		}
	}
}

// TestRoomsFitInLargeText looks at the rooms with the largest letters.
func TestRoomsFitInLargeText(t *testing.T) {
	u, _ := spring(t)
	p := roomsAt(t, u, "2027-04-03")
	for _, size := range textSizes() {
		u.dress(func(s *settings) { s.TextSize = size })
		for _, window := range windowSizes() {
			u.window.Resize(window)
			p.goTo(u, "2027-04-03")
			look(t, u, fmt.Sprintf("lanes-large-%.2f-%.0f", size, window.Width))
			for _, w := range misfits(u) {
				t.Errorf("text at %.2f, %.0f wide: %s", size, window.Width, w)
			}
		}
	}
}
