package sheet

import (
	"cmp"
	"fmt"
	"html"
	"io"
	"regexp"
	"slices"
	"strings"

	"sofra/app"
	"sofra/app/words"
)

// FillBook writes a donor's workbook with what the report says in the places that
// the map names. All else of theirs is kept as it came: formulas, looks, rules,
// charts, and sheets that nothing goes into. Where a table has too few rows, new ones
// are put in, and what points below them follows. Formulas get their results as far
// as they are worked out here; left is how many get theirs from the program that
// opens the workbook. When anything is not where it was, or would not fit, nothing is
// written.
func FillBook(w io.Writer, template []byte, m app.BookMap, r app.Report) (left int, err error) {
	b, err := openDonorBook(template)
	if err != nil {
		return 0, err
	}
	if err := b.check(m); err != nil {
		return 0, err
	}
	if err := b.readGrids(); err != nil {
		return 0, err
	}
	f := &filling{donorBook: b, report: r}
	if err := f.fill(m); err != nil {
		return 0, err
	}
	if err := b.settle(); err != nil {
		return 0, err
	}
	if left, err = b.reckon(); err != nil {
		return 0, err
	}
	if err := b.writeStyles(); err != nil {
		return 0, err
	}
	return left, b.write(w)
}

// filling is a workbook that a report goes into.
type filling struct {
	*donorBook
	report app.Report
}

// fill goes from below upwards, so that new rows move nothing that is still to be
// filled.
func (f *filling) fill(m app.BookMap) error {
	cells, err := f.cells(m)
	if err != nil {
		return err
	}
	tables := slices.Clone(m.Tables)
	slices.SortFunc(tables, func(a, b app.BookTable) int {
		return cmp.Or(strings.Compare(a.Sheet, b.Sheet), cmp.Compare(b.First, a.First))
	})
	if err := apart(tables, cells); err != nil {
		return err
	}
	for _, c := range cells {
		if err := f.single(c); err != nil {
			return err
		}
	}
	if slices.ContainsFunc(tables, func(t app.BookTable) bool { return f.grows(t) > 0 }) {
		for _, g := range f.grids {
			g.unshare()
		}
	}
	for _, t := range tables {
		if err := f.table(t); err != nil {
			return err
		}
	}
	return nil
}

// grows is how many rows a table lacks.
func (f *filling) grows(t app.BookTable) int {
	if t.By != "" {
		return 0
	}
	ours, _ := f.report.Table(t.Table)
	return max(len(ours.Rows)-(t.Last-t.First+1), 0)
}

// apart refuses tables that would write over each other, and cells within them.
func apart(tables []app.BookTable, cells []app.BookCell) error {
	for i, t := range tables {
		at := fmt.Sprintf("A%d", t.First)
		if t.First <= t.Head || t.Last < t.First {
			return app.ErrBookCell(t.Sheet, at, words.T("a table has its rows below its head, and at least one."))
		}
		if i > 0 && tables[i-1].Sheet == t.Sheet && t.Last >= tables[i-1].First {
			return app.ErrBookCell(t.Sheet, at, words.T("two tables have the same rows. Only tables below each other can be filled."))
		}
		for _, c := range cells {
			column, row, _ := position(c.Cell)
			if c.Sheet == t.Sheet && row >= t.First && row <= t.Last && slices.ContainsFunc(t.Columns, func(x app.BookColumn) bool { return x.Column == app.BookLetters(column) }) {
				return app.ErrBookCell(c.Sheet, c.Cell, words.T("the rows of a table are filled there as well."))
			}
		}
	}
	return nil
}

var nameForm = regexp.MustCompile(`(?s)<(?:\w+:)?definedName\s([^>]*)>([^<]*)<`)

// cells are the single cells, those with a name of the donor's where it is now.
func (f *filling) cells(m app.BookMap) ([]app.BookCell, error) {
	all := slices.Clone(m.Cells)
	for i, c := range all {
		if c.Name == "" {
			continue
		}
		names, err := f.names()
		if err != nil {
			return nil, err
		}
		at, ok := names[c.Name]
		if !ok {
			return nil, app.ErrBookCell(c.Sheet, c.Cell, words.T("the donor's name “{name}” is not in the workbook any more. Settle again what goes where.", "name", c.Name))
		}
		all[i].Sheet, all[i].Cell = at.Sheet, at.Cell
	}
	return all, nil
}

// names are the cells that the donor gave names to.
func (b *donorBook) names() (map[string]app.BookCell, error) {
	content, err := b.get("xl/workbook.xml")
	if err != nil {
		return nil, err
	}
	all := map[string]app.BookCell{}
	for _, m := range nameForm.FindAllStringSubmatch(string(content), -1) {
		name, to := html.UnescapeString(tagAttr(m[1], "name")), html.UnescapeString(m[2])
		at := strings.LastIndex(to, "!")
		if at < 0 || strings.HasPrefix(name, "_xlnm") || tagAttr(m[1], "hidden") == "1" {
			continue
		}
		cell, ok := refOf(to[at+1:])
		if sheet := strings.ReplaceAll(strings.Trim(to[:at], "'"), "''", "'"); ok && !cell.whole() && slices.Contains(b.Sheets(), sheet) {
			all[name] = app.BookCell{Sheet: sheet, Cell: cell.column + cell.row, Name: name}
		}
	}
	return all, nil
}

// single fills a cell with one thing.
func (f *filling) single(c app.BookCell) error {
	column, row, ok := position(c.Cell)
	g := f.grid(c.Sheet)
	if !ok || row == 0 || g == nil {
		return app.ErrUnreadableFile
	}
	if err := f.notMerged(spot{g, column, row}); err != nil {
		return err
	}
	s, ok := f.report.Single(c.Put)
	if parts := strings.SplitN(c.Put, ".", 3); !ok && len(parts) == 3 {
		if _, there := f.report.Table(parts[1]); !there {
			return f.put(spot{g, column, row}, app.Value{}, app.TextCell) // there is nothing of this in the period
		}
	}
	if !ok {
		return app.ErrBookCell(c.Sheet, c.Cell, words.T("the report does not say “{what}”. Settle again what goes there.", "what", c.Put[strings.LastIndex(c.Put, ".")+1:]))
	}
	return f.put(spot{g, column, row}, s.Value, s.Cell)
}
