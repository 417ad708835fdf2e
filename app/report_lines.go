package app

// linesSheet is the whole report on one sheet: each line as planned and as spent, and
// under it the documents that justify it, with their payment.
func (p *reporting) linesSheet() Sheet {
	t := Table{Name: "LineReport", Fixed: true, Columns: []Column{
		{Key: "line", Title: p.T("Line")},
		{Key: "activity", Title: p.T("Activity or cost"), Cell: LongCell},
		{Key: "unit", Title: p.T("Unit")},
		{Key: "quantity", Title: p.T("Units"), Cell: DecimalCell},
		{Key: "cost", Title: p.T("Value of a unit"), Cell: MoneyCell},
		{Key: "planned", Title: p.T("Planned"), Cell: MoneyCell, Total: SumTotal},
		{Key: "before", Title: p.T("Spent before"), Cell: MoneyCell, Total: SumTotal},
		{Key: "period", Title: p.T("Spent in the period"), Cell: MoneyCell, Total: SumTotal},
		{Key: "left", Title: p.T("Balance"), Cell: MoneyCell, Total: SumTotal},
		{Key: "supplier", Title: p.T("Supplier"), Cell: LongCell},
		{Key: "document", Title: p.T("Document"), Cell: LongCell},
		{Key: "day", Title: p.T("Day"), Cell: DateCell},
		{Key: "claimed", Title: p.T("Amount claimed"), Cell: MoneyCell, Total: SumTotal},
		{Key: "paid_on", Title: p.T("Paid on"), Cell: DateCell},
		{Key: "voucher", Title: p.T("Voucher")},
		{Key: "note", Title: p.T("Note"), Cell: LongCell},
	}}
	of := map[ID][]ShareLine{}
	known := map[ID]bool{}
	for _, l := range p.grant.Lines {
		known[l.ID] = true
	}
	for _, s := range p.shares {
		if !known[s.LineID] {
			s.LineID = ""
		}
		of[s.LineID] = append(of[s.LineID], s)
	}
	for _, l := range p.budget() {
		t.Rows = append(t.Rows, p.lineRows(l, of[l.ID], len(t.Rows))...)
	}
	s := p.sheet("lines", p.T("Line report"), t)
	s.Lead = p.T("Grant {code}, {title}. Amounts are in {currency}; under each line stand its documents of the period.", "code", p.grant.Code, "title", p.grant.Title, "currency", p.grant.Currency)
	return s
}

// lineRows is a line of the budget that begins in a row, and its documents.
func (p *reporting) lineRows(l budgetLine, shares []ShareLine, at int) (rows [][]Value) {
	period := Number(l.period)
	period.Calc = &Calc{Op: SumRows, Column: "claimed"}
	for i := range shares {
		period.Calc.Rows = append(period.Calc.Rows, at+1+i)
	}
	if len(shares) == 0 {
		period.Calc = nil
	}
	left := Number(l.Amount - l.before - l.period)
	line := []Value{Said(l.label), Said(l.Title), Said(l.Unit), {}, {}, Number(l.Amount), Number(l.before), period, left, {}, {}, {}, {}, {}, {}, p.overNote(&l)}
	if l.Quantity != 0 {
		line[3], line[4] = Value{N: l.Quantity, Of: 1000, Has: true}, Number(l.UnitCost)
	}
	rows = append(rows, line)
	for _, s := range shares {
		supplier, about := p.openly(s)
		row := []Value{{}, about, {}, {}, {}, {}, {}, {}, {}, supplier, Said(s.Number), Day(s.Day), {}, Day(s.PaidOn), Said(s.VoucherText()), {}}
		if turned, missing := p.turnLine(s); missing == nil {
			row[12] = Number(turned.Amount)
		}
		rows = append(rows, row)
	}
	return rows
}
