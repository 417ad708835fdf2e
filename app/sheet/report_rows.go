package sheet

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"sofra/app"
)

// sumOfRows adds up some cells of the column, or takes a share of their sum: of what
// was summed before and now together, less the share that was taken before.
func (t *placed) sumOfRows(c *app.Calc) string {
	cells := t.cellsOf(c.Column, c)
	switch {
	case cells == "":
		return ""
	case c.Op == app.SumRows:
		return "SUM(" + cells + ")"
	case c.Other == "":
		return fmt.Sprintf("ROUND(SUM(%s)*%d/10000,2)", cells, c.Rate)
	}
	return fmt.Sprintf("ROUND(SUM(%s,%s)*%d/10000,2)-%s", t.cellsOf(c.Other, c), cells, c.Rate, t.here(c.Other))
}

// cellsOf are the cells of a column in the rows of a calculation.
func (t *placed) cellsOf(key string, c *app.Calc) string {
	column, err := excelize.ColumnNumberToName(t.left + t.Column(key) + 1)
	if err != nil {
		return ""
	}
	var parts []string
	for i := 0; i < len(c.Rows); {
		j := i
		for j+1 < len(c.Rows) && c.Rows[j+1] == c.Rows[j]+1 {
			j++
		}
		part := fmt.Sprintf("%s%d", column, t.top+1+c.Rows[i])
		if j > i {
			part += fmt.Sprintf(":%s%d", column, t.top+1+c.Rows[j])
		}
		parts, i = append(parts, part), j+1
	}
	return strings.Join(parts, ",")
}
