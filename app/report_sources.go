package app

import (
	"cmp"
	"slices"

	"sofra/app/names"
)

// source is one that pays for the action: what was agreed, and what came of it.
type source struct {
	name, role     string
	budget, actual Minor
}

// sourcesSheet says who pays for what is accepted: the donor, others, what the action
// earned, what was given in kind, and ourselves. Both sums are the total accepted
// costs: of the budget, and to the last day of the report.
func (p *reporting) sourcesSheet() Sheet {
	t := Table{Name: "FundingSources", Fixed: true, Columns: []Column{
		{Key: "source", Title: p.T("Source"), Cell: LongCell},
		{Key: "role", Title: p.T("As what")},
		{Key: "budget", Title: p.T("Budget"), Cell: MoneyCell, Total: SumTotal},
		{Key: "share", Title: p.T("Share"), Cell: ShareCell, Calc: &Calc{Op: ShareOf, Column: "budget"}},
		{Key: "received", Title: p.T("Actual|what came"), Cell: MoneyCell, Total: SumTotal},
		{Key: "left", Title: p.T("Difference"), Cell: MoneyCell, Total: SumTotal, Calc: &Calc{Op: Minus, Column: "received", Other: "budget"}},
	}}
	all, over := p.sources()
	var whole Minor
	for _, s := range all {
		whole += s.budget
	}
	for _, s := range all {
		t.Rows = append(t.Rows, []Value{Said(s.name), Said(s.role), Number(s.budget), Ratio(s.budget, whole), Number(s.actual), Number(s.actual - s.budget)})
	}
	s := p.sheet("sources", p.T("Sources of funding"), t)
	s.Lead = p.T("Together the sources come to the total accepted costs: of the budget, and of what was spent or given in kind to the last day of the report.") +
		" " + p.T("The donor pays its share of what is eligible, at most what was granted; what is above that, or on no budget line, is our own.") + " " + p.ownSaid()
	if over > 0 {
		s.Notes = append(s.Notes, p.T("The sources come to {amount} more than the budget.", "amount", p.Money(int64(over), p.grant.Currency)))
	}
	return s
}

// sources are all that pay, and by how much they are more than the budget.
func (p *reporting) sources() (all []source, over Minor) {
	all = []source{{cmp.Or(p.funder, p.grant.Title), p.T("Grant"), p.grant.Amount, p.receivedToDate()}}
	for _, one := range p.grant.Parties {
		if one.Role == "co-funder" && one.Amount > 0 {
			all = append(all, source{one.Name, p.Say(IncomeName("donor")), one.Amount, 0})
		}
	}
	own, paidIn := source{p.Say(IncomeName("own")), p.T("Own"), 0, 0}, Minor(0)
	for _, i := range p.incomes {
		if !i.Until(p.filter.To) {
			i.Received = 0
		}
		at := slices.IndexFunc(all, func(s source) bool {
			return i.Kind == "donor" && s.role != p.T("Grant") && names.Key(s.name) == names.Key(i.What)
		})
		switch {
		case i.Kind == "own":
			paidIn += i.Received
		case at >= 0:
			all[at].actual += i.Received
		default:
			all = append(all, source{i.What, p.Say(IncomeName(i.Kind)), i.Planned, i.Received})
		}
	}
	if gain := p.exchangeGain(); gain != 0 {
		all = append(all, source{p.T("Exchange gain or loss"), p.T("Exchange"), 0, gain})
	}
	if given, planned := p.givenToDate(), p.plannedInKind(); given != 0 || planned != 0 {
		all = append(all, source{p.T("Contributions in kind"), p.T("In kind"), planned, given})
	}
	own.actual = max(paidIn, p.ownToDate()) // what we paid in is what documents cost us, or more
	return p.closed(all, own)
}

// closed adds ourselves, who pay what nobody else does of the budget, and what was
// spent before it came or came before it was spent.
func (p *reporting) closed(all []source, own source) (closed []source, over Minor) {
	rest, open := p.acceptedBudget(), p.acceptedToDate()+p.offBudget()+p.ownToDate()-own.actual
	for _, s := range all {
		rest, open = rest-s.budget, open-s.actual
	}
	above := max(open-max(p.mostOfDonor()-all[0].actual, 0), 0) // the donor pays no more
	own.actual, open = own.actual+above, open-above
	if own.budget = max(rest, 0); own.budget != 0 || own.actual != 0 {
		all = append(all, own)
	}
	switch {
	case open > 0:
		all = append(all, source{p.T("Spent, and still to come"), "", 0, open})
	case open < 0:
		all = append(all, source{p.T("Received, and not spent yet"), "", 0, open})
	}
	return all, max(-rest, 0)
}

// mostOfDonor is what the donor pays at most of what was spent to date: its share of what
// is eligible, and never more than was granted.
func (p *reporting) mostOfDonor() Minor {
	most := p.acceptedToDate() - p.givenToDate() + p.ownToDate()
	most -= Minor(shareOfAmount(int64(most), int64(p.grant.CoFinancing)))
	if p.grant.Amount > 0 {
		most = min(most, p.grant.Amount)
	}
	return most
}

// offBudget is what was spent on no line of the budget: no donor has agreed to it.
func (p *reporting) offBudget() (sum Minor) {
	for _, l := range p.budget() {
		if l.ID == "" {
			sum += l.before + l.period
		}
	}
	return sum
}

// acceptedBudget is the total of the budget's form, acceptedToDate that of what was
// spent, with what was given in kind.
func (p *reporting) acceptedBudget() Minor {
	return p.formTotal(moneyColumn("now", "", func(l *budgetLine) Minor { return l.Amount }))
}

func (p *reporting) acceptedToDate() Minor {
	spent := moneyColumn("spent", "", func(l *budgetLine) Minor { return l.before + l.period })
	spent.spent = true
	return p.formTotal(spent) + p.givenToDate()
}

func (p *reporting) formTotal(c formColumn) Minor {
	t := formTable("", p.form(), c)
	return Minor(t.Rows[len(t.Rows)-1][0].N)
}

// givenToDate is what gifts in kind are worth in the currency of the report; one
// without a rate is not in it.
func (p *reporting) givenToDate() (sum Minor) {
	for _, g := range p.given {
		turned, _ := p.turning.Line(ShareLine{Day: g.Day, Amount: g.Amount, Currency: g.Currency})
		sum += turned.Amount
	}
	return sum
}

// plannedInKind is what the budget has under the heading of what is in kind.
func (p *reporting) plannedInKind() (sum Minor) {
	for _, l := range p.budget() {
		if p.apart(l.Heading) == taxHeading {
			sum += l.Amount
		}
	}
	return sum
}

// receivedToDate is what the donor paid up to the last day of the report.
func (p *reporting) receivedToDate() (sum Minor) {
	for _, i := range p.instalments {
		if i.ReceivedOn != "" && (p.filter.To == "" || i.ReceivedOn <= p.filter.To) {
			sum += i.Received
		}
	}
	return sum
}
