package paper

import (
	"io"
	"path/filepath"
	"strings"

	"sofra/app"
	"sofra/app/words"
)

// WriteList writes the first sheet of a report as PDF: its head, its table with
// the names of the columns on every page, and a line to sign on.
func WriteList(to io.Writer, r app.Report) error { return listed(r).write(to) }

// SaveList writes it to a file, whole or not at all. It takes the place of an
// older PDF, and of nothing else.
func SaveList(path string, r app.Report) error {
	file := app.Filed{Path: path, End: ".pdf", Only: true,
		Taken: words.T("{file} is there already and is no PDF. Choose another name; nothing was changed.", "file", filepath.Base(path))}
	if err := file.Write(func(to io.Writer) error { return WriteList(to, r) }); err != nil {
		return file.Fault(err)
	}
	return nil
}

// across is how many columns a sheet has at most that stands upright.
const across = 6

// listing is a list on its way to paper.
type listing struct {
	*sheets
	app.Sheet
	report     app.Report
	table      app.Table
	wide, high float64 // of the page
	cell       setting // of the words of its table
	widths     []float64
}

func listed(r app.Report) *sheets {
	first := r.Sheets[0]
	l := newListing(r)
	l.Sheet, l.table = first, first.Tables[0]
	if len(l.table.Columns) > across {
		l.wide, l.high = sheetHigh, sheetWide
	}
	l.page()
	l.head()
	l.measure()
	l.rows()
	l.sign()
	return l.sheets
}

// newListing is one that has no page yet; its pages will stand upright.
func newListing(r app.Report) *listing {
	l := &listing{sheets: newSheets(words.In(r.Lang), r.Title), report: r, wide: sheetWide, high: sheetHigh, cell: cellType}
	l.AliasNbPages("{nb}")
	l.SetHeaderFunc(func() { l.again(r.Title) })
	l.SetFooterFunc(l.pageFoot)
	return l
}

// turn has the pages lie, or stand, from here on.
func (l *listing) turn(across bool) {
	if (l.wide > l.high) != across {
		l.wide, l.high = l.high, l.wide
		l.page()
	}
}

// need begins a new page where less than this is left of the one before.
func (l *listing) need(height float64) {
	if l.GetY()+height > l.high-marginFoot {
		l.page()
	}
}

// page begins a page, upright or across.
func (l *listing) page() {
	if l.wide > l.high {
		l.AddPageFormat("L", l.GetPageSizeStr("A4"))
		return
	}
	l.AddPage()
}

// room is how wide the words of a page are.
func (l *listing) room() float64 { return l.wide - 2*margin }

// within is a setting for words of a width, at a distance from the margin.
func within(left, width float64, as setting) setting {
	as.left, as.right = left, column-left-width
	return as
}

// again says on every page but the first what the list is.
func (l *listing) again(title string) {
	if l.PageNo() == 1 {
		return
	}
	as := within(0, l.room(), setting{size: sizeSmall, line: lineSmall, colour: quiet})
	l.SetXY(margin, 11)
	l.set(l.lines([]app.Piece{{Text: title}}, as)[:1], as)
	l.SetXY(margin, marginTop)
}

// pageFoot numbers a page that ends: the next may lie where this one stands.
func (l *listing) pageFoot() {
	wide, high := l.GetPageSize()
	l.face(sizeSmall, false, quiet)
	l.SetXY(margin, high-14)
	l.CellFormat(wide-2*margin, lineSmall, inBoth(l.report, pageOf(l.PageNo(), "{nb}")), "", 0, "L", false, 0, "")
}

// head is the name of the list, what stands above it, and its facts in two
// columns.
func (l *listing) head() {
	l.SetY(15)
	l.said(l.Title, true, within(0, l.room(), setting{size: 17, line: 8, colour: dark}))
	for _, line := range strings.Split(l.Lead, "\n") {
		if line != "" {
			l.said(line, false, within(0, l.room(), setting{size: 9, line: 4.4, colour: quiet}))
		}
	}
	l.SetY(l.GetY() + 3)
	label, half := 36.0, (l.room()-gutter)/2
	for i := 0; i < len(l.Facts); i += 2 {
		top, next := l.GetY(), l.GetY()
		for n, f := range l.Facts[i:min(i+2, len(l.Facts))] {
			left := float64(n) * (half + gutter)
			l.SetY(top)
			l.said(f.Label, false, within(left, label-2, setting{size: 8.5, line: 4.4, colour: quiet}))
			next = max(next, l.GetY())
			l.SetY(top)
			l.said(f.Text, false, within(left+label, half-label, setting{size: 9, line: 4.4, colour: dark}))
			next = max(next, l.GetY())
		}
		l.SetY(next + 1)
	}
	l.SetY(l.GetY() + 4)
}

// said sets a paragraph where the page is.
func (l *listing) said(text string, bold bool, as setting) {
	l.set(l.lines([]app.Piece{{Text: text, Bold: bold}}, as), as)
}

// sign leaves a line for the day and one for whoever signs.
func (l *listing) sign() {
	l.written([]string{l.book.T("Place and day"), l.book.T("For the organiser")})
}
