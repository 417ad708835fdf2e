package db_test

import (
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// asked asks somebody for every event, and notes a maybe for the first of them.
func asked(t testing.TB, a *app.App, who app.ID, note string) {
	t.Helper()
	ctx := t.Context()
	events, _, err := a.Events(ctx, app.EventFilter{})
	must(t, err)
	q := app.Asked{PersonIDs: []app.ID{who}, On: "2025-01-10"}
	for _, e := range events {
		q.EventIDs = append(q.EventIDs, e.ID)
	}
	must(t, a.AskAvailability(ctx, q))
	rows, _, err := a.Availabilities(ctx, app.AvailabilityFilter{PersonID: who})
	must(t, err)
	one := rows[0].Availability
	one.Answer, one.Note, one.AnsweredOn = app.Maybe, note, "2025-01-12"
	must(t, a.AnswerAvailability(ctx, one))
}

// Two people who are one were both asked for an event: one answer stays.
func TestMergingThoseWhoWereBothAsked(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		asked(t, a, v.arta.ID, "after the tour")
		asked(t, a, v.luan.ID, "in March only")
		_, before, err := a.Availabilities(ctx, app.AvailabilityFilter{PersonID: v.arta.ID})
		must(t, err)
		arta, err := a.Person(ctx, v.arta.ID)
		must(t, err)
		luan, err := a.Person(ctx, v.luan.ID)
		must(t, err)
		m := app.NewMerging(arta, luan)
		for i := range m.Met {
			m.Met[i].Keep = app.Mine
		}
		must(t, a.MergePeople(ctx, m, "2025-03-08T12:00:00Z"))
		rows, n, err := a.Availabilities(ctx, app.AvailabilityFilter{})
		if err != nil || n != before || rows[0].PersonID != v.arta.ID || rows[0].Note != "after the tour" {
			t.Errorf("%d asked of %d: %+v (%v)", n, before, rows, err)
		}
	})
}
