package sheet

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"sofra/app"
)

// Paper is read at arm's length: letters are never printed smaller than seven points,
// and the default font has ten. A sheet that is too wide for that first gets narrower
// columns, then a larger paper, and then several pages beside each other, each with the
// first columns of its table.
const (
	legible = 0.7
	inPaper = 0.98 // of a paper that is used: programs round columns up
	squeeze = 0.8  // how narrow columns may get for the smaller paper
	oneWord = 16.0 // digits that a single word seldom passes
)

// paper is a sheet of paper, with what the margins leave of it, in points.
type paper struct {
	code       int
	wide, high float64
}

var (
	a4 = paper{9, 770, 487}
	a3 = paper{8, 1118, 734}
)

// digits is how wide a sheet may be to be read on a paper.
func (p paper) digits() float64 { return p.wide * inPaper / legible / digitPoints }

// digitPoints is how wide a digit stands on paper that is printed full size. Excel draws
// it narrower than LibreOffice, which has it as wide as the font does.
const digitPoints = 5.6

// printed is how a sheet is printed.
type printed struct {
	paper
	scale  float64 // where it is not made to fit
	titles int     // columns that stand on every page
	breaks []int   // columns that begin a page
}

// firstPage is how many columns stand on the first page.
func (p *page) firstPage() int {
	if len(p.print.breaks) > 0 {
		return p.print.breaks[0]
	}
	return len(p.widths)
}

// wide is how wide columns are that are printed, from one to before another.
func (p *page) wide(from, to int) (sum float64) {
	for _, w := range p.widths[from:to] {
		sum += w
	}
	return sum
}

// fitPaper makes a sheet as narrow as it has to be, and chooses what it is printed on.
func (b *book) fitPaper(p *page) {
	p.print = printed{paper: a4}
	all := len(p.widths)
	wide := p.wide(0, all)
	if wide <= a4.digits() {
		return
	}
	least := b.leasts(p)
	switch {
	case wide*squeeze <= a4.digits() && p.narrow(least, 0, all, a4.digits()):
	case wide <= a3.digits(), p.narrow(least, 0, all, a3.digits()):
		p.print.paper = a3
	case p.byTables(least):
	default:
		p.split(least)
	}
}

// narrow takes from columns, from one to before another, what they have more than they
// need, until they fit; false is that they cannot.
func (p *page) narrow(least []float64, from, to int, room float64) bool {
	over, slack := p.wide(from, to)-room, 0.0
	for i := from; i < to; i++ {
		slack += p.widths[i] - least[i]
	}
	if over > slack {
		return false
	}
	for i := from; i < to && over > 0; i++ {
		p.widths[i] -= (p.widths[i] - least[i]) * over / slack
	}
	return true
}

// byTables prints tables that stand beside each other on pages of their own.
func (p *page) byTables(least []float64) bool {
	begins := []int{0}
	for _, t := range p.tables {
		if t.left > 0 && !slices.Contains(begins, t.left) {
			begins = append(begins, t.left)
		}
	}
	if len(begins) == 1 {
		return false
	}
	widths := slices.Clone(p.widths)
	for i, from := range begins {
		to := len(p.widths)
		if i+1 < len(begins) {
			to = begins[i+1]
		}
		if !p.narrow(least, from, to, a3.digits()) {
			p.widths = widths
			return false
		}
		if p.wide(from, to) > a4.digits() {
			p.print.paper = a3
		}
	}
	p.print.breaks = begins[1:]
	p.print.scale = p.scaleOf(begins)
	return true
}

// split prints a sheet on several pages beside each other, about as wide as each
// other, the first columns of the table on each.
func (p *page) split(least []float64) {
	wanted := slices.Clone(p.widths)
	copy(p.widths, least)
	p.print.titles = p.titleColumns()
	for i := range p.print.titles { // they are on every page, and had better not be high
		p.widths[i] = min(wanted[i], max(p.widths[i], wideText+room))
	}
	ahead := p.wide(0, p.print.titles)
	rest := p.wide(p.print.titles, len(p.widths))
	pages := 1
	for pages < 20 && rest/float64(pages)+ahead+narrowest > a4.digits() {
		pages++
	}
	begins, from := []int{0}, p.print.titles
	for i := from; i < len(p.widths); i++ {
		full := p.wide(from, i+1) > rest/float64(pages)+narrowest/2 || p.wide(from, i+1)+ahead > a4.digits()
		if full && i > from && len(begins) < pages || p.wide(from, i+1)+ahead > a4.digits() && i > from {
			begins, from = append(begins, i), i
		}
	}
	p.print.breaks = begins[1:]
	p.print.scale = p.scaleOf(begins)
}

// scaleOf is how large pages beside each other are printed: the widest fills its
// paper.
func (p *page) scaleOf(begins []int) float64 {
	widest := 0.0
	for i, from := range begins {
		to := len(p.widths)
		if i+1 < len(begins) {
			to = begins[i+1]
		}
		wide := p.wide(from, to)
		if from > 0 {
			wide += p.wide(0, p.print.titles)
		}
		widest = max(widest, wide)
	}
	return min(1, p.print.paper.wide*inPaper/(widest*digitPoints))
}

// titleColumns are the columns that say what a row is: those before the first figure,
// as far as they leave room.
func (p *page) titleColumns() int {
	n := 0
	for i, c := range p.tables[0].Columns {
		if !wordy(c.Cell) || p.wide(0, i+1) > a4.digits()/5 {
			break
		}
		n = i + 1
	}
	return max(n, 1)
}

// leasts are how narrow columns may get: numbers are never cut, words wrap.
func (b *book) leasts(p *page) []float64 {
	out := slices.Repeat([]float64{3}, len(p.widths))
	for _, t := range p.tables {
		for i := range t.Columns {
			at := t.left + i
			out[at] = min(max(out[at], b.leastOf(t, i)), p.widths[at])
		}
	}
	return out
}

func (b *book) leastOf(t *placed, i int) float64 {
	c := t.Columns[i]
	least := max(b.longest(c.Title)*bold*spare+arrow, narrowest) + room
	switch c.Cell {
	case app.TextCell:
		if wide := t.bodies[i].wide * spare; wide <= oneWord { // "arrangement" takes no second line for its last letter
			least = max(least, wide+room)
		}
		return max(least, 12)
	case app.LongCell, app.LinkCell:
		return max(least, 18)
	case app.ProseCell:
		return max(least, 40)
	}
	return max(least, b.widthOf(t, i, ""))
}

// printOn says on what paper a sheet is printed, and how it is fitted to it.
func (b *book) printOn(p *page) error {
	across, one, pages := "landscape", 1, 0
	layout := excelize.PageLayoutOptions{Size: &p.print.code, Orientation: &across, FitToWidth: &one, FitToHeight: &pages}
	fit := len(p.print.breaks) == 0
	if fit && p.freeze == 0 && b.high(p)*legible < p.print.high { // one look, one page
		pages = 1
	} else if rows := b.uncutRows(p); !fit || len(rows) > 0 {
		scale := uint(p.print.scale * 100)
		layout, fit = excelize.PageLayoutOptions{Size: &p.print.code, Orientation: &across, AdjustTo: &scale}, false
		for _, row := range rows {
			if err := b.InsertPageBreak(p.name, fmt.Sprintf("A%d", row)); err != nil {
				return err
			}
		}
	}
	if err := b.SetSheetProps(p.name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	for _, at := range p.print.breaks {
		cell, err := excelize.CoordinatesToCellName(at+1, 1)
		if err == nil {
			err = b.InsertPageBreak(p.name, cell)
		}
		if err != nil {
			return err
		}
	}
	return b.SetPageLayout(p.name, &layout)
}

// printTitles are the rows and columns that stand on every page.
func (b *book) printTitles(p *page) error {
	sheet := "'" + strings.ReplaceAll(p.name, "'", "''") + "'!"
	var all []string
	if n := p.print.titles; n > 0 {
		to, err := excelize.ColumnNumberToName(n)
		if err != nil {
			return err
		}
		all = append(all, sheet+"$A:$"+to)
	}
	if p.freeze > 0 {
		all = append(all, fmt.Sprintf("%s$%d:$%d", sheet, p.freeze, p.freeze))
	}
	if len(all) == 0 {
		return nil
	}
	return b.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: p.name, RefersTo: strings.Join(all, ",")})
}
