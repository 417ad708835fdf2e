package app

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"sofra/app/words"
)

// Mapping says what the columns of sheets are, where the proposal of the
// program is not wanted: {"SHEET":{"header":3,"columns":{"B":"name"}}}.
// Columns that it does not name stay as proposed.
type Mapping map[string]SheetMapping

// SheetMapping says it for one sheet.
type SheetMapping struct {
	Kind    Kind              `json:"kind,omitempty"` // for a workbook of several kinds
	Header  int               `json:"header,omitempty"`
	Columns map[string]string `json:"columns"`
}

// ParseMapping reads a mapping from its file.
func ParseMapping(data []byte) (Mapping, error) {
	var m Mapping
	d := json.NewDecoder(strings.NewReader(string(data)))
	d.DisallowUnknownFields()
	if err := d.Decode(&m); err != nil {
		return nil, &Fault{"bad_mapping", words.T(`The mapping cannot be read. It looks like {example}`, "example", `{"SHEET":{"header":3,"columns":{"B":"name"}}}`)}
	}
	return m, nil
}

// apply puts what a person said over what was proposed.
func (m SheetMapping) apply(p *SheetPlan) error {
	for letter, field := range m.Columns {
		at := columnNumber(letter)
		if at < 0 || !p.knows(field) {
			return &Fault{"unknown_field", words.T("The mapping says {column}: {field}. Fields are: {known}.", "column", letter, "field", field, "known", p.fieldCodes())}
		}
		for i := range p.Columns {
			if c := &p.Columns[i]; c.Field == field && !repeats(field) && field != NoField {
				c.Field, c.Confidence = OtherField, Guess
			}
		}
		for len(p.Columns) <= at {
			p.Columns = append(p.Columns, ColumnPlan{Letter: columnLetter(len(p.Columns)), Field: OtherField, Confidence: Guess})
		}
		c := &p.Columns[at]
		c.Field, c.Confidence, c.Identity = field, Sure, p.asks.identity(field)
	}
	return nil
}

func (p SheetPlan) knows(field string) bool {
	return slices.ContainsFunc(p.Fields(words.En), func(f Field) bool { return f.Code == field })
}

func (p SheetPlan) fieldCodes() string {
	var codes []string
	for _, f := range p.Fields(words.En) {
		codes = append(codes, f.Code)
	}
	return strings.Join(codes, ", ")
}

// planOf lists the columns of a header row with what they were taken for.
func planOf(p SheetPlan, kind Kind, r headRow, fits []fit) SheetPlan {
	p.Kind, p.Header, p.Own = kind, r.number, ownTable(kind, r.cells)
	for i, c := range r.cells {
		p.Columns = append(p.Columns, ColumnPlan{Letter: columnLetter(i), Title: oneLine(c.Text), Field: OtherField, Confidence: Guess})
	}
	for _, f := range fits {
		c := &p.Columns[f.col]
		c.Field, c.Identity = f.field, p.asks.identity(f.field)
		switch {
		case f.score >= phraseIn:
			c.Confidence = Sure
		case f.score >= wordIn:
			c.Confidence = Check
		}
	}
	return p
}

// show gives each column its first values.
func (p *SheetPlan) show(rows []headRow) {
	for _, r := range rows {
		if r.number <= p.Header {
			continue
		}
		for i, c := range r.cells {
			if i < len(p.Columns) && c.Holds != HoldsNothing && !c.Filled && len(p.Columns[i].Values) < 5 {
				p.Columns[i].Values = append(p.Columns[i].Values, strings.TrimSpace(cmp.Or(c.Shown, c.Text)))
			}
		}
	}
}

// columnLetter names a column as a workbook does: 0 is A, 27 is AB.
func columnLetter(i int) string {
	name := ""
	for i++; i > 0; i = (i - 1) / 26 {
		name = string(rune('A'+(i-1)%26)) + name
	}
	return name
}

// columnNumber is the way back; -1 when it is no column.
func columnNumber(letter string) int {
	n := 0
	for _, r := range strings.ToUpper(letter) {
		if r < 'A' || r > 'Z' || n > 20_000 {
			return -1
		}
		n = n*26 + int(r-'A') + 1
	}
	return n - 1
}
