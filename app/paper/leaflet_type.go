package paper

import (
	"math"
	"strings"
)

// look is how words of a printed programme are set.
type look struct {
	family, style string
	size, line    float64 // points, millimetres
	colour        ink
}

// lookOf names them.
type lookOf int

const (
	lookTitle   lookOf = iota // of the evening
	lookOther                 // in another language
	lookHead                  // above the running order
	lookHeadToo               // in another language
	lookPiece                 // title of a piece
	lookAlso                  // its title in another language
	lookName                  // of who performs
	lookPart                  // what they play
	lookText                  // of the greeting
	lookSmall                 // whose a piece is
	lookKind                  // what kind of line it is
	lookDay                   // when and where
)

// as is a look in the size of the paper.
func (p *press) as(which lookOf) look {
	all := map[lookOf]look{
		lookTitle: {"Serif", "", 24, 10, dark}, lookOther: {"Serif", "I", 13.5, 6.4, quiet},
		lookHead: {"Serif", "", 15, 7, dark}, lookHeadToo: {"Serif", "I", 11, 7, quiet},
		lookPiece: {"Serif", "", 11, 5.1, dark}, lookAlso: {"Serif", "I", 9, 4.4, quiet},
		lookName: {"Noto", "", 8.4, 4.3, dark}, lookPart: {"Serif", "I", 8.6, 4.3, quiet},
		lookText: {"Serif", "", 9.4, 5, dark}, lookSmall: {"Noto", "", 7.4, 3.8, quiet},
		lookKind: {"Noto", "", 7.4, 4, plum}, lookDay: {"Noto", "", 9, 4.9, dark},
	}
	as := all[which]
	as.size *= p.size
	as.line *= p.size
	return as
}

// mark is what stands at a place of a page: words on their base line, a rule, a
// shape or a picture.
type mark struct {
	x, y       float64
	text       string
	as         look
	wide, high float64 // of a rule, a shape or a picture
	picture    string  // its name
	shape      shape
}

// row is a line of a page: how high it is, and what stands in it.
type row struct {
	high  float64
	marks []mark
}

func heightOf(rows []row) (high float64) {
	for _, r := range rows {
		high += r.high
	}
	return high
}

func (p *press) measure(text string, as look) float64 {
	p.SetFont(as.family, as.style, as.size)
	return p.GetStringWidth(text)
}

// mark draws one thing, so far from the left edge of the sheet.
func (p *press) mark(m mark, from float64) {
	switch {
	case m.picture != "":
		p.ImageOptions(m.picture, from+m.x, m.y, m.wide, m.high, false, asPNG(), 0, "")
	case m.shape != noShape:
		p.outline(m, from)
	case m.text == "":
		p.stroke(m.as.colour)
		p.SetLineWidth(0.25)
		p.Line(from+m.x, m.y, from+m.x+m.wide, m.y)
	default:
		p.SetFont(m.as.family, m.as.style, m.as.size)
		p.SetTextColor(m.as.colour.r, m.as.colour.g, m.as.colour.b)
		p.Text(from+m.x, m.y, m.text)
	}
}

// rule is a line across.
func rule(x, wide float64, colour ink) mark { return mark{x: x, wide: wide, as: look{colour: colour}} }

// phrase is a piece of a paragraph in one look.
type phrase struct {
	text string
	as   look
}

// piece is a word with its width. A glued one stands right behind the one before.
type piece struct {
	phrase
	glued bool
	wide  float64
}

// pieces are the words of a paragraph; one that is wider than a line is parted.
func (p *press) pieces(runs []phrase, width float64) (all []piece) {
	open := false
	for _, r := range runs {
		for i, text := range strings.FieldsFunc(r.text, func(c rune) bool { return c == ' ' || c == '\n' }) {
			w := piece{phrase{text, r.as}, open && i == 0 && strings.HasPrefix(r.text, text), p.measure(text, r.as)}
			for letters := []rune(w.text); w.wide > width && len(letters) > 1; letters = []rune(w.text) {
				n := len(letters) - 1
				for n > 1 && p.measure(string(letters[:n]), r.as) > width {
					n--
				}
				head := string(letters[:n])
				all = append(all, piece{phrase{head, r.as}, w.glued, p.measure(head, r.as)})
				rest := string(letters[n:])
				w = piece{phrase{rest, r.as}, false, p.measure(rest, r.as)}
			}
			all = append(all, w)
		}
		open = !strings.HasSuffix(r.text, " ")
	}
	return all
}

// broken breaks words into lines of a width. What is glued is not parted.
func (p *press) broken(all []piece, width float64) (lines [][]piece) {
	x := 0.0
	for i, w := range all {
		whole := w.wide
		for _, next := range all[i+1:] {
			if !next.glued {
				break
			}
			whole += next.wide
		}
		gap := p.measure(" ", w.as)
		if len(lines) == 0 || !w.glued && x+gap+whole > width {
			lines, x = append(lines, nil), 0
		} else if !w.glued {
			x += gap
		}
		lines[len(lines)-1] = append(lines[len(lines)-1], w)
		x += w.wide
	}
	return lines
}

// balanced breaks words into as few lines as there is need for, of about one
// length: no word stands alone below a title.
func (p *press) balanced(all []piece, width float64) [][]piece {
	lines := p.broken(all, width)
	for narrow := width * 0.97; narrow > width/2 && len(lines) > 1; narrow *= 0.97 {
		next := p.broken(all, narrow)
		if len(next) > len(lines) || p.widest(next) > width {
			break
		}
		lines = next
	}
	return lines
}

func (p *press) widest(lines [][]piece) (wide float64) {
	for _, line := range lines {
		wide = math.Max(wide, p.lengthOf(line))
	}
	return wide
}

// lengthOf is how long a line is.
func (p *press) lengthOf(line []piece) (wide float64) {
	for i, w := range line {
		if i > 0 && !w.glued {
			wide += p.measure(" ", w.as)
		}
		wide += w.wide
	}
	return wide
}
