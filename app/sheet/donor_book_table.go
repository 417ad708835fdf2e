package sheet

import (
	"fmt"
	"strings"

	"sofra/app"
	"sofra/app/words"
)

// table fills a table of theirs with the rows of ours.
func (f *filling) table(t app.BookTable) error {
	g := f.grid(t.Sheet)
	if g == nil {
		return app.ErrUnreadableFile
	}
	ours, _ := f.report.Table(t.Table)
	columns, err := f.columns(t, ours)
	if err != nil {
		return err
	}
	if err := f.noneMerged(t, g, columns); err != nil {
		return err
	}
	if t.By != "" {
		return f.byText(t, g, columns, ours)
	}
	if by := f.grows(t); by > 0 {
		if t.Last+by > maxRow {
			return app.ErrHostileFile
		}
		if err := f.grow(growth{g.sheet, t.Last, by}); err != nil {
			return err
		}
	}
	for i := range max(len(ours.Rows), t.Last-t.First+1) {
		for _, c := range columns {
			var v app.Value
			if i < len(ours.Rows) && c.ours >= 0 {
				v = ours.Rows[i][c.ours]
			}
			if err := f.put(spot{g, c.theirs, t.First + i}, v, c.kind(v)); err != nil {
				return err
			}
		}
	}
	return nil
}

// pair is a column of theirs and one of ours.
type pair struct {
	theirs, ours int
	app.Column
}

func (p pair) kind(v app.Value) app.CellKind { return p.CellOf(v) }

func (f *filling) columns(t app.BookTable, ours app.Table) (all []pair, err error) {
	for _, c := range t.Columns {
		column, _, ok := position(c.Column)
		if !ok {
			return nil, app.ErrUnreadableFile
		}
		p := pair{theirs: column, ours: ours.Column(c.Put)}
		switch {
		case p.ours >= 0:
			p.Column = ours.Columns[p.ours]
		case ours.Name != "":
			return nil, app.ErrBookCell(t.Sheet, fmt.Sprintf("%s%d", c.Column, t.Head), words.T("the report does not say “{what}”. Settle again what goes there.", "what", c.Put))
		}
		all = append(all, p)
	}
	return all, nil
}

// byText fills the rows that the donor's own words name. A row of ours that none of
// theirs stands for is no small thing, for its amount would be lost.
func (f *filling) byText(t app.BookTable, g *grid, columns []pair, ours app.Table) error {
	cells, err := f.says(t.Sheet)
	if err != nil {
		return err
	}
	at := map[string]int{}
	for row := t.Last; row >= t.First; row-- {
		at[sameText(cells[fmt.Sprintf("%s%d", t.By, row)])] = row
	}
	by, _, _ := position(t.By)
	name := -1
	for _, c := range columns {
		if c.theirs == by {
			name = c.ours
		}
	}
	if name < 0 && len(ours.Rows) > 0 {
		return app.ErrBookCell(t.Sheet, fmt.Sprintf("%s%d", t.By, t.Head), words.T("say which column of the report has the words that this column has."))
	}
	for _, ourRow := range ours.Rows {
		row, ok := at[sameText(ourRow[name].Text)]
		if !ok || ourRow[name].Text == "" {
			return app.ErrBookCell(t.Sheet, fmt.Sprintf("%s%d", t.By, t.First), words.T("no row of the donor's there says “{what}”.", "what", ourRow[name].Text))
		}
		for _, c := range columns {
			if c.theirs == by {
				continue
			}
			if err := f.put(spot{g, c.theirs, row}, ourRow[c.ours], c.kind(ourRow[c.ours])); err != nil {
				return err
			}
		}
	}
	return nil
}

// sameText is what two cells have in common that say the same.
func sameText(s string) string {
	return strings.ToLower(strings.TrimSuffix(strings.Join(strings.Fields(s), " "), "."))
}

func (f *filling) noneMerged(t app.BookTable, g *grid, columns []pair) error {
	for row := t.First; row <= t.Last; row++ {
		for _, c := range columns {
			if err := f.notMerged(spot{g, c.theirs, row}); err != nil {
				return err
			}
		}
	}
	return nil
}

// notMerged refuses a cell that is a part of another one.
func (f *filling) notMerged(at spot) error {
	for _, area := range at.merges() {
		from, to, several := strings.Cut(area, ":")
		left, top, ok := position(from)
		right, below, ok2 := position(to)
		if !several || !ok || !ok2 || at.row < top || at.row > below || at.column < left || at.column > right {
			continue
		}
		if at.row != top || at.column != left {
			return app.ErrBookCell(at.sheet, at.String(), words.T("it is a part of the merged cell {cell}. Choose that one.", "cell", from))
		}
	}
	return nil
}

// merges are the merged ranges of a sheet.
func (g *grid) merges() (all []string) {
	for _, one := range attrForm.FindAllStringSubmatch(string(mergedForm.Find(g.tail)), -1) {
		if one[1] == "ref" {
			all = append(all, strings.Trim(one[3], `"'`))
		}
	}
	return all
}
