package app

import (
	"context"
	"strings"

	"sofra/app/words"
)

// figureMarks is what the amounts of a column say of the marks in them: whether the
// point parts cents, or the comma.
type figureMarks struct {
	cents map[byte]int // amounts that say so of a mark
	lone  map[byte]int // amounts with one mark and three figures behind it
}

// mostLone is how many amounts of three figures behind one mark are chance. A column
// has no parts of a cent again and again, so from here on the mark parts thousands.
const mostLone = 2

// readMarks reads the columns of money through before the rows are taken: "1.234" is
// said by the others of its column, as they stand above it and below.
func (in *intake) readMarks(ctx context.Context) error {
	in.memory.marks = map[int]*figureMarks{}
	for _, field := range []string{"amount", "net", "vat", "ineligible", "shared", "cost", "withheld_amount", "withheld_tax"} {
		for _, col := range in.fields[field] {
			in.memory.marks[col] = &figureMarks{map[byte]int{}, map[byte]int{}}
		}
	}
	return in.book.Rows(ctx, in.plan.Name, func(n int, cells []Cell) error {
		for col, m := range in.memory.marks {
			if n > in.plan.Header && col < len(cells) && cells[col].Holds == HoldsText && !cells[col].Filled {
				m.note(cells[col].Text)
			}
		}
		return nil
	})
}

func (m *figureMarks) note(text string) {
	figures, _, ok := moneyParts(text)
	if !ok {
		return
	}
	mark, lone := centsMark(figures)
	switch {
	case mark == 0:
	case lone:
		m.lone[mark]++
	default:
		m.cents[mark]++
	}
}

// mark is what parts cents in the column; 0 where it does not say.
func (m *figureMarks) mark() byte {
	points, commas := m.cents['.'], m.cents[',']
	if points+commas == 0 { // nobody writes parts of a cent all the way down
		points, commas = max(m.lone[',']-mostLone, 0), max(m.lone['.']-mostLone, 0)
	}
	switch {
	case points > 0 && commas == 0:
		return '.'
	case commas > 0 && points == 0:
		return ','
	}
	return 0
}

// centsMark is the mark that parts cents, as the figures alone say; lone is that they
// do not: one mark with three figures behind it, which may part thousands.
func centsMark(s string) (mark byte, lone bool) {
	last := strings.LastIndexAny(s, ".,")
	if last < 0 {
		return 0, false
	}
	mark = s[last]
	before, behind := s[:last], s[last+1:]
	switch {
	case strings.Count(s, string(mark)) > 1: // 1.234.567
		return '.' + ',' - mark, false
	case len(behind) != 3, strings.ContainsAny(before, ".,' ’"), len(before) > 3, strings.Trim(before, "0") == "":
		return mark, false
	}
	return mark, true
}

// figure reads a field as money. Where it is none, code and text say why.
func (r *intakeRow) figure(field string) (m Minor, coin, code string, text words.Text) {
	said, col := r.value(field)
	c, _ := r.cell(field)
	ok := false
	if c.Holds == HoldsNumber {
		m, ok = amountOf(said)
	} else if m, coin, ok = ParseMoney(said); ok {
		code, text = r.marked(col, said)
	}
	switch {
	case !ok && belowZero(said):
		return 0, "", "below_zero", words.T("“{value}” is below zero, and an amount is not. Of a credit note, take it off the document that it corrects. It is left empty.", "value", r.shown(field))
	case !ok:
		return 0, "", "bad_amount", words.T("“{value}” is no amount. It is left empty.", "value", r.shown(field))
	case code != "":
		return 0, "", code, text
	}
	return m, coin, "", text
}

// marked says what is wrong with an amount in its column: it has parts of a cent there,
// or nothing says what its mark is.
func (r *intakeRow) marked(col int, said string) (code string, text words.Text) {
	column, read := r.in.memory.marks[col]
	figures, _, _ := moneyParts(said)
	mark, lone := centsMark(figures)
	if !read || !lone {
		return "", text
	}
	switch column.mark() {
	case 0:
		return "unsure_amount", words.T("“{value}” may have thousands or parts of a cent, and its column does not say which. It is left empty: write it with two decimals.", "value", begins(said))
	case mark:
		return "bad_amount", words.T("“{value}” has parts of a cent, as the others of its column are written. It is left empty.", "value", begins(said))
	}
	return "", text
}

// belowZero says whether figures have a minus, before or behind them, or stand in
// brackets as bookkeepers write it.
func belowZero(text string) bool {
	text = strings.TrimSpace(text)
	bare := strings.Trim(text, "-−–() ")
	_, _, ok := ParseMoney(bare)
	return ok && bare != "" && bare != text && !nothing(bare)
}
