package sheet

import (
	"math"
	"slices"
	"strings"
	"unicode/utf16"
)

// sums are what is told of numbers.
type sums struct {
	numbers     int
	total, lost float64 // what the total cannot hold is added at the end
	least, most float64
	product     float64
	unfaulted   bool // faults, and words that are no numbers, are passed over
	blanks      bool // among things that a formula made: a nought in one program, nothing in another
}

func (s *sums) add(n float64) {
	if s.numbers++; s.numbers == 1 {
		s.least, s.most, s.product = n, n, 1
	}
	s.least, s.most, s.product = min(s.least, n), max(s.most, n), s.product*n
	was := s.total
	if s.total += n; math.Abs(was) >= math.Abs(n) {
		s.lost += was - s.total + n
	} else {
		s.lost += n - s.total + was
	}
}

func (s *sums) sum() float64 { return s.total + s.lost }

// sure is an answer that empty cells which a formula took in would change.
func (s *sums) sure(n float64) answer {
	if s.blanks {
		return unknown()
	}
	return finite(n)
}

func (s *sums) count() answer { return s.sure(float64(s.numbers)) }

func (s *sums) smallest() answer { return s.sure(s.least) }

func (s *sums) greatest() answer { return s.sure(s.most) }

func (s *sums) average() answer {
	if s.numbers == 0 {
		return fault("#DIV/0!")
	}
	return s.sure(s.sum() / float64(s.numbers))
}

func (s *sums) times() answer {
	if s.numbers == 0 {
		return figure(0)
	}
	return s.sure(s.product)
}

// sumOf is a function of all numbers that it is given: those of cells, and those
// that stand in the formula.
func sumOf(tell func(*sums) answer) func(work, []expression) answer {
	return func(w work, given []expression) answer {
		return w.toldOf(&sums{}, given, tell)
	}
}

// numbersOf is COUNT: what is a fault or no number is not counted.
func numbersOf(w work, given []expression) answer {
	return w.toldOf(&sums{unfaulted: true}, given, (*sums).count)
}

func (w work) toldOf(s *sums, given []expression, tell func(*sums) answer) answer {
	for _, e := range given {
		if stop := w.addAll(s, w.of(e)); stop.stops() {
			return stop
		}
	}
	return tell(s)
}

// addAll adds what one argument holds. Words in cells are passed over.
func (w work) addAll(s *sums, a answer) (stop answer) {
	take := func(_, _ int, one answer) bool {
		switch {
		case one.kind == truthAnswer && one.text == noChoice && a.kind == arrayAnswer:
		case one.kind == unknownAnswer, one.kind == truthAnswer: // a number in one program, none in another
			stop = unknown()
		case one.kind == faultAnswer && !stop.stops() && !s.unfaulted:
			stop = one
		case one.kind == numberAnswer:
			s.add(one.n)
		}
		return stop.kind != unknownAnswer
	}
	switch a.kind {
	case cellsAnswer:
		if !w.each(a.cells, take) {
			return unknown()
		}
	case arrayAnswer:
		if a.many.whole {
			return unknown() // how many there are differs
		}
		for _, one := range a.many.all {
			s.blanks = s.blanks || one.kind == blankAnswer
			if !take(0, 0, one) {
				break
			}
		}
	default:
		n := asNumber(a)
		switch {
		case !n.stops():
			s.add(n.n)
		case n.kind == faultAnswer && s.unfaulted:
			return answer{}
		}
		return n
	}
	return stop
}

func counts(w work, given []expression) answer {
	n := 0
	for _, e := range given {
		a := w.of(e)
		if a.kind == arrayAnswer {
			return unknown()
		}
		if a.kind != cellsAnswer {
			n++
			continue
		}
		known := true
		if !w.each(a.cells, func(_, _ int, one answer) bool {
			n, known = n+1, one.kind != unknownAnswer // one that is not known may be blank for all we know
			return known
		}) {
			return unknown()
		}
	}
	return figure(float64(n))
}

func blanks(w work, given []expression) answer {
	a := w.of(given[0])
	if a.kind != cellsAnswer || a.cells.whole {
		return unknown()
	}
	n := a.cells.wide() * a.cells.high()
	if !w.each(a.cells, func(_, _ int, one answer) bool {
		if one.kind != textAnswer || one.text != "" {
			n--
		}
		return one.kind != unknownAnswer
	}) {
		return unknown()
	}
	return figure(float64(n))
}

// subtotal sums cells, but for those that are subtotals themselves. With rows that are
// hidden, programs differ.
func subtotal(w work, given []expression) answer {
	how := w.value(w.of(given[0]))
	tell := map[int]func(*sums) answer{
		1: (*sums).average, 2: func(s *sums) answer { return figure(float64(s.numbers)) },
		4: func(s *sums) answer { return figure(s.most) }, 5: func(s *sums) answer { return figure(s.least) },
		9: func(s *sums) answer { return finite(s.sum()) },
	}[int(how.n)%100]
	if how.kind != numberAnswer || tell == nil || how.n > 111 {
		return unknown()
	}
	s := &sums{}
	for _, e := range given[1:] {
		a := w.of(e)
		if a.kind != cellsAnswer || a.cells.tricky() {
			return unknown()
		}
		if stop := w.addAll(s, a); stop.stops() && int(how.n)%100 == 2 {
			return unknown() // programs differ in whether they count past a fault
		} else if stop.stops() {
			return stop
		}
	}
	return tell(s)
}

// tricky says that a subtotal of cells is not their sum: rows are hidden, or there are
// subtotals among them.
func (a stretch) tricky() bool {
	return slices.ContainsFunc(a.grid.rows, func(r *gridRow) bool {
		if r.number < a.top || r.number > a.bottom {
			return false
		}
		return isTrue(tagAttr(r.attrs, "hidden")) || slices.ContainsFunc(r.cells, func(c *gridCell) bool {
			f, ok := c.formula()
			return ok && c.column >= a.left && c.column <= a.right && (f.text == "" || strings.Contains(strings.ToUpper(f.text), "SUBTOTAL") || strings.Contains(strings.ToUpper(f.text), "AGGREGATE"))
		})
	})
}

// sumProduct multiplies things with those beside them and sums that up.
func sumProduct(w work, given []expression) answer {
	if w.once == oneByOne {
		w.once = forItself
	}
	var all []answer
	for i, e := range given {
		a := w.value(w.of(e))
		if a.kind != arrayAnswer {
			a = answer{kind: arrayAnswer, many: &block{wide: 1, high: 1, all: []answer{a}}}
		}
		if all = append(all, a); a.many.wide != all[0].many.wide || a.many.high != all[0].many.high {
			return unknown()
		}
		if stop, is := first(a.many.all...); is && (i == 0 || stop.kind == unknownAnswer) {
			return stop
		}
	}
	s := &sums{}
	for at := range all[0].many.all {
		n := 1.0
		for _, a := range all {
			switch one := a.many.all[at]; one.kind {
			case numberAnswer:
				n *= one.n
			case textAnswer, blankAnswer:
				n = 0
			default: // a truth is a number in one program, and none in another
				return unknown()
			}
		}
		s.add(n)
	}
	return finite(s.sum())
}

func utf16Of(s string) []uint16 { return utf16.Encode([]rune(s)) }
