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
	f.SetZipWriter(b.withRows)
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

// write says all of a sheet but its rows. What stands before the rows in the file (panes,
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
	if err := p.merge(sw); err != nil {
		return err
	}
	return sw.Flush() // the rows follow: see parts
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
