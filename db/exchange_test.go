package db_test

import (
	"fmt"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// inDollars is an office whose grant is in dollars and goes by its instalments: one
// booked at 0.95 EUR, one at 0.90, a document after each.
func inDollars(t *testing.T, a *app.App) app.Grant {
	t.Helper()
	ctx := t.Context()
	p := app.Project{Code: "US", Title: "Talks"}
	must(t, a.SaveProject(ctx, &p))
	g := app.Grant{
		Code: "UN-1", Title: "Talks", Currency: "USD", Amount: 2000000, StartsOn: "2025-01-01", EndsOn: "2025-12-31", GrantRules: app.GrantRules{Exchange: app.ByInstalment},
		Lines: []app.BudgetLine{{Code: "1", Title: "Halls", Amount: 2000000}}, Projects: []app.GrantProject{{ProjectID: p.ID}},
	}
	must(t, a.SaveGrant(ctx, &g))
	for _, i := range []app.Instalment{
		{GrantID: g.ID, DueOn: "2025-02-01", Amount: 1000000, ReceivedOn: "2025-02-01", Received: 1000000, Rate: "0.95"},
		{GrantID: g.ID, DueOn: "2025-06-01", Amount: 1000000, ReceivedOn: "2025-06-01", Received: 1000000, Rate: "0.9"},
	} {
		must(t, a.SaveInstalment(ctx, &i))
	}
	for _, r := range []app.Rate{{Source: app.Bank, Currency: "USD", Day: "2025-03-10", Value: "1.08"}, {Source: app.Bank, Currency: "USD", Day: "2025-07-10", Value: "1.05"}} {
		must(t, a.SaveRate(ctx, &r))
	}
	for _, day := range []app.Date{"2025-03-10", "2025-07-10"} {
		e := app.Expense{Number: string(day), Day: day, Supplier: "Hall", Description: "Hall " + string(day), Amount: 95000, Currency: "EUR", Shares: []app.Share{{GrantID: g.ID, LineID: g.Lines[0].ID, Amount: 95000}}}
		must(t, a.SaveExpense(ctx, &e))
	}
	return g
}

// By hand: 950.00 EUR at 0.95 are 1,000.00 USD, at the bank's 1.08 they were 1,026.00,
// a loss of 26.00; at 0.90 they are 1,055.56, at 1.05 they were 997.50, a gain of 58.06.
// Together 32.06. The sources of funding of the EU's form have it in euros, at the rates
// of the instalments: 26.00 at 0.95 are 24.70, 58.06 at 0.90 are 52.25, together 27.55.
func TestExchangeGainAndLoss(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		inDollars(t, a)
		r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: "UN-1", Lang: words.En, Profile: "eu"}, nil)
		must(t, err)
		sources, _ := r.Table("FundingSources")
		if row := rowOf(sources, "Exchange gain or loss"); row == nil || row[4].N != 2755 {
			t.Errorf("the sources say %+v", row)
		}
		r, err = a.DonorReport(t.Context(), app.ReportRequest{Grant: "UN-1", Lang: words.En, Profile: app.NoProfile}, nil)
		must(t, err)
		apart, _ := r.Table("ExchangeDifference")
		var got []string
		for _, row := range apart.Rows {
			got = append(got, fmt.Sprint(row[0].Text, " ", row[1].N, " ", row[2].N, " ", row[3].N, " ", row[4].N))
		}
		if want := "Instalment booked on 01.02.2025 1 100000 102600 -2600; Instalment booked on 01.06.2025 1 105556 99750 5806"; strings.Join(got, "; ") != want {
			t.Errorf("it says %s, want %s", strings.Join(got, "; "), want)
		}
		rates, _ := r.Table("Rates")
		if len(rates.Rows) != 2 || rates.Rows[0][0].Text != "EUR" || rates.Rows[0][5].N != 100000 || rates.Rows[1][5].N != 105556 {
			t.Errorf("the rates are %+v", rates.Rows)
		}
	})
}

// rowOf is the row that begins with those words.
func rowOf(t app.Table, words string) []app.Value {
	for _, row := range t.Rows {
		if row[0].Text == words {
			return row
		}
	}
	return nil
}

// The finding on documents without a rate names the currencies and months.
func TestNoRateNamesCurrencyAndMonth(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		c := newClinic(t, a)
		for i, day := range []app.Date{"2025-03-08", "2025-03-20", "2025-05-02"} {
			e := c.document(fmt.Sprint("X-", i), "Flowers", 1000)
			e.Currency, e.Day, e.PaidOn = "USD", day, day
			must(t, a.SaveExpense(t.Context(), &e))
		}
		all, err := app.Findings(t.Context(), a.Reader, app.Filter{GrantID: c.grant.ID, From: "2025-01-01", To: "2025-12-31"})
		must(t, err)
		said := ""
		for _, f := range all {
			if f.Rule == app.RuleFX && f.Gravity == app.Stops {
				said = words.In(words.En).Say(f.Why)
			}
		}
		if said != "They are in no sum. Missing: USD 03.2025, USD 05.2025." {
			t.Errorf("the finding says %q", said)
		}
	})
}
