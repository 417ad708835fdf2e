package app_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sofra/app"
)

// someProgramme is one of up to twelve items of any kind.
func someProgramme(t *rapid.T) app.Programme {
	var p app.Programme
	for n := range rapid.IntRange(1, 12).Draw(t, "items") {
		p.Items = append(p.Items, app.Item{
			Kept: app.Kept{ID: app.ID(fmt.Sprint("i", n))}, Title: fmt.Sprint("Item ", n), Kind: rapid.SampledFrom(app.ItemKinds()).Draw(t, "kind"),
			Planned: rapid.IntRange(0, 900).Draw(t, "planned"), Performed: rapid.IntRange(0, 900).Draw(t, "performed"),
			ItemStage: app.ItemStage{Soft: rapid.Bool().Draw(t, "soft"), Outcome: rapid.SampledFrom(append(app.Outcomes(), "")).Draw(t, "outcome")},
		})
	}
	return p
}

// Whatever the order, the totals are the same: all that counts, each second once.
func TestTotalsInAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := someProgramme(t)
		whole, all, soft := p.Times(), 0, 0
		for _, i := range p.Items {
			if i.Counts() {
				all += i.Takes()
			} else if i.Outcome != app.WasDropped {
				soft += i.Planned
			}
		}
		if whole.All() != all || whole.Soft != soft {
			t.Fatalf("%+v is not %d and %d", whole, all, soft)
		}
		p.Items = rapid.Permutation(p.Items).Draw(t, "order")
		if again := p.Times(); again != whole {
			t.Fatalf("in another order %+v is %+v", whole, again)
		}
	})
}

// frozenAs is a version as FreezeProgramme writes it.
func frozenAs(t *rapid.T, p app.Programme) app.ProgrammeVersion {
	var all []app.FrozenItem
	for _, i := range p.Items {
		f := app.FrozenItem{ID: i.ID, Kind: i.Kind, Title: i.Title, Planned: i.Planned, Soft: i.Soft}
		if took := p.Takes(i); took != i.Planned {
			f.Performed = took
		}
		if i.Outcome == app.WasDropped {
			f.Outcome = i.Outcome
		}
		all = append(all, f)
	}
	body, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	return app.ProgrammeVersion{Number: 1, Body: string(body)}
}

// One item that moves is one change, wherever it goes; one that goes or comes
// does not move the others.
func TestSinceSaysTheLeast(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := someProgramme(t)
		v := frozenAs(t, p)
		if since, err := p.Since(v); err != nil || len(since) != 0 {
			t.Fatalf("untouched: %+v, %v", since, err)
		}
		from, to := rapid.IntRange(0, len(p.Items)-1).Draw(t, "from"), rapid.IntRange(0, len(p.Items)-1).Draw(t, "to")
		one := p.Items[from]
		moved := p
		moved.Items = slices.Insert(slices.Delete(slices.Clone(p.Items), from, from+1), to, one)
		since, err := moved.Since(v)
		if err != nil || (from == to) != (len(since) == 0) || len(since) > 1 || len(since) == 1 && since[0].Kind != app.ItemMoved {
			t.Fatalf("moved from %d to %d: %+v, %v", from, to, since, err)
		}
		gone := p
		gone.Items = slices.Delete(slices.Clone(p.Items), from, from+1)
		if since, err = gone.Since(v); err != nil || len(since) != 1 || since[0] != (app.ItemChange{Kind: app.ItemGone, Title: one.Title, From: from + 1}) {
			t.Fatalf("taken out: %+v, %v", since, err)
		}
	})
}

// What is said otherwise is named by what it is.
func TestSinceNamesTheChange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := someProgramme(t)
		i := &p.Items[rapid.IntRange(0, len(p.Items)-1).Draw(t, "item")]
		i.Outcome = ""
		v := frozenAs(t, p)
		was := i.Planned
		i.Planned += 60
		i.Performers = []app.Performer{{Said: "a guest", Role: app.LeadRole}}
		i.Languages = app.Set{"sq"}
		want := []app.ItemChange{
			{Kind: app.ItemPerformers, Title: i.Title}, {Kind: app.ItemLength, Title: i.Title, From: was, To: was + 60}, {Kind: app.ItemOther, Title: i.Title},
		}
		if since, err := p.Since(v); err != nil || !slices.Equal(since, want) {
			t.Fatalf("changed: %+v, %v", since, err)
		}
	})
}

// What the evening made of the plan is a change like any other: a piece that was
// dropped, one that was longer, and one that nobody had planned.
func TestSinceTellsTheEvening(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := someProgramme(t)
		for n := range p.Items {
			p.Items[n].Outcome, p.Items[n].Performed, p.Items[n].Soft = "", 0, false
		}
		v := frozenAs(t, p)
		p.Status = "performed"
		for n := range p.Items {
			p.Items[n].Outcome = app.WasPlayed
		}
		if since, err := p.Since(v); err != nil || len(since) != 0 {
			t.Fatalf("played as planned: %+v, %v", since, err)
		}
		at := rapid.IntRange(0, len(p.Items)-1).Draw(t, "item")
		i := &p.Items[at]
		i.Performed = i.Planned + 22
		if since, err := p.Since(v); err != nil || len(since) != 1 || since[0] != (app.ItemChange{Kind: app.ItemLength, Title: i.Title, From: i.Planned, To: i.Planned + 22}) {
			t.Fatalf("longer: %+v, %v", since, err)
		}
		i.Outcome, i.Performed = app.WasDropped, 0
		p.Items = append(p.Items, app.Item{Kept: app.Kept{ID: "new"}, Kind: "encore", Title: "New", ItemStage: app.ItemStage{Outcome: app.WasAdded}})
		want := []app.ItemChange{{Kind: app.ItemAdded, Title: "New", To: len(p.Items)}, {Kind: app.ItemDropped, Title: p.Items[at].Title}}
		if since, err := p.Since(v); err != nil || !slices.Equal(since, want) {
			t.Fatalf("dropped, and one came: %+v, %v", since, err)
		}
	})
}
