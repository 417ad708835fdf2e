package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// goldenRows are rows with all that a row can have.
func goldenRows() []Row {
	return []Row{
		{Section: "March"},
		{ID: "1", Cells: []Cell{{Text: "Amra Hodžić", Bold: true}, {Text: "Signed", Tone: ToneDone}, {Text: "3"}}},
		{ID: "2", Cells: []Cell{{Icon: "lock", Text: "Blerim", Second: "Pejë"}, {Text: "Fabrika 7", Link: true}, {Text: "12", Quiet: true}}},
		{ID: "3", Dim: true, Cells: []Cell{{Text: "Nenad Ilić and three more people"}, {Tag: "Over", Tone: ToneOutline}, {}}},
	}
}

func goldenGrid() *Grid {
	g := NewGrid(Column{ID: "name", Head: "Name", Weight: 2, Sortable: true}, Column{ID: "where", Head: "Booking", Weight: 1}, Column{ID: "times", Head: "Times", Width: 48, Right: true})
	g.OnSort = func(string, bool) {}
	return g
}

// goldenGrids are lists in their main states, on the least room.
func goldenGrids() map[string]golden {
	size := fyne.NewSize(420, 180)
	words := ColumnWords{Columns: "Columns", Reset: "Columns as at first"}
	ticks, hidden, wide := goldenGrid().WithTicks(), goldenGrid().OfferColumns(words, Arrangement{Hidden: []string{"where"}}, nil), goldenGrid().OfferColumns(words, Arrangement{}, nil)
	empty, headless := goldenGrid(), NewGrid(Column{}).WithoutHead().WithTwoLines()
	empty.SetEmpty(NewEmptyState("No people yet", "They come from a workbook.", nil))
	headless.SetRows(goldenRows()[1:3])
	for _, g := range []*Grid{ticks, hidden, wide} {
		g.SetRows(goldenRows())
	}
	ticks.SetSorted("name", true)
	ticks.SetSelected("1")
	list := NewReorderList(Column{ID: "a", Head: "Piece"})
	list.SetRows(goldenRows()[1:3])
	coming := goldenGrid().WithTicks()
	coming.Load(2, func(int, int, func([]Row)) {})
	return map[string]golden{
		"grid-plain":  {shown: wide, size: size},
		"grid-ticks":  {shown: ticks, size: size, then: func(c fyne.Canvas) { c.Focus(ticks.Target()) }},
		"grid-hidden": {shown: hidden, size: size}, "grid-empty": {shown: empty, size: size}, "grid-headless": {shown: headless, size: fyne.NewSize(240, 150)},
		"grid-coming": {shown: coming, size: size}, "reorder": {shown: list, size: size, then: func(c fyne.Canvas) { c.Focus(list.Target()) }},
		"grid-widened": {shown: goldenWidened(), size: size, then: func(c fyne.Canvas) {
			head := c.Content().(*Grid).head
			c.Focus(head)
			head.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
			head.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
		}},
	}
}

func goldenWidened() *Grid {
	g := goldenGrid().OfferColumns(ColumnWords{}, Arrangement{}, nil)
	g.SetRows(goldenRows()[1:2])
	return g
}

// goldenOpen are the things that lie over a window.
func goldenOpen() map[string]golden {
	room := fyne.NewSize(320, 320)
	date, town, person := NewDateField("Date", dateWords()), NewSelect("Town", towns()), NewPicker("Person", func(string) []Option { return nil })
	person.NothingFound, person.AddNew = "Nothing found.", "New person"
	tipped := NewButton("Send", nil)
	tipped.SetToolTip("Goes to the artist")
	grid := goldenGrid().OfferColumns(ColumnWords{Columns: "Columns", Reset: "Columns as at first"}, Arrangement{}, nil)
	rows := goldenGrid()
	rows.SetRows(goldenRows()[1:3])
	rows.Verbs = func(Row) []Option {
		return []Option{{ID: "edit", Text: "Edit", Icon: "pen", Quiet: "Enter"}, {ID: "delete", Text: "Delete", Icon: "bin"}}
	}
	return map[string]golden{
		"calendar":     {shown: NewTips(Down(0, date)), size: room, then: func(fyne.Canvas) { date.choose() }},
		"select-open":  {shown: NewTips(Down(0, town)), size: room, then: func(fyne.Canvas) { town.open() }},
		"picker-open":  {shown: NewTips(Down(0, person)), size: room, then: func(fyne.Canvas) { person.open("am") }},
		"tooltip":      {shown: NewTips(Down(0, tipped)), size: room, then: func(fyne.Canvas) { tipped.MouseIn(&desktop.MouseEvent{}) }},
		"toast-shown":  {shown: NewTips(Down(0)), size: room, then: func(c fyne.Canvas) { ShowToast(c, NewToast("Done.", "Undo", func() {}, nil)) }},
		"grid-columns": {shown: grid, size: room, then: func(fyne.Canvas) { grid.ChooseColumns() }},
		"grid-menu": {shown: rows, size: room, then: func(c fyne.Canvas) {
			c.Focus(rows.Target())
			rows.TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu})
		}},
		"dialog": {shown: NewTips(Down(0)), size: fyne.NewSize(480, 280), then: func(c fyne.Canvas) {
			NewDialogs(c).Open(Asking{Title: "Release the hold?", Text: "The second hold becomes first.", Plain: "Keep it", First: "Release", Danger: "Erase"})
		}},
	}
}
