package db_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db"
	"sofra/db/dbtest"
)

var women = app.TallyPart{Asks: "gender", Code: "woman"}

// evening is a concert with a house, a list of six, a tally, a task of its day
// and a questionnaire.
func doorEvening(t testing.TB, a *app.App) app.Event {
	t.Helper()
	ctx := t.Context()
	known := app.Person{Name: "Ana Ristić", Notes: "sings at weddings"}
	house := app.Venue{Name: "Oda Theatre", PlaceID: "prishtine", Phone: "+383 38 1", Notes: "pays late", Rooms: []app.Room{{Name: "Great hall", Seats: 300}, {Name: "Cellar", Seats: 40}}}
	must(t, a.SavePerson(ctx, &known))
	must(t, a.SaveVenue(ctx, &house))
	must(t, a.SavePaperOffice(ctx, "NGO Ritmi"))
	e := app.Event{Kind: "concert", Title: "Songs of the valley", Status: "confirmed", Day: "2025-03-08", Starts: "20:00", VenueID: house.ID, RoomID: house.Rooms[0].ID}
	e.Notes = "the sponsor must not know"
	must(t, a.SaveEvent(ctx, &e))
	must(t, a.AddVisitors(ctx, e.ID, app.Registered, "Somebody", "Bekim Hoxha", "Merve Aydın", "Drita Gashi", "Ivan Petrović", "Lule Krasniqi"))
	list := visitorsOf(t, a, e.ID)
	list[0].PersonID, list[0].Note = known.ID, "lives at the river"
	must(t, a.SaveVisitor(ctx, list[0]))
	must(t, a.SetTallied(ctx, e.ID, women, 3))
	onTheDay := 0
	must(t, a.SaveTask(ctx, &app.Task{EventID: e.ID, Title: "Hang the posters", DaysBefore: &onTheDay}))
	must(t, a.SaveTask(ctx, &app.Task{EventID: e.ID, Title: "Call the ministry", DueOn: "2025-02-01"}))
	must(t, a.SaveShowLine(ctx, &app.ShowLine{EventID: e.ID, Starts: "19:00", What: "Doors", SeenBy: app.Set{app.SeenByCrew}}))
	must(t, a.SaveShowLine(ctx, &app.ShowLine{EventID: e.ID, Starts: "19:30", What: "Quarrel with the agent"}))
	must(t, a.AddQuestionExamples(ctx, words.En))
	templates, _, err := a.Questionnaires(ctx, app.QuestionnaireFilter{Templates: true})
	must(t, err)
	form, err := a.CopyQuestionnaire(ctx, templates[0].ID, app.Copying{Title: "After the concert", EventID: e.ID})
	must(t, err)
	must(t, a.OpenQuestionnaire(ctx, form))
	return e
}

func visitorsOf(t testing.TB, a *app.App, event app.ID) []app.Visitor {
	t.Helper()
	list, err := a.Visitors(t.Context(), event)
	must(t, err)
	return list
}

// taken takes an event to the door, and says where the file is.
func taken(t testing.TB, a *app.App, e app.Event) (path string) {
	t.Helper()
	name, err := a.PacketName(t.Context(), e.ID)
	must(t, err)
	path = filepath.Join(t.TempDir(), name)
	must(t, a.TakeToDoor(t.Context(), e.ID, path, "with Vlora"))
	return path
}

// atDoor opens a packet as the machine at the door does, has work done, and
// closes it.
func atDoor(t testing.TB, path string, work func(ctx context.Context, door *app.App)) {
	t.Helper()
	door, err := db.Open(t.Context(), path, app.Mode{Write: true, Who: "door"})
	must(t, err)
	defer func() { must(t, door.Close()) }()
	work(t.Context(), door)
}

// collected are five walk-ins, three ticks, a tally of four more, a head-count,
// a task that is done, and so many forms.
func collected(t testing.TB, path string, e app.Event, forms int) {
	t.Helper()
	atDoor(t, path, func(ctx context.Context, door *app.App) {
		list := visitorsOf(t, door, e.ID)
		must(t, door.MarkVisitors(ctx, e.ID, app.Came, list[0].ID, list[1].ID, list[2].ID))
		must(t, door.AddVisitors(ctx, e.ID, app.Came, "Walk-in 1", "Walk-in 2", "Walk-in 3", "Walk-in 4", "Walk-in 5"))
		for range 4 {
			must(t, door.Tallied(ctx, e.ID, women, 1))
		}
		must(t, door.CountHeads(ctx, e.ID, 60))
		tasks, _, err := door.Tasks(ctx, app.TaskFilter{EventID: e.ID})
		must(t, err)
		must(t, door.MarkTask(ctx, tasks[0].ID, app.TaskDone, e.Day))
		form, err := door.QuestionnaireAt(ctx, e.ID)
		must(t, err)
		for n := range forms {
			score := n % 11
			must(t, door.SaveResponse(ctx, &app.Response{EventID: e.ID, Day: e.Day, Language: "sq", Score: &score, Community: "alb", PlaceID: "prizren",
				ResponseMore: app.ResponseMore{Way: "paper", QuestionnaireID: form, Number: fmt.Sprint(n + 1), Answers: []app.FormAnswer{{QuestionCode: "recommend", Number: &score}}}}))
		}
	})
}

func TestAPacketGoesToTheDoorAndComesBack(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		e := doorEvening(t, a)
		path := taken(t, a, e)
		if filepath.Base(path) != "2025-03-08 Songs of the valley.sofra" {
			t.Errorf("the file is called %s", filepath.Base(path))
		}
		collected(t, path, e, 12)
		list := visitorsOf(t, a, e.ID)
		must(t, a.MarkVisitors(ctx, e.ID, app.SaidOff, list[1].ID, list[5].ID)) // one who came all the same, and one of whom the door knows nothing
		must(t, a.Tallied(ctx, e.ID, women, 2))
		r, err := a.LookAtPacket(ctx, path, e.ID)
		must(t, err)
		names, forms := r.New()
		if names != 5 || forms != 12 || len(r.Asked) != 2 || r.Again || r.Outside != 0 {
			t.Fatalf("%d names and %d forms are new; asked is %+v; again: %v, outside: %d", names, forms, r.Asked, r.Again, r.Outside)
		}
		both, state := r.Asked[0], r.Asked[1]
		if both.ID != "gender:woman" || both.Office != "5" || both.Door != "7" || both.Both != "9" || state.Title != "Bekim Hoxha" || state.Office != "cancelled" || state.Door != "came" {
			t.Errorf("asked is %+v", r.Asked)
		}
		before, err := a.Health(ctx)
		must(t, err)
		must(t, a.BringBack(ctx, r, map[app.PacketField]app.PacketSide{state.PacketField: app.KeepOffice}))
		mustCameBack(t, a, e)
		undone, err := a.Undo(ctx)
		must(t, err)
		after, err := a.Health(ctx)
		must(t, err)
		if undone.Key != "Brought {name} back from the door" || before.Tables["visitor"] != after.Tables["visitor"] || before.Tables["response"] != after.Tables["response"] || before.Tables["packet"] != after.Tables["packet"] {
			t.Errorf("%s was undone, and not all is as before", undone.English())
		}
		r, err = a.LookAtPacket(ctx, path, "")
		must(t, err)
		must(t, a.BringBack(ctx, r, map[app.PacketField]app.PacketSide{state.PacketField: app.KeepOffice}))
		mustCameBack(t, a, e)
		again, err := a.LookAtPacket(ctx, path, "")
		must(t, err)
		if !again.Again || !again.Empty() {
			t.Errorf("the second time: %+v %+v", again.Taken, again.Asked)
		}
	})
}

// mustCameBack fails unless the office has what the door collected, once.
func mustCameBack(t testing.TB, a *app.App, e app.Event) {
	t.Helper()
	all, err := a.Audience(t.Context(), e.ID)
	must(t, err)
	heads, _ := all.Heads()
	if all.In(app.Came) != 7 || all.In(app.SaidOff) != 2 || len(all.Visitors) != 11 || heads != 60 || all.Tally(women) != 9 {
		t.Errorf("%d came, %d said off, of %d; %d heads, %d women", all.In(app.Came), all.In(app.SaidOff), len(all.Visitors), heads, all.Tally(women))
	}
	if first := all.Visitors[0]; first.PersonID == "" || first.State != app.Came || first.Note != "lives at the river" {
		t.Errorf("the person on the list became %+v", first)
	}
	forms, n, err := a.Responses(t.Context(), app.ResponseFilter{EventID: e.ID})
	must(t, err)
	form, err := a.QuestionnaireAt(t.Context(), e.ID)
	must(t, err)
	if n != 12 || forms[0].QuestionnaireID != form || forms[0].PlaceID != "prizren" {
		t.Fatalf("%d forms, the first %+v", n, forms[0])
	}
	one, err := a.Response(t.Context(), forms[0].ID)
	must(t, err)
	if len(one.Answers) != 1 {
		t.Errorf("a form came back with %d answers", len(one.Answers))
	}
	tasks, _, err := a.Tasks(t.Context(), app.TaskFilter{EventID: e.ID})
	must(t, err)
	if i := slices.IndexFunc(tasks, func(t app.TaskRow) bool { return t.Title == "Hang the posters" }); tasks[i].DoneOn != e.Day {
		t.Errorf("the task is %+v", tasks[i])
	}
	packets, err := a.Packets(t.Context(), e.ID)
	must(t, err)
	if len(packets) != 1 || packets[0].Out() || packets[0].BackBy == "" || packets[0].Names != 6 || packets[0].Secret != "" {
		t.Errorf("the register says %+v", packets)
	}
}

// What is collected after the packet came back comes with it the next time, and
// nothing of it twice.
func TestAPacketComesBackOnceMore(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		e := doorEvening(t, a)
		path := taken(t, a, e)
		collected(t, path, e, 2)
		bring := func() app.Returned {
			t.Helper()
			r, err := a.LookAtPacket(ctx, path, e.ID)
			must(t, err)
			must(t, a.BringBack(ctx, r, nil))
			return r
		}
		bring()
		atDoor(t, path, func(ctx context.Context, door *app.App) {
			must(t, door.Tallied(ctx, e.ID, women, 1))
			must(t, door.AddVisitors(ctx, e.ID, app.Came, "Walk-in 6"))
		})
		must(t, a.Tallied(ctx, e.ID, women, 1))
		if r := bring(); !r.Again || len(r.Asked) != 1 || r.Asked[0].Both != "9" || len(r.Taken) != 1 {
			t.Errorf("again: %v, asked %+v, taken %+v", r.Again, r.Asked, r.Taken)
		}
		all, err := a.Audience(ctx, e.ID)
		must(t, err)
		if all.Tally(women) != 9 || len(all.Visitors) != 12 {
			t.Errorf("%d women, %d names", all.Tally(women), len(all.Visitors))
		}
	})
}

func TestAPacketIsTakenOnceAndOnlyFromAnOffice(t *testing.T) {
	a := dbtest.New(t)
	e := doorEvening(t, a)
	path := taken(t, a, e)
	if err := a.TakeToDoor(t.Context(), e.ID, path, ""); !errors.Is(err, app.ErrExists) {
		t.Errorf("over a packet: %v", err)
	}
	if all, err := a.Packets(t.Context(), e.ID); len(all) != 1 || err != nil {
		t.Errorf("%d packets are noted, %v", len(all), err)
	}
	atDoor(t, path, func(ctx context.Context, door *app.App) {
		if err := door.TakeToDoor(ctx, e.ID, filepath.Join(t.TempDir(), "p.sofra"), ""); !errors.Is(err, app.ErrInPacket) {
			t.Errorf("a packet out of a packet: %v", err)
		}
		if verb, err := door.NextUndo(ctx); err != nil || !verb.Empty() {
			t.Errorf("at the door %q can be undone, %v", verb.English(), err)
		}
	})
	if verb, err := a.NextUndo(t.Context()); err != nil || verb.Key == "Took {name} to the door" {
		t.Errorf("%q can be undone, %v", verb.English(), err)
	}
}
