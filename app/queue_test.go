package app_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sofra/app"
)

// line draws a queue of one room and day, of holds that stand.
func line(rt *rapid.T) (all []app.Queued) {
	for i := range rapid.IntRange(0, 8).Draw(rt, "length") {
		all = append(all, app.Queued{ID: app.ID(fmt.Sprint("h", i)), EventID: app.ID(fmt.Sprint("e", i)), Rank: i + 1, Of: []app.ID{"room"}})
	}
	return all
}

// with puts those that moved into a queue, and new ones behind it.
func with(all, moved []app.Queued) []app.Queued {
	all = slices.Clone(all)
	for _, q := range moved {
		if at := slices.IndexFunc(all, func(o app.Queued) bool { return o.ID == q.ID }); at >= 0 {
			all[at] = q
		} else {
			all = append(all, q)
		}
	}
	slices.SortFunc(all, func(a, b app.Queued) int { return a.Rank - b.Rank })
	return all
}

// whole fails unless the ranks are 1, 2, 3 ….
func whole(rt *rapid.T, all []app.Queued) {
	for i, q := range all {
		if q.Rank != i+1 {
			rt.Fatalf("the queue is %v", all)
		}
	}
}

func ids(all []app.Queued) (names []app.ID) {
	for _, q := range all {
		names = append(names, q.ID)
	}
	return names
}

func TestPropertyQueueOfOneRoom(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		all := line(rt)
		q := app.Queued{ID: "new", EventID: "new", Rank: rapid.IntRange(1, 10).Draw(rt, "rank"), Of: []app.ID{"room"}}
		in := with(all, app.Insert(q, all))
		whole(rt, in)
		out := slices.DeleteFunc(slices.Clone(in), func(o app.Queued) bool { return o.ID == q.ID })
		back := with(out, app.Settle(out))
		whole(rt, back)
		if !slices.Equal(ids(back), ids(all)) {
			rt.Fatalf("%v came of %v", back, all)
		}
	})
}

// Queues of people cross in ensembles: nobody has one rank twice, and nobody
// waits for nothing.
func TestPropertyQueuesThatCross(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var all []app.Queued
		for i := range rapid.IntRange(1, 9).Draw(rt, "length") {
			of := rapid.SliceOfNDistinct(rapid.SampledFrom([]app.ID{"arta", "luan", "mila", "zana"}), 1, 3, rapid.ID[app.ID]).Draw(rt, "of")
			all = append(all, app.Queued{ID: app.ID(fmt.Sprint("b", i)), EventID: app.ID(fmt.Sprint("e", rapid.IntRange(0, 3).Draw(rt, "event"))),
				Rank: rapid.IntRange(0, 5).Draw(rt, "rank"), Of: of})
		}
		settled := with(all, app.Settle(all))
		for _, q := range settled {
			best := 0
			for _, o := range settled {
				crosses := o.EventID != q.EventID && slices.ContainsFunc(o.Of, func(id app.ID) bool { return slices.Contains(q.Of, id) })
				if crosses && o.Rank == q.Rank {
					rt.Fatalf("%v and %v have one rank", q, o)
				}
				if crosses && o.Rank < q.Rank {
					best = max(best, o.Rank)
				}
			}
			if q.Rank != best+1 {
				rt.Fatalf("%v waits for nobody: %v", q, settled)
			}
		}
		if again := app.Settle(settled); len(again) > 0 {
			rt.Fatalf("settled again: %v", again)
		}
	})
}
