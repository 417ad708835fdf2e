package app

import "slices"

// ItemChangeKind says what became of an item since a version.
type ItemChangeKind string

// The kinds of change, in the order in which they are listed.
const (
	ItemAdded      ItemChangeKind = "added"
	ItemGone       ItemChangeKind = "gone"
	ItemDropped    ItemChangeKind = "dropped" // that evening
	ItemMoved      ItemChangeKind = "moved"
	ItemPerformers ItemChangeKind = "performers"
	ItemLength     ItemChangeKind = "length" // planned, or as it was performed
	ItemOther      ItemChangeKind = "other"  // another title, language, transition …
)

// ItemChange is one change of a programme since a version.
type ItemChange struct {
	Kind     ItemChangeKind
	Title    string
	Item     string // its kind, where it has no title
	From, To int    // places of a move, seconds of a length
}

// Since lists what changed in a programme since a version. An item that stands
// elsewhere only because others came or went has not moved.
func (p Programme) Since(v ProgrammeVersion) ([]ItemChange, error) {
	was, err := v.Items()
	if err != nil {
		return nil, err
	}
	before := map[ID]int{}
	for n, i := range was {
		before[i.ID] = n
	}
	var all []ItemChange
	now := map[ID]bool{}
	var order []int
	for n, i := range p.Items {
		now[i.ID] = true
		if at, there := before[i.ID]; there {
			order = append(order, at)
		} else {
			all = append(all, ItemChange{Kind: ItemAdded, Title: i.Name(), Item: untitled(i.Name(), i.Kind), To: n + 1})
		}
	}
	for n, i := range was {
		if !now[i.ID] {
			all = append(all, ItemChange{Kind: ItemGone, Title: i.Title, Item: untitled(i.Title, i.Kind), From: n + 1})
		}
	}
	stays := longestRise(order)
	for n, i := range p.Items {
		at, there := before[i.ID]
		if !there {
			continue
		}
		if !slices.Contains(stays, at) {
			all = append(all, ItemChange{Kind: ItemMoved, Title: i.Name(), Item: untitled(i.Name(), i.Kind), From: at + 1, To: n + 1})
		}
		all = append(all, altered(was[at], p.frozen(i))...)
	}
	return all, nil
}

// altered lists what an item says otherwise than it did. Of one that was dropped
// nothing else is said.
func altered(was, is FrozenItem) (all []ItemChange) {
	if is.Outcome == WasDropped && was.Outcome != WasDropped {
		return []ItemChange{{Kind: ItemDropped, Title: is.Title, Item: untitled(is.Title, is.Kind)}}
	}
	if !slices.Equal(was.Performers, is.Performers) {
		all = append(all, ItemChange{Kind: ItemPerformers, Title: is.Title, Item: untitled(is.Title, is.Kind)})
	}
	if was.takes() != is.takes() {
		all = append(all, ItemChange{Kind: ItemLength, Title: is.Title, Item: untitled(is.Title, is.Kind), From: was.takes(), To: is.takes()})
	}
	if !was.same(is) {
		all = append(all, ItemChange{Kind: ItemOther, Title: is.Title, Item: untitled(is.Title, is.Kind)})
	}
	return all
}

// longestRise is the longest run of places, not needing to be neighbours, that
// rises: the items that kept their order. All others moved.
func longestRise(places []int) []int {
	best := make([][]int, len(places))
	var longest []int
	for n, at := range places {
		for m := range n {
			if places[m] < at && len(best[m]) > len(best[n]) {
				best[n] = best[m]
			}
		}
		best[n] = append(slices.Clone(best[n]), at)
		if len(best[n]) > len(longest) {
			longest = best[n]
		}
	}
	return longest
}

// untitled is the kind of an item without a title, by which it is then called.
func untitled(title, kind string) string {
	if title != "" {
		return ""
	}
	return kind
}
