package paper

import (
	"io"
	"math"
	"strconv"

	"sofra/app"
	"sofra/app/words"
)

// Measures of a paper of a booking, in millimetres.
const (
	gutter    = 10.0 // between two languages
	amountFor = 32.0 // room for an amount
	signRoom  = 12.5 // to sign in
	blankRoom = 6.4  // to write in
	labelled  = 0.36 // how much of a side the label of a fact has
)

// WritePaper writes a paper of a booking as PDF, its languages side by side.
func WritePaper(to io.Writer, p app.Paper) error { return deal(p).write(to) }

// deal sets the whole paper.
func deal(p app.Paper) *sheets {
	s := newSheets(words.In(p.Langs[0]), p.Title)
	s.AliasNbPages("")
	s.SetFooterFunc(func() {
		s.face(sizeSmall, false, quiet)
		s.SetXY(margin, sheetHigh-16)
		s.CellFormat(column, lineSmall, strconv.Itoa(s.PageNo())+" / {nb}", "", 0, "L", false, 0, "")
	})
	s.AddPage()
	s.SetY(15)
	sides := sidesOf(len(p.Columns))
	for i := range p.Columns[0] {
		s.row(p, i, sides)
	}
	return s
}

// side is the part of the sheet that one language has.
type side struct{ left, right float64 }

func sidesOf(n int) []side {
	if n == 1 {
		return []side{{}}
	}
	half := (column + gutter) / 2
	return []side{{0, half}, {half, 0}}
}

func (d side) wide() float64 { return column - d.left - d.right }

// row sets one block in each language, at one height.
func (s *sheets) row(p app.Paper, i int, sides []side) {
	high := 0.0
	for n, blocks := range p.Columns {
		high = math.Max(high, s.highOf(blocks[i], sides[n]))
	}
	after := 0.0 // a heading stays with what it stands over; signatures stay together
	if next := i + 1; next < len(p.Columns[0]) && (p.Columns[0][i].Kind == app.PaperHead || p.Columns[0][i].Kind == app.PaperBlank) {
		after = s.highOf(p.Columns[0][next], sides[0])
	}
	s.need(high + after)
	y := s.GetY()
	for n, blocks := range p.Columns {
		s.SetXY(margin, y)
		s.one(blocks[i], sides[n])
	}
	if len(sides) == 2 {
		s.stroke(border)
		s.Line(margin+column/2, y, margin+column/2, y+high)
	}
	s.SetXY(margin, y+high)
}

// settingOf is how a block is set on its side.
func settingOf(kind app.PaperBlockKind, d side) setting {
	as := setting{size: 9, line: 4.4, left: d.left, right: d.right, colour: dark}
	switch kind {
	case app.PaperTitle:
		as.size, as.line = 17, 8
	case app.PaperHead:
		as.size, as.line = 10.5, 5
	case app.PaperAmount, app.PaperTotal:
		as.right += amountFor
	case app.PaperFact, app.PaperBlank:
		as.left += d.wide() * labelled
	}
	return as
}

// labelOf is how the label of a fact is set.
func labelOf(d side) setting {
	return setting{size: 8.5, line: 4.4, left: d.left, right: d.right + d.wide()*(1-labelled) + 2, colour: quiet}
}

// piecesOf are the words of a block that wrap; bold where they lead.
func piecesOf(b app.PaperBlock) []app.Piece {
	switch b.Kind {
	case app.PaperAmount:
		return []app.Piece{{Text: b.Label}}
	case app.PaperTotal:
		return []app.Piece{{Text: b.Label, Bold: true}}
	case app.PaperTitle, app.PaperHead:
		return []app.Piece{{Text: b.Text, Bold: true}}
	case app.PaperSign:
		return []app.Piece{{Text: b.Label + ": " + b.Text}}
	}
	return []app.Piece{{Text: b.Text}}
}

// highOf is what a block takes of the sheet.
func (s *sheets) highOf(b app.PaperBlock, d side) float64 {
	as := settingOf(b.Kind, d)
	high := float64(len(s.lines(piecesOf(b), as)))*as.line + 1.1
	switch b.Kind {
	case app.PaperTitle:
		high++
	case app.PaperHead:
		high += aboveSubhead - 0.6
	case app.PaperFact, app.PaperBlank:
		label := labelOf(d)
		high = math.Max(high, float64(len(s.lines([]app.Piece{{Text: b.Label}}, label)))*label.line+1.1)
		if b.Kind == app.PaperBlank {
			high += blankRoom - as.line
		}
	case app.PaperSign:
		high += signRoom
	}
	return high
}

// one sets a block on its side.
func (s *sheets) one(b app.PaperBlock, d side) {
	as, y := settingOf(b.Kind, d), s.GetY()
	x := margin + d.left
	switch b.Kind {
	case app.PaperFact, app.PaperBlank:
		label, at := labelOf(d), y
		if b.Kind == app.PaperBlank {
			at += blankRoom - as.line
			s.stroke(quiet)
			s.Line(margin+as.left, at+label.line-0.8, margin+column-d.right, at+label.line-0.8)
		}
		s.SetXY(margin, at)
		s.set(s.lines([]app.Piece{{Text: b.Label}}, label), label)
	case app.PaperAmount, app.PaperTotal:
		s.face(as.size, b.Kind == app.PaperTotal, dark)
		s.SetXY(x, y)
		s.CellFormat(d.wide(), as.line, b.Text, "", 0, "RM", false, 0, "")
	case app.PaperSign:
		s.stroke(quiet)
		s.Line(x, y+signRoom-1.5, x+d.wide(), y+signRoom-1.5)
	}
	s.SetXY(margin, s.wordsAt(b, y))
	s.set(s.lines(piecesOf(b), as), as)
}

// wordsAt is where the words of a block begin, for one that begins at y.
func (s *sheets) wordsAt(b app.PaperBlock, y float64) float64 {
	switch b.Kind {
	case app.PaperHead:
		return y + aboveSubhead
	case app.PaperSign:
		return y + signRoom
	}
	return y
}
