package app

import "slices"

// ownByLine is what is eligible of the documents of each line beyond the share of the
// grant and that no other grant pays, in the currency of the report: that is our own, wherever a
// sheet speaks of it. A document that the grant pays on several lines has it once, parted
// among them to the cent.
func (p *reporting) ownByLine() map[ID]Minor {
	own, known := map[ID]Minor{}, p.lineLabels()
	of := map[ID][]ShareLine{}
	for _, s := range slices.Concat(p.before, p.shares) {
		of[s.ID] = append(of[s.ID], s)
	}
	for _, shares := range of {
		parts := make([]int64, len(shares))
		for i, s := range shares {
			parts[i] = int64(s.Amount)
		}
		for i, part := range Split(p.turning.rest(shares[0]), parts) {
			line := shares[i].LineID
			if known[line] == "" {
				line = ""
			}
			own[line] += part
		}
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
	return p.T("Own funds are what is eligible of the documents of this grant beyond its share, and that no other grant pays.")
}

// rest is what no grant pays of the document of a share, turned as the share is: what is
// eligible of it less all its parts. It is nothing where there is no rate.
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
