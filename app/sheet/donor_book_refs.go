package sheet

import (
	"regexp"
	"strconv"
	"strings"

	"sofra/app"
)

// Rows that are put into a sheet move what stands below them. All that points
// there has to follow, as it does in Excel: formulas of all sheets, names, charts.

// growth is rows put into a sheet below a row. A range that ends with that row
// takes them in, for it is the last one of a table.
type growth struct {
	sheet string
	after int
	by    int
}

// ref is a reference to a cell, or to a whole row or column.
type ref struct {
	column, row       string // "" is a whole row or column
	columnFix, rowFix string // "$", or nothing
}

func (r ref) String() string { return r.columnFix + r.column + r.rowFix + r.row }

// number is its row, or 0.
func (r ref) number() int {
	n, _ := strconv.Atoi(r.row)
	return n
}

func (r ref) at(row int) ref {
	if r.row != "" {
		r.row = strconv.Itoa(row)
	}
	return r
}

var refForm = regexp.MustCompile(`^(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})$|^(\$?)([1-9][0-9]{0,6})$|^(\$?)([A-Za-z]{1,3})$`)

// refOf reads a word of a formula. Whole rows and columns are only a reference
// beside another one.
func refOf(s string) (r ref, ok bool) {
	m := refForm.FindStringSubmatch(s)
	if m == nil {
		return r, false
	}
	r = ref{column: m[2] + m[8], row: m[4] + m[6], columnFix: m[1] + m[7], rowFix: m[3] + m[5]}
	if r.column != "" {
		if _, _, ok := position(r.column); !ok {
			return r, false
		}
	}
	return r, r.number() <= maxRow
}

func (r ref) whole() bool { return r.column == "" || r.row == "" }

// cell follows a reference to one cell.
func (g growth) cell(r ref) ref {
	if n := r.number(); n > g.after {
		return r.at(n + g.by)
	}
	return r
}

// area follows both ends of a range.
func (g growth) area(first, last ref) (ref, ref) {
	if n := last.number(); n >= g.after {
		last = last.at(n + g.by)
	}
	return g.cell(first), last
}

// mover says where a reference of a formula goes; last is nil for one cell.
// sheet is the one that it names, or "".
type mover func(sheet string, first ref, last *ref) (ref, *ref)

// moves is the mover of a growth for formulas that stand on a sheet.
func (g growth) moves(home string) mover {
	return func(sheet string, first ref, last *ref) (ref, *ref) {
		if sheet == "" {
			sheet = home
		}
		if !strings.EqualFold(sheet, g.sheet) {
			return first, last
		}
		if last == nil {
			return g.cell(first), nil
		}
		a, b := g.area(first, *last)
		return a, &b
	}
}

// filled is the mover of a formula that is filled into other cells, so many rows
// below and columns beside: what has no "$" goes along.
func filled(rows, columns int) mover {
	move := func(r ref) ref {
		if r.rowFix == "" && r.row != "" {
			r = r.at(r.number() + rows)
		}
		if col, _, ok := position(r.column); r.columnFix == "" && columns != 0 && ok {
			r.column = app.BookLetters(col + columns)
		}
		return r
	}
	return func(_ string, first ref, last *ref) (ref, *ref) {
		first = move(first)
		if last != nil {
			b := move(*last)
			last = &b
		}
		return first, last
	}
}

var formulaParts = regexp.MustCompile(`"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[(?:[^\[\]]|\[[^\]]*\])*\]?|[\p{L}\p{N}_.$\\?]+|(?s:.)`)

// movedFormula is a formula whose references went where move says. Texts, names of
// functions, columns of tables and other workbooks stay.
func movedFormula(formula string, move mover) string {
	parts := formulaParts.FindAllString(formula, -1)
	var out strings.Builder
	for i := 0; i < len(parts); i++ {
		sheet, at := sheetAhead(parts, i)
		if at > i {
			out.WriteString(strings.Join(parts[i:at], ""))
			i = at
		}
		if i >= len(parts) {
			break
		}
		first, ok := refOf(parts[i])
		if !ok || strings.HasPrefix(sheet, "[") || next(parts, i+1) == "(" || next(parts, i+1) == "!" || i > 0 && strings.HasPrefix(parts[i-1], "]") {
			out.WriteString(parts[i])
			continue
		}
		if last, ok := refOf(next(parts, i+2)); ok && next(parts, i+1) == ":" && first.whole() == last.whole() && next(parts, i+3) != "(" && next(parts, i+3) != "!" {
			a, b := move(sheet, first, &last)
			out.WriteString(a.String() + ":" + b.String())
			i += 2
			continue
		}
		if first.whole() {
			out.WriteString(parts[i])
			continue
		}
		a, _ := move(sheet, first, nil)
		out.WriteString(a.String())
	}
	return out.String()
}

func next(parts []string, i int) string {
	if i < len(parts) {
		return parts[i]
	}
	return ""
}

// sheetAhead reads the name of a sheet that stands before a reference, and where
// the reference begins. That of another workbook begins with "[".
func sheetAhead(parts []string, i int) (sheet string, at int) {
	at = i
	if strings.HasPrefix(parts[i], "[") && i > 0 && isWord(parts[i-1]) {
		return "", i // a column of a table
	}
	if strings.HasPrefix(parts[i], "[") {
		at++
	}
	if at >= len(parts) || next(parts, at+1) != "!" || i > 0 && parts[i-1] == "#" {
		return "", i
	}
	name := parts[at]
	if strings.HasPrefix(name, "'") {
		name = strings.ReplaceAll(strings.Trim(name, "'"), "''", "'")
	} else if !isWord(name) {
		return "", i
	}
	if at > i {
		name = "[" + name
	}
	return name, at + 2
}

var wordForm = regexp.MustCompile(`^[\p{L}\p{N}_.\\?]+$`)

func isWord(s string) bool { return wordForm.MatchString(s) }

// overSheets says that a formula sums over several sheets at once: "Jan:Dec!A1".
func overSheets(formula string) bool {
	parts := formulaParts.FindAllString(formula, -1)
	for i, p := range parts {
		quoted := strings.HasPrefix(p, "'") && strings.Contains(p, ":")
		if next(parts, i+1) == "!" && (quoted || i > 1 && parts[i-1] == ":" && isWord(p) && isWord(parts[i-2]) && !isCell(parts[i-2])) {
			return true
		}
	}
	return false
}

func isCell(s string) bool {
	r, ok := refOf(s)
	return ok && !r.whole()
}

// movedAreas follows a list of ranges as a condition or a rule for input has
// them. One that ends with the row takes the new ones in, also where it is one
// cell: they are of its table.
func (g growth) movedAreas(list string, grows bool) string {
	areas := strings.Fields(list)
	for i, area := range areas {
		from, to, several := strings.Cut(area, ":")
		first, ok := refOf(from)
		if !ok {
			continue
		}
		last, ok := refOf(to)
		if !several || !ok {
			last = first
		}
		a, b := g.area(first, last)
		if !several && !grows {
			b = g.cell(last)
		}
		if areas[i] = a.String(); several || a != b {
			areas[i] += ":" + b.String()
		}
	}
	return strings.Join(areas, " ")
}
