package paper

import (
	"io"
	"math"
	"strconv"

	"sofra/app"
	"sofra/app/words"
)

// WriteGuide writes the user guide in a language: a cover, the contents, a page
// or more a chapter.
func WriteGuide(to io.Writer, b *words.Book) error {
	chapters := app.Guide(b)
	draft := guide(b, chapters, nil) // tells on which pages the chapters begin
	return guide(b, chapters, draft.pages).write(to)
}

// guide sets the whole guide; pages are what the contents say.
func guide(b *words.Book, chapters []app.Chapter, pages map[string]int) *sheets {
	s := newSheets(b, "Sofra – "+b.T("User guide"))
	for _, c := range chapters {
		s.links[c.ID] = s.AddLink()
	}
	s.cover()
	s.contents(chapters, pages)
	for _, c := range chapters {
		s.chapter(c)
	}
	return s
}

// cover is the mark, what this is, and in which language.
func (s *sheets) cover() {
	b := s.book
	s.AddPage()
	s.mark(margin, 70, 30)
	s.face(34, true, dark)
	s.SetXY(margin, 112)
	s.CellFormat(column, 16, "Sofra", "", 2, "L", false, 0, "")
	s.face(20, false, dark)
	s.CellFormat(column, 12, b.T("User guide"), "", 2, "L", false, 0, "")
	s.SetY(s.GetY() + 6)
	for _, said := range []string{
		b.T("The desk for people who bring communities together around music and conversation."),
		b.T("The people in the pictures are made up."),
	} {
		as := setting{size: 12, line: 7, colour: quiet}
		s.set(s.lines([]app.Piece{{Text: said}}, as), as)
	}
	s.face(sizeText, false, quiet)
	s.SetXY(margin, sheetHigh-30)
	s.CellFormat(column, lineText, b.Lang().Name(), "", 0, "L", false, 0, "")
}

// mark is the round table with its guests, drawn: no picture is as sharp.
func (s *sheets) mark(x, y, edge float64) {
	unit := edge / 34 // of the drawing that icons are made from
	s.fill(plum)
	s.RoundedRect(x, y, edge, edge, 7.5*unit, "1234", "F")
	middleX, middleY := x+edge/2, y+edge/2
	s.fill(linen)
	s.Circle(middleX, middleY, 5.6*unit, "F")
	s.SetLineWidth(2.9 * unit)
	s.SetLineCapStyle("round")
	for seat := range 6 {
		s.stroke(linen)
		if seat == 0 {
			s.stroke(mauve) // the open one
		}
		from := 90 - 17 - 60*float64(seat)
		s.Arc(middleX, middleY, 9.4*unit, 9.4*unit, 0, from, from+34, "D")
	}
	s.SetLineCapStyle("butt")
	s.SetLineWidth(0.2)
}

// contents are the chapters with their pages.
func (s *sheets) contents(chapters []app.Chapter, pages map[string]int) {
	b := s.book
	s.AddPage()
	s.title(b.T("Contents"))
	for i, c := range chapters {
		switch {
		case i == 0:
			s.group(b.T("Step by step"))
		case i == app.GuideJobs:
			s.group(b.T("Page by page"))
		}
		s.face(sizeText, false, dark)
		y := s.GetY()
		s.CellFormat(column-14, 7.5, c.Title, "", 0, "L", false, s.links[c.ID], "")
		s.CellFormat(14, 7.5, strconv.Itoa(pages[c.ID]), "", 0, "R", false, s.links[c.ID], "")
		s.stroke(border)
		s.Line(margin, y+7.5, margin+column, y+7.5)
		s.SetXY(margin, y+7.5)
	}
}

func (s *sheets) group(name string) {
	s.SetY(s.GetY() + 4)
	s.face(sizeSmall, true, quiet)
	s.CellFormat(column, 7, name, "", 2, "L", false, 0, "")
}

// title begins a page.
func (s *sheets) title(text string) {
	s.SetXY(margin, marginTop)
	as := setting{size: 20, line: 10, colour: dark}
	s.set(s.lines([]app.Piece{{Text: text, Bold: true}}, as), as)
	s.SetY(s.GetY() + 3)
}

// chapter begins on a page of its own.
func (s *sheets) chapter(c app.Chapter) {
	s.AddPage()
	s.SetLink(s.links[c.ID], 0, -1)
	s.pages[c.ID] = s.PageNo()
	s.Bookmark(c.Title, 0, 0)
	s.title(c.Title)
	for i, block := range c.Blocks {
		after := 0.0 // a subhead stays with what it stands over
		if block.Kind == app.BlockHead && i+1 < len(c.Blocks) {
			after = math.Min(s.height(c.Blocks[i+1]), 120)
		}
		s.need(s.height(block) + after)
		s.block(block)
	}
}

// as is how the words of a block are set.
func as(kind app.BlockKind) setting {
	set := setting{size: sizeText, line: lineText, colour: dark}
	switch kind {
	case app.BlockStep, app.BlockPoint:
		set.left = 8
	case app.BlockTip:
		set.left, set.right = 5, 5
	case app.BlockHead:
		set.size, set.line = 12.5, 6.5
	case app.BlockPicture:
		set.size, set.line, set.colour = sizeSmall, lineSmall, quiet
	}
	return set
}

// The room around a block, and within it.
const (
	aboveSubhead = 3.4
	below        = 2.2
	tipInside    = 2.4
	captionGap   = 1.6
)

// height is what a block takes of the page.
func (s *sheets) height(b app.Block) float64 {
	set := as(b.Kind)
	height := float64(len(s.lines(b.Pieces, set)))*set.line + below
	switch b.Kind {
	case app.BlockHead:
		height += aboveSubhead
	case app.BlockTip:
		height += 2*tipInside + below
	case app.BlockPicture:
		_, high := s.picture(b.Picture)
		height += high + captionGap + below
	}
	return height
}

// block sets one block at the place where the page is.
func (s *sheets) block(b app.Block) {
	set := as(b.Kind)
	pieces := b.Pieces
	y := s.GetY()
	switch b.Kind {
	case app.BlockHead:
		s.SetY(y + aboveSubhead)
		pieces = []app.Piece{{Text: b.Text(), Bold: true}}
	case app.BlockStep:
		s.face(sizeText, true, dark)
		s.CellFormat(8, lineText, strconv.Itoa(b.Number)+".", "", 0, "LM", false, 0, "")
	case app.BlockPoint:
		s.fill(dark)
		s.Circle(margin+3.2, y+lineText/2, 0.6, "F")
	case app.BlockTip:
		s.fill(linen)
		s.RoundedRect(margin, y, column, s.height(b)-2*below, 2, "1234", "F")
		s.SetY(y + tipInside)
	case app.BlockPicture:
		s.show(b.Picture)
	}
	s.SetX(margin)
	s.set(s.lines(pieces, set), set)
	s.SetY(y + s.height(b))
}
