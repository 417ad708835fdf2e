package disclosure_test

import (
	"math/rand/v2"
	"testing"

	"sofra/app/disclosure"
)

// Of a list with its sum nobody finds a small number: what is seen lets each that
// is withheld be the threshold or more, unless all together are fewer.
func TestNobodyFindsASmallNumberOfAList(t *testing.T) {
	r, told := rand.New(rand.NewPCG(14, 2026)), 0
	for n := range 5000 {
		k := []int{3, 5, 10}[n%3]
		counts, all := make([]int64, 1+r.IntN(8)), disclosure.Seen{}
		sum := int64(0)
		for i := range counts {
			counts[i] = int64(r.IntN(1 + r.IntN(20)))
			sum += counts[i]
		}
		shown, rest := disclosure.Singly(counts, k)
		for i, n := range counts {
			if !shown[i] {
				n = disclosure.Unseen
			} else {
				told++
			}
			all = append(all, []int64{n, n})
		}
		all = append(all, []int64{sum, sum})
		least, most, ok := all.Reach()
		if !ok {
			t.Fatalf("list %d does not add up: %v", n, all)
		}
		for i, n := range counts {
			small := n > 0 && n < int64(k)
			switch {
			case small && shown[i]:
				t.Fatalf("%d of %v is shown", n, counts)
			case small && sum >= int64(k) && (most[i][0] < int64(k) || least[i][0] == most[i][0]):
				t.Fatalf("%d of %v is from %d to %d: %v", n, counts, least[i][0], most[i][0], all)
			case !shown[i] && rest == 0 && n > 0:
				t.Fatalf("%d of %v is in no rest", n, counts)
			}
		}
	}
	if told < 5000 {
		t.Errorf("only %d numbers are told", told)
	}
}

// What is merged because of earlier tables is merged whatever it has, and never alone.
func TestSameBut(t *testing.T) {
	for _, c := range []struct {
		merged []string
		want   string
	}{
		{nil, "alb 30 srb 20 bos 10 of 60"},
		{[]string{"bos"}, "alb 30 srb 20 others 10 of 60"},
		{[]string{"none"}, "alb 30 srb 20 bos 10 of 60"},
		{[]string{disclosure.Everything}, "total only of 60"},
		{[]string{"alb", "srb", "bos"}, "total only of 60"},
	} {
		if got := people(disclosure.SameBut(5, c.merged, disclosure.Table{People: counts(t, "alb 30 srb 20 bos 10")})[0]); got != c.want {
			t.Errorf("but %v: %s, want %s", c.merged, got, c.want)
		}
	}
}
