package app

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"sofra/app/words"
)

// ImportOptions says how a file is brought in.
type ImportOptions struct {
	Kind    Kind     // what the sheets are; "" is whatever each is taken for
	Project ID       // that the events, answers and media belong to
	Sheets  []string // only these; none is every sheet of the kind
	Mapping Mapping
	DryRun  bool          // look what would come of it, and keep nothing
	Strict  bool          // keep nothing when there is any problem
	Month   Date          // of monthly rates, where the file does not say it
	Today   Date          // "" is today: what came before it is done
	Towns   map[string]ID // the municipality that a town is, by its key, where the name alone is several
	Joins
	Answering
	Progress func(done, total int64) // of the file; nil is nobody asked
}

// Imported is what came of a file.
type Imported struct {
	Step            ID // "" when nothing was kept
	DryRun          bool
	Kinds           []Kind // of the sheets that were read
	Read            int    // rows below the headers, without totals
	Added           map[Kind]int
	Skipped         int           // rows without what makes a record
	Problems        []CellProblem // the first thousand
	ProblemsTotal   int
	Duplicates      []Duplicate // the first thousand
	DuplicatesTotal int
	Grown           bool // a record of the office was added to
	Familiar
	Unread
}

// mostListed is how many problems are told one by one.
const mostListed = 1000

// CellProblem is something in a file that could not be read, or must be
// looked at. The value is left out where it is about who somebody is.
type CellProblem struct {
	Sheet  string
	Row    int    // 0 is the whole sheet
	Column string // "" is the whole row
	Value  string
	Code   string // stable, for scripts
	Text   words.Text
}

// Duplicate is two records that may be one. Both are kept.
type Duplicate struct {
	Kind     Kind
	A, B     string // their names
	AID, BID ID
	AAt, BAt SheetRow // where they stand; nowhere is in the office
	Why      words.Text
	Exact    bool // all that tells them apart is the same
	Joined   bool // they were made one
}

// SheetRow is a row of a file; 0 is that it stands in several.
type SheetRow struct {
	Sheet string
	Row   int
}

func (s SheetRow) text() words.Text {
	if s.Row == 0 {
		return words.Text{}
	}
	return words.T("{sheet}, row {row}", "sheet", s.Sheet, "row", s.Row)
}

// Preview is what the program takes a file for, before anything is read in.
type Preview struct {
	Name   string
	Guess  words.Text // how letters were read, where the file does not say it
	Sheets []SheetPlan
}

// Preview reads the first rows of each sheet and proposes what they are.
func (a *App) Preview(ctx context.Context, book Workbook, o ImportOptions) (Preview, error) {
	p := Preview{Name: book.Name(), Guess: book.Guess()}
	k, err := asksOf(ctx, a, o.Questionnaire)
	err = cmp.Or(err, o.known(book))
	for _, sheet := range book.Sheets() {
		if err == nil && (len(o.Sheets) == 0 || slices.Contains(o.Sheets, sheet)) {
			var plan SheetPlan
			plan, err = o.plan(ctx, book, sheet, k)
			p.Sheets = append(p.Sheets, plan)
		}
	}
	return p, stopped(err)
}

var errEnough = errors.New("enough rows")

// plan proposes what one sheet is, from its first rows and what a person said.
func (o ImportOptions) plan(ctx context.Context, book Workbook, sheet string, k *asks) (SheetPlan, error) {
	const first = 60
	said, mapped := o.Mapping[sheet]
	var rows []headRow
	err := book.Rows(ctx, sheet, func(n int, cells []Cell) error {
		if n >= said.Header {
			rows = append(rows, headRow{n, slices.Clone(cells[:min(len(cells), 400)])})
		}
		if len(rows) >= first {
			return errEnough
		}
		return nil
	})
	if err != nil && !errors.Is(err, errEnough) || len(rows) == 0 {
		return SheetPlan{Name: sheet}, ignoring(err, errEnough)
	}
	want := o.Kind
	if want == "" {
		want = said.Kind
	}
	heads := rows
	if said.Header > 0 {
		heads = rows[:1]
	}
	p := propose(sheet, heads, want, k)
	if p.Kind != "" && said.Header > 0 {
		p.show(rows)
	}
	if p.Kind == "" && mapped && want != "" { // a person says what the program does not see
		p = planOf(SheetPlan{Name: sheet, asks: k, Part: p.Part}, want, heads[0], assign(want, heads[0].cells, k))
		p.show(rows)
	}
	if p.Kind == "" || !mapped {
		return p, nil
	}
	return p, said.apply(&p)
}

func ignoring(err, not error) error {
	if errors.Is(err, not) {
		return nil
	}
	return err
}

// known says whether the sheets that were asked for are there.
func (o ImportOptions) known(book Workbook) error {
	asked := slices.Clone(o.Sheets)
	for sheet := range o.Mapping {
		asked = append(asked, sheet)
	}
	for _, sheet := range asked {
		if !slices.Contains(book.Sheets(), sheet) {
			return &Fault{"unknown_sheet", words.T("There is no sheet {sheet}. The file has: {known}.", "sheet", sheet, "known", strings.Join(book.Sheets(), ", "))}
		}
	}
	return nil
}

var (
	errDryRun  = errors.New("a dry run keeps nothing")
	errNothing = errors.New("there is nothing to keep")
	// ErrProblems is a strict import of a file that has any problem.
	ErrProblems = &Fault{"problems", words.T("The file has problems, so nothing was brought in. Put them right, or bring it in without strictness.")}
)

// Import brings a file in, in one step that Undo takes back whole. What
// cannot be read is left empty and told; a row without what makes a record is
// passed over and told. A dry run does all of it and keeps none of it. A file
// of which nothing comes in leaves no step.
func (a *App) Import(ctx context.Context, book Workbook, o ImportOptions) (Imported, error) {
	if o.Today == "" {
		o.Today = DateOf(time.Now())
	}
	out := Imported{DryRun: o.DryRun, Added: map[Kind]int{}, Familiar: Familiar{Known: map[Kind]int{}, Again: map[Kind]int{}}}
	plans, err := a.plans(ctx, book, o)
	if err != nil {
		return out, stopped(err)
	}
	out.Kinds = kindsOf(plans)
	step := Step{Kind: Change}
	if step.Verb, err = o.verb(book); err != nil {
		return out, err
	}
	err = a.store.Update(ctx, &step, func(tx Tx) error {
		in := &intake{tx: tx, book: book, o: o, out: &out}
		if err := in.run(ctx, plans); err != nil {
			return err
		}
		if o.Strict && out.ProblemsTotal > 0 {
			return ErrProblems
		}
		if o.DryRun {
			return errDryRun
		}
		if len(out.Added) == 0 && !out.Grown {
			return errNothing
		}
		return nil
	})
	if errors.Is(err, errDryRun) || errors.Is(err, errNothing) {
		return out, nil
	}
	if err != nil {
		return out, stopped(err)
	}
	out.Step = step.ID
	a.onChange()
	return out, nil
}

// kindsOf lists the kinds of sheets, each once.
func kindsOf(plans []SheetPlan) (kinds []Kind) {
	for _, p := range plans {
		if !slices.Contains(kinds, p.Kind) {
			kinds = append(kinds, p.Kind)
		}
	}
	return kinds
}

// stopped turns the end of a context into the fault that people read.
func stopped(err error) error {
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return ErrCancelled
	}
	return err
}

// plans lists the sheets to read, in the order of their kinds.
func (a *App) plans(ctx context.Context, book Workbook, o ImportOptions) ([]SheetPlan, error) {
	if o.Kind != "" && !slices.Contains(ImportKinds(), o.Kind) {
		return nil, ErrNotYet
	}
	free := o
	if len(o.Sheets) == 0 {
		free.Kind = "" // a sheet is read when it is best taken for the kind
	}
	p, err := a.Preview(ctx, book, free)
	if err != nil {
		return nil, err
	}
	var plans []SheetPlan
	for _, plan := range p.Sheets {
		if _, mapped := o.Mapping[plan.Name]; mapped && o.Kind != "" && plan.Kind != o.Kind {
			if plan, err = o.plan(ctx, book, plan.Name, plan.asks); err != nil {
				return nil, err
			}
		}
		if plan.Kind != "" && (o.Kind == "" || plan.Kind == o.Kind) {
			plans = append(plans, plan)
		}
	}
	if len(plans) == 0 {
		return nil, &Fault{"not_recognised", words.T("No sheet of {name} was recognised. The row with the names of the columns may be missing; a mapping can say what they are.", "name", book.Name())}
	}
	order := ImportKinds()
	slices.SortStableFunc(plans, func(a, b SheetPlan) int { return slices.Index(order, a.Kind) - slices.Index(order, b.Kind) })
	return plans, nil
}
