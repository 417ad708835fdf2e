package app

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

	"sofra/app/names"
	"sofra/app/words"
)

// intake is one file on its way into the office, inside one step. What it
// must know of the office it reads once, by key; of the rows it keeps no
// more than the concert it is at.
type intake struct {
	tx   Tx
	book Workbook
	o    ImportOptions
	out  *Imported

	plan   SheetPlan
	fields map[string][]int // columns of the sheet, by field
	coin   string           // currency that the header of the money names

	memory    memory
	people    *knownPeople
	ensembles map[string]ID
	venues    map[string][]knownVenue
	works     map[string]knownWork
	concerts  *concerts
	days      map[Date][]knownEvent // for answers
	forms
}

// run reads the sheets.
func (in *intake) run(ctx context.Context, plans []SheetPlan) (err error) {
	in.tx.Stream()
	places, err := in.tx.Places(ctx)
	if err != nil {
		return err
	}
	in.memory.know(places)
	if guess := in.book.Guess(); !guess.Empty() {
		in.plan = SheetPlan{Name: plans[0].Name}
		in.tell(spot{0, -1}, "", "letters", guess)
	}
	in.parts = slices.ContainsFunc(plans, func(p SheetPlan) bool { return p.Part })
	for _, plan := range plans {
		in.plan, in.fields, in.coin = plan, map[string][]int{}, ""
		for i, c := range plan.Columns {
			in.fields[c.Field] = append(in.fields[c.Field], i)
			if plan.Kind == Expenses && c.Field == OtherField {
				in.out.InNotes = append(in.out.InNotes, cmp.Or(c.Title, c.Letter))
			}
			if c.Field == "fee" || c.Field == "amount" || c.Field == "hire" {
				in.coin = coinIn(c.Title)
			}
		}
		in.columns, in.memory.marks, in.memory.days = plan.askedColumns(), nil, nil
		if err := in.sheet(ctx); err != nil {
			return err
		}
	}
	return in.tellParts(ctx, plans)
}

// coinIn is the currency that a title names, as "Iznos (RSD)"; "" is none.
func coinIn(title string) string {
	for _, w := range strings.FieldsFunc(title, func(r rune) bool { return strings.ContainsRune(" ()[],/", r) }) {
		if _, coin, ok := ParseMoney("1 " + w); ok && coin != "" {
			return coin
		}
	}
	return ""
}

// taker is what reads the rows of one kind of sheet.
type taker struct {
	row func(context.Context, *intakeRow) error
	end func(context.Context) error
}

func (in *intake) taker(ctx context.Context) (t taker, err error) {
	t.end = func(context.Context) error { return nil }
	switch in.plan.Kind {
	case People:
		t.row, err = in.takePerson, in.loadPeople(ctx)
	case Venues:
		t.row, err = in.takeVenue, in.loadVenues(ctx)
	case Works:
		t.row, err = in.takeWork, in.loadWorks(ctx)
	case Events:
		t.row, t.end, err = in.takeConcertRow, in.endConcerts, in.loadConcerts(ctx)
	case Responses:
		t.row, t.end, err = in.takeResponse, in.endResponses, cmp.Or(in.loadDays(ctx), in.loadFilled(ctx), in.loadForms(ctx))
	case Media:
		t.row, err = in.takeMedia, in.loadDays(ctx)
	case Expenses:
		t.row, err = in.takeExpense, errors.Join(in.loadDocuments(ctx), in.readMarks(ctx), in.readDays(ctx))
	case Rates:
		t.row, err = in.takeRate, in.loadRates(ctx)
	}
	return t, err
}

// sheet reads the rows below the header of one sheet.
func (in *intake) sheet(ctx context.Context) error {
	t, err := in.taker(ctx)
	if err != nil {
		return err
	}
	seen := 0
	r := &intakeRow{in: in}
	err = in.book.Rows(ctx, in.plan.Name, func(n int, cells []Cell) error {
		r.number, r.cells = n, cells
		if n <= in.plan.Header {
			r.tellQuotes()
			return nil
		}
		if seen++; seen%256 == 0 && in.o.Progress != nil {
			in.o.Progress(in.book.Progress())
		}
		r.tellCells()
		if r.isTotal() || r.isBlank() {
			return nil
		}
		in.out.Read++
		return t.row(ctx, r)
	})
	if err == nil {
		err = t.end(ctx)
	}
	if in.o.Progress != nil {
		in.o.Progress(in.book.Progress())
	}
	return err
}

// spot is where in a sheet something stands; the column is -1 for the whole row.
type spot struct{ row, col int }

// tell notes a problem.
func (in *intake) tell(at spot, value, code string, text words.Text) {
	if in.out.ProblemsTotal++; len(in.out.Problems) >= mostListed {
		return
	}
	p := CellProblem{Sheet: in.plan.Name, Row: at.row, Value: value, Code: code, Text: text}
	if at.col >= 0 {
		p.Column = columnLetter(at.col)
		if at.col < len(in.plan.Columns) && in.plan.Columns[at.col].Identity {
			p.Value = ""
		}
	}
	in.out.Problems = append(in.out.Problems, p)
}

// twin notes two records that may be one.
func (in *intake) twin(d Duplicate) {
	if d.Joined {
		in.out.Joined++
	}
	if in.out.DuplicatesTotal++; len(in.out.Duplicates) < mostListed {
		in.out.Duplicates = append(in.out.Duplicates, d)
	}
}

// added counts a record.
func (in *intake) added(kind Kind, err error) error {
	if err == nil {
		in.out.Added[kind]++
	}
	return err
}

// grown notes that a record of the office was added to.
func (in *intake) grown(err error) error {
	in.out.Grown = in.out.Grown || err == nil
	return err
}

// skip passes over a row that makes no record, and says why.
func (in *intake) skip(r *intakeRow, code string, text words.Text) error {
	in.out.Skipped++
	in.tell(spot{r.number, -1}, "", code, text)
	return nil
}

// unnamed passes over a row whose name is none, or is too long for one: text
// says which name it lacks.
func (in *intake) unnamed(r *intakeRow, name, code string, text words.Text) error {
	if strings.TrimSpace(name) != "" {
		code, text = "long_name", words.T("The name in this row is longer than 300 letters, so it was passed over.")
	}
	return in.skip(r, code, text)
}

// place finds the municipality that text names; the text itself where it is
// none, or more than one, which is asked back.
func (in *intake) place(r *intakeRow, field string) (place ID, town string) {
	c, col := r.cell(field)
	town = tidy(c.Text)
	if in.memory.nothing(town) || c.Holds == HoldsFormula {
		return "", ""
	}
	hits := in.memory.placesOf(town)
	switch len(hits) {
	case 0:
		return "", town
	case 1:
		return hits[0].ID, ""
	}
	if id := in.o.Towns[TownKey(town)]; slices.ContainsFunc(hits, func(p Place) bool { return p.ID == id }) {
		return id, ""
	}
	if !c.Filled {
		in.tell(spot{r.number, col}, c.Text, "ambiguous_place", words.T("{town}: north or south? It is kept as it stands here, without a municipality.", "town", town))
	}
	return "", town
}

// tidy is text on one line, with one space between words, each word in one
// script.
func tidy(text string) string {
	text = oneLine(text)
	if names.Mixed(text) {
		text = names.Unmix(text)
	}
	return text
}

// oneLine is text with one space between words and none around them, as nearly
// all texts are.
func oneLine(text string) string {
	for i := range len(text) {
		c := text[i]
		parts := c == ' ' && i > 0 && i+1 < len(text) && text[i-1] != ' '
		if !parts && (c <= ' ' || c > '~') {
			return strings.Join(strings.Fields(text), " ")
		}
	}
	return text
}

// keyOf is what names are the same by; names of signs only are their own key.
func keyOf(text string) string {
	if key := names.Key(text); key != "" {
		return key
	}
	return strings.ToLower(strings.TrimSpace(text))
}

// addLines adds lines to a text, each once.
func addLines(text string, more ...string) string {
	all := lines(text)
	for _, l := range more {
		if l = strings.TrimSpace(l); l != "" && !slices.Contains(all, l) {
			all = append(all, l)
		}
	}
	return strings.Join(all, "\n")
}
