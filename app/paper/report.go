package paper

import (
	"cmp"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"sofra/app"
	"sofra/app/words"
)

// A donor report on paper is what people read of it: what it tells, heading by
// heading, then its figures in tables and charts. Row by row the workbook has it. It
// says nothing that the report does not, so what is withheld there is withheld here.

// WriteReport writes a donor report as PDF.
func WriteReport(to io.Writer, r app.Report) error { return essayOf(r).pdf().write(to) }

// WriteReportWord writes a donor report as a Word document that can be edited.
func WriteReportWord(to io.Writer, r app.Report) error { return essayOf(r).word(to) }

// SaveReport writes it to a file, whole or not at all; the end of its name says as
// what. It takes the place of an older one of its kind, and of nothing else.
func SaveReport(path string, r app.Report) error {
	file := app.Filed{Path: path, End: ".pdf", Only: true,
		Taken: words.T("{file} is there already and is something else. Choose another name; nothing was changed.", "file", filepath.Base(path))}
	write := WriteReport
	if strings.EqualFold(filepath.Ext(path), ".docx") {
		file.End, write = ".docx", WriteReportWord
	}
	if err := file.Write(func(to io.Writer) error { return write(to, r) }); err != nil {
		return file.Fault(err)
	}
	return nil
}

// essay is a report as it is told.
type essay struct {
	app.Report
	book  *words.Book
	lead  string
	facts []app.Fact
	parts []essayPart
}

// essayPart is a heading with what stands under it: words, then a table or a chart.
type essayPart struct {
	level int // of the heading; 0 has none
	title string
	text  string
	table *app.Table // its values are said
	chart *chart
	photo *app.ReportPhoto
}

// inRows are the sheets that only the workbook has: they list what was counted.
func inRows() []string {
	return []string{"cover", "narrative", "artists", "across", "programme", "works", "attendance", "transactions", "evidence", "changes"}
}

func essayOf(r app.Report) *essay {
	e := &essay{Report: r, book: words.In(r.Lang)}
	for _, s := range r.Sheets {
		switch s.Key {
		case "cover":
			e.lead, e.facts = s.Lead, s.Facts
		case "narrative":
			e.tell(s)
		}
	}
	if e.facts == nil && len(r.Sheets) > 0 { // a report without a cover
		e.facts = r.Sheets[0].Facts
	}
	e.show()
	for _, s := range r.Sheets {
		if !slices.Contains(inRows(), s.Key) && s.Rows() > 0 {
			e.count(s)
		}
	}
	return e
}

// tell takes what the report tells, heading by heading.
func (e *essay) tell(s app.Sheet) {
	if s.Rows() == 0 {
		return
	}
	e.parts = append(e.parts, essayPart{level: 1, title: s.Name})
	for _, row := range s.Tables[0].Rows {
		if len(row) == 2 {
			e.parts = append(e.parts, essayPart{level: 2, title: row[0].Text, text: row[1].Text})
		}
	}
}

// show takes the photographs whose contents are at hand.
func (e *essay) show() {
	for i, photo := range e.Photos {
		part := essayPart{photo: &e.Photos[i]}
		if photo.Body == nil {
			continue
		}
		if i == 0 {
			part.level, part.title = 1, e.book.T("Photos")
		}
		e.parts = append(e.parts, part)
	}
}

// count takes a sheet of figures.
func (e *essay) count(s app.Sheet) {
	text := s.Lead
	for _, f := range s.Facts {
		text += "\n" + f.Label + ": " + f.Text
	}
	for _, note := range s.Notes {
		text += "\n" + note
	}
	e.parts = append(e.parts, essayPart{level: 1, title: s.Name, text: strings.TrimSpace(text)})
	for _, t := range s.Tables {
		if len(t.Rows) == 0 {
			continue
		}
		part := essayPart{table: e.said(t)}
		if t.Title != "" && t.Title != s.Name {
			part.level, part.title = 2, t.Title
		}
		e.parts = append(e.parts, part)
	}
	for _, c := range s.Charts {
		if drawn := e.chartOf(c); drawn != nil {
			e.parts = append(e.parts, essayPart{chart: drawn})
		}
	}
}

// mostColumns is how many columns a table has on paper; the workbook has them all.
const mostColumns = 7

// onPaper are the columns of wide tables that paper has.
func onPaper(table string) []string {
	switch table {
	case "Budget":
		return []string{"line", "title", "budget", "period", "spent", "left", "used"}
	case "Events":
		return []string{"day", "event", "kind", "held", "place", "visitors"}
	case "Media":
		return []string{"day", "outlet", "title", "language", "link"}
	case "Indicators": // what was aimed at and reached; the workbook says how it is known
		return []string{"number", "indicator", "baseline", "target", "period", "cumulative", "reached"}
	case "Forecast":
		return []string{"line", "title", "from", "to", "quantity", "cost", "amount"}
	case "Feedback":
		return []string{"question", "answer", "n", "share", "low", "high", "note"}
	case "Interim", "Comparison":
		return []string{"code", "label", "now", "period", "spent", "left", "note"}
	case "Final":
		return []string{"code", "label", "base", "now", "spent", "left", "note"}
	case "FollowUp":
		return []string{"code", "label", "base", "foreseen", "period", "over", "next"}
	case "AddendaUse":
		return []string{"code", "label", "base", "addendum", "moved", "reserve", "why", "now"}
	case "LineReport":
		return []string{"line", "activity", "planned", "period", "actual_donor", "left", "claimed", "note"}
	}
	return nil
}

// columnsOf are the places of the columns that paper has of a table: those that are
// chosen for it, else what it begins with, its amounts, then long texts, as many as
// there is room for.
func columnsOf(t app.Table) (at []int) {
	for i, c := range t.Columns {
		if slices.Contains(onPaper(t.Name), c.Key) {
			at = append(at, i)
		}
	}
	if len(at) > 1 {
		return at
	}
	at = nil
	for i := range t.Columns {
		if len(t.Rows) == 0 || slices.ContainsFunc(t.Rows, func(row []app.Value) bool { return row[i].Has }) {
			at = append(at, i)
		}
	}
	slices.SortStableFunc(at, func(a, b int) int { return cmp.Compare(weight(t, a), weight(t, b)) })
	at = at[:min(len(at), mostColumns)]
	slices.Sort(at)
	return at
}

// weight is how soon a column is wanted on paper, the first at 0.
func weight(t app.Table, column int) int {
	switch t.Columns[column].Cell {
	case app.MoneyCell:
		return 1
	case app.LongCell, app.ProseCell:
		return 2
	}
	if column == 0 {
		return 0
	}
	return 3
}

// said is a table whose values are written as people read them, with its totals as
// a last row that is marked by having no key of its own.
func (e *essay) said(t app.Table) *app.Table {
	at := columnsOf(t)
	out := app.Table{Name: t.Name, Title: t.Title}
	for _, i := range at {
		c := t.Columns[i]
		c.Total, c.Calc = app.NoTotal, nil
		out.Columns = append(out.Columns, c)
	}
	for _, row := range t.Rows {
		var cells []app.Value
		for _, i := range at {
			cells = append(cells, app.Said(t.Columns[i].CellOf(row[i]).Say(e.book, row[i])))
		}
		out.Rows = append(out.Rows, cells)
	}
	if totals, any := e.totals(t, at); any {
		out.Rows = append(out.Rows, totals)
		out.Name += totalled
	}
	return &out
}

// totalled marks a table whose last row adds up the others.
const totalled = "+"

func (e *essay) totals(t app.Table, at []int) (row []app.Value, any bool) {
	named := false
	for _, i := range at {
		v, ok := t.Total(t.Columns[i].Key)
		switch {
		case ok:
			any = true
			row = append(row, app.Said(t.Columns[i].Cell.Say(e.book, v)))
		case !named && !counted(t.Columns[i].Cell):
			named = true
			row = append(row, app.Said(e.book.T("Total")))
		default:
			row = append(row, app.Value{})
		}
	}
	return row, any
}
