package app

import "context"

// bankRows are what a report says of the bank and of gifts in kind.
type bankRows struct {
	gifts      []GiftInKind // of the period
	given      []GiftInKind // to its end
	incomes    []Income
	reconciled []Reconciliation
}

func (p *reporting) readBank(ctx context.Context, from Reader) (err error) {
	if p.gifts, err = from.GiftsInKind(ctx, p.filter); err != nil || p.filter.GrantID == "" {
		return err
	}
	if p.given, err = from.GiftsInKind(ctx, Filter{GrantID: p.filter.GrantID, To: p.filter.To}); err != nil {
		return err
	}
	if p.incomes, err = from.Incomes(ctx, p.filter.GrantID); err != nil {
		return err
	}
	all, err := Reconciliations(ctx, from, p.filter.GrantID)
	for _, r := range all {
		if (p.filter.To == "" || r.FromOn <= p.filter.To) && (p.filter.From == "" || r.ToOn >= p.filter.From) {
			p.reconciled = append(p.reconciled, r)
		}
	}
	return err
}

// inKindSheet has what was given instead of money, which is in no other sum.
func (p *reporting) inKindSheet() Sheet {
	t := Table{Name: "InKind", Columns: []Column{
		{Key: "day", Title: p.T("Day"), Cell: DateCell},
		{Key: "what", Title: p.T("What was given"), Cell: LongCell},
		{Key: "kind", Title: p.T("Kind")},
		{Key: "giver", Title: p.T("Who gave it"), Cell: LongCell},
		{Key: "event", Title: p.T("Event"), Cell: LongCell},
		{Key: "hours", Title: p.T("Hours|of work"), Cell: DecimalCell},
		{Key: "worth", Title: p.T("Worth"), Cell: MoneyCell, Total: SumTotal},
		{Key: "currency", Title: p.T("Currency")},
		{Key: "evidence", Title: p.T("Evidence"), Cell: LongCell},
	}}
	for _, g := range p.gifts {
		row := []Value{Day(g.Day), Said(g.What), Said(p.Say(GiftKindName(g.Kind))), Said(p.giver(g)), Said(g.Event), {}, Number(g.Amount), Said(g.Currency), Said(g.Evidence)}
		if g.Hours > 0 {
			row[5] = Value{N: g.Hours, Of: 100, Has: true}
		}
		t.Rows = append(t.Rows, row)
	}
	s := p.sheet("in-kind", p.T("In kind"), t)
	s.Lead = p.T("What was given instead of money. It is in no sum of the other sheets.")
	return s
}

// giver is who gave; a volunteer is a person, whose name stays in the office.
func (p *reporting) giver(g GiftInKind) string {
	if g.Kind == "volunteer" && g.Giver != "" {
		return p.Say(hiddenText())
	}
	return g.Giver
}

// reconciliationSheet sets each bank statement beside the records of its days.
func (p *reporting) reconciliationSheet() Sheet {
	t := Table{Name: "Reconciliation", Columns: []Column{
		{Key: "account", Title: p.T("Account"), Cell: LongCell},
		{Key: "from", Title: p.T("From"), Cell: DateCell},
		{Key: "until", Title: p.T("Until"), Cell: DateCell},
		{Key: "currency", Title: p.T("Currency")},
		{Key: "opening", Title: p.T("Opening balance"), Cell: MoneyCell},
		{Key: "received", Title: p.T("Received by the bank"), Cell: MoneyCell},
		{Key: "spent", Title: p.T("Spent by the bank"), Cell: MoneyCell},
		{Key: "closing", Title: p.T("Closing balance"), Cell: MoneyCell},
		{Key: "instalments", Title: p.T("Instalments received"), Cell: MoneyCell},
		{Key: "documents", Title: p.T("Documents paid"), Cell: MoneyCell},
		{Key: "difference", Title: p.T("Difference"), Cell: MoneyCell, Calc: &Calc{Op: Minus, Column: "spent", Other: "documents"}},
	}}
	for _, r := range p.reconciled {
		t.Rows = append(t.Rows, []Value{
			Said(r.Account), Day(r.FromOn), Day(r.ToOn), Said(r.Currency), Number(r.Opening), Number(r.Received), Number(r.Spent), Number(r.Closing),
			Number(r.Instalments), Number(r.Documents), Number(r.Spent - r.Documents),
		})
	}
	s := p.sheet("reconciliation", p.T("Bank reconciliation"), t)
	s.Lead = p.T("What the bank says of the account, beside the instalments received and the documents paid in the same days. Documents in cash or in another currency are not in their sum.")
	return s
}
