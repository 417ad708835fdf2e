package db_test

import (
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// shared is the year with a hall in dinars for both concerts, which two grants
// and the office pay.
func shared(t *testing.T, a *app.App) (y dbtest.Year, autumn app.EventRow) {
	t.Helper()
	y = dbtest.NewYear(t, a)
	rows, _, err := a.Events(t.Context(), app.EventFilter{Page: app.Page{Find: "autumn"}})
	must(t, err)
	autumn = rows[0]
	e := app.Expense{Number: "2025-010", Day: "2025-10-02", Description: "Halls", Amount: 100001, Currency: "RSD", Rate: "0.00854", RateSource: "NBS", EventID: y.Concert.ID, Shares: []app.Share{
		{GrantID: y.Other.ID, Amount: 33333}, {GrantID: y.Grant.ID, LineID: y.Grant.Lines[2].ID, Amount: 33333, EventID: autumn.ID},
	}}
	must(t, a.SaveExpense(t.Context(), &e))
	return y, autumn
}

// All events of an office in three ledgers are what its figures say: nothing is
// counted twice, and nothing is left out.
func TestLedgersAreTheOffice(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		shared(t, a)
		year := app.Filter{From: "2025-01-01", To: "2025-12-31"}
		all, err := app.Fundings(t.Context(), a, app.Grant{Currency: "EUR"}, app.FundingAsk{Filter: year})
		must(t, err)
		got := map[app.Measure]int{}
		var paid, own app.Minor
		for _, f := range all {
			for _, p := range f.Payers {
				paid += p.Paid
			}
			if own += f.Own; f.Held {
				got[app.EventsHeld]++
			}
			if f.Held && f.Kind == "concert" {
				got[app.ConcertsHeld]++
			}
			got[app.WorksPlayed] += f.FirstWorks
			got[app.ArtistsOnStage] += f.FirstArtists
			got[app.Visitors] += f.Visits
		}
		for m, n := range got {
			if want := figure(t, a, m, year); int64(n) != want || n == 0 {
				t.Errorf("the ledgers have %d of %s, the office %d", n, m, want)
			}
		}
		if fee, hall := app.Minor(15000), app.Minor(854); paid+own != fee+hall || own != hall-285-284 {
			t.Errorf("grants pay %d and the office %d", paid, own)
		}
	})
}

// The sheet has the events that the grant shares with another, and parts them to
// the cent; whose the outputs are is said, and people are nobody's.
func TestCoFundingSheet(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		y, autumn := shared(t, a)
		r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: y.Grant.Code, Lang: words.En}, nil)
		must(t, err)
		money, _ := r.Table("CoFunding")
		want := [][4]any{{"E1", "NL-2025", int64(15000), int64(15570)}, {"E1", "MK-1", int64(285), int64(15570)}, {"E1", "", int64(285), int64(15570)}}
		if len(money.Rows) != len(want) {
			t.Fatalf("rows %v", money.Rows)
		}
		for i, row := range money.Rows {
			if got := [4]any{row[0].Text, row[3].Text, row[5].N, row[6].N}; got != want[i] {
				t.Errorf("row %d is %v, want %v", i, got, want[i])
			}
		}
		outputs, _ := r.Table("CoFundingOutputs")
		if len(outputs.Rows) != 1 || outputs.Rows[0][4].Text != "NL-2025" || outputs.Rows[0][6].N != 1 || outputs.Rows[0][8].N != 2 || outputs.Rows[0][9].N != 1 {
			t.Errorf("outputs %v", outputs.Rows)
		}
		people, _ := r.Table("CoFundingPeople")
		if len(people.Rows) != 1 || people.Rows[0][3].N != 120 || people.Rows[0][4].N != 10 || people.Rows[0][5].N != 10 || people.Column("grant") >= 0 {
			t.Errorf("people %v", people.Rows)
		}
		alone, err := app.Fundings(t.Context(), a, app.Grant{Currency: "EUR"}, app.FundingAsk{EventID: autumn.ID})
		if err != nil || len(alone) != 1 || len(alone[0].Payers) != 1 || alone[0].Cost() != 284 || alone[0].Artists != 9 || alone[0].FirstArtists != 0 {
			t.Errorf("the autumn concert is funded %+v (%v)", alone, err)
		}
	})
}
