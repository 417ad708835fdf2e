package app

import (
	"context"

	"sofra/app/words"
)

// warnings are what whoever makes a report must know before it leaves: that it is of no
// day of the grant, that documents are in no sum, that tables are withheld.
func (p *reporting) warnings() (all []words.Text) {
	from, to := p.filter.From, p.filter.To
	if p.grant.EndsOn != "" && from > p.grant.EndsOn || to != "" && to < p.grant.StartsOn {
		all = append(all, words.T("The report is of no day of the grant {code}, which goes {period}.", "code", p.grant.Code, "period", p.grantPeriod()))
	}
	if p.lacksRate != nil {
		all = append(all, words.Text{Key: p.currencyNote()})
	}
	for _, note := range p.incomplete() {
		all = append(all, words.Text{Key: note})
	}
	if p.unwritten {
		all = append(all, unwrittenWhy())
	}
	return all
}

// ReportChecks are what the doctor finds in a report that is asked for and nobody has
// explained, a short sentence with a number each: no names, no rows.
func (a *App) ReportChecks(ctx context.Context, ask ReportRequest) (all []words.Text, err error) {
	g, ask, err := a.settleReport(ctx, ask)
	if err != nil {
		return nil, err
	}
	found, err := a.Doctor(ctx, Filter{GrantID: g.ID, From: ask.From, To: ask.To})
	for _, f := range found {
		if f.N > 0 && f.Open() {
			all = append(all, words.T("To look at: {fact} ({n}).", "fact", f.Fact, "n", int(f.N)))
		}
	}
	return all, err
}
