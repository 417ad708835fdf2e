package sheet

import (
	"bytes"
	"context"

	"github.com/xuri/excelize/v2"

	"sofra/app"
)

// mostWorkedOut is how many formulas a preview works out.
const mostWorkedOut = 2000

// PreviewBook is a donor's workbook as it would be filled, its formulas worked out as
// far as the library can; others stay as they are written. Nothing of this goes into
// the file.
func PreviewBook(ctx context.Context, template []byte, m app.BookMap, r app.Report) (app.BookView, error) {
	var filled bytes.Buffer
	if err := FillBook(&filled, template, m, r); err != nil {
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
	left := mostWorkedOut
	for _, s := range v.Sheets {
		for at, cell := range s.Cells {
			if !cell.Formula || left == 0 {
				continue
			}
			if left--; ctx.Err() != nil {
				return v, ctx.Err()
			}
			if text, err := f.CalcCellValue(s.Name, at); err == nil && text != "" {
				s.Cells[at] = app.BookText{Text: text, Formula: true}
			}
		}
	}
	return v, nil
}
