package disclosure

// Pairs is a number of pairs of people of whom each is unlike the other, as it is
// told beside the names of those who were there.
type Pairs struct {
	N     int64               // how many they are
	Could int64               // how many they could have been, had everybody been unlike everybody
	Who   map[string]struct{} // the people in them
}

// With is p with a pair more.
func (p *Pairs) With(a, b string) {
	if p.Who == nil {
		p.Who = map[string]struct{}{}
	}
	p.N++
	p.Who[a], p.Who[b] = struct{}{}, struct{}{}
}

// And is p with others beside it.
func (p *Pairs) And(o Pairs) {
	if p.Who == nil {
		p.Who = make(map[string]struct{}, len(o.Who))
	}
	p.N, p.Could = p.N+o.N, p.Could+o.Could
	for id := range o.Who {
		p.Who[id] = struct{}{}
	}
}

// Tells says whether the number would tell who is who: few pairs, pairs of few
// people, or as many as there could be, which say that nobody is like another.
func (p Pairs) Tells(threshold int) bool {
	k := bound(threshold)
	return p.N > 0 && (p.N < k || int64(len(p.Who)) < k || p.N >= p.Could)
}

// Singly says which numbers of a list may be told one by one where their sum is
// known, and what the others come to together: none that tells, and the others
// never so that they tell, as far as there is company for them. An empty one is told
// where there are no others.
//
// It is Merge for a list whose lines are no groups of people: pieces, quarters.
func Singly(all []Pairs, threshold int) (shown []bool, rest Pairs) {
	k := bound(threshold)
	shown = make([]bool, len(all))
	for i, p := range all {
		if shown[i] = p.N > 0 && !p.Tells(threshold); !shown[i] {
			rest.And(p)
		}
	}
	for rest.N > 0 && (rest.N <= k || rest.Tells(threshold)) {
		var least int64
		for i, p := range all {
			if shown[i] && (least == 0 || p.N < least) {
				least = p.N
			}
		}
		if least == 0 {
			return shown, rest
		}
		for i, p := range all { // its equals too: a choice between them would tell
			if shown[i] && p.N == least {
				shown[i] = false
				rest.And(p)
			}
		}
	}
	for i, p := range all {
		shown[i] = shown[i] || p.N == 0 && rest.N == 0
	}
	return shown, rest
}
