package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Measures of a sheet at text scale 1.
const (
	sheetRow    = 26
	sheetColumn = 112
	sheetHead   = 36 // where the numbers of rows stand
)

// SheetCell is what a cell of a sheet shows.
type SheetCell struct {
	Text string
	Soft bool // it is not for the reader's hand
	Tone Tone // it has something put into it
}

// SheetView is a sheet of a workbook to point at cells of: arrows go from cell to
// cell, Return or a press chooses. It shows what fits, and follows the cell.
type SheetView struct {
	part
	wide, rows int
	say        func(column, row int) SheetCell
	letters    func(column int) string

	column, row int // the cell with the frame, from 1
	left, top   int // the first that are seen
	focused     bool
	d           *drawn
	face        sheetFace

	// OnCell is called when the frame is on another cell, OnChoose at Return.
	OnCell   func(column, row int)
	OnChoose func(column, row int)
}

// NewSheetView is a sheet without cells; letters are the names of columns.
func NewSheetView(letters func(column int) string) *SheetView {
	s := &SheetView{column: 1, row: 1, left: 1, top: 1, letters: letters}
	s.face.frame = canvas.NewRectangle(nil)
	s.d = &drawn{owner: s, layout: s.lay}
	s.d.least = func() fyne.Size { return fyne.NewSize(s.px(sheetHead+2*sheetColumn), s.px(5*sheetRow)) }
	s.ExtendBaseWidget(s)
	return s
}

// SetSheet shows another sheet, or the same one again. The frame stays where it can.
func (s *SheetView) SetSheet(wide, rows int, say func(column, row int) SheetCell) {
	s.wide, s.rows, s.say = wide, rows, say
	s.column, s.row = min(s.column, max(wide, 1)), min(s.row, max(rows, 1))
	s.follow()
	s.Refresh()
}

// MoveTo puts the frame on a cell.
func (s *SheetView) MoveTo(column, row int) {
	if column < 1 || row < 1 || column > s.wide || row > s.rows {
		return
	}
	s.column, s.row = column, row
	s.follow()
	s.Refresh()
	if s.OnCell != nil {
		s.OnCell(column, row)
	}
}

// Cell is the cell with the frame.
func (s *SheetView) Cell() (column, row int) { return s.column, s.row }

// seen is how many columns and rows fit whole.
func (s *SheetView) seen() (columns, rows int) {
	size := s.Size()
	columns = int((size.Width - s.px(sheetHead)) / s.px(sheetColumn))
	rows = int(size.Height/s.px(sheetRow)) - 1
	return max(columns, 1), max(rows, 1)
}

// follow scrolls so that the cell with the frame is seen.
func (s *SheetView) follow() {
	columns, rows := s.seen()
	s.left = max(min(s.left, s.column), s.column-columns+1)
	s.top = max(min(s.top, s.row), s.row-rows+1)
}

// TypedKey goes through the cells.
func (s *SheetView) TypedKey(e *fyne.KeyEvent) {
	_, page := s.seen()
	column, row := s.column, s.row
	switch e.Name {
	case fyne.KeyLeft:
		column--
	case fyne.KeyRight:
		column++
	case fyne.KeyUp:
		row--
	case fyne.KeyDown:
		row++
	case fyne.KeyPageUp:
		row = max(row-page, 1)
	case fyne.KeyPageDown:
		row = min(row+page, s.rows)
	case fyne.KeyHome:
		column = 1
	case fyne.KeyEnd:
		column = s.wide
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		s.choose()
		return
	case fyne.KeyEscape:
		escape(s)
		return
	}
	if column != s.column || row != s.row {
		s.MoveTo(column, row)
	}
}

func (s *SheetView) choose() {
	if s.OnChoose != nil && s.rows > 0 {
		s.OnChoose(s.column, s.row)
	}
}

// TypedRune is asked by Fyne.
func (s *SheetView) TypedRune(rune) {}

// FocusGained is asked by Fyne.
func (s *SheetView) FocusGained() { s.focused = true; inSight(s); s.Refresh() }

// FocusLost is asked by Fyne.
func (s *SheetView) FocusLost() { s.focused = false; s.Refresh() }

// Tapped puts the frame on a cell.
func (s *SheetView) Tapped(e *fyne.PointEvent) {
	x, y := e.Position.X-s.px(sheetHead), e.Position.Y-s.px(sheetRow)
	focus(s)
	if x >= 0 && y >= 0 {
		s.MoveTo(s.left+int(x/s.px(sheetColumn)), s.top+int(y/s.px(sheetRow)))
	}
}

// DoubleTapped chooses a cell.
func (s *SheetView) DoubleTapped(e *fyne.PointEvent) {
	s.Tapped(e)
	s.choose()
}

// Scrolled moves the sheet under the mouse, and not the frame.
func (s *SheetView) Scrolled(e *fyne.ScrollEvent) {
	columns, rows := s.seen()
	s.top = max(min(s.top-int(e.Scrolled.DY/s.px(sheetRow/2)), s.rows-rows+1), 1)
	s.left = max(min(s.left-int(e.Scrolled.DX/s.px(sheetColumn/2)), s.wide-columns+1), 1)
	s.Refresh()
}
