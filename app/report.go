package app

import (
	"strconv"
	"strings"

	"sofra/app/words"
)

// Report is a donor report as plain data, in the words of its language. The
// screen shows it and package sheet writes it; neither counts anything.
type Report struct {
	Grant    string // its code
	From, To Date   // "" is open
	Lang     words.Lang
	Lang2    words.Lang // beside it, in every text that differs; "" is none
	Profile  string     // code of the donor profile it was made by; "" is none
	Title    string
	Subject  string // the period in words
	Sealed   bool   // this desk could not open identity, so communities are not counted
	Less     bool   // lines are withheld because of what left the office before
	Number   int    // of the snapshot that it is; 0 is a report that is not frozen
	Sheets   []Sheet
	Singles  []Single      // what is said once, for a donor's own workbook
	Photos   []ReportPhoto `json:",omitempty"`
	Told     []words.Text  `json:"-"` // what whoever makes it must know, and no file says
}

// Sheet is one sheet of the workbook, one tab of the screen.
type Sheet struct {
	Key    string // the same in every language: "events"
	Name   string // at most 31 letters
	Title  string
	Lead   string // what the reader must know first; "" is nothing
	Facts  []Fact
	Tables []Table
	Charts []Chart
	Notes  []string
	Blanks []string // what is written by hand under it, a line each
}

// Rows counts the rows of all tables, without heads and totals.
func (s Sheet) Rows() int {
	n := 0
	for _, t := range s.Tables {
		n += len(t.Rows)
	}
	return n
}

// Fact is one thing that a cover says.
type Fact struct{ Label, Text string }

// Table is a table with typed columns. Its name is English in every language.
type Table struct {
	Name    string
	Title   string // above it where a sheet has several
	Beside  bool   // stands to the right of the table before it
	Fixed   bool   // its rows stay in their order, for sums count on it
	Strong  []int  // rows that are sums or headings of others
	Columns []Column
	Rows    [][]Value
}

// Column is one column of a table. What people read is Title; Key names the
// column for calculations, the same in every language.
type Column struct {
	Key   string
	Title string
	Cell  CellKind
	Total TotalKind
	Calc  *Calc // of every row; nil where the rows just say it
}

// CellKind says what the cells of a column hold.
type CellKind uint8

// The kinds of cell. Money is in minor units, a share is a numerator and a
// denominator, a duration is in seconds.
const (
	TextCell  CellKind = iota
	LongCell           // a text that may take several lines
	ProseCell          // whole sentences
	DateCell
	CountCell
	MoneyCell
	ShareCell
	DurationCell
	LinkCell
	DecimalCell // a numerator over a power of ten
)

// TotalKind says what stands under a column.
type TotalKind uint8

// The kinds of total. An overall share is that of the two sums.
const (
	NoTotal TotalKind = iota
	SumTotal
	OverallTotal
)

// Value is what one cell says; the zero Value says nothing.
type Value struct {
	Text  string // or a day: "2025-03-08"
	N, Of int64
	Has   bool
	Cell  CellKind // over the column's, where it is not TextCell
	To    string   // name of the table that it leads to
	Calc  *Calc    // over the column's
}

// Said is a text; an empty one leaves the cell empty.
func Said(s string) Value { return Value{Text: s, Has: s != ""} }

// Day is a date; none leaves the cell empty.
func Day(d Date) Value { return Value{Text: string(d), Has: d != ""} }

// Number is a count, an amount in minor units, or seconds.
func Number[T ~int | ~int64](n T) Value { return Value{N: int64(n), Has: true} }

// Ratio is a share of n in of; of nothing there is none.
func Ratio[T ~int | ~int64](n, of T) Value {
	return Value{N: int64(n), Of: int64(of), Has: of != 0}
}

// Calc says how a number follows from columns of tables, so that a workbook
// can keep it live beside the value that was counted here.
type Calc struct {
	Op     Op
	Table  string  // SumOf, CountOf: whose column; the others take the row's own table
	Column string  // that is summed, counted, or comes first
	Other  string  // Plus, Minus, PartOf, TimesRounded, OverRounded: what comes second; RateOf: whose share was counted before
	Where  []Where // SumOf, CountOf: all must hold
	Rows   []int   // SumRows, RateOf: rows of the table, the first is 0
	Rate   int     // RateOf: in hundredths of a per cent
}

// Op is a way to work a number out.
type Op uint8

// The ways to work a number out.
const (
	SumOf   Op = iota
	CountOf    // cells that say something
	Plus
	Minus
	PartOf  // Column ÷ Other
	ShareOf // Column ÷ its sum over the table
	SumRows // of Column, in some rows
	RateOf  // a share of such a sum, halves away from nought; with Other of both, less the share that Other had

	TimesRounded // Column × Other, to the cent
	OverRounded  // Column ÷ Other, to the cent
)

// Where keeps to rows whose column says a text, or says the same as another
// column does in the row that asks.
type Where struct {
	Column string
	Is     string
	Row    string // key of the column of the asking row; "" takes Is
}

// ChartKind says how a chart is drawn.
type ChartKind string

// The kinds of chart: bars that lie, for names; columns that stand.
const (
	Bars    ChartKind = "bars"
	Columns ChartKind = "columns"
)

// Chart draws columns of a table, rows From to To without To; 0 and 0 is all.
type Chart struct {
	Kind     ChartKind
	Title    string
	Table    string
	Labels   string   // key of the column
	Values   []string // keys of the columns
	From, To int
	Most     float64 `json:",omitempty"` // where bars end that would flatten all others, a share as a fraction; 0 is nowhere
}

// Table finds a table by its name.
func (r Report) Table(name string) (Table, bool) {
	for _, s := range r.Sheets {
		for _, t := range s.Tables {
			if t.Name == name {
				return t, true
			}
		}
	}
	return Table{}, false
}

// Column finds a column's place by its key, or -1.
func (t Table) Column(key string) int {
	for i, c := range t.Columns {
		if c.Key == key {
			return i
		}
	}
	return -1
}

// FileName is what the workbook is called when nobody says otherwise:
// CODE_from_to_lang.xlsx, without an end of the period that is open, and with its
// number where it was restated; by a profile CODE_profile_from_to_lang.xlsx. No
// disk takes a name of more than 255 letters.
func (r Report) FileName() string {
	var parts []string
	for _, p := range []string{r.Grant[:min(len(r.Grant), 160)], r.Profile, string(r.From), string(r.To), string(r.Lang)} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	if r.Number > 1 {
		parts = append(parts, "v"+strconv.Itoa(r.Number))
	}
	return strings.Join(parts, "_") + ".xlsx"
}
