// Package disclosure protects people in small groups: a table of counts by
// community is changed so that nobody can be picked out of it, also not by
// subtracting what is shown from its total or from a sister table.
//
// What it does, for a threshold k (5 unless the office says otherwise):
//
//   - a community with 1 to k−1 people is never shown on its own; such
//     communities are merged into one line, "others or not shown";
//   - while that line holds k people or fewer, the next smallest community joins
//     it (with its equals), so a lone small group always has company and is not the difference
//     between the total and the rest (the "hidden sum ≤ k" rule of OpenSAFELY);
//   - a community with nobody is left out, so that a reader cannot tell an empty
//     one from a merged one. Where linked tables show a community anyway, its
//     empty cell in one of them is said as 0;
//   - when no community could be shown beside the merged line, only the total is
//     shown; likewise when all people of a table of fewer than 2k belong to one
//     community, for then the table would tell it of each of them;
//   - an amount (minutes, fees) is shown only where at least k people stand
//     behind it.
//
// The total always stays as it is: how many came is no secret, who they were is.
// Each person must be counted under exactly one code ("more than one" is a good
// code for those who gave several answers); otherwise subtraction shows more
// than is promised here. Tables with two directions are Protect's: cells are
// withheld there. What was published before this package does not know.
//
// Sources: Hundepool et al., Handbook on Statistical Disclosure Control; the
// OpenSAFELY output checks. See the tests for an attacker who knows all rules.
package disclosure

import "slices"

// Usual and least thresholds. Below Least a threshold protects nothing, for a
// group of two could always work out the other one.
const (
	Threshold = 5
	Least     = 3
)

// Count is one line of a table before protection: how many people a code has, or
// how much of something. N is never negative.
type Count struct {
	Code string
	N    int64
}

// Table is people by community and, if there is one, an amount by community:
// minutes on stage, fees in minor units. People counts those whom the amount is
// about: for fees, the people who were paid.
type Table struct {
	People  []Count
	Amounts []Count
}

// Row is one line that may be shown.
type Row struct {
	Code   string
	People int64
	Amount int64
}

// Result is a table that may be shown. Rows and Others add up to Total, unless
// TotalOnly says that there is nothing but the total.
type Result struct {
	// Rows are the codes that may be shown, in the order they were given.
	Rows []Row
	// Others is the merged line; it has no people when nothing was merged.
	Others Row
	// Total is the sum of the whole table.
	Total Row
	// TotalOnly says that any split would tell too much.
	TotalOnly bool
	// TotalSmall says that fewer people than the threshold are in the whole
	// table. Total.Amount is then withheld (0); outside the office the number
	// of people is better written as "fewer than 5", too.
	TotalSmall bool
}

// Merge protects one table of people.
func Merge(people []Count, threshold int) Result {
	return Pair(Table{People: people}, threshold)
}

// Pair protects one table of people with an amount beside them.
func Pair(table Table, threshold int) Result {
	return Same(threshold, table)[0]
}

// Same protects several tables about the same people together: what is merged in
// one is merged in all, so that laying them side by side reveals nothing. Where
// one table may be a part of another (nowhere more people than the other), what
// is left when it is taken away is protected as well: 6 invited and 5 who came
// is one who did not.
//
// Give the most important table first: one that cannot be protected together with
// the earlier ones, or would cost one of them its last row, shows its total only,
// and so do all after it. Three tables of which two add up to the third need the
// tools for two directions instead. And a large table all of one community says
// the same of every part of it, whatever is withheld there.
//
// A threshold of 0 means Threshold; anything else below Least means Least.
func Same(threshold int, tables ...Table) []Result { return SameBut(threshold, nil, tables...) }

// Everything in SameBut withholds all lines of all tables.
const Everything = "*"

// SameBut is Same where some lines are merged whatever they have, because they
// would tell beside what was published before.
func SameBut(threshold int, merged []string, tables ...Table) []Result {
	g := newGrid(threshold, tables)
	for c, code := range g.codes {
		g.forced[c] = slices.Contains(merged, code) || slices.Contains(merged, Everything)
	}
	agreed := g.agree()
	results := make([]Result, len(tables))
	for t := range tables {
		results[t] = g.result(t, agreed)
	}
	return results
}

// result cuts table t down to what was agreed.
func (g grid) result(t int, agreed agreement) Result {
	var out Result
	shown := agreed.tables[t]
	for c, code := range g.codes {
		has := g.cells[t][c]
		out.Total = out.Total.plus(has)
		switch {
		case !shown:
		case agreed.hidden[c]:
			out.Others = out.Others.plus(has)
		case agreed.listed[c]:
			out.Rows = append(out.Rows, Row{Code: code, People: has.people, Amount: has.amount})
		}
	}
	total := cell{people: out.Total.People, amount: out.Total.Amount}
	out.TotalOnly = !shown && !total.empty()
	if total.small(g.k) {
		out.TotalSmall, out.Total.Amount = true, 0
	}
	return out
}

func (r Row) plus(c cell) Row {
	r.People += c.people
	r.Amount += c.amount
	return r
}
