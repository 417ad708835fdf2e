package app

import (
	"slices"

	"sofra/app/words"
)

// outsidePeriod are documents of days on which the grant pays for nothing. The
// audit and the evaluation may come after its end.
func (x *examined) outsidePeriod() []Finding {
	return found(Stops, words.T("Documents from outside the grant's period"), words.T("The grant pays for what was incurred between its first and its last day; audit and evaluation may come after."),
		x.those(x.all, func(e CheckedExpense) bool {
			late := x.grant.EndsOn != "" && e.Day > x.grant.EndsOn && !slices.ContainsFunc(x.shares(e), x.ofAudit)
			return e.Day != "" && (e.Day < x.grant.StartsOn || late)
		}))
}

// ofAudit knows a line for audit, evaluation or verification by its words.
func (x *examined) ofAudit(s Share) bool {
	return slices.ContainsFunc(x.grant.Lines, func(l BudgetLine) bool {
		return l.ID == s.LineID && l.ofAudit()
	})
}

func (l BudgetLine) ofAudit() bool {
	return speaks(l.Title, "audit", "evaluat", "verific", "auditim", "vleresim", "verifik", "reviz", "evalua", "denetim", "degerlend")
}

// linesOn are the lines of the budget that was valid on a day, and whether a
// version says so; without one it is that of today.
func (x *examined) linesOn(d Date) (ids []ID, agreed bool) {
	var valid *BudgetVersion
	for i, v := range x.versions {
		if from := orDate(v.ValidFrom, v.AgreedOn); from <= d {
			valid = &x.versions[i]
		}
	}
	if valid == nil {
		for _, l := range x.grant.Lines {
			ids = append(ids, l.ID)
		}
		return ids, false
	}
	for _, l := range valid.Lines {
		ids = append(ids, l.LineID)
	}
	return ids, true
}

// unbudgeted are documents with a share that is on no line of the budget, or of
// none that it had on their day.
func (x *examined) unbudgeted() []Finding {
	if len(x.grant.Lines) == 0 {
		return nil
	}
	none := found(Stops, words.T("Costs on no budget line"), words.T("Every cost belongs to a line that was agreed."),
		x.those(x.documents(), func(e CheckedExpense) bool {
			return slices.ContainsFunc(x.shares(e), func(s Share) bool { return s.LineID == "" })
		}))
	return append(none, found(Stops, words.T("Costs on lines that the budget did not have then"), words.T("The version of the budget that was valid on their day has no such line."),
		x.those(x.documents(), func(e CheckedExpense) bool {
			lines, agreed := x.linesOn(e.Day)
			return agreed && e.Day != "" && slices.ContainsFunc(x.shares(e), func(s Share) bool { return s.LineID != "" && !slices.Contains(lines, s.LineID) })
		}))...)
}

// overclaimed are documents of which the grants together pay more than is
// eligible, and shared ones of which nobody wrote down how they were shared.
func (x *examined) overclaimed() []Finding {
	none := found(Stops, words.T("Documents claimed above what they cost"), words.T("All shares together are at most the eligible amount, whoever pays them."),
		x.those(x.all, func(e CheckedExpense) bool { return sharedOf(e.Shares) > e.Eligible() }))
	none = append(none, found(Explain, words.T("Shared costs without a written key"), words.T("Several grants pay a part. Share the document by a key, or write down in its notes how it was shared."),
		x.those(x.documents(), func(e CheckedExpense) bool {
			return e.KeyID == "" && e.Notes == "" && slices.ContainsFunc(e.Shares, func(s Share) bool { return s.GrantID != x.grant.ID })
		}))...)
	return append(none, found(Explain, words.T("Documents shared otherwise than their key says"), words.T("The key does not hold on their day, or the shares were changed after it."),
		x.those(x.documents(), func(e CheckedExpense) bool {
			at := slices.IndexFunc(x.keys, func(k ShareKey) bool { return k.ID == e.KeyID })
			return at >= 0 && !(x.keys[at].HoldsOn(e.Day) && sharedAs(e.Shares, e.ByKey(x.keys[at]).Shares))
		}))...)
}

// sharedAs says whether shares are those of a key, in whatever order: what a grant
// pays on a line, and how much. A key may be for no event where its share is.
func sharedAs(is, want []Share) bool {
	type part struct {
		grant, line ID
		amount      Minor
	}
	count := map[part]int{}
	for _, s := range is {
		count[part{s.GrantID, s.LineID, s.Amount}]++
	}
	for _, s := range want {
		count[part{s.GrantID, s.LineID, s.Amount}]--
	}
	for _, n := range count {
		if n != 0 {
			return false
		}
	}
	return true
}

// coFinanced holds what others pay against what was agreed, and what the grant
// pays against its amount: it pays the lower of its maximum and its rate.
func (x *examined) coFinanced() (all []Finding) {
	var total, ours Minor
	var whole, beyond []Behind
	for _, e := range x.until(x.action) {
		eligible, _ := x.turned(e, e.Eligible())
		paid := x.paid(e)
		if total, ours = total+eligible, ours+paid; paid == eligible && paid > 0 {
			whole = append(whole, x.row(e))
		}
		if ours+x.indirect(ours) > x.grant.Amount && x.grant.Amount > 0 && paid > 0 {
			beyond = append(beyond, x.row(e))
		}
	}
	all = found(Stops, words.T("More is claimed than the grant is"), words.T("The documents from which on it is more."), beyond)
	if total > 0 && int64(total-ours)*wholeRate < int64(total)*int64(x.grant.CoFinancing) {
		fact := words.T("Others pay {n} % of the costs, {agreed} % were agreed", "n", int(int64(total-ours)*100/int64(total)), "agreed", (x.grant.CoFinancing+99)/100)
		if len(whole) == 0 {
			whole = x.those(x.until(x.all), func(CheckedExpense) bool { return true })
		}
		all = append(all, found(Explain, fact, words.T("The co-financing is lower than the contract says; these documents the grant pays alone, or most of them."), whole)...)
	}
	return all
}

// profit is more money than costs when the grant has ended: it goes back.
func (x *examined) profit() []Finding {
	var received, paid Minor
	var rows []Behind
	for _, i := range x.instalments {
		if i.ReceivedOn != "" && (x.filter.To == "" || i.ReceivedOn <= x.filter.To) {
			received += i.Received
			rows = append(rows, Behind{Kind: Instalments, ID: i.ID, Name: x.grant.Code, Day: i.ReceivedOn, Amount: int64(i.Received)})
		}
	}
	for _, e := range x.until(x.all) {
		paid += x.paid(e)
	}
	if paid += x.indirect(paid); !x.atEnd() || received <= paid {
		return nil
	}
	return found(Explain, words.T("More was received than spent"), words.T("A grant makes no profit: what is left at its end goes back."), rows)
}

// indirect are the costs that the contract adds to the direct ones; nothing where a
// line of the budget is for them.
func (x *examined) indirect(direct Minor) Minor {
	if slices.ContainsFunc(x.grant.Lines, BudgetLine.isIndirect) {
		return 0
	}
	return part(direct, x.grant.Indirect)
}
