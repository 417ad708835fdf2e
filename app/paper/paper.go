// Package paper makes what is printed: PDF files, of which the same content
// gives the same bytes. It is the only room that knows the library for them.
package paper

import (
	"bytes"
	"io"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"sofra/app/words"
	"sofra/assets"
)

// Measures of a sheet, in millimetres, and of its type, in points.
const (
	sheetWide, sheetHigh = 210.0, 297.0
	margin               = 22.0
	marginTop            = 20.0
	marginFoot           = 24.0
	column               = sheetWide - 2*margin
	bottom               = sheetHigh - marginFoot

	sizeText, lineText   = 10.5, 5.3
	sizeSmall, lineSmall = 9.0, 4.6
)

// ink is a colour of the program's light look.
type ink struct{ r, g, b int }

var (
	dark   = ink{0x2A, 0x23, 0x2C}
	quiet  = ink{0x65, 0x5C, 0x66}
	plum   = ink{0x6A, 0x37, 0x63}
	linen  = ink{0xF4, 0xF0, 0xE9}
	mauve  = ink{0xB5, 0x8F, 0xB0}
	border = ink{0xE1, 0xD9, 0xCD}

	paperInk = ink{0xFF, 0xFF, 0xFF}
)

// sheets is a document on its way to paper.
type sheets struct {
	*fpdf.Fpdf
	book  *words.Book
	links map[string]int // where chapters begin, for the contents
	pages map[string]int

	widths map[int]bool // of the pictures
}

// printed is the time that documents bear: the same for all, so that the same
// content gives the same file.
func printed() time.Time { return time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC) }

// newSheets is an empty A4 document in a language.
func newSheets(b *words.Book, title string) *sheets {
	s := &sheets{Fpdf: fpdf.New("P", "mm", "A4", ""), book: b, links: map[string]int{}, pages: map[string]int{}, widths: map[int]bool{}}
	s.dress(title)
	s.SetMargins(margin, marginTop, margin)
	s.SetAutoPageBreak(false, marginFoot)
	s.SetFooterFunc(s.foot)
	return s
}

// dress gives a document its fonts and what it says of itself.
func (s *sheets) dress(title string) {
	s.SetCatalogSort(true)
	s.SetCreationDate(printed())
	s.SetModificationDate(printed())
	s.AddUTF8FontFromBytes("Noto", "", assets.Regular)
	s.AddUTF8FontFromBytes("Noto", "B", assets.Bold)
	s.SetCellMargin(0)
	s.SetTitle(title, true)
	s.SetAuthor("Sofra", true)
	s.SetCreator("Sofra", true)
	s.SetLang(string(s.book.Lang()))
}

// foot is the number of the page and what the document is, but on its cover.
func (s *sheets) foot() {
	if s.PageNo() == 1 {
		return
	}
	s.face(sizeSmall, false, quiet)
	s.SetXY(margin, sheetHigh-16)
	s.CellFormat(column/2, lineSmall, "Sofra", "", 0, "L", false, 0, "")
	s.CellFormat(column/2, lineSmall, s.book.Int(int64(s.PageNo())), "", 0, "R", false, 0, "")
}

// face chooses how the next words are set.
func (s *sheets) face(size float64, bold bool, colour ink) {
	style := ""
	if bold {
		style = "B"
	}
	s.SetFont("Noto", style, size)
	s.SetTextColor(colour.r, colour.g, colour.b)
}

func (s *sheets) fill(colour ink)   { s.SetFillColor(colour.r, colour.g, colour.b) }
func (s *sheets) stroke(colour ink) { s.SetDrawColor(colour.r, colour.g, colour.b) }

// need begins a new page where less than this is left of the one before.
func (s *sheets) need(height float64) {
	if s.GetY()+height > bottom {
		s.AddPage()
	}
}

// write gives out the finished file.
func (s *sheets) write(to io.Writer) error {
	var all bytes.Buffer // nothing of a broken document gets out
	if err := s.Output(&all); err != nil {
		return err
	}
	_, err := all.WriteTo(to)
	return err
}
