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
		"shared by a key, and then otherwise": {rule: app.RuleDoubleFunding, gravity: app.Explain, spoil: func(ctx context.Context, c *clinic) ([]app.ID, error) {
			ids, _, err := sharedByKey(ctx, c, func(e *app.Expense) { e.Shares[0].Amount, e.Shares[1].Amount = 400, 600 })
			return ids, err
		}},
		"shared by a key of another year": {rule: app.RuleDoubleFunding, gravity: app.Explain, spoil: func(ctx context.Context, c *clinic) ([]app.ID, error) {
			ids, k, err := sharedByKey(ctx, c, nil)
			if k.UntilOn = "2024-12-31"; err == nil {
				err = c.a.SaveShareKey(ctx, &k)
			}
			return ids, err
		}},
		"tax not handed on":         withheld(app.Explain, app.Withheld{WithheldDueOn: "2025-05-15"}),
		"tax due after the report":  withheld(app.Notice, app.Withheld{WithheldDueOn: "2026-01-15"}),
		"tax handed on by no paper": withheld(app.Explain, app.Withheld{WithheldDueOn: "2025-05-15", WithheldPaidOn: "2025-05-10"}),
		"no scan": {rule: app.RuleEvidence, gravity: app.Explain, asIs: true, spoil: func(ctx context.Context, c *clinic) ([]app.ID, error) {
			files, err := c.a.Files(ctx, app.Ref{Kind: app.Expenses, ID: c.fee.ID})
			if err != nil {
				return nil, err
			}
			return []app.ID{c.fee.ID}, c.a.RemoveFile(ctx, files[0].ID, "2025-05-01T00:00:00Z")
		}},
		"not posted": {rule: app.RuleNumbering, gravity: app.Explain, spoil: func(ctx context.Context, c *clinic) ([]app.ID, error) {
			e := c.document("2025-3", "Flowers", 1000)
			err := c.a.SaveExpense(ctx, &e)
			return []app.ID{e.ID}, err
		}},
	}
}

// illsOfTwins are documents that may be one.
func illsOfTwins() map[string]ill {
	return map[string]ill{
		"entered twice": {rule: app.RuleDuplicate, gravity: app.Stops, spoil: func(ctx context.Context, c *clinic) ([]app.ID, error) {
			e := c.document("2025 / 1", "Fee of the trio, again", 90000)
			e.Supplier = "SALLA E KUQE"
			err := c.a.SaveExpense(ctx, &e)
			if err == nil {
				err = c.a.PostExpenses(ctx, "2025-04-01", e.ID)
			}
			return []app.ID{c.fee.ID, e.ID}, err
		}},
		"nearly entered twice": {rule: app.RuleDuplicate, gravity: app.Explain, spoil: func(ctx context.Context, c *clinic) ([]app.ID, error) {
			e := c.document("2025-77", "Fee of the trio, typed anew", 89900)
			e.Supplier = c.fee.Supplier + " Sh.p.k."
			err := c.a.SaveExpense(ctx, &e)
			if err == nil {
				err = c.a.PostExpenses(ctx, "2025-04-01", e.ID)
			}
			return []app.ID{c.fee.ID, e.ID}, err
		}},
	}
}

// withheld is a document of which tax was withheld.
func withheld(g app.Gravity, w app.Withheld) ill {
	return oneMore(app.RuleWithholding, g, func(_ *clinic, e *app.Expense) {
		w.WithheldTax, w.WithheldRate, w.WithheldAmount = "Rent", 900, 90
		e.Withheld = w
	})
}

func illsOfMoney() map[string]ill {
	paid := func(c *clinic) []app.ID { return []app.ID{c.fee.ID, c.hall.ID} }
	return map[string]ill{
		"a line is over": ofGrant(app.RuleVariance, app.Explain, func(g *app.Grant) { g.Lines[0].Amount, g.Amount = 80000, 580000 }, func(c *clinic) []app.ID { return []app.ID{c.fee.ID} }),
		"a heading is over": ofGrant(app.RuleVariance, app.Explain, func(g *app.Grant) {
			g.VarianceBasis = "heading"
			g.Lines[0].Heading, g.Lines[1].Heading, g.Lines[0].Amount, g.Lines[1].Amount = "All", "All", 0, 270000
			g.Lines = append(g.Lines, app.BudgetLine{Code: "3", Heading: "Rest", Title: "Rest", Amount: 730000})
		}, paid),
		"a line is below": ofGrant(app.RuleVariance, app.Explain, func(g *app.Grant) {
			g.VarianceBoth = true
			g.Lines[0].Amount, g.Lines[1].Amount, g.Amount = 91000, 300000, 391000
		}, func(c *clinic) []app.ID { return []app.ID{c.hall.ID} }),
		"too little of our own": ofGrant(app.RuleCoFinancing, app.Explain, func(g *app.Grant) { g.CoFinancing = 2000 }, paid),
		"more than the grant": ofGrant(app.RuleCoFinancing, app.Stops, func(g *app.Grant) {
			g.Amount, g.Variance, g.Lines[0].Amount, g.Lines[1].Amount = 100000, 0, 50000, 50000
		}, func(c *clinic) []app.ID { return []app.ID{c.hall.ID} }),
		"a line that was not agreed then": {rule: app.RuleBudgeted, gravity: app.Stops, spoil: func(ctx context.Context, c *clinic) ([]app.ID, error) {
			if err := c.a.AgreeBudget(ctx, &app.BudgetVersion{GrantID: c.grant.ID, Kind: "contract", AgreedOn: "2025-01-01"}); err != nil {
				return nil, err
			}
			return onLine(ctx, c, app.BudgetLine{Code: "3", Heading: "Services", Title: "Flowers", Amount: 1000}, nil)
		}},
		"more was received than spent": {rule: app.RuleNoProfit, gravity: app.Explain, spoil: func(ctx context.Context, c *clinic) ([]app.ID, error) {
			i := app.Instalment{GrantID: c.grant.ID, DueOn: "2025-02-01", Amount: 300001, ReceivedOn: "2025-02-03", Received: 300001}
			err := c.a.SaveInstalment(ctx, &i)
			return []app.ID{i.ID}, err
		}},
		"VAT that comes back": {rule: app.RuleVAT, gravity: app.Stops, spoil: func(ctx context.Context, c *clinic) ([]app.ID, error) {
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

// illsOfBooks are what keeps the report, the books, the bank and the contract from
// being one.
func illsOfBooks() map[string]ill {
	posted := oneMore(app.RuleLedger, app.Explain, func(_ *clinic, e *app.Expense) { e.Day, e.PaidOn = "2025-02-10", "2025-02-11" })
	late, instalment := posted.spoil, func(amount, received app.Minor) func(context.Context, *clinic) ([]app.ID, error) {
		return func(ctx context.Context, c *clinic) ([]app.ID, error) {
			i := app.Instalment{GrantID: c.grant.ID, DueOn: "2025-02-01", Amount: amount, ReceivedOn: "2025-02-03", Received: received}
			err := c.a.SaveInstalment(ctx, &i)
			return []app.ID{i.ID}, err
		}
	}
	posted.from, posted.spoil = "2025-03-01", func(ctx context.Context, c *clinic) ([]app.ID, error) {
		_, err := late(ctx, c)
		return []app.ID{c.early.ID}, err
	}
	lines := func(c *clinic) []app.ID { return []app.ID{c.grant.Lines[0].ID, c.grant.Lines[1].ID} }
	return map[string]ill{
		"posted for days that were reported": posted,
		"lines below the grant":              ofGrant(app.RuleBudgetSum, app.Explain, func(g *app.Grant) { g.Amount = 1000001 }, lines),
		"lines above the grant":              ofGrant(app.RuleBudgetSum, app.Explain, func(g *app.Grant) { g.Amount = 999999 }, lines),
		"more than the instalment":           {rule: app.RuleReceived, gravity: app.Explain, spoil: instalment(20000, 20001)},
		"more than the contract's amount":    {rule: app.RuleReceived, gravity: app.Explain, spoil: instalment(1000001, 1000001), to: "2025-11-30"},
	}
}

func illsOfRecords() map[string]ill {
	return map[string]ill{
		"no timesheets": {rule: app.RuleStaff, gravity: app.Explain, spoil: func(ctx context.Context, c *clinic) ([]app.ID, error) {
			s := c.staff
			s.Timesheet = false
			return []app.ID{s.ID}, c.a.SaveStaffTime(ctx, s)
		}},
		"no certificate of the handover": {rule: app.RuleAssets, gravity: app.Explain, spoil: func(ctx context.Context, c *clinic) ([]app.ID, error) {
			all, err := c.a.Assets(ctx, c.grant.ID)
			if err != nil {
				return nil, err
			}
			all[0].Certificate = ""
			return []app.ID{all[0].ID}, c.a.SaveAsset(ctx, all[0])
		}},
		"no day of the handover": {rule: app.RuleAssets, gravity: app.Explain, spoil: func(ctx context.Context, c *clinic) ([]app.ID, error) {
			all, err := c.a.Assets(ctx, c.grant.ID)
			if err != nil {
				return nil, err
			}
			all[0].HandedOn = ""
			return []app.ID{all[0].ID}, c.a.SaveAsset(ctx, all[0])
		}},
		"equipment on no list": {rule: app.RuleAssets, gravity: app.Explain, spoil: func(ctx context.Context, c *clinic) ([]app.ID, error) {
			return onLine(ctx, c, app.BudgetLine{Code: "3", Heading: "Oprema", Title: "Mikrofoni", Amount: 1000}, nil)
		}},
		"dear and without a contract": {rule: app.RuleProcurement, gravity: app.Explain, spoil: func(ctx context.Context, c *clinic) ([]app.ID, error) {
			if err := c.a.SetBuying(ctx, app.Buying{QuotesFrom: 100000, ContractFrom: 250000}); err != nil {
				return nil, err
			}
			return ofPurchase(func(p *app.Purchase) { p.SignedOn = "" }).spoil(ctx, c)
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
		"the donor is not seen": {rule: app.RuleVisibility, gravity: app.Notice, spoil: func(ctx context.Context, c *clinic) ([]app.ID, error) {
			return []app.ID{c.concert.ID}, c.a.RemoveVisibility(ctx, c.seen)
		}},
	}
}

// ofPurchase changes the one purchase of the grant.
func ofPurchase(edit func(*app.Purchase)) ill {
	return ill{rule: app.RuleProcurement, gravity: app.Explain, spoil: func(ctx context.Context, c *clinic) ([]app.ID, error) {
		all, err := c.a.Purchases(ctx, c.grant.ID)
		if err != nil {
			return nil, err
		}
		edit(&all[0])
		return []app.ID{all[0].ID}, c.a.SavePurchase(ctx, &all[0])
	}}
}

// onLine adds a line to the budget and a document that it pays.
func onLine(ctx context.Context, c *clinic, l app.BudgetLine, edit func(*app.Expense)) ([]app.ID, error) {
	grant, err := c.a.Grant(ctx, c.grant.ID)
	if err != nil {
		return nil, err
	}
	agreed, err := c.a.BudgetVersions(ctx, grant.ID)
	if err != nil {
		return nil, err
	}
	if grant.Lines = append(grant.Lines, l); len(agreed) == 0 {
		grant.Amount += l.Amount
	}
	if err := c.a.SaveGrant(ctx, &grant); err != nil {
		return nil, err
	}
	return oneMore("", "", func(_ *clinic, e *app.Expense) {
		if e.Shares[0].LineID = grant.Lines[len(grant.Lines)-1].ID; edit != nil {
			edit(e)
		}
	}).spoil(ctx, c)
}

// sharedByKey is a document that two grants pay by a written key, posted when it
// was edited.
func sharedByKey(ctx context.Context, c *clinic, edit func(*app.Expense)) ([]app.ID, app.ShareKey, error) {
	k := app.ShareKey{Name: "Rent", Parts: []app.ShareKeyPart{{GrantID: c.grant.ID, LineID: c.grant.Lines[0].ID, Parts: 5000}, {GrantID: c.other.ID, Parts: 5000, Position: 1}}}
	e := c.document("2025-3", "Rent", 1000)
	e.Shares = nil
	err := c.a.SaveShareKey(ctx, &k)
	if err == nil {
		err = c.a.SaveExpense(ctx, &e)
	}
	if err == nil {
		err = c.a.ShareByKey(ctx, e, k)
	}
	if err != nil {
		return nil, k, err
	}
	if e, err = c.a.Expense(ctx, e.ID); err == nil && edit != nil {
		edit(&e)
		err = c.a.SaveExpense(ctx, &e)
	}
	if err == nil {
		err = c.a.PostExpenses(ctx, "2025-04-01", e.ID)
	}
	return []app.ID{e.ID}, k, err
}
