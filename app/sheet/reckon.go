package sheet

import (
	"fmt"
	"html"
	"strconv"
	"strings"
)

// Formulas of a donor's workbook are worked out here, so that programs that only show
// a workbook (mail, viewers, readers of other programs) show figures too. Only what
// every spreadsheet program works out alike is: a formula with anything else, or one
// that rests on such a one, stays without a result, for Excel to work out.

// answerKind is what an answer is.
type answerKind int

const (
	blankAnswer answerKind = iota
	numberAnswer
	textAnswer
	truthAnswer
	faultAnswer   // as "#DIV/0!"
	cellsAnswer   // cells of a sheet
	arrayAnswer   // several things at once
	unknownAnswer // not worked out here
)

// answer is what a part of a formula comes to.
type answer struct {
	kind  answerKind
	n     float64 // of a truth 0 or 1
	text  string  // of a fault its sign
	cells stretch
	many  *block
}

// stretch is cells of a sheet, counted from 1.
type stretch struct {
	grid                     *grid
	left, top, right, bottom int
	whole                    bool // columns or rows, as far as anything stands in them
}

func (a stretch) single() bool { return a.left == a.right && a.top == a.bottom }

func (a stretch) wide() int { return a.right - a.left + 1 }

func (a stretch) high() int { return a.bottom - a.top + 1 }

// place is the cell that stands so asMany columns and rows from the first one.
func (a stretch) place(column, row int) stretch {
	return stretch{grid: a.grid, left: a.left + column, top: a.top + row, right: a.left + column, bottom: a.top + row}
}

func unknown() answer { return answer{kind: unknownAnswer} }

// figure is a number; that below nought which is nought is nought.
func figure(n float64) answer { return answer{kind: numberAnswer, n: n + 0} }

func texted(s string) answer { return answer{kind: textAnswer, text: s} }

func fault(sign string) answer { return answer{kind: faultAnswer, text: sign} }

func truth(is bool) answer {
	if is {
		return answer{kind: truthAnswer, n: 1}
	}
	return answer{kind: truthAnswer}
}

// stops says that nothing can be made of an answer but itself.
func (a answer) stops() bool { return a.kind == faultAnswer || a.kind == unknownAnswer }

// Most that is spent on the formulas of one workbook: cells looked at, and formulas
// that rest on each other.
const (
	mostLooks = 30_000_000
	mostDeep  = 5000
)

// reckoner works out the formulas of a workbook, each once.
type reckoner struct {
	*donorBook
	known   map[*gridCell]answer
	open    map[*gridCell]bool // being worked out: who asks for one of them goes in a circle
	shared  map[*grid]map[string]sharedFormula
	named   map[string]string // what the donor's names say, "" before "!" being all sheets
	tables  map[string]bookTable
	work    map[string]worker
	single  map[string]func(i int) bool // see singly
	filled  map[*gridCell]partOfArea
	several map[*gridCell]*block // by the cell that has the formula
	looks   int
}

// reckon writes the results of the formulas, and says how asMany have none.
func (b *donorBook) reckon() (left int, err error) {
	r := &reckoner{donorBook: b, known: map[*gridCell]answer{}, open: map[*gridCell]bool{}, shared: map[*grid]map[string]sharedFormula{}, work: workers(), single: singly(), several: map[*gridCell]*block{}}
	r.filled = r.areas()
	if r.named, err = b.allNames(); err != nil {
		return 0, err
	}
	if r.tables, err = b.allTables(); err != nil {
		return 0, err
	}
	for _, g := range b.grids {
		for _, row := range g.rows {
			for _, c := range row.cells {
				_, ok := c.formula()
				_, isPart := r.filled[c]
				if !ok && !isPart {
					continue
				}
				if g.changed = true; isPart {
					c.forget() // it has no formula of its own
				}
				if !c.keep(g.prefix, r.cell(g, c, row.number)) && ok {
					left++
				}
			}
		}
	}
	return left, r.charts()
}

// keep writes the result of a formula into its cell, and says whether there is one.
func (c *gridCell) keep(prefix string, a answer) bool {
	kind, value := "", ""
	switch a.kind {
	case numberAnswer:
		value = strconv.FormatFloat(fifteen(a.n), 'g', -1, 64)
	case textAnswer:
		kind, value = "str", xmlText(cellText(a.text))
	case truthAnswer:
		kind, value = "b", strconv.Itoa(int(a.n))
	case faultAnswer:
		kind, value = "e", a.text
	default:
		return false
	}
	if c.attrs = strings.TrimRight(without(c.attrs, "t"), " "); kind != "" {
		c.attrs += ` t="` + kind + `"`
	}
	at := 0
	if f := formulaForm.FindStringIndex(c.inner); f != nil {
		at = f[1]
	}
	c.inner = c.inner[:at] + fmt.Sprintf("<%[1]sv>%[2]s</%[1]sv>", prefix, value) + c.inner[at:]
	return true
}

// cell is what a cell says; its formula is worked out.
func (r *reckoner) cell(g *grid, c *gridCell, row int) answer {
	f, ok := c.formula()
	if part, is := r.filled[c]; is {
		return r.ofArea(part)
	}
	if !ok {
		return r.written(c)
	}
	if known, done := r.known[c]; done {
		return known
	}
	if r.open[c] || len(r.open) > mostDeep || f.kind == "dataTable" {
		return unknown()
	}
	r.open[c] = true
	defer delete(r.open, c)
	text := f.text
	if f.kind == "shared" {
		text = r.unshared(g, c, row)
	}
	a := unknown()
	if e, read := readFormula(text); read {
		w := work{reckoner: r, home: g, column: c.column, row: row}
		if f.kind == "array" {
			w.once = wholly
		}
		if a = w.value(w.of(e)); f.kind == "array" {
			a = r.fills(c, f, a)
		}
		a = displayed(firstOfMany(a))
	}
	r.known[c] = a
	return a
}

// sharedFormula is a formula that the file says once, and where.
type sharedFormula struct {
	formula
	column, row int
}

// unshared is the formula of a cell that shares one.
func (r *reckoner) unshared(g *grid, c *gridCell, row int) string {
	if r.shared[g] == nil {
		r.shared[g] = map[string]sharedFormula{}
		for _, line := range g.rows {
			for _, one := range line.cells {
				if f, ok := one.formula(); ok && f.kind == "shared" && f.text != "" {
					r.shared[g][f.shared] = sharedFormula{f, one.column, line.number}
				}
			}
		}
	}
	f, _ := c.formula()
	if f.text != "" {
		return f.text
	}
	m := r.shared[g][f.shared]
	return movedFormula(m.text, filled(row-m.row, c.column-m.column))
}

// written is what a cell without a formula says.
func (r *reckoner) written(c *gridCell) answer {
	kind := tagAttr(c.attrs, "t")
	if kind == "inlineStr" {
		text, err := inlineText(c.inner)
		if err != nil {
			return unknown()
		}
		return texted(text)
	}
	value := html.UnescapeString(inside(valueForm.FindString(c.inner)))
	n, err := strconv.ParseFloat(value, 64)
	switch {
	case value == "":
		return answer{}
	case kind == "s" && err == nil && int(n) >= 0 && int(n) < len(r.workbook.texts):
		return texted(r.workbook.texts[int(n)])
	case kind == "str":
		return texted(value)
	case kind == "e":
		return fault(value)
	case kind == "b" && err == nil:
		return truth(n != 0)
	case (kind == "" || kind == "n") && err == nil:
		return figure(n)
	}
	return unknown()
}

// inside is what stands between the tags of an element.
func inside(element string) string {
	_, after, _ := strings.Cut(element, ">")
	if at := strings.LastIndex(after, "<"); at >= 0 {
		return after[:at]
	}
	return ""
}
