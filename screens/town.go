package screens

import (
	"strings"

	"sofra/app"
	"sofra/screens/widgets"
)

// town is where somebody is: the municipality in the reader's order of names,
// or the town as it was written.
func (u *UI) town(written string, p app.PlaceNames) string {
	if p.PlaceSq == "" && p.PlaceSr == "" {
		return written
	}
	return u.book.Place(p.PlaceSq, p.PlaceSr, p.PlaceCyr)
}

// townCell has the reader's own name of the town, for a grid is narrow; the
// tooltip has both.
func (u *UI) townCell(written string, p app.PlaceNames) widgets.Cell {
	whole := u.town(written, p)
	own, _, _ := strings.Cut(whole, " / ")
	return widgets.Cell{Text: own, Whole: whole}
}
