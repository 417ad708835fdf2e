package screens

import (
	"strings"
	"testing"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

func TestAudienceAndMedia(t *testing.T) {
	u, a, e := concert(t)
	u.goToEvent(e.ID, "audience", "")
	fill(t, u, "Head-count", "some")
	press(t, u, "Save")
	if got := problems(u); got != "Head-count: A whole number is needed." {
		t.Errorf("words for a number say %q", got)
	}
	fill(t, u, "Head-count", "1 320")
	press(t, u, "Save")
	if got := u.status.Said(); got != "Head-count at Concert 4: 1320" {
		t.Errorf("the status says %q", got)
	}
	press(t, u, "Add a tally")
	fill(t, u, "Who was counted", "under 30")
	fill(t, u, "How many", "12")
	press(t, u, "Add")
	open(t, u, "under 30")
	fill(t, u, "How many", "14")
	press(t, u, "Save")
	look(t, u, "audience")
	got, err := a.Event(t.Context(), e.ID)
	if err != nil || len(got.Attendance) != 2 || got.Attendance[0].People != 1320 || got.Attendance[1].People != 14 {
		t.Errorf("counted %+v, %v", got.Attendance, err)
	}
	u.goToEvent(e.ID, "media", "")
	press(t, u, "Note a report")
	fill(t, u, "Title", "Four voices")
	fill(t, u, "Outlet", "RTK")
	fill(t, u, "Link", "https://example.org/four")
	byLetter(t, u, "Tone, first coder", 'n')
	byLetter(t, u, "Tone, second coder", 'f')
	byLetter(t, u, "Balance, first coder", 'b')
	press(t, u, "Save")
	if got := tags(u); got != "Judged differently; Balanced" {
		t.Errorf("the tags are %q", got)
	}
	look(t, u, "media")
	m, n, err := a.MediaItems(t.Context(), app.MediaFilter{EventID: e.ID})
	if n != 1 || err != nil || m[0].Tone1 != "neutral" || m[0].Tone2 != "favourable" || m[0].Day != e.Day || m[0].Link == "" {
		t.Errorf("noted %+v, %v", m, err)
	}
	open(t, u, "Four voices")
	press(t, u, "Remove")
	if _, n, _ := a.MediaItems(t.Context(), app.MediaFilter{}); n != 0 {
		t.Error("the report stays")
	}
}

func TestPanelWithPeople(t *testing.T) {
	u, a := sampleOffice(t)
	u.show("events")
	press(t, u, "New event")
	fill(t, u, "Title", "Who listens?")
	fill(t, u, "Date", "22.03.2027")
	byLetter(t, u, "Kind", 'p')
	find(t, u, "Venue", "salla")
	find(t, u, "Project", "dia")
	press(t, u, "Save")
	panels, _, err := a.Events(t.Context(), app.EventFilter{From: "2027-03-22", To: "2027-03-22"})
	if err != nil || len(panels) != 1 || panels[0].Kind != "panel" || panels[0].Venue != "Salla e Kuqe" || panels[0].Project != "DIA-2025" {
		t.Fatalf("kept %+v, %v", panels, err)
	}
	u.goToEvent(panels[0].ID, "", "")
	people, _, _ := a.People(t.Context(), app.PersonFilter{Page: app.Page{Limit: 2}})
	for i, p := range people {
		press(t, u, "Add a person")
		find(t, u, "Person", p.Name)
		byLetter(t, u, "Role", []rune("mp")[i])
		press(t, u, "Add")
	}
	look(t, u, "panel")
	e, err := a.Event(t.Context(), panels[0].ID)
	if err != nil || len(e.People) != 2 || e.People[0].Role != "moderator" || e.People[1].Role != "panellist" {
		t.Fatalf("taking part: %+v, %v", e.People, err)
	}
	open(t, u, people[0].Name)
	press(t, u, "Remove")
	if e, _ := a.Event(t.Context(), e.ID); len(e.People) != 1 || e.People[0].PersonID != people[1].ID {
		t.Errorf("after one left: %+v", e.People)
	}
}

func TestRoomsFollowTheVenue(t *testing.T) {
	u, a, e := concert(t)
	hall := app.Venue{Name: "Fabrika 7", Rooms: []app.Room{{Name: "Main hall", Seats: 320}, {Name: "Small room", Seats: 80}}}
	keep(t, a.SaveVenue(t.Context(), &hall))
	u.goToEvent(e.ID, "", "")
	press(t, u, "Edit")
	find(t, u, "Venue", "fab")
	byLetter(t, u, "Room", 's')
	look(t, u, "event-form")
	press(t, u, "Save")
	if got, err := a.Event(t.Context(), e.ID); err != nil || got.VenueID != hall.ID || got.RoomID != hall.Rooms[1].ID {
		t.Errorf("it is in %q of %q, %v", got.RoomID, got.VenueID, err)
	}
}

func TestCancelAndPostponeAskWhy(t *testing.T) {
	u, a, e := concert(t)
	u.goToEvent(e.ID, "", "")
	press(t, u, "Postpone…")
	press(t, u, "Postpone the event")
	if got := problems(u); got != "Reason: A reason is needed." {
		t.Errorf("without a reason it says %q", got)
	}
	fill(t, u, "Reason", "No electricity")
	fill(t, u, "New day", "29.03.2027")
	press(t, u, "Postpone the event")
	got, err := a.Event(t.Context(), e.ID)
	if err != nil || got.Day != "2027-03-29" || got.OldDay != "2027-03-22" || got.Reason != "No electricity" || got.Status != "postponed" {
		t.Errorf("postponed to %+v, %v", got, err)
	}
	press(t, u, "Cancel the event…")
	look(t, u, "event-cancel")
	fill(t, u, "Reason", "No money")
	press(t, u, "Cancel the event")
	if got := u.status.Said(); got != "Cancelled the event Concert 4" {
		t.Errorf("the status says %q", got)
	}
	u.undo()
	if got, _ := a.Event(t.Context(), e.ID); got.Status != "postponed" || got.Reason != "No electricity" {
		t.Errorf("after undo it is %+v", got)
	}
}

func TestGiveSeveralEventsAProject(t *testing.T) {
	u, a := sampleOffice(t)
	rows, _, err := a.Events(t.Context(), app.EventFilter{Kind: "concert"})
	keep(t, err)
	u.goToEvent(rows[0].ID, "", "")
	grid := eventsOf(u).grid
	if id, down := eventsOf(u).marked(); id != "day" || !down {
		t.Errorf("the head marks %q, down: %v", id, down)
	}
	grid.SetSelected(string(rows[0].ID), string(rows[1].ID))
	grid.OnSelected(grid.Selected())
	if got := words.In(words.En).N("{n} selected", 2); !strings.Contains(wordsOf(u), got) {
		t.Errorf("no bar says %q: %s", got, wordsOf(u))
	}
	look(t, u, "events-ticked")
	press(t, u, "Give a project")
	find(t, u, "Project", "nsc")
	press(t, u, "Give the project")
	if got := u.status.Said(); got != "Gave 2 events a project" {
		t.Errorf("the status says %q", got)
	}
	for _, r := range rows[:2] {
		if got, _, _ := a.Events(t.Context(), app.EventFilter{ID: r.ID}); got[0].Project != "NSC-2024" {
			t.Errorf("%s belongs to %s", r.Title, got[0].Project)
		}
	}
	if len(grid.Selected()) != 0 {
		t.Error("the rows stay ticked")
	}
	u.undo()
	if got, _, _ := a.Events(t.Context(), app.EventFilter{ID: rows[0].ID}); got[0].Project != rows[0].Project {
		t.Errorf("after undo it belongs to %s", got[0].Project)
	}
}

// wordsOf are all lines of text that are seen.
func wordsOf(u *UI) string {
	var all []string
	for _, o := range seen(u) {
		if s, ok := o.(*widgets.Text); ok && s.Visible() {
			all = append(all, s.Text())
		}
	}
	return strings.Join(all, "; ")
}

func TestTodayEmptyAndFull(t *testing.T) {
	a := dbtest.New(t)
	u := desk(t, a)
	u.show("today")
	look(t, u, "today-empty")
	if got := wordsOf(u) + read(u); strings.Contains(got, "matters") {
		t.Errorf("an empty office has matters: %q", got)
	}
	day := app.DateOf(time.Now())
	soon := app.Event{Title: "Soon", Kind: "concert", Day: day.Add(3), Starts: "20:00", Status: "planned"}
	was := app.Event{Title: "Was", Kind: "concert", Day: day.Add(-3), Status: "done", Town: "Pejë"}
	p := app.Person{Name: "Nenad Simić"}
	keep(t, a.SaveEvent(t.Context(), &soon), a.SaveEvent(t.Context(), &was), a.SavePerson(t.Context(), &p))
	hold := app.Booking{EventID: soon.ID, PersonID: p.ID, DateState: app.DateHold, Rank: 1, HoldUntil: day.Add(1)}
	paid := app.Booking{EventID: was.ID, PersonID: p.ID, DateState: app.DateDone, Deal: app.DealPerformed, Fee: 18000, Currency: "EUR"}
	sent := app.Booking{EventID: was.ID, PersonID: p.ID, Deal: app.DealSent, BookingDays: app.BookingDays{SentOn: day.Add(-8)}}
	keep(t, a.SaveBooking(t.Context(), &hold), a.SaveBooking(t.Context(), &paid), a.SaveBooking(t.Context(), &sent))
	u.show("today")
	look(t, u, "today-full")
	if got := wordsOf(u) + read(u); !strings.Contains(got, "5 matters") {
		t.Errorf("not 5 matters: %q", got)
	}
	want := "Runs out tomorrow; 8 days, no answer; Unpaid; Not counted; No venue; No programme"
	if got := tags(u); got != want {
		t.Errorf("the tags are %q, not %q", got, want)
	}
	verbs := "Confirm or release; Ask again; Record the payment; Enter the head-count; Save a copy"
	for _, verb := range strings.Split(verbs, "; ") {
		if !strings.Contains(wordsOf(u), verb) {
			t.Errorf("no row is opened to %q: %q", verb, wordsOf(u))
		}
	}
	keep(t, a.MoveDate(t.Context(), hold.ID, app.DateReleased))
	u.show("today")
	if got := tags(u); !strings.Contains(got, "Nobody booked") {
		t.Errorf("a released date is still a booking: %q", got)
	}
	open(t, u, "Fee of Nenad Simić")
	if got := tags(u); u.at != "events" || !strings.Contains(got, "Performed") {
		t.Errorf("the fee opens %s: %q", u.at, got)
	}
	u.show("today")
	open(t, u, "Was")
	fill(t, u, "Head-count", "80")
	press(t, u, "Save")
	u.show("today")
	open(t, u, "Soon")
	if got := wordsOf(u) + read(u); !strings.Contains(got, "Soon") || u.at != "events" {
		t.Errorf("the event opens %s: %q", u.at, got)
	}
}

// An event that is not among the first rows opens all the same.
func TestGoToAnEventFarDown(t *testing.T) {
	a := dbtest.New(t)
	far := app.Event{Title: "The first of all", Kind: "meeting", Day: "2020-01-01"}
	keep(t, a.SaveEvent(t.Context(), &far))
	for i := range rowsAtOnce + 5 {
		keep(t, a.SaveEvent(t.Context(), &app.Event{Title: "Later", Kind: "meeting", Day: app.Date("2021-01-01").Add(i)}))
	}
	u := desk(t, a)
	u.show("events")
	u.goToEvent(far.ID, "", "")
	if got := wordsOf(u) + read(u); !strings.Contains(got, far.Title) {
		t.Errorf("it is not shown: %q", got)
	}
	press(t, u, "Delete")
	if got := strings.Replace(wordsOf(u), "Deleted "+far.Title, "", 1) + read(u); strings.Contains(got, far.Title) || !strings.Contains(got, "Later") {
		t.Errorf("after it was deleted the first row is not shown: %q", got)
	}
}
