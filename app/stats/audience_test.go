package stats_test

import (
	"math"
	"testing"

	"sofra/app/stats"
)

// near says whether a number agrees with R to 1e-9.
func near(got, want float64) bool { return math.Abs(got-want) <= 1e-9 }

// Smokers among patients of four hospitals: J. L. Fleiss, Statistical Methods for
// Rates and Proportions (1981) p. 139; prop.test(…, correct = FALSE) of R 4.2.
func TestWilsonAgainstR(t *testing.T) {
	for _, c := range []struct {
		hits, all int64
		low, high float64
	}{
		{83, 86, 0.90239128897439247, 0.98806620192259165}, {90, 93, 0.90940617488878506, 0.9889693871841081},
		{129, 136, 0.89756970181544249, 0.97484682636472608}, {70, 82, 0.7614058151019909, 0.91425837789769415},
	} {
		if low, high, _ := stats.Wilson(c.hits, c.all); !near(low, c.low) || !near(high, c.high) {
			t.Errorf("%d of %d: %v to %v", c.hits, c.all, low, high)
		}
	}
}

// Rounded up: tables that round to the nearest have one fewer here and there.
func TestNeeded(t *testing.T) {
	for _, c := range []struct {
		audience, five, eight, ten int64
	}{{60, 53, 44, 38}, {100, 80, 61, 50}, {120, 92, 67, 54}, {150, 109, 76, 59}, {200, 132, 86, 66}, {300, 169, 101, 73}, {500, 218, 116, 81}, {1000, 278, 131, 88}, {0, 0, 0, 0}, {1, 1, 1, 1}} {
		if five, eight, ten := stats.Needed(c.audience, 0.05), stats.Needed(c.audience, 0.08), stats.Needed(c.audience, 0.1); five != c.five || eight != c.eight || ten != c.ten {
			t.Errorf("of %d people %d, %d and %d are needed", c.audience, five, eight, ten)
		}
	}
	if got := stats.Needed(80, 0); got != 80 {
		t.Errorf("for no margin %d of 80 are needed", got)
	}
}

// So many as are needed have the margin, and one fewer does not.
func TestMarginOfTheNeeded(t *testing.T) {
	for audience := int64(2); audience < 2000; audience += 7 {
		n := stats.Needed(audience, 0.1)
		m, ok := stats.Margin(n, audience)
		if !ok || m > 0.1+1e-9 {
			t.Errorf("%d of %d have a margin of %v", n, audience, m)
		}
		if m, ok := stats.Margin(n-1, audience); ok && m <= 0.1 {
			t.Errorf("%d of %d have a margin of %v already", n-1, audience, m)
		}
	}
}

func TestMargin(t *testing.T) {
	for _, c := range []struct {
		answers, audience int64
		want              float64
		ok                bool
	}{{40, 120, 0.1270, true}, {120, 120, 0, true}, {100, 0, 0.0980, true}, {0, 50, 0, false}, {51, 50, 0, false}} {
		if got, ok := stats.Margin(c.answers, c.audience); ok != c.ok || math.Abs(got-c.want) > 5e-5 {
			t.Errorf("%d of %d: %v, %v", c.answers, c.audience, got, ok)
		}
	}
}

// The audience narrows an interval, down to nothing when all of it answered.
func TestWilsonOf(t *testing.T) {
	wide, _, _ := stats.Wilson(30, 40)
	some, _, _ := stats.WilsonOf(30, 40, 120)
	most, _, _ := stats.WilsonOf(30, 40, 45)
	low, high, ok := stats.WilsonOf(30, 40, 40)
	if !(wide < some && some < most && most < low) || low != 0.75 || high != 0.75 || !ok {
		t.Errorf("%v, %v, %v, %v to %v", wide, some, most, low, high)
	}
	if _, _, ok := stats.WilsonOf(30, 40, 39); ok {
		t.Error("more answered than came")
	}
}

// Reckoned in R 4.2 by the formulas that are named.
func TestPooled(t *testing.T) {
	share, low, high, weights, ok := stats.Pooled([]stats.Evening{{30, 40, 120}, {49, 70, 250}, {0, 0, 90}, {9, 20, 60}})
	if !ok || !near(share, 0.67906976744186054) || !near(low, 0.59615364788138336) || !near(high, 0.75204265164259787) {
		t.Errorf("%v from %v to %v, %v", share, low, high, ok)
	}
	if weights[2] != 0 || !near(weights[0]+weights[1]+weights[3], 1) || !near(weights[1], 250.0/430) {
		t.Errorf("weights %v", weights)
	}
	if one, low, high, _, _ := stats.Pooled([]stats.Evening{{10, 10, 40}}); one != 1 || high != 1 || math.Round(100*low) != 72 {
		t.Errorf("ten of ten: %v from %v to %v", one, low, high)
	}
	if _, _, _, _, ok := stats.Pooled([]stats.Evening{{}, {3, 2, 9}}); ok {
		t.Error("nobody answered")
	}
}
