package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// gridPick is where the frame stands and which rows are ticked.
type gridPick struct {
	cursor, anchor int
	shift, focused bool
	ids            map[string]bool
}

// Cursor is the row with the frame.
func (g *Grid) Cursor() (Row, bool) { return g.rows.at(g.pick.cursor) }

// At is the index of the row with the frame, -1 for none.
func (g *Grid) At() int { return g.pick.cursor }

// MoveTo puts the frame round a row, -1 for none.
func (g *Grid) MoveTo(index int) {
	if index < 0 || g.rows.total == 0 {
		g.pick.cursor = -1
		g.body.fit()
		return
	}
	g.moveTo(index, 1)
}

// moveTo goes to a row and past section heads in the direction of step.
func (g *Grid) moveTo(index, step int) {
	if g.rows.total == 0 {
		return
	}
	index = max(0, min(index, g.rows.total-1))
	for range 2 {
		at := index
		for at >= 0 && at < g.rows.total {
			if row, ok := g.rows.at(at); !ok || row.Section == "" {
				break
			}
			at += step
		}
		if at >= 0 && at < g.rows.total {
			index = at
			break
		}
		step = -step
	}
	moved := g.pick.cursor != index
	g.pick.cursor = index
	g.body.reveal(index)
	if row, ok := g.rows.at(index); ok && moved && g.OnCursor != nil {
		g.OnCursor(row)
	}
}

// Find puts the frame round the record with that id, if it is among the rows
// that are here.
func (g *Grid) Find(id string) bool {
	for i, row := range g.rows.known {
		if row.ID == id {
			g.moveTo(i, 1)
			return true
		}
	}
	return false
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
	g.body.fit()
	g.head.Refresh()
	if tell && g.OnSelected != nil {
		g.OnSelected(g.Selected())
	}
}

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
	g.pick.anchor = i
	g.picked(true)
}

// extend ticks all rows between the anchor and a row.
func (g *Grid) extend(to int) {
	if !g.style.ticks {
		return
	}
	from := max(g.pick.anchor, 0)
	for i := min(from, to); i <= max(from, to); i++ {
		if row, ok := g.rows.at(i); ok && row.Section == "" {
			g.pick.ids[row.ID] = true
		}
	}
	g.picked(true)
}

func (g *Grid) allPicked() bool {
	known := 0
	for _, row := range g.rows.known {
		known++
		if row.Section == "" && !g.pick.ids[row.ID] {
			return false
		}
	}
	return known > 0 && len(g.pick.ids) > 0
}

// pickAll ticks all rows that are here, or none.
func (g *Grid) pickAll(all bool) {
	clear(g.pick.ids)
	if all {
		for _, row := range g.rows.known {
			if row.Section == "" {
				g.pick.ids[row.ID] = true
			}
		}
	}
	g.picked(true)
}

func (g *Grid) open(i int) {
	if row, ok := g.rows.at(i); ok && row.Section == "" && g.OnOpen != nil {
		g.OnOpen(row)
	}
}

// pressed is the first mouse button on a row.
func (g *Grid) pressed(r *gridRow, e *desktop.MouseEvent) {
	focus(g.body)
	box := g.style.ticks && e.Position.X < g.left()-g.px(6)
	switch {
	case e.Button != desktop.MouseButtonPrimary:
		g.moveTo(r.index, 1)
	case e.Modifier&fyne.KeyModifierShift != 0:
		g.extend(r.index)
		g.moveTo(r.index, 1)
	case box || e.Modifier&fyne.KeyModifierShortcutDefault != 0:
		g.toggle(r.index)
		g.moveTo(r.index, 1)
	default:
		g.pick.anchor = r.index
		g.moveTo(r.index, 1)
		if row, ok := g.Cursor(); ok && g.OnPressed != nil {
			g.OnPressed(row)
		}
	}
}

// TypedKey goes through the rows.
func (g *Grid) TypedKey(e *fyne.KeyEvent) {
	page := max(int(g.body.scroll.Size().Height/g.rowHeight())-1, 1)
	switch e.Name {
	case fyne.KeyUp:
		g.step(g.pick.cursor-1, -1)
	case fyne.KeyDown:
		g.step(g.pick.cursor+1, 1)
	case fyne.KeyPageUp:
		g.step(g.pick.cursor-page, -1)
	case fyne.KeyPageDown:
		g.step(g.pick.cursor+page, 1)
	case fyne.KeyHome:
		g.step(0, 1)
	case fyne.KeyEnd:
		g.step(g.rows.total-1, -1)
	case fyne.KeySpace:
		g.toggle(g.pick.cursor)
	case fyne.KeyReturn, fyne.KeyEnter:
		g.open(g.pick.cursor)
	case fyne.KeyEscape:
		escape(g.self)
	default:
		if g.OnKey != nil {
			g.OnKey(e)
		}
	}
}

// step moves the frame; with Shift it ticks on the way.
func (g *Grid) step(to, way int) {
	g.moveTo(to, way)
	if g.pick.shift {
		g.extend(g.pick.cursor)
	} else {
		g.pick.anchor = g.pick.cursor
	}
}

// TypedShortcut ticks all and copies rows; others go to the window.
func (g *Grid) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutSelectAll:
		if g.style.ticks {
			g.pickAll(true)
		}
	case *fyne.ShortcutCopy:
		s.Clipboard.SetContent(g.Table())
	default:
		if c, ok := canvasOf(g.self).(fyne.Shortcutable); ok {
			c.TypedShortcut(s)
		}
	}
}

// Table is the ticked rows, or the one with the frame, for a worksheet: cells
// parted by tabs.
func (g *Grid) Table() string {
	var lines []string
	for i, row := range g.rows.known {
		if g.pick.ids[row.ID] || len(g.pick.ids) == 0 && i == g.pick.cursor {
			var cells []string
			for _, c := range row.Cells {
				cells = append(cells, strings.NewReplacer("\t", " ", "\n", " ").Replace(c.Text))
			}
			lines = append(lines, strings.Join(cells, "\t"))
		}
	}
	return strings.Join(lines, "\n")
}

// AccessibilityLabel is the row with the frame.
func (g *Grid) AccessibilityLabel() string {
	row, _ := g.Cursor()
	var words []string
	for _, c := range row.Cells {
		words = append(words, c.Text)
	}
	return strings.Join(words, ", ")
}

// AccessibilityRole is container.
func (g *Grid) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }
