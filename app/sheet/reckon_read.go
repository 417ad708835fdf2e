package sheet

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// expression is a formula, or a part of one, as it was read.
type expression struct {
	kind    expressionKind
	text    string // of an operator, a function, a name, a text
	column  string // of a table
	number  float64
	sheet   string // that is named
	from    ref
	to      *ref
	members []expression
	is      *answer // of what is settled, and of several things
}

type expressionKind int

const (
	nothingThere expressionKind = iota // as between two commas
	literalNumber
	literalText
	literalTruth
	reference
	nameOf
	columnOf // of a table
	operation
	function
	literalArray
	settled // worked out already
)

// formulaReader reads a formula from left to right.
type formulaReader struct {
	parts []string
	at    int
	deep  int
	bad   bool
}

// mostNested is how deep a formula may be nested; Excel takes 64.
const mostNested = 100

var (
	digitsForm   = regexp.MustCompile(`^(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][0-9]+)?$`)
	exponentForm = regexp.MustCompile(`^(?:[0-9]+\.?[0-9]*|\.[0-9]+)[eE]$`)
)

// readFormula reads a formula; what it does not know it does not read at all.
func readFormula(text string) (expression, bool) {
	r := &formulaReader{}
	for _, p := range formulaParts.FindAllString(strings.TrimPrefix(text, "="), -1) {
		if strings.TrimSpace(p) != "" {
			r.parts = append(r.parts, p)
		}
	}
	e := r.level(0)
	return e, !r.bad && r.at == len(r.parts) && e.kind != nothingThere
}

// take passes over the next part if it is one of these.
func (r *formulaReader) take(any ...string) string {
	if p := next(r.parts, r.at); slices.Contains(any, p) {
		r.at++
		return p
	}
	return ""
}

// operator reads what stands between two parts, the longer sign first.
func (r *formulaReader) operator(level int) string {
	all := [][]string{{"=", "<", ">"}, {"&"}, {"+", "-"}, {"*", "/"}, {"^"}}
	sign := r.take(all[level]...)
	switch {
	case sign == "<":
		sign += r.take("=", ">")
	case sign == ">":
		sign += r.take("=")
	}
	return sign
}

// level reads signs that bind alike, from those that bind least.
func (r *formulaReader) level(n int) expression {
	if n == 5 {
		return r.signed()
	}
	left := r.level(n + 1)
	for !r.bad {
		sign := r.operator(n)
		if sign == "" {
			break
		}
		left = expression{kind: operation, text: sign, members: []expression{left, r.level(n + 1)}}
	}
	return left
}

// signed reads a part with what stands before and after it.
func (r *formulaReader) signed() expression {
	if r.deep++; r.deep > mostNested {
		r.bad = true
		return expression{}
	}
	defer func() { r.deep-- }()
	switch sign := r.take("-", "+"); sign {
	case "-":
		return expression{kind: operation, text: "neg", members: []expression{r.signed()}}
	case "+":
		return r.signed()
	}
	e := r.primary()
	for r.take("%") != "" {
		e = expression{kind: operation, text: "%", members: []expression{e}}
	}
	return e
}

// primary reads a number, a text, a reference, a name, a function, or what stands in
// brackets.
func (r *formulaReader) primary() expression {
	p := next(r.parts, r.at)
	switch {
	case p == "":
		r.bad = true
		return expression{}
	case r.take("{") != "":
		return r.array()
	case p == "#":
		return r.fault()
	case r.take("(") != "":
		e := r.level(0)
		if r.take(")") == "" || e.kind == nothingThere {
			r.bad = true
		}
		return e
	case strings.HasPrefix(p, `"`):
		r.at++
		return expression{kind: literalText, text: strings.ReplaceAll(strings.TrimSuffix(p[1:], `"`), `""`, `"`)}
	case exponentForm.MatchString(p) && (next(r.parts, r.at+1) == "-" || next(r.parts, r.at+1) == "+"):
		r.at += 3
		return r.numeral(p + r.parts[r.at-2] + next(r.parts, r.at-1))
	case digitsForm.MatchString(p) && next(r.parts, r.at+1) != ":":
		r.at++
		return r.numeral(p)
	case next(r.parts, r.at+1) == "(" && isWord(p):
		return r.function(p)
	}
	return r.reference()
}

func (r *formulaReader) numeral(text string) expression {
	n, err := strconv.ParseFloat(text, 64)
	r.bad = r.bad || err != nil
	return expression{kind: literalNumber, number: n}
}

// function reads a function and what it is given.
func (r *formulaReader) function(name string) expression {
	e := expression{kind: function, text: strings.TrimPrefix(strings.ToUpper(name), "_XLFN.")}
	if r.at += 2; r.take(")") != "" {
		return e
	}
	for !r.bad {
		one := expression{}
		if p := next(r.parts, r.at); p != "," && p != ")" {
			one = r.level(0)
		}
		e.members = append(e.members, one)
		switch r.take(",", ")") {
		case ")":
			return e
		case "":
			r.bad = true
		}
	}
	return e
}

// reference reads a cell, a range, a name, a truth or a column of a table.
func (r *formulaReader) reference() expression {
	sheet, at := sheetAhead(r.parts, r.at)
	if r.bad = r.bad || strings.HasPrefix(sheet, "["); r.bad {
		return expression{}
	}
	r.at = at + 1
	p, e := next(r.parts, at), expression{sheet: sheet}
	first, ok := refOf(p)
	if last, is := refOf(next(r.parts, at+2)); ok && is && next(r.parts, at+1) == ":" && first.whole() == last.whole() {
		r.at, e.kind, e.from, e.to = at+3, reference, first, &last
		return e
	}
	switch {
	case ok && !first.whole():
		e.kind, e.from = reference, first
	case strings.EqualFold(p, "true") || strings.EqualFold(p, "false"):
		e.kind, e.text = literalTruth, strings.ToLower(p)
	case strings.HasPrefix(next(r.parts, r.at), "["):
		column := strings.TrimSuffix(strings.TrimPrefix(r.parts[r.at], "["), "]")
		e.kind, e.text, e.column = columnOf, p, column
		r.at, r.bad = r.at+1, strings.ContainsAny(column, "[]#@'")
	case isWord(p):
		e.kind, e.text = nameOf, p
	default:
		r.bad = true
	}
	return e
}
