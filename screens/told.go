package screens

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"sofra/app"
	"sofra/app/words"
)

// toldColumn is a column of the journal's images that people may read, and how
// it is said.
type toldColumn struct {
	column string
	label  words.Text
	how    saying
}

// saying says a value of an image.
type saying func(u *UI, table string, row image, v string) string

func (t toldColumn) say(u *UI, table string, row image, known calledBy) string {
	v := valueOf(row, t.column)
	_, points := pointers()[t.column]
	if _, part := inside()[t.column]; points || part {
		return known[app.ID(v)]
	}
	if v == "" || t.how == nil {
		return short(v)
	}
	return t.how(u, table, row, v)
}

// valueOf is a value as text; none is "".
func valueOf(row image, column string) string {
	switch v := row[column].(type) {
	case nil:
		return ""
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	default:
		return fmt.Sprint(v)
	}
}

// longest is how many letters of a text a history shows.
const longest = 120

func short(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if utf8.RuneCountInString(s) > longest {
		s = string([]rune(s)[:longest]) + "…"
	}
	return s
}

func sayDay(u *UI, _ string, _ image, v string) string { return u.day(app.Date(v)) }

func sayMoney(u *UI, _ string, row image, v string) string {
	n, err := strconv.ParseInt(v, 10, 64)
	if err != nil || n == 0 {
		return ""
	}
	return u.book.Money(n, valueOf(row, "currency"))
}

func sayLength(_ *UI, _ string, _ image, v string) string {
	n, err := strconv.Atoi(v)
	if err != nil {
		return ""
	}
	return length(n)
}

func saySet(all func() []code) saying {
	return func(u *UI, _ string, _ image, v string) string { return u.several(all(), app.SetOf(v)) }
}

func sayCode(all func() []code) saying {
	return func(u *UI, _ string, _ image, v string) string { return u.code(all(), v) }
}
