package db_test

import (
	"errors"
	"reflect"
	"testing"

	"sofra/app"
	"sofra/db"
	"sofra/db/dbtest"
)

// The spring concert, in a town whose majority is Serb, has two Serbs among
// nine artists who said what they are or were not asked; the autumn concert
// plays the same and is at no known place.
func TestAcrossMeasures(t *testing.T) {
	eachDB(t, func(t *testing.T, d *db.DB) {
		a := app.New(d)
		y := dbtest.NewYear(t, a)
		year := app.Filter{GrantID: y.Grant.ID, From: "2025-01-01", To: "2025-12-31"}
		autumn := app.Filter{GrantID: y.Grant.ID, From: "2025-10-01", To: "2025-10-01"}
		other := app.Filter{GrantID: y.Other.ID}
		for m, want := range map[app.Measure][3]int64{
			app.FirstEncounters:    {6, 0, 0}, // six of one with one of the other; the trio has one who said, one of a list, one not asked
			app.RepeatedEncounters: {6, 6, 0}, // the autumn concert plays the same list
			app.SupportFees:        {15000, 0, 0},
			app.SupportTime:        {214, 0, 0}, // six of seven in 250 seconds; none of those who said in the trio
			app.SupportVersions:    {0, 0, 0},
			app.SupportLead:        {1, 0, 0},
		} {
			for i, f := range []app.Filter{year, autumn, other} {
				if got := behindAll(t, d, m, f); got != want[i] {
					t.Errorf("%s of filter %d is %d, want %d", m, i, got, want[i])
				}
			}
		}
		rows, _, err := d.Behind(t.Context(), app.FirstEncounters, year, app.Page{})
		if err != nil || len(rows) != 1 || rows[0].ID != y.Concert.ID || rows[0].Name != "Spring concert: Old song" || rows[0].Day != "2025-03-08" {
			t.Errorf("behind first encounters: %+v (%v)", rows, err)
		}
		lines, err := d.SupportLines(t.Context(), year)
		want := app.SupportLine{EventID: y.Concert.ID, Event: "Spring concert", Day: "2025-03-08", Fees: 15000, FeesAll: 15000,
			Seconds: 214, SecondsAll: 550, VersionsAll: 1, Lead: 1, LeadAll: 4, People: 6, PeopleAll: 10, Paid: 1, PaidAll: 1}
		if err != nil || len(lines) != 1 || lines[0] != want {
			t.Errorf("support: %+v (%v)", lines, err)
		}
		apart, err := d.Encounters(t.Context(), year)
		must(t, err)
		met, held, err := d.Across(t.Context(), year)
		if err != nil || len(met) == 0 || !reflect.DeepEqual(met, apart) || !reflect.DeepEqual(held, lines) {
			t.Errorf("both at once: %+v, %+v (%v)", met, held, err)
		}
	})
}

// behindAll holds a figure against its rows, page by page.
func behindAll(t *testing.T, d *db.DB, m app.Measure, f app.Filter) (sum int64) {
	t.Helper()
	rows, n, err := d.Behind(t.Context(), m, f, app.Page{})
	if err != nil || n != len(rows) {
		t.Fatalf("behind %s: %d rows, said to be %d (%v)", m, len(rows), n, err)
	}
	for i, row := range rows {
		sum += row.Amount
		page, _, err := d.Behind(t.Context(), m, f, app.Page{Offset: i, Limit: 1})
		if err != nil || len(page) != 1 || page[0] != row || row.Kind != app.Events {
			t.Errorf("page %d behind %s is %+v (%v)", i, m, page, err)
		}
	}
	if got, err := d.Figure(t.Context(), m, f); err != nil || got != sum {
		t.Errorf("%s is %d, its rows %d (%v)", m, got, sum, err)
	}
	return sum
}

// Who refused to be counted, took it back, or is on a list only, is not counted.
func TestAcrossWithoutConsent(t *testing.T) {
	eachDB(t, func(t *testing.T, d *db.DB) {
		a := app.New(d)
		y := dbtest.NewYear(t, a)
		year := app.Filter{GrantID: y.Grant.ID}
		no := app.Consent{PersonID: y.People[0].ID, Purpose: app.ForStatistics, Answer: app.ConsentNo, GivenOn: "2025-02-01", Method: app.ByPaper}
		back := app.Consent{PersonID: y.People[1].ID, Purpose: app.ForStatistics, Answer: app.ConsentYes, GivenOn: "2025-01-01", WithdrawnOn: "2025-06-01",
			Method: app.ByWord, TextVersion: "1", Language: "sq"}
		if err := a.RefuseConsent(t.Context(), &no); err != nil {
			t.Fatal(err)
		}
		for _, c := range []*app.Consent{&back} {
			if err := a.GiveConsent(t.Context(), c); err != nil {
				t.Fatal(err)
			}
		}
		if got := behindAll(t, d, app.FirstEncounters, year); got != 4 {
			t.Errorf("%d first encounters, want 4", got)
		}
	})
}

// Small groups are for those who gave the passphrase; each look leaves a trace.
func TestAcrossNeedsTheRight(t *testing.T) {
	eachDB(t, func(t *testing.T, d *db.DB) {
		a := app.New(d)
		y := dbtest.NewYear(t, a)
		year := app.Filter{GrantID: y.Grant.ID}
		all, err := a.AcrossFigures(t.Context(), year)
		if err != nil || len(all) != 6 || all[0].Withheld || all[0].N != 6 || !all[2].Withheld {
			t.Errorf("an office without a passphrase: %+v (%v)", all, err)
		}
		if _, _, err := a.Behind(t.Context(), app.FirstEncounters, year, app.Page{}); !errors.Is(err, app.ErrSmallGroups) {
			t.Errorf("rows without the right: %v", err)
		}
		if _, err := a.Protect(t.Context(), "four short plain words"); err != nil {
			t.Fatal(err)
		}
		before, _ := a.History(t.Context(), app.Page{})
		rows, n, err := a.Behind(t.Context(), app.FirstEncounters, year, app.Page{})
		if err != nil || n != 1 || rows[0].Amount != 6 {
			t.Errorf("with the passphrase: %+v (%v)", rows, err)
		}
		if after, _ := a.History(t.Context(), app.Page{}); len(after) != len(before)+1 || after[0].Kind != app.Trace {
			t.Errorf("the look left %d traces", len(after)-len(before))
		}
	})
}
