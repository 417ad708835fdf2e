package widgets

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
)

// Measures of a bar at text scale 1.
const (
	barGap    = 5  // between a bar and its label
	barHatch  = 8  // hatching at the least
	barInset  = 1  // of a bar in its day
	barLetter = 34 // a label at the least
	barSign   = 26 // what an icon or a disc takes of a bar
	nightEnds = 6 * 60
)

// reach is a stretch of a lane, from the left edge of the first day.
type reach struct{ from, to float32 }

func (r reach) width() float32 { return r.to - r.from }

// packedBar is a bar with its place in its lane.
type packedBar struct {
	LaneBar
	row    int
	bar    reach
	outer  reach // with set-up and strike
	label  reach // nothing where there is no room
	inside bool  // the label stands in the bar
}

// whole is all that is drawn of it.
func (p *packedBar) whole() reach {
	if p.label.width() <= 0 {
		return p.outer
	}
	return reach{min(p.outer.from, p.label.from), max(p.outer.to, p.label.to)}
}

// packing is what bars are packed by.
type packing struct {
	day     float32 // its width
	limit   float32 // of all days
	unit    float32
	index   func(*LaneBar) int
	measure func(*LaneBar) float32 // of a label
}

// pack gives each bar of a lane its row and its label a place where it meets
// nothing. What warns goes down until its label is whole.
func (p packing) pack(bars []LaneBar) (all []packedBar, rows int) {
	var ends []float32
	for _, b := range bars {
		placed := p.place(b)
		row := slices.IndexFunc(ends, func(end float32) bool { return end <= placed.outer.from+0.5 })
		if row < 0 {
			row = len(ends)
			ends = append(ends, 0)
		}
		ends[row], placed.row = placed.outer.to, row
		all = append(all, placed)
	}
	rows = max(len(ends), 1)
	p.labels(all)
	for i := range all {
		if all[i].warns() && !p.told(&all[i]) && slices.ContainsFunc(all, func(o packedBar) bool { return o.row == all[i].row && o.ID != all[i].ID }) {
			all[i].row = rows
			rows++
			p.labels(all)
		}
	}
	return all, rows
}

// told says whether the whole label is seen.
func (p packing) told(b *packedBar) bool { return b.label.width() >= p.measure(&b.LaneBar)-0.5 }

// place is where a bar and what is kept free around it stand.
func (p packing) place(b LaneBar) packedBar {
	first := p.index(&b)
	from, to := float32(first)*p.day, float32(first+b.length())*p.day
	begins, ends := b.Hours[0], b.Hours[1]
	if ends == 0 {
		ends = b.length() * dayMinutes
	}
	placed := packedBar{LaneBar: b, bar: reach{from + barInset, to - barInset}}
	placed.outer = reach{from, to}
	least := barHatch * p.unit
	if b.Before > 0 {
		if over := b.Before - begins; over > 0 { // it begins the day before
			placed.outer.from = from - max(p.day*float32(over)/dayMinutes, least)
		} else {
			placed.bar.from += least
		}
	}
	if b.After > 0 {
		if over := ends + b.After - dayMinutes*b.length(); over > nightEnds || ends == dayMinutes*b.length() && over > 0 {
			placed.outer.to = to + max(p.day*float32(over)/dayMinutes, least)
		} else {
			placed.bar.to -= least
		}
	}
	placed.outer.from, placed.outer.to = max(placed.outer.from, 0), min(placed.outer.to, p.limit)
	return placed
}

// labels finds a place for each label: in the bar, after it, before it, or as
// much of it as there is room for.
func (p packing) labels(all []packedBar) {
	order := make([]*packedBar, len(all))
	for i := range all {
		order[i] = &all[i]
	}
	slices.SortStableFunc(order, func(a, b *packedBar) int {
		return cmp.Or(cmp.Compare(a.row, b.row), cmp.Compare(a.outer.from, b.outer.from))
	})
	end := float32(0)
	for i, b := range order {
		if i > 0 && order[i-1].row != b.row {
			end = 0
		}
		next := p.limit
		if i+1 < len(order) && order[i+1].row == b.row {
			next = order[i+1].outer.from
		}
		p.label(b, reach{end, next})
		end = b.whole().to
	}
}

// label puts one into the room between what stands before and behind its bar.
func (p packing) label(b *packedBar, room reach) {
	b.label, b.inside = reach{}, false
	if b.Label == "" {
		return
	}
	need, gap := p.measure(&b.LaneBar), barGap*p.unit
	within := reach{b.bar.from + b.sign()*p.unit, b.bar.to - gap}
	after := reach{b.outer.to + gap, room.to - gap}
	before := reach{room.from + gap, b.outer.from - gap}
	switch {
	case within.width() >= need:
		b.label, b.inside = reach{within.from, within.from + need}, true
	case after.width() >= need:
		b.label = reach{after.from, after.from + need}
	case before.width() >= need:
		b.label = reach{before.to - need, before.to}
	case max(after.width(), before.width(), within.width()) < barLetter*p.unit:
	case within.width() >= max(after.width(), before.width()):
		b.label, b.inside = within, true
	case after.width() >= before.width():
		b.label = after
	default:
		b.label = before
	}
}

// sign is what stands at the beginning of a bar.
func (b *LaneBar) sign() float32 {
	if b.Mark == MarkFirm || b.Mark == MarkHold && b.Rank > 0 {
		return barSign
	}
	return barGap + 2
}

// measured is the width of a label.
func measured(p *part, b *LaneBar) float32 {
	return fyne.MeasureText(b.Label, p.size(SizeNameSecond), fyne.TextStyle{Bold: b.warns()}).Width + 1
}

// warns says whether something is wrong with a bar.
func (b *LaneBar) warns() bool { return b.Tone == ToneWarning || b.Tone == ToneError }
