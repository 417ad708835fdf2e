package disclosure_test

import (
	"math/rand/v2"
	"testing"

	"sofra/app/disclosure"
)

// evening is a list of pieces, each with the pairs of different communities that are
// new in it: casts of up to eight out of twelve people of up to four communities.
func evening(r *rand.Rand) (all []disclosure.Pairs) {
	of, met := make([]int, 12), map[[2]int]bool{}
	for i := range of {
		of[i] = r.IntN(1 + r.IntN(4))
	}
	for range 1 + r.IntN(8) {
		var p disclosure.Pairs
		cast := r.Perm(len(of))[:r.IntN(9)]
		for at, a := range cast {
			for _, b := range cast[at+1:] {
				pair := [2]int{min(a, b), max(a, b)}
				if met[pair] {
					continue
				}
				met[pair] = true
				if p.Could++; of[a] != of[b] {
					p.With(string(rune('A'+a)), string(rune('A'+b)))
				}
			}
		}
		all = append(all, p)
	}
	return all
}

// Of a list with its sum nobody finds a small number: what is seen lets each that
// is withheld be the threshold or more, unless all together are fewer. Nor does
// anybody find that all who played are unlike, or a number about a handful of people.
func TestNobodyFindsASmallNumberOfAList(t *testing.T) {
	r, told, withheld := rand.New(rand.NewPCG(14, 2026)), 0, 0
	for n := range 300 {
		k := []int{3, 5, 10}[n%3]
		pairs, all := evening(r), disclosure.Seen{}
		shown, rest := disclosure.Singly(pairs, k)
		var sum, left int64
		for i, p := range pairs {
			switch {
			case shown[i] && p.Tells(k):
				t.Fatalf("piece %d of evening %d is shown: %d of %d pairs, %d people", i, n, p.N, p.Could, len(p.Who))
			case shown[i] && p.N > 0:
				told++
			case !shown[i]:
				left += p.N
			}
			if sum += p.N; shown[i] {
				all = append(all, []int64{p.N, p.N})
			} else {
				all = append(all, []int64{disclosure.Unseen, disclosure.Unseen})
			}
		}
		if rest.N != left || rest.Tells(k) && left < sum {
			t.Fatalf("evening %d: the rest is %d, of %d left and %d in all", n, rest.N, left, sum)
		}
		if rest.Tells(k) { // nothing is told at all
			withheld++
			continue
		}
		all = append(all, []int64{sum, sum})
		least, most, ok := all.Reach()
		if !ok {
			t.Fatalf("list %d does not add up: %v", n, all)
		}
		for i, p := range pairs {
			if small := p.N > 0 && p.N < int64(k); small && (most[i][0] < int64(k) || least[i][0] == most[i][0]) {
				t.Fatalf("%d is from %d to %d: %v", p.N, least[i][0], most[i][0], all)
			}
		}
	}
	if told < 120 || withheld < 30 {
		t.Errorf("%d numbers are told, %d evenings withheld", told, withheld)
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
