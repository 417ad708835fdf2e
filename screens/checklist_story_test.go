package screens

import (
	"strings"
	"testing"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// A line of a checklist is asked about, answered and done; Today and the list
// of all tasks show what is open, and the reminder can be copied.
func TestChecklist(t *testing.T) {
	a := dbtest.New(t)
	today := app.DateOf(time.Now())
	e := app.Event{Title: "Concert 4", Kind: "concert", Status: "planned", Day: today.Add(3)}
	keep(t, a.SaveEvent(t.Context(), &e))
	addPerson(t, a, "Vesna Jokić")
	u := desk(t, a)
	u.goToEvent(e.ID, "checklist", "")
	press(t, u, "Add a task")
	fill(t, u, "What is to be done", "Book the interpreters’ booth")
	find(t, u, "Whose it is", "vesna")
	fill(t, u, "Until", "01.03.2025")
	fill(t, u, "Or days before the event", "5")
	press(t, u, "Add")
	if got := problems(u); !strings.Contains(got, "Either a day or a number of days") {
		t.Errorf("two ends say %q", got)
	}
	fill(t, u, "Until", "")
	look(t, u, "task-form")
	press(t, u, "Add")
	mustClose(t, u)
	if got := tags(u); got != "1; 2 days late" {
		t.Errorf("5 days before an event in 3 days the tag is %q", got)
	}
	open(t, u, "Book the interpreters’ booth")
	press(t, u, "Asked today")
	turnTo(t, u, "Checklist")
	if tasks, _, err := a.Tasks(t.Context(), app.TaskFilter{EventID: e.ID}); err != nil || !tasks[0].Waits() || tasks[0].AskedOn != today {
		t.Fatalf("asked, it is %+v, %v", tasks, err)
	}
	for _, l := range []words.Lang{words.En, words.Sq, words.SrCyrl} {
		u.speak(l)
		look(t, u, "checklist-"+string(l))
	}
	u.speak(words.En)
	u.show("today")
	look(t, u, "checklist-today")
	open(t, u, "Book the interpreters’ booth")
	if u.at != "events" || eventsShown(u).tab != "checklist" {
		t.Errorf("Today leads to %s", u.at)
	}
	turnTo(t, u, "Tasks")
	look(t, u, "tasks")
	press(t, u, "Copy as text")
	if got := u.desk.Clipboard().Content(); !strings.HasPrefix(got, "Book the interpreters’ booth (Concert 4, ") || !strings.Contains(got, ", until ") {
		t.Errorf("the reminder says %q", got)
	}
	press(t, u, "Answered")
	press(t, u, "Done")
	if got := allRead(u); !strings.Contains(got, "Nothing to do") {
		t.Errorf("when all is done the list says %q", got)
	}
	u.undo()
	if tasks, _, _ := a.Tasks(t.Context(), app.TaskFilter{Open: true}); len(tasks) != 1 || tasks[0].AnsweredOn != today {
		t.Errorf("undo leaves %+v", tasks)
	}
}

// A series has its events, its project and its targets; an event that joins it
// takes its project.
func TestSeries(t *testing.T) {
	u, a := sampleOffice(t)
	u.show("events")
	turnTo(t, u, "Series")
	press(t, u, "New series")
	fill(t, u, "Title", "Spring panels")
	find(t, u, "Project", "dia")
	press(t, u, "Save")
	mustClose(t, u)
	turnTo(t, u, "Targets")
	press(t, u, "New target")
	fill(t, u, "Number", "40")
	press(t, u, "Save")
	mustClose(t, u)
	turnTo(t, u, "Events")
	press(t, u, "New event")
	fill(t, u, "Title", "Who listens?")
	fill(t, u, "Date", "23.03.2027")
	find(t, u, "Series", "spring")
	press(t, u, "Save")
	mustClose(t, u)
	rows, n, err := a.ManySeries(t.Context(), app.SeriesFilter{Page: app.Page{Find: "spring"}})
	if n != 1 || err != nil || rows[0].Events != 1 || rows[0].FirstDay != "2027-03-23" || rows[0].Project != "DIA-2025" {
		t.Fatalf("the series is %+v, %v", rows, err)
	}
	events, _, err := a.Events(t.Context(), app.EventFilter{SeriesID: rows[0].ID})
	if err != nil || len(events) != 1 || events[0].Project != "DIA-2025" || events[0].Series != "Spring panels" {
		t.Errorf("its event is %+v, %v", events, err)
	}
	if targets, err := a.TargetsFor(t.Context(), events[0].ID); err != nil || len(targets) != 1 || targets[0].SeriesID != rows[0].ID {
		t.Errorf("its targets are %+v, %v", targets, err)
	}
	look(t, u, "series-event")
	for _, l := range []words.Lang{words.En, words.Sq, words.SrCyrl} {
		u.speak(l)
		turnTo(t, u, u.book.T("Series|of events"))
		look(t, u, "series-"+string(l))
	}
}

// A meeting recurs after its days were looked at: feasts are left out, and one
// undo takes all of it back.
func TestRepeatAMeeting(t *testing.T) {
	a := dbtest.New(t)
	v := app.Venue{Name: "Qendra"}
	keep(t, a.SaveVenue(t.Context(), &v))
	e := app.Event{Title: "Platform meeting", Kind: "meeting", Status: "planned", Day: "2026-12-18", Starts: "10:00", Ends: "12:00", VenueID: v.ID}
	other := app.Event{Title: "Book fair", Kind: "press", Status: "planned", Day: "2027-01-08", VenueID: v.ID}
	keep(t, a.SaveEvent(t.Context(), &e), a.SaveEvent(t.Context(), &other))
	keep(t, a.PlaceHold(t.Context(), &app.Hold{EventID: other.ID, VenueID: v.ID, Day: other.Day}))
	u := desk(t, a)
	u.goToEvent(e.ID, "", "")
	press(t, u, "Repeat…")
	fill(t, u, "How many events", "3")
	byLetter(t, u, "Hold the room where it is free", 'y')
	look(t, u, "repeat-form")
	press(t, u, "Show the days")
	got := allRead(u)
	for _, want := range []string{"25.12.2026: left out", "01.01.2027: left out", "The room is not free: Book fair.", "The room is free and will be held."} {
		if !strings.Contains(got, want) {
			t.Errorf("the days do not say %q: %q", want, got)
		}
	}
	look(t, u, "repeat-days")
	press(t, u, "Make the events")
	mustClose(t, u)
	rows, _, err := a.Events(t.Context(), app.EventFilter{Kind: "meeting", Page: app.Page{Sort: "day"}})
	if err != nil || len(rows) != 4 || rows[1].Day != "2027-01-08" || rows[3].Day != "2027-01-22" || rows[3].Starts != "10:00" {
		t.Fatalf("made %+v, %v", rows, err)
	}
	if _, n, err := a.Holds(t.Context(), app.HoldFilter{VenueID: v.ID, State: app.HoldKept}); n != 3 || err != nil {
		t.Errorf("%d holds, %v; the taken day must have none of ours", n, err)
	}
	u.undo()
	if _, n, _ := a.Events(t.Context(), app.EventFilter{Kind: "meeting"}); n != 1 {
		t.Errorf("one undo leaves %d meetings", n)
	}
}
