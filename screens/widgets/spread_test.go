package widgets

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestShellIsNarrowBelow1100(t *testing.T) {
	rail := NewRail("Sofra", []RailItem{{ID: "a", Icon: "people", Label: "People"}}, nil)
	shell := NewShell(rail, NewPageHead("People", ""), NewStatusBar())
	w := test.NewTempWindow(t, shell)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1366, 700))
	var told []bool
	shell.OnNarrow = func(narrow bool) { told = append(told, narrow) }
	for _, width := range []float32{1366, 1100, 1099, 1024, 1366} {
		w.Resize(fyne.NewSize(width, 700))
		if narrow := width < 1100; shell.narrow != narrow || rail.Size().Width != map[bool]float32{true: railNarrow, false: railWide}[narrow] {
			t.Errorf("at %v: narrow %v, rail %v", width, shell.narrow, rail.Size().Width)
		}
	}
	if fmt.Sprint(told) != "[true false]" {
		t.Errorf("the page was told %v", told)
	}
}

func TestSpreadGivesTheDetailItsRoom(t *testing.T) {
	list, detail := NewGrid(Column{ID: "a", Head: "A"}), NewCard(Body("somebody"))
	spread := NewSpread(list)
	w := test.NewTempWindow(t, spread)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1158, 600))
	if list.Size().Width != 1158 {
		t.Errorf("alone the list is %v wide", list.Size().Width)
	}
	spread.SetDetail(detail)
	for width, want := range map[float32]float32{1158: 398, 1400: 398, 1072: 346.4, 900: 324} {
		w.Resize(fyne.NewSize(width, 600))
		if got := detail.Size().Width; got < want-1 || got > want+1 {
			t.Errorf("of %v the detail takes %v", width, got)
		}
		if list.Size().Width+spreadGap+detail.Size().Width > width+1 {
			t.Errorf("of %v list and detail take %v and %v", width, list.Size().Width, detail.Size().Width)
		}
	}
	spread.SetNarrow(true)
	w.Resize(fyne.NewSize(932, 600))
	if spread.Over() || list.Size().Width != 932 {
		t.Errorf("narrow: over %v, list %v", spread.Over(), list.Size().Width)
	}
	spread.SetOpen(true)
	if !spread.Over() || detail.Position().X != 932-398 {
		t.Errorf("opened: over %v, at %v", spread.Over(), detail.Position())
	}
	spread.SetDetail(nil)
	if spread.Over() {
		t.Error("nothing lies over the list")
	}
}

func TestSightFollowsTheKeyboard(t *testing.T) {
	var rows []fyne.CanvasObject
	for i := range 40 {
		rows = append(rows, NewActionRow("", ToneNone, fmt.Sprint("row ", i), "").WithOpen(func() {}))
	}
	sight := NewSight(Down(0, rows...))
	c := show(t, NewTips(sight))
	c.Focus(rows[30].(fyne.Focusable))
	seen := func(o fyne.CanvasObject) bool {
		y := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
		return y >= 0 && y+o.Size().Height <= 600
	}
	if !seen(rows[30]) {
		t.Errorf("the row with the keyboard is out of sight, scrolled by %v", sight.scroll.Offset.Y)
	}
	c.Focus(rows[39].(fyne.Focusable))
	if !seen(rows[39]) {
		t.Errorf("the last row is out of sight, scrolled by %v", sight.scroll.Offset.Y)
	}
	c.Focus(rows[2].(fyne.Focusable))
	if !seen(rows[2]) {
		t.Errorf("a row above is out of sight, scrolled by %v", sight.scroll.Offset.Y)
	}
	at := sight.scroll.Offset.Y
	NewButton("elsewhere", nil).FocusGained()
	if sight.scroll.Offset.Y != at {
		t.Error("it follows what is not in it")
	}
}

func TestTallDialogKeepsItsButtons(t *testing.T) {
	c := show(t, NewButton("Open", nil))
	var fields []fyne.CanvasObject
	for i := range 14 {
		fields = append(fields, NewTextField(fmt.Sprint("Field ", i)))
	}
	d := NewDialogs(c).Open(Asking{Title: "All of it?", Body: NewForm(1, fields...), Plain: "No", First: "Save"})
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(d.first)
	if at.Y <= 0 || at.Y+d.first.Size().Height > 600 {
		t.Errorf("Save is at %v of 600", at.Y)
	}
	last := fields[13].(*TextField)
	c.Focus(last.Target())
	if y := fyne.CurrentApp().Driver().AbsolutePositionForObject(last).Y; y < 0 || y+last.Size().Height > at.Y {
		t.Errorf("the last field is at %v, under the buttons at %v", y, at.Y)
	}
}
