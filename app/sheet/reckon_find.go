package sheet

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// either is IF: what is not chosen is not worked out.
func either(w work, given []expression) answer {
	is := asNumber(w.value(w.of(given[0])))
	switch {
	case is.stops():
		return is
	case is.n != 0:
		return w.chosen(given[1])
	case len(given) > 2:
		return w.chosen(given[2])
	}
	return answer{kind: truthAnswer, text: noChoice}
}

// noChoice marks the false of a choice that names nothing for it: taken in with others
// it is passed over.
const noChoice = "none"

// chosen is what a choice comes to; nothing is nought.
func (w work) chosen(e expression) answer {
	if e.kind == nothingThere {
		return figure(0)
	}
	return w.of(e)
}

func unless(wrong func(answer) bool) func(work, []expression) answer {
	return func(w work, given []expression) answer {
		a := w.value(w.of(given[0]))
		if wrong(a) {
			return w.chosen(given[1])
		}
		return a
	}
}

// allOrAny is AND, or OR. Words in cells are passed over.
func allOrAny(all bool) func(work, []expression) answer {
	return func(w work, given []expression) answer {
		out, seen := all, false
		take := func(one answer) bool {
			if one.stops() {
				return false
			}
			if one.kind == numberAnswer || one.kind == truthAnswer {
				seen = true
				if all {
					out = out && one.n != 0
				} else {
					out = out || one.n != 0
				}
			}
			return true
		}
		for _, e := range given {
			a := w.of(e)
			if a.kind == textAnswer || a.kind == blankAnswer {
				return unknown()
			}
			if a.kind == arrayAnswer && w.once == wholly && !slices.ContainsFunc(a.many.all, func(one answer) bool { return !take(one) }) {
				continue
			}
			if a.kind == cellsAnswer && !w.each(a.cells, func(_, _ int, one answer) bool { return take(one) }) || a.kind != cellsAnswer && (a.kind == arrayAnswer || !take(a)) {
				return unknown()
			}
		}
		if !seen {
			return unknown()
		}
		return truth(out)
	}
}

func is(kind answerKind) func(work, []expression) answer {
	return func(w work, given []expression) answer {
		a := w.value(w.of(given[0]))
		switch a.kind {
		case unknownAnswer, arrayAnswer:
			return unknown()
		case truthAnswer:
			if kind == numberAnswer {
				return unknown() // a number in one program, none in another
			}
		}
		return truth(a.kind == kind)
	}
}

func choose(w work, given []expression) answer {
	n := asNumber(w.value(w.of(given[0])))
	switch {
	case n.stops():
		return n
	case n.n < 1 || n.n >= float64(len(given)):
		return fault("#VALUE!")
	}
	return w.chosen(given[int(n.n)])
}

// index is a cell of cells, by its row and its column.
func index(w work, given []expression) answer {
	a := w.of(given[0])
	at, stop, stopped := w.numbers(given[1:])
	if stopped || a.kind != cellsAnswer {
		return firstOf(stop, stopped)
	}
	row, column := int(at[0]), 1
	switch {
	case len(at) > 1:
		column = int(at[1])
	case a.cells.high() == 1:
		row, column = 1, row
	case a.cells.wide() > 1:
		return unknown()
	}
	if outside := row < 0 || column < 0 || row > a.cells.high() || column > a.cells.wide(); outside && a.cells.whole {
		return unknown()
	} else if outside {
		return fault("#REF!")
	}
	out := a.cells
	if row > 0 {
		out.top = a.cells.top + row - 1
		out.bottom = out.top
	}
	if column > 0 {
		out.left = a.cells.left + column - 1
		out.right = out.left
	}
	return answer{kind: cellsAnswer, cells: out}
}

func firstOf(stop answer, stopped bool) answer {
	if stopped {
		return stop
	}
	return unknown()
}

// find is the place of a thing among cells in a line, from 0.
func (w work) find(what answer, line stretch) (at int, stop answer) {
	at = -1
	if what.kind != numberAnswer && what.kind != textAnswer {
		return at, firstOf(what, what.kind == faultAnswer)
	}
	var form *regexp.Regexp
	if what.kind == textAnswer {
		form = likeness(what.text)
	}
	known := true
	w.each(line, func(column, row int, one answer) bool {
		is := truth(false)
		switch {
		case one.kind == unknownAnswer, one.kind == truthAnswer && what.kind == numberAnswer:
			is = unknown()
		case form != nil:
			is = like(one, form)
		case one.kind == what.kind:
			is = compared("=", one, what)
		}
		if known = is.kind != unknownAnswer; known && is.n != 0 {
			at = max(column, row)
		}
		return known && at < 0
	})
	switch {
	case !known, w.looks > mostLooks:
		return -1, unknown()
	case at < 0:
		return at, fault("#N/A")
	}
	return at, answer{}
}

func rowOf(w work, given []expression) answer {
	if len(given) == 0 {
		return figure(float64(w.row))
	}
	return w.numbered(given[0], func(a stretch) int { return a.top }, stretch.high)
}

func columnNumber(w work, given []expression) answer {
	if len(given) == 0 {
		return figure(float64(w.column))
	}
	return w.numbered(given[0], func(a stretch) int { return a.left }, stretch.wide)
}

// numbered are the numbers of the rows or the columns of cells.
func (w work) numbered(e expression, from, of func(stretch) int) answer {
	a := w.of(e)
	switch {
	case a.kind != cellsAnswer:
		return unknown()
	case a.cells.single():
		return figure(float64(from(a.cells)))
	case w.once == oneByOne || of(a.cells) > mostMany || a.cells.wide() > 1 && a.cells.high() > 1:
		return unknown()
	}
	m := &block{wide: a.cells.wide(), high: a.cells.high()}
	for i := range of(a.cells) {
		m.all = append(m.all, figure(float64(from(a.cells)+i)))
	}
	if len(m.all) != m.wide*m.high { // all rows of one row
		return unknown()
	}
	return answer{kind: arrayAnswer, many: m}
}

// extent is how high or wide cells are.
func extent(of func(stretch) int) func(work, []expression) answer {
	return func(w work, given []expression) answer {
		if a := w.of(given[0]); a.kind == cellsAnswer && !a.cells.whole {
			return figure(float64(of(a.cells)))
		}
		return unknown()
	}
}

var conditionForm = regexp.MustCompile(`^(<=|>=|<>|<|>|=)?(.*)$`)

// condition is what a cell is asked by SUMIF and its like; nil is not worked out
// here.
func condition(a answer) func(answer) answer {
	sign, than := "=", a
	if a.kind == textAnswer {
		m := conditionForm.FindStringSubmatch(a.text)
		if m[1] != "" {
			sign = m[1]
		}
		if than := likeness(m[2]); m[2] == "" || than != nil {
			return fits(m[1], than)
		}
		than = texted(m[2])
		if n, err := strconv.ParseFloat(m[2], 64); err == nil && digitsForm.MatchString(m[2]) {
			than = figure(n)
		} else if strings.ContainsAny(m[2], "0123456789") && strings.Trim(m[2], "0123456789.,-+%/: ") == "" || sign != "=" && sign != "<>" {
			return nil // a number or a day as one country writes it, or an order of words
		}
	}
	if than.kind != numberAnswer && than.kind != textAnswer || math.IsNaN(than.n) {
		return nil
	}
	return func(one answer) answer {
		switch {
		case one.kind == unknownAnswer:
			return one
		case one.kind == textAnswer && than.kind == numberAnswer && strings.ContainsAny(one.text, "0123456789"):
			return unknown() // some programs take it for a number
		case one.kind == truthAnswer:
			return unknown() // a number in one program, none in another
		case one.kind != than.kind:
			return truth(sign == "<>")
		}
		return compared(sign, one, than)
	}
}

// fits is a condition that asks for something at all, for nothing, or for what is like
// a text.
func fits(sign string, form *regexp.Regexp) func(answer) answer {
	if sign != "" && sign != "=" && sign != "<>" {
		return nil
	}
	return func(one answer) answer {
		is := truth(one.kind == blankAnswer || sign == "" && one.kind == textAnswer && one.text == "")
		switch {
		case one.kind == unknownAnswer:
			return one
		case form != nil:
			is = like(one, form)
		}
		if is.kind == truthAnswer && sign == "<>" {
			return truth(is.n == 0)
		}
		return is
	}
}
