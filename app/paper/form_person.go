package paper

import (
	"strconv"

	"sofra/app"
)

// aboutYou is the heading of the questions on identity: nobody need answer, and
// what becomes of the answers.
func (f *formed) aboutYou() []row {
	rows := []row{gap(1)}
	rows = append(rows, f.columns(f.whole(), formQuestion, f.said(app.AboutYou())...)...)
	rows = append(rows, f.columns(f.whole(), formSmall, f.said(app.AboutYouWhy())...)...)
	return append(rows, gap(2.4))
}

// ownCode is the room for a code that somebody makes up, and says how.
func (f *formed) ownCode() []row {
	const inner, cell, high = 3.0, 8.4, 10.0
	in := box{left: f.side + inner, wide: f.column() - 2*inner}
	rows := []row{gap(2.4)}
	rows = append(rows, f.columns(in, formQuestion, f.said(app.OwnCodeName())...)...)
	rows = append(rows, f.columns(in, formSmall, f.said(app.OwnCodeWhy())...)...)
	rows = append(rows, gap(1))
	for i, part := range app.OwnCodeParts() {
		var said []string
		for _, text := range f.said(part) {
			said = append(said, strconv.Itoa(i+1)+"\u00a0 "+text)
		}
		rows = append(rows, f.columns(in, formAnswer, said...)...)
	}
	rows = append(rows, gap(2))
	cells := row{high: high + 3.6}
	x := in.left
	for i, caption := range []string{"1", "2", "2", "3"} {
		if i == 1 || i == 3 {
			x += 2.4
		}
		cells.marks = append(cells.marks, mark{x: x, y: 0, wide: cell, high: high, shape: frame, as: formEdge},
			mark{x: x + (cell-f.measure(caption, formSmall))/2, y: high + 3, text: caption, as: formSmall})
		x += cell + 0.8
	}
	one := beside(append(rows, cells, gap(1.6)))
	one.marks = append(one.marks, mark{x: f.side, y: 0, wide: f.column(), high: one.high, shape: frame, as: look{colour: mauve}})
	return []row{one}
}
