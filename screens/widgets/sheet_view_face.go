package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// sheetFace is what a sheet is drawn with: as many cells as fit.
type sheetFace struct {
	cells []sheetBox
	frame *canvas.Rectangle
}

// sheetBox is a cell or the head of a row or column.
type sheetBox struct {
	ground *canvas.Rectangle
	text   *canvas.Text
}

// CreateRenderer is asked by Fyne.
func (s *SheetView) CreateRenderer() fyne.WidgetRenderer { return s.d }

// lay draws what is seen now.
func (s *SheetView) lay(size fyne.Size) {
	head, row, column := s.px(sheetHead), s.px(sheetRow), s.px(sheetColumn)
	used := 0
	next := func(to spot) sheetBox {
		if used == len(s.face.cells) {
			s.face.cells = append(s.face.cells, sheetBox{canvas.NewRectangle(nil), canvas.NewText("", nil)})
		}
		box := s.face.cells[used]
		used++
		place(box.ground, to)
		place(box.text, spot{to.x + s.px(6), to.y, max(to.w-s.px(12), 0), to.h})
		return box
	}
	for x, c := head, s.left; x < size.Width && c <= s.wide; x, c = x+column, c+1 {
		s.paintHead(next(spot{x, 0, min(column, size.Width-x), row}), s.letters(c), c == s.column)
	}
	for y, r := row, s.top; y < size.Height-1 && r <= s.rows; y, r = y+row, r+1 {
		high := min(row, size.Height-y)
		s.paintHead(next(spot{0, y, head, high}), strconv.Itoa(r), r == s.row)
		for x, c := head, s.left; x < size.Width && c <= s.wide; x, c = x+column, c+1 {
			s.paintCell(next(spot{x, y, min(column, size.Width-x), high}), s.say(c, r))
		}
	}
	s.d.objects = s.d.objects[:0]
	for _, box := range s.face.cells[:used] {
		s.d.objects = append(s.d.objects, box.ground, box.text)
	}
	s.layFrame(size)
	s.d.objects = append(s.d.objects, s.face.frame)
}

// layFrame puts the frame around its cell, where that is seen.
func (s *SheetView) layFrame(size fyne.Size) {
	x, y := s.px(sheetHead)+float32(s.column-s.left)*s.px(sheetColumn), s.px(sheetRow)*float32(s.row-s.top+1)
	s.face.frame.Hidden = s.rows == 0 || s.column < s.left || s.row < s.top || x >= size.Width || y >= size.Height
	place(s.face.frame, spot{x + 1, y + 1, min(s.px(sheetColumn), size.Width-x) - 2, min(s.px(sheetRow), size.Height-y) - 2})
	ink := ColorNameButtonEdge
	if s.focused {
		ink = ColorNameFocusRing
	}
	s.face.frame.FillColor = s.colour(colorNameTransparent)
	s.face.frame.CornerRadius = s.px(3)
	edge(s.face.frame, s.colour(ink), 2)
}

func (s *SheetView) paintHead(box sheetBox, text string, here bool) {
	box.ground.FillColor = s.colour(theme.ColorNameHeaderBackground)
	edge(box.ground, s.colour(theme.ColorNameSeparator), .5)
	box.text.Alignment = fyne.TextAlignCenter
	s.write(box, text, s.colour(theme.ColorNamePlaceHolder), here)
}

func (s *SheetView) paintCell(box sheetBox, cell SheetCell) {
	box.ground.FillColor = s.colour(colorNameTransparent)
	ink := s.colour(theme.ColorNameForeground)
	if cell.Soft {
		ink = s.colour(theme.ColorNamePlaceHolder)
	}
	switch cell.Tone {
	case ToneNotice:
		box.ground.FillColor, ink = s.colour(ColorNameNoticeTint), s.colour(ColorNameNotice)
	case ToneDone:
		box.ground.FillColor, ink = s.colour(ColorNameDoneTint), s.colour(theme.ColorNameSuccess)
	}
	edge(box.ground, s.colour(theme.ColorNameSeparator), .5)
	box.text.Alignment = fyne.TextAlignLeading
	s.write(box, cell.Text, ink, false)
}

func (s *SheetView) write(box sheetBox, text string, ink interface{ RGBA() (r, g, b, a uint32) }, bold bool) {
	box.text.Color, box.text.TextSize = ink, s.size(SizeNameSecond)
	box.text.TextStyle.Bold = bold
	box.text.Text = fit(text, box.text.Size().Width, box.text.TextSize, box.text.TextStyle)
	box.ground.Refresh()
	box.text.Refresh()
}
