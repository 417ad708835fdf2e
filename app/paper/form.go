package paper

import (
	"io"
	"slices"
	"strings"

	"codeberg.org/go-pdf/fpdf"

	"sofra/app"
	"sofra/app/words"
)

// shape is what a hand ticks, or writes in.
type shape int

const (
	noShape shape = iota
	circle        // one answer
	square        // several
	frame         // around something
)

// outline draws the edge of a shape, within its width and height.
func (s *sheets) outline(m mark, from float64) {
	s.stroke(m.as.colour)
	s.SetLineWidth(0.3)
	switch m.shape {
	case circle:
		s.Circle(from+m.x+m.wide/2, m.y+m.wide/2, m.wide/2, "D")
	case square:
		s.RoundedRect(from+m.x, m.y, m.wide, m.wide, 0.8, "1234", "D")
	default:
		s.RoundedRect(from+m.x, m.y, m.wide, m.high, 1.6, "1234", "D")
	}
}

// formFormat is a page of a form.
func formFormat() format {
	return format{wide: 148, high: 210, side: 10, top: 10, under: 13, size: 1}
}

// How the words of a form are set.
var (
	formTitle    = look{"Noto", "B", 12, 5.4, dark}
	formSmall    = look{"Noto", "", 7.2, 3.4, quiet}
	formKind     = look{"Noto", "", 7.6, 3.8, plum}
	formQuestion = look{"Noto", "B", 8.4, 3.9, dark}
	formCount    = look{"Noto", "B", 8.4, 3.9, plum}
	formAnswer   = look{"Noto", "", 8.2, 3.8, dark}
	formFigure   = look{"Noto", "", 8, 3.8, quiet}
	formNumber   = look{"Noto", "B", 15, 6.4, dark}
	formEdge     = look{colour: quiet}
)

// formed is a questionnaire on its way to paper: its pages are laid out once, and
// printed for each copy with its number.
type formed struct {
	*press
	app.FormPaper
	books []*words.Book
}

// WriteForms writes paper forms as PDF.
func WriteForms(to io.Writer, p app.FormPaper) error { return forms(p).write(to) }

func forms(p app.FormPaper) *formed {
	turned, sheet := "P", fpdf.SizeType{Wd: formFormat().wide, Ht: formFormat().high}
	if p.Size == app.SizePair {
		turned, sheet = "L", fpdf.SizeType{Wd: 210, Ht: 297}
	}
	s := &sheets{Fpdf: fpdf.NewCustom(&fpdf.InitType{OrientationStr: turned, UnitStr: "mm", Size: sheet}), book: words.In(p.Langs[0]), widths: map[int]bool{}}
	s.dress(p.Title)
	s.SetMargins(0, 0, 0)
	s.SetAutoPageBreak(false, 0)
	f := &formed{press: &press{sheets: s, format: formFormat(), tight: 1}, FormPaper: p}
	for _, l := range p.Langs {
		f.books = append(f.books, words.In(l))
	}
	f.lay()
	f.print()
	return f
}

// lay sets all that stands on the pages of one copy, but its number.
func (f *formed) lay() {
	f.turn()
	f.head()
	if f.Form.Purpose != "audience" {
		f.put(append(f.ownCode(), gap(3)))
	}
	about := false
	for i, q := range f.Form.Asked {
		var rows []row
		if q.Identity && !about {
			about = true
			rows = f.aboutYou()
		}
		f.put(append(append(rows, f.question(i, q)...), gap(3.4)))
	}
}

// turn begins a page, below the line that says whose it is.
func (f *formed) turn() {
	f.press.turn()
	if len(f.leaves) > 1 {
		f.y += 8
	}
}

// put sets lines below each other, on one page where it can hold them.
func (f *formed) put(rows []row) {
	if f.y+heightOf(rows) > f.bottom() && heightOf(rows) <= f.bottom()-f.top-8 {
		f.turn()
	}
	for _, r := range rows {
		if f.y+r.high > f.bottom()+0.01 {
			f.turn()
		}
		f.leaves[len(f.leaves)-1].add(r, f.y)
		f.y += r.high
	}
}

// said is a text in each language of the paper.
func (f *formed) said(t words.Text) (all []string) {
	for _, b := range f.books {
		all = append(all, b.Say(t))
	}
	return all
}

// once is a text in the languages of the paper in one line, the same words once.
func once(all []string) string {
	var different []string
	for _, said := range all {
		if said != "" && !slices.Contains(different, said) {
			different = append(different, said)
		}
	}
	return strings.Join(different, " / ")
}

// columns sets a text in each language side by side; one that nobody wrote
// leaves its room to the others.
func (f *formed) columns(in box, as look, all ...string) []row {
	const between = 3
	var said []string
	for _, text := range all {
		if text != "" && !slices.Contains(said, text) {
			said = append(said, text)
		}
	}
	if len(said) == 0 {
		return nil
	}
	wide := (in.wide - between*float64(len(said)-1)) / float64(len(said))
	var sets [][]row
	for i, text := range said {
		sets = append(sets, f.para(box{left: in.left + float64(i)*(wide+between), wide: wide}, phrase{text, as}))
	}
	return []row{beside(sets...)}
}

// head is what the form is about, and how it is filled in.
func (f *formed) head() {
	in := box{left: f.side, wide: f.column() - 30} // beside the number
	rows := f.para(in, phrase{once(f.said(words.T("Questionnaire"))), formKind})
	rows = append(rows, f.para(in, phrase{f.Title, formTitle})...)
	if when := f.when(); when != "" {
		rows = append(rows, f.para(in, phrase{when, formSmall})...)
	}
	rows = append(rows, gap(max(2, 13-heightOf(rows))))
	rows = append(rows, row{2.6, []mark{rule(f.side, f.column(), border)}})
	f.put(append(append(rows, f.legend()...), gap(3)))
}

// when is the day and the place, as the first language writes them.
func (f *formed) when() string {
	var all []string
	if f.Day != "" {
		all = append(all, f.book.LongDate(f.Day.YMD()))
	}
	if f.Venue != "" {
		all = append(all, f.Venue)
	}
	return strings.Join(all, " · ")
}

// legend says what the signs mean that the form has.
func (f *formed) legend() (rows []row) {
	line := func(m mark, t words.Text) {
		text := f.columns(box{left: f.side + 7, wide: f.column() - 7}, formSmall, f.said(t)...)
		rows = append(rows, beside([]row{{max(text[0].high, 4), []mark{m}}}, text))
	}
	small := func(s shape) mark { return mark{x: f.side + 1.4, y: 0.3, wide: 3, shape: s, as: formEdge} }
	asks := map[shape]bool{}
	needed := false
	for _, q := range f.Form.Asked {
		asks[shapeOf(q)] = true
		needed = needed || q.Needed
	}
	if asks[circle] {
		line(small(circle), words.T("One answer: tick one circle."))
	}
	if asks[square] {
		line(small(square), words.T("Several answers: tick every box that is true."))
	}
	if needed {
		line(mark{x: f.side + 2.2, y: 3.2, text: "*", as: formCount}, words.T("This question needs an answer."))
	}
	return rows
}
