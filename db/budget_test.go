package db_test

import (
	"errors"
	"slices"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// What was spent is the same by line, by grant and in the report.
func TestSpentByLine(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		y := dbtest.NewYear(t, a)
		spent, err := a.LinesSpent(t.Context(), y.Grant.ID)
		must(t, err)
		got := map[app.ID]app.LineSpent{}
		var sum app.Minor
		for _, s := range spent {
			got[s.LineID] = s
			sum += s.Amount
		}
		for line, want := range map[app.ID]app.LineSpent{
			y.Grant.Lines[0].ID: {Amount: 15000}, y.Grant.Lines[1].ID: {Amount: 35868},
			y.Grant.Lines[2].ID: {Amount: 450001}, "": {Amount: 700, Unrated: 1},
		} {
			if want.LineID = line; got[line] != want {
				t.Errorf("on line %q: %+v, want %+v", line, got[line], want)
			}
		}
		figure, err := a.Figure(t.Context(), app.Spent, app.Filter{GrantID: y.Grant.ID})
		must(t, err)
		rows, _, err := a.Grants(t.Context(), app.Page{})
		must(t, err)
		for _, r := range rows {
			if r.ID == y.Grant.ID && (r.Spent != sum || int64(sum) != figure || len(got) != 4) {
				t.Errorf("the grant spent %d, its lines %d on %d lines, the report says %d", r.Spent, sum, len(got), figure)
			}
		}
	})
}

func TestGrantPaysForProjects(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		y := dbtest.NewYear(t, a)
		talks, err := a.Grant(ctx, y.Other.ID)
		must(t, err)
		song, err := a.Grant(ctx, y.Grant.ID)
		must(t, err)
		if len(song.Projects) != 1 || song.Projects[0].Code != "US-2025" || song.Projects[0].Title != "Urban Soundscape" {
			t.Fatalf("pays for %+v", song.Projects)
		}
		project, err := a.Project(ctx, song.Projects[0].ProjectID)
		must(t, err)
		must(t, a.PayFor(ctx, talks, project))
		if got := payers(t, a, project.ID); !slices.Equal(got, []string{"MK-1", "NL-2025"}) {
			t.Errorf("%v pay for the project", got)
		}
		talks, err = a.Grant(ctx, y.Other.ID)
		must(t, err)
		if err := a.PayFor(ctx, talks, project); err == nil {
			t.Error("a grant pays for a project twice")
		}
		must(t, a.StopPaying(ctx, talks, project.ID, project.Title))
		if got := payers(t, a, project.ID); !slices.Equal(got, []string{"NL-2025"}) {
			t.Errorf("afterwards %v pay", got)
		}
		verb, err := a.Undo(ctx)
		must(t, err)
		if verb.English() != "Let MK-1 no longer pay for Urban Soundscape" || len(payers(t, a, project.ID)) != 2 {
			t.Errorf("undid %q", verb.English())
		}
	})
}

func payers(t *testing.T, a *app.App, project app.ID) (codes []string) {
	t.Helper()
	rows, err := a.Payers(t.Context(), project)
	must(t, err)
	for _, r := range rows {
		codes = append(codes, r.Code)
	}
	return codes
}

// A line that goes leaves what was spent on it with the grant; taking that
// back puts it on the line again.
func TestRemoveLineAndTakeItBack(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		y := dbtest.NewYear(t, a)
		g, err := a.Grant(ctx, y.Grant.ID)
		must(t, err)
		must(t, a.RemoveLine(ctx, g, g.Lines[0]))
		if on := spentOn(t, a, g.ID, ""); on != 700+15000 {
			t.Errorf("%d stands on no line", on)
		}
		if err := a.SaveLine(ctx, g, app.BudgetLine{Title: "Too late"}); !errors.Is(err, app.ErrStale) {
			t.Errorf("over a newer budget: %v", err)
		}
		_, err = a.Undo(ctx)
		must(t, err)
		if on, off := spentOn(t, a, g.ID, g.Lines[0].ID), spentOn(t, a, g.ID, ""); on != 15000 || off != 700 {
			t.Errorf("taken back: %d on the line, %d on none", on, off)
		}
		g, err = a.Grant(ctx, g.ID)
		must(t, err)
		must(t, a.SaveLine(ctx, g, app.BudgetLine{Code: "3", Heading: "Print", Title: "Posters", Amount: 5000}))
		g, err = a.Grant(ctx, g.ID)
		must(t, err)
		if last := g.Lines[len(g.Lines)-1]; len(g.Lines) != 4 || last.Title != "Posters" || last.Position != 4 {
			t.Errorf("the budget is %+v", g.Lines)
		}
	})
}

func spentOn(t *testing.T, a *app.App, grant, line app.ID) app.Minor {
	t.Helper()
	spent, err := a.LinesSpent(t.Context(), grant)
	must(t, err)
	for _, s := range spent {
		if s.LineID == line {
			return s.Amount
		}
	}
	return 0
}

func TestShares(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		y := dbtest.NewYear(t, a)
		rows, _, err := a.Expenses(ctx, app.ExpenseFilter{Page: app.Page{Find: "hall"}})
		must(t, err)
		e, err := a.Expense(ctx, rows[0].ID)
		must(t, err)
		of := map[string]app.Share{}
		for _, s := range e.Shares {
			of[s.Grant] = s
		}
		if s := of["NL-2025"]; s.Line != "2 Hire of the hall" || s.Currency != "EUR" || e.Left() != 500000-450001-10000 {
			t.Fatalf("shares %+v, left %d", e.Shares, e.Left())
		}
		strange := app.Share{GrantID: y.Other.ID, LineID: y.Grant.Lines[0].ID, Amount: 1, SharedWith: app.SharedWith{Grant: "MK-1"}}
		if err := a.SaveShare(ctx, e, strange); err == nil {
			t.Error("a share stands on a line of another grant")
		}
		more := of["NL-2025"]
		more.Amount = 490001
		if err := a.SaveShare(ctx, e, more); err == nil {
			t.Error("the shares are more than the whole")
		}
		if err := a.SaveShare(ctx, e, app.Share{Amount: 1}); err == nil {
			t.Error("nobody pays a share")
		}
		must(t, a.RemoveShare(ctx, e, of["MK-1"]))
		if e, err = a.Expense(ctx, e.ID); err != nil || len(e.Shares) != 1 || e.Left() != 49999 {
			t.Errorf("left with %+v (%v)", e.Shares, err)
		}
	})
}
