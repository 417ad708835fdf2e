package sheet

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"sofra/app"
)

// grid is a sheet of a donor's workbook whose cells are being changed. All that
// nobody changes stays as the file has it.
type grid struct {
	sheet      string
	part       string
	head, tail []byte // what stands before and after the rows
	prefix     string // of the file's names for elements, "x:"
	rows       []*gridRow
	changed    bool
}

type gridRow struct {
	number int
	attrs  string // but its number and how wide it is
	cells  []*gridCell
	tail   string // what follows the cells
}

type gridCell struct {
	column int
	attrs  string // but where it stands
	inner  string
}

// gridOf reads a sheet.
func gridOf(s bookSheet, source []byte) (*grid, error) {
	r := &gridReader{grid: &grid{sheet: s.name, part: s.part}, source: source, d: xml.NewDecoder(bytes.NewReader(source))}
	for {
		r.from = r.d.InputOffset()
		t, err := r.d.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			err = r.token(t)
		}
		if err != nil {
			return nil, unreadable(err)
		}
	}
	if r.grid.tail == nil {
		return nil, app.ErrUnreadableFile
	}
	return r.grid, nil
}

// gridReader walks the tokens of a sheet.
type gridReader struct {
	grid   *grid
	source []byte
	d      *xml.Decoder
	from   int64 // where the token begins
	inside bool  // the rows
	row    *gridRow
	cell   *gridCell
	inner  int64 // where the cell's contents begin
	last   int64 // where the last cell of the row ended
	cells  int
}

func (r *gridReader) token(t xml.Token) error {
	switch x := t.(type) {
	case xml.StartElement:
		switch {
		case x.Name.Local == "sheetData" && !r.inside && r.grid.head == nil:
			r.inside, r.grid.head = true, r.source[:r.from]
			if x.Name.Space != "" {
				r.grid.prefix = x.Name.Space + ":"
			}
		case r.inside && r.row == nil && x.Name.Local == "row":
			return r.beginRow(x)
		case r.inside && r.row != nil && r.cell == nil && x.Name.Local == "c":
			return r.beginCell(x)
		}
	case xml.EndElement:
		switch {
		case !r.inside:
		case x.Name.Local == "c" && r.cell != nil:
			r.cell.inner, r.cell, r.last = string(r.source[r.inner:r.from]), nil, r.d.InputOffset()
		case x.Name.Local == "row" && r.cell == nil && r.row != nil:
			r.row.tail, r.row = strings.TrimSpace(string(r.source[min(r.last, r.from):r.from])), nil
		case x.Name.Local == "sheetData":
			r.inside, r.grid.tail = false, r.source[r.d.InputOffset():]
		}
	}
	return nil
}

func (r *gridReader) beginRow(e xml.StartElement) error {
	number := 1
	if n := len(r.grid.rows); n > 0 {
		number = r.grid.rows[n-1].number + 1
	}
	if said := attr(e, "r"); said != "" {
		n, err := strconv.Atoi(said)
		if err != nil || n < number || n > maxRow {
			return app.ErrUnreadableFile
		}
		number = n
	}
	r.row = &gridRow{number: number, attrs: r.attrs("r", "spans")}
	r.grid.rows, r.last = append(r.grid.rows, r.row), r.d.InputOffset()
	return nil
}

func (r *gridReader) beginCell(e xml.StartElement) error {
	if r.cells++; r.cells > maxCells {
		return app.ErrHostileFile
	}
	column := 1
	if n := len(r.row.cells); n > 0 {
		column = r.row.cells[n-1].column + 1
	}
	if said := attr(e, "r"); said != "" {
		col, row, ok := position(said)
		if !ok || row != r.row.number || col < column {
			return app.ErrUnreadableFile
		}
		column = col
	}
	r.cell, r.inner = &gridCell{column: column, attrs: r.attrs("r")}, r.d.InputOffset()
	r.row.cells = append(r.row.cells, r.cell)
	return nil
}

// attrs are the attributes of the tag as the file has them, but for some.
func (r *gridReader) attrs(but ...string) string {
	var b strings.Builder
	for _, m := range attrForm.FindAllStringSubmatch(string(r.source[r.from:r.d.InputOffset()]), -1) {
		if !slices.Contains(but, m[1]) {
			b.WriteString(" " + m[0])
		}
	}
	return b.String()
}

// row finds a row, or makes it.
func (g *grid) row(number int) *gridRow {
	at, found := slices.BinarySearchFunc(g.rows, number, func(r *gridRow, n int) int { return cmp.Compare(r.number, n) })
	if !found {
		g.rows = slices.Insert(g.rows, at, &gridRow{number: number})
	}
	return g.rows[at]
}

func byColumn(c *gridCell, column int) int { return cmp.Compare(c.column, column) }

// cell finds a cell, or makes it.
func (g *grid) cell(column, row int) *gridCell {
	r := g.row(row)
	at, found := slices.BinarySearchFunc(r.cells, column, byColumn)
	if !found {
		r.cells = slices.Insert(r.cells, at, &gridCell{column: column})
	}
	return r.cells[at]
}

// bytes is the sheet as it is written.
func (g *grid) bytes() []byte {
	var b bytes.Buffer
	b.Write(g.head)
	fmt.Fprintf(&b, "<%ssheetData>", g.prefix)
	for _, r := range g.rows {
		fmt.Fprintf(&b, `<%srow r="%d"%s>`, g.prefix, r.number, r.attrs)
		for _, c := range r.cells {
			fmt.Fprintf(&b, `<%sc r="%s%d"%s`, g.prefix, app.BookLetters(c.column), r.number, c.attrs)
			if c.inner == "" {
				b.WriteString("/>")
				continue
			}
			fmt.Fprintf(&b, ">%s</%sc>", c.inner, g.prefix)
		}
		fmt.Fprintf(&b, "%s</%srow>", r.tail, g.prefix)
	}
	fmt.Fprintf(&b, "</%ssheetData>", g.prefix)
	b.Write(g.tail)
	return b.Bytes()
}
