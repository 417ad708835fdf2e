package app

import (
	"slices"
)

// formRow is a row of a budget as donors' forms have it: a line, or a sum of rows
// above it, or a share of such a sum.
type formRow struct {
	code, label string
	line        *budgetLine
	of          []int  // rows that it sums up
	rate        int    // of that sum, in hundredths of a per cent; 0 is the sum itself
	used        Minor  // of a reserve that is such a share: what lines took out of it
	heading     string // that stands over lines; "" is any other row
}

// The headings of a form that are no direct costs.
const (
	indirectHeading = "8"
	reserveHeading  = "10"
	taxHeading      = "12"
	offHeading      = "-" // what was spent on no line: nobody agreed to it, so it is in no sum
)

// form is the budget heading by heading, each with its lines under it, then the sums
// that end it: direct costs, indirect costs, reserve, and what is in kind.
func (p *reporting) form() (rows []formRow) {
	lines := p.budget()
	var direct []int
	for _, name := range headingNames(lines) {
		if p.apart(name) == "" {
			direct = append(direct, len(rows))
			rows = p.underHeading(rows, "", name, lines)
		}
	}
	for _, name := range headingNames(lines) {
		if p.apart(name) == offHeading {
			at := len(rows)
			rows = p.underHeading(rows, "", name, lines)
			rows[at].label = p.T("On no budget line, and in no sum")
		}
	}
	sum := func(code, label string, of ...int) int {
		rows = append(rows, formRow{code: code, label: label, of: of})
		return len(rows) - 1
	}
	seven := sum("7", p.T("Subtotal direct eligible costs"), direct...)
	eight := p.special(&rows, formRow{code: indirectHeading, label: p.T("Indirect costs"), of: []int{seven}, rate: p.indirectRate()}, lines)
	nine := sum("9", p.T("Total eligible costs without reserve"), seven, eight)
	ten := p.special(&rows, formRow{code: reserveHeading, label: p.T("Reserve for the unforeseen"), of: []int{seven}, rate: p.grant.Reserve, used: p.reserveUsed(lines)}, lines)
	eleven := sum("11", p.T("Total eligible costs"), nine, ten)
	twelve := p.special(&rows, formRow{code: taxHeading, label: p.T("Taxes and contributions in kind")}, lines)
	sum("13", p.T("Total accepted costs"), eleven, twelve)
	return rows
}

func headingNames(lines []budgetLine) (all []string) {
	for _, l := range lines {
		if !slices.Contains(all, l.Heading) {
			all = append(all, l.Heading)
		}
	}
	return all
}

// apart is the code of a heading that is no direct costs; "" is any other.
func (p *reporting) apart(name string) string {
	if name == p.T("On no budget line") {
		return offHeading
	}
	for _, h := range p.profile.Headings {
		if h.Name(p.Lang()) == name && slices.Contains([]string{indirectHeading, reserveHeading, taxHeading}, h.Code) {
			return h.Code
		}
	}
	return ""
}

// underHeading adds a heading, which is the sum of the lines that follow it.
func (p *reporting) underHeading(rows []formRow, code, name string, lines []budgetLine) []formRow {
	at := len(rows)
	rows = append(rows, formRow{code: code, label: name, heading: name})
	for i := range lines {
		if lines[i].Heading == name {
			rows[at].of = append(rows[at].of, len(rows))
			rows = append(rows, formRow{code: lines[i].label, label: lines[i].Title, line: &lines[i]})
		}
	}
	return rows
}

// special adds a heading with its lines, else as the share of the direct costs that
// the grant says, else as nothing. It returns its place.
func (p *reporting) special(rows *[]formRow, row formRow, lines []budgetLine) int {
	at := len(*rows)
	for _, name := range headingNames(lines) {
		if p.apart(name) == row.code {
			*rows = p.underHeading(*rows, row.code, name, lines)
			return at
		}
	}
	if row.rate == 0 {
		row.of = nil
	}
	*rows = append(*rows, row)
	return at
}

// formColumn is a column of a form. One with an amount of lines is added up; one
// without says a text or a number of each line alone, or follows from others.
type formColumn struct {
	Column
	amount func(*budgetLine) Minor
	spent  bool                    // amounts that were paid: of a reserve there are none
	since  string                  // key of the column of what was paid before: shares of others are reckoned with it
	rated  func(row formRow) Value // what a share of others is; nil is reckoned from the rows
	direct bool                    // amounts of documents: of what is a share of others there are none
	says   func(*budgetLine) Value
	heads  func(heading string) Value           // says it of a heading; nil says nothing
	other  func(amounts map[string]int64) Value // follows from the row's amounts
}

// formTable lays a form out. Sums are formulas over the rows above them.
func formTable(name string, form []formRow, columns ...formColumn) Table {
	t := Table{Name: name, Fixed: true, Rows: make([][]Value, len(form))}
	amounts := make([]map[string]int64, len(form))
	for i := range form {
		amounts[i] = map[string]int64{}
		if form[i].line == nil {
			t.Strong = append(t.Strong, i)
		}
	}
	for _, c := range columns {
		t.Columns = append(t.Columns, c.Column)
	}
	for i := range form {
		t.Rows[i] = make([]Value, len(columns))
	}
	for _, at := range asNeeded(columns) {
		columns[at].fill(&t, at, form, amounts)
	}
	return t
}

// fill works out the column that stands at a place, and adds what its rows come to to
// their amounts.
func (c formColumn) fill(t *Table, at int, form []formRow, amounts []map[string]int64) {
	for i, row := range form { // headings sum up what stands under them
		if row.line != nil && c.amount != nil {
			amounts[i][c.Key] = int64(c.amount(row.line))
		}
	}
	for i, row := range form {
		v := Value{}
		switch {
		case c.amount != nil:
			v = c.amountOf(row, amounts, amounts[i][c.since])
			amounts[i][c.Key] = v.N
		case c.other != nil:
			v = c.other(amounts[i])
			amounts[i][c.Key] = v.N
		case c.Key == "code":
			v = Said(row.code)
		case c.Key == "label":
			v = Said(row.label)
		case row.line != nil:
			v = c.says(row.line)
		case c.heads != nil && row.heading != "":
			v = c.heads(row.heading)
		}
		t.Rows[i][at] = v
	}
}

// asNeeded are the places of columns in an order in which each is reckoned after the
// one that it goes on from.
func asNeeded(columns []formColumn) (order []int) {
	var others []int
	for i, c := range columns {
		if slices.ContainsFunc(columns, func(o formColumn) bool { return o.since != "" && o.since == c.Key }) {
			order = append(order, i)
		} else {
			others = append(others, i)
		}
	}
	return append(order, others...)
}

// amountOf is the amount of a row: of its line, or the sum of others, each of which
// stands above it or is a line. A share of others takes off what it was before.
func (c formColumn) amountOf(row formRow, amounts []map[string]int64, before int64) Value {
	if row.line != nil {
		return Number(c.amount(row.line))
	}
	rate := row.rate
	if c.spent && rate > 0 && (c.direct || row.code == reserveHeading) {
		return Value{Has: true, Calc: &Calc{}}
	}
	if rate > 0 && c.rated != nil {
		return c.rated(row)
	}
	sum, earlier := int64(0), int64(0)
	for _, i := range row.of {
		sum, earlier = sum+amounts[i][c.Key], earlier+amounts[i][c.since]
	}
	v := Number(sum)
	v.Calc = &Calc{Op: SumRows, Column: c.Key, Rows: row.of}
	if rate > 0 {
		v.N = shareOfAmount(sum+earlier, int64(rate)) - before
		v.Calc = &Calc{Op: RateOf, Column: c.Key, Other: c.since, Rows: row.of, Rate: rate}
		if used := int64(row.used); used != 0 && c.Key == "reserve" {
			v.N, v.Calc = -used, &Calc{}
		} else if used != 0 && c.Key == "now" {
			v.N, v.Calc = shareOfAmount(sum-used, int64(rate))-used, &Calc{}
		}
	} else if len(row.of) == 0 {
		v.Calc = &Calc{}
	}
	return v
}

// shareOfAmount is a share of an amount in hundredths of a per cent, halves away from
// nought.
func shareOfAmount(n, rate int64) int64 {
	if n < 0 {
		return -shareOfAmount(-n, rate)
	}
	return (n*rate + wholeRate/2) / wholeRate
}

// plainColumn is a column that says something of each line.
func plainColumn(key, title string, kind CellKind, says func(*budgetLine) Value) formColumn {
	return formColumn{Column: Column{Key: key, Title: title, Cell: kind}, says: says}
}

// moneyColumn is a column of amounts that are added up.
func moneyColumn(key, title string, amount func(*budgetLine) Minor) formColumn {
	return formColumn{Column: Column{Key: key, Title: title, Cell: MoneyCell}, amount: amount}
}

// minusColumn is a column with what one amount is over another; partColumn is one with
// one as a share of another, plusColumn one with both together.
func minusColumn(key, title, one, other string) formColumn {
	return formColumn{Column: Column{Key: key, Title: title, Cell: MoneyCell, Calc: &Calc{Op: Minus, Column: one, Other: other}},
		other: func(a map[string]int64) Value { return Number(a[one] - a[other]) }}
}

func partColumn(key, title, one, other string) formColumn {
	return formColumn{Column: Column{Key: key, Title: title, Cell: ShareCell, Calc: &Calc{Op: PartOf, Column: one, Other: other}},
		other: func(a map[string]int64) Value { return Ratio(a[one], a[other]) }}
}

func plusColumn(key, title, one, other string) formColumn {
	return formColumn{Column: Column{Key: key, Title: title, Cell: MoneyCell, Calc: &Calc{Op: Plus, Column: one, Other: other}},
		other: func(a map[string]int64) Value { return Number(a[one] + a[other]) }}
}
