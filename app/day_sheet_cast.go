package app

import (
	"cmp"
	"slices"
	"strings"

	"sofra/app/words"
)

// billing is who performs an item. Who is not known to come is marked for the
// office and the crew, and left out for readers outside; for them who may not be
// named stands behind the others, counted.
func (c *sheetColumn) billing(i Item) string {
	if c.hides {
		return c.outside(i)
	}
	var by []string
	for _, f := range i.Performers {
		name := cmp.Or(f.Name, f.Said)
		if coming := c.cast.Of(f); coming != Comes {
			name += " [" + c.Say(ComingName(coming)) + "]"
		}
		by = append(by, name)
	}
	return strings.Join(by, ", ")
}

// outside is the billing for who is not of the office.
func (c *sheetColumn) outside(i Item) string {
	come := slices.DeleteFunc(slices.Clone(i.Performers), func(f Performer) bool { return c.cast.Of(f) != Comes && !c.own.who[f.billed()] })
	named, rest := c.without.billing(come)
	var by []string
	for _, p := range named {
		by = append(by, cmp.Or(p.Name, p.Said))
	}
	return strings.TrimSpace(strings.Join(by, ", ") + " " + rest.said(c.Book, len(by) > 0))
}

// ComingName is a short word for how sure it is that somebody comes.
func ComingName(c Coming) words.Text {
	switch c {
	case ComesNot:
		return words.T("not coming")
	case NotBooked:
		return words.T("not booked")
	case ComesPerhaps:
		return words.T("not confirmed")
	}
	return words.Text{}
}
