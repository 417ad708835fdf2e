package app

import (
	"context"
	"fmt"
)

// readFunding reads the events that another grant pays for too.
func (p *reporting) readFunding(ctx context.Context, from Reader, grant Grant) (err error) {
	if p.filter.GrantID == "" || !p.has("co-funding") {
		return nil
	}
	p.funding, err = Fundings(ctx, from, grant, FundingAsk{Filter: Filter{GrantID: p.filter.GrantID, From: p.filter.From, To: p.filter.To}, Several: true})
	return err
}

// coFundingSheet has the events that several grants pay for in three ledgers, so
// that no donor is told of what another was told of as its own. It stays in the
// currency of the grant, whatever the profile wants.
func (p *reporting) coFundingSheet() Sheet {
	s := p.sheet("co-funding", p.T("Co-funding"), p.fundingTable(), p.outputsTable(), p.cameTable())
	s.Lead = p.T("Events that more than one grant pays for, with all their documents, of any day, in {currency}: each is here once, and so is all that belongs to it.", "currency", p.turning.Currency)
	s.Notes = []string{
		p.T("Money: each document is parted among the grants that pay it, to the cent; what no grant pays is own funds. The parts of an event are what it cost.") + " " + p.T("Own funds are here of all documents of the event, whoever pays them."),
		p.T("Outputs: an event, its works and its media count once, for the grant that pays the most of it; where several pay the same, for the one that began first. A work counts at the first event of the period at which it was played."),
		p.T("People: who came and who was on stage are of the event and of no donor. Their numbers are never added over donors; an artist counts in the total at the first event of the period."),
	}
	unrated := 0
	for _, f := range p.funding {
		unrated += f.Unrated
	}
	if unrated > 0 {
		s.Notes = append(s.Notes, p.N("{n} documents have no rate and are not in the sum.", unrated))
	}
	return s
}

// fundedHead are the columns by which the three ledgers name an event.
func (p *reporting) fundedHead() []Column {
	return []Column{
		{Key: "number", Title: p.T("No.|number in a list")},
		{Key: "day", Title: p.T("Day"), Cell: DateCell},
		{Key: "event", Title: p.T("Event"), Cell: LongCell},
	}
}

// fundedRow begins the row of an event. Its number is a text, for sums go by it.
func fundedRow(i int, f EventFunding) []Value {
	return []Value{Said(fmt.Sprintf("E%d", i+1)), Day(f.Day), Said(f.Title)}
}

// fundingTable is the ledger of money: a row for each grant of an event, and one
// for what the office pays itself.
func (p *reporting) fundingTable() Table {
	t := Table{Name: "CoFunding", Title: p.T("Money"), Columns: append(p.fundedHead(),
		Column{Key: "grant", Title: p.T("Grant")},
		Column{Key: "donor", Title: p.T("Donor"), Cell: LongCell},
		Column{Key: "paid", Title: p.T("Pays"), Cell: MoneyCell, Total: SumTotal},
		Column{Key: "cost", Title: p.T("Cost of the event"), Cell: MoneyCell, Calc: &Calc{Op: SumOf, Table: "CoFunding", Column: "paid", Where: []Where{{Column: "number", Row: "number"}}}},
		Column{Key: "share", Title: p.T("Share"), Cell: ShareCell, Calc: &Calc{Op: PartOf, Column: "paid", Other: "cost"}},
	)}
	for i, f := range p.funding {
		cost := f.Cost()
		add := func(grant, donor string, paid Minor) {
			t.Rows = append(t.Rows, append(fundedRow(i, f), Said(grant), Said(donor), Number(paid), Number(cost), Ratio(paid, cost)))
		}
		for _, y := range f.Payers {
			add(y.Grant, y.Funder, y.Paid)
		}
		if f.Own != 0 {
			add("", p.T("Own funds"), f.Own)
		}
	}
	return t
}

// outputsTable is the ledger of outputs: a row for each event, with the one grant
// that they are for.
func (p *reporting) outputsTable() Table {
	t := Table{Name: "CoFundingOutputs", Title: p.T("Outputs"), Columns: append(p.fundedHead(),
		Column{Key: "kind", Title: p.T("Kind")},
		Column{Key: "grant", Title: p.T("Counts for the grant")},
		Column{Key: "events", Title: p.T("Events held"), Cell: CountCell, Total: SumTotal},
		Column{Key: "concerts", Title: p.T("of them concerts"), Cell: CountCell, Total: SumTotal},
		Column{Key: "works", Title: p.T("Works played"), Cell: CountCell},
		Column{Key: "first", Title: p.T("of them for the first time"), Cell: CountCell, Total: SumTotal},
		Column{Key: "media", Title: p.T("Media items"), Cell: CountCell, Total: SumTotal},
	)}
	for i, f := range p.funding {
		lead, _ := f.Lead()
		t.Rows = append(t.Rows, append(fundedRow(i, f), Said(p.Say(eventKindText(f.Kind))), Said(lead.Grant),
			Number(one(f.Held)), Number(one(f.Held && f.Kind == "concert")), Number(f.Works), Number(f.FirstWorks), Number(f.Media)))
	}
	return t
}

func one(counts bool) int {
	if counts {
		return 1
	}
	return 0
}

// cameTable is the ledger of people: how many, never who, and of no donor.
func (p *reporting) cameTable() Table {
	t := Table{Name: "CoFundingPeople", Title: p.T("People"), Columns: append(p.fundedHead(),
		Column{Key: "visits", Title: p.T("Visits"), Cell: CountCell, Total: SumTotal},
		Column{Key: "artists", Title: p.T("Artists"), Cell: CountCell},
		Column{Key: "first", Title: p.T("of them for the first time"), Cell: CountCell, Total: SumTotal},
	)}
	for i, f := range p.funding {
		t.Rows = append(t.Rows, append(fundedRow(i, f), Number(f.Visits), Number(f.Artists), Number(f.FirstArtists)))
	}
	return t
}
