package app

import (
	"slices"
	"strings"
)

// mostEvidence is how many documents a line of evidence names one by one; the
// table that it leads to has all.
const mostEvidence = 25

// evidenceSheet says of each figure where the rows are that it was counted from:
// the table, how many rows, and the documents by their numbers.
func (p *reporting) evidenceSheet() Sheet {
	t := Table{Name: "Evidence", Columns: []Column{
		{Key: "figure", Title: p.T("Figure"), Cell: ProseCell},
		{Key: "value", Title: p.T("In the period"), Cell: CountCell},
		{Key: "sheet", Title: p.T("Sheet")},
		{Key: "table", Title: p.T("Table")},
		{Key: "rows", Title: p.T("Rows"), Cell: CountCell},
		{Key: "rests", Title: p.T("Rests on"), Cell: ProseCell},
	}}
	for _, m := range PlainMeasures() {
		f := figureOf(m)
		value := p.figureValue(m, f)
		t.Rows = append(t.Rows, p.evidenceRow(Said(p.numbered(m, p.figureName(m))), value, f.sheet, p.evidenceOf(m)))
	}
	t.Rows = append(t.Rows, p.linesEvidence()...)
	s := p.sheet("evidence", p.T("Evidence"), t)
	s.Lead = p.T("Where each figure comes from: the sheet leads to the rows that it was counted from.")
	return s
}

// figureName is what a measure is called in the report.
func (p *reporting) figureName(m Measure) string {
	if m == Spent {
		return p.T("Spent, {currency}", "currency", p.grant.Currency)
	}
	return p.Say(figureOf(m).label)
}

// evidenceRow is a line that leads to a table, where the report has it.
func (p *reporting) evidenceRow(figure, value Value, sheet string, of evidence) []Value {
	table := sheetTable(sheet)
	row := []Value{figure, value, {}, Said(table), Number(of.rows), Said(of.rests)}
	if table == "" || !p.has(sheet) {
		row[3] = Value{}
		return row
	}
	row[2] = Said(p.nameOf(sheet, p.Say(sheetText(sheet))))
	row[2].To = table
	return row
}

// sheetTable is the table with the rows of a sheet; "" is none.
func sheetTable(sheet string) string {
	switch sheet {
	case "events":
		return "Events"
	case "artists":
		return "Artists"
	case "works":
		return "Works"
	case "attendance":
		return "Attendance"
	case "feedback":
		return "Feedback"
	case "media":
		return "Media"
	case "transactions":
		return "Transactions"
	case "across":
		return "Encounters"
	}
	return ""
}

// evidence is how many rows are behind a figure, and what they are.
type evidence struct {
	rows  int64
	rests string
}

func (p *reporting) evidenceOf(m Measure) evidence {
	held := int64(0)
	for _, e := range p.events {
		if slices.Contains(HeldStatuses(), e.Status) {
			held++
		}
	}
	switch m {
	case EventsHeld, ConcertsHeld, PanelsHeld, MeetingsHeld:
		return evidence{p.figures[m], p.T("Events held, each with its day and venue; their programmes and counts stand on the other sheets.")}
	case Visitors, UniquePeople:
		return evidence{held, p.T("Head-counts, tallies and lists of names of the events held; lists stay in the office.")}
	case ArtistsOnStage:
		return evidence{p.figures[m], p.T("Bookings that were agreed and programmes as they were played.")}
	case WorksPlayed, NewVersions:
		return evidence{p.figures[m], p.T("Programmes as they were played.")}
	case Answers:
		return evidence{p.figures[m], p.T("Forms on paper or by telephone, kept in the office without names.")}
	case MediaReports, MediaBalanced:
		return evidence{p.figures[m], p.T("Reports in the media, each with its outlet, day and link.")}
	case Spent:
		counted := p.inSums(p.shares)
		return evidence{int64(len(counted)), p.documents(counted)}
	}
	return evidence{0, p.T("Contracts and bookings in the office.")}
}

// documents names the documents of shares by their numbers.
func (p *reporting) documents(shares []ShareLine) string {
	var all []string
	for _, s := range shares {
		if s.Number != "" && !slices.Contains(all, s.Number) {
			all = append(all, s.Number)
		}
	}
	more := len(all) - mostEvidence
	if more > 0 {
		all = all[:mostEvidence]
	}
	text := strings.Join(all, ", ")
	if more > 0 {
		return text + " " + p.N("and {n} more", more)
	}
	return text
}

// linesEvidence has the documents of each budget line.
func (p *reporting) linesEvidence() (rows [][]Value) {
	labels, of := p.lineLabels(), map[string][]ShareLine{}
	for _, s := range p.inSums(p.shares) {
		label, ok := labels[s.LineID]
		if !ok {
			label = p.T("none|no budget line")
		}
		of[label] = append(of[label], s)
	}
	for _, l := range p.budget() {
		name := l.label
		if l.Title != "" && l.Title != l.label {
			name += " " + l.Title
		}
		value := Number(l.period)
		value.Cell = MoneyCell
		rows = append(rows, p.evidenceRow(Said(name), value, "transactions", evidence{int64(len(of[l.label])), p.documents(of[l.label])}))
	}
	return rows
}

// inSums are the shares that have a rate: the others are in no sum.
func (p *reporting) inSums(shares []ShareLine) (all []ShareLine) {
	for _, s := range shares {
		if _, missing := p.turnLine(s); missing == nil {
			all = append(all, s)
		}
	}
	return all
}
