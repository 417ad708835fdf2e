package balance

import (
	"cmp"
	"slices"
)

// Kind is what a change does.
type Kind string

// The changes that the meter proposes.
const (
	Agree    Kind = "agree"    // a soft item counts
	TakeOut  Kind = "take-out" // an item
	Lengthen Kind = "lengthen" // an item, by whole minutes
	Swap     Kind = "swap"     // the lengths of two items
)

// Most is how many minutes an item is lengthened by at most, and how many
// changes are proposed.
const (
	mostMinutes = 15
	mostChanges = 5
)

// Change is one change of one evening. Items are named by their index.
type Change struct {
	Kind    Kind
	Item    int
	Other   int // of Swap
	Minutes int // of Lengthen
}

// Suggestion is a change that meets a target, and what comes of it.
type Suggestion struct {
	Change
	Before, After Verdict // of the target that was missed
	Code          string  // of AtMost: whose share was too large
	From, To      int     // their share, or the number of communities, or the share of women
	Seconds       int     // how long the evening then is
	missed        int     // targets that are missed after it
	cost          int
}

// With is the evening after a change; the one given stays as it is.
func (l LineUp) With(c Change) LineUp {
	l.Items = slices.Clone(l.Items)
	switch c.Kind {
	case Agree:
		l.Items[c.Item].Counted = true
	case TakeOut:
		l.Items = slices.Delete(l.Items, c.Item, c.Item+1)
	case Lengthen:
		l.Items[c.Item].Seconds += 60 * c.Minutes
	case Swap:
		a, b := &l.Items[c.Item], &l.Items[c.Other]
		a.Seconds, b.Seconds = b.Seconds, a.Seconds
	}
	return l
}

// Suggest lists the single changes that would meet the first target that is
// missed, without losing one that is met: first those after which the fewest
// are missed, then those that change the evening least.
func Suggest(l LineUp, targets []Target) []Suggestion {
	before := judge(l, targets)
	at := slices.IndexFunc(before, func(v Verdict) bool { return !v.Met })
	if at < 0 {
		return nil
	}
	var all []Suggestion
	for _, c := range l.changes(targets[at].Measure == Minutes) {
		if s, ok := l.try(c, targets, before, at); ok {
			all = append(all, s)
		}
	}
	slices.SortStableFunc(all, func(a, b Suggestion) int {
		return cmp.Or(cmp.Compare(a.missed, b.missed), cmp.Compare(a.cost, b.cost), cmp.Compare(a.Item, b.Item), cmp.Compare(a.Other, b.Other))
	})
	return varied(all)
}

func judge(l LineUp, targets []Target) []Verdict {
	all := make([]Verdict, len(targets))
	for i, t := range targets {
		all[i] = Judge(l, t)
	}
	return all
}

// changes are all that may be tried. Lengths matter to minutes only; of the
// minutes to add, the fewest that do are looked for by try.
func (l LineUp) changes(lengths bool) (all []Change) {
	for i, item := range l.Items {
		switch {
		case item.Out:
			continue
		case !item.Counted:
			all = append(all, Change{Kind: Agree, Item: i})
			continue
		case item.Music:
			all = append(all, Change{Kind: TakeOut, Item: i})
		}
		if !lengths || !item.Music {
			continue
		}
		all = append(all, Change{Kind: Lengthen, Item: i, Minutes: 1})
		for j := i + 1; j < len(l.Items); j++ {
			if o := l.Items[j]; o.Music && o.Counted && o.Seconds != item.Seconds {
				all = append(all, Change{Kind: Swap, Item: i, Other: j})
			}
		}
	}
	return all
}

// try looks whether a change meets target at, and loses none. To take out the
// last piece meets nothing.
func (l LineUp) try(c Change, targets []Target, before []Verdict, at int) (Suggestion, bool) {
	if c.Kind == Lengthen {
		for c.Minutes < mostMinutes && !Judge(l.With(c), targets[at]).Met {
			c.Minutes++
		}
	}
	next := l.With(c)
	if v := Judge(next, targets[at]); v.Empty || !v.Met {
		return Suggestion{}, false
	}
	s := Suggestion{Change: c, Before: before[at]}
	for i, v := range judge(next, targets) {
		if before[i].Met && !v.Met || v.Empty && !before[i].Empty {
			return Suggestion{}, false
		}
		if !v.Met {
			s.missed++
		}
		if i == at {
			s.After = v
		}
	}
	s.Code, s.From, s.To = s.Before.Code, s.Before.Now, s.After.Now
	if s.Code != "" && s.After.Code != s.Code {
		b := next.bar(targets[at].Measure, codes(next.People, communityOf))
		s.To = Verdict{Target: targets[at], Met: true, n: b.Amount(s.Code), of: b.Whole}.percent()
	}
	s.Seconds = next.seconds()
	s.cost = l.cost(c)
	return s, true
}

// cost is how much of the evening a change touches, in seconds.
func (l LineUp) cost(c Change) int {
	switch c.Kind {
	case Lengthen:
		return 60 * c.Minutes
	case Swap:
		d := l.Items[c.Item].Seconds - l.Items[c.Other].Seconds
		return max(d, -d)
	case TakeOut:
		return l.Items[c.Item].Seconds + 60 // what was there and goes is missed
	}
	return 0
}

func (l LineUp) seconds() (n int) {
	for _, i := range l.Items {
		if i.Counted {
			n += i.Seconds
		}
	}
	return n
}

// varied are the best of each kind in turn: five ways to swap two lengths are
// no choice.
func varied(all []Suggestion) (some []Suggestion) {
	seen := map[Kind]int{}
	for _, s := range all {
		if seen[s.Kind] < 2 && len(some) < mostChanges {
			some = append(some, s)
		}
		seen[s.Kind]++
	}
	return some
}
