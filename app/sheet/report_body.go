package sheet

import (
	"strings"

	"sofra/app"
	"sofra/app/words"
)

// body is what the values of a column ask of its width. It is measured once: half a
// million values take longer to measure than to write.
type body struct {
	wide  float64 // of the widest, as far as a column may be wide
	wraps bool    // some may take several lines even in such a width
}

const (
	few    = 1.2    // times its limit that a column may be wide, so that one word needs no line of its own
	widest = 1.8256 // digits that a letter takes at most
)

// limitOf is how wide a column may be before its texts wrap.
func limitOf(kind app.CellKind) float64 {
	switch kind {
	case app.TextCell:
		return wideText
	case app.ProseCell:
		return wideProse
	}
	return wideLong
}

// reach are the least and the greatest number of a kind; those between are no wider.
type reach struct {
	least, most app.Value
	any         bool
}

func (r *reach) take(v *app.Value) {
	switch {
	case !r.any:
		r.least, r.most, r.any = *v, *v, true
	case v.N < r.least.N:
		r.least = *v
	case v.N > r.most.N:
		r.most = *v
	}
}

// measuring is a column that is being measured.
type measuring struct {
	body
	column  app.CellKind
	numbers [app.DecimalCell + 1]reach // by how they are shown
}

// bodyOf measures column i of a table.
func (b *book) bodyOf(t *app.Table, i int) body {
	c, limit, sum := &t.Columns[i], limitOf(t.Columns[i].Cell)*few, int64(0)
	all := measuring{column: c.Cell}
	for n, row := range t.Rows {
		v := &row[i]
		switch {
		case !v.Has:
			all.wraps = all.wraps || v.Text != ""
		case all.wide >= limit:
			all.wraps = true
		default:
			all.take(b, v, weight(t, n))
		}
		if v.Has {
			sum += v.N
		}
	}
	for kind := range all.numbers {
		if r := &all.numbers[kind]; r.any && all.wide < limit {
			kind := app.CellKind(kind)
			all.wide = max(all.wide, b.width(shown(&r.least, kind, b.words))*spare, b.width(shown(&r.most, kind, b.words))*spare)
		}
	}
	if c.Total == app.SumTotal {
		total := app.Number(sum)
		all.wide = max(all.wide, b.width(shown(&total, c.Cell, b.words))*bold*spare)
	}
	if i == 0 && totalled(t) {
		all.wide = max(all.wide, b.width(b.say(words.T("Total")))*bold*spare)
	}
	return all.body
}

// take takes a value in; numbers are only compared.
func (m *measuring) take(b *book, v *app.Value, heavy float64) {
	kind := kindOf(v, m.column)
	if heavy == 1 && v.Text == "" && (kind == app.MoneyCell || kind == app.CountCell || kind == app.DurationCell) {
		m.numbers[kind].take(v)
		return
	}
	m.wraps = m.wraps || wordy(m.column) && !wordy(kind) && v.Text != "" || strings.IndexByte(v.Text, '\n') >= 0
	if said := shown(v, kind, b.words); float64(len(said))*widest*spare*heavy > m.wide {
		m.wide = max(m.wide, b.width(said)*spare*heavy)
	}
}
