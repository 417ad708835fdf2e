package sheet

import (
	"regexp"
	"strconv"
	"strings"
)

// likeness is a text with signs that stand for any letters, as "Rent*"; nil is one
// without. "~" takes what follows as it is.
func likeness(text string) *regexp.Regexp {
	if !strings.ContainsAny(text, "*?~") {
		return nil
	}
	var b strings.Builder
	letters := []rune(text)
	for i := 0; i < len(letters); i++ {
		switch c := letters[i]; {
		case c == '~' && i+1 < len(letters) && strings.ContainsRune("*?~", letters[i+1]):
			i++
			b.WriteString(regexp.QuoteMeta(string(letters[i])))
		case c == '*':
			b.WriteString(".*")
		case c == '?':
			b.WriteByte('.')
		default:
			b.WriteString(regexp.QuoteMeta(string(c)))
		}
	}
	return regexp.MustCompile(`(?is)^` + b.String() + `$`)
}

// like says whether a thing is like a text. Numbers are like no text, but some
// programs hold what they look like against it.
func like(one answer, form *regexp.Regexp) answer {
	switch one.kind {
	case unknownAnswer:
		return one
	case textAnswer:
		if is := form.MatchString(one.text); one.text != "" || !is {
			return truth(is)
		}
		return unknown() // nothing, in some programs
	case numberAnswer:
		if !form.MatchString(strconv.FormatFloat(one.n, 'f', -1, 64)) {
			return truth(false)
		}
		return unknown()
	case truthAnswer:
		return unknown()
	}
	return truth(false)
}

// near is the place of the last of sorted numbers that is not above a number, or, where
// they go down, not below it. Where they are not sorted, programs differ; so they do
// about texts.
func (w work) near(what answer, line stretch, down bool) (at int, stop answer) {
	at = -1
	if what.kind != numberAnswer {
		return at, firstOf(what, what.kind == faultAnswer)
	}
	sure, seen, last := true, false, 0.0
	w.each(line, func(column, row int, one answer) bool {
		n := fifteen(one.n)
		if down {
			n = -n
		}
		sure = one.kind == numberAnswer && (!seen || n >= last) && !(down && seen && n == last)
		limit := fifteen(what.n)
		if down {
			limit = -limit
		}
		if seen, last = true, n; sure && n <= limit {
			at = max(column, row)
		}
		return sure
	})
	switch {
	case !sure, w.looks > mostLooks:
		return -1, unknown()
	case at < 0:
		return at, fault("#N/A")
	}
	return at, answer{}
}

// how is an argument that says how to look, from the end of what a function is given.
func (w work) how(given []expression, at int) (n float64, ok bool) {
	if len(given) <= at {
		return 1, true
	}
	a := asNumber(w.value(w.of(given[at])))
	return a.n, a.kind == numberAnswer
}

// match is the place of a thing in a line of cells: the same one, or the nearest.
func match(w work, given []expression) answer {
	how, ok := w.how(given, 2)
	line := w.of(given[1])
	if line.kind == arrayAnswer || w.once == wholly && line.kind != cellsAnswer {
		return w.matchMany(given, line, how)
	}
	if !ok || line.kind != cellsAnswer || line.cells.wide() > 1 && line.cells.high() > 1 {
		return unknown()
	}
	what := w.value(w.of(given[0]))
	at, stop := 0, answer{}
	switch how {
	case 0:
		at, stop = w.find(what, line.cells)
	case 1, -1:
		at, stop = w.near(what, line.cells, how < 0)
	default:
		return unknown()
	}
	if at < 0 {
		return stop
	}
	return figure(float64(at + 1))
}

// matchMany is match where the line was made by the formula: MATCH(1,(A=x)*(B=y),0).
func (w work) matchMany(given []expression, line answer, how float64) answer {
	what := w.value(w.of(given[0]))
	if line.kind != arrayAnswer || line.many.wide > 1 && line.many.high > 1 || how != 0 || what.kind != numberAnswer {
		return unknown()
	}
	for i, one := range line.many.all {
		switch {
		case one.kind == unknownAnswer, one.kind == truthAnswer, one.kind == blankAnswer:
			return unknown()
		case one.kind == numberAnswer && compared("=", one, what).n != 0:
			return figure(float64(i + 1))
		}
	}
	return fault("#N/A")
}

// lookUp is a cell in the row where the first one is the same as a thing, or nearest
// to it; sideways in the column.
func lookUp(sideways bool) func(work, []expression) answer {
	return func(w work, given []expression) answer {
		a, place := w.of(given[1]), asNumber(w.value(w.of(given[2])))
		how, ok := w.how(given, 3)
		if !ok || a.kind != cellsAnswer || place.kind != numberAnswer {
			return unknown()
		}
		line, deep := a.cells, a.cells.wide()
		if sideways {
			line.bottom, deep = line.top, a.cells.high()
		} else {
			line.right = line.left
		}
		if place.n < 1 || place.n >= float64(deep)+1 {
			return unknown()
		}
		what := w.value(w.of(given[0]))
		at, stop := 0, answer{}
		if how == 0 {
			at, stop = w.find(what, line)
		} else {
			at, stop = w.near(what, line, false)
		}
		switch {
		case at < 0:
			return stop
		case sideways:
			return answer{kind: cellsAnswer, cells: a.cells.place(at, int(place.n)-1)}
		}
		return answer{kind: cellsAnswer, cells: a.cells.place(int(place.n)-1, at)}
	}
}

// lookAlong is LOOKUP: the nearest of one line, and what stands in the other one.
func lookAlong(w work, given []expression) answer {
	a := w.of(given[1])
	to := a
	if len(given) > 2 {
		to = w.of(given[2])
	}
	if a.kind != cellsAnswer || to.kind != cellsAnswer {
		return unknown()
	}
	line, out := a.cells, to.cells
	if len(given) < 3 { // from the first row or column to the last one
		if line.wide() > line.high() {
			line.bottom, out.top = line.top, out.bottom
		} else {
			line.right, out.left = line.left, out.right
		}
	}
	if line.wide() > 1 && line.high() > 1 || line.wide() != out.wide() || line.high() != out.high() {
		return unknown()
	}
	at, stop := w.near(w.value(w.of(given[0])), line, false)
	switch {
	case at < 0:
		return stop
	case out.high() > 1:
		return answer{kind: cellsAnswer, cells: out.place(0, at)}
	}
	return answer{kind: cellsAnswer, cells: out.place(at, 0)}
}
