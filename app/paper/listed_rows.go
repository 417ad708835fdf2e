package paper

import (
	"fmt"
	"math"

	"sofra/app"
)

// Measures of a table on paper, in millimetres.
const (
	cellGap   = 2.6 // between two columns
	cellPad   = 1.1 // above and below the words of a row
	cellWords = 60  // how much room a column asks for at most
)

var cellType = setting{size: 8.5, line: 4.1, colour: dark}

// measure gives each column its room: what its longest word needs, and a share
// of the rest by how much it has to say.
func (l *listing) measure() {
	var least, wanted []float64
	for i, c := range l.table.Columns {
		var texts []string
		for _, row := range l.table.Rows {
			texts = append(texts, cellText(c.Cell, row[i]))
		}
		one, all := l.asked([]string{c.Title, l.totalOf(i)}, texts, l.cell.size, cellWords)
		least, wanted = append(least, one), append(wanted, all)
	}
	l.share(least, wanted)
}

// share gives out the width of the page.
func (l *listing) share(least, wanted []float64) {
	l.widths = shared(l.room()-float64(len(least)-1)*cellGap, least, wanted)
}

// shared gives out room: everybody the least, and what is left by what is
// wanted beyond that.
func shared(room float64, least, wanted []float64) []float64 {
	all, spare, more, whole := make([]float64, len(least)), room, 0.0, 0.0
	for i := range least {
		spare -= least[i]
		more += wanted[i] - least[i]
		whole += wanted[i]
	}
	for i := range least {
		switch {
		case spare < 0:
			all[i] = least[i] * room / (room - spare)
		case more == 0:
			all[i] = least[i] + spare/float64(len(least))
		default:
			all[i] = least[i] + math.Min(spare/more, 1)*(wanted[i]-least[i])
			all[i] += math.Max(spare-more, 0) * wanted[i] / whole
		}
	}
	return all
}

// rows sets the table; a row is not parted.
func (l *listing) rows() {
	l.columns()
	var all []lineOfTable
	for _, row := range l.table.Rows {
		var texts []string
		for i, c := range l.table.Columns {
			texts = append(texts, cellText(c.Cell, row[i]))
		}
		all = append(all, lineOfTable{texts, false})
	}
	if totals := l.totals(); totals != nil {
		all = append(all, lineOfTable{totals, true})
	}
	l.body(all)
}

// lineOfTable is a row as it is read.
type lineOfTable struct {
	texts []string
	bold  bool
}

// body sets rows; the last is never alone on a page, where it would be taken for none
// of the table.
func (l *listing) body(all []lineOfTable) {
	for i, row := range all {
		high := l.tall(row.texts, row.bold)
		needs := high
		if i == len(all)-2 {
			needs += l.tall(all[i+1].texts, all[i+1].bold)
		}
		l.row(row, high, needs)
	}
}

// totals are what stands under the columns, nil where nothing is added up. The
// first column of words says what it is.
func (l *listing) totals() []string {
	all, sums, named := make([]string, len(l.table.Columns)), false, false
	for i, c := range l.table.Columns {
		all[i] = l.totalOf(i)
		sums = sums || all[i] != ""
		if !named && !counted(c.Cell) {
			all[i], named = l.book.T("Total"), true
		}
	}
	if !sums {
		return nil
	}
	return all
}

// columns are the names of the columns, on a ground of their own.
func (l *listing) columns() {
	var texts []string
	for _, c := range l.table.Columns {
		texts = append(texts, c.Title)
	}
	high := l.tall(texts, true)
	l.fill(linen)
	l.Rect(margin-1.5, l.GetY(), l.room()+3, high, "F")
	l.cells(texts, true, high)
}

// row sets one row, on the next page where there is no room for it and what it keeps
// beside it.
func (l *listing) row(row lineOfTable, high, needs float64) {
	if l.GetY()+needs > l.high-marginFoot {
		l.page()
		l.columns()
	}
	l.cells(row.texts, row.bold, high)
	l.stroke(border)
	l.Line(margin-1.5, l.GetY(), margin+l.room()+1.5, l.GetY())
}

// tall is what a row takes of the page.
func (l *listing) tall(texts []string, bold bool) (high float64) {
	for i, text := range texts {
		lines := l.lines([]app.Piece{{Text: text, Bold: bold}}, within(0, l.widths[i], l.cell))
		high = math.Max(high, float64(len(lines))*l.cell.line)
	}
	return high + 2*cellPad
}

// cells set the words of a row; numbers stand at the right of their column.
func (l *listing) cells(texts []string, bold bool, high float64) {
	top, left := l.GetY(), 0.0
	for i, text := range texts {
		as := within(left, l.widths[i], l.cell)
		lines := l.lines([]app.Piece{{Text: text, Bold: bold}}, as)
		l.SetXY(margin, top+cellPad)
		for _, line := range lines {
			one := as
			if counted(l.table.Columns[i].Cell) {
				one.left += l.widths[i] - l.long(line, bold)
			}
			l.set([][]word{line}, one)
		}
		left += l.widths[i] + cellGap
	}
	l.SetXY(margin, top+high)
}

// long is how long a line of a cell is.
func (l *listing) long(line []word, bold bool) (wide float64) {
	l.face(l.cell.size, bold, dark)
	for _, w := range runs(line, l.GetStringWidth(" ")) {
		wide += w.width
	}
	return wide
}

// counted says whether the cells of a column are numbers.
func counted(kind app.CellKind) bool {
	switch kind {
	case app.CountCell, app.DurationCell, app.MoneyCell, app.ShareCell, app.DecimalCell:
		return true
	}
	return false
}

// totalOf is what stands under a column.
func (l *listing) totalOf(column int) string {
	c, sum := l.table.Columns[column], int64(0)
	if c.Total != app.SumTotal {
		return ""
	}
	for _, row := range l.table.Rows {
		sum += row[column].N
	}
	return cellText(c.Cell, app.Number(sum))
}

// cellText is what a cell says on paper.
func cellText(kind app.CellKind, v app.Value) string {
	switch {
	case !v.Has:
		return ""
	case counted(kind) && v.Text != "":
		return v.Text // it is said already, or withheld
	case kind == app.CountCell:
		return fmt.Sprint(v.N)
	case kind == app.DurationCell && v.N >= 3600:
		return fmt.Sprintf("%d:%02d:%02d", v.N/3600, v.N/60%60, v.N%60)
	case kind == app.DurationCell:
		return fmt.Sprintf("%d:%02d", v.N/60, v.N%60)
	}
	return v.Text
}
