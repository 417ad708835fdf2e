package sheet

import (
	"fmt"
	"io"
	"math"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// rows writes row after row: each block that stands in a row gives its cells.
func (b *book) rows(to io.Writer, p *page) error {
	wide := max(len(p.widths), 1) // a sheet without a table has lines all the same
	w := newRowWriter(wide)
	at, used := make([]excelize.Cell, wide), make([]bool, wide)
	for row := 1; row <= p.bottom; row++ {
		clear(used)
		any, high := false, p.heights[row]
		for _, l := range p.lines[row] {
			at[l.column] = excelize.Cell{StyleID: l.style, Value: l.text}
			used[l.column], any = true, true
		}
		for _, t := range p.tables {
			if row >= t.top && row <= t.last() {
				b.tableRow(at[t.left:], t, row-t.top)
				for i := range t.Columns {
					used[t.left+i] = true
				}
				any, high = true, max(high, b.heightOf(p, t, row-t.top))
			}
		}
		if !any {
			continue
		}
		w.begin(row, high)
		for i := range at {
			if used[i] {
				w.cell(i, &at[i])
			}
		}
		if err := w.end(to); err != nil {
			return err
		}
	}
	return nil
}

// merge joins the cells of lines that are wider than one.
func (p *page) merge(sw *excelize.StreamWriter) error {
	for _, m := range p.merged {
		if err := sw.MergeCell(m[0], m[1]); err != nil {
			return err
		}
	}
	return nil
}

// rowWriter writes rows as the library's stream writer does, to the byte, and
// several times as fast: a year of documents is half a million cells.
type rowWriter struct {
	columns []string // their names
	row     string
	line    []byte
}

func newRowWriter(wide int) *rowWriter {
	w := &rowWriter{columns: make([]string, wide)}
	for i := range w.columns {
		w.columns[i], _ = excelize.ColumnNumberToName(i + 1) // of a page there are few
	}
	return w
}

func (w *rowWriter) begin(row int, high float64) {
	w.row = strconv.Itoa(row)
	w.line = append(append(append(w.line[:0], `<row r="`...), w.row...), '"')
	if high > 0 {
		w.line = strconv.AppendFloat(append(w.line, ` ht="`...), high, 'f', -1, 64)
		w.line = append(w.line, `" customHeight="1"`...)
	}
	w.line = append(w.line, '>')
}

func (w *rowWriter) end(to io.Writer) error {
	w.line = append(w.line, `</row>`...)
	_, err := to.Write(w.line)
	return err
}

// cell writes a value, or a formula with what it came to.
func (w *rowWriter) cell(column int, c *excelize.Cell) {
	s := append(w.line, `<c`...)
	text, wordy := asString(c.Value)
	if wordy && c.Formula != "" && spaced(text) {
		s = append(s, ` xml:space="preserve"`...)
	}
	s = append(append(append(append(s, ` r="`...), w.columns[column]...), w.row...), '"')
	if c.StyleID != 0 {
		s = append(strconv.AppendInt(append(s, ` s="`...), int64(c.StyleID), 10), '"')
	}
	switch {
	case c.Formula != "" && (wordy || c.Value == nil):
		s = append(s, ` t="str"`...)
	case wordy:
		s = append(s, ` t="inlineStr"`...)
	}
	s = append(s, '>')
	if c.Formula != "" {
		s = append(appendXML(append(s, `<f>`...), c.Formula, false), `</f>`...)
	}
	switch {
	case wordy && c.Formula == "":
		s = appendInline(s, text)
	case wordy && text != "":
		s = append(appendXML(append(s, `<v>`...), literal(text), false), `</v>`...)
	case !wordy && c.Value != nil:
		s = append(appendNumber(append(s, `<v>`...), c.Value), `</v>`...)
	}
	w.line = append(s, `</c>`...)
}

// asString is a value that is no number, as a cell takes it.
func asString(value any) (string, bool) {
	switch v := value.(type) {
	case string:
		return fitting(v), true
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return fmt.Sprint(v), true
		}
	}
	return "", false
}

// appendInline puts a text into its cell.
func appendInline(s []byte, text string) []byte {
	s = append(s, `<is><t`...)
	if spaced(text) {
		s = append(s, ` xml:space="preserve"`...)
	}
	return append(appendXML(append(s, '>'), literal(text), true), `</t></is>`...)
}
