package sheet

import (
	"bytes"
	"context"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"sofra/app"
	"sofra/app/words"
)

// Most of a sheet that somebody sees who settles what goes where.
const (
	mostSeenRows = 400
	mostSeenWide = 60
)

// PreviewBook is a donor's workbook as it would be filled, with the results of its
// formulas that would be in the file; others stay as they are written.
func PreviewBook(template []byte, m app.BookMap, r app.Report) (app.BookView, error) {
	var filled bytes.Buffer
	if _, err := FillBook(&filled, template, m, r); err != nil {
		return app.BookView{}, err
	}
	v, err := ViewBook(filled.Bytes())
	if err != nil {
		return v, err
	}
	f, err := excelize.OpenReader(bytes.NewReader(filled.Bytes()), excelize.Options{UnzipSizeLimit: maxPart, UnzipXMLSizeLimit: maxPart})
	if err != nil {
		return v, nil // it can be seen all the same
	}
	defer f.Close() //nolint:errcheck // only read
	for _, s := range v.Sheets {
		for at, cell := range s.Cells {
			if text, err := f.GetCellValue(s.Name, at); cell.Formula && err == nil && text != "" {
				s.Cells[at] = app.BookText{Text: text, Formula: true}
			}
		}
	}
	return v, nil
}

// ViewBook reads a donor's workbook for whoever settles what goes where.
func ViewBook(template []byte) (v app.BookView, err error) {
	b, err := openDonorBook(template)
	if err != nil {
		return v, err
	}
	for _, name := range b.Sheets() {
		s := app.BookSheet{Name: name, Cells: map[string]app.BookText{}}
		err := b.Rows(context.Background(), name, func(row int, cells []app.Cell) error {
			if row > mostSeenRows {
				return nil
			}
			for i, c := range cells[:min(len(cells), mostSeenWide)] {
				if c.Filled || c.Text == "" && c.Formula == "" {
					continue
				}
				s.Rows, s.Wide = row, max(s.Wide, i+1)
				text := app.BookText{Text: c.Text}
				if c.Formula != "" {
					text = app.BookText{Text: c.Formula, Formula: true}
				}
				s.Cells[app.BookAt(i+1, row)] = text
			}
			return nil
		})
		if err != nil {
			return v, err
		}
		v.Sheets = append(v.Sheets, s)
	}
	names, err := b.names()
	for _, c := range names {
		v.Names = append(v.Names, c)
	}
	slices.SortFunc(v.Names, func(a, b app.BookCell) int { return strings.Compare(a.Name, b.Name) })
	return v, err
}

// SaveBook fills a donor's workbook into a file. What was there stays whole when
// anything goes wrong; a workbook that cannot be filled says why, and not that the file
// could not be written. left is how many formulas have no result yet.
func SaveBook(path string, template []byte, m app.BookMap, r app.Report) (left int, err error) {
	file := app.Filed{Path: path, End: ".xlsx",
		Taken: words.T("{file} is there already and is no workbook. Choose another name; nothing was changed.", "file", filepath.Base(path))}
	var unfilled error
	err = file.Write(func(to io.Writer) error {
		left, unfilled = FillBook(to, template, m, r)
		return unfilled
	})
	var ours *app.Fault
	if err == nil || errors.As(unfilled, &ours) {
		return left, err
	}
	return left, file.Fault(err)
}
