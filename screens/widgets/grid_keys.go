package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Cursor is the row with the frame.
func (g *Grid) Cursor() (Row, bool) { return g.rows.at(g.pick.cursor) }

// First is the first row.
func (g *Grid) First() Row {
	r, _ := g.rows.at(0)
	return r
}

// At is the index of the row with the frame, -1 for none.
func (g *Grid) At() int { return g.pick.cursor }

// Total is how many rows there are, here or not.
func (g *Grid) Total() int { return g.rows.total }

// MoveTo puts the frame round a row, -1 for none.
func (g *Grid) MoveTo(index int) {
	if index < 0 || g.rows.total == 0 {
		g.pick.cursor, g.pick.waits = -1, false
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
	if g.pick.cursor != index {
		g.pick.waits = true
	}
	g.pick.cursor = index
	g.body.reveal(index)
	g.tellCursor()
}

// tellCursor tells once of the row that the frame went to, when it is here.
func (g *Grid) tellCursor() {
	row, ok := g.Cursor()
	if !ok || !g.pick.waits {
		return
	}
	g.pick.waits = false
	if g.OnCursor != nil {
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
		g.anchor(r.index)
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
		g.space()
	case fyne.KeyDelete:
		if row, ok := g.Cursor(); ok && row.Section == "" && g.OnDelete != nil {
			g.OnDelete(row)
		}
	case fyne.KeyF10, desktop.KeyMenu:
		if isMenuKey(e, g.pick.shift) {
			g.menuByKey()
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		g.open(g.pick.cursor)
	case fyne.KeyEscape:
		g.escape()
	default:
		if g.OnKey != nil {
			g.OnKey(e)
		}
	}
}

// space ticks the row, or does what the page has it do; while letters are typed
// it is one of them.
func (g *Grid) space() {
	row, ok := g.Cursor()
	switch {
	case g.ahead.going():
	case g.OnSpace == nil:
		g.toggle(g.pick.cursor)
	case ok && row.Section == "":
		g.OnSpace(row)
	}
}

// escape unticks what is ticked; else it is the page's.
func (g *Grid) escape() {
	if len(g.pick.ids) > 0 {
		g.pickAll(false)
		return
	}
	escape(g.self)
}

// step moves the frame; with Shift it ticks on the way.
func (g *Grid) step(to, way int) {
	g.moveTo(to, way)
	if g.pick.shift {
		g.extend(g.pick.cursor)
	} else {
		g.anchor(g.pick.cursor)
	}
}

// TypedShortcut ticks all and copies rows; others go to the window.
func (g *Grid) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutSelectAll:
		g.pickAll(true)
	case *fyne.ShortcutCopy:
		g.copyRows(s.Clipboard)
	case *desktop.CustomShortcut:
		if !g.farKey(s) {
			g.handOn(s)
		}
	default:
		g.handOn(s)
	}
}

// farKey goes to the first and the last row; with Shift it ticks on the way.
func (g *Grid) farKey(s *desktop.CustomShortcut) bool {
	if s.Modifier&^fyne.KeyModifierShift != fyne.KeyModifierShortcutDefault {
		return false
	}
	switch s.KeyName {
	case fyne.KeyHome:
		g.step(0, 1)
	case fyne.KeyEnd:
		g.step(g.rows.total-1, -1)
	default:
		return false
	}
	return true
}

// handOn gives a shortcut to the window.
func (g *Grid) handOn(s fyne.Shortcut) {
	if c, ok := canvasOf(g.self).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
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
