package paper

import (
	"math"

	"sofra/app"
)

// fewLines is how many lines of a paragraph stand together at least, at the
// foot of a page and at the head of the next.
const fewLines = 2

// row sets one block in each language, at one height. What belongs together is
// not parted from what comes next; a paragraph flows over pages.
func (s *sheets) row(p app.Paper, i int, sides []side) {
	high := s.highest(p, i, sides)
	if p.Columns[0][i].Kind == app.PaperText {
		if s.GetY()+high > bottom {
			s.flow(p, i, sides)
			return
		}
	} else {
		s.need(high + s.behind(p, i, sides))
	}
	y := s.GetY()
	for n, blocks := range p.Columns {
		s.SetXY(margin, y)
		s.one(blocks[i], sides[n])
	}
	s.between(sides, y, high)
	s.SetXY(margin, y+high)
}

// highest is what a block takes in the language that takes most.
func (s *sheets) highest(p app.Paper, i int, sides []side) (high float64) {
	for n, blocks := range p.Columns {
		high = math.Max(high, s.highOf(blocks[i], sides[n]))
	}
	return high
}

// behind is the room for what may not stand on another page than a block: the
// first of what a heading is over, and the lines to sign, all of them. Of a
// paragraph that is its first lines.
func (s *sheets) behind(p app.Paper, i int, sides []side) (high float64) {
	for ; i+1 < len(p.Columns[0]); i++ {
		next := p.Columns[0][i+1].Kind
		switch p.Columns[0][i].Kind {
		case app.PaperHead, app.PaperBlank:
		case app.PaperSign:
			if next != app.PaperSign {
				return high
			}
		default:
			return high
		}
		after := s.highest(p, i+1, sides)
		if line := settingOf(next, sides[0]).line; next == app.PaperText && after > (2*fewLines+0.5)*line {
			return high + (fewLines+0.5)*line
		}
		high += after
	}
	return high
}

// flow sets a paragraph from page to page, its languages side by side.
func (s *sheets) flow(p app.Paper, i int, sides []side) {
	as := settingOf(app.PaperText, sides[0])
	left, most := make([][][]word, len(sides)), 0
	for n, blocks := range p.Columns {
		left[n] = s.lines(piecesOf(blocks[i]), settingOf(app.PaperText, sides[n]))
		most = max(most, len(left[n]))
	}
	for most > 0 {
		fit := int((bottom - s.GetY()) / as.line)
		if rest := most - fit; rest > 0 && rest < fewLines {
			fit -= fewLines - rest
		}
		if fit < min(fewLines, most) {
			s.AddPage()
			continue
		}
		fit = min(fit, most)
		y := s.GetY()
		for n := range left {
			now := min(fit, len(left[n]))
			s.SetXY(margin, y)
			s.set(left[n][:now], settingOf(app.PaperText, sides[n]))
			left[n] = left[n][now:]
		}
		s.between(sides, y, float64(fit)*as.line)
		s.SetXY(margin, y+float64(fit)*as.line)
		most -= fit
	}
	s.SetXY(margin, s.GetY()+1.1)
}

// between parts two languages by a line.
func (s *sheets) between(sides []side, y, high float64) {
	if len(sides) == 2 {
		s.stroke(border)
		s.Line(margin+column/2, y, margin+column/2, y+high)
	}
}
