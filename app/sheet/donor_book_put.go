package sheet

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"sofra/app"
	"sofra/app/words"
)

// spot is a cell of a sheet that something goes into.
type spot struct {
	*grid
	column, row int
}

func (s spot) String() string { return app.BookAt(s.column, s.row) }

// put writes a value into a cell, which keeps its look. A formula of the donor’s is
// never written over.
func (b *donorBook) put(at spot, v app.Value, kind app.CellKind) error {
	g, c := at.grid, at.cell(at.column, at.row)
	if _, ok := c.formula(); ok {
		return app.ErrBookCell(g.sheet, at.String(), words.T("a formula of the donor’s stands there. Choose another cell."))
	}
	g.changed = true
	c.attrs, c.inner = without(c.attrs, "t"), ""
	if !v.Has {
		return nil
	}
	number, is := b.numberOf(v, kind)
	if !is {
		c.attrs = strings.TrimRight(c.attrs, " ") + ` t="inlineStr"`
		c.inner = fmt.Sprintf(`<%[1]sis><%[1]st xml:space="preserve">%[2]s</%[1]st></%[1]sis>`, g.prefix, xmlText(cellText(v.Text)))
		return nil
	}
	style, err := b.styleFor(c, kind)
	if err != nil {
		return err
	}
	if style != c.style() {
		c.setStyle(style)
	}
	c.inner = fmt.Sprintf("<%[1]sv>%[2]s</%[1]sv>", g.prefix, number)
	return nil
}

// numberOf writes a value as a workbook counts; days are counted, too. What is words
// is no number.
func (b *donorBook) numberOf(v app.Value, kind app.CellKind) (string, bool) {
	if kind == app.DateCell {
		day, ok := app.Date(v.Text).Time()
		if !ok {
			return "", false
		}
		n := int(day.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24)
		if b.from04 {
			n -= days04
		}
		return strconv.Itoa(n), true
	}
	if v.Text != "" {
		return "", false
	}
	switch kind {
	case app.MoneyCell:
		return cents(v.N), true
	case app.ShareCell, app.DecimalCell:
		return strconv.FormatFloat(float64(v.N)/float64(max(v.Of, 1)), 'g', -1, 64), true
	case app.DurationCell:
		return strconv.FormatFloat(float64(v.N)/86400, 'g', -1, 64), true
	}
	return strconv.FormatInt(v.N, 10), true
}

// cents writes an amount without going through a fraction that no computer holds.
func cents(n int64) string {
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	return fmt.Sprintf("%s%d.%02d", sign, n/100, n%100)
}

// cellText is a text as long as a cell may be; an underscore that Excel would take
// for a character in code is written as one.
func cellText(s string) string {
	s = escaped.ReplaceAllStringFunc(s, func(m string) string { return "_x005F" + m })
	letters := 0
	for i, r := range s {
		if letters++; r > 0xFFFF {
			letters++
		}
		if letters > app.MostLetters {
			return s[:i]
		}
	}
	return s
}
