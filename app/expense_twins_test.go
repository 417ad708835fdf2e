package app_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"sofra/app"
)

// someDocuments are n documents of few suppliers, numbers, days and amounts, so that
// many look like others.
func someDocuments(n, variety int, seed uint64) (all []app.Expense) {
	by := rand.New(rand.NewPCG(seed, 1))
	suppliers := []string{"", "Tingulli Sh.p.k.", "тингулли", "Salla e Kuqe", "Auto Ibar d.o.o.", "LLC"}
	for i := range n {
		e := app.Expense{Kept: app.Kept{ID: app.ID(fmt.Sprint("e", i))}, Currency: []string{"EUR", "RSD"}[by.IntN(2)],
			Supplier: suppliers[by.IntN(len(suppliers))], Amount: app.Minor(by.IntN(3*variety)) * 33}
		if by.IntN(3) > 0 {
			e.Number = fmt.Sprintf("%d/%d", by.IntN(variety), by.IntN(3))
		}
		if by.IntN(8) > 0 {
			e.Day = app.Date(fmt.Sprintf("2025-03-%02d", 1+by.IntN(min(variety, 28))))
		}
		all = append(all, e)
	}
	return all
}

// The documents found at once are those that are alike one by one.
func TestTwinsAreThoseThatAreAlike(t *testing.T) {
	some := 0
	for seed := range uint64(40) {
		all := someDocuments(60, 12, seed)
		twins := app.Twins(all)
		for _, e := range all {
			alike, same := false, false
			for _, o := range all {
				if o.ID != e.ID && e.Alike(o) {
					alike = true
					same = same || e.Fingerprint() == o.Fingerprint() && e.Fingerprint().Telling()
				}
			}
			twin, has := twins[e.ID]
			if has != alike || twin.Same != same {
				t.Fatalf("%+v: found %v (%+v), alike %v, the same %v", e, has, twin, alike, same)
			}
			if has {
				some++
			}
		}
	}
	if some == 0 {
		t.Error("none of them is like another")
	}
}

// Of 20,000 documents those that are alike are found in about the time of one look at
// each: a search of each against each would take thousands of times as long.
func BenchmarkTwins(b *testing.B) {
	all := someDocuments(20000, 4000, 1)
	began := time.Now()
	for _, e := range all {
		e.Fingerprint()
	}
	once := time.Since(began)
	for b.Loop() {
		app.Twins(all)
	}
	b.ReportMetric(float64(b.Elapsed())/float64(b.N)/float64(once), "looks")
}
