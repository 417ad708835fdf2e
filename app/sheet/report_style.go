package sheet

import (
	"github.com/xuri/excelize/v2"

	"sofra/app"
)

// The colours of look.md, on paper.
const (
	ink    = "2A232C"
	quiet  = "655C66"
	accent = "6A3763"
	line   = "E1D9CD"
	band   = "F7F3EC"
	white  = "FFFFFF"
	font   = "Arial" // every office has it, or one that is as wide
	size   = 10
)

// styles are the numbers of the cell styles, in the file's own list.
type styles struct {
	title, lead, caption, label, text, note, blank, beside, link int
	head, headRight                                              int
	cell, total, strong                                          [app.DecimalCell + 1]int
	band                                                         int // a conditional one
}

// formats are the number formats by kind; the reader's own program puts in the
// separators of its language. Numbers end a digit before the edge of their
// column, as their heads do: an indent would say so, but not every program
// keeps it for numbers. The sign of a share stands where the report's language
// has it.
func formats(share string) map[app.CellKind]string {
	return map[app.CellKind]string{
		app.TextCell: "", app.LongCell: "", app.ProseCell: "", app.LinkCell: "", app.DecimalCell: "General_0",
		app.CountCell: "#,##0_0", app.MoneyCell: "#,##0.00_0", app.DateCell: `dd\.mm\.yyyy`,
		app.ShareCell: share + "_0", app.DurationCell: "[h]:mm:ss_0",
	}
}

// wordy tells the kinds of cell that hold words.
func wordy(k app.CellKind) bool {
	return k == app.TextCell || k == app.LongCell || k == app.ProseCell || k == app.LinkCell
}

func (b *book) makeStyles() (err error) {
	if err := b.SetDefaultFont(font); err != nil {
		return err
	}
	*b.Styles.Fonts.Font[0].Sz.Val = size // widths are counted in its digits
	make1 := func(s excelize.Style) int {
		id, fail := b.NewStyle(&s)
		if err == nil {
			err = fail
		}
		return id
	}
	plain := func(size float64, colour string, bold bool) excelize.Style {
		return excelize.Style{Font: &excelize.Font{Family: font, Size: size, Color: colour, Bold: bold},
			Alignment: &excelize.Alignment{Vertical: "top"}}
	}
	wrapped := func(s excelize.Style) excelize.Style {
		s.Alignment = &excelize.Alignment{Vertical: "top", WrapText: true}
		return s
	}
	st := &b.styles
	st.title = make1(plain(16, accent, true))
	st.lead = make1(wrapped(plain(size, quiet, false)))
	st.caption = make1(plain(11, ink, true))
	st.label = make1(plain(size, quiet, false))
	st.text = make1(wrapped(plain(size, ink, false)))
	st.note = make1(wrapped(plain(size, ink, false)))
	st.blank, st.beside, st.link, st.head, st.headRight = make1(blankStyle()), make1(besideStyle()), make1(linkStyle()), make1(headStyle("left")), make1(headStyle("right"))
	for kind := app.TextCell; kind <= app.DecimalCell; kind++ {
		st.cell[kind] = make1(cellStyle(kind, b.words.PercentForm(), false))
		st.total[kind] = make1(cellStyle(kind, b.words.PercentForm(), true))
		st.strong[kind] = make1(strongStyle(kind, b.words.PercentForm()))
	}
	if err != nil {
		return err
	}
	st.band, err = b.NewConditionalStyle(&excelize.Style{
		Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{band}}})
	return err
}

// strongStyle is a row that is the sum of others, or their heading.
func strongStyle(kind app.CellKind, share string) excelize.Style {
	s := cellStyle(kind, share, true)
	s.Border = []excelize.Border{{Type: "top", Color: quiet, Style: 1}, {Type: "bottom", Color: line, Style: 1}}
	return s
}

// blankStyle is a line to write on.
func blankStyle() excelize.Style {
	return excelize.Style{Border: []excelize.Border{{Type: "bottom", Color: ink, Style: 1}}}
}

// besideStyle is a label before such a line.
func besideStyle() excelize.Style {
	return excelize.Style{Font: &excelize.Font{Family: font, Size: size, Color: quiet}, Alignment: &excelize.Alignment{Vertical: "bottom"}}
}

func linkStyle() excelize.Style {
	s := cellStyle(app.LongCell, "", false)
	s.Font = &excelize.Font{Family: font, Size: size, Color: accent, Underline: "single"}
	return s
}

func headStyle(side string) excelize.Style {
	return excelize.Style{
		Font:      &excelize.Font{Family: font, Size: size, Color: white, Bold: true},
		Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{accent}},
		Alignment: &excelize.Alignment{Horizontal: side, Vertical: "center", WrapText: true, Indent: 1},
	}
}

func cellStyle(kind app.CellKind, share string, total bool) excelize.Style {
	s := excelize.Style{
		Font:      &excelize.Font{Family: font, Size: size, Color: ink, Bold: total},
		Alignment: &excelize.Alignment{Horizontal: "right", Vertical: "center"},
		Border:    []excelize.Border{{Type: "bottom", Color: line, Style: 1}},
	}
	if wordy(kind) {
		s.Alignment.Horizontal, s.Alignment.WrapText = "left", true
	}
	if kind == app.DateCell {
		s.Alignment.Horizontal = "left"
	}
	if s.Alignment.Horizontal == "left" {
		s.Alignment.Indent = 1
	}
	if total {
		s.Border = []excelize.Border{{Type: "top", Color: accent, Style: 2}}
	}
	if form := formats(share)[kind]; form != "" {
		s.CustomNumFmt = &form
	} else if wordy(kind) {
		s.NumFmt = 49 // text: what is typed over it stays text, too
	}
	return s
}
