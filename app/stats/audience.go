package stats

import "math"

// WilsonOf is Wilson for answers of a known audience: who has answered is no
// longer guessed at, so the more of the audience answered, the narrower. With
// everybody's answer the interval is the share itself. It is not ok for an
// audience smaller than its answers.
//
// The number of answers is taken as n·(N−1)/(N−n), which is what the finite
// population correction comes to: W. G. Cochran, Sampling Techniques (1977) §2.6.
func WilsonOf(hits, all, audience int64) (low, high float64, ok bool) {
	if audience < all {
		return 0, 0, false
	}
	if _, _, ok = Wilson(hits, all); !ok {
		return 0, 0, false
	}
	p := float64(hits) / float64(all)
	if audience == all {
		return p, p, true
	}
	low, high = wilson(p, float64(all)*float64(audience-1)/float64(audience-all))
	return low, high, true
}

// Margin is the half of the widest 95 % interval of a share, that of one half,
// for so many answers of an audience; from 0, where all answered, towards 1. An
// audience of 0 is not known, and large. It is not ok without answers.
//
//	1.96·√(¼/n · (N−n)/(N−1))
func Margin(answers, audience int64) (margin float64, ok bool) {
	switch {
	case answers <= 0, audience > 0 && audience < answers:
		return 0, false
	case audience == answers:
		return 0, true
	}
	margin = z95 * math.Sqrt(0.25/float64(answers))
	if audience > 0 {
		margin *= math.Sqrt(float64(audience-answers) / float64(audience-1))
	}
	return margin, true
}

// Needed is how many of an audience must answer for a margin, as a fraction
// between 0 and 1: 0.1 is ten points either way. All of it where the margin is 0.
//
//	N·X/(N−1+X) with X = 1.96²·¼/e², rounded up
func Needed(audience int64, margin float64) int64 {
	if audience <= 0 {
		return 0
	}
	if margin <= 0 {
		return audience
	}
	n, x := float64(audience), z95*z95*0.25/(margin*margin)
	return min(audience, int64(math.Ceil(n*x/(n-1+x)-1e-9)))
}

// Evening is one of several events that are told of together: of so many people
// who answered so many hit, and so many came.
type Evening struct{ Hits, Answers, Audience int64 }

// Pooled is a share over several evenings in which each counts by those who came,
// not by those who answered, with its 95 % interval. Weights are what each
// evening counts for, in order, and come to 1; one without answers has none. An
// audience that is not known, or smaller than its answers, is as many as answered.
// It is not ok without answers.
//
// The variance is that of a stratified sample (Cochran, §5.3); the interval is
// Wilson's for as many answers as would have that variance.
func Pooled(evenings []Evening) (share, low, high float64, weights []float64, ok bool) {
	weights = make([]float64, len(evenings))
	var whole float64
	for i, e := range evenings {
		if e.Answers > 0 && e.Hits >= 0 && e.Hits <= e.Answers {
			weights[i] = float64(max(e.Audience, e.Answers))
			whole += weights[i]
		}
	}
	if whole == 0 {
		return 0, 0, 0, weights, false
	}
	var variance, kish float64
	for i, e := range evenings {
		if weights[i] == 0 {
			continue
		}
		weights[i] /= whole
		w, n, p := weights[i], float64(e.Answers), float64(e.Hits)/float64(e.Answers)
		share += w * p
		variance += w * w * p * (1 - p) / n
		kish += w * w / n
	}
	answers := 1 / kish
	if variance > 0 && share > 0 && share < 1 {
		answers = share * (1 - share) / variance
	}
	low, high = wilson(share, answers)
	return share, low, high, weights, true
}
