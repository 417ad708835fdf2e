package app

import (
	"cmp"
	"slices"
)

// Sought is what was asked of one funder in one currency, and what came of it.
type Sought struct {
	Funder     string
	Currency   string
	Grants     []GrantRow // the latest first
	Decided    int        // granted or refused
	Given      int
	AskedMoney Minor // of the decided ones of which it is known
	GivenMoney Minor
}

// SoughtOf sorts applications by funder and currency: those that were asked for
// a grant, not those that are still ideas. The order of rows is kept.
func SoughtOf(rows []GrantRow) (all []Sought) {
	at := map[[2]string]int{}
	for _, g := range rows {
		if g.Idea() {
			continue
		}
		k := [2]string{g.Funder, g.Currency}
		i, ok := at[k]
		if !ok {
			i = len(all)
			at[k] = i
			all = append(all, Sought{Funder: g.Funder, Currency: g.Currency})
		}
		all[i].add(g)
	}
	return all
}

// IdeasOf are the applications that were not sent yet: what is due first comes first.
func IdeasOf(rows []GrantRow) (all []GrantRow) {
	for _, g := range rows {
		if g.Idea() {
			all = append(all, g)
		}
	}
	slices.SortStableFunc(all, func(a, b GrantRow) int {
		return cmp.Or(cmp.Compare(one(a.ApplyBy == ""), one(b.ApplyBy == "")), cmp.Compare(a.ApplyBy, b.ApplyBy))
	})
	return all
}

// Idea says whether nobody was asked for it yet.
func (g Grant) Idea() bool { return g.Status == "idea" || g.Status == "" }

func (s *Sought) add(g GrantRow) {
	s.Grants = append(s.Grants, g)
	if g.Status == "applied" {
		return
	}
	s.Decided++
	if g.Status != "refused" {
		s.Given++
	}
	if g.Asked == 0 { // nobody noted what was asked: it would look as if all of it was given
		return
	}
	s.AskedMoney += g.Asked
	if g.Status != "refused" {
		s.GivenMoney += g.Amount
	}
}

// Given is what the funder granted: nothing before the decision, and nothing
// of what was refused.
func (g Grant) Given() Minor {
	switch g.Status {
	case "granted", "running", "closed":
		return g.Amount
	}
	return 0
}

// Applied is the day by which an application is sorted: when it was made, else
// until when it could be, else when the grant began.
func (g Grant) Applied() Date { return cmp.Or(g.AskedOn, g.ApplyBy, g.StartsOn) }
