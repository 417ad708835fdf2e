package app

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// moneySheet sets the budget against what was spent: before the period, in it
// (which follows from the transactions), and to its last day.
func (p *reporting) moneySheet() Sheet {
	t := Table{Name: "Budget", Columns: []Column{
		{Key: "line", Title: p.T("Line")},
		{Key: "heading", Title: p.T("Heading"), Cell: LongCell},
		{Key: "title", Title: p.T("What for"), Cell: LongCell},
		{Key: "unit", Title: p.T("Unit")},
		{Key: "quantity", Title: p.T("Quantity"), Cell: DecimalCell},
		{Key: "cost", Title: p.T("Unit cost"), Cell: MoneyCell},
		{Key: "budget", Title: p.T("Budget"), Cell: MoneyCell, Total: SumTotal},
		{Key: "before", Title: p.T("Before the period"), Cell: MoneyCell, Total: SumTotal},
		{Key: "period", Title: p.T("In the period"), Cell: MoneyCell, Total: SumTotal, Calc: &Calc{
			Op: SumOf, Table: "Transactions", Column: "paid", Where: []Where{{Column: "line", Row: "line"}}}},
		{Key: "spent", Title: p.T("Spent to date"), Cell: MoneyCell, Total: SumTotal, Calc: &Calc{Op: Plus, Column: "before", Other: "period"}},
		{Key: "left", Title: p.T("Left"), Cell: MoneyCell, Total: SumTotal, Calc: &Calc{Op: Minus, Column: "budget", Other: "spent"}},
		{Key: "used", Title: p.T("Used"), Cell: ShareCell, Total: OverallTotal, Calc: &Calc{Op: PartOf, Column: "spent", Other: "budget"}},
		{Key: "variance", Title: p.T("Variance"), Cell: MoneyCell, Total: SumTotal, Calc: &Calc{Op: Minus, Column: "spent", Other: "budget"}},
		{Key: "share", Title: p.T("Variance, %"), Cell: ShareCell, Total: OverallTotal, Calc: &Calc{Op: PartOf, Column: "variance", Other: "budget"}},
		{Key: "note", Title: p.T("Note"), Cell: LongCell},
	}}
	lines := p.budget()
	for _, l := range lines {
		t.Rows = append(t.Rows, p.budgetRow(l))
	}
	if p.indirectRate() > 0 {
		t.Fixed, t.Rows = true, append(t.Rows, p.indirectRow(lines))
	}
	s := p.sheet("money", p.T("Money"), t)
	s.Lead = p.T("The budget of grant {code} line by line, in {currency}; what was spent in the period is the sum of the sheet {sheet}.",
		"code", p.grant.Code, "currency", p.grant.Currency, "sheet", p.nameOf("transactions", p.T("Transactions")))
	s.Facts = p.stateOfFunds()
	return s
}

// budgetLine is a line with what was spent on it.
type budgetLine struct {
	BudgetLine
	label          string // unique
	before, period Minor
}

// budget is the lines of the grant; last, if there is any, what was spent on
// no line.
func (p *reporting) budget() []budgetLine {
	var lines []budgetLine
	at := map[ID]int{}
	labels := p.lineLabels()
	for _, l := range p.grant.Lines {
		at[l.ID] = len(lines)
		l.Heading = p.headingOf(l)
		lines = append(lines, budgetLine{BudgetLine: l, label: labels[l.ID]})
	}
	none := budgetLine{label: p.T("none|no budget line")}
	none.Title = p.T("On no budget line")
	none.Heading = none.Title
	lines = append(lines, none)
	of := func(id ID) *budgetLine {
		if i, ok := at[id]; ok {
			return &lines[i]
		}
		return &lines[len(lines)-1]
	}
	for _, s := range p.shares {
		of(s.LineID).period += p.turn(s).Amount
	}
	for _, s := range p.before {
		of(s.LineID).before += p.turn(s).Amount
	}
	if last := lines[len(lines)-1]; last.before == 0 && last.period == 0 {
		return p.inOrder(lines[:len(lines)-1])
	}
	return p.inOrder(lines)
}

// lineLabels gives each budget line a label that no other has, for sums by
// line go by it, and workbooks know no capital letters there.
func (p *reporting) lineLabels() map[ID]string {
	labels, taken := map[ID]string{}, map[string]bool{strings.ToLower(p.T("none|no budget line")): true}
	for i, l := range p.grant.Lines {
		label := l.Code
		if label == "" {
			label = l.Title
		}
		for taken[strings.ToLower(label)] {
			label = fmt.Sprintf("%s (%d)", label, i+1)
		}
		taken[strings.ToLower(label)] = true
		labels[l.ID] = label
	}
	return labels
}

func (p *reporting) budgetRow(l budgetLine) []Value {
	spent := l.before + l.period
	row := []Value{
		Said(l.label), Said(l.Heading), Said(l.Title), Said(l.Unit), {}, {}, Number(l.Amount),
		Number(l.before), Number(l.period), Number(spent), Number(l.Amount - spent), Ratio(spent, l.Amount),
		Number(spent - l.Amount), Ratio(spent-l.Amount, l.Amount), {},
	}
	if l.Quantity != 0 {
		row[4], row[5] = Value{N: l.Quantity, Of: 1000, Has: true}, Number(l.UnitCost)
	}
	row[14] = p.reasonOf(&l)
	return row
}

// transactionsSheet has one row for each document that the grant pays for.
func (p *reporting) transactionsSheet() Sheet {
	t := Table{Name: "Transactions", Columns: []Column{
		{Key: "day", Title: p.T("Day"), Cell: DateCell},
		{Key: "number", Title: p.T("Document")},
		{Key: "supplier", Title: p.T("Supplier"), Cell: LongCell},
		{Key: "description", Title: p.T("Description"), Cell: LongCell},
		{Key: "event", Title: p.T("Event"), Cell: LongCell},
		{Key: "line", Title: p.T("Line")},
		{Key: "amount", Title: p.T("Share of the document"), Cell: MoneyCell},
		{Key: "currency", Title: p.T("Currency")},
		{Key: "rate", Title: p.T("Rate"), Cell: DecimalCell},
		{Key: "source", Title: p.T("Source of the rate")},
		{Key: "paid", Title: p.T("Paid by the grant {currency}", "currency", p.grant.Currency), Cell: MoneyCell, Total: SumTotal},
		{Key: "heading", Title: p.T("Heading"), Cell: LongCell},
		{Key: "month", Title: p.T("Month")},
		{Key: "voucher", Title: p.T("Voucher")},
		{Key: "project", Title: p.T("Project")},
	}}
	t.Columns = append(append(t.Columns, p.paperColumns()...), p.rateColumns()[2])
	labels, headings := p.lineLabels(), p.headingsOfLines()
	t.Rows = slices.Grow(t.Rows, len(p.shares))
	for _, s := range p.shares {
		supplier, about := p.openly(s)
		row := append(make([]Value, 0, len(t.Columns)), []Value{
			Day(s.Day), Said(s.Number), supplier, about, Said(s.Event), Said(cmp.Or(labels[s.LineID], p.T("none|no budget line"))),
			Number(s.Amount), Said(s.Currency), {}, {}, {}, Said(headings[s.LineID]), Said(monthOf(s.Day)), Said(s.VoucherText()), Said(p.projectOf(s)),
		}...)
		row = append(append(row, p.paperCells(s)...), Value{})
		if turned, missing := p.turnLine(s); missing == nil {
			rate := p.rateCells(turned)
			row[8], row[9], row[10], row[len(row)-1] = rate[0], rate[1], Number(turned.Amount), rate[2]
			row[10].Calc = p.paidCalc(s, turned)
		}
		t.Rows = append(t.Rows, row)
	}
	s := p.sheet("transactions", p.T("Transactions"), t)
	s.Lead = p.T("Each document that the grant pays for, by its day.") + " " + p.Say(p.turning.Text())
	s.Notes = append(s.Notes, p.personalNote(t)...)
	return s
}

// projectOf is the project of a document's event; of one without an event the only
// one of the grant.
func (p *reporting) projectOf(s ShareLine) string {
	if s.Project == "" && len(p.projects) == 1 {
		return p.projects[0].Code
	}
	return s.Project
}

// turnedLine is what came of turning a share.
type turnedLine struct {
	Turned
	missing *MissingRate
}

// turnAll turns each share once: several sheets add them up.
func (p *reporting) turnAll() {
	turning := p.turning.often()
	for _, all := range [][]ShareLine{p.shares, p.before, p.outside} {
		for i := range all {
			turned, missing := turning.Line(all[i])
			all[i].turned = &turnedLine{turned, missing}
		}
	}
	if p.turning.Method == ByInstalment { // others make no difference
		p.gained = p.turning.Differences(slices.Concat(p.before, p.shares))
	}
}

// turnLine is a share in the grant's currency, or the rate that it lacks.
func (p *reporting) turnLine(s ShareLine) (Turned, *MissingRate) {
	if s.turned == nil { // no share of a document: a gift in kind
		return p.turning.Line(s)
	}
	return s.turned.Turned, s.turned.missing
}

// turn is a share in the grant's currency; nothing where it has no rate.
func (p *reporting) turn(s ShareLine) Turned {
	turned, _ := p.turnLine(s)
	return turned
}

// hidePersonal takes what names somebody out of the lines that may not say it.
func (p *reporting) hidePersonal() {
	for _, all := range [][]ShareLine{p.shares, p.before, p.outside} {
		for i := range all {
			all[i] = all[i].hidden(p.Book)
		}
	}
}

// unturned counts the documents that have no rate.
func (p *reporting) unturned(lists ...[]ShareLine) int {
	without := map[ID]bool{}
	for _, shares := range lists {
		for i := range shares {
			if t := shares[i].turned; t != nil && t.missing != nil {
				without[shares[i].ID] = true
			}
		}
	}
	return len(without)
}
