package screens

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// takenOut is an office with a concert that went to the door with five names,
// and where the packet is.
func takenOut(t *testing.T) (u *UI, a *app.App, e app.Event, path string) {
	t.Helper()
	a = dbtest.New(t)
	ctx := t.Context()
	house := app.Venue{Name: "Oda Theatre", Address: "Palace of Youth", Phone: "+383 38 246 555", Rooms: []app.Room{{Name: "Great hall", Seats: 300}}}
	keep(t, a.SaveVenue(ctx, &house))
	e = app.Event{Title: "Songs of the valley", Kind: "concert", Day: "2025-03-22", Starts: "20:00", Ends: "22:00", Status: "confirmed", VenueID: house.ID, RoomID: house.Rooms[0].ID}
	keep(t, a.SaveEvent(ctx, &e))
	keep(t, a.AddVisitors(ctx, e.ID, app.Registered, "Ana Ristić", "Bekim Hoxha", "Merve Aydın", "Drita Gashi", "Ivan Petrović"))
	day := 0
	keep(t, a.SaveTask(ctx, &app.Task{EventID: e.ID, Title: "Hang the posters of the donor", DaysBefore: &day}))
	for _, l := range []app.ShowLine{{Starts: "18:30", What: "Sound check"}, {Starts: "19:30", What: "Doors", Who: "the volunteers"}, {Starts: "20:00", What: "Concert"}} {
		l.EventID, l.SeenBy = e.ID, app.Set{app.SeenByCrew}
		keep(t, a.SaveShowLine(ctx, &l))
	}
	keep(t, a.AddQuestionExamples(ctx, words.En))
	templates, _, err := a.Questionnaires(ctx, app.QuestionnaireFilter{Templates: true})
	keep(t, err)
	form, err := a.CopyQuestionnaire(ctx, templates[0].ID, app.Copying{Title: "After the concert", EventID: e.ID})
	keep(t, err)
	keep(t, a.OpenQuestionnaire(ctx, form))
	u = desk(t, a)
	u.show("events")
	u.goToEvent(e.ID, "audience", "")
	press(t, u, "Take to the door…")
	look(t, u, "packet-take")
	fill(t, u, "Who has it, where it goes", "Vlora")
	press(t, u, "Choose a place…")
	path = filepath.Join(t.TempDir(), "evening.sofra")
	write(t, u, "File", path)
	press(t, u, "Save")
	mustClose(t, u)
	if got := u.status.Said(); !strings.Contains(got, "evening.sofra") {
		t.Fatalf("the status says %q", got)
	}
	return u, a, e, path
}

// atPacket opens a packet in a window of its own, as the machine at the door
// does.
func atPacket(t *testing.T, path string) (*UI, *app.App) {
	t.Helper()
	door := dbtest.Open(t, path, app.Mode{Write: true, Who: "door"})
	u := newUI(test.NewTempApp(t), func(context.Context, string, app.Mode) (*app.App, error) { return door, nil })
	u.now = true
	u.begin(path)
	u.window.Resize(u.window.Canvas().Size())
	return u, door
}

// A packet is opened at the door: only what is of use there is to be seen, and
// what is collected comes back, with two lines that were changed on both sides.
func TestAPacketIsCollectedAndBroughtBack(t *testing.T) {
	u, a, e, path := takenOut(t)
	lookAround(t, u, "packet-register")
	d, door := atPacket(t, path)
	if got := strings.Join(railNames(d), " "); got != "Event Audience Feedback Settings" {
		t.Errorf("at the door there is %s", got)
	}
	if got := texts(d); !strings.Contains(got, "A packet of the office") || !strings.Contains(got, "Doors") {
		t.Errorf("the page says %s", got)
	}
	if d.window.Title() != "Sofra – Packet of Songs of the valley" {
		t.Errorf("the window is called %q", d.window.Title())
	}
	lookAround(t, d, "packet-door")
	d.speak(words.En)
	press(t, d, "Done")
	fill(t, d, "Head-count", "48")
	press(t, d, "Save")
	d.countAt(namesTab)
	list, err := door.Visitors(t.Context(), e.ID)
	keep(t, err)
	keep(t, door.MarkVisitors(t.Context(), e.ID, app.Came, list[0].ID, list[1].ID))
	keep(t, door.AddVisitors(t.Context(), e.ID, app.Came, "Lule Krasniqi", "Mira Jović"))
	for range 3 {
		keep(t, door.Tallied(t.Context(), e.ID, app.TallyPart{Asks: "gender", Code: "woman"}, 1))
	}
	d.changed()
	lookAround(t, d, "packet-door-names")
	d.speak(words.En)
	d.show("feedback")
	press(t, d, "New form")
	if p := d.over.(*entry); p.stack.EventID != e.ID || p.asked.ID == "" {
		t.Errorf("the forms are of %q, and ask %q", p.event, p.asked.Title)
	}
	lookAround(t, d, "packet-door-form")
	score := 9
	keep(t, door.SaveResponse(t.Context(), &app.Response{EventID: e.ID, Day: e.Day, Score: &score, ResponseMore: app.ResponseMore{Way: "paper"}}))
	keep(t, door.Close())
	keep(t, a.MarkVisitors(t.Context(), e.ID, app.SaidOff, list[1].ID))
	keep(t, a.Tallied(t.Context(), e.ID, app.TallyPart{Asks: "gender", Code: "woman"}, 2))
	u = desk(t, a) // the look of the window at the door was another's
	u.goToEvent(e.ID, "audience", "")
	broughtBack(t, u, e.ID, path)
}

// broughtBack goes on in the office.
func broughtBack(t *testing.T, u *UI, event app.ID, path string) {
	t.Helper()
	a := u.App
	u.speak(words.En)
	press(t, u, "Bring back…")
	write(t, u, "File", path)
	press(t, u, "Open")
	p, ok := u.over.(*packetBack)
	if !ok {
		t.Fatalf("%T is open: %s", u.over, u.status.Said())
	}
	lookAround(t, u, "packet-back")
	u.speak(words.En)
	got := texts(u)
	for _, want := range []string{"Office: 2", "Door: 3", "Both: 5", "Office: Said off", "Door: Came", "Hang the posters", "Lule Krasniqi", "Head-count"} {
		if !strings.Contains(got, want) {
			t.Errorf("the page lacks %q: %s", want, got)
		}
	}
	if got := field[*widgets.Choices](t, u, "Tally: women").Chosen(); len(got) != 1 || got[0] != "both" {
		t.Errorf("of two tallies %q is kept", got)
	}
	press(t, u, "All as in the office")
	press(t, u, "So that nothing is lost")
	state := p.now.Asked[1]
	field[*widgets.Choices](t, u, "Bekim Hoxha · State").SetChosen("office")
	p.settle(state, app.KeepOffice)
	press(t, u, "Take it over")
	all, err := a.Audience(t.Context(), event)
	keep(t, err)
	heads, _ := all.Heads()
	if heads != 48 || all.In(app.Came) != 3 || all.In(app.SaidOff) != 1 || len(all.Visitors) != 7 || all.Tally(app.TallyPart{Asks: "gender", Code: "woman"}) != 5 {
		t.Errorf("%d heads, %d came, %d said off, of %d", heads, all.In(app.Came), all.In(app.SaidOff), len(all.Visitors))
	}
	if got := texts(u); !strings.Contains(got, "This packet is back") {
		t.Errorf("brought back, the page says %s", got)
	}
	lookAround(t, u, "packet-is-back")
	u.undo()
	if all, _ = a.Audience(t.Context(), event); len(all.Visitors) != 5 || len(p.now.Asked) != 2 {
		t.Errorf("undone, there are %d names and %d lines are asked", len(all.Visitors), len(p.now.Asked))
	}
}

// railNames are the sections of a window.
func railNames(u *UI) (all []string) {
	for _, s := range u.all() {
		all = append(all, u.say(s.name))
	}
	return all
}

// A packet that is not back days after its event is among what waits, until it
// is back or somebody says that it will not be.
func TestTodayRemindsOfAPacket(t *testing.T) {
	u, a, _, _ := takenOut(t)
	u.show("today")
	look(t, u, "packet-today")
	if got := texts(u); !strings.Contains(got, "Packets at the door") || !strings.Contains(got, "Packet of Songs of the valley") {
		t.Fatalf("the page says %s", got)
	}
	open(t, u, "Packet of Songs of the valley")
	look(t, u, "packet-open")
	press(t, u, "It will not come back…")
	fill(t, u, "Why", "the laptop was stolen")
	press(t, u, "Note it")
	mustClose(t, u)
	if got := texts(u); strings.Contains(got, "Packets at the door") {
		t.Errorf("given up, it is still there: %s", got)
	}
	late, err := a.PacketsLate(t.Context(), "2026-01-01")
	keep(t, err)
	if len(late) != 0 {
		t.Errorf("%d packets are late", len(late))
	}
}
