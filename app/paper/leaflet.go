package paper

import (
	"io"

	"codeberg.org/go-pdf/fpdf"

	"sofra/app"
	"sofra/app/words"
	"sofra/assets"
)

// format is a page of a printed programme, in millimetres.
type format struct {
	wide, high       float64
	side, top, under float64
	size             float64 // of its type, against that of a booklet
	texts            int     // how many languages stand side by side at most
	booklet          bool    // the title has a page of its own
}

// formatOf is the page of a paper. A sheet that is folded has the pages of a
// booklet.
func formatOf(size string) format {
	if size == app.SizeA4 {
		return format{wide: 210, high: 297, side: 32, top: 30, under: 26, size: 1.14, texts: 3}
	}
	return format{wide: 148, high: 210, side: 18, top: 20, under: 19, size: 1, texts: 2, booklet: true}
}

// column is how wide what is printed may be.
func (f format) column() float64 { return f.wide - 2*f.side }

func (f format) bottom() float64 { return f.high - f.under }

// press sets a programme for the audience: first page by page, what stands
// where; then on the sheets.
type press struct {
	*sheets
	format
	paper  app.LeafletPaper
	leaves []*leaf
	y      float64 // on the last of them
	tight  float64

	ordered int // pages up to the end of the running order
}

// leaf is a page: what stands on it, and whether it has a number.
type leaf struct {
	marks  []mark
	number bool
}

// WriteLeaflet writes a programme for the audience as PDF.
func WriteLeaflet(to io.Writer, p app.LeafletPaper) error { return leaflet(p).write(to) }

// closer is how much nearer lines of the running order stand to each other where
// that saves a page.
const closer = 0.7

func leaflet(p app.LeafletPaper) *press {
	all := laid(p, 1)
	if near := laid(p, closer); near.ordered < all.ordered {
		all = near
	}
	all.print()
	return all
}

// laid sets the pages; tight is how much of the room between lines is kept.
func laid(p app.LeafletPaper, tight float64) *press {
	turned := "P"
	sheet := fpdf.SizeType{Wd: formatOf(p.Size).wide, Ht: formatOf(p.Size).high}
	if p.Size == app.SizeFolded {
		turned, sheet = "L", fpdf.SizeType{Wd: 210, Ht: 297}
	}
	s := &sheets{Fpdf: fpdf.NewCustom(&fpdf.InitType{OrientationStr: turned, UnitStr: "mm", Size: sheet}), book: words.In(p.Langs[0]), widths: map[int]bool{}}
	s.dress(p.Title)
	s.AddUTF8FontFromBytes("Serif", "", assets.Serif)
	s.AddUTF8FontFromBytes("Serif", "I", assets.SerifItalic)
	s.SetMargins(0, 0, 0)
	s.SetAutoPageBreak(false, 0)
	all := &press{sheets: s, format: formatOf(p.Size), paper: p, tight: tight}
	all.front()
	all.greeting()
	all.order()
	all.ordered = len(all.leaves)
	all.back()
	return all
}

// turn begins a page.
func (p *press) turn() {
	p.leaves = append(p.leaves, &leaf{number: true})
	p.y = p.top
}

// put sets lines below each other. They stand on one page, where that can hold
// them.
func (p *press) put(rows []row) {
	high := heightOf(rows)
	if p.y+high > p.bottom() && high <= p.bottom()-p.top {
		p.turn()
	}
	for _, r := range rows {
		if p.y+r.high > p.bottom()+0.01 && p.y > p.top {
			p.turn()
		}
		p.leaves[len(p.leaves)-1].add(r, p.y)
		p.y += r.high
	}
}

// add puts what stands in a row at its place on the page.
func (l *leaf) add(r row, y float64) {
	for _, m := range r.marks {
		m.y += y
		l.marks = append(l.marks, m)
	}
}

// space leaves room, but not at the head of a page.
func (p *press) space(high float64) {
	if p.y > p.top {
		p.y += high
	}
}

// print puts the pages on their sheets: one each, or two side by side in the
// order in which they are read once the sheets are folded.
func (p *press) print() {
	if p.paper.Size != app.SizeFolded {
		for i := range p.leaves {
			p.AddPage()
			p.draw(i, 0)
		}
		return
	}
	last := len(p.leaves) - 1
	for i := 0; i < len(p.leaves)/2; i++ {
		left, right := last-i, i
		if i%2 == 1 {
			left, right = right, left
		}
		p.AddPage()
		p.draw(left, 0)
		p.draw(right, 297-p.wide)
	}
}

// draw puts a page on the open sheet, so far from its left edge.
func (p *press) draw(at int, from float64) {
	for _, m := range p.leaves[at].marks {
		p.mark(m, from)
	}
	if one := p.leaves[at]; one.number && len(one.marks) > 0 && at > 0 {
		as := p.as(lookSmall)
		text := p.book.Int(int64(at + 1))
		p.mark(mark{x: (p.wide - p.measure(text, as)) / 2, y: p.high - p.under/2, text: text, as: as}, from)
	}
}
