package db_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// visited puts a person on the list of an event: first as a name that nobody
// would know for theirs, then as the person.
func visited(t testing.TB, a *app.App, who app.ID) app.Event {
	t.Helper()
	ctx := t.Context()
	e := app.Event{Kind: "panel", Title: "Open evening", Status: "done", Day: "2025-03-01"}
	must(t, a.SaveEvent(ctx, &e))
	must(t, a.AddVisitors(ctx, e.ID, app.Registered, "Zejna of Davul street", "Somebody else"))
	list, err := a.Visitors(ctx, e.ID)
	must(t, err)
	list[0].PersonID, list[0].State, list[0].Note = who, app.Came, "comes after the surgery"
	must(t, a.SaveVisitor(ctx, list[0]))
	return e
}

func TestVisitorsAreListedTickedAndTakenBack(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		p := app.Person{Name: "Ana Ristić"}
		must(t, a.SavePerson(ctx, &p))
		e := visited(t, a, p.ID)
		must(t, a.AddVisitors(ctx, e.ID, app.Registered, app.NamesIn("1. Bekim Hoxha\t+383 44 1\r\n\n 2) Merve  Aydın\n")...))
		list, err := a.Visitors(ctx, e.ID)
		must(t, err)
		var shown []string
		for _, v := range list {
			shown = append(shown, v.Shown()+" "+string(v.State)+" "+string(v.CameAt))
		}
		want := []string{"Ana Ristić came ", "Somebody else registered ", "Bekim Hoxha registered ", "Merve Aydın registered "}
		if !slices.Equal(shown, want) {
			t.Fatalf("the list is %q, want %q", shown, want)
		}
		must(t, a.MarkVisitors(ctx, e.ID, app.Came, list[1].ID, list[2].ID))
		must(t, a.MarkRest(ctx, e.ID, app.NoShow))
		all, err := a.Audience(ctx, e.ID)
		must(t, err)
		if all.In(app.Came) != 3 || all.In(app.NoShow) != 1 || all.Attendances() != 3 {
			t.Errorf("%d came, %d did not, %d attendances", all.In(app.Came), all.In(app.NoShow), all.Attendances())
		}
		for range 2 { // each in bulk was one step
			_, err := a.Undo(ctx)
			must(t, err)
		}
		if all, _ = a.Audience(ctx, e.ID); all.In(app.Registered) != 3 {
			t.Errorf("%d are registered again, want 3", all.In(app.Registered))
		}
		must(t, a.RemoveVisitors(ctx, e.ID, list[1].ID))
		if list, _ = a.Visitors(ctx, e.ID); len(list) != 3 || list[1].Position != 2 {
			t.Errorf("after one was removed: %+v", list)
		}
	})
}

func TestVisitorsBreakNoRule(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		p := app.Person{Name: "Ana Ristić"}
		must(t, a.SavePerson(ctx, &p))
		e := visited(t, a, p.ID)
		for name, wrong := range map[string]app.Visitor{
			"no name": {EventID: e.ID, State: app.Came}, "no state": {EventID: e.ID, Name: "A"},
			"a state of its own": {EventID: e.ID, Name: "A", State: "maybe"}, "twice": {EventID: e.ID, PersonID: p.ID, State: app.Came},
		} {
			var invalid app.Invalid
			if err := a.SaveVisitor(ctx, wrong); !errors.As(err, &invalid) {
				t.Errorf("%s: %v", name, err)
			}
		}
		today := app.Event{Kind: "panel", Title: "Today", Day: app.DateOf(time.Now())}
		must(t, a.SaveEvent(ctx, &today))
		must(t, a.AddVisitors(ctx, today.ID, app.Came, "Ana"))
		list, err := a.Visitors(ctx, today.ID)
		must(t, err)
		if list[0].CameAt == "" {
			t.Error("who is ticked on the day has no moment")
		}
	})
}

// Two records that are one person are one name on a list, and who came stays so.
func TestVisitsAreJoined(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		keep, lose := app.Person{Name: "Ana Ristić"}, app.Person{Name: "Ana Ristic"}
		must(t, a.SavePerson(ctx, &keep))
		must(t, a.SavePerson(ctx, &lose))
		e := visited(t, a, lose.ID)
		must(t, a.SaveVisitor(ctx, app.Visitor{EventID: e.ID, PersonID: keep.ID, State: app.Registered}))
		m := app.NewMerging(keep, lose)
		for i := range m.Met {
			m.Met[i].Keep = app.Mine
		}
		must(t, a.MergePeople(ctx, m, "2025-03-08T12:00:00Z"))
		list, err := a.Visitors(ctx, e.ID)
		must(t, err)
		var came []app.ID
		for _, v := range list {
			if v.State == app.Came {
				came = append(came, v.PersonID)
			}
		}
		if len(list) != 2 || !slices.Equal(came, []app.ID{keep.ID}) {
			t.Errorf("the list is %+v", list)
		}
	})
}

func TestFileAboutAPersonHasTheirVisits(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		p := app.Person{Name: "Ana Ristić"}
		must(t, a.SavePerson(t.Context(), &p))
		visited(t, a, p.ID)
		r, err := a.ExportPerson(t.Context(), p.ID, words.En)
		must(t, err)
		at := slices.IndexFunc(r.Sheets, func(s app.Sheet) bool { return s.Key == "visits" })
		if at < 0 || len(r.Sheets[at].Tables[0].Rows) != 1 || r.Sheets[at].Tables[0].Rows[0][1].Text != "Open evening" {
			t.Errorf("the sheet of visits is at %d: %+v", at, r.Sheets)
		}
	})
}

// What an event does not ask for any more is removed only where that is chosen.
func TestCountingKeepsOrDrops(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		e := app.Event{Kind: "panel", Title: "Evening", Day: "2025-03-01"}
		must(t, a.SaveEvent(ctx, &e))
		must(t, a.AddVisitors(ctx, e.ID, app.Came, "Ana", "Ben"))
		for range 3 {
			must(t, a.Tallied(ctx, e.ID, app.TallyPart{Asks: "gender", Code: "woman"}, 1))
		}
		must(t, a.SaveTally(ctx, e.ID, app.Attendance{Category: "women", People: 2, Note: "first row"}))
		must(t, a.Tallied(ctx, e.ID, app.TallyPart{Asks: "gender", Code: "woman"}, -1))
		must(t, a.CountHeads(ctx, e.ID, 7))
		must(t, a.SetCounting(ctx, e.ID, app.CountOnly, false))
		all, err := a.Audience(ctx, e.ID)
		must(t, err)
		names, tallies := all.Unasked()
		if n, ok := all.Sum("gender"); n != 4 || !ok || names != 2 || tallies != 1 {
			t.Errorf("%d women, %d names and %d tallies are kept, of %+v", n, names, tallies, all.Attendance)
		}
		must(t, a.SetCounting(ctx, e.ID, app.CountOnly, true))
		if all, _ = a.Audience(ctx, e.ID); len(all.Visitors) != 0 || len(all.Attendance) != 1 || all.Counting != app.CountOnly {
			t.Errorf("after they were dropped: %+v, %+v", all.Visitors, all.Attendance)
		}
		_, err = a.Undo(ctx)
		must(t, err)
		if all, _ = a.Audience(ctx, e.ID); len(all.Visitors) != 2 || len(all.Attendance) != 2 {
			t.Errorf("undo brings back %+v, %+v", all.Visitors, all.Attendance)
		}
	})
}

// Visits and different people are two numbers. A name without a record that is a
// person's who came is that person; the rows behind name events alone.
func TestUniquePeopleAreCountedOnce(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		series := app.Series{Title: "Season"}
		must(t, a.SaveSeries(ctx, &series))
		ana, other := app.Person{Name: "Ana Ristić"}, app.Person{Name: "Ana Ristić"}
		must(t, a.SavePerson(ctx, &ana))
		must(t, a.SavePerson(ctx, &other))
		evening := func(day app.Date, status string, in app.ID) app.ID {
			e := app.Event{Kind: "panel", Title: "Evening of " + string(day), Status: status, Day: day, EventParts: app.EventParts{SeriesID: in}}
			must(t, a.SaveEvent(ctx, &e))
			return e.ID
		}
		first, second, idea := evening("2025-03-01", "done", series.ID), evening("2025-04-01", "done", ""), evening("2025-05-01", "idea", series.ID)
		for _, v := range []app.Visitor{{EventID: first, PersonID: ana.ID, State: app.Came}, {EventID: second, PersonID: ana.ID, State: app.Came},
			{EventID: second, PersonID: other.ID, State: app.NoShow}, {EventID: idea, PersonID: other.ID, State: app.Came}} {
			must(t, a.SaveVisitor(ctx, v))
		}
		must(t, a.AddVisitors(ctx, first, app.Came, "Ben", "Ана Ристић"))
		must(t, a.AddVisitors(ctx, second, app.Came, "BEN", "Drita"))
		must(t, a.CountHeads(ctx, second, 40))
		for _, c := range []struct {
			f              app.Filter
			visits, people int64
		}{{app.Filter{From: "2025-01-01", To: "2025-12-31"}, 43, 3}, {app.Filter{SeriesID: series.ID, From: "2025-01-01", To: "2025-12-31"}, 3, 2},
			{app.Filter{From: "2025-04-01", To: "2025-12-31"}, 40, 3}, {app.Filter{From: "2026-01-01", To: "2026-12-31"}, 0, 0}} {
			if visits, people := figure(t, a, app.Visitors, c.f), figure(t, a, app.UniquePeople, c.f); visits != c.visits || people != c.people {
				t.Errorf("%+v: %d visits of %d people, want %d of %d", c.f, visits, people, c.visits, c.people)
			}
		}
		all, err := a.Audience(ctx, first)
		must(t, err)
		if all.Attendances() != 3 || all.People() != 2 {
			t.Errorf("at the first: %d attendances of %d people", all.Attendances(), all.People())
		}
	})
}
