package sheet

import (
	"fmt"
	"strings"

	"sofra/app"
)

// formula says a calculation in the language of workbooks, over columns of
// tables by their names; "" is none. Sums with a condition are SUMPRODUCTs:
// the IF kind takes "1.10" and "1.1" for one budget line.
func (b *book) formula(t *placed, c *app.Calc) string {
	if c == nil || c.Column == "" {
		return ""
	}
	if len(c.Where)+len(c.Rows) > 0 {
		return b.formulaOf(t, c)
	}
	of := calculation{c.Op, c.Table, c.Column, c.Other, c.Rate}
	said, known := t.said[of]
	if !known {
		if t.said == nil {
			t.said = map[calculation]string{}
		}
		said = b.formulaOf(t, c)
		t.said[of] = said
	}
	return said
}

// calculation is what a formula without conditions goes by. Rows that are calculated
// alike have one: it says "this row".
type calculation struct {
	op                   app.Op
	table, column, other string
	rate                 int
}

func (b *book) formulaOf(t *placed, c *app.Calc) string {
	switch c.Op {
	case app.Plus:
		return t.here(c.Column) + "+" + t.here(c.Other)
	case app.Minus:
		return t.here(c.Column) + "-" + t.here(c.Other)
	case app.PartOf:
		return orNothing(t.here(c.Other), t.here(c.Column)+"/"+t.here(c.Other))
	case app.TimesRounded:
		return "ROUND(" + t.here(c.Column) + "*" + t.here(c.Other) + ",2)"
	case app.OverRounded:
		return "ROUND(" + t.here(c.Column) + "/" + t.here(c.Other) + ",2)"
	case app.ShareOf:
		sum := "SUM(" + t.column(c.Column) + ")"
		return orNothing(sum, t.here(c.Column)+"/"+sum)
	}
	if c.Op == app.SumRows || c.Op == app.RateOf {
		return t.sumOfRows(c)
	}
	of, ok := b.at[c.Table]
	if !ok {
		return ""
	}
	if len(c.Where) > 0 {
		return b.matching(t, of, c)
	}
	if c.Op == app.CountOf {
		return "COUNTA(" + of.column(c.Column) + ")"
	}
	return "SUM(" + of.column(c.Column) + ")"
}

// matching sums or counts the rows where every condition holds.
func (b *book) matching(t, of *placed, c *app.Calc) string {
	var parts []string
	for _, w := range c.Where {
		is := `"` + strings.ReplaceAll(w.Is, `"`, `""`) + `"`
		if w.Row != "" {
			is = t.here(w.Row)
		}
		parts = append(parts, "--("+of.column(w.Column)+"="+is+")")
	}
	if c.Op == app.SumOf {
		parts = append(parts, of.column(c.Column))
	}
	return "SUMPRODUCT(" + strings.Join(parts, ",") + ")"
}

// orNothing guards a division.
func orNothing(by, division string) string { return fmt.Sprintf(`IF(%s=0,"",%s)`, by, division) }

// totalFormula is what stands under a column, over the rows that a filter
// leaves.
func (b *book) totalFormula(t *placed, c app.Column) string {
	under := func(key string) string { return "SUBTOTAL(109," + t.column(key) + ")" }
	switch {
	case c.Total == app.SumTotal:
		return under(c.Key)
	case c.Total == app.OverallTotal && c.Calc != nil:
		return orNothing(under(c.Calc.Other), under(c.Calc.Column)+"/"+under(c.Calc.Other))
	}
	return ""
}

// column names a whole column of the table, head and totals left out.
func (t *placed) column(key string) string {
	name := t.titled(key)
	if strings.ContainsAny(name, ",:.;'\"[]#{}$^&*+=-><()/@!\\%") {
		return t.Name + "[[" + escape(name) + "]]"
	}
	return t.Name + "[" + name + "]"
}

// here names the cell of a column in the same row.
func (t *placed) here(key string) string {
	return t.Name + "[[#This Row],[" + escape(t.titled(key)) + "]]"
}

func (t *placed) titled(key string) string {
	if i := t.Column(key); i >= 0 {
		return t.titles[i]
	}
	return key
}

// escape marks what means something inside brackets.
func escape(title string) string { return bracketed.Replace(title) }

var bracketed = strings.NewReplacer("'", "''", "[", "'[", "]", "']", "#", "'#", "@", "'@")
