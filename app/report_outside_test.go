package app_test

import (
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// claims is what a report of some days asks for, and what it says of documents from
// outside the grant's period. The figure behind the page is the same.
func claims(t *testing.T, a *app.App, from, to app.Date) (sum int64, told string) {
	t.Helper()
	r := reportBy(t, a, app.ReportRequest{From: from, To: to, Lang: words.En})
	at := slices.IndexFunc(r.Sheets, func(s app.Sheet) bool { return s.Key == "money" })
	of, _ := r.Table("Transactions")
	for _, row := range of.Rows {
		sum += row[of.Column("paid")].N
	}
	all, err := a.AllGrants(t.Context())
	keepAll(t, err)
	g := slices.IndexFunc(all, func(g app.Grant) bool { return g.Code == "NL-2025" })
	figure, err := a.Figure(t.Context(), app.Spent, app.Filter{GrantID: all[g].ID, From: from, To: to})
	if keepAll(t, err); figure != sum {
		t.Errorf("from %s to %s the report has %d, the figure is %d", from, to, sum, figure)
	}
	return sum, strings.Join(r.Sheets[at].Notes, " ")
}

// A document from outside the grant's period is in no sum of a report, though it is on
// a line of the budget and of a day of the report.
// The year of dbtest has one of 9.00 already.
func TestOutsideIsNotClaimed(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		y := dbtest.NewYear(t, a)
		line := y.Grant.Lines[2].ID
		was, before := claims(t, a, "2024-12-01", "2026-01-31")
		for _, day := range []app.Date{"2024-12-20", "2026-01-20"} {
			keepAll(t, a.SaveExpense(t.Context(), &app.Expense{Description: "Hall", Day: day, Amount: 700, Currency: "EUR", Shares: []app.Share{{GrantID: y.Grant.ID, LineID: line, Amount: 700}}}))
		}
		now, told := claims(t, a, "2024-12-01", "2026-01-31")
		if now != was || told == before || !strings.Contains(told, "3 documents lie outside the grant’s period and are in no sum: 23.00") {
			t.Errorf("%d is claimed, and was %d; it says %q", now, was, told)
		}
		if later, told := claims(t, a, "2025-07-01", "2025-12-31"); later > was || !strings.Contains(told, "3 documents lie outside") {
			t.Errorf("of the second half %d is claimed, it says %q", later, told)
		}
	})
}

// The audit comes after the end of the grant where the budget has a line for it: the
// report that goes to the end claims it, or the one that is planned for its day, never
// both.
func TestLateAuditIsClaimedOnce(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, y := t.Context(), dbtest.NewYear(t, a)
		y.Grant.Lines = append(y.Grant.Lines, app.BudgetLine{Code: "5", Heading: "Other", Title: "Audit", Amount: 50000, Position: 4})
		keepAll(t, a.SaveGrant(ctx, &y.Grant))
		g, err := a.Grant(ctx, y.Grant.ID)
		keepAll(t, err)
		half, _ := claims(t, a, "2025-01-01", "2025-06-30")
		year, quiet := claims(t, a, "2025-01-01", "2025-12-31")
		keepAll(t, a.SaveExpense(ctx, &app.Expense{Description: "Audit", Day: "2026-01-20", Amount: 50000, Currency: "EUR", Shares: []app.Share{{GrantID: g.ID, LineID: g.Lines[3].ID, Amount: 50000}}}))
		holds := func(what string, from, to app.Date, want int64, outside bool) {
			t.Helper()
			if got, told := claims(t, a, from, to); got != want || (told != quiet) != outside {
				t.Errorf("%s claims %d, want %d; it says %q", what, got, want, told)
			}
		}
		holds("the half", "2025-01-01", "2025-06-30", half, true)
		holds("the year", "2025-01-01", "2025-12-31", year+50000, false)
		holds("to its day", "2025-01-01", "2026-01-31", year+50000, false)
		keepAll(t, a.PlanReport(ctx, &app.ReportPeriod{GrantID: g.ID, Kind: "audit", FromOn: "2026-01-01", ToOn: "2026-03-31", DueOn: "2026-04-30", Lang: words.En}))
		holds("the year before a report on the audit", "2025-01-01", "2025-12-31", year, true)
		holds("the report on the audit", "2026-01-01", "2026-03-31", 50000, false)
	})
}
