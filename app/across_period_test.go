package app

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// A quarter is cut at the ends of the time; many quarters are years.
func TestPartsOfATime(t *testing.T) {
	for _, c := range []struct {
		from, to Date
		want     []Filter
	}{
		{"2025-02-10", "2025-07-01", []Filter{{GrantID: "", From: "2025-02-10", To: "2025-03-31"}, {GrantID: "", From: "2025-04-01", To: "2025-06-30"}, {GrantID: "", From: "2025-07-01", To: "2025-07-01"}}},
		{"2020-11-05", "2024-02-29", []Filter{{GrantID: "", From: "2020-11-05", To: "2020-12-31"}, {GrantID: "", From: "2021-01-01", To: "2021-12-31"}, {GrantID: "", From: "2022-01-01", To: "2022-12-31"}, {GrantID: "", From: "2023-01-01", To: "2023-12-31"}, {GrantID: "", From: "2024-01-01", To: "2024-02-29"}}},
		{"2025-03-31", "2025-03-31", []Filter{{GrantID: "", From: "2025-03-31", To: "2025-03-31"}}},
		{"", "", nil},
	} {
		if got := (Filter{From: c.from, To: c.to}).parts(); !slices.Equal(got, c.want) {
			t.Errorf("%s to %s is %v, want %v", c.from, c.to, got, c.want)
		}
	}
}

// What is told one by one is of many, and what is left is nobody or many: it
// cannot be reckoned from the sum.
func TestCountsToldSingly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		counts := rapid.SliceOf(rapid.Int64Range(0, 9)).Draw(t, "counts")
		shown, rest := singly(counts)
		var left, most int64
		for i, n := range counts {
			switch {
			case shown[i] && n > 0 && n < 5:
				t.Fatalf("%v tells %d", counts, n)
			case !shown[i]:
				left += n
			}
			if shown[i] {
				most += n
			}
		}
		if left != rest || most > 0 && rest > 0 && rest <= 5 {
			t.Fatalf("%v leaves %d, said to be %d", counts, left, rest)
		}
	})
}
