package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// ExpenseDoubts says what a donor will ask about e: each grant that pays for
// it is looked at once more as it is kept.
func (a *App) ExpenseDoubts(ctx context.Context, e Expense) (all []ExpenseDoubt, err error) {
	if all, err = a.alikeDoubts(ctx, e); err != nil {
		return nil, err
	}
	if cash := cashDoubt(e); !cash.Empty() {
		all = append(all, ExpenseDoubt{Text: cash})
	}
	if tax := taxDoubt(e); !tax.Empty() {
		all = append(all, ExpenseDoubt{Text: tax})
	}
	for _, s := range e.Shares {
		g, err := a.Grant(ctx, s.GrantID)
		if err != nil {
			return nil, err
		}
		doubts := shareDoubts(e.Day, s, g)
		if over, err := a.overLine(ctx, e, s, g); err != nil {
			return nil, err
		} else if !over.Empty() {
			doubts = append(doubts, over)
		}
		for _, doubt := range doubts {
			if !slices.ContainsFunc(all, func(d ExpenseDoubt) bool { return d.English() == doubt.English() }) {
				all = append(all, ExpenseDoubt{Text: doubt})
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

// overLine doubts a share by which more would be spent on its line than the budget
// has there; one that does not grow was asked about before.
func (a *App) overLine(ctx context.Context, e Expense, s Share, g Grant) (none words.Text, err error) {
	at := slices.IndexFunc(g.Lines, func(l BudgetLine) bool { return l.ID == s.LineID })
	if at < 0 || g.Lines[at].Amount == 0 {
		return none, nil
	}
	turning, err := a.TurningOf(ctx, g)
	if err != nil {
		return none, err
	}
	now, missing := turning.Share(e, s)
	if missing != nil {
		return none, nil
	}
	spent, err := a.LinesSpent(ctx, g.ID)
	if err != nil {
		return none, err
	}
	sum := now.Amount
	for _, l := range spent {
		if l.LineID == s.LineID {
			sum += l.Amount
		}
	}
	before, err := a.shareBefore(ctx, e.ID, s, turning)
	if err != nil || now.Amount <= before || sum-before <= g.Lines[at].Amount {
		return none, err
	}
	return words.T("More would be spent on the line {line} than its budget has.", "line", g.Lines[at].Title), nil
}

// shareBefore is what a share came to on the same line as it is kept now.
func (a *App) shareBefore(ctx context.Context, expense ID, s Share, turning *Turning) (Minor, error) {
	if expense == "" || s.ID == "" {
		return 0, nil
	}
	kept, err := a.Expense(ctx, expense)
	for _, old := range kept.Shares {
		if old.ID == s.ID && old.LineID == s.LineID {
			in, _ := turning.Kept(kept, old)
			return in.Amount, err
		}
	}
	return 0, err
}
