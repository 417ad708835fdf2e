package app

import (
	"slices"
	"strings"
)

// Single is one thing that a report says, to be put into a cell of a donor's own
// workbook. Its key is the same in every language.
type Single struct {
	Key   string
	Group string // what it is of, in the words of the report
	Label string
	Cell  CellKind
	Value Value
}

// singles are the things that no table has on its own: what the grant is, the
// days of the report, and each figure.
func (p *reporting) singles() (all []Single) {
	g, grant := p.grant, p.T("Grant")
	add := func(key, group, label string, cell CellKind, v Value) {
		all = append(all, Single{key, group, label, cell, v})
	}
	add("grant.code", grant, p.T("Code"), TextCell, Said(g.Code))
	add("grant.title", grant, p.T("Title"), TextCell, Said(g.Title))
	add("grant.funder", grant, p.T("Funder"), TextCell, Said(p.funder))
	add("grant.back_donor", grant, p.T("Back donor"), TextCell, Said(p.backDonor))
	add("grant.from", grant, p.T("Grant begins"), DateCell, Day(g.StartsOn))
	add("grant.to", grant, p.T("Grant ends"), DateCell, Day(g.EndsOn))
	add("grant.amount", grant, p.T("Amount granted"), MoneyCell, Number(g.Amount))
	add("grant.currency", grant, p.T("Currency"), TextCell, Said(g.Currency))
	var titles []string
	for _, project := range p.projects {
		titles = append(titles, project.Title)
	}
	add("grant.projects", grant, p.T("Projects"), TextCell, Said(strings.Join(titles, ", ")))
	report := p.T("Report")
	add("report.from", report, p.T("First day of the report"), DateCell, Day(p.filter.From))
	add("report.to", report, p.T("Last day of the report"), DateCell, Day(p.filter.To))
	add("report.period", report, p.T("Period in words"), TextCell, Said(p.period()))
	for _, m := range PlainMeasures() {
		f := figureOf(m)
		cell := f.cell
		if m == Spent {
			cell = MoneyCell
		}
		add("figure."+string(m), p.T("Figures"), p.Say(f.label), cell, Number(p.figures[m]))
	}
	return all
}

// Puttable lists all that can be put into one cell: what the report says once,
// then of each table the totals, and the figures of each row that has a name.
func (r Report) Puttable() (all []Single) {
	all = append(all, r.Singles...)
	for _, s := range r.Sheets {
		for _, t := range s.Tables {
			all = append(all, t.totals(s.Name)...)
		}
	}
	for _, s := range r.Sheets {
		for _, t := range s.Tables {
			all = append(all, t.singles(s.Name)...)
		}
	}
	return all
}

// Single finds one of what can be put.
func (r Report) Single(key string) (Single, bool) {
	all := r.Puttable()
	at := slices.IndexFunc(all, func(s Single) bool { return s.Key == key })
	if at < 0 {
		return Single{}, false
	}
	return all[at], true
}

// said is how a table is called beside its sheet.
func (t Table) said(sheet string) string {
	if t.Title == "" || t.Title == sheet {
		return sheet
	}
	return sheet + ": " + t.Title
}

func (t Table) totals(sheet string) (all []Single) {
	for _, c := range t.Columns {
		if v, ok := t.Total(c.Key); ok {
			all = append(all, Single{"total." + t.Name + "." + c.Key, t.said(sheet), c.Title, c.Cell, v})
		}
	}
	return all
}

// Total is what stands under a column: the sum of its numbers, or the overall
// share of two sums.
func (t Table) Total(key string) (Value, bool) {
	at := t.Column(key)
	if at < 0 || t.Columns[at].Total == NoTotal {
		return Value{}, false
	}
	if c := t.Columns[at]; c.Total == OverallTotal {
		if c.Calc == nil || c.Calc.Op != PartOf {
			return Value{}, false
		}
		return Ratio(t.sum(c.Calc.Column), t.sum(c.Calc.Other)), true
	}
	return Number(t.sum(key)), true
}

// sum adds up the numbers of a column; what is withheld is a sign and no number.
func (t Table) sum(key string) (n int64) {
	at := t.Column(key)
	for _, row := range t.Rows {
		if at >= 0 && row[at].Has && row[at].Text == "" {
			n += row[at].N
		}
	}
	return n
}

// mostNamed is how many rows of a table are offered one by one.
const mostNamed = 200

// singles are the numbers of rows that are told apart by their first words: the
// lines of a budget, indicators.
func (t Table) singles(sheet string) (all []Single) {
	if len(t.Rows) > mostNamed || len(t.Columns) == 0 || !t.named() {
		return nil
	}
	for _, row := range t.Rows {
		for i, c := range t.Columns {
			cell := c.CellOf(row[i])
			if i == 0 || !counts(cell) {
				continue
			}
			key := strings.Join([]string{"row", t.Name, c.Key, row[0].Text}, ".")
			all = append(all, Single{key, t.said(sheet), row[0].Text + ": " + c.Title, cell, row[i]})
		}
	}
	return all
}

// named says that the first column is of words, no two of them the same, and is the
// same in every language: what an office wrote, and not what the program says.
func (t Table) named() bool {
	if !slices.Contains(rowsWithNames(), t.Name) {
		return false
	}
	seen := map[string]bool{}
	for _, row := range t.Rows {
		if !row[0].Has || seen[row[0].Text] {
			return false
		}
		seen[row[0].Text] = true
	}
	return true
}

// rowsWithNames are the tables whose rows an office named itself.
func rowsWithNames() []string {
	return []string{"Headings", "Budget", "Indicators", "Sources", "CoFunding", "Forecast", "Addenda"}
}

// counts tells the kinds of cell that hold a number.
func counts(k CellKind) bool {
	return k == CountCell || k == MoneyCell || k == ShareCell || k == DurationCell || k == DecimalCell
}
