package db_test

import (
	"errors"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// Meetings of a series are made with people and checklist, in one step; what
// was asked, done and decided at the first stays its own.
func TestMakeMeetings(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		s, v, p := app.Series{Title: "Platform"}, app.Venue{Name: "Qendra"}, app.Person{Name: "Arta"}
		must(t, errors.Join(a.SaveSeries(ctx, &s), a.SaveVenue(ctx, &v), a.SavePerson(ctx, &p)))
		two := 2
		e := app.Event{Title: "Meeting", Kind: "meeting", Status: "done", Day: "2026-09-08", Starts: "10:00", VenueID: v.ID}
		e.SeriesID, e.People, e.Attendance = s.ID, []app.EventPerson{{PersonID: p.ID, Role: "moderator", Position: 1}}, []app.Attendance{{Way: "head-count", People: 9}}
		must(t, a.SaveEvent(ctx, &e))
		must(t, a.SaveTask(ctx, &app.Task{EventID: e.ID, Title: "Agenda", DaysBefore: &two, AskedOn: "2026-09-01", DoneOn: "2026-09-02"}))
		must(t, a.SaveOwnDay(ctx, &app.OwnDay{FromOn: "2026-10-13", Title: "Assembly", Kind: "other"}))
		plan, err := a.PlanMeetings(ctx, e.ID, app.Rhythm{Monthly: true, Every: 1, Times: 2, SkipOwn: true})
		must(t, err)
		if len(plan) != 3 || !plan[0].Left || plan[1].Left || plan[1].Day != "2026-11-10" || !plan[1].Free() {
			t.Fatalf("the plan is %+v", plan)
		}
		taken, err := a.MakeMeetings(ctx, app.Meetings{Of: e.ID, Days: []app.Date{plan[1].Day, plan[2].Day}, Hold: true})
		if err != nil || len(taken) != 0 {
			t.Fatalf("taken %v, %v", taken, err)
		}
		next, err := a.NextOfSeries(ctx, e.ID)
		must(t, err)
		if next.Day != "2026-11-10" || next.Status != "planned" || len(next.People) != 1 || len(next.Attendance) != 0 {
			t.Errorf("the next one is %+v", next)
		}
		tasks, _, err := a.Tasks(ctx, app.TaskFilter{EventID: next.ID})
		if err != nil || len(tasks) != 1 || tasks[0].DoneOn+tasks[0].AskedOn != "" || tasks[0].Due != "2026-11-08" {
			t.Errorf("its checklist is %+v, %v", tasks, err)
		}
		if again, err := a.PlanMeetings(ctx, e.ID, app.Rhythm{Monthly: true, Every: 1, Times: 2, SkipOwn: true}); err != nil || len(again[1].Others) != 1 || again[1].Free() {
			t.Errorf("planned again it says %+v, %v", again, err)
		}
		if taken, err = a.MakeMeetings(ctx, app.Meetings{Of: e.ID, Days: []app.Date{"2026-11-10"}, Hold: true}); err != nil || len(taken) != 1 {
			t.Errorf("in a room that is held: taken %v, %v", taken, err)
		}
		for range 2 {
			_, err := a.Undo(ctx)
			must(t, err)
		}
		_, n, err := a.Events(ctx, app.EventFilter{SeriesID: s.ID})
		_, held, also := a.Holds(ctx, app.HoldFilter{VenueID: v.ID})
		if errors.Join(err, also) != nil || n != 1 || held != 0 {
			t.Errorf("after undo there are %d events and %d holds, %v, %v", n, held, err, also)
		}
	})
}
