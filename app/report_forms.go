package app

import (
	"slices"
	"strings"
)

// since is what became of a line since the contract or its last addendum.
type since struct {
	base    Minor       // as it was agreed then
	line    VersionLine // which the base is the amount of
	moved   Minor       // by reallocation, and by what nobody agreed on yet
	reserve Minor       // out of the reserve
	why     string
}

// sinceAgreed goes through the versions of the budget for one line.
func (p *reporting) sinceAgreed(l *budgetLine) since {
	s := since{base: l.Amount, line: VersionLine{Unit: l.Unit, Quantity: l.Quantity, UnitCost: l.UnitCost}}
	var why []string
	for i, v := range p.versions {
		line := versionLine(v, l.ID)
		amount := line.Amount
		if i == 0 || v.Kind == "contract" || v.Kind == "addendum" {
			s, why = since{base: amount, line: line}, nil
			continue
		}
		change := amount - versionLine(p.versions[i-1], l.ID).Amount
		if change == 0 {
			continue
		}
		if v.Kind == "contingency" {
			s.reserve += change
		} else {
			s.moved += change
		}
		why = append(why, v.Explanation)
	}
	s.moved = l.Amount - s.base - s.reserve
	s.why = strings.Join(why, "; ")
	return s
}

// reserveUsed is what lines took out of the reserve since the budget was agreed.
func (p *reporting) reserveUsed(lines []budgetLine) (sum Minor) {
	for i := range lines {
		sum += p.sinceAgreed(&lines[i]).reserve
	}
	return sum
}

func versionLine(v BudgetVersion, line ID) VersionLine {
	for _, l := range v.Lines {
		if l.LineID == line {
			return l
		}
	}
	return VersionLine{}
}

// budgetBlock is what every form begins with: the line, its unit, and its budget as
// the contract or the last addendum has it.
func (p *reporting) budgetBlock() []formColumn {
	return p.agreedBlock(p.T("Budget as agreed"), func(l *budgetLine) VersionLine {
		s := p.sinceAgreed(l)
		s.line.Amount = s.base
		return s.line
	})
}

// agreedBlock has the lines with unit and amount of one version.
func (p *reporting) agreedBlock(title string, of func(*budgetLine) VersionLine) []formColumn {
	return []formColumn{
		plainColumn("code", p.T("Our line"), TextCell, nil),
		plainColumn("label", p.T("Expenditure"), LongCell, nil),
		plainColumn("unit", p.T("Unit"), TextCell, func(l *budgetLine) Value { return Said(of(l).Unit) }),
		plainColumn("quantity", p.T("Units"), DecimalCell, func(l *budgetLine) Value {
			n := of(l).Quantity
			return Value{N: n, Of: 1000, Has: n != 0}
		}),
		plainColumn("cost", p.T("Value of a unit"), MoneyCell, func(l *budgetLine) Value {
			v := of(l)
			return Value{N: int64(v.UnitCost), Has: v.Quantity != 0}
		}),
		moneyColumn("base", title, func(l *budgetLine) Minor { return of(l).Amount }),
	}
}

// changedBlock is what was allowed to change, and the budget that holds now.
func (p *reporting) changedBlock() []formColumn {
	return []formColumn{
		moneyColumn("moved", p.T("Allowed reallocation"), func(l *budgetLine) Minor { return p.sinceAgreed(l).moved }),
		moneyColumn("reserve", p.T("Use of the reserve"), func(l *budgetLine) Minor { return p.sinceAgreed(l).reserve }),
		plainColumn("why", p.T("Explanation of the change"), LongCell, func(l *budgetLine) Value { return Said(p.sinceAgreed(l).why) }),
		moneyColumn("now", p.T("Budget now"), func(l *budgetLine) Minor { return l.Amount }),
	}
}

// periodColumn is what was paid in the period, live from the transactions.
func (p *reporting) periodColumn(title string) formColumn {
	c := moneyColumn("period", title, func(l *budgetLine) Minor { return l.period })
	c.since = "before"
	c.Calc, c.spent = &Calc{Op: SumOf, Table: "Transactions", Column: "paid", Where: []Where{{Column: "line", Row: "code"}}}, true
	return c
}

func (p *reporting) beforeColumn(title string) formColumn {
	c := moneyColumn("before", title, func(l *budgetLine) Minor { return l.before })
	c.spent = true
	return c
}

// interimSheet sets the budget against what was spent in the period and up to its
// end, as the financial report of the European Union has it.
func (p *reporting) interimSheet() Sheet {
	columns := slices.Concat(p.budgetBlock(), p.changedBlock(), p.currencyBlocks(), []formColumn{
		p.periodColumn(p.T("Spent in the period")), p.beforeColumn(p.T("Spent before")),
		plusColumn("spent", p.T("Spent to date"), "before", "period"),
		minusColumn("left", p.T("Variation"), "spent", "now"),
		partColumn("part", p.T("Variation, %"), "left", "now"),
		p.reasonColumn(p.T("Explanation of the variation")),
	})
	return p.withInterest(p.formSheet("interim", p.T("Interim report"), formTable("Interim", p.form(), columns...)))
}

// finalSheet is the same over the whole time of the grant.
func (p *reporting) finalSheet() Sheet {
	spent := moneyColumn("spent", p.T("Spent in the whole time"), func(l *budgetLine) Minor { return l.before + l.period })
	spent.spent = true
	of := p.spentOf(slices.Concat(p.before, p.shares))
	columns := slices.Concat(p.budgetBlock(), p.changedBlock(), []formColumn{
		plainColumn("units", p.T("Units spent"), DecimalCell, func(l *budgetLine) Value { return of[l.ID].all().unitsCell() }),
		plainColumn("price", p.T("Value of a unit spent"), MoneyCell, func(l *budgetLine) Value { return of[l.ID].all().priceCell() }),
		spent, minusColumn("left", p.T("Variation"), "spent", "now"), partColumn("part", p.T("Variation, %"), "left", "now"),
		p.reasonColumn(p.T("Explanation of the variation")),
	})
	return p.withInterest(p.formSheet("final", p.T("Final report"), formTable("Final", p.form(), columns...)))
}

// followUpSheet has what was foreseen for the period and what it came to, and what
// is foreseen for the time after.
func (p *reporting) followUpSheet() Sheet {
	period := p.periodColumn(p.T("Real costs of the period"))
	period.since, period.rated = "", p.ratedInterim
	next := func(l *budgetLine) Value { n, _ := p.foreseenNext(l); return Value{N: n, Of: 1000, Has: n != 0} }
	columns := slices.Concat(p.budgetBlock(), []formColumn{
		moneyColumn("foreseen", p.T("Foreseen for the period"), p.foreseen),
		period,
		minusColumn("over", p.T("Difference"), "period", "foreseen"),
		plainColumn("next_quantity", p.T("Following period: units"), DecimalCell, next),
		moneyColumn("next", p.T("Following period: costs"), func(l *budgetLine) Minor { _, m := p.foreseenNext(l); return m }),
	})
	within, after := p.anyForeseen()
	for i, c := range columns { // what nobody foresaw is blank, and no nought
		if (c.Key == "foreseen" || c.Key == "over") && !within || c.Key == "next" && !after {
			columns[i] = plainColumn(c.Key, c.Title, MoneyCell, func(*budgetLine) Value { return Value{} })
		}
	}
	return p.formSheet("follow-up", p.T("Forecast and follow-up"), formTable("FollowUp", p.form(), columns...))
}

// ratedInterim is what a share of other rows was in the period, as the interim sheet
// says it: this form has no column of what was before.
func (p *reporting) ratedInterim(row formRow) Value {
	v := Number(p.indirectInPeriod())
	v.Calc = &Calc{Op: SumOf, Table: "Interim", Column: "period", Where: []Where{{Column: "code", Row: "code"}}}
	return v
}

// anyForeseen says whether there is a forecast for the period, and for the time after.
// One that is for a part of the period cannot stand beside the costs of all of it.
func (p *reporting) anyForeseen() (within, after bool) {
	lines := p.budget()
	for i := range lines {
		_, next := p.foreseenNext(&lines[i])
		within, after = within || p.foreseen(&lines[i]) != 0, after || next != 0
	}
	var days Period
	for _, f := range p.forecasts {
		if p.foresaw(f) && (days.From == "" || f.FromOn < days.From) {
			days.From = f.FromOn
		}
		if p.foresaw(f) {
			days.To = max(days.To, f.ToOn)
		}
	}
	return within && days == Period{p.filter.From, p.filter.To}, after
}

// foresaw says whether a forecast is of days of the report.
func (p *reporting) foresaw(f Forecast) bool {
	return f.FromOn >= p.filter.From && f.ToOn <= p.filter.To
}

// foreseen is the forecast of a line for the period of the report.
func (p *reporting) foreseen(l *budgetLine) (sum Minor) {
	for _, f := range p.forecasts {
		if f.LineID == l.ID && l.ID != "" && p.foresaw(f) {
			sum += f.Amount
		}
	}
	return sum
}

// foreseenNext is the forecast of a line for the time after.
func (p *reporting) foreseenNext(l *budgetLine) (quantity int64, sum Minor) {
	for _, f := range p.forecasts {
		if f.LineID == l.ID && l.ID != "" && p.filter.To != "" && f.FromOn > p.filter.To {
			quantity, sum = quantity+f.Quantity, sum+f.Amount
		}
	}
	return quantity, sum
}

// comparisonSheet is the budget as it was approved against what was spent, with the
// documents of each line.
func (p *reporting) comparisonSheet() Sheet {
	documents := map[ID][]ShareLine{}
	for _, s := range p.shares {
		documents[s.LineID] = append(documents[s.LineID], s)
	}
	columns := []formColumn{
		plainColumn("code", p.T("Our line"), TextCell, nil),
		plainColumn("label", p.T("Expenditure"), LongCell, nil),
		moneyColumn("now", p.T("Approved budget"), func(l *budgetLine) Minor { return l.Amount }),
		p.periodColumn(p.T("Spent in the period")), p.beforeColumn(p.T("Spent before")),
		plusColumn("spent", p.T("Spent to date"), "before", "period"),
		minusColumn("left", p.T("Difference"), "spent", "now"),
		partColumn("part", p.T("Used"), "spent", "now"),
		p.reasonColumn(p.T("Explanation")),
		plainColumn("documents", p.T("Documents of the period"), LongCell, func(l *budgetLine) Value { return Said(p.documents(documents[l.ID])) }),
	}
	return p.formSheet("comparison", p.T("Budget against actual"), formTable("Comparison", p.form(), columns...))
}

// formSheet is a sheet with one form, empty where the grant has no budget.
func (p *reporting) formSheet(key, name string, t Table) Sheet {
	if len(p.budget()) == 0 {
		t.Rows = nil
	}
	s := p.sheet(key, name, t)
	s.Lead = p.T("Grant {code}, amounts in {currency}. Subtotals add up the rows above them.", "code", p.grant.Code, "currency", p.grant.Currency) +
		" " + p.T("Headings have the donor’s numbers, lines those of our budget.")
	return s
}
