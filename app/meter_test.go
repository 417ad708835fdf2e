package app_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"sofra/app"
	"sofra/app/balance"
	"sofra/db/dbtest"
)

// A meter is opened once, knows who it has seen, and needs the key.
func TestMeter(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		y := dbtest.NewYear(t, a)
		p, err := a.Programme(t.Context(), y.Concert.ProgrammeID)
		if err != nil {
			t.Fatal(err)
		}
		merged, err := a.OpenMeter(t.Context(), p, y.Concert.ID)
		if err != nil || merged.Exact || !merged.Knows(p) {
			t.Fatalf("without a passphrase: %+v (%v)", merged, err)
		}
		if bar := merged.Weigh(p).Bars[0]; len(bar.Parts) != 1 || !bar.Parts[0].Hidden || bar.Whole != 11 {
			t.Errorf("small groups stand in %+v", bar)
		}
		// One more name in a plan, and the next number would say what two people said.
		if w := merged.Weigh(planned(p)); w.Encounters != -1 || w.Women != -1 {
			t.Errorf("of a plan %d pairs and %d women are told to whom may not see them", w.Encounters, w.Women)
		}
		if _, err := a.Protect(t.Context(), "four short plain words"); err != nil {
			t.Fatal(err)
		}
		m, err := a.OpenMeter(t.Context(), p, y.Concert.ID)
		if err != nil || !m.Exact {
			t.Fatal(m, err)
		}
		w := m.Weigh(p)
		// Seven of the first piece, the trio, whose third member was there until
		// the end of March, and a guest.
		if w.People != 11 || w.Encounters != 6 || w.Bars[0].Parts[0] != (app.WeighedPart{Code: "alb", Percent: 55}) {
			t.Errorf("the evening is %+v", w)
		}
		p.Items[0].Performers = append(p.Items[0].Performers, app.Performer{PersonID: "somebody new"})
		if m.Knows(p) {
			t.Error("it knows somebody whom it never saw")
		}
		if err := a.TryChange(t.Context(), p, balance.Change{Kind: balance.Swap, Item: 9}); !errors.Is(err, app.ErrNotFound) {
			t.Errorf("a change of no item: %v", err)
		}
	})
}

// planned is a programme before its evening.
func planned(p app.Programme) app.Programme {
	p.Status, p.Items = "agreed", slices.Clone(p.Items)
	for i := range p.Items {
		p.Items[i].Outcome, p.Items[i].Performed = "", 0
	}
	return p
}

// What holds for an event: the narrowest that was set.
func TestTargetsFor(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		y := dbtest.NewYear(t, a)
		of := func() int {
			all, err := a.TargetsFor(t.Context(), y.Concert.ID)
			if err != nil || len(all) == 0 {
				t.Fatal(all, err)
			}
			return all[0].Bound
		}
		for _, c := range []app.BalanceTarget{{Bound: 60}, {ProjectID: y.Concert.ProjectID, Bound: 50}} {
			c.Counts, c.Rule = "minutes", "at-most"
			if err := a.SaveBalanceTarget(t.Context(), &c); err != nil || of() != c.Bound {
				t.Errorf("%d %% holds, want %d (%v)", of(), c.Bound, err)
			}
		}
		for _, wrong := range []app.BalanceTarget{{Counts: "luck", Rule: "women", Bound: 5}, {Counts: "people", Rule: "communities", Bound: 99}, {Counts: "fees", Rule: "at-most"}} {
			if err := a.SaveBalanceTarget(t.Context(), &wrong); err == nil {
				t.Errorf("%+v was kept", wrong)
			}
		}
		if _, err := a.Undo(t.Context()); err != nil || of() != 60 {
			t.Errorf("undo leaves %d (%v)", of(), err)
		}
	})
}

// BenchmarkMeter holds the meter of 60 items and 80 performers against its
// arithmetic alone.
func BenchmarkMeter(b *testing.B) {
	a := dbtest.New(b)
	p := app.Programme{Title: "Long evening"}
	line, ids := balance.LineUp{}, []app.ID(nil)
	for i := range 80 {
		one := app.Person{Name: fmt.Sprintf("Artist %d", i)}
		said := app.Communities()[i%5]
		if err := a.SavePerson(b.Context(), &one); err != nil {
			b.Fatal(err)
		}
		if err := a.SaveIdentity(b.Context(), &app.Identity{PersonID: one.ID, Asks: app.AsksCommunity, Answer: said, SaidBy: app.SaidSelf}); err != nil {
			b.Fatal(err)
		}
		line.People = append(line.People, balance.Person{Communities: []string{said}})
		ids = append(ids, one.ID)
	}
	for i := range 60 {
		item, plain := app.Item{Kind: "work", Title: "Piece", Planned: 200 + i}, balance.Item{Music: true, Counted: true, Seconds: 200 + i}
		for n, at := range []int{i, (i + 7) % 80, (i + 20) % 80, (i * 3) % 80} {
			item.Performers = append(item.Performers, app.Performer{PersonID: ids[at]})
			plain.Players = append(plain.Players, balance.Player{Person: at, Lead: n == 0})
		}
		p.Items, line.Items = append(p.Items, item), append(line.Items, plain)
	}
	if _, err := a.Protect(b.Context(), "four short plain words"); err != nil {
		b.Fatal(err)
	}
	m, err := a.OpenMeter(b.Context(), p, "")
	if err != nil {
		b.Fatal(err)
	}
	var whole, alone time.Duration // the quickest of each
	for b.Loop() {
		for range 30 {
			whole = quicker(whole, timed(func() { m.Weigh(p) }))
			alone = quicker(alone, timed(func() { balance.Weigh(line) }))
		}
		b.ReportMetric(float64(whole)/float64(alone), "x-arithmetic")
	}
	b.ReportMetric(0, "ns/op")
}

// quicker is the shorter of two times; 0 is none yet.
func quicker(a, b time.Duration) time.Duration {
	if a == 0 {
		return b
	}
	return min(a, b)
}

// timed is how long 200 times take.
func timed(do func()) time.Duration {
	from := time.Now()
	for range 200 {
		do()
	}
	return time.Since(from)
}
