package db_test

import (
	"errors"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db"
	"sofra/db/dbtest"
)

// house is a venue with a whole room that has two parts, one room beside them
// that needs half an hour before and after, and a venue without rooms.
type house struct {
	venue, yard                 app.Venue
	whole, left, right, upstair app.ID
}

func newHouse(t *testing.T, a *app.App) *house {
	t.Helper()
	h := &house{yard: app.Venue{Name: "The yard"}, venue: app.Venue{Name: "The house", Rooms: []app.Room{
		{Name: "Whole hall", Position: 1}, {Name: "Left", Position: 2}, {Name: "Right", Position: 3}, {Name: "Upstairs", Buffer: 30, Strike: 30, Position: 4}}}}
	must(t, a.SaveVenue(t.Context(), &h.venue))
	must(t, a.SaveVenue(t.Context(), &h.yard))
	r := h.venue.Rooms
	h.whole, h.left, h.right, h.upstair = r[0].ID, r[1].ID, r[2].ID, r[3].ID
	must(t, a.SaveRoomParts(t.Context(), h.whole, []app.ID{h.left, h.right}))
	var err error
	h.venue, err = a.Venue(t.Context(), h.venue.ID)
	must(t, err)
	return h
}

// at is a confirmed event: "08 19:30-22:00" is on a day of March; no hours is
// the whole day.
func (h *house) at(room app.ID, when string) app.Event {
	day, hours, _ := strings.Cut(when, " ")
	starts, ends, _ := strings.Cut(hours, "-")
	e := app.Event{Kind: "concert", Title: "At " + when, Status: "confirmed", Day: app.Date("2025-03-" + day), Starts: app.Clock(starts), Ends: app.Clock(ends), VenueID: h.venue.ID, RoomID: room}
	if room == "" {
		e.VenueID = h.yard.ID
	}
	return e
}

// isTaken says whether err is the refusal of a date that another event has.
func isTaken(err error) bool { return errors.Is(err, &app.Fault{Code: app.ErrTwice.Code}) }

// Two events of which the second would be confirmed where the first is.
func TestTakenCases(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		h := newHouse(t, a)
		for day, c := range map[string]struct {
			first, second app.ID
			at, then      string
			refused       bool
		}{
			"equal":            {h.left, h.left, "01 19:30-22:00", "01 19:30-22:00", true},
			"overlapping":      {h.left, h.left, "02 19:30-22:00", "02 21:59-23:00", true},
			"touching":         {h.left, h.left, "03 19:30-22:00", "03 22:00-23:00", false},
			"contained":        {h.left, h.left, "04 19:30-22:00", "04 20:00-21:00", true},
			"containing":       {h.left, h.left, "05 20:00-21:00", "05 19:30-22:00", true},
			"another room":     {h.left, h.right, "06 19:30-22:00", "06 19:30-22:00", false},
			"a part":           {h.whole, h.right, "07 19:30-22:00", "07 20:00-21:00", true},
			"the whole":        {h.right, h.whole, "08 19:30-22:00", "08 20:00-21:00", true},
			"within set-up":    {h.upstair, h.upstair, "09 19:30-21:00", "09 21:59-23:00", true},
			"after set-up":     {h.upstair, h.upstair, "10 19:30-21:00", "10 22:00-23:00", false},
			"no hours":         {h.left, h.left, "11", "11 08:00-09:00", true},
			"no hours, second": {h.left, h.left, "12 08:00-09:00", "12", true},
			"no end":           {h.left, h.left, "13 19:30", "13 23:00-23:30", true},
			"before no end":    {h.left, h.left, "14 19:30", "14 18:00-19:30", false},
			"after midnight":   {h.left, h.left, "15 22:00-02:00", "16 01:00-03:00", true},
			"the day after":    {h.left, h.left, "17 22:00-02:00", "18 02:00-03:00", false},
			"no rooms":         {"", "", "19 19:30-22:00", "19 20:00-21:00", true},
			"another day":      {"", "", "20", "21", false},
		} {
			t.Run(day, func(t *testing.T) {
				first, second := h.at(c.first, c.at), h.at(c.second, c.then)
				must(t, a.SaveEvent(t.Context(), &first))
				err := a.SaveEvent(t.Context(), &second)
				if isTaken(err) != c.refused || err != nil && !c.refused {
					t.Fatalf("confirming the second: %v", err)
				}
				if c.refused && (second.ID != "" && second.Version != 0 || !strings.Contains(err.Error(), first.Title)) {
					t.Errorf("the refusal is %q, and the event %+v", err, second.Kept)
				}
			})
		}
	})
}

// What stands in the way is said in words.
func TestTakenSays(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		h := newHouse(t, a)
		for want, pair := range map[string][2]app.Event{
			"Upstairs, The house is taken on 08.03.2025 from 19:00 to 22:30: At 08 19:30-22:00.": {h.at(h.upstair, "08 19:30-22:00"), h.at(h.upstair, "08 18:00-19:00")},
			"The yard is taken for the whole of 09.03.2025: At 09.":                              {h.at("", "09"), h.at("", "09 10:00-11:00")},
		} {
			must(t, a.SaveEvent(t.Context(), &pair[0]))
			if err := a.SaveEvent(t.Context(), &pair[1]); err == nil || !strings.HasSuffix(err.Error(), want) {
				t.Errorf("%v, not %q", err, want)
			}
		}
	})
}

// What gave a date up, or went to the bin, can come back only while it is free.
func TestTakenComesBack(t *testing.T) {
	for name, c := range map[string]struct {
		leave, back func(t *testing.T, a *app.App, e *app.Event) error
	}{
		"moved": {
			func(t *testing.T, a *app.App, e *app.Event) error {
				e.Day = "2025-04-01"
				return a.SaveEvent(t.Context(), e)
			},
			func(t *testing.T, a *app.App, e *app.Event) error {
				e.Day = "2025-03-08"
				return a.SaveEvent(t.Context(), e)
			}},
		"binned": {
			func(t *testing.T, a *app.App, e *app.Event) error {
				return a.Delete(t.Context(), "2025-01-01T00:00:00Z", app.Ref{Kind: app.Events, ID: e.ID})
			},
			func(t *testing.T, a *app.App, e *app.Event) error {
				return a.TakeBack(t.Context(), app.Ref{Kind: app.Events, ID: e.ID})
			}},
	} {
		t.Run(name, func(t *testing.T) {
			dbtest.Each(t, func(t *testing.T, a *app.App) {
				h := newHouse(t, a)
				first, second := h.at(h.left, "08 19:30-22:00"), h.at(h.left, "08 20:00-21:00")
				must(t, a.SaveEvent(t.Context(), &first))
				must(t, c.leave(t, a, &first))
				must(t, a.SaveEvent(t.Context(), &second))
				if err := c.back(t, a, &first); !isTaken(err) {
					t.Errorf("came back on top of another: %v", err)
				}
				must(t, a.CancelEvent(t.Context(), second.ID, "rain"))
				must(t, c.back(t, a, &first))
			})
		})
	}
}

// Undo and redo bring back what was taken, and are refused with the sentence
// where another event has it since.
func TestTakenUndo(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, h := t.Context(), newHouse(t, a)
		first, second := h.at(h.left, "08 19:30-22:00"), h.at(h.left, "08 20:00-21:00")
		must(t, a.SaveEvent(ctx, &first))
		must(t, a.CancelEvent(ctx, first.ID, "rain"))
		_, err := a.Undo(ctx)
		must(t, err)
		if err := a.SaveEvent(ctx, &second); !isTaken(err) {
			t.Errorf("undo did not take the room again: %v", err)
		}
		_, err = a.Redo(ctx)
		must(t, err)
		must(t, a.SaveEvent(ctx, &second))
		must(t, a.CancelEvent(ctx, second.ID, "rain"))
		_, err = a.Undo(ctx)
		must(t, err)
		third := h.at(h.left, "08 20:30-23:00")
		if err := a.SaveEvent(ctx, &third); !isTaken(err) {
			t.Errorf("undoing a cancellation did not take the room again: %v", err)
		}
	})
}

// A desk cannot take a step back on top of what another desk confirmed since.
func TestTakenUndoOvertaken(t *testing.T) {
	for engine, where := range map[string]func() (one, other string){
		"sqlite": func() (one, other string) {
			at := t.TempDir() + "/office.sofra"
			must(t, dbtest.Open(t, at, app.Mode{Create: true}).Close())
			return at, at
		},
		"postgres": func() (one, other string) { // who is who is the server's to say
			dbtest.Server(t)
			return dbtest.NewFrom(t, "office")
		},
	} {
		t.Run(engine, func(t *testing.T) {
			ctx := t.Context()
			one, other := where()
			desk := func(who string, do func(a *app.App)) {
				at := one
				if who == "luan" {
					at = other
				}
				a, err := db.Open(ctx, at, app.Mode{Write: true, Who: who})
				must(t, err)
				do(a)
				must(t, a.Close())
			}
			var h *house
			var first, second app.Event
			desk("", func(a *app.App) { h = newHouse(t, a) })
			desk("arta", func(a *app.App) {
				first, second = h.at(h.left, "08 19:30-22:00"), h.at(h.whole, "08 20:00-21:00")
				must(t, a.SaveEvent(ctx, &first))
				must(t, a.CancelEvent(ctx, first.ID, "rain"))
			})
			desk("luan", func(a *app.App) { must(t, a.SaveEvent(ctx, &second)) })
			desk("arta", func(a *app.App) {
				_, err := a.Undo(ctx)
				if !isTaken(err) || !strings.Contains(err.Error(), "Left, The house is taken on 08.03.2025 from 20:00 to 21:00: At 08 20:00-21:00.") {
					t.Errorf("undo on top of another's date: %v", err)
				}
				e, err := a.Event(ctx, first.ID)
				if err != nil || e.Status != "cancelled" {
					t.Errorf("the event is %s (%v)", e.Status, err)
				}
			})
		})
	}
}
