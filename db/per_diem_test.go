package db_test

import (
	"context"
	"errors"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// illsOfAllowances are daily allowances of 50 EUR a night in Belgrade that nobody
// may pay so.
func illsOfAllowances() map[string]ill {
	return map[string]ill{
		"an allowance above the scale": ofAllowance(app.Stops, func(e *app.Expense, _ *app.PerDiem) { e.Nights = 1 }),
		"an allowance above the scale of another currency": ofAllowance(app.Stops, func(e *app.Expense, p *app.PerDiem) {
			e.Currency, e.Rate, e.RateSource = "CHF", "1.05", "ECB"
		}),
		"an allowance of no place":   ofAllowance(app.Explain, func(e *app.Expense, _ *app.PerDiem) { e.PerDiemID = "" }),
		"an allowance of no nights":  ofAllowance(app.Explain, func(e *app.Expense, _ *app.PerDiem) { e.Nights = 0 }),
		"an allowance of old scales": ofAllowance(app.Explain, func(_ *app.Expense, p *app.PerDiem) { p.UntilOn = "2024-12-31" }),
		"a meal beside an allowance": {rule: app.RulePerDiem, gravity: app.Explain, spoil: func(ctx context.Context, c *clinic) ([]app.ID, error) {
			if _, err := c.allow(ctx, nil); err != nil {
				return nil, err
			}
			meal := c.document("2025-4", "Darkë", 2000)
			meal.DocKind, meal.EventID, meal.Day = "receipt", "", "2025-03-09"
			err := c.a.SaveExpense(ctx, &meal)
			if err == nil {
				err = c.a.PostExpenses(ctx, "2025-04-01", meal.ID)
			}
			return []app.ID{meal.ID}, err
		}},
	}
}

func ofAllowance(g app.Gravity, edit func(*app.Expense, *app.PerDiem)) ill {
	return ill{rule: app.RulePerDiem, gravity: g, spoil: func(ctx context.Context, c *clinic) ([]app.ID, error) { return c.allow(ctx, edit) }}
}

// allow pays 100 EUR for two nights, by a scale of 50.
func (c *clinic) allow(ctx context.Context, edit func(*app.Expense, *app.PerDiem)) ([]app.ID, error) {
	p := app.PerDiem{Place: "Belgrade", Amount: 5000, Currency: "EUR", FromOn: "2024-01-01"}
	if err := c.a.SavePerDiem(ctx, &p); err != nil {
		return nil, err
	}
	ids, err := oneMore("", "", func(_ *clinic, e *app.Expense) {
		e.DocKind, e.Amount, e.Shares[0].Amount, e.PerDiemID, e.Nights = "per-diem", 10000, 10000, p.ID, 2
		if edit != nil {
			edit(e, &p)
		}
	}).spoil(ctx, c)
	if err == nil && p.UntilOn != "" {
		err = c.a.SavePerDiem(ctx, &p)
	}
	return ids, err
}

// A line of the scale is kept, changed and taken away; what was paid by it stays.
func TestScaleOfAllowances(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		c, ctx := newClinic(t, a), t.Context()
		ids, err := c.allow(ctx, nil)
		must(t, err)
		c.noted = c.note(t)
		must(t, c.complete(ctx))
		c.sound(t)
		all, err := a.PerDiems(ctx)
		if err != nil || len(all) != 1 || all[0].Place != "Belgrade" || !all[0].HoldsOn("2025-01-01") || all[0].HoldsOn("2023-12-31") {
			t.Fatalf("the scale is %+v (%v)", all, err)
		}
		wrong := app.PerDiem{Currency: "EUR", FromOn: "2025-02-01", UntilOn: "2025-01-01"}
		var invalid app.Invalid
		if err := a.SavePerDiem(ctx, &wrong); !errors.As(err, &invalid) || len(invalid) != 3 {
			t.Errorf("nothing for nowhere: %v", err)
		}
		must(t, a.RemovePerDiem(ctx, all[0]))
		if err := a.RemovePerDiem(ctx, all[0]); !errors.Is(err, app.ErrNotFound) {
			t.Errorf("taken away twice: %v", err)
		}
		if e, err := a.Expense(ctx, ids[0]); err != nil || e.PerDiemID != "" || e.Nights != 2 {
			t.Errorf("what was paid by it is %+v (%v)", e.Allowance, err)
		}
	})
}
