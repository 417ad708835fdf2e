package disclosure_test

import (
	"slices"
	"testing"

	"sofra/app/disclosure"
)

// TestAttackerWithTwoTables is the same reader with two tables side by side: any
// two about the same codes, or, as he happens to know, a whole and a part of it.
// In the second case nobody left over may be placed either; wholes of one
// community alone are left out, for they speak for all their parts.
func TestAttackerWithTwoTables(t *testing.T) {
	for _, c := range []struct {
		name   string
		codes  int
		people [2]int
		nested bool
	}{
		{"any two", 3, [2]int{11, 11}, false},
		{"a whole and its part", 3, [2]int{16, 16}, true},
		{"a whole and its part of four", 4, [2]int{11, 11}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			const threshold = 3
			behind := map[string][][]int64{}
			every(c.codes, c.people[0], func(first []int64) {
				whole := slices.Clone(first)
				every(c.codes, c.people[1], func(second []int64) {
					rest := minus(whole, second)
					if c.nested && (slices.Min(rest) < 0 || oneCode(whole)) {
						return
					}
					shown := disclosure.Same(threshold,
						disclosure.Table{People: named(whole)}, disclosure.Table{People: named(second)})
					key := people(shown[0]) + " and " + people(shown[1])
					facts := slices.Concat(whole, second)
					if c.nested {
						facts = append(facts, rest...)
					}
					behind[key] = append(behind[key], facts)
				})
			})
			for shown, tables := range behind {
				attack(t, shown, tables, threshold)
			}
		})
	}
}

func minus(a, b []int64) []int64 {
	out := slices.Clone(a)
	for i := range out {
		out[i] -= b[i]
	}
	return out
}

func oneCode(table []int64) bool {
	used := 0
	for _, n := range table {
		if n > 0 {
			used++
		}
	}
	return used == 1
}
