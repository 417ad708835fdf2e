package db_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"sofra/app"
	"sofra/db/dbtest"
)

// A closed grant is opened again with a reason that its history keeps, and Undo closes
// it; money cannot have moved on a day that is still to come; headings of one name are
// one; suppliers are proposed once each.
func TestGrantIsOpenedAgain(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		g := app.Grant{Code: "EE-1", Title: "Bridges", Status: "running", Currency: "EUR", Amount: 100000}
		must(t, a.SaveGrant(ctx, &g))
		must(t, a.CloseGrant(ctx, &g))
		if err := a.ReopenGrant(ctx, &g, ""); err == nil {
			t.Error("opened without a reason")
		}
		must(t, a.ReopenGrant(ctx, &g, "The audit asked for more"))
		if step, err := a.NextUndo(ctx); err != nil || !strings.Contains(step.English(), "The audit asked for more") || g.Status != "running" {
			t.Errorf("the step says %q (%v), the grant is %s", step.English(), err, g.Status)
		}
		_, err := a.Undo(ctx)
		must(t, err)
		if g, err = a.Grant(ctx, g.ID); err != nil || g.Status != "closed" {
			t.Errorf("undone, the grant is %s (%v)", g.Status, err)
		}
		soon := app.DateOf(time.Now().AddDate(0, 0, 3))
		var invalid app.Invalid
		if err := a.SaveInstalment(ctx, &app.Instalment{GrantID: g.ID, Amount: 100, DueOn: soon, ReceivedOn: soon, Received: 100}); !errors.As(err, &invalid) || invalid[0].Field != "ReceivedOn" {
			t.Errorf("received in the future: %v", err)
		}
		must(t, a.SaveInstalment(ctx, &app.Instalment{GrantID: g.ID, Amount: 100, DueOn: soon}))
		paper := app.Expense{Description: "Sound", Supplier: "Audio Sh.p.k.", Day: "2025-03-08", Amount: 100, Currency: "EUR"}
		paper.PaidOn = soon
		if err := a.SaveExpense(ctx, &paper); !errors.As(err, &invalid) || invalid[0].Field != "PaidOn" {
			t.Errorf("paid in the future: %v", err)
		}
		paper.PaidOn = ""
		must(t, a.SaveExpense(ctx, &paper))
		must(t, a.SaveOrganisation(ctx, &app.Organisation{Name: "Audio", Kind: "other"}))
		must(t, a.SaveOrganisation(ctx, &app.Organisation{Name: "Audio Max", Kind: "other"}))
		found, err := a.SuppliersLike(ctx, "aud")
		if err != nil || len(found) != 2 || found[0].Name != "Audio Sh.p.k." || found[1] != (app.Supplier{Name: "Audio Max", Of: app.Organisations}) {
			t.Errorf("proposed %v (%v)", found, err)
		}
		if found, err = a.SuppliersLike(ctx, " – . "); err != nil || len(found) > 0 {
			t.Errorf("of signs alone are proposed %v (%v)", found, err)
		}
		typo := app.Expense{Supplier: "AUDIO", Day: "2025-03-08", Amount: 101, Currency: "EUR"}
		if same, err := a.ExpensesLike(ctx, typo); err != nil || len(same) != 1 || same[0].ID != paper.ID {
			t.Errorf("like it are %v (%v)", same, err)
		}
		must(t, a.SaveLine(ctx, g, app.BudgetLine{Heading: "Human resources", Title: "One", Amount: 1}))
		g, err = a.Grant(ctx, g.ID)
		must(t, err)
		must(t, a.SaveLine(ctx, g, app.BudgetLine{Heading: "human Resources", Title: "Two", Amount: 1}))
		if g, err = a.Grant(ctx, g.ID); err != nil || len(g.Headings()) != 1 {
			t.Errorf("headings %v (%v)", g.Headings(), err)
		}
	})
}

// A grant is not closed by accident while a report of it is open, whoever asks; only
// by the verb that says so.
func TestClosingWaitsForReports(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		g := app.Grant{Code: "EE-1", Title: "Bridges", Status: "running", Currency: "EUR", Amount: 100000}
		must(t, a.SaveGrant(ctx, &g))
		p := app.ReportPeriod{GrantID: g.ID, Kind: "final", Lang: "en", FromOn: "2025-01-01", ToOn: "2025-12-31"}
		must(t, a.PlanReport(ctx, &p))
		if err := a.CloseGrant(ctx, &g); !errors.Is(err, app.ErrReportsOpen) {
			t.Errorf("closed with an open report: %v", err)
		}
		if now, err := a.Grant(ctx, g.ID); err != nil || now.Status != "running" || g.Status != "running" {
			t.Errorf("it is %q and %q (%v)", now.Status, g.Status, err)
		}
		must(t, a.CloseGrantAllTheSame(ctx, &g))
		if now, err := a.Grant(ctx, g.ID); err != nil || now.Status != "closed" {
			t.Errorf("told so it is %q (%v)", now.Status, err)
		}
	})
}
