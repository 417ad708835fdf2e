package screens

import (
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

func TestRoomsOfAVenue(t *testing.T) {
	a := dbtest.New(t)
	v := app.Venue{Name: "Salla e Kuqe", PlaceID: "prizren"}
	keep(t, a.SaveVenue(t.Context(), &v))
	u := desk(t, a)
	u.show("venues")
	tapOn(t, u, "Rooms")
	press(t, u, "Add a room")
	fill(t, u, "Name", "Large hall")
	fill(t, u, "Seated", "many")
	press(t, u, "Save")
	if got := problems(u); got != "Seated: A whole number is needed." {
		t.Fatalf("many says %q", got)
	}
	write(t, u, "Seated", "420")
	fill(t, u, "Standing", "600")
	look(t, u, "room-form")
	press(t, u, "Save")
	mustClose(t, u)
	press(t, u, "Add a room")
	fill(t, u, "Name", "Courtyard")
	fill(t, u, "Standing", "150")
	press(t, u, "Save")
	mustClose(t, u)
	look(t, u, "rooms")
	got, err := a.Venue(t.Context(), v.ID)
	if err != nil || len(got.Rooms) != 2 || got.Rooms[0].Seats != 420 || got.Rooms[1].Standing != 150 {
		t.Fatalf("rooms %+v (%v)", got.Rooms, err)
	}
	tapOn(t, u, "Courtyard")
	press(t, u, "Remove")
	mustClose(t, u)
	if got := u.status.Said(); got != "Removed the room Courtyard of Salla e Kuqe" {
		t.Errorf("the status says %q", got)
	}
	u.undo()
	if got, err := a.Venue(t.Context(), v.ID); err != nil || len(got.Rooms) != 2 {
		t.Errorf("taken back: %+v (%v)", got.Rooms, err)
	}
}

func TestVenueWithAllItsFields(t *testing.T) {
	a := dbtest.New(t)
	u := desk(t, a)
	u.show("venues")
	press(t, u, "New venue")
	fill(t, u, "Name", "Dom kulture")
	fill(t, u, "Town, where it is in no municipality here", "Skopje")
	fill(t, u, "Hire for a day", "120")
	field[*widgets.Select](t, u, "Step-free").SetChosen("yes")
	look(t, u, "venue-form")
	press(t, u, "Save")
	mustClose(t, u)
	rows, n, err := a.Venues(t.Context(), app.VenueFilter{})
	if err != nil || n != 1 || rows[0].Town != "Skopje" || rows[0].Hire != 12000 || rows[0].Currency != "EUR" || rows[0].StepFree != "yes" {
		t.Errorf("kept %+v (%v)", rows, err)
	}
}

// The tradition of a work is a community, or what the office calls it.
func TestTraditionOfAWork(t *testing.T) {
	a := dbtest.New(t)
	u := desk(t, a)
	u.show("works")
	for title, typed := range map[string]string{"Emina": "bosn", "Ballad": "Sephardic"} {
		press(t, u, "New work")
		fill(t, u, "Title", title)
		find(t, u, "Tradition", typed)
		look(t, u, "work-form")
		press(t, u, "Save")
		mustClose(t, u)
	}
	rows, _, err := a.Works(t.Context(), app.WorkFilter{})
	if err != nil || len(rows) != 2 || rows[0].Tradition != "Sephardic" || rows[1].Tradition != "bos" {
		t.Fatalf("kept %+v (%v)", rows, err)
	}
	u.speak(words.Sq)
	look(t, u, "works-traditions")
	if got := u.tradition(rows[1].Tradition) + ", " + u.tradition(rows[0].Tradition); got != "komuniteti boshnjak, Sephardic" {
		t.Errorf("the traditions are %s", got)
	}
}

// Where a work was played leads to the event.
func TestWhereAWorkWasPlayed(t *testing.T) {
	a := dbtest.New(t)
	w := app.Work{Title: "Emina", Seconds: 240}
	keep(t, a.SaveWork(t.Context(), &w))
	p := app.Programme{Title: "Evening", Items: []app.Item{{Kind: "work", WorkID: w.ID, Planned: 300}}}
	keep(t, a.SaveProgramme(t.Context(), &p))
	e := app.Event{Title: "Roots and branches", Kind: "concert", Status: "done", Day: "2025-03-08", ProgrammeID: p.ID}
	keep(t, a.SaveEvent(t.Context(), &e), a.SaveEvent(t.Context(), &app.Event{Title: "Cancelled", Status: "cancelled", Day: "2025-04-08", ProgrammeID: p.ID}))
	u := desk(t, a)
	u.show("works")
	tapOn(t, u, "Played")
	look(t, u, "work-played")
	if got := said(u); strings.Contains(got, "Cancelled") {
		t.Errorf("what was cancelled is played: %s", got)
	}
	tapOn(t, u, "Roots and branches")
	if u.at != "events" {
		t.Errorf("the event is shown on %s", u.at)
	}
}
