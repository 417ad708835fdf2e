package app

import (
	"slices"
	"strings"

	"sofra/app/words"
)

// outsidePeriod are documents of days on which the grant pays for nothing.
func (x *examined) outsidePeriod() []Finding {
	return found(Stops, words.T("Documents from outside the grant's period"), words.T("The grant pays for what was incurred between its first and its last day."),
		x.those(x.all, func(e CheckedExpense) bool {
			return e.Day != "" && (e.Day < x.grant.StartsOn || x.grant.EndsOn != "" && e.Day > x.grant.EndsOn)
		}))
}

// unbudgeted are documents with a share that is on no line of the budget.
func (x *examined) unbudgeted() []Finding {
	if len(x.grant.Lines) == 0 {
		return nil
	}
	onLine := func(s Share) bool {
		return slices.ContainsFunc(x.grant.Lines, func(l BudgetLine) bool { return l.ID == s.LineID })
	}
	return found(Stops, words.T("Costs on no budget line"), words.T("Every cost belongs to a line that was agreed."),
		x.those(x.documents(), func(e CheckedExpense) bool {
			return slices.ContainsFunc(x.shares(e), func(s Share) bool { return !onLine(s) })
		}))
}

// overclaimed are documents of which the grants together pay more than there is.
func (x *examined) overclaimed() []Finding {
	return found(Stops, words.T("Documents claimed above what they cost"), words.T("All shares together are at most the eligible amount, whoever pays them."),
		x.those(x.all, func(e CheckedExpense) bool { return e.Left() < 0 }))
}

// variances are the lines that are over by more than the grant allows, each to
// be explained by itself. Spending is cumulative, to the end of the period.
func (x *examined) variances() (all []Finding) {
	spent := map[ID]Minor{}
	for _, e := range x.soFar() {
		for _, s := range x.shares(e) {
			amount, _ := x.turned(e, s)
			spent[s.LineID] += amount
		}
	}
	for _, l := range x.grant.Lines {
		over := spent[l.ID] - l.Amount
		if over <= 0 || x.grant.Variance == 0 || int64(over)*100 <= int64(l.Amount)*int64(x.grant.Variance) {
			continue
		}
		rows := x.those(x.soFar(), func(e CheckedExpense) bool {
			return slices.ContainsFunc(x.shares(e), func(s Share) bool { return s.LineID == l.ID })
		})
		name := strings.TrimSpace(l.Code + " " + l.Title)
		all = append(all, Finding{
			Gravity: Explain, About: l.ID, Rows: rows, Fact: words.T("{line}: more than {n} % over its budget", "line", name, "n", x.grant.Variance),
			Why: words.T("The donor wants the reason in writing."),
		})
	}
	return all
}
