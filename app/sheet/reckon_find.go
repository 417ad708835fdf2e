package sheet

import (
	"math"
	"regexp"
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
	return truth(false)
}

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
			if a.kind == cellsAnswer && !w.each(a.cells, func(_, _ int, one answer) bool { return take(one) }) || a.kind != cellsAnswer && !take(a) {
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
		if a.kind == unknownAnswer {
			return a
		}
		return truth(a.kind == kind)
	}
}

func choose(w work, given []expression) answer {
	n := asNumber(w.value(w.of(given[0])))
	switch {
	case n.stops():
		return n
	case n.n < 1 || int(n.n) >= len(given):
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
	if row < 0 || column < 0 || row > a.cells.high() || column > a.cells.wide() {
		return fault("#REF!")
	}
	if row == 0 || column == 0 {
		return unknown()
	}
	return answer{kind: cellsAnswer, cells: a.cells.place(column-1, row-1)}
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
	if what.stops() || what.kind == blankAnswer || what.kind == textAnswer && strings.ContainsAny(what.text, "*?~") {
		return at, firstOf(what, what.kind == faultAnswer)
	}
	known := true
	w.each(line, func(column, row int, one answer) bool {
		if known = one.kind != unknownAnswer; known && one.kind == what.kind && compared("=", one, what).n != 0 {
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

// match is the place of a thing in a line of cells, where it is the same.
func match(w work, given []expression) answer {
	line, how := w.of(given[1]), asNumber(w.value(w.of(given[2])))
	if line.kind != cellsAnswer || line.cells.wide() > 1 && line.cells.high() > 1 || how.kind != numberAnswer || how.n != 0 {
		return unknown()
	}
	at, stop := w.find(w.value(w.of(given[0])), line.cells)
	if at < 0 {
		return stop
	}
	return figure(float64(at + 1))
}

// lookUp is a cell in the row where the first one is the same as a thing.
func lookUp(w work, given []expression) answer {
	a, column, near := w.of(given[1]), asNumber(w.value(w.of(given[2]))), asNumber(w.value(w.of(given[3])))
	if a.kind != cellsAnswer || column.kind != numberAnswer || near.kind != numberAnswer || near.n != 0 {
		return unknown()
	}
	if column.n < 1 || int(column.n) > a.cells.wide() {
		return unknown()
	}
	line := a.cells
	line.right = line.left
	at, stop := w.find(w.value(w.of(given[0])), line)
	if at < 0 {
		return stop
	}
	return answer{kind: cellsAnswer, cells: a.cells.place(int(column.n)-1, at)}
}

func rowOf(w work, given []expression) answer {
	if len(given) == 0 {
		return figure(float64(w.row))
	}
	if a := w.of(given[0]); a.kind == cellsAnswer && a.cells.single() {
		return figure(float64(a.cells.top))
	}
	return unknown()
}

func columnNumber(w work, given []expression) answer {
	if len(given) == 0 {
		return figure(float64(w.column))
	}
	if a := w.of(given[0]); a.kind == cellsAnswer && a.cells.single() {
		return figure(float64(a.cells.left))
	}
	return unknown()
}

// extent is how high or wide cells are.
func extent(of func(stretch) int) func(work, []expression) answer {
	return func(w work, given []expression) answer {
		if given[0].kind == reference && given[0].from.whole() {
			return unknown()
		}
		if a := w.of(given[0]); a.kind == cellsAnswer {
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
		if m == nil || m[2] == "" || strings.ContainsAny(m[2], "*?~") {
			return nil
		}
		if m[1] != "" {
			sign = m[1]
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
		case one.kind != than.kind:
			return truth(sign == "<>")
		}
		return compared(sign, one, than)
	}
}
