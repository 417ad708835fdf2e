package db_test

import (
	"context"

	"sofra/app"
)

func illsOfDocuments() map[string]ill {
	return map[string]ill{
		"no supplier": oneMore(app.RuleEvidence, app.Stops, func(_ *clinic, e *app.Expense) { e.Supplier = "" }),
		"no number":   oneMore(app.RuleEvidence, app.Stops, func(_ *clinic, e *app.Expense) { e.Number = "" }),
		"no kind":     oneMore(app.RuleEvidence, app.Stops, func(_ *clinic, e *app.Expense) { e.DocKind = "" }),
		"no day":      oneMore(app.RuleEvidence, app.Stops, func(_ *clinic, e *app.Expense) { e.Day = "" }),
		"not paid":    oneMore(app.RuleEvidence, app.Explain, func(_ *clinic, e *app.Expense) { e.PaidOn = "" }),
		"no order":    oneMore(app.RuleEvidence, app.Explain, func(_ *clinic, e *app.Expense) { e.PaymentNumber = "" }),
		"too early":   oneMore(app.RulePeriod, app.Stops, func(_ *clinic, e *app.Expense) { e.Day = "2024-12-31" }),
		"too late":    oneMore(app.RulePeriod, app.Stops, func(_ *clinic, e *app.Expense) { e.Day = "2026-01-01" }),
		"on no line":  oneMore(app.RuleBudgeted, app.Stops, func(_ *clinic, e *app.Expense) { e.Shares[0].LineID = "" }),
		"no rate":     oneMore(app.RuleFX, app.Stops, func(_ *clinic, e *app.Expense) { e.Currency = "USD" }),
		"no source":   oneMore(app.RuleFX, app.Explain, func(_ *clinic, e *app.Expense) { e.Currency, e.Rate = "USD", "0.9" }),
		"dinars in cash": oneMore(app.RuleCash, app.Notice, func(_ *clinic, e *app.Expense) {
			e.Currency, e.Rate, e.RateSource, e.PaidBy, e.EventID = "RSD", "0.00854", "NBS", "cash", ""
		}),
		"an event apart":      oneMore(app.RuleNarrative, app.Explain, func(c *clinic, e *app.Expense) { e.EventID = c.apart.ID }),
		"a payslip of nobody": oneMore(app.RuleStaff, app.Explain, func(_ *clinic, e *app.Expense) { e.DocKind, e.Day, e.PaidOn = "payslip", "2025-12-31", "2025-12-31" }),
		"shared without a key": oneMore(app.RuleDoubleFunding, app.Explain, func(c *clinic, e *app.Expense) {
			e.Shares[0].Amount = 500
			e.Shares = append(e.Shares, app.Share{GrantID: c.other.ID, Amount: 500})
		}),
		"dear and of no purchase": oneMore(app.RuleProcurement, app.Explain, func(_ *clinic, e *app.Expense) { e.Amount, e.Shares[0].Amount = 100000, 100000 }),
		"not posted": {app.RuleNumbering, app.Explain, func(ctx context.Context, c *clinic) ([]app.ID, error) {
			e := c.document("2025-3", "Flowers", 1000)
			err := c.a.SaveExpense(ctx, &e)
			return []app.ID{e.ID}, err
		}},
		"entered twice": {app.RuleDuplicate, app.Stops, func(ctx context.Context, c *clinic) ([]app.ID, error) {
			e := c.document("2025-1", "Fee of the trio, again", 90000)
			e.Supplier = "SALLA E KUQE"
			err := c.a.SaveExpense(ctx, &e)
			if err == nil {
				err = c.a.PostExpenses(ctx, "2025-04-01", e.ID)
			}
			return []app.ID{c.fee.ID, e.ID}, err
		}},
		"entered twice, written otherwise": {app.RuleDuplicate, app.Stops, func(ctx context.Context, c *clinic) ([]app.ID, error) {
			e := c.document("2025 / 1", "Fee of the trio, again", 90000)
			err := c.a.SaveExpense(ctx, &e)
			if err == nil {
				err = c.a.PostExpenses(ctx, "2025-04-01", e.ID)
			}
			return []app.ID{c.fee.ID, e.ID}, err
		}},
		"a meal beside a per diem": {app.RulePerDiem, app.Explain, func(ctx context.Context, c *clinic) ([]app.ID, error) {
			perDiem, meal := c.document("2025-3", "Daily allowance", 5000), c.document("2025-4", "Darkë", 2000)
			perDiem.DocKind, meal.DocKind = "per-diem", "receipt"
			if err := c.a.SaveExpense(ctx, &perDiem); err != nil {
				return nil, err
			}
			err := c.a.SaveExpense(ctx, &meal)
			if err == nil {
				err = c.a.PostExpenses(ctx, "2025-04-01", perDiem.ID, meal.ID)
			}
			return []app.ID{meal.ID}, err
		}},
	}
}

func illsOfMoney() map[string]ill {
	paid := func(c *clinic) []app.ID { return []app.ID{c.fee.ID, c.hall.ID} }
	return map[string]ill{
		"a line is over": ofGrant(app.RuleVariance, app.Explain, func(g *app.Grant) { g.Lines[0].Amount = 80000 }, func(c *clinic) []app.ID { return []app.ID{c.fee.ID} }),
		"a heading is over": ofGrant(app.RuleVariance, app.Explain, func(g *app.Grant) {
			g.VarianceBasis = "heading"
			g.Lines[0].Heading, g.Lines[1].Heading, g.Lines[0].Amount, g.Lines[1].Amount = "All", "All", 0, 270000
		}, paid),
		"a line is below": ofGrant(app.RuleVariance, app.Explain, func(g *app.Grant) {
			g.VarianceBoth = true
			g.Lines[0].Amount, g.Lines[1].Amount = 91000, 300000
		}, func(c *clinic) []app.ID { return []app.ID{c.hall.ID} }),
		"too little of our own": ofGrant(app.RuleCoFinancing, app.Explain, func(g *app.Grant) { g.CoFinancing = 2000 }, paid),
		"more than the grant":   ofGrant(app.RuleCoFinancing, app.Stops, func(g *app.Grant) { g.Amount = 100000 }, func(c *clinic) []app.ID { return []app.ID{c.hall.ID} }),
		"VAT that comes back": {app.RuleVAT, app.Stops, func(ctx context.Context, c *clinic) ([]app.ID, error) {
			grant, err := c.a.Grant(ctx, c.grant.ID)
			if err != nil {
				return nil, err
			}
			grant.VATBack = true
			if err := c.a.SaveGrant(ctx, &grant); err != nil {
				return nil, err
			}
			return oneMore("", "", func(_ *clinic, e *app.Expense) { e.VAT, e.VATRate = 153, "18" }).spoil(ctx, c)
		}},
	}
}

func illsOfRecords() map[string]ill {
	return map[string]ill{
		"no timesheets": {app.RuleStaff, app.Explain, func(ctx context.Context, c *clinic) ([]app.ID, error) {
			s := c.staff
			s.Timesheet = false
			return []app.ID{s.ID}, c.a.SaveStaffTime(ctx, s)
		}},
		"not handed over": {app.RuleAssets, app.Explain, func(ctx context.Context, c *clinic) ([]app.ID, error) {
			x := c.asset
			x.Certificate = ""
			return []app.ID{x.ID}, c.a.SaveAsset(ctx, x)
		}},
		"two quotes": ofPurchase(func(p *app.Purchase) {
			p.Quotes = p.Quotes[:2:2]
		}),
		"not the cheapest": ofPurchase(func(p *app.Purchase) {
			p.Quotes = append([]app.Quote{}, p.Quotes...)
			p.Quotes[1].Amount = 240000
		}),
		"more than the contract": ofPurchase(func(p *app.Purchase) {
			p.Amount = 199999
		}),
		"the donor is not seen": {app.RuleVisibility, app.Notice, func(ctx context.Context, c *clinic) ([]app.ID, error) {
			return []app.ID{c.concert.ID}, c.a.RemoveVisibility(ctx, c.seen)
		}},
	}
}

// ofPurchase changes the one purchase of the grant.
func ofPurchase(edit func(*app.Purchase)) ill {
	return ill{app.RuleProcurement, app.Explain, func(ctx context.Context, c *clinic) ([]app.ID, error) {
		all, err := c.a.Purchases(ctx, c.grant.ID)
		if err != nil {
			return nil, err
		}
		edit(&all[0])
		return []app.ID{all[0].ID}, c.a.SavePurchase(ctx, &all[0])
	}}
}
