package db_test

import (
	"errors"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

func TestSeriesAndTheNextMeeting(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		p := app.Project{Code: "DIA", Title: "Dialogue"}
		must(t, a.SaveProject(ctx, &p))
		s := app.Series{Title: "Platform meetings", ProjectID: p.ID}
		must(t, a.SaveSeries(ctx, &s))
		var ids []app.ID
		for _, e := range []app.Event{
			{Title: "Second", Day: "2026-02-10"}, {Title: "First", Day: "2026-01-13"}, {Title: "Called off", Day: "2026-02-01", Status: "cancelled"},
			{Title: "No day yet"}, {Title: "Evening of the first", Day: "2026-01-13", Starts: "19:00"},
		} {
			e.Kind, e.SeriesID = "meeting", s.ID
			must(t, a.SaveEvent(ctx, &e))
			ids = append(ids, e.ID)
			if e.ProjectID != p.ID {
				t.Errorf("%s is of project %q, not its series'", e.Title, e.ProjectID)
			}
		}
		for from, want := range map[int]int{1: 4, 4: 0} {
			if next, err := a.NextOfSeries(ctx, ids[from]); err != nil || next.ID != ids[want] {
				t.Errorf("after %d comes %q, %v", from, next.Title, err)
			}
		}
		if _, err := a.NextOfSeries(ctx, ids[0]); !errors.Is(err, app.ErrNotFound) {
			t.Errorf("after the last comes %v", err)
		}
		rows, n, err := a.ManySeries(ctx, app.SeriesFilter{ProjectID: p.ID, Page: app.Page{Sort: "last_day", Down: true, Find: "platf"}})
		if n != 1 || err != nil || rows[0].Events != 4 || rows[0].FirstDay != "2026-01-13" || rows[0].LastDay != "2026-02-10" || rows[0].Project != "DIA" {
			t.Errorf("listed %+v, %v", rows, err)
		}
		must(t, a.SaveBalanceTarget(ctx, &app.BalanceTarget{SeriesID: s.ID, Counts: "minutes", Rule: "women", Bound: 40}))
		if past, err := a.HistoryOf(ctx, app.Ref{Kind: app.EventSeries, ID: s.ID}, app.Page{}); err != nil || len(past) != 2 {
			t.Errorf("its history has %d changes, %v", len(past), err)
		}
	})
}

// A second postponement keeps the day on which the event stood first, and its
// history has the days between with their reasons.
func TestPostponedTwiceIsTold(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		e := app.Event{Title: "Concert", Kind: "concert", Day: "2026-03-01", Status: "planned"}
		before := 10
		must(t, a.SaveEvent(ctx, &e))
		task := app.Task{EventID: e.ID, Title: "Posters", DaysBefore: &before}
		must(t, a.SaveTask(ctx, &task))
		for _, to := range []struct {
			day    app.Date
			reason string
			due    app.Date
		}{{"2026-04-01", "rain", "2026-03-22"}, {"", "illness", ""}, {"2026-05-11", "a new hall", "2026-05-01"}} {
			must(t, a.PostponeEvent(ctx, e.ID, to.reason, to.day))
			now, err := a.Event(ctx, e.ID)
			tasks, _, also := a.Tasks(ctx, app.TaskFilter{EventID: e.ID})
			must(t, errors.Join(err, also))
			if now.OldDay != "2026-03-01" || now.Day != to.day || now.Reason != to.reason || tasks[0].Due != to.due {
				t.Errorf("after %s it is %+v, its task due %q", to.reason, now, tasks[0].Due)
			}
		}
		past, err := a.HistoryOf(ctx, app.Ref{Kind: app.Events, ID: e.ID}, app.Page{})
		if err != nil || len(past) != 5 {
			t.Errorf("its history has %d changes, %v", len(past), err)
		}
	})
}
