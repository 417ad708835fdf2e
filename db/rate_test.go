package db_test

import (
	"errors"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

func TestRates(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		march := app.Rate{Currency: "usd", Source: app.InforEuro, Day: "2025-03-17", Value: "1,0411"}
		for _, r := range []*app.Rate{
			&march, {Currency: "RSD", Source: app.InforEuro, Day: "2025-03-01", Value: "117.150000", Note: "From the file of March"},
			{Currency: "USD", Source: app.Bank, Day: "2025-03-01", Value: "1.04"}, {Currency: "USD", Source: app.ECB, Day: "2025-04-02", Value: "1.0803"},
		} {
			must(t, a.SaveRate(ctx, r))
		}
		if march.Currency != "USD" || march.Day != "2025-03-01" || march.Value != "1.0411" || app.RateName(march) != "USD, 03.2025" {
			t.Errorf("kept as %+v, called %q", march, app.RateName(march))
		}
		for name, c := range map[string]struct {
			f    app.RateFilter
			want int
		}{
			"all": {app.RateFilter{}, 4}, "dollars": {app.RateFilter{Currency: "USD"}, 3}, "of a source": {app.RateFilter{Source: app.InforEuro}, 2},
			"typed": {app.RateFilter{Page: app.Page{Find: "rs"}}, 1}, "of April": {app.RateFilter{From: "2025-04-01", To: "2025-04-30"}, 1},
		} {
			if rows, n, err := a.Rates(ctx, c.f); err != nil || n != c.want || len(rows) != n {
				t.Errorf("%s: %d rates (%v), want %d", name, n, err, c.want)
			}
		}
		got, err := a.RatesOf(ctx, app.RatesWanted{Currencies: []string{"USD"}, Until: "2025-03-31"})
		if err != nil || len(got) != 2 {
			t.Errorf("to turn by: %v, %v", got, err)
		}
		for name, r := range map[string]app.Rate{
			"twice":       {Currency: "USD", Source: app.InforEuro, Day: "2025-03-31", Value: "1.05"},
			"of the euro": {Currency: "EUR", Source: app.Bank, Day: "2025-03-01", Value: "1"},
			"of nothing":  {Currency: "USD", Source: app.Bank, Day: "2025-03-02"},
			"no number":   {Currency: "USD", Source: app.Bank, Day: "2025-03-02", Value: "much"},
			"no day":      {Currency: "USD", Source: app.Bank, Value: "1.04"},
		} {
			var wrong app.Invalid
			if err := a.SaveRate(ctx, &r); !errors.As(err, &wrong) {
				t.Errorf("%s: %v", name, err)
			}
		}
		must(t, a.Delete(ctx, "2025-05-01T10:00:00Z", app.Ref{Kind: app.Rates, ID: march.ID}))
		must(t, a.SaveRate(ctx, &app.Rate{Currency: "USD", Source: app.InforEuro, Day: "2025-03-01", Value: "1.05"}))
	})
}

// One Turning: the page of grants, the budget, the figure and what stands behind
// it say the same of a grant that goes by InforEuro.
func TestMoneyTurnsOneWay(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		g := app.Grant{Code: "EU-1", Title: "Together", Currency: "EUR", Amount: 1000000, StartsOn: "2025-03-01", EndsOn: "2025-04-30", Lines: []app.BudgetLine{{Title: "Fees", Amount: 1000000}}}
		g.Exchange = app.ByMonth
		other := app.Grant{Code: "US-1", Title: "Apart", Currency: "USD", Amount: 1000000}
		other.Exchange = app.ByMonth
		must(t, a.SaveGrant(ctx, &g))
		must(t, a.SaveGrant(ctx, &other))
		e := app.Expense{Day: "2025-04-01", Description: "Strings", Amount: 4200000, Currency: "RSD", Rate: "0.00854",
			Shares: []app.Share{{GrantID: g.ID, LineID: g.Lines[0].ID, Amount: 2100000}, {GrantID: other.ID, Amount: 2100000}}}
		must(t, a.SaveExpense(ctx, &e))
		if n := figure(t, a, app.NoRate, app.Filter{GrantID: g.ID}); n != 1 {
			t.Errorf("%d documents without a rate, want 1", n)
		}
		lacks, err := a.LackingRates(ctx)
		if err != nil || len(lacks) != 1 || lacks[0].Documents != 1 || lacks[0].Currency != "RSD" || lacks[0].Day != "2025-04-01" {
			t.Errorf("lacks %+v, %v", lacks, err)
		}
		must(t, a.SaveRate(ctx, &app.Rate{Currency: "RSD", Source: app.InforEuro, Day: "2025-04-01", Value: "117.25"}))
		must(t, a.SaveRate(ctx, &app.Rate{Currency: "USD", Source: app.InforEuro, Day: "2025-04-01", Value: "1.0834"}))
		for _, c := range []struct {
			grant app.Grant
			want  app.Minor // 42,000.00 / 117.25 = 358.21 in two; × 1.0834 = 388.08
		}{{g, 17911}, {other, 19404}} {
			f := app.Filter{GrantID: c.grant.ID, From: "2025-01-01", To: "2025-12-31"}
			rows, _, err := a.Grants(ctx, app.Page{Find: c.grant.Title})
			must(t, err)
			spent, err := a.LinesSpent(ctx, c.grant.ID)
			must(t, err)
			if figure(t, a, app.Spent, f) != int64(c.want) || rows[0].Spent != c.want || len(spent) != 1 || spent[0].Amount != c.want || figure(t, a, app.NoRate, f) != 0 {
				t.Errorf("%s: the figure is %d, the list says %d, the line %+v; want %d", c.grant.Code, figure(t, a, app.Spent, f), rows[0].Spent, spent, c.want)
			}
		}
	})
}
