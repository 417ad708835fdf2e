package widgets

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// numbers is a source of any length that remembers what was asked.
type numbers struct{ asked []int }

func (n *numbers) page(offset, limit int, done func([]Row)) {
	n.asked = append(n.asked, offset)
	rows := make([]Row, limit)
	for i := range rows {
		rows[i] = Row{ID: fmt.Sprint(offset + i), Cells: []Cell{{Text: fmt.Sprint("Person ", offset+i)}, {Text: "5", Tone: ToneDone}}}
	}
	done(rows)
}

func bigGrid(t *testing.T, total int) (*Grid, *numbers, fyne.Canvas) {
	t.Helper()
	source := &numbers{}
	grid := NewGrid(Column{ID: "name", Head: "Name", Sortable: true}, Column{ID: "times", Head: "Times", Width: 60, Right: true}).WithTicks()
	c := show(t, grid)
	grid.Load(total, source.page)
	return grid, source, c
}

func TestGridAsksInPages(t *testing.T) {
	grid, source, c := bigGrid(t, 100_000)
	if !slices.Equal(source.asked, []int{0}) {
		t.Errorf("asked at %v, want the first page alone", source.asked)
	}
	c.Focus(grid.Target())
	press(t, c, fyne.KeyEnd)
	row, ok := grid.Cursor()
	if !ok || row.ID != "99999" {
		t.Errorf("End is at %+v, %v", row.ID, ok)
	}
	if len(source.asked) > 3 || len(grid.body.pool) > 40 {
		t.Errorf("asked %d pages and made %d rows for one screen", len(source.asked), len(grid.body.pool))
	}
}

func TestGridDropsLateRows(t *testing.T) {
	var late func([]Row)
	grid := NewGrid(Column{ID: "a", Head: "A"})
	show(t, grid)
	grid.Load(1, func(_, _ int, done func([]Row)) { late = done })
	grid.SetRows([]Row{{ID: "new"}})
	late([]Row{{ID: "old"}})
	if row, _ := grid.rows.at(0); row.ID != "new" {
		t.Errorf("a late answer put %q over the new rows", row.ID)
	}
}

func TestGridKeys(t *testing.T) {
	for name, tc := range map[string]struct {
		keys []fyne.KeyName
		want string
	}{
		"down":         {[]fyne.KeyName{fyne.KeyDown, fyne.KeyDown}, "2"},
		"up stays":     {[]fyne.KeyName{fyne.KeyUp}, "0"},
		"end":          {[]fyne.KeyName{fyne.KeyEnd}, "499"},
		"end and home": {[]fyne.KeyName{fyne.KeyEnd, fyne.KeyHome}, "0"},
		"page":         {[]fyne.KeyName{fyne.KeyPageDown}, "15"},
		"page back":    {[]fyne.KeyName{fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageUp}, "15"},
	} {
		t.Run(name, func(t *testing.T) {
			grid, _, c := bigGrid(t, 500)
			moved := ""
			grid.OnCursor = func(r Row) { moved = r.ID }
			c.Focus(grid.Target())
			press(t, c, tc.keys...)
			if row, _ := grid.Cursor(); row.ID != tc.want || moved != tc.want {
				t.Errorf("at %q, told %q, want %q", row.ID, moved, tc.want)
			}
		})
	}
}

func TestGridOpensAndTicks(t *testing.T) {
	grid, _, c := bigGrid(t, 500)
	opened, ticked := "", []string(nil)
	grid.OnOpen = func(r Row) { opened = r.ID }
	grid.OnSelected = func(ids []string) { ticked = ids }
	c.Focus(grid.Target())
	press(t, c, fyne.KeyDown, fyne.KeyReturn, fyne.KeySpace)
	if opened != "1" || !slices.Equal(ticked, []string{"1"}) {
		t.Errorf("opened %q, ticked %v", opened, ticked)
	}
	grid.body.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	press(t, c, fyne.KeyDown, fyne.KeyDown)
	grid.body.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	if !slices.Equal(ticked, []string{"1", "2", "3"}) {
		t.Errorf("Shift ticked %v", ticked)
	}
	grid.TypedShortcut(&fyne.ShortcutSelectAll{})
	if len(ticked) != pageRows {
		t.Errorf("Ctrl+A ticked %d", len(ticked))
	}
}

func TestGridMouse(t *testing.T) {
	grid, _, c := bigGrid(t, 500)
	row := func(i int) *gridRow {
		for _, r := range grid.body.pool {
			if r.index == i {
				return r
			}
		}
		t.Fatalf("row %d is not seen", i)
		return nil
	}
	click := func(i int, x float32, modifier fyne.KeyModifier) {
		e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: modifier}
		e.Position = fyne.NewPos(x, 10)
		row(i).MouseDown(e)
	}
	click(2, 100, 0)
	if at, _ := grid.Cursor(); at.ID != "2" || len(grid.Selected()) != 0 || c.Focused() != grid.Target() {
		t.Errorf("a press is at %q with %v ticked", at.ID, grid.Selected())
	}
	click(5, 100, fyne.KeyModifierShift)
	click(8, 100, fyne.KeyModifierControl)
	click(9, 18, 0)
	click(3, 18, 0)
	if got := grid.Selected(); !slices.Equal(got, []string{"2", "4", "5", "8", "9"}) {
		t.Errorf("ticked %v", got)
	}
	opened := ""
	grid.OnOpen = func(r Row) { opened = r.ID }
	test.DoubleTap(row(4))
	if opened != "4" {
		t.Errorf("double click opened %q", opened)
	}
}

func TestGridSorts(t *testing.T) {
	grid, _, c := bigGrid(t, 10)
	var told []string
	grid.OnSort = func(id string, down bool) { told = append(told, fmt.Sprint(id, down)) }
	test.TapAt(grid.head, fyne.NewPos(grid.left()+5, 10))
	c.Focus(grid.head)
	press(t, c, fyne.KeyReturn, fyne.KeyDown)
	if !slices.Equal(told, []string{"namefalse", "nametrue"}) {
		t.Errorf("sorted %v", told)
	}
	if c.Focused() != grid.Target() {
		t.Error("Down in the heads does not go to the rows")
	}
	test.TapAt(grid.head, fyne.NewPos(790, 10))
	if len(told) != 2 {
		t.Error("sorted by a column that cannot be")
	}
}

func TestGridSections(t *testing.T) {
	grid := NewGrid(Column{ID: "a", Head: "A"})
	c := show(t, grid)
	grid.SetRows([]Row{{Section: "One"}, {ID: "1", Cells: []Cell{{Text: "x"}}}, {Section: "Two"}, {ID: "2", Cells: []Cell{{Text: "y"}}}})
	c.Focus(grid.Target())
	first, _ := grid.Cursor()
	press(t, c, fyne.KeyDown)
	second, _ := grid.Cursor()
	press(t, c, fyne.KeyHome)
	third, _ := grid.Cursor()
	if first.ID != "1" || second.ID != "2" || third.ID != "1" {
		t.Errorf("went %q, %q, %q past the heads", first.ID, second.ID, third.ID)
	}
	if got := grid.rows.top(4, 0); got != 2*gridSection+2*gridRowOne {
		t.Errorf("four rows are %v high", got)
	}
}

func TestGridEmpty(t *testing.T) {
	empty := NewEmptyState("No people yet", "New ones come from a workbook.", nil)
	grid := NewGrid(Column{ID: "a", Head: "A"})
	grid.SetEmpty(empty)
	c := show(t, grid)
	if !empty.Visible() {
		t.Error("nothing says that there is nothing")
	}
	c.Focus(grid.Target())
	press(t, c, fyne.KeyDown, fyne.KeyEnd, fyne.KeySpace, fyne.KeyReturn)
	grid.SetRows([]Row{{ID: "1", Cells: []Cell{{Text: "one"}}}})
	if empty.Visible() {
		t.Error("it still says so")
	}
}

func TestGridCopies(t *testing.T) {
	grid, _, c := bigGrid(t, 10)
	c.Focus(grid.Target())
	grid.SetSelected("1", "3")
	if got := grid.Table(); got != "Name\tTimes\nPerson 1\t5\nPerson 3\t5" {
		t.Errorf("copies %q", got)
	}
}

func TestGridAnswersFast(t *testing.T) {
	grid, _, _ := bigGrid(t, 100_000)
	allocs := testing.AllocsPerRun(20, func() { grid.body.fit() })
	if allocs > 200 {
		t.Errorf("a look at what is seen already costs %v allocations", allocs)
	}
}

func TestReorderByKeysAndDrag(t *testing.T) {
	list := NewReorderList(Column{ID: "a", Head: "A"})
	c := show(t, list)
	var moves [][2]int
	list.OnMove = func(from, to int) { moves = append(moves, [2]int{from, to}) }
	rows := make([]Row, 4)
	for i := range rows {
		rows[i] = Row{ID: fmt.Sprint(i), Cells: []Cell{{Text: "piece"}}}
	}
	list.SetRows(rows)
	c.Focus(list.Target())
	key := func(name fyne.KeyName) {
		list.TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierShortcutDefault})
	}
	key(fyne.KeyUp)
	key(fyne.KeyDown)
	row := list.body.pool[0]
	row.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, gridRowOne*2+5)})
	row.DragEnd()
	if fmt.Sprint(moves) != "[[0 1] [0 2]]" {
		t.Errorf("moved %v", moves)
	}
}
