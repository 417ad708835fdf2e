package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// TestMain starts Fyne without a screen, once: widgets ask for its theme when
// they are made.
func TestMain(m *testing.M) {
	test.NewApp().Settings().SetTheme(NewTheme(Light, 1))
	m.Run()
}

// wear changes the look until the test ends.
func wear(t *testing.T, look Look, scale float32) {
	t.Helper()
	test.ApplyTheme(t, NewTheme(look, scale))
	t.Cleanup(func() { test.ApplyTheme(t, NewTheme(Light, 1)) })
}

// show puts an object on a window in our light look.
func show(t testing.TB, o fyne.CanvasObject) fyne.Canvas {
	t.Helper()
	w := test.NewTempWindow(t, o)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(800, 600))
	return w.Canvas()
}

// press sends keys to what has the keyboard.
func press(t testing.TB, c fyne.Canvas, keys ...fyne.KeyName) {
	t.Helper()
	for _, key := range keys {
		if c.Focused() == nil {
			t.Fatalf("nothing has the keyboard for %s", key)
		}
		c.Focused().TypedKey(&fyne.KeyEvent{Name: key})
	}
}

// write types letters into what has the keyboard.
func write(t testing.TB, c fyne.Canvas, text string) {
	t.Helper()
	for _, r := range text {
		c.Focused().TypedRune(r)
	}
}

func TestTabReachesEverything(t *testing.T) {
	off := NewButton("off", nil)
	off.DisableBecause("not yet")
	tabs := NewTabs(nil, Tab{ID: "a", Label: "A"}, Tab{ID: "b", Label: "B"})
	grid := NewGrid(Column{ID: "n", Head: "Name", Sortable: true})
	grid.OnSort = func(string, bool) {}
	grid.SetRows([]Row{{ID: "1", Cells: []Cell{{Text: "one"}}}})
	notes := NewNotesField("Notes", 3)
	c := show(t, Down(4, NewButton("go", nil), off, NewChip("chip", nil), NewTextField("Name"), notes,
		NewDateField("Date", dateWords()), NewSelect("Town", towns()), NewPicker("Person", nil), NewCheck("yes", nil), tabs, Flex(grid)))
	// button, chip, name, notes, date (the arrow down opens its month), town, person, check, two tabs, heads, grid
	want := 12
	seen := map[fyne.Focusable]bool{}
	for range want {
		c.FocusNext()
		seen[c.Focused()] = true
	}
	if len(seen) != want {
		t.Errorf("Tab stops at %d things, want %d", len(seen), want)
	}
	if seen[off] {
		t.Error("Tab stops at a button out of use")
	}
	if notes.entry.AcceptsTab() {
		t.Error("a text of many lines keeps Tab for itself")
	}
}

func TestButtonKeys(t *testing.T) {
	for name, key := range map[string]fyne.KeyName{"space": fyne.KeySpace, "return": fyne.KeyReturn, "keypad": fyne.KeyEnter} {
		t.Run(name, func(t *testing.T) {
			pressed := 0
			b := NewButton("Save", func() { pressed++ })
			c := show(t, b)
			c.Focus(b)
			press(t, c, key)
			if pressed != 1 || c.Focused() != fyne.Focusable(b) {
				t.Errorf("pressed %d times, keyboard at %T", pressed, c.Focused())
			}
			b.Disable()
			press(t, c, key)
			if pressed != 1 {
				t.Error("a button out of use was pressed")
			}
		})
	}
}

func TestButtonKeepsKeyboardAfterTap(t *testing.T) {
	b := NewFirst("Save", func() {})
	c := show(t, b)
	test.Tap(b)
	if c.Focused() != fyne.Focusable(b) {
		t.Error("the keyboard went away at a press")
	}
}

func TestTooltips(t *testing.T) {
	b := NewButton("Send", nil)
	b.DisableBecause("Nothing to send")
	tips := NewTips(Down(0, b))
	show(t, tips)
	b.MouseIn(&desktop.MouseEvent{})
	if !tips.words.Visible() || tips.words.full != "Nothing to send" {
		t.Errorf("the tooltip says %q", tips.words.full)
	}
	b.MouseOut()
	if tips.words.Visible() {
		t.Error("the tooltip stays")
	}
}

func TestTextIsCutAndWhole(t *testing.T) {
	text := Body("Concert in the large hall of the old theatre")
	tips := NewTips(Wide(90, text))
	show(t, tips)
	text.Resize(fyne.NewSize(90, 18))
	shown := text.shown.Text
	if shown == text.Text() || []rune(shown)[len([]rune(shown))-1] != '…' {
		t.Errorf("cut to %q", shown)
	}
	if text.shown.MinSize().Width > 90 {
		t.Errorf("%v wide in 90", text.shown.MinSize().Width)
	}
	text.MouseIn(&desktop.MouseEvent{})
	if tips.words.full != text.Text() {
		t.Error("the tooltip is not whole")
	}
}

func TestChipKeys(t *testing.T) {
	pressed, removed := 0, 0
	chip := NewChip("Role: artist", func() { pressed++ }).WithCross(func() { removed++ })
	c := show(t, chip)
	c.Focus(chip)
	press(t, c, fyne.KeySpace, fyne.KeyDelete)
	test.TapAt(chip, fyne.NewPos(chip.Size().Width-4, 8))
	if pressed != 1 || removed != 2 {
		t.Errorf("pressed %d, removed %d", pressed, removed)
	}
}

func TestRailTabsAndStepsByKeys(t *testing.T) {
	went, side, back := "", "", -1
	rail := NewRail("Sofra", []RailItem{{ID: "a", Icon: "today", Label: "A"}, {ID: "b", Icon: "people", Label: "B", Count: 2}}, nil)
	rail.OnChoose = func(id string) { went = id }
	tabs := NewTabs(func(id string) { side = id }, Tab{ID: "x", Label: "X"}, Tab{ID: "y", Label: "Y"})
	steps := NewStepLine("One", "Two", "Three")
	steps.OnStep = func(i int) { back = i }
	steps.SetStep(2)
	c := show(t, Down(0, rail, tabs, steps))
	rail.Choose("a")
	c.Focus(rail.Target())
	press(t, c, fyne.KeyDown, fyne.KeyReturn)
	c.Focus(tabs.tabs[0])
	press(t, c, fyne.KeyRight)
	c.Focus(steps.steps[1])
	press(t, c, fyne.KeySpace)
	if went != "b" || side != "y" || tabs.Chosen() != "y" || back != 1 {
		t.Errorf("rail %q, tab %q, step %d", went, side, back)
	}
	if !steps.steps[2].Disabled() {
		t.Error("the step at hand can be gone back to")
	}
}
