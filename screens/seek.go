package screens

import (
	"context"

	"sofra/app"
)

// target is the record that a list has chosen, or is to choose.
type target struct {
	chosen app.ID
	stood  int  // its index when it was seen last
	far    bool // it is looked for in the whole list, however long
	needed bool // it must be seen: where the list leaves it out, it is widened
	aimed  bool // something led to it: where it is gone, that is told
}

// found is the beginning of a list and the record to choose in it.
type found[R any] struct {
	first  part[R]
	record *R // nil where the list is empty
	at     int
}

// seekRows is how many rows are read at a time to find one.
const seekRows = 1000

// seek reads the beginning of a list and finds the record to choose: in it,
// where it stood before, or anywhere. Where it is gone, the one that has come
// to its place is chosen.
func (l *list[R]) seek(ctx context.Context, a *app.App, p app.Page, by narrowing, t target) (f found[R], err error) {
	if f.first, err = l.part(ctx, a, p, by); err != nil || len(f.first.rows) == 0 {
		return f, err
	}
	if f.among(l, f.first.rows, 0, t.chosen) {
		return f, nil
	}
	f.at = min(t.stood, f.first.total-1)
	near := f.first.rows
	if p.Offset = f.at / rowsAtOnce * rowsAtOnce; p.Offset > 0 {
		more, err := l.part(ctx, a, p, by)
		if err != nil || f.among(l, more.rows, p.Offset, t.chosen) {
			return f, err
		}
		near = more.rows
	}
	if i := f.at - p.Offset; i < len(near) {
		f.record = &near[i]
	}
	p.Limit = seekRows
	for p.Offset = 0; t.far && p.Offset < f.first.total; p.Offset += seekRows {
		more, err := l.part(ctx, a, p, by)
		if err != nil || f.among(l, more.rows, p.Offset, t.chosen) {
			return f, err
		}
	}
	return f, nil
}

// among takes the record from rows that begin at an offset.
func (f *found[R]) among(l *list[R], rows []R, offset int, id app.ID) bool {
	for i := range rows {
		if got, _ := l.ident(&rows[i]); got == id {
			f.record, f.at = &rows[i], offset+i
			return true
		}
	}
	return false
}
