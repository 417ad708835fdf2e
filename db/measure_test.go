package db_test

import (
	"errors"
	"slices"
	"testing"

	"sofra/app"
	"sofra/db"
	"sofra/db/dbtest"
)

func TestMeasures(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		y := dbtest.NewYear(t, a)
		year := app.Filter{GrantID: y.Grant.ID, From: "2025-01-01", To: "2025-12-31"}
		spring := app.Filter{GrantID: y.Grant.ID, From: "2025-03-08", To: "2025-03-08"}
		other := app.Filter{GrantID: y.Other.ID, From: "2025-01-01", To: "2025-12-31"}
		for m, want := range map[app.Measure][3]int64{
			app.EventsHeld:     {3, 1, 1},
			app.ConcertsHeld:   {2, 1, 0},
			app.PanelsHeld:     {1, 0, 1},
			app.MeetingsHeld:   {0, 0, 0},
			app.ArtistsOnStage: {10, 10, 0},
			app.WorksPlayed:    {2, 2, 0},
			app.NewVersions:    {1, 1, 0},
			app.Visitors:       {150, 120, 0},
			app.UniquePeople:   {0, 0, 0},
			app.Answers:        {24, 12, 1},
			app.MediaReports:   {2, 0, 1},
			app.MediaBalanced:  {1, 0, 1},
			app.Spent:          {15000 + 35868 + 450001 + 700, 15000, 0},
			app.FeesAgreed:     {15000 + 40000, 55000, 0},
		} {
			t.Run(string(m), func(t *testing.T) {
				for i, f := range []app.Filter{year, spring, other} {
					if got := figure(t, a, m, f); got != want[i] {
						t.Errorf("%s is %d, want %d", m, got, want[i])
					}
				}
			})
		}
	})
}

// figure counts a measure and holds it against what stands behind it, whole
// and page by page.
func figure(t *testing.T, a *app.App, m app.Measure, f app.Filter) int64 {
	t.Helper()
	got, err := a.Figure(t.Context(), m, f)
	if err != nil {
		t.Fatal(err)
	}
	all, n, err := a.Behind(t.Context(), m, f, app.Page{})
	if err != nil || n != len(all) {
		t.Errorf("behind %s: %d rows, said to be %d (%v)", m, len(all), n, err)
	}
	var sum int64
	always := m == app.OutOfPeriod || m == app.NoLine || m == app.NoRate // also what the report counts before its period
	for _, row := range all {
		sum += row.Amount
		if row.ID == "" || row.Kind == "" || !always && (row.Day < f.From || row.Day > f.To) {
			t.Errorf("behind %s: %+v", m, row)
		}
	}
	if sum != got {
		t.Errorf("behind %s is %d, the figure %d", m, sum, got)
	}
	for offset := range all {
		page, total, err := a.Behind(t.Context(), m, f, app.Page{Offset: offset, Limit: 1})
		if err != nil || total != n || len(page) != 1 || page[0] != all[offset] {
			t.Errorf("page %d behind %s is %+v (%v)", offset, m, page, err)
		}
	}
	return got
}

// Every measure is counted; one that nobody knows is an error.
func TestMeasuresAll(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		dbtest.NewYear(t, a)
		for _, m := range app.Measures() {
			few := slices.Contains(app.AcrossMeasures(), m) // too few people, without a passphrase
			if _, err := a.Figure(t.Context(), m, app.Filter{}); err != nil && !(few && errors.Is(err, app.ErrSmallGroups)) {
				t.Errorf("%s over the whole office: %v", m, err)
			}
		}
		if n, err := a.Figure(t.Context(), app.EventsHeld, app.Filter{}); err != nil || n != 6 {
			t.Errorf("%d events held in the whole office, want 6 (%v)", n, err)
		}
		if _, err := a.Figure(t.Context(), "luck", app.Filter{}); err == nil {
			t.Error("luck was counted")
		}
		if _, _, err := a.Behind(t.Context(), "luck", app.Filter{}, app.Page{}); err == nil {
			t.Error("there is something behind luck")
		}
	})
}

func TestReportRows(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		y := dbtest.NewYear(t, a)
		f := app.Filter{GrantID: y.Grant.ID, From: "2025-01-01", To: "2025-12-31"}
		events, err := a.EventLines(t.Context(), f)
		if err != nil || len(events) != 4 || events[0].Title != "Spring concert" {
			t.Fatalf("%d events: %+v (%v)", len(events), events, err)
		}
		if e := events[0]; e.Items != 3 || e.Visitors != 120 || e.Answers != 12 || len(e.Counts) != 4 || e.PlaceID != "gracanice" || e.Project != "US-2025" {
			t.Errorf("the concert is %+v", e)
		}
		artists, err := a.ArtistLines(t.Context(), f)
		if err != nil || len(artists) != 10 {
			t.Fatalf("%d artists (%v)", len(artists), err)
		}
		for i, want := range []app.ArtistLine{
			{Name: "Arta A.", Events: 2, Items: 2, Seconds: 500, Fees: 15000, Paid: true, FirstDay: "2025-03-08", LastDay: "2025-10-01"},
			9: {Name: "Jeta J.", Events: 1, Items: 1, Seconds: 300, FirstDay: "2025-03-08", LastDay: "2025-03-08"},
		} {
			if want.ID = y.People[i].ID; want.Name != "" && artists[i] != want {
				t.Errorf("artist %d is %+v, want %+v", i, artists[i], want)
			}
		}
		items, err := a.ItemLines(t.Context(), f)
		if err != nil || len(items) != 6 || len(items[0].Performers) != 7 || items[2].Performers[1] != "a guest" || !items[2].NewVersion {
			t.Errorf("items: %+v (%v)", items, err)
		}
	})
}

func communitiesOf(t *testing.T, d *db.DB, f app.Filter) ([]app.CommunityCount, error) {
	t.Helper()
	people, err := d.ArtistLines(t.Context(), f)
	must(t, err)
	return d.CommunityCounts(t.Context(), people)
}

// Who is counted by community, and how their answers reached the office.
func TestCommunityCounts(t *testing.T) {
	eachDB(t, func(t *testing.T, d *db.DB) {
		a := app.New(d)
		y := dbtest.NewYear(t, a)
		two := app.Identity{PersonID: y.People[0].ID, Asks: app.AsksCommunity, Answer: "rom", SaidBy: app.SaidSelf}
		refused := app.Identity{PersonID: y.People[1].ID, Asks: app.AsksCommunity, Answer: app.PrefersNot, SaidBy: app.SaidSelf}
		own := app.Identity{PersonID: y.People[9].ID, Asks: app.AsksCommunity, Answer: "of the mountains", SaidBy: app.SaidSelf}
		over := app.Identity{PersonID: y.People[8].ID, Asks: app.AsksCommunity, Answer: "GOR", SaidBy: app.SaidSelf}
		for _, i := range []*app.Identity{&two, &refused, &own, &over} {
			if err := a.SaveIdentity(t.Context(), i); err != nil {
				t.Fatal(err)
			}
		}
		counts, err := communitiesOf(t, d, app.Filter{GrantID: y.Grant.ID})
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]int64{}
		for _, c := range counts {
			got[c.Community+" "+c.SaidBy] = c.People
		}
		want := map[string]int64{"alb self": 5, "mix self": 1, "srb self": 2, "gor self": 1, "oth self": 1}
		for k, n := range want {
			if got[k] != n {
				t.Errorf("%s: %d people, want %d", k, got[k], n)
			}
		}
		if len(got) != len(want) {
			t.Errorf("%d groups, want %d", len(got), len(want))
		}
	})
}
