package sheet

import (
	"math"
	"math/big"
	"strings"
)

// worker is a function that formulas may name, and how asMany things it is given.
type worker struct {
	least, most int
	run         func(w work, given []expression) answer
}

// takes says whether a function can be given so asMany things.
func (w worker) takes(n int) bool { return n >= w.least && n <= w.most }

// asMany is as asMany things as a function is ever given.
const asMany = 255

// workers are the functions that are worked out here, each as every spreadsheet
// program does it. What depends on the day, the language or what is hidden is not
// among them.
func workers() map[string]worker {
	all := map[string]worker{
		"SUM":    {1, asMany, sumOf(func(s *sums) answer { return finite(s.sum()) })},
		"COUNT":  {1, asMany, numbersOf},
		"COUNTA": {1, asMany, counts}, "COUNTBLANK": {1, 1, blanks},
		"AVERAGE":  {1, asMany, sumOf((*sums).average)},
		"MIN":      {1, asMany, sumOf((*sums).smallest)},
		"MAX":      {1, asMany, sumOf((*sums).greatest)},
		"PRODUCT":  {1, asMany, sumOf((*sums).times)},
		"SUBTOTAL": {2, asMany, subtotal}, "SUMPRODUCT": {1, asMany, sumProduct},
		"SUMIF": {2, 3, sumIf(false, false)}, "SUMIFS": {3, asMany, sumIf(true, false)}, "AVERAGEIF": {2, 3, sumIf(false, true)}, "AVERAGEIFS": {3, asMany, sumIf(true, true)},
		"COUNTIF": {2, 2, countIf}, "COUNTIFS": {2, asMany, countIf},
		"ABS":   {1, 1, withNumber(func(n float64) answer { return figure(math.Abs(n)) })},
		"INT":   {1, 1, withNumber(func(n float64) answer { return rounded(n, 0, downwards) })},
		"SIGN":  {1, 1, withNumber(func(n float64) answer { return figure(float64(new(big.Float).SetFloat64(n).Sign())) })},
		"ROUND": {2, 2, rounding(halfUp)}, "ROUNDUP": {2, 2, rounding(fromZero)}, "ROUNDDOWN": {2, 2, rounding(toZero)}, "TRUNC": {1, 2, rounding(toZero)},
		"MOD": {2, 2, remainder},
		"IF":  {2, 3, either}, "IFERROR": {2, 2, unless(func(a answer) bool { return a.kind == faultAnswer })},
		"IFNA": {2, 2, unless(func(a answer) bool { return a.kind == faultAnswer && a.text == "#N/A" })},
		"AND":  {1, asMany, allOrAny(true)}, "OR": {1, asMany, allOrAny(false)}, "NOT": {1, 1, withNumber(func(n float64) answer { return truth(n == 0) })},
		"TRUE": {0, 0, always(truth(true))}, "FALSE": {0, 0, always(truth(false))}, "NA": {0, 0, always(fault("#N/A"))},
		"ISBLANK": {1, 1, is(blankAnswer)}, "ISNUMBER": {1, 1, is(numberAnswer)}, "ISTEXT": {1, 1, is(textAnswer)}, "ISERROR": {1, 1, is(faultAnswer)}, "ISLOGICAL": {1, 1, is(truthAnswer)},
		"CHOOSE": {2, asMany, choose}, "INDEX": {2, 3, index}, "MATCH": {2, 3, match}, "VLOOKUP": {3, 4, lookUp(false)}, "HLOOKUP": {3, 4, lookUp(true)}, "LOOKUP": {2, 3, lookAlong},
		"ROW": {0, 1, rowOf}, "COLUMN": {0, 1, columnNumber}, "ROWS": {1, 1, extent(stretch.high)}, "COLUMNS": {1, 1, extent(stretch.wide)},
		"CONCATENATE": {1, asMany, joined}, "LEN": {1, 1, withText(func(s string) answer { return figure(float64(len(utf16Of(s)))) })},
		"TRIM": {1, 1, withText(func(s string) answer { return texted(trimmed(s)) })},
		"LEFT": {1, 2, cut(true)}, "RIGHT": {1, 2, cut(false)},
		"DATE": {3, 3, dateOf}, "YEAR": {1, 1, partOfDay(0)}, "MONTH": {1, 1, partOfDay(1)}, "DAY": {1, 1, partOfDay(2)},
		"EDATE": {2, 2, monthsOn(false)}, "EOMONTH": {2, 2, monthsOn(true)}, "DAYS": {2, 2, daysBetween},
	}
	return all
}

// arguments are the values of all that a function is given.
func (w work) arguments(given []expression) (all []answer, stop answer, stopped bool) {
	for _, e := range given {
		all = append(all, w.value(w.of(e)))
	}
	stop, stopped = first(all...)
	return all, stop, stopped
}

// numbers are what a function is given, as numbers.
func (w work) numbers(given []expression) (all []float64, stop answer, stopped bool) {
	answers, stop, stopped := w.arguments(given)
	for i := range answers {
		answers[i] = asNumber(answers[i])
		all = append(all, answers[i].n)
	}
	if !stopped {
		stop, stopped = first(answers...)
	}
	return all, stop, stopped
}

func always(a answer) func(work, []expression) answer {
	return func(work, []expression) answer { return a }
}

func withNumber(do func(float64) answer) func(work, []expression) answer {
	return func(w work, given []expression) answer {
		all, stop, stopped := w.numbers(given)
		if stopped {
			return stop
		}
		return do(all[0])
	}
}

// way is a way of rounding.
type way int

const (
	halfUp way = iota
	fromZero
	toZero
	downwards
)

func rounding(how way) func(work, []expression) answer {
	return func(w work, given []expression) answer {
		all, stop, stopped := w.numbers(given)
		if stopped {
			return stop
		}
		return rounded(all[0], append(all, 0)[1], how)
	}
}

// rounded rounds what a number is in writing, not the fraction that stands for it:
// 2.675 is 2.68.
func rounded(n, digits float64, how way) answer {
	if math.Abs(digits) > 15 || digits != math.Trunc(digits) {
		return unknown()
	}
	unit := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(math.Abs(digits))), nil))
	if digits < 0 {
		unit.Inv(unit)
	}
	exact := inWriting(n)
	exact.Mul(exact, unit)
	whole, rest := new(big.Int).QuoRem(exact.Num(), exact.Denom(), new(big.Int))
	far := new(big.Int).Mul(new(big.Int).Abs(rest), big.NewInt(2)).Cmp(exact.Denom()) >= 0
	if how == halfUp && far || how == fromZero && rest.Sign() != 0 || how == downwards && rest.Sign() < 0 {
		whole.Add(whole, big.NewInt(int64(exact.Sign())))
	}
	out := new(big.Rat).SetInt(whole)
	value, _ := out.Quo(out, unit).Float64()
	return finite(value)
}

// inWriting is a number as it is written with fifteen digits.
func inWriting(n float64) *big.Rat {
	exact, _ := new(big.Rat).SetString(new(big.Float).SetFloat64(n).Text('e', 14))
	return exact
}

func remainder(w work, given []expression) answer {
	all, stop, stopped := w.numbers(given)
	switch {
	case stopped:
		return stop
	case all[1] == 0:
		return fault("#DIV/0!")
	}
	x, y := inWriting(all[0]), inWriting(all[1])
	times := new(big.Rat).Quo(x, y)
	whole := new(big.Int).Div(times.Num(), times.Denom()) // the denominator is above nought: towards less
	out, _ := x.Sub(x, y.Mul(y, new(big.Rat).SetInt(whole))).Float64()
	return finite(out)
}

func withText(do func(string) answer) func(work, []expression) answer {
	return func(w work, given []expression) answer {
		a := asText(w.value(w.of(given[0])))
		if a.stops() {
			return a
		}
		return do(a.text)
	}
}

func trimmed(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(c rune) bool { return c == ' ' }), " ")
}

func joined(w work, given []expression) answer {
	out := texted("")
	for _, e := range given {
		if out = w.both("&", out, w.value(w.of(e))); out.stops() {
			return out
		}
	}
	return out
}

// mostLetters are in a cell at most; programs differ in what they make of more.
const mostLetters = 32767

// cut is the beginning of a text, or its end.
func cut(begin bool) func(work, []expression) answer {
	return func(w work, given []expression) answer {
		n := figure(1)
		if len(given) > 1 {
			n = asNumber(w.value(w.of(given[1])))
		}
		text := asText(w.value(w.of(given[0])))
		if stop, is := first(text, n); is {
			return stop
		}
		letters := []rune(text.text)
		if n.n < 0 || n.n > mostLetters || n.n != math.Trunc(n.n) || len(letters) != len(utf16Of(text.text)) {
			return unknown()
		}
		if asMany := int(min(n.n, float64(len(letters)))); begin {
			letters = letters[:asMany]
		} else {
			letters = letters[len(letters)-asMany:]
		}
		return texted(string(letters))
	}
}
