package db_test

import (
	"slices"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// Income of a grant is kept by day, with what is only planned last, and taken away;
// a share says how many units it pays.
func TestIncomes(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		g := app.Grant{Code: "AA-1", Title: "Song", Currency: "EUR", Status: "running"}
		must(t, a.SaveGrant(ctx, &g))
		planned, came := app.Income{GrantID: g.ID, Kind: "action", What: "Tickets", Planned: 50000}, app.Income{GrantID: g.ID, Kind: "interest", What: "Interest", Day: "2025-06-30", Received: 123}
		must(t, a.SaveIncome(ctx, &planned))
		must(t, a.SaveIncome(ctx, &came))
		if err := a.SaveIncome(ctx, &app.Income{GrantID: g.ID, Kind: "gift", What: "x"}); err == nil {
			t.Error("income of an unknown kind is kept")
		}
		all, err := a.Incomes(ctx, g.ID)
		if err != nil || len(all) != 2 || all[0] != came || all[1] != planned || all[0].Until("2025-06-29") || !all[0].Until("2025-06-30") || all[1].Until("") {
			t.Errorf("%+v (%v)", all, err)
		}
		told, err := a.HistoryOf(ctx, app.Ref{Kind: app.Grants, ID: g.ID}, app.Page{})
		if err != nil || !slices.ContainsFunc(told, func(c app.Changed) bool { return c.TableName == "income" }) {
			t.Errorf("the history of the grant says nothing of it: %+v (%v)", told, err)
		}
		must(t, a.RemoveIncome(ctx, planned))
		if all, err = a.Incomes(ctx, g.ID); err != nil || len(all) != 1 {
			t.Errorf("after it was removed %+v (%v)", all, err)
		}
		_, err = a.Undo(ctx)
		must(t, err)
		if all, err = a.Incomes(ctx, g.ID); err != nil || len(all) != 2 {
			t.Errorf("after undo %+v (%v)", all, err)
		}
		e := paid(t, a, g, "2025-03-08")
		e.Shares[0].Units = 2500
		must(t, a.SaveExpense(ctx, &e))
		lines, err := a.ShareLines(ctx, app.Filter{GrantID: g.ID})
		if err != nil || len(lines) != 1 || lines[0].Units != 2500 {
			t.Errorf("the lines are %+v (%v)", lines, err)
		}
	})
}

// What is sealed is given out by no table, and nothing that there is not.
func TestStoredRowsRefuseWhatIsSealed(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		for _, of := range []app.StoredTable{
			{Name: "identity", Columns: []string{"answer"}}, {Name: "journal", Columns: []string{"after"}}, {Name: "file_body", Columns: []string{"body"}}, {Name: "tag", Columns: []string{"name FROM tag; --"}},
		} {
			if rows, err := a.StoredRows(t.Context(), of, app.Page{Limit: 10}); err == nil {
				t.Errorf("%s gives out %v", of.Name, rows)
			}
		}
		must(t, a.SaveTag(t.Context(), &app.Tag{Name: "Hope"}))
		if rows, err := a.StoredRows(t.Context(), app.StoredTable{Name: "tag", Columns: []string{"id", "name", "position"}}, app.Page{Limit: 10}); err != nil || len(rows) == 0 || len(rows[0]) != 3 {
			t.Errorf("%v (%v)", rows, err)
		}
	})
}

// What is in the bin is given out by none of its parts, however deep they lie; what
// only names it stays.
func TestStoredRowsAreInNoBin(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		y := dbtest.NewYear(t, a)
		examples, err := app.IndicatorExamples()
		must(t, err)
		_, err = a.AddIndicators(ctx, y.Grant.ID, "", examples[0].Code)
		must(t, err)
		p := app.ReportPeriod{GrantID: y.Grant.ID, FromOn: "2025-01-01", ToOn: "2025-06-30", Lang: words.En}
		must(t, a.PlanReport(ctx, &p))
		must(t, a.WriteReportText(ctx, app.ReportText{PeriodID: p.ID, Section: "summary", Language: words.En, Body: "A draft."}))
		e := app.Expense{Description: "Lamp", Day: "2025-03-08", Amount: 100, Currency: "EUR"}
		must(t, a.SaveExpense(ctx, &e))
		must(t, a.SaveAsset(ctx, app.Asset{GrantID: y.Grant.ID, Name: "Lamp", ExpenseID: e.ID, Currency: "EUR"}))
		n := func(table string) int {
			rows, err := a.StoredRows(ctx, app.StoredTable{Name: table, Columns: []string{"id"}}, app.Page{Limit: 100})
			must(t, err)
			return len(rows)
		}
		if n("report_text") != 1 || n("indicator_text") == 0 || n("asset") != 1 {
			t.Fatalf("%d texts, %d of indicators, %d things", n("report_text"), n("indicator_text"), n("asset"))
		}
		must(t, a.DropReport(ctx, p.Kept, "2025-07-01T10:00:00Z"))
		must(t, a.Delete(ctx, "2026-01-01T00:00:00Z", app.Ref{Kind: app.Expenses, ID: e.ID}))
		if n("report_text") != 0 || n("asset") != 1 {
			t.Errorf("%d texts of a report that was dropped, %d things whose document is in the bin", n("report_text"), n("asset"))
		}
		must(t, a.Delete(ctx, "2026-01-01T00:00:00Z", app.Ref{Kind: app.Grants, ID: y.Grant.ID}))
		if n("indicator_text") != 0 || n("aim_text") != 0 || n("asset") != 0 {
			t.Errorf("of a grant in the bin are %d texts of indicators, %d of aims, %d things", n("indicator_text"), n("aim_text"), n("asset"))
		}
	})
}
