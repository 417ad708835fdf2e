package disclosure

import "slices"

// cell is what one table says of one code.
type cell struct{ people, amount int64 }

func (c cell) empty() bool { return c == cell{} }

// small also holds for an amount with nobody behind it.
func (c cell) small(k int64) bool { return !c.empty() && c.people < k }

// grid is all tables over one list of codes: cells[table][code].
type grid struct {
	k      int64
	codes  []string
	cells  [][]cell
	forced []bool // codes that are merged in any case
}

// agreement is what all tables show alike: which tables show rows at all, and of
// the codes which are merged and which are listed. A code that is neither is empty.
type agreement struct {
	tables         []bool
	hidden, listed []bool
}

func newGrid(threshold int, tables []Table) grid {
	g := grid{k: Threshold}
	if threshold != 0 {
		g.k = int64(max(threshold, Least))
	}
	at := map[string]int{}
	for _, table := range tables {
		for _, count := range slices.Concat(table.People, table.Amounts) {
			if _, known := at[count.Code]; !known {
				at[count.Code] = len(g.codes)
				g.codes = append(g.codes, count.Code)
			}
		}
	}
	g.forced = make([]bool, len(g.codes))
	for _, table := range tables {
		row := make([]cell, len(g.codes))
		for _, count := range table.People {
			row[at[count.Code]].people += count.N
		}
		for _, count := range table.Amounts {
			row[at[count.Code]].amount += count.N
		}
		g.cells = append(g.cells, row)
	}
	return g
}

// agree takes the tables in one after the other, up to the first that cannot be
// protected together with the earlier ones, or only by taking all rows of one of
// them away. It and all later ones show their totals: to go on with those that
// fit would tell something about those that do not.
func (g grid) agree() agreement {
	agreed := agreement{
		tables: make([]bool, len(g.cells)),
		hidden: make([]bool, len(g.codes)),
		listed: make([]bool, len(g.codes)),
	}
	var taken [][]cell
	for t, row := range g.cells {
		if !slices.ContainsFunc(row, func(c cell) bool { return !c.empty() }) {
			continue
		}
		try := append(slices.Clip(taken), row)
		hidden, ok := g.hide(try, g.filled(try))
		if !ok || !allSay(try, hidden) {
			break
		}
		taken, agreed.hidden = try, hidden
		agreed.tables[t] = true
	}
	for c, filled := range g.filled(taken) {
		agreed.listed[c] = filled && !agreed.hidden[c]
	}
	return agreed
}

// filled tells which codes have anything in any of the tables.
func (g grid) filled(tables [][]cell) []bool {
	filled := make([]bool, len(g.codes))
	for _, row := range tables {
		for c := range row {
			filled[c] = filled[c] || !row[c].empty()
		}
	}
	return filled
}

// allSay tells whether every table still has a code to show.
func allSay(tables [][]cell, hidden []bool) bool {
	for _, row := range tables {
		says := false
		for c := range row {
			says = says || !hidden[c] && !row[c].empty()
		}
		if !says {
			return false
		}
	}
	return true
}

// hide finds the codes to merge, the same in all tables. It begins with those
// that must not be seen and adds the next smallest until no merged line is weak.
// It is not ok when a table runs out of codes before that.
func (g grid) hide(tables [][]cell, filled []bool) (hidden []bool, ok bool) {
	all := append(slices.Clip(tables), differences(tables)...)
	hidden = make([]bool, len(g.codes))
	for _, row := range all {
		for c := range row {
			hidden[c] = hidden[c] || row[c].small(g.k) || g.tellsOfAll(row, c) || g.forced[c] && filled[c]
		}
	}
	for {
		weak := slices.IndexFunc(all, func(row []cell) bool { return g.weak(row, hidden, filled) })
		if weak < 0 {
			return hidden, true
		}
		if !hideSmallest(all[weak], hidden) {
			return nil, false
		}
	}
}

// tellsOfAll says whether all people of a small table have this one code.
func (g grid) tellsOfAll(row []cell, code int) bool {
	var total int64
	for _, has := range row {
		total += has.people
	}
	return total > 0 && total < 2*g.k && row[code].people == total
}

// weak tells whether the merged line of a table could be taken apart: it holds k
// people or fewer, or so many that each code in it must be at k−1, the most a
// small one can have. Empty codes count here: the reader does not see them, and
// so cannot tell them from merged ones.
func (g grid) weak(row []cell, hidden, filled []bool) bool {
	var sum int64
	filledOne, brimful := false, true
	for c, has := range row {
		if filled[c] && !hidden[c] {
			continue
		}
		filledOne = filledOne || !has.empty()
		brimful = brimful && has.people == g.k-1
		sum += has.people
	}
	return filledOne && (sum <= g.k || brimful)
}

// hideSmallest takes the code with the fewest people of those still shown in a
// table, and all its equals: a choice between equals by name or place would let a
// reader who knows it tell which of the merged codes is the large one. With all
// merged codes treated alike, none can be told from another.
func hideSmallest(row []cell, hidden []bool) bool {
	var least int64
	for c, has := range row {
		if !hidden[c] && has.people > 0 && (least == 0 || has.people < least) {
			least = has.people
		}
	}
	for c, has := range row {
		hidden[c] = hidden[c] || least > 0 && has.people == least
	}
	return least > 0
}

// differences are the tables a reader gets by taking one from another that may
// contain it.
func differences(tables [][]cell) [][]cell {
	var out [][]cell
	for a, whole := range tables {
		for b, part := range tables {
			if rest, ok := subtract(whole, part); a != b && ok {
				out = append(out, rest)
			}
		}
	}
	return out
}

// subtract is ok when part has nowhere more people than whole. Amounts of
// different tables may be in different units and are left alone.
func subtract(whole, part []cell) (rest []cell, ok bool) {
	rest = make([]cell, len(whole))
	for c := range whole {
		if part[c].people > whole[c].people {
			return nil, false
		}
		rest[c].people = whole[c].people - part[c].people
	}
	return rest, true
}
