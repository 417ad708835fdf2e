package app

import (
	"context"
	"errors"
	"slices"

	"sofra/app/words"
)

// budgetRows are what was agreed on a grant's money, and what is to come.
type budgetRows struct {
	versions    []BudgetVersion
	instalments []Instalment
	forecasts   []Forecast
	reasons     []FindingNote // given for what the checks found in this report
}

func (p *reporting) readBudget(ctx context.Context, from Reader) error {
	var errs [4]error
	p.versions, errs[0] = from.BudgetVersions(ctx, p.grant.ID)
	p.instalments, errs[1] = from.Instalments(ctx, p.grant.ID)
	p.forecasts, errs[2] = from.Forecasts(ctx, p.grant.ID)
	p.reasons, errs[3] = from.FindingNotes(ctx, p.grant.ID)
	p.reasons = slices.DeleteFunc(p.reasons, func(n FindingNote) bool { return !n.serves(p.filter) })
	return errors.Join(errs[:]...)
}

// BudgetVersionName is what a kind of version is called.
func BudgetVersionName(kind string) words.Text {
	switch kind {
	case "contract":
		return words.T("Contract")
	case "reallocation":
		return words.T("Reallocation")
	case "addendum":
		return words.T("Addendum")
	}
	return words.T("Use of the reserve")
}

// addendaSheet sets each version of the budget against the one before it, line
// by line, with the sums of each.
func (p *reporting) addendaSheet() Sheet {
	sums, lines := p.addendaTables()
	for i := 1; i < len(p.versions); i++ {
		v := p.versions[i]
		name := p.Int(int64(v.Number)) + " " + p.Say(BudgetVersionName(v.Kind))
		var before, now Minor
		for _, c := range CompareLines(p.versions[i-1].Lines, v.Lines) {
			before, now = before+c.Before, now+c.Now
			lines.Rows = append(lines.Rows, []Value{
				Said(name), Said(c.Line.Code), Said(c.Line.Heading), Said(c.Line.Title), Number(c.Before), Number(c.Change()), Number(c.Now),
			})
		}
		sums.Rows = append(sums.Rows, []Value{
			Said(name), Day(v.AgreedOn), Day(v.ValidFrom), Number(before), Number(now - before), Number(now), Said(v.Explanation),
		})
	}
	s := p.sheet("addenda", p.T("Addenda"), sums, lines)
	s.Lead = p.T("What each version of the budget changed in the one before it, in {currency}.", "currency", p.grant.Currency)
	return s
}

// addendaTables are the tables of that sheet, without rows. The sums follow
// from the lines, and each new amount from the old one and its change.
func (p *reporting) addendaTables() (sums, lines Table) {
	of := func(column string) *Calc {
		return &Calc{Op: SumOf, Table: "Addenda", Column: column, Where: []Where{{Column: "version", Row: "version"}}}
	}
	sums = Table{Name: "AddendaSums", Title: p.T("Versions of the budget"), Columns: []Column{
		{Key: "version", Title: p.T("Version"), Cell: LongCell},
		{Key: "agreed", Title: p.T("Agreed on"), Cell: DateCell},
		{Key: "valid", Title: p.T("Valid from"), Cell: DateCell},
		{Key: "before", Title: p.T("Agreed before"), Cell: MoneyCell, Calc: of("before")},
		{Key: "change", Title: p.T("Change|of an amount"), Cell: MoneyCell, Calc: of("change")},
		{Key: "now", Title: p.T("Newly agreed"), Cell: MoneyCell, Calc: of("now")},
		{Key: "explanation", Title: p.T("Explanation"), Cell: LongCell},
	}}
	lines = Table{Name: "Addenda", Title: p.T("Line by line"), Columns: []Column{
		{Key: "version", Title: p.T("Version"), Cell: LongCell},
		{Key: "line", Title: p.T("Line")},
		{Key: "heading", Title: p.T("Heading"), Cell: LongCell},
		{Key: "title", Title: p.T("What for"), Cell: LongCell},
		{Key: "before", Title: p.T("Agreed before"), Cell: MoneyCell},
		{Key: "change", Title: p.T("Change|of an amount"), Cell: MoneyCell, Total: SumTotal},
		{Key: "now", Title: p.T("Newly agreed"), Cell: MoneyCell, Calc: &Calc{Op: Plus, Column: "before", Other: "change"}},
	}}
	return sums, lines
}

// forecastSheet is what will be spent on each line next.
func (p *reporting) forecastSheet() Sheet {
	t := Table{Name: "Forecast", Columns: []Column{
		{Key: "line", Title: p.T("Line")},
		{Key: "heading", Title: p.T("Heading"), Cell: LongCell},
		{Key: "title", Title: p.T("What for"), Cell: LongCell},
		{Key: "from", Title: p.T("From"), Cell: DateCell},
		{Key: "to", Title: p.T("Until"), Cell: DateCell},
		{Key: "unit", Title: p.T("Unit")},
		{Key: "quantity", Title: p.T("Quantity"), Cell: DecimalCell},
		{Key: "cost", Title: p.T("Unit cost"), Cell: MoneyCell},
		{Key: "amount", Title: p.T("Forecast"), Cell: MoneyCell, Total: SumTotal},
	}}
	labels := p.lineLabels()
	for _, f := range p.forecasts {
		for _, l := range p.grant.Lines {
			if l.ID != f.LineID {
				continue
			}
			row := []Value{Said(labels[l.ID]), Said(l.Heading), Said(l.Title), Day(f.FromOn), Day(f.ToOn), Said(l.Unit), {}, {}, Number(f.Amount)}
			if f.Quantity != 0 {
				row[6], row[7] = Value{N: f.Quantity, Of: 1000, Has: true}, Number(f.UnitCost)
			}
			t.Rows = append(t.Rows, row)
		}
	}
	s := p.sheet("forecast", p.T("Forecast"), t)
	s.Lead = p.T("What will be spent on each line in the next period, in {currency}.", "currency", p.grant.Currency)
	return s
}

// instalmentsSheet is what the funder owes, and what came.
func (p *reporting) instalmentsSheet() Sheet {
	t := Table{Name: "Instalments", Columns: []Column{
		{Key: "due", Title: p.T("Due|an instalment"), Cell: DateCell},
		{Key: "amount", Title: p.T("Amount"), Cell: MoneyCell, Total: SumTotal},
		{Key: "on", Title: p.T("Received on"), Cell: DateCell},
		{Key: "received", Title: p.T("Received"), Cell: MoneyCell, Total: SumTotal},
		{Key: "open", Title: p.T("Still to come"), Cell: MoneyCell, Total: SumTotal, Calc: &Calc{Op: Minus, Column: "amount", Other: "received"}},
		{Key: "rate", Title: p.T("Booked rate")},
	}}
	for _, i := range p.instalments {
		if p.filter.To != "" && i.ReceivedOn > p.filter.To { // it came later than this report
			i.ReceivedOn, i.Received, i.Rate = "", 0, ""
		}
		t.Rows = append(t.Rows, []Value{
			Day(i.DueOn), Number(i.Amount), Day(i.ReceivedOn), Number(i.Received), Number(i.Amount - i.Received), Said(i.Rate),
		})
	}
	s := p.sheet("instalments", p.T("Instalments"), t)
	s.Lead = p.T("What the funder pays, and has paid to the last day of the report, in {currency}.", "currency", p.grant.Currency)
	return s
}
