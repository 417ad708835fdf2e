package disclosure

import (
	"slices"
	"strings"
)

// Told is a table that left: what its lines are of, and what was seen of it. The
// code of a line that several were rolled up into names them with Joined.
type Told struct {
	Rows, Columns []string
	N             Seen
}

// Together is between the codes of a line that stands for several.
const Together = "+"

// Joined is the code of a line that stands for several, whatever their order.
func Joined(codes ...string) string {
	all := slices.Clone(codes)
	slices.Sort(all)
	return strings.Join(slices.Compact(all), Together)
}

// Told is the table as it leaves.
func (s Shown) Told() Told { return Told{s.Rows, s.Columns, s.Seen()} }

// Told is the table as it leaves: with one column, and without the merged line,
// which is what the others leave of the total.
func (r Result) Told() Told {
	t := Told{Columns: []string{""}}
	if r.TotalOnly {
		t.N = Seen{{r.Total.People, r.Total.People}}
		return t
	}
	for _, row := range r.Rows {
		t.Rows = append(t.Rows, row.Code)
		t.N = append(t.N, []int64{row.People, row.People})
	}
	t.N = append(t.N, []int64{r.Total.People, r.Total.People})
	return t
}

// Single says whether a table has one direction only. Its total is no secret: how
// many came may be told, who they were may not.
func (t Told) Single() bool { return len(t.Columns) < 2 }

// cell is what a place says of the lines with these codes: several of the table's
// own lines may make them up. It is Unseen where they do not.
func (t Told) cell(row, column string) int64 {
	rows, columns := linesOf(t.Rows, row), linesOf(t.Columns, column)
	if rows == nil || columns == nil {
		return Unseen
	}
	sum := int64(0)
	for _, i := range rows {
		for _, j := range columns {
			if t.N[i][j] == Unseen {
				return Unseen
			}
			sum += t.N[i][j]
		}
	}
	return sum
}

// total is what Told.cell takes for all lines, and rest for those that have no
// line of their own.
const (
	total = "\x00total"
	rest  = "\x00rest"
)

// linesOf are the places of the lines that together are those of a code, nil
// where they are not.
func linesOf(lines []string, code string) (at []int) {
	if code == total {
		return []int{len(lines)}
	}
	if i := slices.Index(lines, code); i >= 0 {
		return []int{i}
	}
	wanted := strings.Split(code, Together)
	for i, line := range lines {
		parts := strings.Split(line, Together)
		if !slices.ContainsFunc(parts, func(p string) bool { return !slices.Contains(wanted, p) }) {
			wanted = slices.DeleteFunc(wanted, func(w string) bool { return slices.Contains(parts, w) })
			at = append(at, i)
		}
	}
	if len(wanted) > 0 {
		return nil
	}
	return at
}

// common are lines in which two tables can be laid side by side: the smallest that
// are whole lines of both, and those that one of them has alone.
func common(a, b []string) (all []string) {
	sets := [][]string{}
	for _, line := range slices.Concat(a, b) {
		one := strings.Split(line, Together)
		for i := 0; i < len(sets); {
			if slices.ContainsFunc(sets[i], func(c string) bool { return slices.Contains(one, c) }) {
				one = append(one, sets[i]...)
				sets = slices.Delete(sets, i, i+1)
				i = 0
				continue
			}
			i++
		}
		slices.Sort(one)
		sets = append(sets, slices.Compact(one))
	}
	for _, set := range sets {
		all = append(all, Joined(set...))
	}
	slices.Sort(all)
	return all
}

// over is the table with other lines, as its reader can bring it into them.
func (t Told) over(rows, columns []string) bounds {
	rows, columns = append(slices.Clone(rows), rest, total), append(slices.Clone(columns), rest, total)
	if t.Single() {
		columns = []string{t.Columns[0], total}
	}
	b := newBounds(len(rows), len(columns))
	for i, row := range rows {
		for j, column := range columns {
			n := t.cell(row, column)
			if n != Unseen {
				b.least[i][j], b.most[i][j] = n, n
			}
		}
	}
	if least, most, ok := b.tighten(); ok {
		return bounds{least, most}
	}
	return b
}
