package sheet

import (
	"math"
	"strconv"
	"strings"
)

// of works a part of a formula out.
func (w work) of(e expression) answer {
	switch e.kind {
	case nothingThere:
		return answer{}
	case literalNumber:
		return figure(e.number)
	case literalText:
		return texted(e.text)
	case literalTruth:
		return truth(e.text == "true")
	case reference:
		return w.refers(e)
	case nameOf:
		return w.follow(e)
	case columnOf:
		return w.columnOfTable(e)
	case function:
		return w.called(e)
	case settled, literalArray:
		return *e.is
	}
	if len(e.members) == 1 {
		return w.alone(e.text, w.value(w.of(e.members[0])))
	}
	return w.both(e.text, w.value(w.of(e.members[0])), w.value(w.of(e.members[1])))
}

// value is the one thing that an answer says.
func (w work) value(a answer) answer {
	if a.kind != cellsAnswer {
		return a
	}
	switch {
	case a.cells.single():
		return w.at(a.cells)
	case w.once != oneByOne:
		return w.spread(a.cells)
	}
	return w.crossed(a.cells)
}

// asNumber is an answer as a number. Texts that hold digits are read in each
// country in another way, but where they are digits alone.
func asNumber(a answer) answer {
	switch a.kind {
	case blankAnswer:
		return figure(0)
	case truthAnswer:
		return figure(a.n)
	case textAnswer:
		if n, err := strconv.ParseUint(a.text, 10, 48); err == nil {
			return figure(float64(n))
		}
		if strings.ContainsAny(a.text, "0123456789") {
			return unknown()
		}
		return fault("#VALUE!")
	case cellsAnswer, arrayAnswer:
		return unknown()
	}
	return a
}

// asText is an answer as a text. Fractions and truths are written in each language in
// another way.
func asText(a answer) answer {
	switch {
	case a.kind == blankAnswer:
		return texted("")
	case a.kind == numberAnswer && a.n == math.Trunc(a.n) && math.Abs(a.n) < 1e10:
		return texted(strconv.FormatFloat(a.n, 'f', -1, 64))
	case a.kind == textAnswer, a.stops():
		return a
	}
	return unknown()
}

// alone works out a sign with one thing.
func (w work) alone(sign string, a answer) answer {
	if a.kind == arrayAnswer {
		return w.forEach([]answer{a}, func(these []answer) answer { return w.alone(sign, these[0]) })
	}
	n := asNumber(a)
	if n.stops() {
		return n
	}
	if sign == "%" {
		return figure(n.n / 100)
	}
	return figure(-n.n)
}

// both works out a sign between two things.
func (w work) both(sign string, a, b answer) answer {
	if a.kind == arrayAnswer || b.kind == arrayAnswer {
		return w.forEach([]answer{a, b}, func(these []answer) answer { return w.both(sign, these[0], these[1]) })
	}
	switch sign {
	case "&":
		x, y := asText(a), asText(b)
		if stop, is := first(x, y); is {
			return stop
		}
		return texted(x.text + y.text)
	case "+", "-", "*", "/", "^":
		x, y := asNumber(a), asNumber(b)
		if stop, is := first(x, y); is {
			return stop
		}
		return reckoned(sign, x.n, y.n)
	}
	if stop, is := first(a, b); is {
		return stop
	}
	return compared(sign, a, b)
}

// first is the first answer that stops; one that is not known goes before a fault,
// for it may be another fault.
func first(all ...answer) (stop answer, is bool) {
	for _, a := range all {
		if a.kind == unknownAnswer {
			return a, true
		}
		if !is && a.kind == faultAnswer {
			stop, is = a, true
		}
	}
	return stop, is
}

func reckoned(sign string, x, y float64) answer {
	out := 0.0
	switch sign {
	case "+":
		out = plus(x, y)
	case "-":
		out = plus(x, -y)
	case "*":
		out = x * y
	case "/":
		if y == 0 {
			return fault("#DIV/0!")
		}
		out = x / y
	case "^":
		if x == 0 && y <= 0 || x < 0 && y != math.Trunc(y) {
			return unknown()
		}
		out = math.Pow(x, y)
	}
	return finite(out)
}

// plus adds; what is left of two numbers that are the same but for the last bits is
// nothing, as spreadsheet programs have it.
func plus(x, y float64) float64 {
	sum := x + y
	if math.Abs(sum) < math.Abs(x)*0x1p-47 {
		return 0
	}
	return sum
}

func finite(n float64) answer {
	if math.IsNaN(n) || math.IsInf(n, 0) {
		return unknown()
	}
	return figure(n)
}

// compared holds two things against each other. Which of two texts is the greater is
// decided in each language in another way.
func compared(sign string, a, b answer) answer {
	a, b = beside(a, b), beside(b, a)
	less, same := false, false
	switch {
	case a.kind != b.kind && (a.kind == truthAnswer || b.kind == truthAnswer):
		return unknown() // a number in one program, none in another
	case a.kind != b.kind:
		less = a.kind < b.kind // numbers, texts
	case a.kind == textAnswer:
		if same = strings.EqualFold(a.text, b.text); !same && sign != "=" && sign != "<>" {
			return unknown()
		}
	default:
		same = fifteen(a.n) == fifteen(b.n)
		less = a.n < b.n && !same
	}
	return truth(map[string]bool{"=": same, "<>": !same, "<": less, "<=": less || same, ">": !less && !same, ">=": !less}[sign])
}

// beside is a blank as it is taken beside something else.
func beside(a, other answer) answer {
	switch {
	case a.kind != blankAnswer:
		return a
	case other.kind == textAnswer:
		return texted("")
	case other.kind == truthAnswer:
		return truth(false)
	}
	return figure(0)
}

// fifteen is a number with the fifteen digits that spreadsheet programs count with.
func fifteen(n float64) float64 {
	out, err := strconv.ParseFloat(strconv.FormatFloat(n, 'e', 14, 64), 64)
	if err != nil {
		return n
	}
	return out
}
