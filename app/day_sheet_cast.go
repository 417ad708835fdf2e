package app

import (
	"cmp"

	"sofra/app/words"
)

// performers name who is in an item. Who is not known to come is marked for the
// office and the crew, and left out for readers outside.
func (c *sheetColumn) performers(i Item) (all []string) {
	for _, f := range i.Performers {
		name := c.named(c.Book, f.billed(), cmp.Or(f.Name, f.Said))
		if coming := c.cast.Of(f); coming != Comes {
			if c.hides {
				continue
			}
			name += " [" + c.Say(ComingName(coming)) + "]"
		}
		all = append(all, name)
	}
	return all
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
