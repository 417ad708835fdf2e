package disclosure

import "slices"

// Cross is a table of people with two directions before protection: community
// by answer, gender by age. N is people by row and column, never negative. Each
// person stands in one cell.
type Cross struct {
	Rows, Columns []string
	N             [][]int64
}

// Detail is how much of a table may be shown.
type Detail int

// From nothing, for fewer people than the threshold, to cells.
const (
	Nothing Detail = iota
	TotalAlone
	Margins // totals of rows and columns
	Cells
)

// Shown is what may be shown of a table with two directions. Which of the hidden
// cells were small and which protect those is never said: a reader who knew would
// know more.
type Shown struct {
	Cross
	Detail
	hidden lattice
}

// Cell is the number of people of a row and a column, by their places; the place
// behind the last is the total. It is not ok where the number is withheld.
func (s Shown) Cell(row, column int) (n int64, ok bool) {
	at := s.hidden.at(row, column)
	if s.hidden.hides[at] {
		return 0, false
	}
	return s.hidden.people[at], true
}

// Hidden is how many cells are withheld, totals with them, and how many people
// the withheld ones that are no totals have.
func (s Shown) Hidden() (cells int, people int64) {
	for at, hides := range s.hidden.hides {
		if hides {
			cells++
			if !s.hidden.total(at) {
				people += s.hidden.people[at]
			}
		}
	}
	return cells, people
}

// Protect withholds cells of a table so that for none with 1 to k−1 people
// anybody can work out, from all that is shown, that it has fewer than k, nor how
// many it has:
//
//   - small cells are withheld, and where all people of a line with fewer than 2k
//     have one answer that one, for it would tell the answer of each of them;
//   - other cells are withheld with them, the fewest people that do, until every
//     small one may be k or more (its circle in the network of the table);
//   - in a line whose total is shown at least two cells with k people together are
//     withheld, so that who stands alone in one does not know the other;
//   - what was withheld in vain is shown again, the most people first.
//
// It is then attacked: the least and the most that each withheld cell may be, from
// all that is shown, by a maximal flow. What does not stand that shows its margins
// only, or its total, or nothing where it has fewer than k people.
//
// A threshold of 0 means Threshold; anything else below Least means Least.
// Sources: M. Fischetti and J. J. Salazar, Models and algorithms for the 2-dimensional
// cell suppression problem, Math. Programming 84 (1999); Hundepool et al., Handbook
// on Statistical Disclosure Control, §4.
func Protect(table Cross, threshold int) Shown { return Alike(threshold, table)[0] }

// Alike protects tables about the same people that have the same rows, as
// community by gender beside community by age: the total of a row that is withheld
// in one is withheld in all.
func Alike(threshold int, tables ...Cross) []Shown {
	k, out := bound(threshold), make([]Shown, len(tables))
	if len(tables) == 0 {
		return out
	}
	withheld := make([]bool, len(tables[0].Rows)+1)
	for again := true; again; {
		again = false
		for i, t := range tables {
			out[i] = protect(t, k, withheld)
			for row := range withheld {
				if _, ok := out[i].Cell(row, len(t.Columns)); !ok && !withheld[row] {
					withheld[row], again = true, true
				}
			}
		}
	}
	return out
}

// bound is the threshold that holds.
func bound(threshold int) int64 {
	if threshold == 0 {
		return Threshold
	}
	return int64(max(threshold, Least))
}

// protect goes from all cells to nothing until what is shown stands an attack.
func protect(t Cross, k int64, withheld []bool) Shown {
	for _, detail := range []Detail{Cells, Margins, TotalAlone} {
		l := newLattice(t, k, false)
		l.withhold(detail, withheld)
		if total := l.people[len(l.people)-1]; total > 0 && total < k {
			break
		}
		if l.cover() && l.stands() {
			return Shown{t, l.detail(), l}
		}
	}
	return nothing(t, k)
}

// nothing is a table of which nothing is shown.
func nothing(t Cross, k int64) Shown {
	l := newLattice(t, k, false)
	for at := range l.hides {
		l.hides[at] = true
	}
	return Shown{t, Nothing, l}
}

// ProtectKnown is Protect for readers who know the totals of all rows and columns
// already, from a list beside the table. A small cell may then be no larger than
// its line, and must be one that may as well be empty; where that cannot be,
// nothing is shown, and the totals may not be told either.
func ProtectKnown(table Cross, threshold int) Shown {
	k := bound(threshold)
	l := newLattice(table, k, true)
	if l.cover() && l.stands() {
		return Shown{table, l.detail(), l}
	}
	return nothing(table, k)
}

// detail is how much a table shows, by what is left of it.
func (l *lattice) detail() Detail {
	detail := Nothing
	for at, hides := range l.hides {
		switch {
		case hides:
		case !l.total(at):
			return Cells
		case at == len(l.hides)-1:
			detail = max(detail, TotalAlone)
		default:
			detail = Margins
		}
	}
	return detail
}

// withhold hides what a detail does not show, and the totals of rows that are
// withheld elsewhere, for good.
func (l *lattice) withhold(detail Detail, rows []bool) {
	for at := range l.hides {
		row, column := at/(l.columns+1), at%(l.columns+1)
		last := row == l.rows && column == l.columns
		switch {
		case detail == TotalAlone && !last, detail == Margins && !l.total(at), column == l.columns && rows[row]:
			l.hides[at], l.fixed[at] = true, true
		}
	}
}

// Merged is a table in which some rows are one, behind the others.
func (t Cross) Merged(into string, rows ...string) Cross {
	one := make([]int64, len(t.Columns))
	out := Cross{Columns: t.Columns}
	for i, name := range t.Rows {
		if !slices.Contains(rows, name) {
			out.Rows, out.N = append(out.Rows, name), append(out.N, t.N[i])
			continue
		}
		for j, n := range t.N[i] {
			one[j] += n
		}
	}
	out.Rows, out.N = append(out.Rows, into), append(out.N, one)
	return out
}

// Turned is a table with its rows as columns.
func (t Cross) Turned() Cross {
	out := Cross{Rows: t.Columns, Columns: t.Rows, N: make([][]int64, len(t.Columns))}
	for j := range t.Columns {
		for i := range t.Rows {
			out.N[j] = append(out.N[j], t.N[i][j])
		}
	}
	return out
}
