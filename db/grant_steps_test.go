package db_test

import (
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// A grant goes on step by step, never back or past, and undo takes it back.
func TestGrantGoesOn(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		g := ruled(t, a)
		if err := a.StartGrant(ctx, &g); err == nil {
			t.Error("an idea is started")
		}
		g.AskedOn, g.Asked = "2026-01-20", 2000000
		must(t, a.ApplyForGrant(ctx, &g))
		g.DecidedOn = "2026-01-01"
		if err := a.GiveGrant(ctx, &g); err == nil || g.Status != "applied" {
			t.Error("it is decided before it is asked for")
		}
		g.DecidedOn, g.Amount = "2026-03-01", 1500000
		must(t, a.GiveGrant(ctx, &g))
		must(t, a.StartGrant(ctx, &g))
		must(t, a.CloseGrant(ctx, &g))
		if err := a.RefuseGrant(ctx, &g); err == nil {
			t.Error("a closed grant is refused")
		}
		_, err := a.Undo(ctx)
		must(t, err)
		if now, err := a.Grant(ctx, g.ID); err != nil || now.Status != "running" {
			t.Errorf("taken back it is %q (%v)", now.Status, err)
		}
	})
}

// A new application has what can be used again, and no money of the old one.
func TestCopyGrant(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		was := ruled(t, a)
		must(t, a.SaveInstalment(ctx, &app.Instalment{GrantID: was.ID, Amount: 100}))
		must(t, a.AgreeBudget(ctx, &app.BudgetVersion{GrantID: was.ID, Kind: "contract"}))
		next := app.Grant{Code: "UN-2027", Title: "Bridges again", GrantAsk: app.GrantAsk{ApplyBy: "2027-01-31"}}
		must(t, a.CopyGrant(ctx, was.ID, &next))
		got, err := a.Grant(ctx, next.ID)
		must(t, err)
		if got.Status != "idea" || got.Amount != 0 || got.Asked != 0 || got.Outcome != "" || got.ApplyBy != "2027-01-31" || got.GrantRules != was.GrantRules {
			t.Errorf("copied %+v %+v", got.GrantAsk, got.GrantRules)
		}
		if len(got.Lines) != 2 || got.Lines[0].Quantity != 2500 || got.Lines[0].Explanation != "" || len(got.Parties) != 3 || got.Parties[0].ID == was.Parties[0].ID {
			t.Errorf("copied %+v %+v", got.Lines, got.Parties)
		}
		instalments, err := a.Instalments(ctx, next.ID)
		must(t, err)
		versions, err := a.BudgetVersions(ctx, next.ID)
		if must(t, err); len(instalments)+len(versions) != 0 {
			t.Errorf("copied %+v %+v", instalments, versions)
		}
		if again, err := a.Grant(ctx, was.ID); err != nil || len(again.Lines) != 2 || len(again.Parties) != 3 || again.Version != was.Version {
			t.Errorf("the old one is %+v (%v)", again, err)
		}
	})
}

func TestInstalmentsDue(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		g := ruled(t, a)
		for _, i := range []app.Instalment{
			{DueOn: "2026-06-01", Amount: 1}, {DueOn: "2026-05-01", Amount: 2}, {DueOn: "2026-04-01", Amount: 3, ReceivedOn: "2026-04-02", Received: 3}, {DueOn: "2026-07-01", Amount: 4}, {Amount: 5},
		} {
			i.GrantID = g.ID
			must(t, a.SaveInstalment(ctx, &i))
		}
		if due, err := a.InstalmentsDue(ctx, "2026-06-30"); err != nil || len(due) != 0 {
			t.Errorf("of an idea %+v are due (%v)", due, err)
		}
		g.Status = "running"
		must(t, a.SaveGrant(ctx, &g))
		due, err := a.InstalmentsDue(ctx, "2026-06-30")
		must(t, err)
		if len(due) != 2 || due[0].Amount != 2 || due[1].Amount != 1 || due[0].Code != "UN-2026" || due[0].Currency != "EUR" {
			t.Errorf("due are %+v", due)
		}
	})
}
