package sheet

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"sofra/app"
	"sofra/app/words"
)

// addTable registers a table with the library, then says it again whole: the
// library knows no totals and no calculated columns.
func (b *book) addTable(p *page, t *placed) error {
	ref, err := t.ref(t.last())
	if err != nil {
		return err
	}
	if err := b.AddTable(p.name, &excelize.Table{Range: ref, Name: t.Name}); err != nil {
		return fmt.Errorf("table %s: %w", t.Name, err)
	}
	b.tables++
	part, err := xml.Marshal(b.tablePart(t, ref))
	if err != nil {
		return err
	}
	b.Pkg.Store(fmt.Sprintf("xl/tables/table%d.xml", b.tables), append([]byte(xml.Header), part...))
	// A line "1.10" or a document "007" is a text and no mistake.
	if err := b.AddIgnoredErrors(p.name, ref, excelize.IgnoredErrorsNumberStoredAsText); err != nil {
		return err
	}
	return b.bands(p, t)
}

// ref is the range from the head to a row.
func (t *placed) ref(last int) (string, error) {
	from, err := excelize.CoordinatesToCellName(t.left+1, t.top)
	if err != nil {
		return "", err
	}
	to, err := excelize.CoordinatesToCellName(t.left+len(t.Columns), last)
	return from + ":" + to, err
}

// bands tints every second row. A condition does it and no cell style, so that
// bands stay bands when somebody sorts the table.
func (b *book) bands(p *page, t *placed) error {
	ref, err := t.ref(t.top + t.size())
	if err != nil {
		return err
	}
	_, to, _ := strings.Cut(ref, ":")
	from, err := excelize.CoordinatesToCellName(t.left+1, t.top+1)
	if err != nil {
		return err
	}
	return b.SetConditionalFormat(p.name, from+":"+to, []excelize.ConditionalFormatOptions{{
		Type: "formula", Criteria: fmt.Sprintf("MOD(ROW(),2)=%d", t.top%2), Format: &b.styles.band}})
}

// The parts of a table in the file, ECMA-376 part 1, 18.5.
type tablePart struct {
	XMLName     xml.Name `xml:"http://schemas.openxmlformats.org/spreadsheetml/2006/main table"`
	ID          int      `xml:"id,attr"`
	Name        string   `xml:"name,attr"`
	DisplayName string   `xml:"displayName,attr"`
	Ref         string   `xml:"ref,attr"`
	HeaderRow   int      `xml:"headerRowCount,attr"` // said aloud, for programs that read tables to people
	TotalsRow   int      `xml:"totalsRowCount,attr,omitempty"`
	TotalsShown int      `xml:"totalsRowShown,attr"`
	Filter      *struct {
		Ref string `xml:"ref,attr"`
	} `xml:"autoFilter"`
	Columns struct {
		Count  int           `xml:"count,attr"`
		Column []tableColumn `xml:"tableColumn"`
	} `xml:"tableColumns"`
	Style tableStyle `xml:"tableStyleInfo"`
}

// tableStyle asks for no style of the program's own.
type tableStyle struct {
	First   int `xml:"showFirstColumn,attr"`
	Last    int `xml:"showLastColumn,attr"`
	Rows    int `xml:"showRowStripes,attr"`
	Columns int `xml:"showColumnStripes,attr"`
}

type tableColumn struct {
	ID       int    `xml:"id,attr"`
	Name     string `xml:"name,attr"`
	Function string `xml:"totalsRowFunction,attr,omitempty"`
	Label    string `xml:"totalsRowLabel,attr,omitempty"`
	Every    string `xml:"calculatedColumnFormula,omitempty"`
	Total    string `xml:"totalsRowFormula,omitempty"`
}

func (b *book) tablePart(t *placed, ref string) tablePart {
	part := tablePart{ID: b.tables, Name: t.Name, DisplayName: t.Name, Ref: ref, HeaderRow: 1}
	if t.totals {
		part.TotalsRow, part.TotalsShown = 1, 1
	}
	if t.filter {
		data, _ := t.ref(t.top + t.size())
		part.Filter = &struct {
			Ref string `xml:"ref,attr"`
		}{data}
	}
	part.Columns.Count = len(t.Columns)
	for i, c := range t.Columns {
		column := tableColumn{ID: i + 1, Name: t.titles[i], Every: b.formula(t, c.Calc)}
		switch {
		case !t.totals:
		case i == 0:
			column.Label = b.say(words.T("Total"))
		case c.Total == app.SumTotal:
			column.Function = "sum"
		case c.Total == app.OverallTotal:
			column.Function, column.Total = "custom", b.totalFormula(t, c)
		}
		part.Columns.Column = append(part.Columns.Column, column)
	}
	return part
}

// tableRow fills in the cells of row n of a table; 0 is its head.
func (b *book) tableRow(cells []excelize.Cell, t *placed, n int) {
	for i := range t.Columns {
		switch {
		case n == 0:
			cells[i] = excelize.Cell{StyleID: b.headStyle(t.Columns[i]), Value: t.titles[i]}
		case n > t.size():
			cells[i] = b.totalCell(t, i)
		case n > len(t.Rows):
			cells[i] = excelize.Cell{StyleID: b.styles.cell[t.Columns[i].Cell]}
		default:
			cells[i] = b.cell(t, i, t.Rows[n-1][i])
			if slices.Contains(t.Strong, n-1) {
				cells[i].StyleID = b.styles.strong[t.Columns[i].Cell]
			}
		}
	}
}

func (b *book) headStyle(c app.Column) int {
	if wordy(c.Cell) || c.Cell == app.DateCell {
		return b.styles.head
	}
	return b.styles.headRight
}

// cell is a value in the file: what was counted here, and the formula that
// keeps it so.
func (b *book) cell(t *placed, i int, v app.Value) excelize.Cell {
	kind, calc := t.Columns[i].Cell, t.Columns[i].Calc
	if v.Cell != app.TextCell {
		kind = v.Cell
	}
	if v.Calc != nil {
		calc = v.Calc
	}
	c := excelize.Cell{StyleID: b.styles.cell[kind], Formula: b.formula(t, calc)}
	if v.Has && b.at[v.To] != nil {
		c.StyleID = b.styles.link
	}
	if v.Has {
		c.Value = number(v, kind)
	} else if c.Formula != "" {
		c.Value = ""
	}
	return c
}

// totalCell is what stands under column i.
func (b *book) totalCell(t *placed, i int) excelize.Cell {
	column := t.Columns[i]
	c := excelize.Cell{StyleID: b.styles.total[column.Cell], Formula: b.totalFormula(t, column)}
	switch {
	case i == 0:
		c.Value, c.Formula = b.say(words.T("Total")), ""
	case column.Total == app.SumTotal:
		c.Value = number(app.Number(t.sum(i)), column.Cell)
	case column.Total == app.OverallTotal:
		part, whole := t.sum(t.Column(column.Calc.Column)), t.sum(t.Column(column.Calc.Other))
		c.Value = ""
		if whole != 0 {
			c.Value = float64(part) / float64(whole)
		}
	}
	return c
}

func (t *placed) sum(column int) (n int64) {
	for _, row := range t.Rows {
		if row[column].Has {
			n += row[column].N
		}
	}
	return n
}

// number is a value as the file holds it. Excel has no days before 1900:
// those stay text.
func number(v app.Value, kind app.CellKind) any {
	if v.Text != "" && kind != app.DateCell { // words in place of a figure: it is not shown
		return fitting(v.Text)
	}
	switch kind {
	case app.DateCell:
		d := app.Date(v.Text)
		if day, ok := serial(d); ok {
			return day
		}
		y, m, day := d.YMD()
		return fmt.Sprintf("%02d.%02d.%04d", day, m, y)
	case app.MoneyCell:
		return float64(v.N) / 100
	case app.ShareCell, app.DecimalCell:
		return float64(v.N) / float64(v.Of)
	case app.DurationCell:
		return float64(v.N) / 86400
	case app.CountCell:
		return v.N
	}
	return fitting(v.Text)
}

// serial is the number that a workbook keeps a day as.
func serial(d app.Date) (int, bool) {
	day, ok := d.Time()
	if !ok || day.Before(time.Date(1900, 3, 1, 12, 0, 0, 0, time.UTC)) {
		return 0, false
	}
	return int(day.Sub(time.Date(1899, 12, 30, 12, 0, 0, 0, time.UTC)).Hours() / 24), true
}
