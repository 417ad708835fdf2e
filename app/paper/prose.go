package paper

import (
	"strings"

	"sofra/app"
)

// word is what no line breaks within. One that is glued stands right behind the
// word before it, as a comma does behind a bold word.
type word struct {
	text        string
	bold, glued bool
	width       float64
}

// wordsOf are the words of a paragraph at a size of type, measured.
func (s *sheets) wordsOf(pieces []app.Piece, size float64) (all []word) {
	open := false // the piece before ended within a word
	for _, p := range pieces {
		s.face(size, p.Bold, dark)
		for i, text := range strings.FieldsFunc(p.Text, func(r rune) bool { return r == ' ' || r == '\n' }) { // not at those that do not break
			glued := open && i == 0 && strings.HasPrefix(p.Text, text)
			all = append(all, word{text, p.Bold, glued, s.GetStringWidth(text)})
		}
		open = !strings.HasSuffix(p.Text, " ") && !strings.HasSuffix(p.Text, "\n")
	}
	return all
}

// linesOf breaks words into lines of a width.
func (s *sheets) linesOf(words []word, size, width float64) (lines [][]word) {
	s.face(size, false, dark)
	space, x := s.GetStringWidth(" "), 0.0
	for i, w := range words {
		whole := w.width
		for _, next := range words[i+1:] {
			if !next.glued {
				break
			}
			whole += next.width
		}
		if len(lines) == 0 || !w.glued && x+space+whole > width {
			lines, x = append(lines, nil), 0
		} else if !w.glued {
			x += space
		}
		last := len(lines) - 1
		lines[last] = append(lines[last], w)
		x += w.width
	}
	return lines
}

// setting is how a paragraph is set.
type setting struct {
	size, line float64
	left       float64 // from the margin
	right      float64
	colour     ink
}

// lines are those of a paragraph in a setting.
func (s *sheets) lines(pieces []app.Piece, as setting) (all [][]word) {
	width := column - as.left - as.right
	for _, one := range ownLines(pieces) {
		all = append(all, s.linesOf(s.broken(s.wordsOf(one, as.size), as.size, width), as.size, width)...)
	}
	return all
}

// ownLines parts a paragraph where its text begins a line of its own: no letter
// stands for that.
func ownLines(pieces []app.Piece) [][]app.Piece {
	all := [][]app.Piece{nil}
	for _, p := range pieces {
		for i, text := range strings.Split(p.Text, "\n") {
			if i > 0 {
				all = append(all, nil)
			}
			all[len(all)-1] = append(all[len(all)-1], app.Piece{Text: text, Bold: p.Bold})
		}
	}
	return all
}

// broken parts words that are wider than a line; a name may be one.
func (s *sheets) broken(words []word, size, width float64) (all []word) {
	for _, w := range words {
		for w.width > width {
			s.face(size, w.bold, dark)
			letters, n := []rune(w.text), 1
			for n+1 < len(letters) && s.GetStringWidth(string(letters[:n+1])) <= width {
				n++
			}
			head, tail := string(letters[:n]), string(letters[n:])
			if n == len(letters) {
				break
			}
			all = append(all, word{head, w.bold, w.glued, s.GetStringWidth(head)})
			w = word{tail, w.bold, false, s.GetStringWidth(tail)}
		}
		all = append(all, w)
	}
	return all
}

// set puts the lines of a paragraph at the place where the page is; there is
// room for them.
func (s *sheets) set(lines [][]word, as setting) {
	s.face(as.size, false, as.colour)
	space := s.GetStringWidth(" ")
	for _, line := range lines {
		x, y := margin+as.left, s.GetY()
		for i, w := range runs(line, space) {
			if i > 0 && !w.glued {
				x += space
			}
			s.face(as.size, w.bold, as.colour)
			s.SetXY(x, y)
			s.CellFormat(w.width, as.line, w.text, "", 0, "LM", false, 0, "")
			x += w.width
		}
		s.SetXY(margin, y+as.line)
	}
}

// runs joins the words of one weight in a line, with the spaces between them:
// who copies a line from the page gets it whole.
func runs(line []word, space float64) (all []word) {
	for i, w := range line {
		last := len(all) - 1
		gap := i > 0 && !w.glued
		if last >= 0 && all[last].bold == w.bold {
			if gap {
				all[last].text += " "
				all[last].width += space
			}
			all[last].text += w.text
			all[last].width += w.width
			continue
		}
		all = append(all, word{w.text, w.bold, !gap, w.width})
	}
	return all
}
