package app

import "slices"

// linesSheet is the whole report on one sheet: each line as planned and as spent, what
// of it is the donor's and what our own, and under it the documents that justify it,
// with their payment.
func (p *reporting) linesSheet() Sheet {
	sum := func(key, title string) Column {
		return Column{Key: key, Title: title, Cell: MoneyCell, Total: SumTotal}
	}
	t := Table{Name: "LineReport", Fixed: true, Columns: []Column{
		{Key: "line", Title: p.T("Line")},
		{Key: "activity", Title: p.T("Activity or cost"), Cell: LongCell},
		{Key: "unit", Title: p.T("Unit")},
		{Key: "quantity", Title: p.T("Units"), Cell: DecimalCell},
		{Key: "cost", Title: p.T("Value of a unit"), Cell: MoneyCell},
		sum("planned", p.T("Planned")), sum("planned_own", p.T("Planned: our own")), sum("planned_donor", p.T("Planned: the donor’s")),
		{Key: "units", Title: p.T("Units spent"), Cell: DecimalCell},
		{Key: "price", Title: p.T("Value of a unit spent"), Cell: MoneyCell},
		sum("before", p.T("Spent before")), sum("period", p.T("Spent in the period")),
		sum("actual_donor", p.T("Actual: the donor’s")), sum("actual_own", p.T("Actual: our own")), sum("actual", p.T("Actual|of a line")),
		sum("left", p.T("Balance of the donor’s funds")),
		{Key: "supplier", Title: p.T("Supplier"), Cell: LongCell},
		{Key: "document", Title: p.T("Document"), Cell: LongCell},
		{Key: "day", Title: p.T("Day"), Cell: DateCell},
		sum("claimed", p.T("Amount claimed")),
		{Key: "paid_on", Title: p.T("Paid on"), Cell: DateCell},
		{Key: "voucher", Title: p.T("Voucher")},
		{Key: "note", Title: p.T("Note"), Cell: LongCell},
	}}
	t.Columns = append(append(t.Columns, p.rateColumns()...), p.paperColumns()[1:]...)
	t.Columns = append(t.Columns, Column{Key: "currency", Title: p.T("Currency of the document")})
	p.fillLines(&t)
	s := p.sheet("lines", p.T("Line report"), t)
	s.Lead = p.T("Grant {code}, {title}. Amounts are in {currency}; under each line stand its documents of the period.", "code", p.grant.Code, "title", p.grant.Title, "currency", p.grant.Currency) +
		" " + p.T("Gross and VAT are in the currency of the document.")
	s.Notes = append(s.Notes, p.personalNote(t)...)
	if p.grant.CoFinancing > 0 {
		s.Lead += " " + p.T("Planned of our own is {share} of each line; actual of our own is what no grant pays of its documents.", "share", RateWords(p.Book, p.grant.CoFinancing))
	} else {
		s.Lead += " " + p.ownSaid()
	}
	return s
}

// fillLines puts each line of the budget into the table, with its documents under it.
func (p *reporting) fillLines(t *Table) {
	of, spent, own := p.sharesByLine(), p.spentOf(slices.Concat(p.before, p.shares)), p.ownByLine()
	for _, l := range p.budget() {
		t.Rows = append(t.Rows, p.lineRow(l, lineSpent{spent[l.ID].all(), own[l.ID]}, len(of[l.ID]), len(t.Rows)))
		for _, s := range of[l.ID] {
			t.Rows = append(t.Rows, p.documentRow(s, len(t.Columns)))
		}
	}
	t.Rows = append(t.Rows, p.indirectOfLines(*t)...)
}

// sharesByLine are the documents of the period; those of no line stand under "".
func (p *reporting) sharesByLine() map[ID][]ShareLine {
	of, known := map[ID][]ShareLine{}, p.lineLabels()
	for _, s := range p.shares {
		if known[s.LineID] == "" {
			s.LineID = ""
		}
		of[s.LineID] = append(of[s.LineID], s)
	}
	return of
}

// lineSpent is what was spent of a line: by the grant, and of our own.
type lineSpent struct {
	spending
	own Minor
}

// lineRow is a line of the budget that stands in a row, over its documents.
func (p *reporting) lineRow(l budgetLine, spent lineSpent, documents, at int) []Value {
	period := Number(l.period)
	if documents > 0 {
		period.Calc = &Calc{Op: SumRows, Column: "claimed"}
	}
	for i := range documents {
		period.Calc.Rows = append(period.Calc.Rows, at+1+i)
	}
	plannedOwn := Minor(shareOfAmount(int64(l.Amount), int64(p.grant.CoFinancing)))
	donor := l.before + l.period
	with := func(m Minor, op Op, column, other string) Value {
		v := Number(m)
		v.Calc = &Calc{Op: op, Column: column, Other: other}
		return v
	}
	row := []Value{
		Said(l.label), Said(l.Title), Said(l.Unit), {}, {},
		Number(l.Amount), Number(plannedOwn), with(l.Amount-plannedOwn, Minus, "planned", "planned_own"),
		spent.unitsCell(), spent.priceCell(), Number(l.before), period,
		with(donor, Plus, "before", "period"), Number(spent.own), with(donor+spent.own, Plus, "actual_donor", "actual_own"),
		with(l.Amount-plannedOwn-donor, Minus, "planned_donor", "actual_donor"),
		{}, {}, {}, {}, {}, {}, p.reasonOf(&l),
	}
	row = append(row, make([]Value, len(p.rateColumns())+len(p.paperColumns()))...)
	if l.Quantity != 0 {
		row[3], row[4] = Value{N: l.Quantity, Of: 1000, Has: true}, Number(l.UnitCost)
	}
	return row
}

// documentRow is a document under its line.
func (p *reporting) documentRow(s ShareLine, wide int) []Value {
	row := make([]Value, wide)
	supplier, about := p.openly(s)
	row[1], row[16], row[17], row[18] = about, supplier, Said(s.Number), Day(s.Day)
	row[20], row[21] = Day(s.PaidOn), Said(s.VoucherText())
	if turned, missing := p.turnLine(s); missing == nil {
		row[19] = Number(turned.Amount)
		copy(row[23:], p.rateCells(turned))
	}
	copy(row[26:], append(p.paperCells(s)[1:], Said(s.Currency)))
	return row
}
