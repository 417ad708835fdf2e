// Package sheet is workbooks and tables, in and out. It is the only room that
// knows the format of Excel.
package sheet

import (
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"sofra/app"
	"sofra/app/words"
)

// WriteReport writes r as a workbook: the same report gives the same bytes.
func WriteReport(w io.Writer, r app.Report) (err error) {
	f := excelize.NewFile()
	defer func() {
		if closed := f.Close(); err == nil {
			err = closed
		}
	}()
	b := &book{File: f, report: r, words: words.In(r.Lang), at: map[string]*placed{}, ruler: newRuler()}
	if r.Lang2 != "" {
		b.other = words.In(r.Lang2)
	}
	if err := b.fill(); err != nil {
		return &unmade{err}
	}
	f.SetZipWriter(inOrder)
	if err := f.Write(w); err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	return nil
}

// unmade is a report that no workbook takes: a fault of ours, whatever may be
// said of the file that it was for.
type unmade struct{ error }

// Error says what the library refused.
func (u *unmade) Error() string { return "write report: " + u.error.Error() }

// Unwrap hands on what was refused.
func (u *unmade) Unwrap() error { return u.error }

// book is a workbook in the making.
type book struct {
	*excelize.File
	*ruler
	report app.Report
	words  *words.Book
	other  *words.Book // of the language beside it; nil is none
	styles styles
	pages  []page
	at     map[string]*placed // tables by name
	tables int                // made so far
	charts int
}

func (b *book) fill() error {
	if err := b.makeStyles(); err != nil {
		return err
	}
	for _, s := range b.report.Sheets {
		b.pages = append(b.pages, b.layOut(s))
	}
	for i := range b.pages {
		if err := b.addSheet(i); err != nil {
			return err
		}
	}
	for i := range b.pages {
		if err := b.write(&b.pages[i]); err != nil {
			return fmt.Errorf("sheet %s: %w", b.pages[i].Key, err)
		}
	}
	return b.properties()
}

// addSheet names a sheet; a new workbook begins with one.
func (b *book) addSheet(i int) error {
	name := b.pages[i].name
	if i == 0 {
		return b.SetSheetName("Sheet1", name)
	}
	_, err := b.NewSheet(name)
	return err
}

// write streams one sheet. What stands before the rows in the file (panes,
// widths, tables, charts) has to be said before the first row.
func (b *book) write(p *page) error {
	if err := b.setUp(p); err != nil {
		return err
	}
	for _, t := range p.tables {
		if err := b.addTable(p, t); err != nil {
			return err
		}
	}
	for _, c := range p.charts {
		if err := b.addChart(p, c); err != nil {
			return err
		}
	}
	if err := b.addLinks(p); err != nil {
		return err
	}
	sw, err := b.NewStreamWriter(p.name)
	if err != nil {
		return err
	}
	if err := b.begin(sw, p); err != nil {
		return err
	}
	if err := b.rows(sw, p); err != nil {
		return err
	}
	return sw.Flush()
}

// begin sets the panes.
func (b *book) begin(sw *excelize.StreamWriter, p *page) error {
	if p.freeze == 0 {
		return nil
	}
	below, err := excelize.CoordinatesToCellName(1, p.freeze+1)
	if err != nil {
		return err
	}
	return sw.SetPanes(&excelize.Panes{Freeze: true, YSplit: p.freeze, TopLeftCell: below, ActivePane: "bottomLeft",
		Selection: []excelize.Selection{{SQRef: below, ActiveCell: below, Pane: "bottomLeft"}}})
}

// rows writes row after row: each block that stands in a row gives its cells.
func (b *book) rows(sw *excelize.StreamWriter, p *page) error {
	wide := max(len(p.widths), 1) // a sheet without a table has lines all the same
	cells, at := make([]any, wide), make([]excelize.Cell, wide)
	for row := 1; row <= p.bottom; row++ {
		clear(cells)
		used, high := false, p.heights[row]
		for _, l := range p.lines[row] {
			at[l.column] = excelize.Cell{StyleID: l.style, Value: l.text}
			cells[l.column] = &at[l.column]
			used = true
		}
		for _, t := range p.tables {
			if row >= t.top && row <= t.last() {
				b.tableRow(at[t.left:], t, row-t.top)
				for i := range t.Columns { // pointers, for a cell in an interface is a copy on the heap
					cells[t.left+i] = &at[t.left+i]
				}
				used, high = true, max(high, b.heightOf(p, t, row-t.top))
			}
		}
		if !used {
			continue
		}
		var options []excelize.RowOpts
		if high > 0 {
			options = append(options, excelize.RowOpts{Height: high})
		}
		if err := sw.SetRow(fmt.Sprintf("A%d", row), cells, options...); err != nil {
			return err
		}
	}
	for _, m := range p.merged {
		if err := sw.MergeCell(m[0], m[1]); err != nil {
			return err
		}
	}
	return nil
}
