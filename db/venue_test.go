package db_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// fullHouse is a venue of which everything is known: a hall that is made of two
// rooms, layouts, contacts and prices.
func fullHouse(t *testing.T, a *app.App) app.Venue {
	t.Helper()
	v := app.Venue{
		Name:   "Red Hall",
		Access: app.Access{StepFree: "yes", Toilets: "no", HearingLoop: "yes"},
		Hire:   60000, Currency: "EUR",
		Rooms: []app.Room{
			{Name: "Hall", Seats: 200, Buffer: 60, Strike: 15, Position: 1, Layouts: []app.Layout{{Name: "Rows", Seats: 240}, {Name: "Tables", Seats: 120, Standing: 40, Position: 1}}},
			{Name: "East", Seats: 80, Position: 2}, {Name: "West", Seats: 70, Position: 3},
		},
		VenueParts: app.VenueParts{
			Neutral: "Nobody's ground", Technical: "Stage 8 × 6 m", Opens: "1-5 09:00-22:00\n6 18:00-02:00",
			Contacts: []app.VenueContact{{Name: "Dritan", Concern: "keys", Phone: "+383 44 000 111", Email: "keys@example.org"}},
			Prices:   []app.HirePrice{{What: "Half a day", Amount: 35000, Currency: "EUR"}},
		},
	}
	must(t, a.SaveVenue(t.Context(), &v))
	must(t, a.SaveRoomParts(t.Context(), v.Rooms[0].ID, []app.ID{v.Rooms[1].ID, v.Rooms[2].ID}))
	return readVenue(t, a, v.ID)
}

func readVenue(t *testing.T, a *app.App, id app.ID) app.Venue {
	t.Helper()
	v, err := a.Venue(t.Context(), id)
	must(t, err)
	return v
}

// Each thing that a venue says is kept, changed, taken back and said in its
// history.
func TestVenueWithEverything(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		v := fullHouse(t, a)
		hall := v.Rooms[0]
		if v.Toilets != "no" || v.HearingLoop != "yes" || v.Neutral == "" || v.Technical == "" || len(v.Opens.All()) != 2 ||
			len(v.Contacts) != 1 || v.Contacts[0].Concern != "keys" || len(v.Prices) != 1 || v.Prices[0].Amount != 35000 ||
			len(hall.Layouts) != 2 || hall.Layouts[1].Standing != 40 || hall.Strike != 15 || len(hall.Parts) != 2 {
			t.Fatalf("kept %+v", v)
		}
		price, contact := v.Prices[0], v.Contacts[0]
		price.RoomID, contact.Phone = hall.ID, ""
		other := hall
		other.Layouts = []app.Layout{hall.Layouts[1], {Name: "Standing", Standing: 400, Position: 2}}
		other.Parts = other.PartsOf([]app.ID{v.Rooms[2].ID})
		read := func() { // undo raises the versions
			v = readVenue(t, a, v.ID)
			price.Version, contact.Version, other.Version = v.Prices[0].Version, v.Contacts[0].Version, v.Rooms[0].Version
		}
		for what, change := range map[string]func() error{
			"a price": func() error { return a.SaveHirePrice(ctx, v.ID, price) },
			"a new price": func() error {
				return a.SaveHirePrice(ctx, v.ID, app.HirePrice{What: "Sound", Amount: 10000, Currency: "EUR"})
			},
			"no price":       func() error { return a.RemoveHirePrice(ctx, v.ID, price) },
			"a contact":      func() error { return a.SaveVenueContact(ctx, v.ID, contact) },
			"a new contact":  func() error { return a.SaveVenueContact(ctx, v.ID, app.VenueContact{Name: "Vesna"}) },
			"no contact":     func() error { return a.RemoveVenueContact(ctx, v.ID, contact) },
			"a room":         func() error { return a.SaveRoom(ctx, v.ID, other) },
			"no part":        func() error { return a.RemoveRoom(ctx, v.ID, v.Rooms[2]) },
			"no parts":       func() error { return a.SaveRoomParts(ctx, hall.ID, nil) },
			"the whole room": func() error { return a.RemoveRoom(ctx, v.ID, v.Rooms[0]) },
		} {
			read()
			must(t, change())
			if now := readVenue(t, a, v.ID); reflect.DeepEqual(now.VenueParts, v.VenueParts) && reflect.DeepEqual(now.Rooms, v.Rooms) {
				t.Errorf("%s changed nothing", what)
			}
			_, err := a.Undo(ctx)
			must(t, err)
			if now := readVenue(t, a, v.ID); !sameVenue(now, v) {
				t.Errorf("%s taken back: %+v, want %+v", what, now, v)
			}
		}
		tables := map[string]bool{}
		changes, err := a.HistoryOf(ctx, app.Ref{Kind: app.Venues, ID: v.ID}, app.Page{})
		must(t, err)
		for _, c := range changes {
			tables[c.TableName] = true
		}
		for _, table := range []string{"venue", "room", "layout", "room_part", "hire_price", "venue_contact"} {
			if !tables[table] {
				t.Errorf("the history tells nothing of %s", table)
			}
		}
	})
}

// sameVenue compares what venues say; their versions only rise.
func sameVenue(a, b app.Venue) bool {
	return reflect.DeepEqual(app.ImageOf(&a), app.ImageOf(&b))
}

// A venue that breaks a rule is not kept, and the sentence stands at its field.
func TestVenueRules(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		v := fullHouse(t, a)
		west := v.Rooms[2]
		west.Parts = []app.RoomPart{{PartID: v.Rooms[0].ID}}
		for field, err := range map[string]error{
			"Parts":       a.SaveRoom(ctx, v.ID, west), // the hall is made of it
			"Toilets":     a.SaveVenue(ctx, &app.Venue{Name: "x", Access: app.Access{Toilets: "maybe"}}),
			"HearingLoop": a.SaveVenue(ctx, &app.Venue{Name: "x", Access: app.Access{HearingLoop: "maybe"}}),
			"Opens":       a.SaveVenue(ctx, &app.Venue{Name: "x", VenueParts: app.VenueParts{Opens: "8 09:00-10:00"}}),
			"What":        a.SaveHirePrice(ctx, v.ID, app.HirePrice{Amount: 1, Currency: "EUR"}),
			"Name":        a.SaveVenueContact(ctx, v.ID, app.VenueContact{Phone: "+383 44 000 111"}),
			"Strike":      a.SaveRoom(ctx, v.ID, app.Room{Name: "x", Strike: -1}),
			"Layouts":     a.SaveRoom(ctx, v.ID, app.Room{Name: "x", Layouts: []app.Layout{{Seats: 3}}}),
		} {
			if err == nil || !strings.Contains(err.Error(), field) {
				t.Errorf("%s: %v", field, err)
			}
		}
	})
}

// Set-up counts before an event and strike after it, each in its own minutes.
func TestSetUpAndStrikeAreTwo(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		v := fullHouse(t, a) // the hall: 60 before, 15 after
		east := v.Rooms[1].ID
		concert := app.Event{Title: "Concert", Status: "confirmed", Day: "2025-03-08", Starts: "19:00", Ends: "21:00", VenueID: v.ID, RoomID: v.Rooms[0].ID}
		must(t, a.SaveEvent(t.Context(), &concert))
		for hours, refused := range map[string]bool{"17:00-18:00": false, "17:00-18:01": true, "21:14-22:00": true, "21:15-22:00": false} {
			starts, ends, _ := strings.Cut(hours, "-")
			talk := app.Event{Title: "Talk", Kind: "panel", Status: "planned", Day: "2025-03-08", Starts: app.Clock(starts), Ends: app.Clock(ends), VenueID: v.ID, RoomID: east}
			must(t, a.SaveEvent(t.Context(), &talk))
			rivals, err := a.Rivals(t.Context(), app.Hold{EventID: talk.ID, VenueID: v.ID, RoomID: east, Day: talk.Day})
			must(t, err)
			talk.Status = "confirmed"
			err = a.SaveEvent(t.Context(), &talk)
			if isTaken(err) != refused || len(rivals) > 0 != refused || err != nil && !refused {
				t.Errorf("%s: %v, rivals %+v", hours, err, rivals)
			}
			if err == nil {
				_, err = a.Undo(t.Context())
				must(t, err)
			}
		}
		lanes, _, err := a.RoomLanes(t.Context(), app.LaneFilter{From: "2025-03-08", To: "2025-03-08"})
		must(t, err)
		at := slices.IndexFunc(lanes[0].Bars, func(b app.Bar) bool { return b.Event == "Concert" })
		if b := lanes[0].Bars[at]; b.SetUp != 60 || b.Strike != 15 {
			t.Errorf("the bar has %d minutes before and %d after", b.SetUp, b.Strike)
		}
	})
}

// A room is found by the layout in which it seats most, and an event says the
// one that was chosen; in another room that means nothing.
func TestLayouts(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), fullHouse(t, a)
		for seats, want := range map[int]int{70: 3, 80: 2, 240: 1, 241: 0} {
			if _, n, err := a.RoomLanes(ctx, app.LaneFilter{From: "2025-03-08", To: "2025-03-08", Seats: seats}); n != want || err != nil {
				t.Errorf("%d rooms for %d people (%v), want %d", n, seats, err, want)
			}
		}
		if rows, _, err := a.Venues(ctx, app.VenueFilter{}); err != nil || rows[0].Seats != 240 {
			t.Errorf("the list says %d seats (%v)", rows[0].Seats, err)
		}
		tables := v.Rooms[0].Layouts[1]
		e := app.Event{Title: "Supper", VenueID: v.ID, RoomID: v.Rooms[0].ID, EventParts: app.EventParts{LayoutID: tables.ID}}
		must(t, a.SaveEvent(ctx, &e))
		says := func() app.Hall {
			rows, _, err := a.Events(ctx, app.EventFilter{ID: e.ID})
			must(t, err)
			return rows[0].Hall
		}
		if got := says(); got != (app.Hall{Room: "Hall", Layout: "Tables", Seats: 120, Standing: 40}) {
			t.Errorf("the event says %+v", got)
		}
		e.RoomID = v.Rooms[1].ID
		must(t, a.SaveEvent(ctx, &e))
		if got := says(); got != (app.Hall{Room: "East", Seats: 80}) || e.LayoutID != "" {
			t.Errorf("in another room the event says %+v", got)
		}
	})
}
