package app

import (
	"cmp"
	"slices"
)

// Queued is a hold in the queues of what it wants: of a room on a day, or of
// the people of a booking on a day. The rules are the same for both.
type Queued struct {
	ID      ID
	EventID ID
	Rank    int // 1 is first
	Of      []ID
}

// against says whether two holds are in one queue. What one event holds twice
// does not wait for itself.
func (q Queued) against(o Queued) bool {
	return q.EventID != o.EventID && slices.ContainsFunc(q.Of, func(id ID) bool { return slices.Contains(o.Of, id) })
}

// Settle gives every hold the best rank behind those that were better: where
// each wants one thing the ranks are 1, 2, 3 …, and no two that want the same
// have one rank. It returns those whose rank changed.
func Settle(all []Queued) (moved []Queued) {
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b Queued) int { return cmp.Or(cmp.Compare(a.Rank, b.Rank), cmp.Compare(a.ID, b.ID)) })
	for i, q := range all {
		rank := NextRank(q, all[:i])
		if rank != q.Rank {
			all[i].Rank = rank
			moved = append(moved, all[i])
		}
	}
	return moved
}

// NextRank is the next free rank of q behind those that stand.
func NextRank(q Queued, stand []Queued) int {
	rank := 1
	for _, o := range stand {
		if o.ID != q.ID && q.against(o) {
			rank = max(rank, o.Rank+1)
		}
	}
	return rank
}

// Insert puts q in at its rank: those that had it, and those behind them, move
// down. It returns q and those that moved.
func Insert(q Queued, stand []Queued) []Queued {
	q.Rank = min(max(q.Rank, 1), NextRank(q, stand))
	moved := []Queued{q}
	line := slices.Clone(stand)
	for i, o := range line {
		if o.ID != q.ID && q.against(o) && o.Rank >= q.Rank {
			line[i].Rank++
			moved = append(moved, line[i])
		}
	}
	return moved
}

// Near are the holds that q's own queues touch, and the queues of those, and
// so on: whatever a change of q may move.
func Near(q Queued, all []Queued) (near []Queued) {
	near = []Queued{q}
	rest := slices.DeleteFunc(slices.Clone(all), func(o Queued) bool { return o.ID == q.ID })
	for i := 0; i < len(near); i++ {
		rest = slices.DeleteFunc(rest, func(o Queued) bool {
			if near[i].against(o) {
				near = append(near, o)
				return true
			}
			return false
		})
	}
	return near[1:]
}
