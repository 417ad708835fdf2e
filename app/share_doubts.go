package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// ExpenseDoubts says what a donor will ask about e: each grant that pays for
// it is looked at once more as it is kept.
func (a *App) ExpenseDoubts(ctx context.Context, e Expense) (all []words.Text, err error) {
	if all, err = a.alikeDoubts(ctx, e); err != nil {
		return nil, err
	}
	if cash := cashDoubt(e); !cash.Empty() {
		all = append(all, cash)
	}
	for _, s := range e.Shares {
		g, err := a.Grant(ctx, s.GrantID)
		if err != nil {
			return nil, err
		}
		for _, doubt := range shareDoubts(e.Day, s, g) {
			if !slices.ContainsFunc(all, func(t words.Text) bool { return t.English() == doubt.English() }) {
				all = append(all, doubt)
			}
		}
	}
	return all, nil
}

// shareDoubts are the doubts about one share: its day in the grant's period,
// and its line in the grant's budget.
func shareDoubts(day Date, s Share, g Grant) (all []words.Text) {
	en := words.In(words.En) // dates are written alike in all languages
	switch {
	case day == "":
		all = append(all, words.T("Without a day it is in no report."))
	case g.StartsOn != "" && day < g.StartsOn:
		all = append(all, words.T("This day is before the grant's period, which begins {day}.", "day", en.Date(g.StartsOn.YMD())))
	case g.EndsOn != "" && day > g.EndsOn:
		all = append(all, words.T("This day is after the grant's period, which ends {day}.", "day", en.Date(g.EndsOn.YMD())))
	}
	if s.LineID == "" && len(g.Lines) > 0 {
		all = append(all, words.T("It is on no budget line, and stands apart at the end of the budget in a report."))
	}
	return all
}
