package app

import (
	"context"
	"errors"
)

// auditRows are what finance officers ask for beside documents, of the grant.
type auditRows struct {
	staff     []StaffTime
	assets    []Asset
	purchases []Purchase
	seen      []Visibility
}

func (r *auditRows) readAudit(ctx context.Context, from Reader, grant ID) error {
	var fails [4]error
	r.staff, fails[0] = from.StaffTimes(ctx, grant)
	r.assets, fails[1] = from.Assets(ctx, grant)
	r.purchases, fails[2] = from.Purchases(ctx, grant)
	r.seen, fails[3] = from.Visibilities(ctx, grant)
	return errors.Join(fails[:]...)
}

// staffSheet has jobs and how much of a person each is; nobody is named.
func (p *reporting) staffSheet() Sheet {
	t := Table{Name: "Staff", Columns: []Column{
		{Key: "job", Title: p.T("Job"), Cell: LongCell},
		{Key: "from", Title: p.T("From"), Cell: DateCell},
		{Key: "to", Title: p.T("Until"), Cell: DateCell},
		{Key: "percent", Title: p.T("Part of their time"), Cell: ShareCell},
		{Key: "contract", Title: p.T("Contract")},
		{Key: "timesheets", Title: p.T("Timesheets")},
		{Key: "payslips", Title: p.T("Payslips")},
	}}
	for _, s := range p.audit.staff {
		if p.filter.To != "" && s.FromOn > p.filter.To || s.ToOn != "" && s.ToOn < p.filter.From {
			continue
		}
		t.Rows = append(t.Rows, []Value{Said(s.Job), Day(s.FromOn), Day(s.ToOn), Ratio(s.Percent, WholePerson),
			Said(p.yesNo(s.Contract)), Said(p.yesNo(s.Timesheet)), Said(p.yesNo(s.Payslip))})
	}
	return p.sheet("staff", p.T("Staff"), t)
}

func (p *reporting) equipmentSheet() Sheet {
	t := Table{Name: "Equipment", Columns: []Column{
		{Key: "name", Title: p.T("Name"), Cell: LongCell},
		{Key: "serial", Title: p.T("Serial number")},
		{Key: "bought", Title: p.T("Bought on"), Cell: DateCell},
		{Key: "cost", Title: p.T("Cost"), Cell: MoneyCell},
		{Key: "currency", Title: p.T("Currency")},
		{Key: "place", Title: p.T("Where it is"), Cell: LongCell},
		{Key: "handed_to", Title: p.T("Handed over to"), Cell: LongCell},
		{Key: "handed_on", Title: p.T("Handed over on"), Cell: DateCell},
		{Key: "certificate", Title: p.T("Certificate of the handover"), Cell: LongCell},
	}}
	for _, a := range p.audit.assets {
		if p.filter.To == "" || a.BoughtOn <= p.filter.To {
			t.Rows = append(t.Rows, []Value{Said(a.Name), Said(a.Serial), Day(a.BoughtOn), Number(a.Cost), Said(a.Currency), Said(a.Place), Said(a.HandedTo), Day(a.HandedOn), Said(a.Certificate)})
		}
	}
	return p.sheet("equipment", p.T("Equipment"), t)
}

func (p *reporting) contractsSheet() Sheet {
	t := Table{Name: "Contracts", Columns: []Column{
		{Key: "what", Title: p.T("What was bought"), Cell: LongCell},
		{Key: "way", Title: p.T("How it was bought")},
		{Key: "with", Title: p.T("Contract with"), Cell: LongCell},
		{Key: "number", Title: p.T("Number of the contract")},
		{Key: "signed", Title: p.T("Signed"), Cell: DateCell},
		{Key: "amount", Title: p.T("Amount"), Cell: MoneyCell},
		{Key: "currency", Title: p.T("Currency")},
		{Key: "quotes", Title: p.T("Quotes"), Cell: CountCell},
		{Key: "why", Title: p.T("Why it was bought this way"), Cell: LongCell},
	}}
	for _, b := range p.audit.purchases {
		if p.filter.Has(b.SignedOn) {
			t.Rows = append(t.Rows, []Value{Said(b.What), Said(p.Say(PurchaseWayText(b.Way))), Said(b.Contractor), Said(b.Number), Day(b.SignedOn), Number(b.Amount), Said(b.Currency), Number(len(b.Quotes)), Said(b.Why)})
		}
	}
	return p.sheet("contracts", p.T("Purchases"), t)
}

func (p *reporting) visibilitySheet() Sheet {
	t := Table{Name: "Visibility", Columns: []Column{
		{Key: "day", Title: p.T("Day"), Cell: DateCell},
		{Key: "what", Title: p.T("What"), Cell: LongCell},
		{Key: "event", Title: p.T("Event"), Cell: LongCell},
		{Key: "media", Title: p.T("Media item"), Cell: LongCell},
		{Key: "logo", Title: p.T("Logo")},
		{Key: "sentence", Title: p.T("Required sentence")},
		{Key: "disclaimer", Title: p.T("Disclaimer")},
		{Key: "evidence", Title: p.T("Where the evidence is"), Cell: LongCell},
	}}
	for _, v := range p.audit.seen {
		if p.filter.Has(v.Day) {
			t.Rows = append(t.Rows, []Value{Day(v.Day), Said(v.What), Said(v.Event), Said(v.Media), Said(p.yesNo(v.Logo)), Said(p.yesNo(v.Sentence)), Said(p.yesNo(v.Disclaimer)), Said(v.Evidence)})
		}
	}
	return p.sheet("visibility", p.T("Visibility"), t)
}
