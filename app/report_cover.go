package app

import (
	"cmp"
	"slices"

	"sofra/app/words"
)

// coverSheet says what the report is, which sheets it has, and how each figure
// is counted.
func (p *reporting) coverSheet(sheets []Sheet) Sheet {
	s := Sheet{Key: "cover", Name: p.T("Cover"), Title: p.grant.Title, Lead: p.T("Donor report, {period}", "period", p.period())}
	s.Facts = []Fact{{p.T("Grant"), p.grant.Code}}
	add := func(label, text string) {
		if text != "" {
			s.Facts = append(s.Facts, Fact{label, text})
		}
	}
	add(p.T("Funder"), p.funder)
	add(p.T("Back donor"), p.backDonor)
	add(p.T("Amount granted"), p.Money(int64(p.grant.Amount), p.grant.Currency))
	add(p.T("Period of the grant"), p.grantPeriod())
	add(p.T("Period of the report"), p.period())
	for _, project := range p.projects {
		add(p.T("Project"), project.Title+" ("+project.Code+")")
	}
	add(p.T("Language"), p.Lang().Name())
	s.Tables = []Table{p.definitions(sheets)}
	s.Notes = p.notes()
	return s
}

func (p *reporting) grantPeriod() string {
	whole := *p
	whole.filter.From, whole.filter.To = p.grant.StartsOn, p.grant.EndsOn
	return whole.period()
}

func (p *reporting) definitions(sheets []Sheet) Table {
	t := Table{Name: "Definitions", Title: p.T("How each figure is counted"), Columns: []Column{
		{Key: "figure", Title: p.T("Figure"), Cell: ProseCell},
		{Key: "counted", Title: p.T("What is counted"), Cell: ProseCell},
		{Key: "sheet", Title: p.T("Sheet")},
	}}
	names := sheetNames(sheets)
	for _, m := range Measures() {
		f := figureOf(m)
		counted := p.Say(f.counted)
		if m == ArtistsOnStage && p.unknown > 0 {
			counted += " " + p.lowerBound()
		}
		t.Rows = append(t.Rows, []Value{Said(p.numbered(m, p.Say(f.label))), Said(counted), Said(names[f.sheet])})
	}
	for _, q := range questions() {
		if q.top != nil {
			t.Rows = append(t.Rows, []Value{Said(p.Say(q.topText)), Said(p.Say(q.counted)), Said(names["feedback"])})
		}
	}
	return t
}

// lowerBound says that some who were on stage are not counted, and how often.
func (p *reporting) lowerBound() string {
	return p.Say(words.N("The number of artists on stage is a lower bound: {n} performances by people who are not identified are not in it. A performance is one name at one item of an event.", int(p.unknown)))
}

func sheetNames(sheets []Sheet) map[string]string {
	names := map[string]string{}
	for _, s := range sheets {
		names[s.Key] = s.Name
	}
	return names
}

// notes are the rules that hold for all sheets.
func (p *reporting) notes() []string {
	notes := append(p.incomplete(), []string{
		p.T("Totals add up the rows of their table. In the workbook they are formulas: what is changed there changes its total, the budget and the summary."),
		p.T("Communities are counted as people named them themselves. What an old list says is shown apart and never counted as their own word. Nobody's community follows from a name, a language or a town."),
		p.T("Groups of fewer than {n} people are merged into one line, so that nobody can be picked out; where even that is too few, only the total is shown. No row has a name and a community.", "n", int(p.least.Counts)),
		p.T("Shares of answers come with an interval: in 95 of 100 samples like this one it would hold the true share. It assumes that those who answered are like those who did not."),
		p.T("From fewer than {few} answers no share is worked out; from fewer than {some} it is a rough one.", "few", fewest, "some", enough),
		p.T("Amounts are in {currency} unless a column says otherwise. A document in another currency is turned line by line, and half a cent is rounded up.", "currency", p.grant.Currency),
	}...)
	if note := p.currencyNote(); note != "" {
		notes = append(notes, note)
	}
	if p.sealed {
		notes = append(notes, p.sealedNote())
	}
	return notes
}

// summarySheet has every figure on the left, the money by heading on the
// right, and the charts below.
func (p *reporting) summarySheet() Sheet {
	s := Sheet{Key: "summary", Name: p.T("Summary"), Title: p.T("Summary"), Lead: p.grant.Title + " · " + p.period()}
	names := map[string]string{}
	for _, m := range Measures() {
		key := figureOf(m).sheet
		if p.has(key) && key != "bookings" { // no report has a sheet of bookings
			names[key] = p.nameOf(key, p.Say(sheetText(key)))
		}
	}
	figures := Table{Name: "Summary", Title: p.T("Results"), Columns: []Column{
		{Key: "figure", Title: p.T("Figure"), Cell: ProseCell},
		{Key: "value", Title: p.T("In the period"), Cell: CountCell},
		{Key: "note", Title: p.T("Counted from"), Cell: LongCell},
	}, Rows: p.summaryRows(names)}
	s.Tables = []Table{figures, p.headings()}
	s.Charts = p.charts()
	return s
}

// sheetText is what a sheet with rows behind figures is called.
func sheetText(key string) words.Text {
	switch key {
	case "bookings": // no sheet: what one person was paid is in no report
		return words.T("Bookings")
	case "artists":
		return words.T("Artists")
	case "works":
		return words.T("Works")
	case "attendance":
		return words.T("Attendance")
	case "feedback":
		return words.T("Feedback")
	case "media":
		return words.T("Media")
	case "transactions":
		return words.T("Transactions")
	case "indicators":
		return words.T("Indicators")
	case "across":
		return words.T("Across communities")
	}
	return words.T("Events")
}

// headings is the budget summed by heading, in the order of the budget.
func (p *reporting) headings() Table {
	sum := func(column string) *Calc {
		return &Calc{Op: SumOf, Table: "Budget", Column: column, Where: []Where{{Column: "heading", Row: "heading"}}}
	}
	t := Table{Name: "Headings", Title: p.T("Money, {currency}", "currency", p.grant.Currency), Beside: true, Columns: []Column{
		{Key: "heading", Title: p.T("Heading"), Cell: LongCell},
		{Key: "budget", Title: p.T("Budget"), Cell: MoneyCell, Total: SumTotal, Calc: sum("budget")},
		{Key: "spent", Title: p.T("Spent to date"), Cell: MoneyCell, Total: SumTotal, Calc: sum("spent")},
		{Key: "left", Title: p.T("Left"), Cell: MoneyCell, Total: SumTotal, Calc: &Calc{Op: Minus, Column: "budget", Other: "spent"}},
		{Key: "used", Title: p.T("Used"), Cell: ShareCell, Total: OverallTotal, Calc: &Calc{Op: PartOf, Column: "spent", Other: "budget"}},
	}}
	at := map[string]int{}
	lines := p.budget()
	if p.indirectRate() > 0 {
		lines = append(lines, p.indirectLine())
	}
	for _, l := range lines {
		row, ok := at[l.Heading]
		if !ok {
			row = len(t.Rows)
			at[l.Heading] = row
			t.Rows = append(t.Rows, []Value{Said(l.Heading), Number(0), Number(0), Number(0), {}})
		}
		cells := t.Rows[row]
		cells[1].N += int64(l.Amount)
		cells[2].N += int64(l.before + l.period)
		cells[3].N = cells[1].N - cells[2].N
		cells[4] = Ratio(cells[2].N, cells[1].N)
	}
	return t
}

// charts are drawn from tables that have at least two rows to compare.
func (p *reporting) charts() []Chart {
	var charts []Chart
	if c, ok := p.communityChart(); ok { // first, where there is room for its words
		charts = append(charts, c)
	}
	if len(p.headings().Rows) > 1 {
		charts = append(charts, Chart{Kind: Columns, Title: p.T("Budget and spending by heading, {currency}", "currency", p.grant.Currency),
			Table: "Headings", Labels: "heading", Values: []string{"budget", "spent"}})
	}
	from, told := 0, []Chart(nil)
	for _, q := range questions() {
		n := len(answersTo(p.answers, q))
		if len(q.answers) > 2 && answered(p.answers, q) >= fewest {
			told = append(told, Chart{Kind: Columns, Title: p.Say(q.text), Table: "Feedback", Labels: "answer", Values: []string{"n"}, From: from, To: from + n})
		}
		from += n
	}
	slices.SortStableFunc(told, func(a, b Chart) int { return cmp.Compare(a.To-a.From, b.To-b.From) }) // the widest where the most room is left
	return append(charts, told...)
}
