package widgets

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// arranged is a grid of four columns, and what its page was told.
func arranged(t *testing.T, before Arrangement) (*Grid, *[]Arrangement, fyne.Canvas) {
	t.Helper()
	var told []Arrangement
	g := NewGrid(Column{ID: "name", Head: "Name", Weight: 3, Sortable: true}, Column{ID: "town", Head: "Town", Weight: 1},
		Column{ID: "last", Head: "Last date", Width: 80, Sortable: true}, Column{ID: "times", Head: "Times", Width: 50, Right: true})
	g.OnSort = func(string, bool) {}
	g.OfferColumns(ColumnWords{Columns: "Columns", Reset: "As at first"}, before, func(a Arrangement) { told = append(told, a) })
	c := show(t, g)
	g.SetRows([]Row{{ID: "1", Cells: []Cell{{Text: "Amra"}, {Text: "Prizren"}, {Text: "08.03.2025"}, {Text: "5"}}}})
	return g, &told, c
}

// drag moves the pointer over the heads in steps, as a window tells it: each
// step says where the pointer is by then.
func drag(g *Grid, from fyne.Position, by float32) {
	g.head.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}})
	for step := range 5 {
		e := &fyne.DragEvent{Dragged: fyne.NewDelta(by/5, 0)}
		e.Position = from.AddXY(by/5*float32(step+1), 0)
		g.head.Dragged(e)
	}
	g.head.DragEnd()
	g.head.MouseOut()
}

// near compares widths on the screen.
func near(a, b float32) bool { return math.Abs(float64(a-b)) < .5 }

func TestColumnIsWidenedByDragging(t *testing.T) {
	g, told, _ := arranged(t, Arrangement{})
	before := g.Widths()
	drag(g, g.EdgeAfter(0), -70)
	after := g.Widths()
	if !near(after["name"], before["name"]-70) || !near(after["town"], before["town"]+70) || after["last"] != before["last"] {
		t.Errorf("from %v to %v", before, after)
	}
	if len(*told) != 1 || !near((*told)[0].Widths["name"], after["name"]) {
		t.Fatalf("the page was told %v", *told)
	}
	drag(g, g.EdgeAfter(0), -5000)
	if got := g.Widths(); !near(got["name"], 2*gridLeast) || !near(got["times"], 50) {
		t.Errorf("a column was dragged to nothing: %v", got)
	}
	sorted := ""
	g.OnSort = func(id string, _ bool) { sorted = id }
	drag(g, fyne.NewPos(g.EdgeAfter(1).X-40, 15), 30)
	if sorted != "" || len(*told) != 2 {
		t.Errorf("a drag beside an edge sorts by %q, and told %d times", sorted, len(*told))
	}
	again, _, _ := arranged(t, (*told)[0])
	if got := again.Widths(); !near(got["name"], after["name"]) || !near(got["town"], after["town"]) {
		t.Errorf("given back it is %v, and was %v", got, after)
	}
}

func TestColumnIsWidenedByKeys(t *testing.T) {
	g, told, c := arranged(t, Arrangement{})
	before := g.Widths()
	c.Focus(g.Heads())
	press(t, c, fyne.KeyRight) // Town, which cannot be sorted
	g.head.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	press(t, c, fyne.KeyLeft, fyne.KeyLeft)
	g.head.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	if got := g.Widths(); !near(got["town"], before["town"]-2*edgeStep) || !near(got["last"], before["last"]+2*edgeStep) || len(*told) != 2 {
		t.Errorf("from %v to %v, told %d times", before, got, len(*told))
	}
	press(t, c, fyne.KeyRight, fyne.KeyRight) // Times, the last
	g.head.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftRight})
	press(t, c, fyne.KeyRight)
	if got := g.Widths(); !near(got["times"], 50+edgeStep) {
		t.Errorf("the last column is %v", got["times"])
	}
}

// A narrower window narrows the columns that share, in their new proportion.
func TestWidthsFollowTheWindow(t *testing.T) {
	g, _, _ := arranged(t, Arrangement{})
	drag(g, g.EdgeAfter(0), -100)
	before := g.Widths()
	g.Resize(fyne.NewSize(600, 600))
	after := g.Widths()
	if !near(after["name"]/after["town"], before["name"]/before["town"]) || !near(after["last"], 80) || after["name"] >= before["name"] {
		t.Errorf("from %v to %v", before, after)
	}
}

func TestColumnsAreHiddenAndShown(t *testing.T) {
	g, told, c := arranged(t, Arrangement{Hidden: []string{"town", "gone"}, Widths: map[string]float32{"name": -4, "last": 9e9, "times": float32(math.NaN())}})
	if got := g.Shown(); got != "Name, Last date, Times" || !near(g.Widths()["last"], 80) || !near(g.Widths()["times"], 50) {
		t.Errorf("what is kept wrongly shows %s, %v", got, g.Widths())
	}
	if got := g.TableOf([]Row{mustRow(g)}); got != "Name\tLast date\tTimes\nAmra\t08.03.2025\t5" {
		t.Errorf("copies %q", got)
	}
	test.TapAt(g.head, fyne.NewPos(g.head.Size().Width-8, 10))
	press(t, c, fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace, fyne.KeyDown, fyne.KeySpace, fyne.KeySpace)
	if got := g.Shown(); got != "Times" {
		t.Errorf("shown: %s; the last column stays", got)
	}
	press(t, c, fyne.KeyEnd, fyne.KeyReturn)
	if got := g.Shown(); got != "Name, Town, Last date, Times" || c.Overlays().Top() != nil {
		t.Errorf("as at first: %s", got)
	}
	if last := (*told)[len(*told)-1]; len(last.Hidden)+len(last.Widths) != 0 {
		t.Errorf("the page was told %v", last)
	}
}

func mustRow(g *Grid) Row {
	row, _ := g.rows.at(0)
	return row
}

func TestNothingIsOfferedWithoutAPage(t *testing.T) {
	g := NewGrid(Column{ID: "a", Head: "A"}, Column{ID: "b", Head: "B"})
	c := show(t, g)
	g.SetRows([]Row{{ID: "1", Cells: []Cell{{Text: "x"}, {Text: "y"}}}})
	before := g.Widths()
	drag(g, g.EdgeAfter(0), 50)
	g.ChooseColumns()
	if !reflect.DeepEqual(g.Widths(), before) || c.Overlays().Top() != nil || !g.head.Disabled() {
		t.Error("the heads of a plain grid do something")
	}
}

func TestCopiedTextStaysText(t *testing.T) {
	for text, want := range map[string]string{
		"=1+1": "'=1+1", "@cmd": "'@cmd", "-12,30": "-12,30", "+383 49 555 014": "+383 49 555 014", "-1+cmd|' /C calc'!A0": "'-1+cmd|' /C calc'!A0",
		"a\tb\nc\r": "a b c", "–": "–", "-": "'-", "": "", "Ђорђе": "Ђорђе",
	} {
		if got := forSheet(text); got != want {
			t.Errorf("%q is copied as %q, want %q", text, got, want)
		}
	}
}

func TestGridRangesGrowAndShrink(t *testing.T) {
	grid, _, c := bigGrid(t, 500)
	c.Focus(grid.Target())
	grid.body.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	press(t, c, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp)
	if got := grid.Selected(); !slices.Equal(got, []string{"0", "1", "2"}) {
		t.Errorf("ticked %v", got)
	}
	asked := ""
	grid.OnRange = func(from, to int, answer func([]string)) {
		asked = fmt.Sprint(from, to)
		var ids []string
		for i := from; i < to; i++ {
			ids = append(ids, fmt.Sprint(i))
		}
		answer(ids)
	}
	grid.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyEnd, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift})
	if asked != "0 500" || len(grid.Selected()) != 500 || grid.At() != 499 {
		t.Errorf("asked for %s, ticked %d, at %d", asked, len(grid.Selected()), grid.At())
	}
	press(t, c, fyne.KeyHome)
	if got := grid.Selected(); !slices.Equal(got, []string{"0"}) {
		t.Errorf("back at the first, ticked are %d", len(got))
	}
}

// What is answered late holds only while nothing else was ticked since.
func TestLateRangeIsDropped(t *testing.T) {
	grid, _, c := bigGrid(t, 500)
	var late func([]string)
	grid.OnRange = func(_, _ int, answer func([]string)) { late = answer }
	c.Focus(grid.Target())
	grid.TypedShortcut(&fyne.ShortcutSelectAll{})
	press(t, c, fyne.KeySpace)
	late([]string{"7", "8"})
	if got := grid.Selected(); !slices.Equal(got, []string{"0"}) {
		t.Errorf("ticked %v", got)
	}
}

// The page hears of a row that came after the frame went to it.
func TestCursorIsToldWhenItsRowComes(t *testing.T) {
	var late []func()
	source := &numbers{}
	grid := NewGrid(Column{ID: "a", Head: "A"})
	c := show(t, grid)
	grid.Load(1000, func(offset, limit int, done func([]Row)) {
		late = append(late, func() { source.page(offset, limit, done) })
	})
	late[0]()
	var told []string
	grid.OnCursor = func(r Row) { told = append(told, r.ID) }
	c.Focus(grid.Target())
	grid.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyEnd, Modifier: fyne.KeyModifierShortcutDefault})
	for _, come := range late[1:] {
		come()
	}
	if strings.Join(told, " ") != "0 999" {
		t.Errorf("told %v", told)
	}
}

func TestLettersLeadToNames(t *testing.T) {
	grid := NewGrid(Column{ID: "no", Head: "No"}, Column{ID: "name", Head: "Name"}).WithTicks()
	c := show(t, grid)
	var rows []Row
	for i, name := range []string{"Amra", "Arta Berisha", "Arta Krasniqi", "Đorđe", "Çelik", "Zef"} {
		rows = append(rows, Row{ID: name, Cells: []Cell{{Text: fmt.Sprint(i)}, {Text: name, Bold: true}}})
	}
	grid.SetRows(rows)
	asked := ""
	grid.OnAhead = func(text string, _ func(int)) { asked = text }
	for typed, want := range map[string]string{"art": "Arta Berisha", "arta k": "Arta Krasniqi", "đo": "Đorđe", "do": "Đorđe", "ce": "Çelik", "aaa": "Amra", "z": "Zef"} {
		grid.ahead = typedAhead{}
		grid.MoveTo(0)
		c.Focus(grid.Target())
		asked = ""
		for _, r := range typed {
			if r == ' ' {
				press(t, c, fyne.KeySpace)
			}
			c.Focused().TypedRune(r)
		}
		if row, _ := grid.Cursor(); row.ID != want || asked != "" {
			t.Errorf("%q leads to %q, want %q", typed, row.ID, want)
		}
	}
	if len(grid.Selected()) != 0 {
		t.Error("a space within a name ticks")
	}
	grid.ahead = typedAhead{}
	write(t, c, "x")
	if asked != "x" {
		t.Errorf("the page was asked for %q", asked)
	}
}

func TestRowMenuByMouseAndKeys(t *testing.T) {
	grid, _, c := bigGrid(t, 50)
	did := ""
	grid.Verbs = func(r Row) []Option {
		return []Option{{ID: "open", Text: "Open"}, {ID: "drop", Text: "Delete " + r.ID}}
	}
	grid.OnVerb = func(id string, r Row) { did = id + r.ID }
	grid.OnDelete = func(r Row) { did = "key" + r.ID }
	c.Focus(grid.Target())
	press(t, c, fyne.KeyDown)
	grid.body.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	press(t, c, fyne.KeyF10, fyne.KeyReturn)
	if did != "open1" || c.Focused() != grid.Target() {
		t.Errorf("Shift+F10 did %q", did)
	}
	grid.body.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	test.TapSecondaryAt(grid.body.pool[3], fyne.NewPos(100, 10))
	if at, _ := grid.Cursor(); at.ID != "3" {
		t.Errorf("the menu is of %q", at.ID)
	}
	press(t, c, fyne.KeyEscape, fyne.KeyDelete)
	if did != "key3" {
		t.Errorf("Delete did %q", did)
	}
	press(t, c, desktop.KeyMenu, fyne.KeyDown, fyne.KeyReturn)
	if did != "drop3" {
		t.Errorf("the Menu key did %q", did)
	}
}
