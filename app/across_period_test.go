package app

import (
	"slices"
	"testing"
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
