package app

import (
	"slices"

	"sofra/app/words"
)

// The kinds of what stands behind a finding and is a part of a grant: it is shown
// there.
const (
	StaffTimes   Kind = "staff-time"
	Assets       Kind = "assets"
	Purchases    Kind = "purchases"
	Visibilities Kind = "visibility"
	Instalments  Kind = "instalments"
	BankDays     Kind = "bank-statements"
	BudgetLines  Kind = "budget-lines"
	ReportsOwed  Kind = "reports-owed" // a report, which has a page of its own
)

// OfGrant says whether a record of the kind is a part of a grant.
func (k Kind) OfGrant() bool {
	return slices.Contains([]Kind{StaffTimes, Assets, Purchases, Visibilities, Instalments, BankDays, BudgetLines}, k)
}

func (s StaffTime) row() Behind {
	return Behind{Kind: StaffTimes, ID: s.ID, Name: s.Name, Day: s.FromOn, Amount: int64(s.Percent)}
}

// staffed looks at the time of people: as a whole at most, and each with its papers.
func (x *examined) staffed() []Finding {
	var above, bare []Behind
	for _, s := range x.staff {
		if !x.touches(s) {
			continue
		}
		if slices.ContainsFunc(x.others[s.PersonID], func(o StaffTime) bool {
			return (s.On(o.FromOn) || o.On(s.FromOn)) && StaffSum(x.others[s.PersonID], max(o.FromOn, s.FromOn)) > WholePerson
		}) {
			above = append(above, s.row())
		}
		if !s.Contract || !s.Timesheet || !s.Payslip {
			bare = append(bare, s.row())
		}
	}
	all := found(Stops, words.T("People of whom grants pay more than the whole"), words.T("All grants together pay the whole of a person at most, on any day."), above)
	all = append(all, found(Explain, words.T("Staff without their papers"), words.T("A donor asks for the contract, the timesheets and the payslips."), bare)...)
	return append(all, found(Explain, words.T("Payslips of nobody’s time"), words.T("No time of staff is noted for their day: see what the grant keeps for the audit."),
		x.those(x.documents(), func(e CheckedExpense) bool {
			return e.DocKind == "payslip" && e.Day != "" && !slices.ContainsFunc(x.staff, func(s StaffTime) bool { return s.On(e.Day) })
		}))...)
}

// touches says whether somebody's time is in the report's period.
func (x *examined) touches(s StaffTime) bool {
	return (x.filter.To == "" || s.FromOn <= x.filter.To) && (s.ToOn == "" || s.ToOn >= x.filter.From)
}

// inventory looks at equipment: what was bought is listed, and handed over at the end.
func (x *examined) inventory() []Finding {
	equipment := func(e CheckedExpense) bool {
		return slices.ContainsFunc(x.shares(e), func(s Share) bool {
			return slices.ContainsFunc(x.grant.Lines, func(l BudgetLine) bool {
				return l.ID == s.LineID && speaks(l.Heading, "equipment", "pajisj", "oprem", "ekipman")
			})
		})
	}
	all := found(Explain, words.T("Equipment that is on no list"), words.T("Its document is paid under equipment, and no thing is noted for it."),
		x.those(x.documents(), func(e CheckedExpense) bool {
			return equipment(e) && !slices.ContainsFunc(x.assets, func(a Asset) bool { return a.ExpenseID == e.ID })
		}))
	var kept []Behind
	for _, a := range x.assets {
		if x.atEnd() && (a.HandedOn == "" || a.Certificate == "") {
			kept = append(kept, Behind{Kind: Assets, ID: a.ID, Name: a.Name, Day: a.BoughtOn, Amount: int64(a.Cost)})
		}
	}
	return append(all, found(Explain, words.T("Equipment without a certificate of its handover"), words.T("At the end of a grant a donor asks whose it is now."), kept)...)
}

// procured looks at how things were bought.
func (x *examined) procured() []Finding {
	under := map[ID]bool{}
	for _, p := range x.purchases {
		for _, d := range p.Documents {
			under[d.ExpenseID] = true
		}
	}
	all := found(Explain, words.T("Documents above the amount for quotes, of no purchase"), words.T("A donor asks how the supplier was chosen."),
		x.those(x.documents(), func(e CheckedExpense) bool {
			amount, ok := x.turned(e, e.Amount)
			return ok && amount >= x.buying.QuotesFrom && !under[e.ID] && !slices.Contains([]string{"payslip", "per-diem", "bank"}, e.DocKind)
		}))
	var few, unsigned, over []Behind
	for _, p := range x.purchases {
		if !x.filter.Has(p.SignedOn) {
			continue
		}
		row := Behind{Kind: Purchases, ID: p.ID, Name: p.What, Day: p.SignedOn, Amount: int64(p.Amount)}
		worth := x.worth(p)
		if worth >= x.buying.QuotesFrom && p.Why == "" && (len(p.Quotes) < leastQuotes || p.unreasoned()) {
			few = append(few, row)
		}
		if worth >= x.buying.ContractFrom && p.SignedOn == "" {
			unsigned = append(unsigned, row)
		}
		if p.Amount > 0 && p.documented() > p.Amount {
			over = append(over, row)
		}
	}
	all = append(all, found(Explain, words.T("Purchases without a choice among quotes"), words.T("Three quotes and the cheapest of them chosen, or why not."), few)...)
	all = append(all, found(Explain, words.T("Purchases without a contract"), words.T("Above this amount a contract is signed."), unsigned)...)
	return append(all, found(Explain, words.T("Purchases with more documents than their contract"), words.T("Together the documents are above the amount that was agreed."), over)...)
}

// worth is a purchase in the currency of the grant, as its documents are turned; as
// it stands where there is no rate.
func (x *examined) worth(p Purchase) Minor {
	if turned, missing := x.turns.Of(Payable{Amount: p.Amount, Currency: p.Currency, Day: p.SignedOn}); missing == nil {
		return turned.Amount
	}
	return p.Amount
}

// unreasoned says whether no quote is chosen, or another than the cheapest without a why.
func (p Purchase) unreasoned() bool {
	chosen, ok := p.ChosenQuote()
	return !ok || chosen.Why == "" && slices.ContainsFunc(p.Quotes, func(q Quote) bool { return q.Amount < chosen.Amount })
}

// documented is what the documents in the purchase's currency come to.
func (p Purchase) documented() (sum Minor) {
	for _, d := range p.Documents {
		if d.Currency == p.Currency {
			sum += d.Amount
		}
	}
	return sum
}
