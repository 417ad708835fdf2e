package db_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"sofra/app"
	"sofra/db/dbtest"
)

func number(n int) *int { return &n }

// aPattern is of late concerts, with something in each of its parts.
func aPattern(who app.ID) app.Pattern {
	return app.Pattern{Title: "Concert", Kind: "concert", Minutes: 120, EventLimits: app.EventLimits{Curfew: "01:00"}, Lines: []app.PatternLine{
		{Part: app.PatternShows, What: "Doors open", PatternShow: app.PatternShow{FromStart: number(-30), SeenBy: app.Set{"crew", "public"}}},
		{Part: app.PatternShows, What: "The concert", PatternShow: app.PatternShow{FromStart: number(0), Minutes: 90, Programme: true}},
		{Part: app.PatternShows, What: "Strike", Who: "Crew", PatternShow: app.PatternShow{FromStart: number(150)}},
		{Part: app.PatternShows, What: "Photographs"},
		{Part: app.PatternTasks, What: "Tune the piano", DaysBefore: number(1), PersonID: who},
		{Part: app.PatternTasks, What: "Posters", DaysBefore: number(21)},
		{Part: app.PatternCosts, What: "Sound", Amount: 30000, Currency: "EUR", Note: "for a day"},
		{Part: app.PatternPeople, Role: "sound"}, {Part: app.PatternPeople, Role: "moderator", PersonID: who}, {Part: app.PatternPeople, Role: "sound"},
	}}
}

// filled is all that a pattern may fill of an event, in words.
func filled(t *testing.T, a *app.App, id app.ID) string {
	t.Helper()
	e, err := a.Event(t.Context(), id)
	must(t, err)
	lines, err := a.ShowLines(t.Context(), id)
	must(t, err)
	tasks, _, err := a.Tasks(t.Context(), app.TaskFilter{EventID: id})
	must(t, err)
	all := []string{fmt.Sprintf("%s-%s until %s", e.Starts, e.Ends, e.Curfew)}
	for _, l := range lines {
		all = append(all, strings.TrimSpace(fmt.Sprintf("%s %v %s", l.Starts, l.NextDay, l.What)))
	}
	for _, k := range tasks {
		all = append(all, k.Title+" "+string(k.Due)+" "+k.Person)
	}
	for _, c := range e.Costs {
		all = append(all, fmt.Sprint(c.What, " ", c.Amount, " ", c.Currency))
	}
	for _, p := range e.People {
		all = append(all, p.Role+" "+p.PersonName)
	}
	for _, v := range e.Vacancies {
		all = append(all, "wanted: "+v.Role)
	}
	return strings.Join(all, "; ")
}

// A new event is filled in the step that makes it; times go over midnight, what
// has none stays TBA, and roles that nobody has are still to fill.
func TestAnEventIsFilledWhenItIsMade(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		ana := app.Person{Name: "Ana"}
		must(t, a.SavePerson(ctx, &ana))
		p := aPattern(ana.ID)
		must(t, a.SavePattern(ctx, &p))
		e := app.Event{Title: "Late", Kind: "concert", Status: "planned", Day: "2026-03-20", Starts: "22:00", EventParts: app.EventParts{PatternID: p.ID}}
		must(t, a.SaveEvent(ctx, &e))
		const want = "22:00-00:00 until 01:00; 21:30 false Doors open; 22:00 false The concert; 00:30 true Strike; false Photographs; " +
			"Posters 2026-02-27 ; Tune the piano 2026-03-19 Ana; Sound 30000 EUR; moderator Ana; wanted: sound; wanted: sound"
		if got := filled(t, a, e.ID); got != want {
			t.Errorf("filled:\n%s\nnot\n%s", got, want)
		}
		must(t, a.SaveEventPerson(ctx, app.EventPerson{EventID: e.ID, PersonID: ana.ID, Role: "sound"}))
		if got := filled(t, a, e.ID); !strings.HasSuffix(got, "moderator Ana; sound Ana; wanted: sound") {
			t.Errorf("with somebody for the sound: %s", got)
		}
		for range 2 {
			_, err := a.Undo(ctx)
			must(t, err)
		}
		if _, n, err := a.Events(ctx, app.EventFilter{}); n != 0 || err != nil {
			t.Errorf("one undo leaves %d events, %v", n, err)
		}
	})
}

// Filling adds what is not there, overwrites nothing, and is one step.
func TestFillingSkipsWhatIsThere(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		ana := app.Person{Name: "Ana"}
		must(t, a.SavePerson(ctx, &ana))
		p := aPattern(ana.ID)
		must(t, a.SavePattern(ctx, &p))
		e := app.Event{Title: "Evening", Kind: "concert", Status: "planned", Day: "2026-03-20", Ends: "23:00", EventParts: app.EventParts{
			People: []app.EventPerson{{PersonID: ana.ID, Role: "sound"}}, Costs: []app.EventCost{{What: "sound", Amount: 5, Currency: "EUR"}}}}
		must(t, a.SaveEvent(ctx, &e))
		must(t, a.SaveShowLine(ctx, &app.ShowLine{EventID: e.ID, Starts: "19:00", What: "DOORS open", Programme: true}))
		must(t, a.SaveTask(ctx, &app.Task{EventID: e.ID, Title: "posters"}))
		before := filled(t, a, e.ID)
		f, err := a.Filling(ctx, e.ID, p.ID)
		if err != nil || f.New() != 7 || f.Ends != "" || f.Curfew != "01:00" {
			t.Errorf("would add %d, ends %q, curfew %q, %v", f.New(), f.Ends, f.Curfew, err)
		}
		must(t, a.FillEvent(ctx, e.ID, p.ID))
		const want = "-23:00 until 01:00; 19:00 false DOORS open; false The concert; false Strike; false Photographs; " +
			"posters  ; Tune the piano 2026-03-19 Ana; sound 5 EUR; sound Ana; moderator Ana; wanted: sound"
		if got := filled(t, a, e.ID); got != want {
			t.Errorf("filled:\n%s\nnot\n%s", got, want)
		}
		lines, err := a.ShowLines(ctx, e.ID)
		must(t, err)
		for _, l := range lines[1:] {
			if l.Programme {
				t.Errorf("the programme begins twice: %+v", l)
			}
		}
		if err := a.FillEvent(ctx, e.ID, p.ID); err == nil {
			t.Error("filled again with nothing")
		}
		_, err = a.Undo(ctx)
		must(t, err)
		if got := filled(t, a, e.ID); got != before {
			t.Errorf("undone it is\n%s\nnot\n%s", got, before)
		}
		must(t, a.Delete(ctx, app.InstantOf(time.Now()), app.Ref{Kind: app.People, ID: ana.ID}))
		if f, err = a.Filling(ctx, e.ID, p.ID); err != nil || f.Lines[len(f.Lines)-1].PersonID != "" {
			t.Errorf("somebody in the bin is proposed: %+v, %v", f.Lines, err)
		}
	})
}

// What an event has becomes a pattern, and a pattern an event like it.
func TestAnEventIsKeptAsAPattern(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		ana := app.Person{Name: "Ana"}
		must(t, a.SavePerson(ctx, &ana))
		first := aPattern(ana.ID)
		must(t, a.SavePattern(ctx, &first))
		e := app.Event{Title: "Late", Kind: "concert", Status: "planned", Day: "2026-03-20", Starts: "22:00", EventParts: app.EventParts{PatternID: first.ID}}
		must(t, a.SaveEvent(ctx, &e))
		must(t, a.SaveTask(ctx, &app.Task{EventID: e.ID, Title: "Licence", DueOn: "2026-03-10"}))
		id, err := a.KeepAsPattern(ctx, e.ID, app.Keeping{Title: "As last time"})
		must(t, err)
		p, err := a.Pattern(ctx, id)
		must(t, err)
		for _, l := range p.Lines {
			if l.PersonID != "" {
				t.Errorf("a name is kept: %+v", l)
			}
		}
		next := app.Event{Title: "Next", Kind: "concert", Status: "planned", Day: "2026-04-20", Starts: "20:00", EventParts: app.EventParts{PatternID: id}}
		must(t, a.SaveEvent(ctx, &next))
		const want = "20:00-22:00 until 01:00; 19:30 false Doors open; 20:00 false The concert; 22:30 false Strike; false Photographs; " +
			"Posters 2026-03-30 ; Licence 2026-04-10 ; Tune the piano 2026-04-19 ; Sound 30000 EUR; wanted: moderator; wanted: sound; wanted: sound"
		if got := filled(t, a, next.ID); got != want {
			t.Errorf("like the last:\n%s\nnot\n%s", got, want)
		}
		if last, err := a.PatternFor(ctx, "concert", ""); err != nil || last != id {
			t.Errorf("the next concert begins with %s, %v, not with %s", last, err, id)
		}
		if last, err := a.PatternFor(ctx, "panel", ""); err != nil || last != "" {
			t.Errorf("a panel begins with %s, %v", last, err)
		}
		rows, n, err := a.Patterns(ctx, app.PatternFilter{Page: app.Page{Find: "as last"}, Kind: "concert"})
		if err != nil || n != 1 || rows[0].Shows != 4 || rows[0].Tasks != 3 || rows[0].Costs != 1 || rows[0].People != 3 || rows[0].Events != 1 {
			t.Errorf("listed as %+v, %v", rows, err)
		}
	})
}

// Meetings that recur take what their series begins with, beside what the first
// of them has.
func TestASeriesHasAPattern(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		p := app.Pattern{Title: "Meeting", Kind: "meeting", Lines: []app.PatternLine{
			{Part: app.PatternShows, What: "Agenda", PatternShow: app.PatternShow{FromStart: number(0)}},
			{Part: app.PatternTasks, What: "Invite", DaysBefore: number(7)}, {Part: app.PatternTasks, What: "Room", DaysBefore: number(9)},
			{Part: app.PatternCosts, What: "Coffee", Amount: 1500, Currency: "EUR"}, {Part: app.PatternPeople, Role: "moderator"},
		}}
		must(t, a.SavePattern(ctx, &p))
		s := app.Series{Title: "Platform", PatternID: p.ID}
		must(t, a.SaveSeries(ctx, &s))
		if got, err := a.PatternFor(ctx, "meeting", s.ID); err != nil || got != p.ID {
			t.Errorf("its meetings begin with %s, %v", got, err)
		}
		if got, err := a.PatternFor(ctx, "press", s.ID); err != nil || got != "" {
			t.Errorf("its press events begin with %s, %v", got, err)
		}
		e := app.Event{Title: "January", Kind: "meeting", Status: "planned", Day: "2026-01-13", Starts: "10:00",
			EventParts: app.EventParts{SeriesID: s.ID, Costs: []app.EventCost{{What: "Coffee", Amount: 2000, Currency: "EUR"}},
				Minutes: []app.Minute{{Topic: "Hall", Account: "Two were looked at."}}}}
		must(t, a.SaveEvent(ctx, &e))
		must(t, a.SaveTask(ctx, &app.Task{EventID: e.ID, Title: "Room", DaysBefore: number(3)}))
		_, err := a.MakeMeetings(ctx, app.Meetings{Of: e.ID, Days: []app.Date{"2026-02-10", "2026-03-10"}})
		must(t, err)
		rows, n, err := a.Events(ctx, app.EventFilter{SeriesID: s.ID, From: "2026-03-10"})
		if err != nil || n != 1 || rows[0].Pattern != "Meeting" {
			t.Fatalf("in March there are %+v, %v", rows, err)
		}
		const want = "10:00- until ; 10:00 false Agenda; Room 2026-03-07 ; Invite 2026-03-03 ; Coffee 2000 EUR; wanted: moderator"
		if got := filled(t, a, rows[0].ID); got != want {
			t.Errorf("in March:\n%s\nnot\n%s", got, want)
		}
		if again, err := a.Event(ctx, rows[0].ID); err != nil || len(again.Minutes) != 0 {
			t.Errorf("its minutes are written before it is held: %+v, %v", again.Minutes, err)
		}
		must(t, a.Delete(ctx, app.InstantOf(time.Now()), app.Ref{Kind: app.EventPatterns, ID: p.ID}))
		if got, err := a.PatternFor(ctx, "meeting", s.ID); err != nil || got != "" {
			t.Errorf("in the bin it is still %s, %v", got, err)
		}
	})
}
