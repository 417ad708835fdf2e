package sheet

import (
	"regexp"
	"slices"
	"strings"
)

// block is things in rows and columns, as a formula that works on several cells at
// once makes them.
type block struct {
	wide, high int
	all        []answer // row by row
	whole      bool     // of columns or rows that go on, where nothing stands
}

// mostMany is how many things one such step makes.
const mostMany = 200_000

// at is one of the things; a single row or column stands for all of them.
func (m *block) at(column, row int) answer {
	if m.wide == 1 {
		column = 0
	}
	if m.high == 1 {
		row = 0
	}
	if column >= m.wide || row >= m.high {
		return fault("#N/A")
	}
	return m.all[row*m.wide+column]
}

// atOnce is how far a formula works on several cells at once.
type atOnce int

const (
	oneByOne  atOnce = iota
	forItself        // within SUMPRODUCT: there a choice takes one cell all the same
	wholly           // the cell says so
)

// spread is cells as the things that they say.
func (w work) spread(a stretch) answer {
	size := a.wide() * a.high()
	if w.looks += size; size > mostMany || w.looks > mostLooks {
		return unknown()
	}
	out := &block{wide: a.wide(), high: a.high(), all: make([]answer, size), whole: a.whole}
	w.each(a, func(column, row int, one answer) bool {
		out.all[row*out.wide+column] = one
		return true
	})
	if w.looks > mostLooks {
		return unknown()
	}
	return answer{kind: arrayAnswer, many: out}
}

// crossed is the one of several cells that stands in the row or the column of the
// formula.
func (w work) crossed(a stretch) answer {
	switch {
	case a.wide() == 1 && w.row >= a.top && w.row <= a.bottom:
		return w.at(a.place(0, w.row-a.top))
	case a.high() == 1 && w.column >= a.left && w.column <= a.right:
		return w.at(a.place(w.column-a.left, 0))
	}
	return unknown()
}

// firstOfMany is what one cell shows of many things.
func firstOfMany(a answer) answer {
	if a.kind == arrayAnswer {
		return a.many.all[0]
	}
	return a
}

// overall is the size that several answers have together; where they are of different
// sizes, programs differ.
func overall(all ...answer) (wide, high int, ok bool) {
	wide, high = 1, 1
	for _, a := range all {
		if a.kind != arrayAnswer {
			continue
		}
		if a.many.wide > 1 && wide > 1 && a.many.wide != wide || a.many.high > 1 && high > 1 && a.many.high != high {
			return 0, 0, false
		}
		wide, high = max(wide, a.many.wide), max(high, a.many.high)
	}
	return wide, high, wide*high <= mostMany
}

// beyond says whether answers are of whole columns or rows, and whether what comes of
// cells beyond those that are written is nothing: else it would be counted for each.
func beyond(all []answer, do func(these []answer) answer) (whole, naught bool) {
	these, short := slices.Clone(all), false
	for i, a := range all {
		if a.kind == arrayAnswer {
			these[i], whole, short = answer{}, whole || a.many.whole, short || !a.many.whole
		}
	}
	if !whole || short {
		return whole, false
	}
	out := do(these)
	return true, out.kind == blankAnswer || (out.kind == numberAnswer || out.kind == truthAnswer) && out.n == 0
}

// forEach does something with each of the things that answers of one size hold.
func (w work) forEach(all []answer, do func(these []answer) answer) answer {
	wide, high, ok := overall(all...)
	if w.looks += wide * high; !ok || w.looks > mostLooks {
		return unknown()
	}
	whole, naught := beyond(all, do)
	if whole && !naught {
		return unknown()
	}
	out := &block{wide: wide, high: high, whole: whole}
	for at := range wide * high {
		these := slices.Clone(all)
		for i, a := range all {
			if a.kind == arrayAnswer {
				these[i] = a.many.at(at%wide, at/wide)
			}
		}
		one := do(these)
		if one.kind == cellsAnswer {
			one = w.value(one)
		}
		if one.kind == arrayAnswer {
			return unknown()
		}
		out.all = append(out.all, one)
	}
	return answer{kind: arrayAnswer, many: out}
}

// singly are the functions that are done for each of several things, with those of
// their arguments of which that is true.
func singly() map[string]func(i int) bool {
	all := map[string]func(int) bool{}
	for _, name := range strings.Fields("ABS INT SIGN ROUND ROUNDUP ROUNDDOWN TRUNC MOD IF IFERROR IFNA NOT ISBLANK ISNUMBER ISTEXT ISERROR ISLOGICAL CONCATENATE LEN TRIM LEFT RIGHT DATE YEAR MONTH DAY") {
		all[name] = func(int) bool { return true }
	}
	for _, name := range []string{"MATCH", "VLOOKUP", "HLOOKUP", "LOOKUP"} {
		all[name] = func(i int) bool { return i == 0 }
	}
	odd := func(i int) bool { return i%2 == 1 }
	all["COUNTIF"], all["SUMIF"], all["AVERAGEIF"], all["COUNTIFS"] = odd, odd, odd, odd
	even := func(i int) bool { return i > 0 && i%2 == 0 }
	all["SUMIFS"], all["AVERAGEIFS"] = even, even
	return all
}

// called works a function out, for each thing where it is given several.
func (w work) called(e expression) answer {
	do, known := w.work[e.text]
	if !known || !do.takes(len(e.members)) {
		return unknown()
	}
	over := w.single[e.text]
	if over == nil || w.once == oneByOne && !slices.ContainsFunc(e.members, expression.arrays) {
		return do.run(w, e.members)
	}
	values, several := make([]answer, len(e.members)), false
	for i, m := range e.members {
		if over(i) && m.kind != nothingThere {
			values[i] = w.value(w.of(m))
			several = several || values[i].kind == arrayAnswer
		}
	}
	given := func(these []answer) []expression {
		all := slices.Clone(e.members)
		for i := range all {
			if over(i) && all[i].kind != nothingThere {
				all[i] = expression{kind: settled, is: &these[i]}
			}
		}
		return all
	}
	if !several {
		return do.run(w, given(values))
	}
	if w.once != wholly && strings.HasPrefix(e.text, "IF") {
		return unknown() // there a choice takes one cell in one program, and each in another
	}
	return w.forEach(values, func(these []answer) answer { return do.run(w, given(these)) })
}

// arrays says that several things are written in a formula itself.
func (e expression) arrays() bool {
	return e.kind == literalArray || slices.ContainsFunc(e.members, expression.arrays)
}

// array reads several things that are written in a formula: {1,2;3,4}.
func (r *formulaReader) array() expression {
	m, row := &block{}, 0
	for !r.bad {
		e := r.signed()
		one := work{}.constant(e)
		r.bad = r.bad || one.kind == unknownAnswer
		m.all = append(m.all, one)
		row++
		sign := r.take(",", ";", "}")
		if sign == "," {
			continue
		}
		if m.high++; m.wide == 0 {
			m.wide = row
		}
		r.bad = r.bad || sign == "" || row != m.wide
		if row = 0; sign == "}" {
			break
		}
	}
	return expression{kind: literalArray, is: &answer{kind: arrayAnswer, many: m}}
}

// constant is what a part of a formula says that asks no cell.
func (w work) constant(e expression) answer {
	switch {
	case e.kind == literalNumber, e.kind == literalText, e.kind == literalTruth, e.kind == settled:
		return w.of(e)
	case e.kind == operation && e.text == "neg" && e.members[0].kind == literalNumber:
		return figure(-e.members[0].number)
	}
	return unknown()
}

var faultForm = regexp.MustCompile(`(?i)^#(?:N/A|REF!|DIV/0!|VALUE!|NAME\?|NUM!|NULL!)`)

// fault reads a fault that is written in a formula, as Excel does where a cell is gone.
func (r *formulaReader) fault() expression {
	whole := strings.Join(r.parts[r.at:min(r.at+5, len(r.parts))], "")
	sign := faultForm.FindString(whole)
	for read := ""; read != sign; read += r.parts[r.at-1] {
		r.at++
	}
	is := fault(strings.ToUpper(sign))
	r.bad = r.bad || sign == ""
	return expression{kind: settled, is: &is}
}
