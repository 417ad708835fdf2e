package db_test

import (
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// ruled is a grant with all that a contract says.
func ruled(t *testing.T, a *app.App) app.Grant {
	t.Helper()
	var who [3]app.ID
	for i, name := range []string{"UNMIK", "Fund behind it", "CASA"} {
		o := app.Organisation{Name: name}
		must(t, a.SaveOrganisation(t.Context(), &o))
		who[i] = o.ID
	}
	g := app.Grant{
		Code: "UN-2026", Title: "Bridges", Currency: "EUR", Amount: 1500000, Status: "idea",
		GrantParties: app.GrantParties{Role: "partner", BackDonorID: who[0], Parties: []app.GrantParty{
			{OrganisationID: who[0], Role: "back-donor", Position: 1}, {OrganisationID: who[1], Role: "back-donor", Position: 2},
			{OrganisationID: who[2], Role: "lead", Position: 3, Amount: 500000, Notes: "signs"},
		}},
		GrantAsk: app.GrantAsk{ApplyBy: "2026-01-31", AskedOn: "2026-01-20", Asked: 2000000, DecidedOn: "2026-03-01", Outcome: "Less, for fewer concerts."},
		GrantRules: app.GrantRules{
			Variance: 15, VarianceBasis: "heading", VarianceBoth: true, Exchange: "fixed", FixedRate: "0.92",
			CoFinancing: 1000, Indirect: 700, Reserve: 500, Retention: 7, Profile: "unmik", VATBack: true,
		},
		Lines: []app.BudgetLine{
			{Code: "1", Heading: "Artists", Title: "Fees", Quantity: 2500, UnitCost: 200000, Amount: 500000, Position: 1, Explanation: "One more."},
			{Code: "2", Heading: "Hall", Title: "Hire", Amount: 400000, Position: 2},
		},
	}
	must(t, a.SaveGrant(t.Context(), &g))
	return g
}

func TestGrantKeepsItsTerms(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		want := ruled(t, a)
		got, err := a.Grant(t.Context(), want.ID)
		must(t, err)
		if got.GrantAsk != want.GrantAsk || got.GrantRules != want.GrantRules || got.Lines[0].Explanation != "One more." {
			t.Errorf("kept %+v %+v", got.GrantAsk, got.GrantRules)
		}
		if len(got.Parties) != 3 || got.Parties[1].Name != "Fund behind it" || got.Parties[2].Amount != 500000 || len(got.PartiesAs("back-donor")) != 2 {
			t.Errorf("parties %+v", got.Parties)
		}
		rows, _, err := a.Grants(t.Context(), app.Page{})
		must(t, err)
		if len(rows) != 1 || rows[0].GrantRules != want.GrantRules || rows[0].BackDonor != "UNMIK" {
			t.Errorf("the list has %+v", rows)
		}
		got.Exchange, got.FixedRate = "fixed", ""
		if err := a.SaveGrant(t.Context(), &got); err == nil {
			t.Error("a fixed rate is kept without a rate")
		}
	})
}

func TestBudgetVersions(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		g := ruled(t, a)
		wrong := app.BudgetVersion{GrantID: g.ID, Kind: "addendum", Explanation: "Too early"}
		if err := a.AgreeBudget(ctx, &wrong); err == nil {
			t.Error("an addendum comes before the contract")
		}
		must(t, a.AgreeBudget(ctx, &app.BudgetVersion{GrantID: g.ID, Kind: "contract", AgreedOn: "2026-04-01"}))
		g, err := a.Grant(ctx, g.ID)
		must(t, err)
		more := g.Lines[1]
		more.Amount = 450000
		must(t, a.SaveLine(ctx, g, more))
		g, err = a.Grant(ctx, g.ID)
		must(t, err)
		must(t, a.RemoveLine(ctx, g, g.Lines[0]))
		must(t, a.AgreeBudget(ctx, &app.BudgetVersion{GrantID: g.ID, Kind: "addendum", Explanation: "No fees, a larger hall."}))
		all, err := a.BudgetVersions(ctx, g.ID)
		must(t, err)
		if len(all) != 2 || all[1].Number != 2 || len(all[0].Lines) != 2 || len(all[1].Lines) != 1 {
			t.Fatalf("versions %+v", all)
		}
		if was, is := all[0].Lines[1], all[1].Lines[0]; was.Amount != 400000 || is.Amount != 450000 || was.LineID != is.LineID || all[0].Lines[0].Quantity != 2500 {
			t.Errorf("frozen %+v, then %+v", was, is)
		}
		if err := a.RemoveBudgetVersion(ctx, all[0]); err == nil {
			t.Error("the contract is taken away under its addendum")
		}
		must(t, a.RemoveBudgetVersion(ctx, all[1]))
		_, err = a.Undo(ctx)
		must(t, err)
		if again, err := a.BudgetVersions(ctx, g.ID); err != nil || len(again) != 2 || len(again[1].Lines) != 1 || again[1].Lines[0].Amount != 450000 {
			t.Errorf("taken back: %+v (%v)", again, err)
		}
	})
}

func TestInstalmentsAndForecast(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		g := ruled(t, a)
		first := app.Instalment{GrantID: g.ID, DueOn: "2026-04-15", Amount: 700000}
		must(t, a.SaveInstalment(ctx, &app.Instalment{GrantID: g.ID, DueOn: "2026-10-15", Amount: 800000}))
		must(t, a.SaveInstalment(ctx, &first))
		first.Received = 699900
		if err := a.SaveInstalment(ctx, &first); err == nil {
			t.Error("money is received on no day")
		}
		first.ReceivedOn, first.Rate = "2026-04-20", "0.9235"
		must(t, a.SaveInstalment(ctx, &first))
		all, err := a.Instalments(ctx, g.ID)
		must(t, err)
		if len(all) != 2 || all[0] != first || !all[1].Open() {
			t.Errorf("instalments %+v", all)
		}
		must(t, a.RemoveInstalment(ctx, all[1]))
		if all, err = a.Instalments(ctx, g.ID); err != nil || len(all) != 1 {
			t.Errorf("left %+v (%v)", all, err)
		}
		next := []app.Forecast{
			{LineID: g.Lines[1].ID, FromOn: "2026-07-01", ToOn: "2026-12-31", Amount: 400000},
			{LineID: g.Lines[0].ID, FromOn: "2026-07-01", ToOn: "2026-12-31", Quantity: 1125, UnitCost: 200000, Amount: 225000},
		}
		must(t, a.SaveForecasts(ctx, g, next))
		got, err := a.Forecasts(ctx, g.ID)
		must(t, err)
		if len(got) != 2 || got[0].LineID != g.Lines[0].ID || got[0].Quantity != 1125 || got[1].Amount != 400000 {
			t.Errorf("forecast %+v", got)
		}
		if err := a.SaveForecasts(ctx, g, []app.Forecast{{FromOn: "2026-07-01"}}); err == nil {
			t.Error("a forecast is of no line")
		}
	})
}
