package screens

import (
	"testing"

	"sofra/app"
)

// grantRecord is a grant with all of its parts.
func grantRecord(t *testing.T, a *app.App) app.Ref {
	t.Helper()
	ctx := t.Context()
	g := app.Grant{Code: "ALL-1", Title: "Whole", Currency: "EUR", Lines: []app.BudgetLine{{Title: "Fees", Amount: 100}}}
	keep(t, a.SaveGrant(ctx, &g))
	keep(t, a.AgreeBudget(ctx, &app.BudgetVersion{GrantID: g.ID, Kind: "contract"}),
		a.SaveInstalment(ctx, &app.Instalment{GrantID: g.ID, Amount: 100}),
		a.SaveForecasts(ctx, g, []app.Forecast{{LineID: g.Lines[0].ID, Amount: 1}}))
	return app.Ref{Kind: app.Grants, ID: g.ID}
}
