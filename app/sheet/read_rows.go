package sheet

import (
	"context"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"strconv"
	"strings"

	"sofra/app"
)

// rowPass streams the rows of one sheet.
type rowPass struct {
	xmlPass
	book   *workbook
	merges []merge
	each   func(int, []app.Cell) error

	active   []running // merged ranges that the row stands in
	formulas map[string]string
	cells    []app.Cell
	row      int
	col      int
	counted  int // cells so far
	width    int
}

func (p *rowPass) run(ctx context.Context) error {
	p.formulas = map[string]string{}
	for {
		t, err := p.next()
		if errors.Is(err, io.EOF) {
			return app.ErrUnreadableFile // a sheet ends with its end tag
		}
		if err != nil {
			return err
		}
		switch x := t.(type) {
		case xml.StartElement:
			if x.Name.Local == "row" {
				if err := ctx.Err(); err != nil {
					return err
				}
				err = p.readRow(x)
			}
		case xml.EndElement:
			if x.Name.Local == "sheetData" || x.Name.Local == "worksheet" {
				return nil
			}
		}
		if err != nil {
			return err
		}
	}
}

// readRow reads a row and hands it on when it holds something of its own.
func (p *rowPass) readRow(e xml.StartElement) error {
	row := p.row + 1
	if r := attr(e, "r"); r != "" {
		n, err := strconv.Atoi(r)
		if err != nil || n < row {
			return app.ErrUnreadableFile
		}
		row = n
	}
	if row > maxRow {
		return app.ErrHostileFile
	}
	p.row, p.col = row, 0
	clear(p.cells)
	p.cells = p.cells[:0]
	if err := p.readCells(); err != nil {
		return err
	}
	if p.width += len(p.cells); p.width > maxWidth {
		return app.ErrHostileFile
	}
	holds := len(p.cells) > 0
	if err := p.fill(); err != nil {
		return err
	}
	if !holds {
		return nil
	}
	return p.each(p.row, p.cells)
}

func (p *rowPass) readCells() error {
	for {
		t, err := p.next()
		if err != nil {
			return unreadable(err)
		}
		switch x := t.(type) {
		case xml.StartElement:
			if x.Name.Local == "c" {
				err = p.readCell(x)
			}
		case xml.EndElement:
			if x.Name.Local == "row" {
				return nil
			}
		}
		if err != nil {
			return err
		}
	}
}

func (p *rowPass) readCell(e xml.StartElement) error {
	if p.counted++; p.counted > maxCells {
		return app.ErrHostileFile
	}
	p.col++
	if ref := attr(e, "r"); ref != "" {
		col, _, ok := position(ref)
		if !ok {
			return app.ErrUnreadableFile
		}
		p.col = col
	}
	raw, err := p.readRaw(e)
	if err != nil {
		return err
	}
	cell, err := p.book.cell(raw)
	if err != nil || cell.Holds == app.HoldsNothing {
		return err
	}
	if p.col > len(p.cells) {
		if p.col > cap(p.cells) {
			p.cells = append(make([]app.Cell, 0, 2*p.col), p.cells...)
		}
		p.cells = p.cells[:p.col]
	}
	p.cells[p.col-1] = cell
	return nil
}

// rawCell is a cell as the file has it.
type rawCell struct {
	kind, style, value, formula string
}

func (p *rowPass) readRaw(e xml.StartElement) (raw rawCell, err error) {
	raw.kind, raw.style = attr(e, "t"), attr(e, "s")
	for {
		t, err := p.next()
		if err != nil {
			return raw, unreadable(err)
		}
		switch x := t.(type) {
		case xml.StartElement:
			switch name := x.Name.Local; name {
			case "v", "is":
				raw.value, err = p.text(name)
			case "f":
				raw.formula, err = p.formula(x)
			default:
				err = p.skip(name)
			}
		case xml.EndElement:
			if x.Name.Local == "c" {
				return raw, nil
			}
		}
		if err != nil {
			return raw, err
		}
	}
}

// formula reads a formula; the followers of a shared one say what the first says.
func (p *rowPass) formula(e xml.StartElement) (string, error) {
	text, err := p.text("f")
	if id := attr(e, "si"); attr(e, "t") == "shared" && len(p.formulas) < 10_000 {
		if text == "" {
			text = p.formulas[id]
		} else {
			p.formulas[id] = text
		}
	}
	return "=" + strings.TrimPrefix(text, "="), err // some programs write it twice
}

// cell makes of the file's cell what a person sees.
func (b *workbook) cell(raw rawCell) (c app.Cell, err error) {
	c.Formula = raw.formula
	switch {
	case raw.kind == "e", raw.value == "" && raw.formula != "":
		c.Holds, c.Text = app.HoldsFormula, raw.formula
		if raw.formula == "" {
			c.Text = raw.value
		}
	case raw.value == "":
		return app.Cell{}, nil
	case raw.kind == "s":
		n, err := strconv.Atoi(raw.value)
		if err != nil || n < 0 || n >= len(b.texts) {
			return c, app.ErrUnreadableFile
		}
		c.Holds, c.Text = app.HoldsText, b.texts[n]
	case raw.kind == "b":
		c.Holds, c.Text = app.HoldsBool, "FALSE"
		if isTrue(raw.value) {
			c.Text = "TRUE"
		}
	case raw.kind == "" || raw.kind == "n":
		b.number(&c, raw)
	case raw.kind == "d":
		c.Holds, c.Text = app.HoldsDay, isoText(raw.value)
	default:
		c.Holds, c.Text = app.HoldsText, raw.value
	}
	if c.Text == "" {
		c = app.Cell{}
	}
	return c, nil
}

// number reads a number, which its format may make a day or a time.
func (b *workbook) number(c *app.Cell, raw rawCell) {
	n, err := strconv.ParseFloat(raw.value, 64)
	if err != nil || math.IsNaN(n) || math.IsInf(n, 0) {
		c.Holds, c.Text = app.HoldsText, raw.value
		return
	}
	c.Holds, c.Day = app.HoldsNumber, n
	if b.from04 {
		c.Day += days04
	}
	style, _ := strconv.Atoi(raw.style)
	if style >= 0 && style < len(b.formats) {
		if text := b.formats[style].say(n, c.Day); text != "" {
			c.Holds, c.Text = app.HoldsDay, text
			return
		}
	}
	// Excel shows fifteen figures, so what it added to 0.8333333 is not said.
	short, _ := strconv.ParseFloat(strconv.FormatFloat(n, 'g', 15, 64), 64)
	c.Text = strconv.FormatFloat(short, 'f', -1, 64)
	if style >= 0 && style < len(b.formats) && b.formats[style] == percentFormat {
		c.Shown = percent(short)
	}
}

// percent writes a share with at most two figures behind the point.
func percent(share float64) string {
	return strconv.FormatFloat(math.Round(share*10_000)/100, 'f', -1, 64) + "%"
}
