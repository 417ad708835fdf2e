package widgets

import (
	"fmt"
	"image/color"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// Scrolled lists have as many rows as a large office could, and one step goes
// on by one row.
const (
	benchRows  = 100_000
	benchSteps = 600
	benchMost  = 1.5 // times what Fyne's own list takes for the same step
)

// BenchmarkGridScroll scrolls a grid of 100,000 rows beside Fyne's own List
// with the same cells, a step here and a step there. It reports how many cells
// a step changed, how many were seen, how many objects were made, and how many
// times a step of the list it took.
func BenchmarkGridScroll(b *testing.B) {
	for b.Loop() {
		grid, c := benchGrid(b)
		beside, bare := benchList(b, false), benchList(b, true)
		watched := watch(b)
		cells, seen := cellsOf(grid)
		before := objects(c)
		stepGrid(c)
		changed := 0
		for o := range watched.refreshed {
			if cell, ok := cells[o]; ok && !cell.counted {
				cell.counted = true
				changed++
			}
		}
		watched.stop()
		fresh := 0
		for o := range objects(c) {
			if !before[o] {
				fresh++
			}
		}
		ratio := besideIt(func() { stepGrid(c) }, func() { stepList(beside) })
		strict := besideIt(func() { stepGrid(c) }, func() { stepList(bare) })
		b.ReportMetric(float64(changed), "cells-changed/step")
		b.ReportMetric(float64(seen), "cells-seen")
		b.ReportMetric(float64(fresh), "objects-made/step")
		b.ReportMetric(ratio, "times-Fyne's-list")
		b.ReportMetric(strict, "times-a-list-of-bare-texts")
		if changed > seen || fresh > 0 || ratio > benchMost {
			b.Errorf("a step changes %d of %d cells, makes %d objects and takes %.2f times the list's", changed, seen, fresh, ratio)
		}
	}
}

// besideIt is how many times as long one takes as the other: the median of
// many pairs, so that a busy machine slows both.
func besideIt(one, other func()) float64 {
	var ratios []float64
	const batch = 20
	for range benchSteps / batch {
		var took [2]time.Duration
		for range batch {
			start := time.Now()
			one()
			middle := time.Now()
			other()
			took[0] += middle.Sub(start)
			took[1] += time.Since(middle)
		}
		ratios = append(ratios, float64(took[0])/float64(took[1]))
	}
	slices.Sort(ratios)
	return ratios[len(ratios)/2]
}

func benchColumns() []Column {
	return []Column{
		{ID: "name", Head: "Name", Weight: 5, Sortable: true}, {ID: "plays", Head: "Plays", Weight: 3}, {ID: "town", Head: "Town", Weight: 3},
		{ID: "speaks", Head: "Speaks", Width: 72}, {ID: "last", Head: "Last date", Width: 78}, {ID: "times", Head: "Times", Width: 48, Right: true},
	}
}

// benchCells are the words of a row, made beforehand.
func benchCells() (rows [1000][]Cell) {
	for i := range rows {
		rows[i] = []Cell{
			{Text: fmt.Sprintf("Милица Ђорђевић %d", i), Bold: true}, {Text: fmt.Sprintf("Accordion, voice, darbuka %d", i)},
			{Text: fmt.Sprintf("Prizren %d", i)}, {Text: "bs, sq", Quiet: true}, {Text: fmt.Sprintf("%02d.03.2025", i%28+1)}, {Text: fmt.Sprint(i % 9)},
		}
	}
	return rows
}

func benchGrid(b *testing.B) (*Grid, fyne.Canvas) {
	b.Helper()
	all := benchCells()
	grid := NewGrid(benchColumns()...).WithTicks()
	c := show(b, grid)
	grid.Load(benchRows, func(offset, limit int, done func([]Row)) {
		rows := make([]Row, 0, limit)
		for i := offset; i < min(offset+limit, benchRows); i++ {
			rows = append(rows, Row{ID: fmt.Sprint(i), Cells: all[i%len(all)]})
		}
		done(rows)
	})
	for range 3 { // until every row widget is there
		stepGrid(c)
	}
	return grid, c
}

// benchList is Fyne's list with the same words at the same places, in labels
// that end in … where they are cut; or in bare texts that are not even cut.
func benchList(b *testing.B, bare bool) fyne.Canvas {
	b.Helper()
	all, columns := benchCells(), benchColumns()
	list := widget.NewList(func() int { return benchRows }, func() fyne.CanvasObject {
		var cells []fyne.CanvasObject
		for _, c := range columns {
			cells = append(cells, benchCell(c, bare))
		}
		return Cells(columns, cells...)
	}, func(i widget.ListItemID, o fyne.CanvasObject) {
		for at, o := range o.(*fyne.Container).Objects {
			text := all[i%len(all)][at].Text
			switch o := o.(type) {
			case *widget.Label:
				if o.Text != text {
					o.SetText(text)
				}
			case *canvas.Text:
				if o.Text != text {
					o.Text = text
					o.Refresh()
				}
			}
		}
	})
	c := show(b, list)
	for range 3 {
		stepList(c)
	}
	return c
}

func benchCell(c Column, bare bool) fyne.CanvasObject {
	if bare {
		return canvas.NewText("", color.Black)
	}
	l := widget.NewLabel("")
	l.Truncation, l.TextStyle.Bold = fyne.TextTruncateEllipsis, c.ID == "name"
	if c.Right {
		l.Alignment = fyne.TextAlignTrailing
	}
	return l
}

// stepGrid scrolls by a row, as the wheel does.
func stepGrid(c fyne.Canvas) { test.Scroll(c, fyne.NewPos(300, 300), 0, -gridRowOne) }

func stepList(c fyne.Canvas) {
	test.Scroll(c, fyne.NewPos(300, 300), 0, -gridRowOne)
}

// countedCell is a cell, counted once however many of its parts are painted.
type countedCell struct{ counted bool }

// cellsOf are the parts of a grid's cells, and how many cells are seen.
func cellsOf(g *Grid) (parts map[fyne.CanvasObject]*countedCell, seen int) {
	parts = map[fyne.CanvasObject]*countedCell{}
	for _, row := range g.body.pool {
		for _, cell := range row.cells {
			one := &countedCell{}
			for _, o := range cell.objects() {
				parts[o] = one
			}
		}
		if row.Visible() {
			seen += len(row.cells)
		}
	}
	return parts, seen
}

// objects are all that is on a window, seen or not.
func objects(c fyne.Canvas) map[fyne.CanvasObject]bool {
	all := map[fyne.CanvasObject]bool{}
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		all[o] = true
		var inside []fyne.CanvasObject
		switch o := o.(type) {
		case *fyne.Container:
			inside = o.Objects
		case fyne.Widget:
			inside = test.WidgetRenderer(o).Objects()
		}
		for _, o := range inside {
			walk(o)
		}
	}
	walk(c.Content())
	return all
}

// watching is an app that writes down what is painted anew.
type watching struct {
	fyne.App
	driver    fyne.Driver
	refreshed map[fyne.CanvasObject]bool
}

func watch(b *testing.B) *watching {
	b.Helper()
	app := fyne.CurrentApp()
	w := &watching{App: app, refreshed: map[fyne.CanvasObject]bool{}}
	w.driver = watchedDriver{app.Driver(), w}
	fyne.SetCurrentApp(w)
	b.Cleanup(w.stop)
	return w
}

func (w *watching) stop() { fyne.SetCurrentApp(w.App) }

// Driver is asked by Fyne.
func (w *watching) Driver() fyne.Driver { return w.driver }

type watchedDriver struct {
	fyne.Driver
	to *watching
}

// CanvasForObject is asked by whatever is painted anew.
func (d watchedDriver) CanvasForObject(o fyne.CanvasObject) fyne.Canvas {
	if c := d.Driver.CanvasForObject(o); c != nil {
		return watchedCanvas{c, d.to}
	}
	return nil
}

type watchedCanvas struct {
	fyne.Canvas
	to *watching
}

// Refresh is asked by whatever is painted anew.
func (c watchedCanvas) Refresh(o fyne.CanvasObject) {
	c.to.refreshed[o] = true
	c.Canvas.Refresh(o)
}
