package db_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// A budget that was read makes a version in one step: a line of the same code stays the
// line it was, one that something stands on stays without money, and Undo takes all back.
func TestABudgetIsTaken(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, y := t.Context(), dbtest.NewYear(t, a)
		g, err := a.Grant(ctx, y.Grant.ID)
		must(t, err)
		first := app.BudgetVersion{GrantID: g.ID, Kind: "contract", AgreedOn: "2025-01-01"}
		must(t, a.AgreeBudget(ctx, &first))
		was := linesSaid(g)
		old := g.Lines[0]
		read := app.BudgetRead{File: "budget.xlsx", Lines: []app.BudgetLine{
			{Code: old.Code, Heading: old.Heading, Title: old.Title, Amount: old.Amount + 1000},
			{Code: "9.1", Heading: "New", Title: "Something new", Unit: "day", Quantity: 2000, UnitCost: 5000, Amount: 10000},
		}}
		unsaid := app.BudgetVersion{Kind: "addendum", AgreedOn: "2025-06-01"}
		var wrong app.Invalid
		if err := a.TakeBudget(ctx, g, read, &unsaid); !errors.As(err, &wrong) {
			t.Fatalf("an addendum without a reason gives %v", err)
		}
		v := app.BudgetVersion{Kind: "addendum", AgreedOn: "2025-06-01", Explanation: "As the donor's letter has it."}
		must(t, a.TakeBudget(ctx, g, read, &v))
		now, err := a.Grant(ctx, g.ID)
		must(t, err)
		if now.Lines[0].ID != old.ID || now.Lines[0].Amount != old.Amount+1000 || now.Lines[1].Title != "Something new" || len(now.Lines) != len(g.Lines)+1 {
			t.Errorf("the lines are %v", linesSaid(now))
		}
		for _, l := range now.Lines[2:] { // spent on, and not in the file
			if l.Amount != 0 || !slices.ContainsFunc(g.Lines, func(o app.BudgetLine) bool { return o.ID == l.ID }) {
				t.Errorf("kept %+v", l)
			}
		}
		versions, err := a.BudgetVersions(ctx, g.ID)
		must(t, err)
		if len(versions) != 2 || versions[1].Number != 2 || versions[1].Lines[0].LineID != old.ID || versions[0].Total() != total(g) || versions[1].Total() != total(now) {
			t.Errorf("the versions are %+v", versions)
		}
		if err := a.TakeBudget(ctx, g, read, &app.BudgetVersion{Kind: "addendum", Explanation: "Again"}); !errors.Is(err, app.ErrStale) {
			t.Errorf("lines that are no longer those give %v", err)
		}
		verb, err := a.Undo(ctx)
		must(t, err)
		back, err := a.Grant(ctx, g.ID)
		must(t, err)
		versions, err = a.BudgetVersions(ctx, g.ID)
		must(t, err)
		if linesSaid(back) != was || len(versions) != 1 || verb.English() != "Read version 2 of the budget of NL-2025 from budget.xlsx" {
			t.Errorf("%q left %v and %d versions", verb.English(), linesSaid(back), len(versions))
		}
	})
}

// A line on which nothing stands goes when the file does not have it; the first budget
// that is read is the contract.
func TestTheFirstBudgetIsTheContract(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		g := app.Grant{Code: "NEW-1", Title: "New", Status: "running", Currency: "EUR", Lines: []app.BudgetLine{{Title: "A try"}, {Title: "Travel", Explanation: "Kept"}}}
		must(t, a.SaveGrant(ctx, &g))
		read := app.BudgetRead{File: "b.csv", Lines: []app.BudgetLine{{Code: "1", Title: "TRAVEL", Amount: 500}, {Code: "2", Title: "Hall", Amount: 700}}}
		held, err := a.LinesHeld(ctx, g.ID)
		must(t, err)
		taken := g.TakenBudget(read.Lines, held)
		if len(taken.Added) != 1 || len(taken.Changed) != 1 || len(taken.Gone) != 1 || taken.Gone[0].Title != "A try" || len(taken.Emptied) != 0 {
			t.Errorf("it would make %+v", taken)
		}
		v := app.BudgetVersion{Kind: "contract"}
		must(t, a.TakeBudget(ctx, g, read, &v))
		now, err := a.Grant(ctx, g.ID)
		must(t, err)
		if len(now.Lines) != 2 || now.Lines[0].ID != g.Lines[1].ID || now.Lines[0].Explanation != "Kept" || v.Number != 1 || len(v.Lines) != 2 {
			t.Errorf("kept %+v as %+v", now.Lines, v)
		}
	})
}

func linesSaid(g app.Grant) (said string) {
	for _, l := range g.Lines {
		said += fmt.Sprintln(l.ID, l.Code, l.Title, l.Amount, l.Position)
	}
	return said
}

func total(g app.Grant) (sum app.Minor) {
	for _, l := range g.Lines {
		sum += l.Amount
	}
	return sum
}
