package app

import "cmp"

// sourcesSheet says who pays for what is accepted: the donor, others, and ourselves.
func (p *reporting) sourcesSheet() Sheet {
	t := Table{Name: "FundingSources", Fixed: true, Columns: []Column{
		{Key: "source", Title: p.T("Source"), Cell: LongCell},
		{Key: "role", Title: p.T("As what")},
		{Key: "budget", Title: p.T("Budget"), Cell: MoneyCell, Total: SumTotal},
		{Key: "share", Title: p.T("Share"), Cell: ShareCell, Calc: &Calc{Op: ShareOf, Column: "budget"}},
		{Key: "received", Title: p.T("Received"), Cell: MoneyCell, Total: SumTotal},
		{Key: "left", Title: p.T("Difference"), Cell: MoneyCell, Total: SumTotal, Calc: &Calc{Op: Minus, Column: "budget", Other: "received"}},
	}}
	all := p.accepted()
	rest := all
	add := func(source, role string, budget, received Minor) {
		t.Rows = append(t.Rows, []Value{Said(source), Said(role), Number(budget), Ratio(budget, all), Number(received), Number(budget - received)})
		rest -= budget
	}
	add(cmp.Or(p.funder, p.grant.Title), p.T("Grant"), p.grant.Amount, p.receivedToDate())
	for _, one := range p.grant.Parties {
		if one.Role == "co-funder" && one.Amount > 0 {
			add(one.Name, p.T("Other donor"), one.Amount, 0)
		}
	}
	if gain := p.exchangeGain(); gain != 0 {
		add(p.T("Exchange gain or loss"), p.T("Exchange"), 0, gain)
	}
	if rest > 0 {
		add(p.T("Our own contribution"), p.T("Own"), rest, 0)
	} else {
		sharesOf(t, all-rest)
	}
	s := p.sheet("sources", p.T("Sources of funding"), t)
	s.Lead = p.T("Together the sources come to the total accepted costs of the budget. Received is what came to the last day of the report.")
	if rest < 0 {
		s.Notes = append(s.Notes, p.T("The sources come to {amount} more than the budget.", "amount", p.Money(int64(-rest), p.grant.Currency)))
	}
	return s
}

// sharesOf makes the shares those of what the sources come to.
func sharesOf(t Table, all Minor) {
	for _, row := range t.Rows {
		row[3] = Ratio(row[2].N, int64(all))
	}
}

// accepted is the total of the budget's form.
func (p *reporting) accepted() Minor {
	t := formTable("", p.form(), moneyColumn("now", "", func(l *budgetLine) Minor { return l.Amount }))
	return Minor(t.Rows[len(t.Rows)-1][0].N)
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
