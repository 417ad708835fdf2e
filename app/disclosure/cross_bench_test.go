package disclosure

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

// BenchmarkCross protects tables of 12 × 8 cells, and says how many times as long
// that takes as the flows it asks for, sought again alone.
func BenchmarkCross(b *testing.B) {
	r := rand.New(rand.NewPCG(12, 8))
	var whole, flows time.Duration
	for b.Loop() {
		t := Cross{Rows: make([]string, 12), Columns: make([]string, 8), N: make([][]int64, 12)}
		for i := range t.N {
			for range t.Columns {
				t.N[i] = append(t.N[i], int64(r.IntN(1+r.IntN(40))))
			}
		}
		began := time.Now()
		l := newLattice(t, Threshold, false)
		if !l.cover() || !l.stands() {
			continue
		}
		took := time.Since(began)
		again := heardAgain(t)
		began = time.Now()
		for _, a := range again {
			a.l.flow(a.s)
		}
		whole, flows = whole+took, flows+time.Since(began)
	}
	b.ReportMetric(float64(whole)/float64(flows), "x-flows")
	b.ReportMetric(0, "ns/op")
}

// askedOf is a flow with the network as it was when it was sought.
type askedOf struct {
	l *lattice
	s sought
}

// heardAgain is every flow that a table asks for.
func heardAgain(t Cross) (all []askedOf) {
	l := newLattice(t, Threshold, false)
	l.heard = func(s sought) {
		was := l
		was.heard, was.hides = nil, slices.Clone(l.hides)
		all = append(all, askedOf{&was, s})
	}
	l.cover()
	l.stands()
	return all
}
