package db_test

import (
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// The rate that is proposed goes by the grant's method, else by what documents name
// most, in whatever language, else by InforEuro, the central bank, the bank.
func TestProposeRate(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		for _, r := range []*app.Rate{
			{Currency: "RSD", Source: app.InforEuro, Day: "2025-03-01", Value: "117.2"}, {Currency: "RSD", Source: app.ECB, Day: "2025-03-07", Value: "117"},
			{Currency: "RSD", Source: app.Bank, Day: "2025-03-08", Value: "125"}, {Currency: "USD", Source: app.ECB, Day: "2025-03-07", Value: "1.0857"},
		} {
			must(t, a.SaveRate(ctx, r))
		}
		e := app.Expense{Currency: "RSD", Day: "2025-03-08", Description: "Train", Amount: 100}
		of := func(name string, e app.Expense, g app.Grant, rate, source string) {
			t.Helper()
			p, err := a.ProposeRate(ctx, e, g)
			must(t, err)
			if p.Rate != rate || p.Source.English() != source {
				t.Errorf("%s: %q of %q in %s, want %q of %q", name, p.Rate, p.Source.English(), p.In, rate, source)
			}
		}
		daily := app.Grant{Currency: "EUR", GrantRules: app.GrantRules{Exchange: app.ByMeanDay}}
		of("first", e, app.Grant{}, "0.008532423208", "InforEuro, 03.2025")
		of("of a grant by days", e, daily, "0.008547008547", "European Central Bank, 07.03.2025")
		for i, source := range []string{"Banka, 08.03.2025", "Banka", "InforEuro, 02.2025", "of my uncle", "of my uncle", "of my uncle"} {
			x := e
			x.Rate, x.RateSource, x.Number = "0.0085", source, string(rune('1'+i))
			must(t, a.SaveExpense(ctx, &x))
		}
		of("most named", e, app.Grant{}, "0.008", "Bank, 08.03.2025")
		of("of a grant by months", e, app.Grant{Currency: "EUR", GrantRules: app.GrantRules{Exchange: app.ByMonth}}, "0.008532423208", "InforEuro, 03.2025")
		later := e
		later.Day = "2025-06-08"
		of("of no day", later, app.Grant{}, "", "")
		if p, err := a.ProposeRate(ctx, later, app.Grant{}); err != nil || !p.WrongWay("117") || p.WrongWay("0.0085") || p.WrongWay("3") {
			t.Errorf("which way round is not known: %+v (%v)", p, err)
		}
		of("euros for dollars", app.Expense{Currency: "EUR", Day: "2025-03-08"}, app.Grant{Currency: "USD"}, "1.0857", "European Central Bank, 07.03.2025")
		of("euros", app.Expense{Currency: "EUR", Day: "2025-03-08"}, daily, "", "")
	})
}
