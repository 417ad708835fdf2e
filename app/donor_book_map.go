package app

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"sofra/app/words"
)

// BookMap says what goes where in a donor's workbook.
type BookMap struct {
	Cells  []BookCell  `json:"cells,omitempty"`
	Tables []BookTable `json:"tables,omitempty"`
	Marks  []BookMark  `json:"marks,omitempty"` // what stood around them when they were chosen
}

// BookCell is a cell that says one thing of the report. One with a name of the
// donor's is found by it, wherever it stands.
type BookCell struct {
	Sheet string `json:"sheet"`
	Cell  string `json:"cell"` // "C7"
	Name  string `json:"name,omitempty"`
	Put   string `json:"put"` // the key of a Single
}

// BookTable is a table of theirs that takes the rows of a table of the report.
// It grows below its last row; one whose rows are the donor's own takes each of
// ours where its text in column By is the same.
type BookTable struct {
	Sheet   string       `json:"sheet"`
	Head    int          `json:"head"` // the row with the names of the columns
	First   int          `json:"first"`
	Last    int          `json:"last"`
	Table   string       `json:"table"` // of the report
	Columns []BookColumn `json:"columns"`
	By      string       `json:"by,omitempty"` // a letter
}

// BookColumn is a column of theirs that takes one of ours.
type BookColumn struct {
	Column string `json:"column"` // its letter
	Put    string `json:"put"`    // the key of a Column
}

// BookMark is what a cell said when somebody settled what goes where: if it
// says something else, their workbook has changed.
type BookMark struct {
	Sheet string `json:"sheet"`
	Cell  string `json:"cell"`
	Text  string `json:"text"`
}

// Empty says that nothing is put anywhere.
func (m BookMap) Empty() bool { return len(m.Cells) == 0 && len(m.Tables) == 0 }

// Value keeps the map as JSON.
func (m BookMap) Value() (driver.Value, error) {
	text, err := json.Marshal(m)
	return string(text), err
}

// Scan reads what Value kept.
func (m *BookMap) Scan(from any) error {
	*m = BookMap{}
	switch kept := from.(type) {
	case nil:
		return nil
	case string:
		return json.Unmarshal([]byte(kept), m)
	case []byte:
		return json.Unmarshal(kept, m)
	}
	return fmt.Errorf("what goes where is a %T", from)
}

// ofMoney are the tables of a report that count nobody.
const ofMoney = "Addenda AddendaSums AddendaUse Budget Comparison Contracts Equipment ExchangeDifference Final FollowUp Forecast FundingSources Headings InKind Instalments Interim LineReport Rates Reconciliation Staff Transactions Visibility"

// tellsOfPeople says whether what goes into the workbook may count people by who they
// are. Figures of the whole report do not.
func (m BookMap) tellsOfPeople() bool {
	money := strings.Fields(ofMoney)
	for _, c := range m.Cells {
		of, rest, _ := strings.Cut(c.Put, ".")
		table, _, _ := strings.Cut(rest, ".")
		if whole := of == "grant" || of == "report" || of == "figure"; !whole && !slices.Contains(money, table) {
			return true
		}
	}
	return slices.ContainsFunc(m.Tables, func(t BookTable) bool { return !slices.Contains(money, t.Table) })
}

// Put puts a single thing into a cell; "" takes it out.
func (m *BookMap) Put(c BookCell) {
	m.Cells = slices.DeleteFunc(m.Cells, func(old BookCell) bool { return old.Sheet == c.Sheet && old.Cell == c.Cell })
	if c.Put != "" {
		m.Cells = append(m.Cells, c)
	}
}

// Table finds the table whose head stands in a row of a sheet, or -1.
func (m *BookMap) Table(sheet string, head int) int {
	return slices.IndexFunc(m.Tables, func(t BookTable) bool { return t.Sheet == sheet && t.Head == head })
}

// Put puts a column of the report into one of theirs; "" takes it out.
func (t *BookTable) Put(column, key string) {
	t.Columns = slices.DeleteFunc(t.Columns, func(old BookColumn) bool { return old.Column == column })
	if key != "" {
		t.Columns = append(t.Columns, BookColumn{column, key})
	}
	slices.SortFunc(t.Columns, func(a, b BookColumn) int {
		if len(a.Column) != len(b.Column) {
			return len(a.Column) - len(b.Column)
		}
		return slices.Compare([]byte(a.Column), []byte(b.Column))
	})
}

// BookMoved is a mark that is not where it was.
type BookMoved struct {
	BookMark
	Found string // what the cell says now; "" is nothing
	Now   string // where the text stands now, "Sheet, C8"; "" is nowhere
}

// Text says it in a sentence.
func (m BookMoved) Text() words.Text {
	switch {
	case m.Cell == "":
		return words.T("The sheet “{sheet}” is not there.", "sheet", m.Sheet)
	case m.Now != "":
		return words.T("“{text}” was in {cell} of the sheet “{sheet}” and stands now in {now}.", "text", m.BookMark.Text, "cell", m.Cell, "sheet", m.Sheet, "now", m.Now)
	case m.Found == "":
		return words.T("“{text}” was in {cell} of the sheet “{sheet}”; that cell is empty now.", "text", m.BookMark.Text, "cell", m.Cell, "sheet", m.Sheet)
	}
	return words.T("“{text}” was in {cell} of the sheet “{sheet}”; it says “{found}” now.", "text", m.BookMark.Text, "cell", m.Cell, "sheet", m.Sheet, "found", m.Found)
}

// BookChanged is a donor's workbook that is not the one that was settled: what
// goes where would go elsewhere. Nothing was written.
type BookChanged struct {
	*Fault
	Moved []BookMoved
}

// ErrBookChanged is the fault of a workbook whose parts stand elsewhere.
func ErrBookChanged(moved []BookMoved) error {
	text := words.T("The donor's workbook is not the one that was settled. {first} Nothing was written; settle again what goes where.", "first", moved[0].Text())
	return &BookChanged{&Fault{"workbook_changed", text}, moved}
}

// Unwrap is the fault.
func (b *BookChanged) Unwrap() error { return b.Fault }

// ErrBookMacros is a workbook with programs of its own.
var ErrBookMacros = &Fault{"workbook_macros", words.T("This workbook holds macros, which the program does not fill in. Save it in Excel as .xlsx, without macros, and add that.")}

// ErrBookCell is a place of the workbook that cannot be filled, and why.
func ErrBookCell(sheet, cell string, why words.Text) error {
	return &Fault{"workbook_cell", words.T("Cell {cell} of the sheet “{sheet}”: {why} Nothing was written.", "cell", cell, "sheet", sheet, "why", why)}
}
