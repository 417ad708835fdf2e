package app

import "slices"

// indirectRate is the share of the direct costs that the contract adds for indirect
// ones; nothing where a line of the budget is for them.
func (p *reporting) indirectRate() int {
	if slices.ContainsFunc(p.grant.Lines, func(l BudgetLine) bool {
		return p.apart(p.headingOf(l)) == indirectHeading || l.isIndirect()
	}) {
		return 0
	}
	return p.grant.Indirect
}

// isIndirect says whether a line speaks of indirect costs.
func (l BudgetLine) isIndirect() bool {
	return speaks(l.Heading+" "+l.Title, "indirect", "indirekt", "overhead", "dolayli")
}

// indirectOf is what they come to of amounts of lines.
func (p *reporting) indirectOf(amount func(*budgetLine) Minor) Minor {
	var direct Minor
	lines := p.budget()
	for i := range lines {
		if p.apart(lines[i].Heading) == "" {
			direct += amount(&lines[i])
		}
	}
	return Minor(shareOfAmount(int64(direct), int64(p.indirectRate())))
}

// indirectInPeriod is what the period adds to them: what they come to up to its end,
// less what they came to before it. So each report begins where the last one ended,
// to the cent.
func (p *reporting) indirectInPeriod() Minor {
	before := p.indirectOf(func(l *budgetLine) Minor { return l.before })
	return p.indirectOf(func(l *budgetLine) Minor { return l.before + l.period }) - before
}

// indirectLine is the budget's row of them.
func (p *reporting) indirectLine() budgetLine {
	l := budgetLine{label: p.T("Indirect costs")}
	l.Title, l.Heading = p.indirectName(), l.label
	l.Amount = p.indirectOf(func(l *budgetLine) Minor { return l.Amount })
	l.before = p.indirectOf(func(l *budgetLine) Minor { return l.before })
	l.period = p.indirectInPeriod()
	return l
}

func (p *reporting) indirectName() string {
	return p.T("Indirect costs, {share} of the direct ones", "share", RateWords(p.Book, p.indirectRate()))
}

// indirectRow is that row of the table of the budget, which follows from those above it.
func (p *reporting) indirectRow(lines []budgetLine) []Value {
	row := p.budgetRow(p.indirectLine())
	var of []int
	for i, l := range lines {
		if p.apart(l.Heading) == "" {
			of = append(of, i)
		}
	}
	for at, key := range map[int]string{6: "budget", 7: "before", 8: "period"} {
		row[at].Calc = &Calc{Op: RateOf, Column: key, Rows: of, Rate: p.indirectRate()}
	}
	row[8].Calc.Other = "before"
	return row
}

// spentInAll is what was spent in the period, with indirect costs.
func (p *reporting) spentInAll() Minor {
	return Minor(p.figures[Spent]) + p.indirectInPeriod()
}

// indirectSummary adds to the summary what stands above the direct costs.
func (p *reporting) indirectSummary() [][]Value {
	if p.indirectRate() == 0 {
		return nil
	}
	money := func(m Minor) Value {
		v := Number(m)
		v.Cell = MoneyCell
		return v
	}
	all := p.spentInAll()
	return [][]Value{
		{Said(p.indirectName()), money(all - Minor(p.figures[Spent])), {}},
		{Said(p.T("Spent with indirect costs")), money(all), {}},
	}
}

// indirectOfLines is the row of them under the lines of a report on one sheet: a share
// of the lines above it, of which there may be none.
func (p *reporting) indirectOfLines(t Table) [][]Value {
	if p.indirectRate() == 0 {
		return nil
	}
	var of []int
	for i, row := range t.Rows {
		if row[0].Has && row[0].Text != p.T("none|no budget line") { // a line, and no document of it
			of = append(of, i)
		}
	}
	row := p.lineRow(p.indirectLine(), lineSpent{}, 0, len(t.Rows))
	row[1] = Said(p.indirectName())
	for at, key := range map[int]string{5: "planned", 6: "planned_own", 10: "before", 11: "period"} {
		row[at].Calc = &Calc{Op: RateOf, Column: key, Rows: of, Rate: p.indirectRate()}
	}
	row[11].Calc.Other = "before"
	return [][]Value{row}
}
