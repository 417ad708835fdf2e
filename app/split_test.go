package app_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sofra/app"
)

func TestSplit(t *testing.T) {
	for name, c := range map[string]struct {
		total app.Minor
		parts []int64
		want  []app.Minor
	}{
		"a third each, a cent to the first": {100, []int64{1, 1, 1}, []app.Minor{34, 33, 33}},
		"two cents to the largest":          {100, []int64{40, 35, 25}, []app.Minor{40, 35, 25}},
		"remainders decide, not size":       {10, []int64{70, 15, 15}, []app.Minor{7, 2, 1}},
		"nothing for zero":                  {7, []int64{0, 1, 0, 1}, []app.Minor{0, 4, 0, 3}},
		"nothing for below zero":            {7, []int64{-5, 1}, []app.Minor{0, 7}},
		"zeros alone":                       {7, []int64{0, 0}, []app.Minor{7, 0}},
		"nothing to part":                   {0, []int64{3, 4}, []app.Minor{0, 0}},
		"a correction":                      {-100, []int64{1, 1, 1}, []app.Minor{-34, -33, -33}},
		"nobody":                            {100, nil, []app.Minor{}},
		"as large as it gets":               {math.MaxInt64, []int64{math.MaxInt64, math.MaxInt64}, []app.Minor{math.MaxInt64/2 + 1, math.MaxInt64 / 2}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := app.Split(c.total, c.parts); !slices.Equal(got, c.want) {
				t.Errorf("%d in the proportion %v is %v, want %v", c.total, c.parts, got, c.want)
			}
		})
	}
}

// What is parted is all there again; nobody is further than a cent from the
// exact part, and who has more never gets less.
func TestSplitProperty(t *testing.T) {
	amount := rapid.OneOf(rapid.Int64Range(-500, 500), rapid.Int64Range(-1_000_000_000_000, 1_000_000_000_000))
	part := rapid.OneOf(rapid.Int64Range(-3, 12), rapid.Int64Range(0, 1_000_000_000))
	rapid.Check(t, func(t *rapid.T) {
		total, parts := app.Minor(amount.Draw(t, "total")), rapid.SliceOfN(part, 1, 12).Draw(t, "parts")
		given, mirrored := app.Split(total, parts), app.Split(-total, parts)
		var sum app.Minor
		whole := 0.0
		for i, g := range given {
			sum += g
			whole += float64(max(parts[i], 0))
			if mirrored[i] != -g {
				t.Fatalf("%d in the proportion %v is %v, its opposite %v", total, parts, given, mirrored)
			}
		}
		if sum != total {
			t.Fatalf("%d in the proportion %v is %v, together %d", total, parts, given, sum)
		}
		if whole == 0 {
			return
		}
		for i, g := range given {
			if exact := float64(total) * float64(max(parts[i], 0)) / whole; math.Abs(float64(g)-exact) > 1.001 {
				t.Fatalf("part %d of %d in the proportion %v is %d, exactly %f", i, total, parts, g, exact)
			}
			if parts[i] <= 0 && g != 0 {
				t.Fatalf("a part of %d of %d got %d", parts[i], total, g)
			}
			for j := range i {
				if parts[i] > parts[j] && (total > 0) == (g < given[j]) && g != given[j] {
					t.Fatalf("%d in the proportion %v is %v: more got less", total, parts, given)
				}
			}
		}
	})
}
