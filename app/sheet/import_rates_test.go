package sheet

import (
	"errors"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// A rate that is there stays, and the file's other value is told of: with the report
// that was frozen by it, where there is one.
func TestRateOfAFrozenReportStays(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, y := t.Context(), dbtest.NewYear(t, a)
		g, err := a.Grant(ctx, y.Grant.ID)
		check(t, err)
		g.Exchange = app.ByMonth
		check(t, a.SaveGrant(ctx, &g))
		const head = "ISO code;Value;Month;Source\n"
		first := bring(t, a, write(t, "rates.csv", []byte(head+"RSD;117.15;2025-03;InforEuro\nUSD;1.0411;2025-03;InforEuro\nCHF;0.95;2025-03;InforEuro\nGBP;0.84;2025-03;InforEuro\nRSD;117.3;2025-08;InforEuro\n")), app.ImportOptions{Kind: app.Rates, Today: today})
		if first.Added[app.Rates] != 5 {
			t.Fatalf("brought in %v", first.Added)
		}
		p := app.ReportPeriod{GrantID: g.ID, FromOn: "2025-01-01", ToOn: "2025-06-30", DueOn: "2025-08-29", Lang: words.En}
		check(t, errors.Join(a.PlanReport(ctx, &p), a.OpenReport(ctx, p.ID), a.WriteReportText(ctx, app.ReportText{PeriodID: p.ID, Section: "summary", Language: words.En, Body: "Done."})))
		dbtest.Sound(t, a, p.ID)
		check(t, errors.Join(a.ApproveReport(ctx, p.ID, "Arta", "2025-07-10"), a.FreezeReport(ctx, app.Freezing{Period: p.ID})))
		out := bring(t, a, write(t, "rates.csv", []byte(head+"RSD;118;2025-03;InforEuro\nRSD;119;2025-08;InforEuro\n")), app.ImportOptions{Kind: app.Rates, Today: today})
		if len(out.Problems) != 2 || out.Problems[0].Code != "frozen_rate" || out.Problems[0].Row != 2 || out.Problems[1].Code != "other_rate" {
			t.Errorf("told of %+v", out.Problems)
		}
		if got, want := words.In(words.En).Say(out.Problems[0].Text), "RSD, 03.2025 is 117.15 in a report that was frozen; the file says 118. It stays as it was."; got != want {
			t.Errorf("it says %q, want %q", got, want)
		}
		all, _, err := a.Rates(ctx, app.RateFilter{Currency: "RSD"})
		check(t, err)
		for _, r := range all {
			if want := map[app.Date]string{"2025-03-01": "117.15", "2025-08-01": "117.3"}[r.Day]; r.Value != want {
				t.Errorf("%s is %s, want %s", r.Day, r.Value, want)
			}
		}
	})
}
