package paper

import (
	"slices"
	"strings"

	"sofra/app"
	"sofra/app/words"
)

// What makes a table in parts readable.
const (
	longTexts  = 60 // letters: columns with such texts come after the figures
	fewestRows = 3  // so many rows that say the same say it once
)

// keysOf are the columns that say what a row is about: every part begins with them.
func keysOf(t app.Table) (keys []int) {
	if t.Name == "Indicators" { // the first one is the aim, which several share
		keys = append(keys, t.Column("number"), t.Column("indicator"))
	}
	if len(keys) == 0 || slices.Contains(keys, -1) {
		keys = []int{0}
		if len(t.Columns) > 1 && !counted(t.Columns[1].Cell) {
			keys = append(keys, 1)
		}
	}
	return keys
}

// opens is the column that a part of its own begins with, where a table has two
// subjects: what was agreed and what was spent, a line and its documents.
func opens(table string) string {
	switch table {
	case "LineReport":
		return "supplier"
	case "Interim":
		return "period"
	}
	return ""
}

// foremost are the columns that come right behind the keys where a table is set in
// parts: what a reader looks for first.
func foremost(table string) []string {
	if table == "Transactions" {
		return []string{"supplier", "description", "line", "amount", "currency", "paid"}
	}
	return nil
}

// once takes the columns out of a wide table that say the same in every row, or
// nothing, and says so above it.
func (e *essay) once(g grid) grid {
	keys, at, blank := keysOf(g.Table), []int(nil), []string(nil)
	for i, c := range g.Columns {
		first := ""
		if len(g.Rows) > 0 {
			first = g.Rows[0][i].Text
		}
		alike := !slices.ContainsFunc(g.Rows, func(row []app.Value) bool { return row[i].Text != first })
		switch {
		case !alike || len(g.Rows) < fewestRows || slices.Contains(keys, i) || first != "" && counted(c.Cell):
			at = append(at, i)
		case first == "":
			blank = append(blank, c.Title)
		default:
			g.above = append(g.above, e.T("In every row: {column}: {text}", "column", c.Title, "text", first))
		}
	}
	if blank != nil {
		g.above = append(g.above, e.T("Nothing is entered in: {columns}", "columns", strings.Join(blank, "; ")))
	}
	return g.only(at)
}

// parted parts a table that no page is wide enough for, into as few parts as there
// are, each as wide as the others.
func (e *essay) parted(g grid) []grid {
	_, _, snug := e.needs(g)
	keys, groups := keysOf(g.Table), [][]int(nil)
	for _, subject := range subjects(g.Table, keys) {
		groups = append(groups, balanced(keys, subject, snug)...)
	}
	var all []grid
	said := make([]bool, len(g.Rows)) // rows that a part has
	for n, group := range groups {
		part := g.only(append(slices.Clone(keys), group...))
		if n > 0 {
			part.above = nil
		}
		if part.total != nil && !speaks(part.total, len(keys)) {
			part.total = nil
		}
		part.mark(said, len(keys))
		all = append(all, part)
	}
	for n := range all {
		all[n].keep(said, len(keys), n == 0)
		all[n].above = append(all[n].above, e.T("Part {n} of {all}", "n", n+1, "all", len(all)))
		e.fits(&all[n], true)
	}
	return all
}

// subjects are the columns beside the keys, in their order, but long texts last.
func subjects(t app.Table, keys []int) [][]int {
	var all [][]int
	var figures, texts []int
	end := func() {
		if figures != nil || texts != nil {
			all = append(all, append(figures, texts...))
		}
		figures, texts = nil, nil
	}
	for _, i := range inTurn(t) {
		c := t.Columns[i]
		if slices.Contains(keys, i) {
			continue
		}
		if c.Key == opens(t.Name) {
			end()
		}
		if c.Cell == app.ProseCell || slices.ContainsFunc(t.Rows, func(row []app.Value) bool { return len([]rune(row[i].Text)) > longTexts }) {
			texts = append(texts, i)
		} else {
			figures = append(figures, i)
		}
	}
	end()
	return all
}

// inTurn are the places of all columns, the foremost first.
func inTurn(t app.Table) (all []int) {
	for _, key := range foremost(t.Name) {
		if at := t.Column(key); at >= 0 {
			all = append(all, at)
		}
	}
	for i := range t.Columns {
		if !slices.Contains(all, i) {
			all = append(all, i)
		}
	}
	return all
}

// balanced shares columns out to as few parts as there must be, none much wider
// than another.
func balanced(keys, columns []int, snug []float64) [][]int {
	first := 0.0
	for _, i := range keys {
		first += snug[i] + cellGap
	}
	fill := func(room float64) (parts [][]int) {
		x := room
		for _, i := range columns {
			if x += snug[i] + cellGap; x > room+cellGap {
				parts, x = append(parts, nil), first+snug[i]+cellGap
			}
			parts[len(parts)-1] = append(parts[len(parts)-1], i)
		}
		return parts
	}
	best := fill(roomFor(true))
	for room := roomFor(true) - 5; room > first; room -= 5 {
		if next := fill(room); len(next) == len(best) {
			best = next
		}
	}
	return best
}

// speaks says whether a row of a part says something beyond its keys.
func speaks(row []app.Value, keys int) bool {
	return slices.ContainsFunc(row[keys:], func(v app.Value) bool { return v.Text != "" })
}

// mark notes the rows that the part has something of.
func (g grid) mark(said []bool, keys int) {
	for i, row := range g.Rows {
		said[i] = said[i] || speaks(row, keys)
	}
}

// keep leaves out rows that say nothing in this part: another has them. What rows
// without a key of their own hang under stays, and the first part has what no other has.
func (g *grid) keep(said []bool, keys int, first bool) {
	var rows [][]app.Value
	var strong []int
	for i, row := range g.Rows {
		hung := i+1 < len(g.Rows) && row[0].Text != "" && g.Rows[i+1][0].Text == "" && speaks(g.Rows[i+1], keys)
		if !speaks(row, keys) && !hung && (said[i] || !first) {
			continue
		}
		if slices.Contains(g.Strong, i) {
			strong = append(strong, len(rows))
		}
		rows = append(rows, row)
	}
	g.Rows, g.Strong = rows, strong
}

// T is a sentence in the languages of the report.
func (e *essay) T(key string, fill ...any) string {
	return inBoth(e.Report, words.Text{Key: key, Fill: fill})
}

// inBoth is a sentence in the languages of a report.
func inBoth(r app.Report, sentence words.Text) string {
	said := words.In(r.Lang).Say(sentence)
	if r.Lang2 == "" {
		return said
	}
	return app.SideBySide(said, words.In(r.Lang2).Say(sentence))
}
