package sheet

import (
	"encoding/xml"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"sofra/app/words"
)

// setUp makes a sheet print well: across, on a paper on which it can be read, the head
// of its table on every page.
func (b *book) setUp(p *page) error {
	no, own := false, true
	side, top, edge, row := 0.5, 0.75, 0.3, rowHeight
	if err := b.SetSheetProps(p.name, &excelize.SheetPropsOptions{DefaultRowHeight: &row, CustomHeight: &own}); err != nil {
		return err
	}
	if err := b.setWidths(p); err != nil {
		return err
	}
	if err := b.printOn(p); err != nil {
		return err
	}
	if err := b.SetPageMargins(p.name, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &top, Bottom: &top, Header: &edge, Footer: &edge}); err != nil {
		return err
	}
	if err := b.SetSheetView(p.name, 0, &excelize.ViewOptions{ShowGridLines: &no}); err != nil {
		return err
	}
	if err := b.SetHeaderFooter(p.name, &excelize.HeaderFooterOptions{
		OddHeader: "&L&8 " + inHeader(b.report.Title, 120) + "&R&8 " + inHeader(b.report.Grant, 80),
		OddFooter: "&L&8 " + inHeader(p.name, 62) + "&R&8 " + b.say(words.T("Page {page} of {pages}", "page", "&P", "pages", "&N")),
	}); err != nil {
		return err
	}
	if err := b.printArea(p); err != nil {
		return err
	}
	return b.printTitles(p)
}

// setWidths makes columns as wide as what stands in them; charts are placed by them, too.
func (b *book) setWidths(p *page) error {
	for i, w := range p.widths {
		column, err := excelize.ColumnNumberToName(i + 1)
		if err == nil {
			err = b.SetColWidth(p.name, column, column, w)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// high is how high a sheet is, in points.
func (b *book) high(p *page) (sum float64) {
	for row := 1; row <= p.bottom; row++ {
		sum += b.rowHigh(p, row)
	}
	return sum
}

func (b *book) rowHigh(p *page, row int) float64 {
	high := max(p.heights[row], rowHeight)
	for _, t := range p.tables {
		if row >= t.top && row <= t.last() {
			high = max(high, b.heightOf(p, t, row-t.top))
		}
	}
	return high
}

// printArea is all that stands on a sheet, so that what somebody notes beside it
// stays off the paper.
func (b *book) printArea(p *page) error {
	to, err := excelize.CoordinatesToCellName(max(len(p.widths), 1), max(p.bottom, 1), true)
	if err != nil {
		return err
	}
	return b.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", Scope: p.name,
		RefersTo: "'" + strings.ReplaceAll(p.name, "'", "''") + "'!$A$1:" + to})
}

// inHeader takes a text into a page's head, where & begins a code and all
// texts together have 255 letters, counted as in a cell. A space goes before
// it, or a title that begins with a number would be a size.
func inHeader(text string, most int) string {
	text = strings.ReplaceAll(text, "&", "&&")
	for at, c := range text {
		if most -= utf16.RuneLen(c); most < 0 {
			if text = text[:at]; strings.Count(text, "&")%2 > 0 { // half of a pair
				text = text[:len(text)-1]
			}
			break
		}
	}
	return text
}

// dotted joins what there is with a dot between.
func dotted(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}

// properties are what a file manager shows. There is no date of making: the
// same report is the same file.
func (b *book) properties() error {
	core := struct {
		XMLName  xml.Name `xml:"cp:coreProperties"`
		CP       string   `xml:"xmlns:cp,attr"`
		DC       string   `xml:"xmlns:dc,attr"`
		Title    string   `xml:"dc:title"`
		Subject  string   `xml:"dc:subject"`
		Creator  string   `xml:"dc:creator"`
		Language string   `xml:"dc:language"`
	}{
		CP:    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
		DC:    "http://purl.org/dc/elements/1.1/",
		Title: b.report.Title, Subject: dotted(b.report.Grant, b.report.Subject), Creator: "Sofra", Language: string(b.report.Lang),
	}
	part, err := xml.Marshal(core)
	if err != nil {
		return err
	}
	b.Pkg.Store("docProps/core.xml", append([]byte(xml.Header), part...))
	return b.SetAppProps(&excelize.AppProperties{Application: "Sofra"})
}
