package widgets

import (
	"encoding/json"
	"slices"

	"fyne.io/fyne/v2"
)

// typedLine is a row as it was typed: which of the first rows it was, -1 for an
// added one, and what stood in its fields.
type typedLine struct {
	Row    int        `json:"row"`
	Fields [][]string `json:"fields"`
}

// typedInside are the fields in a row, in their order.
func typedInside(o fyne.CanvasObject) (all []Typed) {
	if f, ok := o.(Typed); ok {
		return []Typed{f}
	}
	if c, ok := o.(*fyne.Container); ok {
		for _, child := range c.Objects {
			all = append(all, typedInside(child)...)
		}
	}
	return all
}

// Typed is a text for each row.
func (l *Lines) Typed() (typed []string) {
	for _, row := range l.rows {
		line := typedLine{Row: slices.Index(l.first, row)}
		for _, f := range typedInside(row) {
			line.Fields = append(line.Fields, f.Typed())
		}
		text, err := json.Marshal(line)
		if err != nil {
			continue // texts and numbers always have JSON
		}
		typed = append(typed, string(text))
	}
	return typed
}

// SetTyped puts the rows back: the first ones as far as they are known, others
// anew.
func (l *Lines) SetTyped(typed []string) {
	l.rows = nil
	for _, text := range typed {
		var line typedLine
		if json.Unmarshal([]byte(text), &line) != nil {
			continue
		}
		row := l.row(line.Row)
		for i, f := range typedInside(row) {
			if i < len(line.Fields) && !slices.Equal(f.Typed(), line.Fields[i]) {
				f.SetTyped(line.Fields[i])
			}
		}
		l.rows = append(l.rows, row)
	}
	l.again()
}

// row is one of the first rows, or a new one.
func (l *Lines) row(at int) fyne.CanvasObject {
	if at >= 0 && at < len(l.first) && !slices.Contains(l.rows, l.first[at]) {
		return l.first[at]
	}
	return l.added()
}

// added is a new row.
func (l *Lines) added() fyne.CanvasObject {
	row := l.OnAdd()
	for _, f := range typedInside(row) {
		f.Hear(l.tell)
	}
	return row
}

// Hear calls heard whenever the person changed a row, or rows came, went or
// moved.
func (l *Lines) Hear(heard func(left bool)) {
	l.heard = heard
	for _, row := range l.rows {
		for _, f := range typedInside(row) {
			f.Hear(l.tell)
		}
	}
}
