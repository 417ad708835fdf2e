package sheet

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"sofra/app"
)

// sumOfRows adds up some cells of the column, or takes a share of their sum.
func (t *placed) sumOfRows(c *app.Calc) string {
	column, err := excelize.ColumnNumberToName(t.left + t.Column(c.Column) + 1)
	if err != nil || len(c.Rows) == 0 {
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
	sum := "SUM(" + strings.Join(parts, ",") + ")"
	if c.Op == app.RateOf {
		return fmt.Sprintf("ROUND(%s*%d/10000,2)", sum, c.Rate)
	}
	return sum
}
