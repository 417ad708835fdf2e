package disclosure_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"sofra/app/disclosure"
)

// TestAttackerWhoKnowsTheRules takes every table there is of a few codes and few
// people, and sorts them by what is shown of them. The reader of one such showing
// knows the rules, the list of codes and that the truth is one of the tables
// behind it. No small cell may be the same in all of those.
func TestAttackerWhoKnowsTheRules(t *testing.T) {
	for _, c := range []struct{ codes, people, threshold int }{
		{2, 40, 5}, {3, 30, 5}, {4, 21, 5}, {5, 14, 5},
		{2, 30, 3}, {3, 24, 3}, {4, 18, 3}, {5, 12, 3}, {3, 26, 4},
	} {
		t.Run(fmt.Sprintf("%d codes, threshold %d", c.codes, c.threshold), func(t *testing.T) {
			behind := map[string][][]int64{}
			every(c.codes, c.people, func(table []int64) {
				shown := people(disclosure.Merge(named(table), c.threshold))
				behind[shown] = append(behind[shown], append([]int64(nil), table...))
			})
			for shown, tables := range behind {
				attack(t, shown, tables, int64(c.threshold))
			}
		})
	}
}

// attack looks for a code that has the same small number in all tables behind.
func attack(t *testing.T, shown string, tables [][]int64, threshold int64) {
	t.Helper()
	for code, n := range tables[0] {
		if n <= 0 || n >= threshold {
			continue
		}
		same := true
		for _, table := range tables {
			same = same && table[code] == n
		}
		if same {
			t.Errorf("%q gives away that %c is %d", shown, 'a'+code, n)
		}
	}
}

// every calls do with each table of so many codes and at most so many people.
func every(codes, people int, do func([]int64)) {
	table := make([]int64, codes)
	var fill func(at, left int)
	fill = func(at, left int) {
		if at == codes {
			do(table)
			return
		}
		for n := range left + 1 {
			table[at] = int64(n)
			fill(at+1, left-n)
		}
	}
	fill(0, people)
}

func named(table []int64) []disclosure.Count {
	var out []disclosure.Count
	for i, n := range table {
		out = append(out, disclosure.Count{Code: string(rune('a' + i)), N: n})
	}
	return out
}

// TestShownTables holds the promises that need no attacker, for any tables.
func TestShownTables(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		threshold := rapid.SampledFrom([]int{3, 5, 10}).Draw(t, "threshold")
		codes := rapid.IntRange(1, 9).Draw(t, "codes")
		line := rapid.SliceOfN(rapid.OneOf(rapid.Int64Range(0, 12), rapid.Int64Range(0, 300)), codes, codes)
		var tables []disclosure.Table
		for range rapid.IntRange(1, 4).Draw(t, "tables") {
			tables = append(tables, disclosure.Table{
				People:  named(line.Draw(t, "people")),
				Amounts: named(line.Draw(t, "amounts")),
			})
		}
		if rapid.Bool().Draw(t, "a part of the first") {
			tables = append(tables, part(t, tables[0]))
		}
		results := disclosure.Same(threshold, tables...)
		for i, result := range results {
			k := int64(threshold)
			mustAddUp(t, tables[i], result)
			mustBeLarge(t, result, k)
			for j, other := range results {
				mustShowTheSame(t, result, other)
				if contains(tables[i], tables[j]) {
					mustLeaveEnough(t, result, other, k)
				}
			}
		}
	})
}

func part(t *rapid.T, whole disclosure.Table) disclosure.Table {
	var out disclosure.Table
	for _, count := range whole.People {
		count.N = rapid.Int64Range(0, count.N).Draw(t, "part")
		out.People = append(out.People, count)
	}
	return out
}

func mustAddUp(t *rapid.T, given disclosure.Table, r disclosure.Result) {
	var total, sum disclosure.Row
	for i := range given.People {
		total.People += given.People[i].N
		if i < len(given.Amounts) {
			total.Amount += given.Amounts[i].N
		}
	}
	for _, row := range append(r.Rows, r.Others) {
		sum.People += row.People
		sum.Amount += row.Amount
	}
	if r.TotalSmall {
		total.Amount = 0
	}
	if r.Total != total || !r.TotalOnly && sum != total {
		t.Fatalf("%v shows %v of %v, want %v", given, sum, r.Total, total)
	}
}

func mustBeLarge(t *rapid.T, r disclosure.Result, k int64) {
	if r.TotalOnly && (len(r.Rows) > 0 || r.Others != disclosure.Row{}) {
		t.Fatalf("%+v shows more than the total", r)
	}
	for _, row := range r.Rows {
		if row.People < k && row != (disclosure.Row{Code: row.Code}) {
			t.Fatalf("%v is shown though fewer than %d", row, k)
		}
	}
	if r.Others != (disclosure.Row{}) && r.Others.People <= k {
		t.Fatalf("others are %v, want more than %d", r.Others, k)
	}
}

func mustShowTheSame(t *rapid.T, a, b disclosure.Result) {
	if len(a.Rows) == 0 || len(b.Rows) == 0 {
		return
	}
	for i := range max(len(a.Rows), len(b.Rows)) {
		if len(a.Rows) != len(b.Rows) || a.Rows[i].Code != b.Rows[i].Code {
			t.Fatalf("%v beside %v", a.Rows, b.Rows)
		}
	}
}

// mustLeaveEnough takes part from whole, line by line, as a reader would.
func mustLeaveEnough(t *rapid.T, whole, part disclosure.Result, k int64) {
	if len(whole.Rows) == 0 || len(part.Rows) == 0 {
		return
	}
	var rest []int64
	for i := range whole.Rows {
		rest = append(rest, whole.Rows[i].People-part.Rows[i].People)
	}
	rest = append(rest, whole.Others.People-part.Others.People)
	for _, n := range rest {
		if n > 0 && n < k {
			t.Fatalf("%v without %v leaves %d", whole, part, n)
		}
	}
}

func contains(whole, part disclosure.Table) bool {
	for i := range whole.People {
		if part.People[i].N > whole.People[i].N {
			return false
		}
	}
	return true
}
