package db_test

import (
	"context"

	"sofra/app"
)

func illsOfTheBank() map[string]ill {
	return map[string]ill{
		"a statement that does not add up": ofBank(app.Stops, func(s *app.BankStatement) { s.Closing++ }),
		"the bank paid more":               ofBank(app.Explain, func(s *app.BankStatement) { s.Spent, s.Closing = s.Spent+100, s.Closing-100 }),
		"the bank received more":           ofBank(app.Explain, func(s *app.BankStatement) { s.Received, s.Closing = s.Received+100, s.Closing+100 }),
		"a statement that begins anew": {rule: app.RuleReconciled, gravity: app.Explain, asIs: true, spoil: func(ctx context.Context, c *clinic) ([]app.ID, error) {
			before := app.BankStatement{GrantID: c.grant.ID, Account: "Main", Currency: "EUR", FromOn: "2024-01-01", ToOn: "2024-12-31", Opening: 1, Closing: 1}
			err := c.a.SaveBankStatement(ctx, &before)
			return []app.ID{c.bank.ID}, err
		}},
		"a statement with a gap before it": {rule: app.RuleReconciled, gravity: app.Explain, asIs: true, spoil: func(ctx context.Context, c *clinic) ([]app.ID, error) {
			before := app.BankStatement{GrantID: c.grant.ID, Account: "Main", Currency: "EUR", FromOn: "2024-01-01", ToOn: "2024-12-30", Opening: 300000, Closing: 300000}
			err := c.a.SaveBankStatement(ctx, &before)
			return []app.ID{c.bank.ID}, err
		}},
		"no statement": {rule: app.RuleReconciled, gravity: app.Explain, asIs: true, spoil: func(ctx context.Context, c *clinic) ([]app.ID, error) {
			all, err := c.a.BankStatements(ctx, c.grant.ID)
			if err != nil {
				return nil, err
			}
			return []app.ID{c.fee.ID, c.hall.ID}, c.a.RemoveBankStatement(ctx, all[0]) // as it is since the others spoiled it
		}},
	}
}

// ofBank changes the statement of the year.
func ofBank(g app.Gravity, edit func(*app.BankStatement)) ill {
	return ill{rule: app.RuleReconciled, gravity: g, asIs: true, spoil: func(ctx context.Context, c *clinic) ([]app.ID, error) {
		all, err := c.a.BankStatements(ctx, c.grant.ID)
		if err != nil {
			return nil, err
		}
		edit(&all[0])
		return []app.ID{all[0].ID}, c.a.SaveBankStatement(ctx, &all[0])
	}}
}
