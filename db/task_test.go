package db_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

func TestTasks(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		e, off := app.Event{Title: "Concert", Day: "2026-03-20", Status: "planned"}, app.Event{Title: "Off", Day: "2026-03-20", Status: "cancelled"}
		p := app.Person{Name: "Vesna"}
		must(t, a.SaveEvent(ctx, &e))
		must(t, a.SaveEvent(ctx, &off))
		must(t, a.SavePerson(ctx, &p))
		ten := 10
		tasks := []app.Task{
			{Title: "Posters", DaysBefore: &ten}, {Title: "Licence", DueOn: "2026-03-01", PersonID: p.ID}, {Title: "Flowers"}, {Title: "Interpreter", AskedOn: "2026-02-01"},
		}
		for i := range tasks {
			tasks[i].EventID = e.ID
			must(t, a.SaveTask(ctx, &tasks[i]))
		}
		must(t, a.SaveTask(ctx, &app.Task{EventID: off.ID, Title: "Nothing any more", DueOn: "2026-01-01"}))
		for _, c := range []struct {
			f    app.TaskFilter
			want string
		}{
			{app.TaskFilter{EventID: e.ID}, "Posters 2026-03-10, Licence 2026-03-01, Flowers , Interpreter "},
			{app.TaskFilter{Open: true}, "Licence 2026-03-01, Posters 2026-03-10, Flowers , Interpreter "},
			{app.TaskFilter{Open: true, DueBy: "2026-03-05"}, "Licence 2026-03-01, Interpreter "},
			{app.TaskFilter{Open: true, PersonID: p.ID}, "Licence 2026-03-01"},
		} {
			if got := listed(t, a, c.f); got != c.want {
				t.Errorf("%+v lists %q, not %q", c.f, got, c.want)
			}
		}
		owners, err := a.TaskOwners(ctx)
		if err != nil || len(owners) != 1 || owners[0].Name != "Vesna" {
			t.Errorf("the owners are %+v, %v", owners, err)
		}
		must(t, a.MarkTask(ctx, tasks[3].ID, app.TaskAnswered, "2026-02-03"))
		must(t, a.MarkTask(ctx, tasks[1].ID, app.TaskDone, "2026-02-03"))
		if err := a.MarkTask(ctx, tasks[1].ID, app.TaskDone, "2026-02-04"); !errors.Is(err, app.ErrStale) {
			t.Errorf("done twice: %v", err)
		}
		if got := listed(t, a, app.TaskFilter{Open: true, DueBy: "2026-03-05"}); got != "" {
			t.Errorf("what is answered and done still waits: %q", got)
		}
		rows, _, err := a.Events(ctx, app.EventFilter{ID: e.ID})
		if err != nil || rows[0].OpenTasks != 3 {
			t.Errorf("%d tasks are open, %v", rows[0].OpenTasks, err)
		}
		must(t, a.RemoveTask(ctx, tasks[0]))
		for range 3 {
			_, err := a.Undo(ctx)
			must(t, err)
		}
		if got := listed(t, a, app.TaskFilter{Open: true, DueBy: "2026-03-05"}); got != "Licence 2026-03-01, Interpreter " {
			t.Errorf("after undo: %q", got)
		}
	})
}

func listed(t *testing.T, a *app.App, f app.TaskFilter) string {
	t.Helper()
	rows, _, err := a.Tasks(t.Context(), f)
	must(t, err)
	var all []string
	for _, r := range rows {
		all = append(all, fmt.Sprintf("%s %s", r.Title, r.Due))
	}
	return strings.Join(all, ", ")
}

func TestJudgedApart(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		for i := range 4 {
			m := app.MediaItem{Title: fmt.Sprint("Report ", i), Outlet: "RTK", Language: "sq"}
			must(t, a.SaveMediaItem(ctx, &m))
			second := []string{"neutral", "neutral", "favourable", "favourable"}[i]
			must(t, a.JudgeMedia(ctx, m.ID, app.Judgement{Coder: "Arta", Tone: "neutral", Balance: "balanced"}))
			must(t, a.JudgeMedia(ctx, m.ID, app.Judgement{Coder: "Besa", Tone: second}))
			must(t, a.JudgeMedia(ctx, m.ID, app.Judgement{Coder: "arta ", Tone: []string{"neutral", "neutral", "favourable", "neutral"}[i], Balance: "balanced"}))
			var wrong app.Invalid
			if err := a.JudgeMedia(ctx, m.ID, app.Judgement{Coder: "Cveta", Tone: "neutral"}); !errors.As(err, &wrong) || wrong[0].Field != "Coder" {
				t.Errorf("a third coder: %v", err)
			}
		}
		s, err := a.SummariseMedia(ctx, app.MediaFilter{Tone: "favourable"})
		if err != nil || s.Reports != 2 || s.Languages["sq"] != 2 || s.Outlets != 1 {
			t.Errorf("favourable to one of them: %+v, %v", s, err)
		}
		s, err = a.SummariseMedia(ctx, app.MediaFilter{Outlet: "RTK", Language: "sq"})
		if err != nil || s.Tone.N != 4 || s.Tone.Same != 3 || s.Tone.Kappa != 0.5 || s.Balance.N != 0 {
			t.Errorf("their agreement is %+v, %v", s, err)
		}
	})
}
