package paper

import (
	"io"
	"math"

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
	s.AliasNbPages("{nb}")
	s.SetHeaderFunc(func() { s.dealHead(p) })
	s.SetFooterFunc(s.dealFoot)
	s.AddPage()
	s.SetY(15)
	sides := sidesOf(len(p.Columns))
	for i := range p.Columns[0] {
		s.row(p, i, sides)
	}
	return s
}

// dealHead says on every page but the first what the paper is.
func (s *sheets) dealHead(p app.Paper) {
	if s.PageNo() == 1 {
		return
	}
	as := setting{size: sizeSmall, line: lineSmall, colour: quiet}
	s.SetXY(margin, 12)
	s.set(s.lines([]app.Piece{{Text: p.Title}}, as)[:1], as)
	s.SetXY(margin, marginTop)
}

// dealFoot is the number of the page and how many there are.
func (s *sheets) dealFoot() {
	s.face(sizeSmall, false, quiet)
	s.SetXY(margin, sheetHigh-16)
	s.CellFormat(column, lineSmall, s.book.T("Page {n} of {all}", "n", s.PageNo(), "all", "{nb}"), "", 0, "L", false, 0, "")
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

// settingOf is how a block is set on its side.
func settingOf(kind app.PaperBlockKind, d side) setting {
	as := setting{size: 9, line: 4.4, left: d.left, right: d.right, colour: dark}
	switch kind {
	case app.PaperTitle:
		as.size, as.line = 17, 8
	case app.PaperHead:
		as.size, as.line = 10.5, 5
	case app.PaperFact, app.PaperBlank:
		as.left += d.wide() * labelled
	case app.PaperTimed:
		as.left, as.right = as.left+timeFor, as.right+d.wide()*besideFor
	}
	return as
}

// settingFor is how a block is set on its side; an amount has the room it takes.
func (s *sheets) settingFor(b app.PaperBlock, d side) setting {
	as := settingOf(b.Kind, d)
	if b.Kind == app.PaperAmount || b.Kind == app.PaperTotal {
		s.face(as.size, true, dark)
		as.right += math.Max(amountFor, s.GetStringWidth(b.Text)+3)
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
	as := s.settingFor(b, d)
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
	case app.PaperTimed:
		high = s.timedHigh(b, d, high)
	case app.PaperSign:
		high += signRoom
	}
	return high
}

// one sets a block on its side.
func (s *sheets) one(b app.PaperBlock, d side) {
	as, y := s.settingFor(b, d), s.GetY()
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
	case app.PaperTimed:
		s.timed(b, d, y)
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
