package app

// LineChange is a line of a budget in two versions of it.
type LineChange struct {
	Line        VersionLine // as it is now, or was last
	Before, Now Minor
}

// Change is what was added to the line; below zero what was taken off.
func (c LineChange) Change() Minor { return c.Now - c.Before }

// CompareLines sets the lines of a version against those of an earlier one: in the
// order of now, then those that are gone.
func CompareLines(before, now []VersionLine) (all []LineChange) {
	was := map[ID]Minor{}
	for _, l := range before {
		was[l.LineID] += l.Amount
	}
	there := map[ID]bool{}
	for _, l := range now {
		all = append(all, LineChange{Line: l, Before: was[l.LineID], Now: l.Amount})
		there[l.LineID] = true
	}
	for _, l := range before {
		if !there[l.LineID] {
			all = append(all, LineChange{Line: l, Before: l.Amount})
		}
	}
	return all
}

// OnlyChanged leaves the lines of a comparison that are not as they were.
func OnlyChanged(all []LineChange) (changed []LineChange) {
	for _, c := range all {
		if c.Change() != 0 {
			changed = append(changed, c)
		}
	}
	return changed
}

// Variation is how far a heading has moved from what was agreed with the
// funder.
type Variation struct {
	Heading     string
	Agreed, Now Minor
	Beyond      bool // by more than the grant allows without an addendum
}

// Variations sets the headings of g as they are today against the contract, or
// the last addendum to it: what was moved between headings since then adds up.
// A move counts in both directions: what one heading gains another loses.
func (g Grant) Variations(versions []BudgetVersion) (all []Variation) {
	base := AgreedWith(versions)
	if base == nil {
		return nil
	}
	both := g.GrantRules
	both.VarianceBoth = true
	at := map[string]int{}
	of := func(name string) *Variation {
		i, ok := at[name]
		if !ok {
			i = len(all)
			at[name] = i
			all = append(all, Variation{Heading: name})
		}
		return &all[i]
	}
	for _, l := range base.Lines {
		of(l.Heading).Agreed += l.Amount
	}
	for _, l := range g.Lines {
		of(l.Heading).Now += l.Amount
	}
	for i := range all {
		v := &all[i]
		v.Beyond = both.Beyond(v.Agreed, v.Now) || v.Agreed == 0 && v.Now > 0
	}
	return all
}

// AgreedWith is the last version that the funder signed: the contract or an
// addendum; nil where there is none.
func AgreedWith(versions []BudgetVersion) (base *BudgetVersion) {
	for i := range versions {
		if k := versions[i].Kind; k == "contract" || k == "addendum" {
			base = &versions[i]
		}
	}
	return base
}

// Total sums the lines of a version.
func (v BudgetVersion) Total() (sum Minor) {
	for _, l := range v.Lines {
		sum += l.Amount
	}
	return sum
}
