package app

import (
	"fmt"

	"sofra/app/words"
)

// CellOf is what a value of a column is: its own kind goes before the column's.
func (c Column) CellOf(v Value) CellKind {
	if v.Cell != TextCell {
		return v.Cell
	}
	return c.Cell
}

// Say writes a value as people read it; nothing is "".
func (c CellKind) Say(b *words.Book, v Value) string {
	switch {
	case !v.Has:
		return ""
	case c == DateCell && Date(v.Text).Valid():
		return b.Date(Date(v.Text).YMD())
	case v.Text != "":
		return v.Text
	}
	switch c {
	case CountCell:
		return b.Int(v.N)
	case MoneyCell:
		return b.Decimal(v.N, 2)
	case ShareCell:
		return b.Percent(v.N, v.Of)
	case DurationCell:
		return fmt.Sprintf("%d:%02d:%02d", v.N/3600, v.N/60%60, v.N%60)
	case DecimalCell:
		return decimalSaid(b, v)
	}
	return b.Int(v.N)
}

// decimalSaid writes a numerator over a power of ten, without noughts at its end.
func decimalSaid(b *words.Book, v Value) string {
	n, of, places := v.N, max(v.Of, 1), 0
	for of > 1 && n%10 == 0 {
		n, of = n/10, of/10
	}
	for of > 1 {
		of, places = of/10, places+1
	}
	return b.Decimal(n, places)
}
