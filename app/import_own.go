package app

import "slices"

// ownTable says whether a header is that of a table that the program gave out: a
// record's id, name and version come first, by the names of the fields or by what
// the dictionary calls them. These are made anew, so they are of no use here; in
// another list a column of such a name may be anything.
func ownTable(kind Kind, cells []Cell) bool {
	if kind != Expenses || len(cells) < 3 {
		return false
	}
	for _, c := range cells[:3] {
		if !slices.ContainsFunc(fitsOf(kind, c.Text), func(f fit) bool { return f.field == NoField && f.score == wholeTitle }) {
			return false
		}
	}
	return true
}

// titleFits lists the fields that a title may mean in a table that is our own, or is
// not.
func titleFits(kind Kind, title string, own bool) []fit {
	return slices.DeleteFunc(fitsOf(kind, title), func(f fit) bool { return f.field == NoField && (!own || f.score < wholeTitle) })
}
