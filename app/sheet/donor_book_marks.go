package sheet

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"sofra/app"
)

// MarkBook notes what stands around the places that a map fills: the heads of
// tables, what ends them, and the words beside single cells.
func MarkBook(template []byte, m app.BookMap) ([]app.BookMark, error) {
	b, err := openDonorBook(template)
	if err != nil {
		return nil, err
	}
	marks := &marking{donorBook: b}
	for _, t := range m.Tables {
		if err := marks.table(t); err != nil {
			return nil, err
		}
	}
	for _, c := range m.Cells {
		cells, err := b.says(c.Sheet)
		if err != nil {
			return nil, err
		}
		for _, beside := range besides(c.Cell) {
			if c.Name != "" || marks.add(c.Sheet, cells, beside) {
				break // what has a name is found by it
			}
		}
	}
	return marks.all, nil
}

// marking is a workbook whose marks are being noted.
type marking struct {
	*donorBook
	all []app.BookMark
}

// add notes what a cell says, if it says anything.
func (m *marking) add(sheet string, cells map[string]string, cell string) bool {
	one := app.BookMark{Sheet: sheet, Cell: cell, Text: cells[cell]}
	if one.Text != "" && !slices.Contains(m.all, one) {
		m.all = append(m.all, one)
	}
	return one.Text != ""
}

// table notes the heads of a table and what stands right below it.
func (m *marking) table(t app.BookTable) error {
	cells, err := m.says(t.Sheet)
	if err != nil {
		return err
	}
	for _, c := range t.Columns {
		m.add(t.Sheet, cells, fmt.Sprintf("%s%d", c.Column, t.Head))
	}
	for column := 1; column <= mostSeenWide; column++ {
		if m.add(t.Sheet, cells, app.BookAt(column, t.Last+1)) {
			break
		}
	}
	return nil
}

// besides are the cells where the label of a cell may stand: to its left, then
// above it.
func besides(cell string) (all []string) {
	column, row, ok := position(cell)
	for i := 1; ok && i <= 8 && column-i > 0; i++ {
		all = append(all, fmt.Sprintf("%s%d", app.BookLetters(column-i), row))
	}
	for i := 1; ok && i <= 8 && row-i > 0; i++ {
		all = append(all, fmt.Sprintf("%s%d", app.BookLetters(column), row-i))
	}
	return all
}

// CheckBook says whether a workbook is the one that a map was made for: if not, it
// is a BookChanged that names what stands elsewhere.
func CheckBook(template []byte, m app.BookMap) error {
	b, err := openDonorBook(template)
	if err != nil {
		return err
	}
	return b.check(m)
}

func (b *donorBook) check(m app.BookMap) error {
	var moved []app.BookMoved
	missing := map[string]bool{}
	for _, sheet := range sheetsOf(m) {
		if !slices.Contains(b.Sheets(), sheet) {
			missing[sheet] = true
			moved = append(moved, app.BookMoved{BookMark: app.BookMark{Sheet: sheet}})
		}
	}
	for _, mark := range m.Marks {
		if missing[mark.Sheet] {
			continue
		}
		cells, err := b.says(mark.Sheet)
		if err != nil {
			return err
		}
		if found := cells[mark.Cell]; found != mark.Text {
			now, err := b.now(mark)
			if err != nil {
				return err
			}
			moved = append(moved, app.BookMoved{BookMark: mark, Found: found, Now: now})
		}
	}
	if len(moved) > 0 {
		return app.ErrBookChanged(moved)
	}
	return nil
}

// sheetsOf are the sheets that a map fills.
func sheetsOf(m app.BookMap) (all []string) {
	for _, t := range m.Tables {
		all = append(all, t.Sheet)
	}
	for _, c := range m.Cells {
		all = append(all, c.Sheet)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// now is where the text of a mark stands now: on its sheet the nearest cell, else
// on another sheet.
func (b *donorBook) now(mark app.BookMark) (string, error) {
	column, row, _ := position(mark.Cell)
	for _, sheet := range append([]string{mark.Sheet}, b.Sheets()...) {
		cells, err := b.says(sheet)
		if err != nil {
			return "", err
		}
		var at []string
		for cell, text := range cells {
			if text == mark.Text {
				at = append(at, cell)
			}
		}
		far := func(cell string) int {
			c, r, _ := position(cell)
			return max(c-column, column-c) + max(r-row, row-r)
		}
		slices.SortFunc(at, func(x, y string) int { return cmp.Or(far(x)-far(y), strings.Compare(x, y)) })
		if len(at) > 0 && sheet == mark.Sheet {
			return at[0], nil
		}
		if len(at) > 0 {
			return sheet + ", " + at[0], nil
		}
	}
	return "", nil
}

// says is what the cells of a sheet say, as people read them.
func (b *donorBook) says(sheet string) (map[string]string, error) {
	if cells, read := b.texts[sheet]; read {
		return cells, nil
	}
	cells := map[string]string{}
	if !slices.Contains(b.Sheets(), sheet) {
		return cells, nil
	}
	err := b.Rows(context.Background(), sheet, func(row int, all []app.Cell) error {
		for i, c := range all {
			if c.Text != "" && !c.Filled {
				cells[fmt.Sprintf("%s%d", app.BookLetters(i+1), row)] = strings.TrimSpace(c.Text)
			}
		}
		return nil
	})
	b.texts[sheet] = cells
	return cells, err
}
