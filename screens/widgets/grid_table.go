package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
)

// Table is the ticked rows that are here, or the one with the frame, for a
// worksheet.
func (g *Grid) Table() string {
	rows, _ := g.Picked()
	return g.TableOf(rows)
}

// Picked are the ticked rows that are here, or the one with the frame, and the
// ids of those that are not here.
func (g *Grid) Picked() (rows []Row, missing []string) {
	if len(g.pick.ids) == 0 {
		if row, ok := g.Cursor(); ok && row.Section == "" {
			rows = append(rows, row)
		}
		return rows, nil
	}
	here := map[string]bool{}
	for _, row := range g.rows.known {
		if row.Section == "" && g.pick.ids[row.ID] {
			rows = append(rows, row)
			here[row.ID] = true
		}
	}
	for id := range g.pick.ids {
		if !here[id] {
			missing = append(missing, id)
		}
	}
	return rows, missing
}

// TableOf writes rows for a worksheet: a line of heads, then a line a row, the
// columns parted by tabs: those that are shown, and those that gave way to others
// because the window is small.
func (g *Grid) TableOf(rows []Row) string {
	if len(rows) == 0 {
		return ""
	}
	columns := g.wanted()
	heads := make([]string, len(columns))
	for i, c := range columns {
		heads[i] = forSheet(c.Head)
	}
	lines := []string{strings.Join(heads, "\t")}
	for _, row := range rows {
		cells := make([]string, len(columns))
		for i := range columns {
			if cell := row.cell(&columns[i]); cell != nil {
				cells[i] = forSheet(cell.said())
			}
		}
		lines = append(lines, strings.Join(cells, "\t"))
	}
	return strings.Join(lines, "\n")
}

// cell is what a row has for a column, nil for nothing.
func (r *Row) cell(c *Column) *Cell {
	if c.at < len(r.Cells) {
		return &r.Cells[c.at]
	}
	return nil
}

// said is all that a cell says.
func (cell *Cell) said() string {
	var words []string
	for _, w := range []string{cell.Text, cell.Second, cell.Tag} {
		if w != "" {
			words = append(words, w)
		}
	}
	return strings.Join(words, ", ")
}

// forSheet keeps a text in its cell, and a worksheet from reckoning with it: a
// name that begins as a formula does is led by a quote. Numbers stay numbers.
func forSheet(text string) string {
	text = strings.NewReplacer("\t", " ", "\r", "", "\n", " ", "\x00", "").Replace(text)
	if text == "" || !strings.ContainsRune("=+-@", rune(text[0])) || text[0] != '=' && text[0] != '@' && isNumber(text[1:]) {
		return text
	}
	return "'" + text
}

// isNumber is what amounts and telephone numbers are made of.
func isNumber(text string) bool {
	return strings.ContainsAny(text, "0123456789") && strings.Trim(text, "0123456789 .,:/()-\u00a0\u202f%€EUR") == ""
}

// copyRows puts the rows on the clipboard; the page does it where it has more
// to read first.
func (g *Grid) copyRows(clipboard fyne.Clipboard) {
	switch {
	case g.OnCopy != nil:
		g.OnCopy()
	default:
		if table := g.Table(); table != "" {
			clipboard.SetContent(table)
		}
	}
}
