package app

import (
	"cmp"
	"context"
	"slices"

	"sofra/app/words"
)

// budgetSheet is what a table is taken for where the budget of a grant is read. It is
// no kind of record, and nothing else is ever taken for it.
const budgetSheet Kind = "budget"

// asked are the kinds that a sheet is taken for only where it is asked for one of them.
func asked(want Kind) []Kind {
	if want == budgetSheet {
		return []Kind{budgetSheet}
	}
	return nil
}

// mostBudgetRows is how many rows a budget may have: they are held in mind together,
// since only what comes below says what is a heading.
const mostBudgetRows = 5000

// BudgetSource says where in a file a budget stands.
type BudgetSource struct {
	Sheet    string // "" is the sheet that looks most like one
	Mapping  SheetMapping
	Currency string // of the grant
}

// BudgetRead is the budget that a file holds. Nothing of it is kept yet.
type BudgetRead struct {
	File     string
	Sheet    string
	Sheets   []string // those that could be a budget
	Columns  []ColumnPlan
	Header   int // the row that names the columns
	Lines    []BudgetLine
	Problems []CellProblem // in the order of the rows

	currencies Set // that the file names
}

// ErrNoBudget is a file that has no table of a budget.
var ErrNoBudget = &Fault{"no_budget", words.T("No sheet of this file has a row that names the columns of a budget: what each line is for, and its amount.")}

// ReadBudget reads the budget that a file holds: its lines under their headings, and
// what could not be read. Nothing is written. Where nothing tells which columns are what,
// it is ErrNoBudget, and the columns are there for somebody to say.
func ReadBudget(ctx context.Context, book Workbook, s BudgetSource) (read BudgetRead, err error) {
	plan, sheets, err := planBudget(ctx, book, s)
	read = BudgetRead{File: book.Name(), Sheet: plan.Name, Sheets: sheets, Columns: plan.Columns, Header: plan.Header}
	if err != nil {
		return read, stopped(err)
	}
	in := &intake{book: book, plan: plan, fields: map[string][]int{}, out: &Imported{}}
	for i, c := range plan.Columns {
		in.fields[c.Field] = append(in.fields[c.Field], i)
		if coin := coinIn(c.Title); coin != "" && (c.Field == "amount" || c.Field == "cost") {
			read.name(coin)
		}
	}
	if err = in.readMarks(ctx); err != nil {
		return read, stopped(err)
	}
	in.oneMark()
	rows, err := in.budgetRows(ctx, &read)
	if err != nil {
		return read, stopped(err)
	}
	b := &budgetSorter{in: in, rows: rows, currency: s.Currency, all: new(openHeading)}
	b.sort()
	read.Lines, read.Problems = b.lines, in.out.Problems
	slices.SortStableFunc(read.Problems, func(a, b CellProblem) int { return cmp.Compare(a.Row, b.Row) })
	if len(read.Lines) == 0 {
		return read, ErrNoBudget
	}
	return read, nil
}

// planBudget finds the sheet and its columns, and the names of all sheets that could be
// a budget.
func planBudget(ctx context.Context, book Workbook, s BudgetSource) (best SheetPlan, sheets []string, err error) {
	most := 0
	for _, sheet := range book.Sheets() {
		o := ImportOptions{Kind: budgetSheet}
		if sheet == s.Sheet && (len(s.Mapping.Columns) > 0 || s.Mapping.Header > 0) {
			o.Mapping = Mapping{sheet: s.Mapping}
		}
		plan, err := o.plan(ctx, book, sheet, nil)
		if err != nil {
			return best, nil, err
		}
		if plan.Kind != budgetSheet {
			continue
		}
		sheets = append(sheets, sheet)
		if n := plan.known(); sheet == s.Sheet || s.Sheet == "" && n > most {
			best, most = plan, n
		}
	}
	if best.Kind == "" {
		best, err = plainBudget(ctx, book)
		return best, book.Sheets(), cmp.Or(err, error(ErrNoBudget))
	}
	return best, sheets, nil
}

// fewestColumns are what a line is for, and its amount.
const fewestColumns = 2

// plainBudget takes the first sheet that may be a table for a budget although nothing
// tells it: the row with the most texts names its columns.
func plainBudget(ctx context.Context, book Workbook) (SheetPlan, error) {
	for _, sheet := range book.Sheets() {
		header, most := 0, fewestColumns-1
		err := book.Rows(ctx, sheet, func(n int, cells []Cell) error {
			texts := 0
			for _, c := range cells {
				if c.Holds == HoldsText && !c.Filled && oneLine(c.Text) != "" {
					texts++
				}
			}
			if texts > most {
				header, most = n, texts
			}
			if n >= mostAbove {
				return errEnough
			}
			return nil
		})
		if err = ignoring(err, errEnough); err != nil {
			return SheetPlan{}, err
		}
		if header > 0 {
			return ImportOptions{Kind: budgetSheet, Mapping: Mapping{sheet: {Header: header}}}.plan(ctx, book, sheet, nil)
		}
	}
	return SheetPlan{}, nil
}

// mostAbove is how many rows may stand above the one that names the columns.
const mostAbove = 60

// known counts the columns that are something, and more where the sheet has such a name.
func (p SheetPlan) known() (n int) {
	for _, c := range p.Columns {
		if c.Field != OtherField && c.Field != NoField {
			n++
		}
	}
	if sheetIs(p.Kind, p.Name) {
		n += 2
	}
	return n
}

// oneMark has all amounts of the sheet say together what parts their cents: nobody
// writes the unit cost one way and the amount beside it another.
func (in *intake) oneMark() {
	all := &figureMarks{map[byte]int{}, map[byte]int{}}
	for col, m := range in.memory.marks {
		for mark, n := range m.cents {
			all.cents[mark] += n
		}
		for mark, n := range m.lone {
			all.lone[mark] += n
		}
		in.memory.marks[col] = all
	}
}

// name notes a currency that the file names.
func (r *BudgetRead) name(coin string) {
	if coin != "" && !r.currencies.Has(coin) {
		r.currencies = append(r.currencies, coin)
	}
}

// BudgetFields lists what the columns of a budget may be.
func BudgetFields() []Field {
	all := Fields(budgetSheet)
	return all[:len(all)-2] // without notes, which a line has none of, and what is left out
}

// Total adds up the lines.
func (r BudgetRead) Total() (sum Minor) {
	for _, l := range r.Lines {
		sum += l.Amount
	}
	return sum
}

// Doubts says what of the whole does not fit the grant: its currency, or what the lines
// come to.
func (r BudgetRead) Doubts(g Grant) (all []words.Text) {
	for _, coin := range r.currencies {
		if coin != g.Currency {
			all = append(all, words.T("The file is in {file}, the grant is in {grant}. Amounts are taken as they stand.", "file", coin, "grant", g.Currency))
		}
	}
	g.Lines = r.Lines
	return append(all, g.BudgetDoubts()...)
}
