package db_test

import (
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// What anybody may read counts nothing of sensitive events: neither they, nor who came,
// played, answered or wrote there. Without the wish, all of it counts as before.
func TestSensitiveEventsAreNotPublic(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		y := dbtest.NewYear(t, a)
		ctx, f := t.Context(), app.Filter{GrantID: y.Grant.ID}
		all := []app.Measure{app.EventsHeld, app.ConcertsHeld, app.PanelsHeld, app.MeetingsHeld, app.Visitors, app.ArtistsOnStage, app.WorksPlayed, app.NewVersions,
			app.Answers, app.MediaReports, app.Appearances, app.Participations, app.PeopleTrained, app.Panellists, app.TrainingsHeld}
		was := map[app.Measure]int64{}
		events, _, err := a.Events(ctx, app.EventFilter{})
		must(t, err)
		for _, row := range events {
			e, err := a.Event(ctx, row.ID)
			must(t, err)
			e.Sensitive = true
			must(t, a.SaveEvent(ctx, &e))
		}
		for _, m := range all {
			n, err := a.Figure(ctx, m, f)
			must(t, err)
			was[m] = n
			open := f
			open.Public = true
			loose := m == app.Answers || m == app.MediaReports // some are of no event
			if n, err = a.Figure(ctx, m, open); err != nil || n != 0 && !loose || loose && n >= was[m] {
				t.Errorf("%s: %d are public (%v)", m, n, err)
			}
		}
		if was[app.ConcertsHeld] == 0 || was[app.Visitors] == 0 || was[app.ArtistsOnStage] == 0 || was[app.Answers] == 0 || was[app.MediaReports] == 0 {
			t.Errorf("nothing was there to be left out: %v", was)
		}
	})
}
