package paper

import (
	"math"

	"sofra/app"
)

// What a line of a day sheet has on its side: room for a time, and the part of
// the side in which it stands who has it in hand.
const (
	timeFor   = 19.0
	besideFor = 0.3
)

// besideOf is how what stands beside a line is set.
func besideOf(d side) setting {
	return setting{size: 8.5, line: 4.4, left: d.left + d.wide()*(1-besideFor) + 3, right: d.right, colour: quiet}
}

// besideLines are those that stand beside a line.
func (s *sheets) besideLines(b app.PaperBlock, d side) [][]word {
	if b.Beside == "" {
		return nil
	}
	return s.lines([]app.Piece{{Text: b.Beside}}, besideOf(d))
}

// besideHigh is what they take of the sheet.
func (s *sheets) besideHigh(b app.PaperBlock, d side) float64 {
	return float64(len(s.besideLines(b, d)))*besideOf(d).line + 1.1
}

// timedHigh is what a line of a day sheet takes whose words take so much.
func (s *sheets) timedHigh(b app.PaperBlock, d side, words float64) float64 {
	return math.Max(words, s.besideHigh(b, d)) + 0.6
}

// timed sets the time and what stands beside the words.
func (s *sheets) timed(b app.PaperBlock, d side, y float64) {
	as := setting{size: 9, line: 4.4, left: d.left, right: d.right + d.wide() - timeFor, colour: dark}
	s.SetXY(margin, y)
	s.set(s.lines([]app.Piece{{Text: b.Label, Bold: true}}, as), as)
	s.SetXY(margin, y)
	s.set(s.besideLines(b, d), besideOf(d))
}
