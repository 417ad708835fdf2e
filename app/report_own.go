package app

import "slices"

// ownByLine is what the documents of each line cost beyond the share of the grant and
// that no other grant pays, in the currency of the report: that is our own, wherever a
// sheet speaks of it. A document with several shares has it once.
func (p *reporting) ownByLine() map[ID]Minor {
	own, known, seen := map[ID]Minor{}, p.lineLabels(), map[ID]bool{}
	for _, s := range slices.Concat(p.before, p.shares) {
		if seen[s.ID] {
			continue
		}
		seen[s.ID] = true
		if known[s.LineID] == "" {
			s.LineID = ""
		}
		own[s.LineID] += p.turning.rest(s)
	}
	return own
}

// ownToDate is all of it.
func (p *reporting) ownToDate() (sum Minor) {
	for _, m := range p.ownByLine() {
		sum += m
	}
	return sum
}

// ownSaid is what our own is, in words.
func (p *reporting) ownSaid() string {
	return p.T("Own funds are what the documents of this grant cost beyond its share, and that no other grant pays.")
}

// rest is what no grant pays of the document of a share, turned as the share is: the
// document less all its parts. It is nothing where there is no rate.
func (t *Turning) rest(s ShareLine) Minor {
	shared := s.Amount
	if len(s.Parts) > 1 {
		shared = 0
		for _, part := range s.Parts {
			shared += Minor(part)
		}
	}
	if s.Whole <= shared {
		return 0
	}
	parts := s.Parts
	if len(parts) < 2 {
		parts = []int64{int64(s.Amount)}
	}
	s.Parts, s.At = append(slices.Clone(parts), int64(s.Whole-shared)), len(parts)
	s.Amount = s.Whole - shared
	turned, _ := t.Line(s)
	return turned.Amount
}
