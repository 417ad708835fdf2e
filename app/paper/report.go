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
	ruler *sheets // measures words
	lead  string
	facts []app.Fact
	parts []essayPart
}

// essayPart is a heading with what stands under it: words, then a table or a chart.
type essayPart struct {
	level  int // of the heading; 0 has none
	title  string
	text   string
	blanks []string // what is written by hand, a line each
	table  *grid
	chart  *chart
	photo  *app.ReportPhoto
	across bool // it stands on pages that lie
}

// inRows are the sheets that only the workbook has: they list what was counted.
func inRows() []string {
	return []string{"artists", "across", "programme", "works", "attendance", "evidence"}
}

func essayOf(r app.Report) *essay {
	e := &essay{Report: r, book: words.In(r.Lang), ruler: newSheets(words.In(r.Lang), r.Title)}
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
	var left []string
	for _, s := range r.Sheets {
		switch {
		case s.Key == "cover" || s.Key == "narrative" || s.Rows() == 0 && s.Blanks == nil:
		case slices.Contains(inRows(), s.Key):
			left = append(left, s.Name)
		default:
			e.count(s)
		}
	}
	e.define()
	if left != nil {
		e.parts = append(e.parts, essayPart{text: e.T("Row by row, only the workbook has: {sheets}.", "sheets", strings.Join(left, ", ")), across: e.lies()})
	}
	return e
}

// lies says whether what was told last stands on a page that lies.
func (e *essay) lies() bool { return len(e.parts) > 0 && e.parts[len(e.parts)-1].across }

// beginsAcross says whether the first page lies.
func (e *essay) beginsAcross() bool { return len(e.parts) > 0 && e.parts[0].across }

// tell takes what the report tells, heading by heading.
func (e *essay) tell(s app.Sheet) {
	if s.Rows() == 0 {
		return
	}
	e.parts = append(e.parts, essayPart{level: 1, title: titleOf(s)})
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
			part.level, part.title = 1, e.T("Photos")
		}
		e.parts = append(e.parts, part)
	}
}

// titleOf is the whole name of a sheet; that of its tab may be a short one.
func titleOf(s app.Sheet) string { return cmp.Or(s.Title, s.Name) }

// count takes a sheet of figures; where one of its tables lies, all of it does.
func (e *essay) count(s app.Sheet) {
	text := s.Lead
	for _, f := range s.Facts {
		text += "\n" + f.Label + ": " + f.Text
	}
	for _, note := range s.Notes {
		text += "\n" + note
	}
	from := len(e.parts)
	e.parts = append(e.parts, essayPart{level: 1, title: titleOf(s), text: strings.TrimSpace(text), blanks: s.Blanks})
	across := false
	for _, t := range s.Tables {
		if len(t.Rows) > 0 {
			across = e.tabled(s, t) || across
		}
	}
	for _, c := range s.Charts {
		if drawn := e.chartOf(c); drawn != nil {
			e.parts = append(e.parts, essayPart{chart: drawn})
		}
	}
	for i := range e.parts[from:] {
		e.parts[from+i].across = across
	}
}

// tabled takes a table in as many parts as it has on paper.
func (e *essay) tabled(s app.Sheet, t app.Table) (across bool) {
	all, across := e.fitted(e.said(t))
	for i := range all {
		part := essayPart{table: &all[i]}
		if i == 0 && t.Title != "" && t.Title != titleOf(s) {
			part.level, part.title = 2, t.Title
		}
		e.parts = append(e.parts, part)
	}
	return across
}

// define says at the end how each figure is counted, as the cover of the workbook
// does, with the rules that hold for all.
func (e *essay) define() {
	for _, s := range e.Sheets {
		if s.Key != "cover" || s.Rows() == 0 {
			continue
		}
		s.Title, s.Lead, s.Facts = s.Tables[0].Title, "", nil
		e.count(s)
	}
}

// said is a table whose values are written as people read them.
func (e *essay) said(t app.Table) grid {
	out := grid{Table: app.Table{Name: t.Name, Title: t.Title, Strong: t.Strong}}
	for _, c := range t.Columns {
		c.Total, c.Calc = app.NoTotal, nil
		out.Columns = append(out.Columns, c)
	}
	for _, row := range t.Rows {
		var cells []app.Value
		for i, v := range row {
			cells = append(cells, app.Said(t.Columns[i].CellOf(v).Say(e.book, v)))
		}
		out.Rows = append(out.Rows, cells)
	}
	out.total = e.totals(t)
	return out
}

// totals are what stands under a table; nil where nothing is added up.
func (e *essay) totals(t app.Table) (row []app.Value) {
	named, any := false, false
	for _, c := range t.Columns {
		v, ok := t.Total(c.Key)
		switch {
		case ok:
			any = true
			row = append(row, app.Said(c.Cell.Say(e.book, v)))
		case !named && !counted(c.Cell):
			named = true
			row = append(row, app.Said(e.T("Total")))
		default:
			row = append(row, app.Value{})
		}
	}
	if !any {
		return nil
	}
	return row
}
