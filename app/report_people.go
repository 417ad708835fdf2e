package app

import (
	"slices"
	"strings"

	"sofra/app/disclosure"
)

// communitiesSheet counts people by community: artists, those who filled in a
// form, and nameless tallies. No name stands on it.
func (p *reporting) communitiesSheet() Sheet {
	s := p.sheet("communities", p.T("Communities"), p.communityTable(), p.audienceTable())
	s.Lead = p.T("How many, never who. Groups of fewer than {n} people are merged.", "n", int(p.least.Counts))
	switch {
	case p.sealed:
		s.Notes = append(s.Notes, p.sealedNote())
	case len(p.communities) > 0:
		s.Notes = append(s.Notes, p.T("Shares of stage time and of fees are in whole per cent, so that they cannot be traced back to one person's part. An item played together counts for each who played it."))
	}
	if why := p.feesNote(); why != "" {
		s.Notes = append(s.Notes, why)
	}
	if p.unknown > 0 {
		s.Notes = append(s.Notes, p.lowerBound())
	}
	if n := p.ensembleFees(); n > 0 {
		s.Notes = append(s.Notes, p.T("Fees agreed with ensembles, {amount}, are not split by person and not in the shares.", "amount", p.Money(n, "EUR")))
	}
	return s
}

// sealedNote says why there are no communities.
func (p *reporting) sealedNote() string {
	return p.T("Identity was sealed when this report was made, so communities of artists are not shown.")
}

// ensembleFees is the part of the fees that no single person gets.
func (p *reporting) ensembleFees() int64 {
	left := p.figures[FeesAgreed]
	for _, a := range p.artists {
		left -= int64(a.Fees)
	}
	return left
}

// communityTable shows people, stage time and fees by community, all three
// protected together: what is merged in one is merged in all.
func (p *reporting) communityTable() Table {
	t := Table{Name: "Communities", Title: p.T("Artists on stage"), Columns: []Column{
		{Key: "community", Title: p.T("Community"), Cell: LongCell},
		{Key: "said", Title: p.T("As said by"), Cell: LongCell},
		{Key: "people", Title: p.T("People"), Cell: CountCell, Total: SumTotal},
		{Key: "share", Title: p.T("Share of people"), Cell: ShareCell, Calc: &Calc{Op: ShareOf, Column: "people"}},
		{Key: "time", Title: p.T("Share of stage time"), Cell: ShareCell},
		{Key: "fees", Title: p.T("Share of fees"), Cell: ShareCell},
	}}
	if p.sealed {
		t.Rows = p.uncounted()
		return t
	}
	people, fees := p.onStage()
	if people.TotalOnly {
		t.Rows = append(t.Rows, p.communityRow(p.T("all together"), "", people.Total, people.Total))
		return t
	}
	add := func(name, by string, row, fee disclosure.Row) {
		cells := p.communityRow(name, by, row, people.Total)
		if p.feesMayShow(people) {
			cells[5] = percent(fee.Amount, fees.Total.Amount)
		}
		t.Rows = append(t.Rows, cells)
	}
	for _, list := range []bool{false, true} { // what lists say stands apart, below
		for i, row := range people.Rows { // one agreement: both tables have the same rows
			if by, code, _ := strings.Cut(row.Code, ":"); list == (by == SaidList) {
				add(p.communityLine(code), p.saidBy(by), row, fees.Rows[i])
			}
		}
	}
	if people.Others.People > 0 {
		add(p.T("others or not shown"), "", people.Others, fees.Others)
	}
	return t
}

// communityChart shows the lines of the table; where a community could stand
// there twice, as people say and as a list does, those of the people.
func (p *reporting) communityChart() (Chart, bool) {
	c := Chart{Kind: Bars, Title: p.T("Artists on stage by community"), Table: "Communities", Labels: "community", Values: []string{"people"}}
	rows := p.communityTable().Rows
	own := slices.IndexFunc(rows, func(row []Value) bool { return row[1].Text == p.saidBy(SaidList) })
	if own > 0 {
		c.Title, c.To, rows = p.T("Artists on stage by community, without what lists say"), own, rows[:own]
	}
	return c, len(rows) > 1
}

// uncounted is the one line that can be told without opening identity: a table
// without lines would say that nobody was on stage.
func (p *reporting) uncounted() [][]Value {
	all := disclosure.Row{People: int64(len(p.artists))}
	for _, a := range p.artists {
		all.Amount += int64(a.Seconds)
	}
	if all.People == 0 {
		return nil
	}
	return [][]Value{p.communityRow(p.T("all together"), "", all, all)}
}

// stageAndFees are the two tables that are protected together, over the same
// people: their time on stage and their fees.
func (p *reporting) stageAndFees() []disclosure.Table {
	var stage, fees disclosure.Table
	for _, c := range p.communities {
		code := c.SaidBy + ":" + lineOf(c.Community, p.rolled)
		stage.People = append(stage.People, disclosure.Count{Code: code, N: c.People})
		stage.Amounts = append(stage.Amounts, disclosure.Count{Code: code, N: c.Seconds})
		fees.Amounts = append(fees.Amounts, disclosure.Count{Code: code, N: int64(c.Fees)})
	}
	fees.People = stage.People
	return []disclosure.Table{stage, fees}
}

// feesMayShow holds when in each line that is shown nobody was paid, or enough
// people: one line left empty would follow from all the others.
func (p *reporting) feesMayShow(people disclosure.Result) bool {
	paid := map[string]int64{}
	for _, c := range p.communities {
		paid[c.SaidBy+":"+lineOf(c.Community, p.rolled)] += c.Paid
	}
	var rest int64
	for _, n := range paid {
		rest += n
	}
	for _, row := range people.Rows {
		n := paid[row.Code]
		if rest -= n; small(n, p.least.Counts) {
			return false
		}
	}
	return !small(rest, p.least.Counts)
}

// feesNote says why no line has a share of the fees; "" where they have.
func (p *reporting) feesNote() string {
	if len(p.communities) == 0 {
		return ""
	}
	switch people, fees := p.onStage(); {
	case people.TotalOnly:
		return p.T("The groups on stage are too small to be told apart: one line has everybody, and no share of fees.")
	case fees.Total.Amount == 0:
		return p.T("No fees in EUR were agreed with single people, so no line has a share of fees.")
	case !p.feesMayShow(people):
		return p.T("The shares of fees are left out. In some line fewer than {n} people were paid, and what they got would follow from the other lines.", "n", int(p.least.Counts))
	}
	return ""
}

func (p *reporting) communityRow(name, by string, row, total disclosure.Row) []Value {
	return []Value{
		Said(name), Said(by), Number(row.People), Ratio(row.People, total.People), percent(row.Amount, total.Amount), {},
	}
}

// percent is a share in whole per cent and nothing finer.
func percent(n, of int64) Value {
	if of == 0 {
		return Value{}
	}
	return Ratio((n*200+of)/(2*of), 100)
}

func (p *reporting) saidBy(by string) string {
	switch by {
	case SaidSelf:
		return p.T("themselves")
	case SaidList:
		return p.T("a list, not themselves")
	}
	return ""
}
