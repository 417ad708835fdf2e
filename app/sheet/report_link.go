package sheet

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// addLinks has cells lead to the tables that they name, where the workbook has them.
func (b *book) addLinks(p *page) error {
	for _, t := range p.tables {
		for i, row := range t.Rows {
			for j, v := range row {
				to := b.at[v.To]
				if v.To == "" || to == nil || !v.Has {
					continue
				}
				cell, err := excelize.CoordinatesToCellName(t.left+j+1, t.top+1+i)
				if err != nil {
					return err
				}
				if err := b.SetCellHyperLink(p.name, cell, to.place(), "Location"); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// place is the first cell of a table, with its sheet.
func (t *placed) place() string {
	cell, _ := excelize.CoordinatesToCellName(t.left+1, t.top)
	return "'" + strings.ReplaceAll(t.sheet, "'", "''") + "'!" + cell
}
