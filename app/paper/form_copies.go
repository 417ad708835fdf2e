package paper

import (
	"strconv"
	"strings"

	"sofra/app"
)

// print puts each copy on its sheets.
func (f *formed) print() {
	pages := len(f.leaves)
	if pages > 1 && pages%2 == 1 {
		pages++ // each copy begins on a sheet of its own
	}
	half := (f.Copies + 1) / 2 // the two piles, once they are cut, lie in order on each other
	if f.Size != app.SizePair {
		half = f.Copies
	}
	for copied := range half {
		for page := range pages {
			f.AddPage()
			if f.Size != app.SizePair {
				f.draw(copied, page, 0)
				continue
			}
			left, right := copied, copied+half
			if page%2 == 1 {
				left, right = right, left // the back of the sheet, turned over its short edge
			}
			f.draw(left, page, 0)
			f.draw(right, page, 297-f.wide)
			f.cut()
		}
	}
}

// cut is the line between two copies.
func (f *formed) cut() {
	f.stroke(mauve)
	f.SetLineWidth(0.2)
	f.SetDashPattern([]float64{2, 2}, 0)
	f.Line(148.5, 0, 148.5, 210)
	f.SetDashPattern(nil, 0)
}

// draw puts a page of a copy on the open sheet, so far from its left edge, with
// the number of the copy.
func (f *formed) draw(copied, page int, from float64) {
	if copied >= f.Copies || page >= len(f.leaves) {
		return
	}
	for _, m := range f.leaves[page].marks {
		f.mark(m, from)
	}
	right := f.side + f.column()
	if page > 0 {
		f.mark(mark{x: f.side, y: f.top + 3, text: f.shortened(f.Title, f.column()-34), as: formSmall}, from)
		f.mark(mark{x: f.side, y: f.top + 5.2, wide: f.column(), as: look{colour: border}}, from)
	}
	if f.First > 0 {
		text, label := strconv.Itoa(f.First+copied), f.book.T("Form number")
		as, y := formNumber, f.top+5.2
		if page > 0 {
			as, y = formQuestion, f.top+3.2
		}
		at := right - f.measure(text, as)
		f.mark(mark{x: at, y: y, text: text, as: as}, from)
		f.mark(mark{x: at - 1.6 - f.measure(label, formSmall), y: y, text: label, as: formSmall}, from)
	}
	foot := f.book.T("Page {n} of {all}", "n", page+1, "all", len(f.leaves))
	f.mark(mark{x: (f.wide - f.measure(foot, formSmall)) / 2, y: f.high - 6, text: foot, as: formSmall}, from)
}

// shortened is a title of a width, with … where it is cut.
func (f *formed) shortened(text string, wide float64) string {
	letters := []rune(text)
	for n := len(letters); n > 0; n-- {
		said := string(letters[:n])
		if n < len(letters) {
			said = strings.TrimSpace(said) + "…"
		}
		if f.measure(said, formSmall) <= wide {
			return said
		}
	}
	return ""
}
