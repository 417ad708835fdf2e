package sheet

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"sofra/app"
)

// Measures of a chart, in pixels.
const (
	chartHeight = 250 // at least
	chartGap    = 10
	barHeight   = 18 // of a bar with its word; less, and the words lie over each other
	barHead     = 50
	sheetRow    = 20
)

// chartHeight is how high a chart is: bars stand under each other.
func (b *book) chartHeight(c app.Chart) uint {
	n := c.To - c.From
	for _, s := range b.report.Sheets {
		for i := range s.Tables {
			if t := &s.Tables[i]; c.To == 0 && t.Name == c.Table {
				n = len(t.Rows)
			}
		}
	}
	if c.Kind != app.Bars {
		return chartHeight
	}
	return max(chartHeight, barHead+barHeight*uint(n))
}

// chartRows is how many rows of the sheet a chart takes, gap included.
func chartRows(high uint) int { return int(high+chartGap+sheetRow-1) / sheetRow }

// addChart draws a chart that stays tied to its table.
func (b *book) addChart(p *page, d drawn) error {
	t, ok := b.at[d.Table]
	if !ok {
		return nil
	}
	for _, key := range append(slices.Clone(d.Values), d.Labels) {
		if t.Column(key) < 0 {
			return fmt.Errorf("chart of %s: no column %q", d.Table, key)
		}
	}
	series := series(t, d.Chart)
	cell, err := excelize.CoordinatesToCellName(d.column+1, d.row)
	if err != nil {
		return err
	}
	chart := b.chart(t, d, series)
	if err := b.AddChart(p.name, cell, &chart); err != nil {
		return fmt.Errorf("chart of %s: %w", d.Table, err)
	}
	b.charts++
	if err := b.remember(t, d.Chart); err != nil {
		return err
	}
	return b.hatch(series)
}

// chart is how a chart looks.
func (b *book) chart(t *placed, d drawn, series []excelize.ChartSeries) excelize.Chart {
	zero := 0.0
	small := excelize.Font{Family: font, Size: 9, Color: quiet}
	chart := excelize.Chart{
		Type: excelize.Col, Series: series, Dimension: excelize.ChartDimension{Width: d.wide, Height: d.high},
		Title:  excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: d.Title, Font: &excelize.Font{Family: font, Size: 11, Color: ink, Bold: true}}}},
		Legend: excelize.ChartLegend{Position: "none"},
		XAxis:  excelize.ChartAxis{Font: small}, YAxis: excelize.ChartAxis{Font: small, MajorGridLines: true, Minimum: &zero, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "#,##0"}},
		Border:     excelize.LineOptions{Type: excelize.LineSolid, Width: 0.75, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{line}}},
		PlotArea:   excelize.ChartPlotArea{ShowVal: len(series) == 1},
		VaryColors: new(bool), Format: excelize.GraphicOptions{AltText: b.said(t, d.Chart), OffsetX: int(d.off), Positioning: "twoCell"},
	}
	if most := d.Most; most > 0 {
		chart.YAxis.Maximum = &most
	}
	if d.Kind == app.Bars { // the first row on top
		chart.Type, chart.XAxis.ReverseOrder = excelize.Bar, true
	}
	if len(series) > 1 {
		chart.Legend = excelize.ChartLegend{Position: "bottom", Font: &small}
	} else { // its bars say their numbers themselves
		chart.YAxis.None, chart.YAxis.MajorGridLines = true, false
	}
	return chart
}

// series are the columns that a chart shows.
func series(t *placed, c app.Chart) []excelize.ChartSeries {
	from, to := t.span(c)
	var all []excelize.ChartSeries
	for i, key := range c.Values {
		colour := accent
		if i < len(c.Values)-1 { // what is compared with; hatch draws it anew
			colour = white
		}
		all = append(all, excelize.ChartSeries{
			Name: t.cells(key, t.top, t.top), Categories: t.cells(c.Labels, from, to), Values: t.cells(key, from, to),
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}},
		})
	}
	return all
}

// span are the first and the last row of the sheet that a chart draws.
func (t *placed) span(c app.Chart) (from, to int) {
	if c.To == 0 {
		return t.top + 1, t.top + t.size()
	}
	return t.top + 1 + c.From, t.top + c.To
}

// cells names cells of a column with their sheet, as charts do.
func (t *placed) cells(key string, from, to int) string {
	column, _ := excelize.ColumnNumberToName(t.left + t.Column(key) + 1)
	ref := fmt.Sprintf("$%s$%d", column, from)
	if to > from {
		ref += fmt.Sprintf(":$%s$%d", column, to)
	}
	return "'" + strings.ReplaceAll(t.sheet, "'", "''") + "'!" + ref
}

// hatch draws the series that others are compared with in stripes, which the
// library cannot: colour alone would be lost on a black and white print.
func (b *book) hatch(series []excelize.ChartSeries) error {
	if len(series) < 2 {
		return nil
	}
	name := fmt.Sprintf("xl/charts/chart%d.xml", b.charts)
	part, ok := b.Pkg.Load(name)
	if !ok {
		return fmt.Errorf("no part %s", name)
	}
	plain := []byte(`<spPr><a:solidFill><a:srgbClr val="` + white + `"></a:srgbClr></a:solidFill></spPr>`)
	striped := []byte(`<spPr><a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="` + quiet + `"></a:srgbClr></a:fgClr><a:bgClr><a:srgbClr val="` + white +
		`"></a:srgbClr></a:bgClr></a:pattFill><a:ln w="9525"><a:solidFill><a:srgbClr val="` + quiet + `"></a:srgbClr></a:solidFill></a:ln></spPr>`)
	if !bytes.Contains(part.([]byte), plain) {
		return fmt.Errorf("no series to stripe in %s", name)
	}
	b.Pkg.Store(name, bytes.Replace(part.([]byte), plain, striped, len(series)-1))
	return nil
}
