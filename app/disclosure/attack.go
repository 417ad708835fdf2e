package disclosure

// stands attacks what is shown with all that can be known from it, by the whole
// range of each cell that had to be withheld.
func (l *lattice) stands() bool {
	for _, line := range l.lines {
		if l.lonely(line) {
			return false
		}
	}
	for _, w := range l.wants {
		least, most := l.interval(w.at)
		n := l.people[w.at]
		if !l.hides[w.at] || least == most || w.less && least > n-w.by || !w.less && most < l.k {
			return false
		}
	}
	return true
}

// interval is the least and the most that a withheld cell may be, as anybody can
// work out from what is shown.
func (l *lattice) interval(at int) (least, most int64) {
	u, v := l.ends(at)
	n := l.people[at]
	return n - l.flow(sought{at, u, v, n}), min(boundless, n+l.flow(sought{at, v, u, boundless}))
}
