package widgets

// gridPick is where the frame stands and which rows are ticked.
type gridPick struct {
	cursor, anchor int
	shift, focused bool
	waits          bool // the row with the frame is still on its way
	ids            map[string]bool
	ranged         []string // what the range from the anchor on has ticked
	turn           int      // rises with every change; older answers are dropped
}

// Selected are the ids of the ticked rows: those that are here in their order,
// then those of pages that were dropped.
func (g *Grid) Selected() []string {
	ids := make([]string, 0, len(g.pick.ids))
	seen := map[string]bool{}
	for _, row := range g.rows.known {
		if g.pick.ids[row.ID] {
			ids = append(ids, row.ID)
			seen[row.ID] = true
		}
	}
	for id := range g.pick.ids {
		if !seen[id] {
			ids = append(ids, id)
		}
	}
	return ids
}

// SetSelected ticks rows from the program.
func (g *Grid) SetSelected(ids ...string) {
	clear(g.pick.ids)
	for _, id := range ids {
		g.pick.ids[id] = true
	}
	g.picked(false)
}

// picked paints the ticks and tells the page.
func (g *Grid) picked(tell bool) {
	g.pick.turn++
	g.body.fit()
	g.head.Refresh()
	if tell && g.OnSelected != nil {
		g.OnSelected(g.Selected())
	}
}

// anchor is where a range begins from now on.
func (g *Grid) anchor(i int) { g.pick.anchor, g.pick.ranged = i, nil }

// toggle ticks or unticks a row.
func (g *Grid) toggle(i int) {
	row, ok := g.rows.at(i)
	if !ok || !g.style.ticks || row.Section != "" {
		return
	}
	if g.pick.ids[row.ID] {
		delete(g.pick.ids, row.ID)
	} else {
		g.pick.ids[row.ID] = true
	}
	g.anchor(i)
	g.picked(true)
}

// extend ticks all rows between the anchor and a row, in place of the range
// before: it grows, and it shrinks again.
func (g *Grid) extend(to int) {
	if !g.style.ticks || g.rows.total == 0 {
		return
	}
	from := max(g.pick.anchor, 0)
	g.span(min(from, to), max(from, to)+1, func(ids []string) {
		for _, id := range g.pick.ranged {
			delete(g.pick.ids, id)
		}
		g.pick.ranged = nil
		for _, id := range ids {
			if !g.pick.ids[id] {
				g.pick.ids[id] = true
				g.pick.ranged = append(g.pick.ranged, id)
			}
		}
	})
}

// pickAll ticks all that is found, or nothing.
func (g *Grid) pickAll(all bool) {
	if !g.style.ticks {
		return
	}
	if !all {
		clear(g.pick.ids)
		g.picked(true)
		return
	}
	g.span(0, g.rows.total, func(ids []string) {
		clear(g.pick.ids)
		for _, id := range ids {
			g.pick.ids[id] = true
		}
	})
}

// span takes the ids of rows from one index to before another. They may come
// later; what was ticked by then holds.
func (g *Grid) span(from, to int, take func(ids []string)) {
	ids, whole := g.rows.ids(from, to)
	if whole || g.OnRange == nil {
		take(ids)
		g.picked(true)
		return
	}
	g.pick.turn++
	mine, load := g.pick.turn, g.rows.load
	g.OnRange(from, to, func(ids []string) {
		if mine == g.pick.turn && load == g.rows.load {
			take(ids)
			g.picked(true)
		}
	})
}

// ids are those of rows from one index to before another, as far as they are
// here.
func (g *gridRows) ids(from, to int) (ids []string, whole bool) {
	whole = true
	for i := from; i < to; i++ {
		row, ok := g.at(i)
		switch {
		case !ok:
			whole = false
		case row.Section == "":
			ids = append(ids, row.ID)
		}
	}
	return ids, whole
}

// allPicked says whether all is ticked that is found.
func (g *Grid) allPicked() bool {
	if len(g.pick.ids) == 0 || g.rows.tops == nil && len(g.pick.ids) < g.rows.total {
		return false
	}
	for _, row := range g.rows.known {
		if row.Section == "" && !g.pick.ids[row.ID] {
			return false
		}
	}
	return true
}
