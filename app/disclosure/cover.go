package disclosure

import (
	"cmp"
	"slices"
)

// What it costs to withhold a cell beside its people.
const (
	costOfZero  = 3
	costOfTotal = 10_000
)

// cover withholds cells until all that is wanted is possible, and shows again what
// was withheld in vain. It is not ok where that cannot be.
func (l *lattice) cover() bool {
	for {
		w, ok := l.unmet()
		switch {
		case ok && !l.circle(w):
			return false
		case ok:
		case !l.company():
			l.uncover()
			return true
		}
	}
}

// unmet is the first wish that does not hold.
func (l *lattice) unmet() (w want, ok bool) {
	for _, w := range l.wants {
		if !l.meets(w) {
			return w, true
		}
	}
	return want{}, false
}

// meets says whether a wish holds: whether so many people can come round to a
// cell, or go from it.
func (l *lattice) meets(w want) bool {
	from, to := l.round(w)
	return l.flow(sought{w.at, from, to, w.by}) >= w.by
}

// round is where the way round a cell begins and ends.
func (l *lattice) round(w want) (from, to int) {
	u, v := l.ends(w.at)
	if w.less {
		return u, v
	}
	return v, u
}

// circle withholds the cheapest cells that take people round a cell.
func (l *lattice) circle(w want) bool {
	from, to := l.round(w)
	n := l.nodes()
	cost, came, done := make([]int64, n), make([]int, n), make([]bool, n)
	for i := range cost {
		cost[i], came[i] = boundless, -1
	}
	cost[from] = 0
	arcs := l.arcs(w)
	for {
		u := nearest(cost, done)
		if u < 0 {
			return false
		}
		if done[u] = true; u == to {
			break
		}
		for _, a := range arcs[u] {
			if c := cost[u] + l.cost(a.cell); c < cost[a.to] {
				cost[a.to], came[a.to] = c, a.cell
			}
		}
	}
	for v := to; v != from; {
		l.hides[came[v]] = true
		x, y := l.ends(came[v])
		v = x + y - v
	}
	return true
}

// arc leads over a cell to a node.
type arc struct{ cell, to int }

// arcs are the ways out of each node for so many people as a wish has; backwards
// over a cell only those can go that it has.
func (l *lattice) arcs(w want) [][]arc {
	out := make([][]arc, l.nodes())
	for at, n := range l.people {
		if at == w.at || l.known && l.total(at) {
			continue
		}
		u, v := l.ends(at)
		out[u] = append(out[u], arc{at, v})
		if n >= w.by {
			out[v] = append(out[v], arc{at, u})
		}
	}
	return out
}

// nearest is the node that costs least of those that are not done, −1 for none
// that can be reached.
func nearest(cost []int64, done []bool) int {
	at := -1
	for i, c := range cost {
		if !done[i] && c < boundless && (at < 0 || c < cost[at]) {
			at = i
		}
	}
	return at
}

// cost is what it costs to withhold a cell; nothing where it is already.
func (l *lattice) cost(at int) int64 {
	if l.hides[at] {
		return 0
	}
	cost := 1 + l.people[at]
	if l.people[at] == 0 {
		cost += costOfZero
	}
	if l.total(at) {
		cost += costOfTotal
	}
	return cost
}

// company gives a line whose total is shown one more cell to withhold, where who
// stands alone in one would know the rest. It says whether one was needed.
func (l *lattice) company() bool {
	for _, line := range l.lines {
		if !l.lonely(line) {
			continue
		}
		best := -1
		for _, at := range line[:len(line)-1] {
			if !l.hides[at] && !(l.known && l.total(at)) && (best < 0 || l.cost(at) < l.cost(best)) {
				best = at
			}
		}
		if best >= 0 {
			l.hides[best] = true
			return true
		}
	}
	return false
}

// lonely says of a line with a total that is shown and cells that are not,
// whether those are one, or have fewer people than the threshold together.
func (l *lattice) lonely(line []int) bool {
	last := line[len(line)-1]
	if l.hides[last] || l.known && l.people[last] < l.k {
		return false
	}
	cells, sum := 0, int64(0)
	for _, at := range line[:len(line)-1] {
		if l.hides[at] {
			cells++
			sum += l.people[at]
		}
	}
	return cells > 0 && (cells < 2 || sum < l.k)
}

// uncover shows again what protects nothing, the most people first.
func (l *lattice) uncover() {
	var spare []int
	for at, hides := range l.hides {
		if hides && !l.fixed[at] {
			spare = append(spare, at)
		}
	}
	slices.SortStableFunc(spare, func(a, b int) int { return cmp.Compare(l.worth(b), l.worth(a)) })
	for _, at := range spare {
		l.hides[at] = false
		if !l.safe() {
			l.hides[at] = true
		}
	}
}

// worth is what a cell is worth showing.
func (l *lattice) worth(at int) int64 {
	if l.total(at) {
		return costOfTotal + l.people[at]
	}
	return l.people[at]
}

// safe says whether all wishes hold and nobody stands alone.
func (l *lattice) safe() bool {
	if slices.ContainsFunc(l.lines, l.lonely) {
		return false
	}
	_, unmet := l.unmet()
	return !unmet
}
