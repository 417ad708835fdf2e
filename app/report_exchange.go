package app

import (
	"cmp"
	"slices"

	"sofra/app/words"
)

// exchangeSheet says by which rates the documents of the period were turned and, where
// the contract goes by the rates of instalments, what that made against the rates of
// the documents' own days.
func (p *reporting) exchangeSheet() Sheet {
	t := Table{Name: "Rates", Columns: []Column{
		{Key: "currency", Title: p.T("Currency")},
		{Key: "rate", Title: p.T("Rate"), Cell: DecimalCell},
		{Key: "source", Title: p.T("Source of the rate"), Cell: LongCell},
		{Key: "documents", Title: p.T("Documents"), Cell: CountCell, Total: SumTotal},
		{Key: "amount", Title: p.T("In its own currency"), Cell: MoneyCell},
		{Key: "paid", Title: p.T("Paid by the grant {currency}", "currency", p.grant.Currency), Cell: MoneyCell, Total: SumTotal},
		{Key: "rate_day", Title: p.T("Day of the rate"), Cell: DateCell},
	}}
	counted := map[ID]bool{}
	for _, s := range p.shares {
		turned, missing := p.turnLine(s)
		if turned.Rate == "" || missing != nil {
			continue
		}
		rate := p.rateCells(turned)
		at := slices.IndexFunc(t.Rows, func(row []Value) bool {
			return row[0].Text == s.Currency && row[1] == rate[0] && row[2] == rate[1] && row[6] == rate[2]
		})
		if at < 0 {
			at = len(t.Rows)
			t.Rows = append(t.Rows, []Value{Said(s.Currency), rate[0], rate[1], Number(0), Number(0), Number(0), rate[2]})
		}
		row := t.Rows[at]
		row[3].N, row[4].N, row[5].N = row[3].N+int64(one(!counted[s.ID])), row[4].N+int64(s.Amount), row[5].N+int64(turned.Amount)
		counted[s.ID] = true // its shares have one rate
	}
	tables := []Table{t}
	if apart := p.exchangeApart(); len(apart.Rows) > 0 {
		tables[0].Title = p.T("Rates of the period")
		tables = append(tables, apart)
	}
	s := p.sheet("fx", p.T("Exchange"), tables...)
	s.Lead = p.Say(p.turning.Text())
	if len(tables) > 1 {
		s.Notes = append(s.Notes, p.T("The difference is what the rate booked gives, less what the rates of the documents’ days give. Above nought it is a gain, below it a loss. Documents without a rate of their day are not in it."))
	}
	return s
}

// exchangeApart is the exchange gain and loss up to the last day of the report, by the
// instalments whose rates were used.
func (p *reporting) exchangeApart() Table {
	t := Table{Name: "ExchangeDifference", Title: p.T("Exchange gain and loss to date"), Columns: []Column{
		{Key: "instalment", Title: p.T("Rate booked"), Cell: LongCell},
		{Key: "documents", Title: p.T("Documents"), Cell: CountCell, Total: SumTotal},
		{Key: "booked", Title: p.T("By the rate booked"), Cell: MoneyCell, Total: SumTotal},
		{Key: "used", Title: p.T("By the rates of their days"), Cell: MoneyCell, Total: SumTotal},
		{Key: "difference", Title: p.T("Gain or loss"), Cell: MoneyCell, Total: SumTotal, Calc: &Calc{Op: Minus, Column: "booked", Other: "used"}},
	}}
	for _, d := range p.gained {
		t.Rows = append(t.Rows, []Value{Said(p.Say(d.Source)), Number(d.Documents), Number(d.Booked), Number(d.Used), Number(d.Booked - d.Used)})
	}
	return t
}

// ExchangeDifference is what an instalment's rate made of documents, and what the rates
// of their own days would have.
type ExchangeDifference struct {
	Source       words.Text // of the rate booked
	On           Date       // the instalment was booked
	Documents    int
	Booked, Used Minor // in the grant's currency
}

// Differences are those of lines that were turned by the rates of instalments, the
// earliest first; none where the grant has another method, or euros.
func (t *Turning) Differences(lines []ShareLine) (all []ExchangeDifference) {
	if t.Method != ByInstalment || t.Currency == "EUR" {
		return nil
	}
	counted := map[ID]bool{}
	t = t.often()
	for _, s := range lines {
		booked, missing := t.Line(s)
		used, lacking := t.lineBy(s, t.byDay)
		if s.Currency == t.Currency || missing != nil || lacking != nil {
			continue
		}
		if t.On != nil {
			if used, lacking = t.turnedOn(s, used); lacking != nil {
				continue
			}
		}
		at := slices.IndexFunc(all, func(d ExchangeDifference) bool { return d.On == booked.Day })
		if at < 0 {
			at = len(all)
			all = append(all, ExchangeDifference{Source: booked.Source, On: booked.Day})
		}
		all[at].Documents += one(!counted[s.ID])
		counted[s.ID] = true
		all[at].Booked += booked.Amount
		all[at].Used += used.Amount
	}
	slices.SortFunc(all, func(a, b ExchangeDifference) int { return cmp.Compare(a.On, b.On) })
	return all
}

// exchangeGain is the exchange gain to date, or the loss below nought.
func (p *reporting) exchangeGain() (sum Minor) {
	for _, d := range p.gained {
		sum += d.Booked - d.Used
	}
	return sum
}
