package app

import (
	"slices"
	"strings"

	"sofra/app/words"
)

// ReportChange is one cell, row or sum that differs between two reports.
type ReportChange struct {
	Sheet  string // its name
	Table  string
	Row    string // what the row is called; "" is the sum of the table
	Column string // its title; "" is the whole row
	Was    Value
	Is     Value

	Added, Removed bool // the whole row
}

// Became says what became of a row, where no column tells of a cell.
func (c ReportChange) Became() words.Text {
	switch {
	case c.Added:
		return words.T("added|a row")
	case c.Removed:
		return words.T("removed|a row")
	}
	return words.T("Number of rows")
}

// Difference is by how much a number changed; of other cells it says nothing.
func (c ReportChange) Difference() Value {
	cell := c.Is.Cell
	if !c.Is.Has {
		cell = c.Was.Cell
	}
	if cell != MoneyCell && cell != CountCell && cell != DurationCell {
		return Value{}
	}
	return Value{N: c.Is.N - c.Was.N, Has: true, Cell: cell}
}

// ReportChanges says cell by cell what differs between a report as it was and as
// it is: tables by their names, rows by what they are called, and the sums. Who
// is named in a report is never told twice: of such tables it says how many rows
// there were and are.
func ReportChanges(was, is Report) (all []ReportChange) {
	c := comparison{book: words.In(is.Lang)}
	done := map[string]bool{}
	for _, r := range []Report{is, was} {
		for _, s := range r.Sheets {
			for _, t := range s.Tables {
				if done[t.Name] || untold(t.Name) {
					continue
				}
				done[t.Name] = true
				before, _ := was.Table(t.Name)
				after, _ := is.Table(t.Name)
				c.sheet = s.Name
				c.compare(before, after)
			}
		}
	}
	return c.all
}

// untold tables say the same of every report, or are said of the report itself.
func untold(table string) bool { return table == "Definitions" || table == "Changes" }

// namesPeople says whether a table has names that may have to go.
func namesPeople(table string) bool { return table == "Artists" || table == "Quotes" }

// comparison lays two tables beside each other.
type comparison struct {
	book  *words.Book
	sheet string
	all   []ReportChange
}

func (c *comparison) compare(was, is Table) {
	name := is.Name
	if name == "" {
		name = was.Name
	}
	if namesPeople(name) {
		if len(was.Rows) != len(is.Rows) {
			c.add(name, "", "", Value{N: int64(len(was.Rows)), Has: true, Cell: CountCell}, Value{N: int64(len(is.Rows)), Has: true, Cell: CountCell})
		}
		return
	}
	before, order := c.keyed(was)
	after, now := c.keyed(is)
	for _, key := range now {
		row := after[key]
		old, there := before[key]
		if !there {
			c.all = append(c.all, ReportChange{Sheet: c.sheet, Table: name, Row: c.called(is, row), Is: addsUp(is, row), Added: true})
			continue
		}
		c.cells(name, is, twoRows{old, row, was})
	}
	for _, key := range order {
		if _, there := after[key]; !there {
			c.all = append(c.all, ReportChange{Sheet: c.sheet, Table: name, Row: c.called(was, before[key]), Was: addsUp(was, before[key]), Removed: true})
		}
	}
	c.totals(name, was, is)
}

// twoRows are a row as it was, in its table, and as it is.
type twoRows struct {
	was, is []Value
	before  Table
}

// cells compares two rows; cells that hold prose say only that they changed.
func (c *comparison) cells(name string, t Table, rows twoRows) {
	for i, column := range t.Columns {
		at := rows.before.Column(column.Key)
		if at < 0 || i >= len(rows.is) || at >= len(rows.was) || column.Key == "performers" || column.Key == "number" && column.Cell == CountCell {
			continue
		}
		was, is := plainValue(rows.was[at], rows.before.Columns[at].Cell), plainValue(rows.is[i], column.Cell)
		if was == is {
			continue
		}
		if column.Cell == ProseCell {
			was.Text, is.Text = "", ""
		}
		c.add(name, c.called(t, rows.is), column.Title, was, is)
	}
}

// totals compares the sums of a table.
func (c *comparison) totals(name string, was, is Table) {
	for i, column := range is.Columns {
		at := was.Column(column.Key)
		if column.Total != SumTotal || at < 0 {
			continue
		}
		before, after := Value{Has: true, Cell: column.Cell}, Value{Has: true, Cell: column.Cell}
		for _, row := range was.Rows {
			before.N += row[at].N
		}
		for _, row := range is.Rows {
			after.N += row[i].N
		}
		if before != after {
			c.add(name, "", column.Title, before, after)
		}
	}
}

func (c *comparison) add(table, row, column string, values ...Value) {
	c.all = append(c.all, ReportChange{Sheet: c.sheet, Table: table, Row: row, Column: column, Was: values[0], Is: values[1]})
}

// plainValue is what a cell says, without how it is worked out.
func plainValue(v Value, column CellKind) Value {
	if v.Calc = nil; v.Cell == TextCell {
		v.Cell = column
	}
	if !v.Has {
		v = Value{Cell: v.Cell}
	}
	return v
}

// addsUp is the number that a row adds to its table: the last one that is summed.
func addsUp(t Table, row []Value) Value {
	for i := len(t.Columns) - 1; i >= 0; i-- {
		if t.Columns[i].Total == SumTotal && i < len(row) {
			return plainValue(row[i], t.Columns[i].Cell)
		}
	}
	return Value{}
}

// keyed finds the rows of a table by what they are; a second one of the same
// is the second.
func (c *comparison) keyed(t Table) (rows map[string][]Value, order []string) {
	rows = map[string][]Value{}
	columns := keyColumns(t)
	for _, row := range t.Rows {
		var parts []string
		for _, i := range columns {
			parts = append(parts, row[i].Text)
		}
		key := strings.Join(parts, "\x00")
		for rows[key] != nil {
			key += "\x01"
		}
		rows[key] = row
		order = append(order, key)
	}
	return rows, order
}

// keyColumns are the columns that say which row it is: those of ids, else the
// first words and day of the table.
func keyColumns(t Table) (all []int) {
	for i, c := range t.Columns {
		if strings.HasSuffix(c.Key, "_id") {
			all = append(all, i)
		}
	}
	if len(all) == 0 {
		all = nameColumns(t)
	}
	return all
}

// nameColumns are what a row is called by: of documents the number, too.
func nameColumns(t Table) (all []int) {
	most := 2
	switch t.Name {
	case "Transactions":
		most = 4
	case "Budget", "Headings", "Summary", "Works":
		most = 1
	}
	for i, c := range t.Columns {
		if slices.Contains([]CellKind{TextCell, LongCell, ProseCell, DateCell}, c.Cell) && !strings.HasSuffix(c.Key, "_id") && len(all) < most {
			all = append(all, i)
		}
	}
	return all
}

// called is what people call a row.
func (c *comparison) called(t Table, row []Value) string {
	var parts []string
	for _, i := range nameColumns(t) {
		text := row[i].Text
		if t.Columns[i].Cell == DateCell && text != "" {
			text = c.book.Date(Date(text).YMD())
		}
		if text != "" {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, ", ")
}
