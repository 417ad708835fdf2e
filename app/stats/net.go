package stats

import "math"

// Net is by how much one share of the answers is larger than another, from −1 to
// 1, with its 95 % interval: those who would recommend minus those who would not.
// An audience that is not known, or smaller than its answers, is a large one. It
// is not ok without answers, or where the two are more than all.
//
// The interval is the adjusted Wald one: as if three more had answered, ¾ of a
// person on either side. B. Rocks, Interval Estimation for the “Net Promoter
// Score”, The American Statistician 70 (2016) 365–372. A known audience makes it
// narrower as it does WilsonOf; with everybody's answer it is the figure itself.
func Net(more, less, all, audience int64) (net, low, high float64, ok bool) {
	if more < 0 || less < 0 || all <= 0 || more+less > all {
		return 0, 0, 0, false
	}
	up, down, n := float64(more)/float64(all), float64(less)/float64(all), float64(all)
	net = up - down
	if audience == all {
		return net, net, net, true
	}
	if audience > all {
		n *= float64(audience-1) / float64(audience-all)
	}
	up, down = (up*n+0.75)/(n+3), (down*n+0.75)/(n+3)
	middle := up - down
	half := z95 * math.Sqrt((up+down-middle*middle)/(n+3))
	return net, max(-1, middle-half), min(1, middle+half), true
}

// MarginOf is Margin over several evenings, each counting by those who came:
// half of the widest 95 % interval of a pooled share. An audience of 0 is not
// known and large, and counts for as many as answered. It is not ok without
// answers, or where more answered than came.
//
//	1.96·√(Σ w²·¼/n · (N−n)/(N−1))
func MarginOf(evenings []Evening) (margin float64, ok bool) {
	var variance, whole float64
	for _, e := range evenings {
		if e.Answers <= 0 {
			continue
		}
		half, ok := Margin(e.Answers, e.Audience)
		if !ok {
			return 0, false
		}
		weight := float64(max(e.Audience, e.Answers))
		variance += weight * weight * half * half
		whole += weight
	}
	if whole == 0 {
		return 0, false
	}
	return math.Sqrt(variance) / whole, true
}
