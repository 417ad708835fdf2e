package app

import (
	"unicode/utf16"

	"sofra/app/words"
)

// tellCells reports what is to be said of any cell, whatever it is for.
func (r *intakeRow) tellCells() {
	for col, c := range r.cells {
		switch {
		case c.Filled:
		case c.Unclosed:
			r.tellOpen(col)
		case c.Holds == HoldsFormula:
			r.in.tell(spot{r.number, col}, c.Text, "formula", words.T("This formula has no stored result. Open the file in Excel, save it and bring it in again; in a text the formula itself is kept."))
		case len(c.Text) > MostLetters && letters(c.Text) > MostLetters:
			r.in.tell(spot{r.number, col}, begins(c.Text), "long_text", words.T("This text is longer than a cell of a workbook can hold. It is kept whole; a report shows the beginning."))
		}
	}
}

// tellQuotes reports the quotes of a row that is no row of records.
func (r *intakeRow) tellQuotes() {
	for col, c := range r.cells {
		if c.Unclosed {
			r.tellOpen(col)
		}
	}
}

func (r *intakeRow) tellOpen(col int) {
	r.in.tell(spot{r.number, col}, begins(r.cells[col].Text), "open_quote", words.T("A quotation mark opens this field and none closes it. It is left out, and the rows below are read as rows; look whether each stands in its column."))
}

// letters counts them as MostLetters does.
func letters(text string) (n int) {
	for _, c := range text {
		n += utf16.RuneLen(c)
	}
	return n
}

// begins is as much of a text as a sentence can hold, on one line.
func begins(text string) string {
	text = oneLine(text)
	if all := []rune(text); len(all) > 60 {
		return string(all[:60]) + "…"
	}
	return text
}
