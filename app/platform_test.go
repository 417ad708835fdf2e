package app_test

import (
	"testing"

	"sofra/app"
)

// A share is never rounded up to a target that it misses.
func TestSeatShareIsNotRoundedOverItsTarget(t *testing.T) {
	for _, c := range []struct{ n, all, target, want int }{
		{8, 17, 50, 47}, {9, 18, 50, 50}, {0, 0, 40, 0}, {199, 500, 40, 39}, {2, 5, 40, 40}, {4, 17, 0, 24},
	} {
		got := app.SeatCount{N: c.n, All: c.all}
		if p := got.Percent(c.target); p != c.want || got.All > 0 && (p >= c.target) != got.Meets(c.target) {
			t.Errorf("%d of %d is %d %% against %d, want %d; meets it: %v", c.n, c.all, p, c.target, c.want, got.Meets(c.target))
		}
	}
}

func TestQuorumNeeds(t *testing.T) {
	for _, c := range []struct {
		rule               string
		bound, seats, want int
	}{
		{"percent", 50, 17, 9}, {"percent", 50, 18, 9}, {"percent", 100, 7, 7}, {"percent", 1, 3, 1}, {"seats", 12, 9, 12}, {"", 0, 9, 0},
	} {
		if got := (app.Quorum{Rule: c.rule, Bound: c.bound}).Needs(c.seats); got != c.want {
			t.Errorf("%s %d of %d needs %d, want %d", c.rule, c.bound, c.seats, got, c.want)
		}
	}
}

// The change is of those alone who took both tests.
func TestTestsOfATraining(t *testing.T) {
	score := func(n int) *int { return &n }
	got := app.TestsOf([]app.Participant{
		{PersonID: "p"}, {Code: "A", Pre: score(4), Post: score(7)}, {Code: "B", Pre: score(6), Post: score(5)},
		{Code: "C", Pre: score(8)}, {Code: "D", Post: score(0)},
	})
	want := app.Tests{People: 1, Codes: 4, Pre: app.Scores{N: 3, Sum: 18}, Post: app.Scores{N: 3, Sum: 12}, Matched: app.Scores{N: 2, Sum: 2}}
	if got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	for _, c := range []struct {
		s    app.Scores
		want int64
	}{{app.Scores{N: 3, Sum: 5}, 17}, {app.Scores{N: 3, Sum: -5}, -17}, {app.Scores{N: 4, Sum: -1}, -3}} {
		if tenths, ok := c.s.Tenths(); !ok || tenths != c.want {
			t.Errorf("%+v is %d tenths, want %d", c.s, tenths, c.want)
		}
	}
	if _, ok := (app.Scores{}).Tenths(); ok {
		t.Error("nobody has a mean")
	}
}
