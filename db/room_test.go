package db_test

import (
	"errors"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

func TestRooms(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		v := app.Venue{Name: "Red Hall"}
		must(t, a.SaveVenue(ctx, &v))
		must(t, a.SaveRoom(ctx, v.ID, app.Room{Name: "Large", Seats: 200, Standing: 350}))
		v, err := a.Venue(ctx, v.ID)
		must(t, err)
		must(t, a.SaveRoom(ctx, v.ID, app.Room{Name: "Small", Seats: 40}))
		if err := a.SaveRoom(ctx, v.ID, app.Room{Name: "No", Seats: -1}); err == nil {
			t.Error("a room has seats below zero")
		}
		v, err = a.Venue(ctx, v.ID)
		must(t, err)
		if len(v.Rooms) != 2 || v.Rooms[1].Name != "Small" {
			t.Fatalf("rooms %+v", v.Rooms)
		}
		at := app.Event{Title: "Concert", VenueID: v.ID, RoomID: v.Rooms[0].ID}
		must(t, a.SaveEvent(ctx, &at))
		must(t, a.RemoveRoom(ctx, v.ID, v.Rooms[0]))
		if e, err := a.Event(ctx, at.ID); err != nil || e.VenueID != v.ID || e.RoomID != "" {
			t.Errorf("the event is at %q in %q (%v)", e.VenueID, e.RoomID, err)
		}
		verb, err := a.Undo(ctx)
		must(t, err)
		if e, err := a.Event(ctx, at.ID); err != nil || e.RoomID != v.Rooms[0].ID || verb.English() != "Removed the room Large of Red Hall" {
			t.Errorf("after undoing %q the event is in %q (%v)", verb.English(), e.RoomID, err)
		}
	})
}

// Two desks that change two rooms of one venue do not meet; on one room they do.
func TestTwoRoomsOfAVenueAreTwo(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		v := app.Venue{Name: "Red Hall", Rooms: []app.Room{{Name: "Large", Position: 1}, {Name: "Small", Position: 2}}}
		must(t, a.SaveVenue(ctx, &v))
		seen, err := a.Venue(ctx, v.ID) // by both desks
		must(t, err)
		large, small := seen.Rooms[0], seen.Rooms[1]
		large.Seats, small.Seats = 200, 40
		must(t, a.SaveRoom(ctx, v.ID, large))
		must(t, a.SaveRoom(ctx, v.ID, small))
		now, err := a.Venue(ctx, v.ID)
		must(t, err)
		if len(now.Rooms) != 2 || now.Rooms[0].Seats != 200 || now.Rooms[1].Seats != 40 {
			t.Errorf("the rooms are %+v", now.Rooms)
		}
		if err := a.SaveRoom(ctx, v.ID, large); !errors.Is(err, app.ErrStale) {
			t.Errorf("the same room from two desks: %v", err)
		}
		mine := now.Rooms[1] // and another desk gives it a layout meanwhile
		theirs := mine
		theirs.Layouts = []app.Layout{{Name: "Rows", Seats: 30}}
		must(t, a.SaveRoom(ctx, v.ID, theirs))
		mine.Seats = 50
		if err := a.SaveRoom(ctx, v.ID, mine); !errors.Is(err, app.ErrStale) {
			t.Errorf("a room whose layouts another desk changed: %v", err)
		}
	})
}
