package app

// stateOfFunds is what was granted, what came of it, what was used of that, and what
// is left, to the last day of the report.
func (p *reporting) stateOfFunds() []Fact {
	used := p.indirectOf(func(l *budgetLine) Minor { return l.before + l.period })
	for _, l := range p.budget() {
		used += l.before + l.period
	}
	received, money := p.receivedToDate(), func(m Minor) string { return p.Money(int64(m), p.grant.Currency) }
	return []Fact{
		{p.T("Granted"), money(p.grant.Amount)}, {p.T("Received to date"), money(received)},
		{p.T("Used to date"), money(used)}, {p.T("Balance of what was received"), money(received - used)},
	}
}

// paperColumns are the columns of a document's paper, paperCells what stands in them.
func (p *reporting) paperColumns() []Column {
	return []Column{
		{Key: "paid_on", Title: p.T("Paid on"), Cell: DateCell},
		{Key: "kind", Title: p.T("Kind of document")},
		{Key: "gross", Title: p.T("Gross of the document"), Cell: MoneyCell},
		{Key: "vat", Title: p.T("VAT of the document"), Cell: MoneyCell},
	}
}

// paperCells say of a document when it was paid, what kind of paper it is, and its
// gross with its VAT. What the document of somebody comes to in all is nobody's business.
func (p *reporting) paperCells(s ShareLine) []Value {
	cells := []Value{Day(s.PaidOn), {}, {}, {}}
	if s.DocKind != "" {
		cells[1] = Said(p.Say(DocumentKindName(s.DocKind)))
	}
	if !s.Personal {
		cells[2], cells[3] = Number(s.Net+s.VAT), Number(s.VAT)
	}
	return cells
}
