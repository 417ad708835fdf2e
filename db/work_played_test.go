package db_test

import (
	"fmt"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// shown are the titles that a filter leaves.
func shownWorks(t *testing.T, a *app.App, f app.WorkFilter) string {
	t.Helper()
	rows, n, err := a.Works(t.Context(), f)
	must(t, err)
	var all []string
	for _, r := range rows {
		all = append(all, r.Title)
	}
	if n != len(rows) {
		t.Errorf("%d rows, said to be %d", len(rows), n)
	}
	return fmt.Sprint(all)
}

func TestWhereAndByWhomAWorkWasPlayed(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		song := app.Work{Title: "Song", Seconds: 240, Edition: app.Edition{Languages: app.Set{"sq"}}}
		other := app.Work{Title: "Tune", Rights: app.RightsPublic, Edition: app.Edition{Titles: []app.WorkTitle{{Language: "sr-Cyrl", Title: "Мелодија"}}}}
		ana, trio := app.Person{Name: "Ana"}, app.Ensemble{Name: "Trio"}
		hall, yard := app.Venue{Name: "Hall"}, app.Venue{Name: "Yard"}
		must(t, a.SaveWork(ctx, &song))
		must(t, a.SaveWork(ctx, &other))
		must(t, a.SavePerson(ctx, &ana))
		must(t, a.SaveEnsemble(ctx, &trio))
		must(t, a.SaveVenue(ctx, &hall))
		must(t, a.SaveVenue(ctx, &yard))
		for i, performed := range []int{250, 310, 0, 260} {
			p := app.Programme{Title: "Evening", Items: []app.Item{{Kind: "work", WorkID: song.ID, Planned: 240, Performed: performed, Performers: []app.Performer{
				{PersonID: ana.ID, Part: []string{"voice", "violin", "voice", "voice"}[i]}, {EnsembleID: trio.ID}, {Said: "a guest"},
			}[:1+i%3]}}}
			must(t, a.SaveProgramme(ctx, &p))
			must(t, a.SaveEvent(ctx, &app.Event{Title: "E", Kind: "concert", Status: []string{"done", "done", "done", "cancelled"}[i],
				Day: app.Date(fmt.Sprintf("202%d-03-08", i+1)), VenueID: hall.ID, ProgrammeID: p.ID}))
		}
		players, n, err := a.PlayedBy(ctx, song.ID, app.Page{})
		must(t, err)
		if n != 3 || players[0].Name != "Ana" || players[0].Times != 3 || players[0].Parts != "violin\nvoice" || players[0].LastDay != "2023-03-08" ||
			players[1].EnsembleID != trio.ID || players[1].Times != 2 || players[2].Name != "a guest" || players[2].PersonID != "" {
			t.Errorf("played by %+v, %d", players, n)
		}
		took, err := a.PlayedIn(ctx, song.ID)
		must(t, err)
		if took != (app.Took{Measured: 2, Median: 280, Shortest: 250, Longest: 310}) {
			t.Errorf("took %+v", took)
		}
		for _, c := range []struct {
			f    app.WorkFilter
			want string
		}{
			{app.WorkFilter{NotAt: hall.ID}, "[Tune]"}, {app.WorkFilter{NotAt: yard.ID}, "[Song Tune]"},
			{app.WorkFilter{NotSince: "2023-03-08"}, "[Tune]"}, {app.WorkFilter{NotSince: "2023-03-09"}, "[Song Tune]"},
			{app.WorkFilter{Language: "sq"}, "[Song]"}, {app.WorkFilter{Language: "sr"}, "[Tune]"}, {app.WorkFilter{Language: "tr"}, "[]"},
			{app.WorkFilter{Rights: app.RightsPublic}, "[Tune]"}, {app.WorkFilter{Page: app.Page{Sort: "rights"}}, "[Song Tune]"},
		} {
			if got := shownWorks(t, a, c.f); got != c.want {
				t.Errorf("%+v shows %s, want %s", c.f, got, c.want)
			}
		}
	})
}
