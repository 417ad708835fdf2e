package stats_test

import (
	"math"
	"testing"

	"sofra/app/stats"
)

// The intervals are those of R 4.3: f <- function(m, l, n, N = 0) { k <- if (N > n)
// n*(N-1)/(N-n) else n; p <- (m/n*k+.75)/(k+3); d <- (l/n*k+.75)/(k+3);
// p-d + c(-1,1)*qnorm(.975)*sqrt((p+d-(p-d)^2)/(k+3)) }.
func TestNet(t *testing.T) {
	for _, c := range []struct {
		more, less, all, audience int64
		net, low, high            float64
	}{
		{19, 9, 36, 0, 10.0 / 36, -0.004414739263986, 0.517235252084498},
		{19, 9, 36, 20, 10.0 / 36, -0.004414739263986, 0.517235252084498}, // fewer than answered: not known
		{5, 5, 10, 0, 0, -0.511273942238141, 0.511273942238141},
		{10, 0, 10, 0, 1, 0.475035515447902, 1},
		{30, 10, 60, 60, 1.0 / 3, 1.0 / 3, 1.0 / 3},
		{30, 10, 60, 120, 1.0 / 3, 0.192721046884369, 0.457552177159347},
		{70, 12, 112, 268, 58.0 / 112, 0.413722816565799, 0.606032220968772},
	} {
		if net, low, high, ok := stats.Net(c.more, c.less, c.all, c.audience); !ok || !near(net, c.net) || !near(low, c.low) || !near(high, c.high) {
			t.Errorf("%+v: %.15f, between %.15f and %.15f", c, net, low, high)
		}
	}
	for _, c := range [][3]int64{{0, 0, 0}, {6, 5, 10}, {-1, 5, 10}} {
		if net, _, _, ok := stats.Net(c[0], c[1], c[2], 0); ok {
			t.Errorf("%v: %v", c, net)
		}
	}
}

// One evening has the margin of Margin, two alike that of half the variance, and
// one that nobody counted weighs what it answered.
func TestMarginOf(t *testing.T) {
	one, _ := stats.Margin(40, 120)
	if got, ok := stats.MarginOf([]stats.Evening{{0, 40, 120}, {0, 0, 300}}); !ok || !near(got, one) {
		t.Errorf("one evening: %v, not %v", got, one)
	}
	if got, _ := stats.MarginOf([]stats.Evening{{0, 40, 120}, {0, 40, 120}}); !near(got, one/math.Sqrt2) {
		t.Errorf("two alike: %v, not %v", got, one/math.Sqrt2)
	}
	half, _ := stats.Margin(40, 0)
	if got, _ := stats.MarginOf([]stats.Evening{{0, 40, 120}, {0, 40, 0}}); !near(got, math.Sqrt(.75*.75*one*one+.25*.25*half*half)) {
		t.Errorf("one not counted: %v", got)
	}
	for _, wrong := range [][]stats.Evening{nil, {{0, 0, 10}}, {{0, 12, 10}}} {
		if got, ok := stats.MarginOf(wrong); ok {
			t.Errorf("%v has the margin %v", wrong, got)
		}
	}
}
