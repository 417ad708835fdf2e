package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// barDrag is what the pointer drags: days that are to be held, or a bar.
type barDrag struct {
	on         bool
	bar        *LaneBar // nil: empty days
	grabbed    int      // the day of the bar at which it was taken
	lane       int
	day, until int
}

// place shows where it would come to stand.
func (d *barDrag) place(b *timelineBody) {
	b.still.ghost.Hidden = !d.on
	if !d.on {
		return
	}
	from, to := b.cell(d.lane, min(d.day, d.until)), b.cell(d.lane, max(d.day, d.until))
	place(b.still.ghost, spot{from.x + 2, from.y + b.px(linePad-3), to.x + to.w - from.x - 4, b.px(lineBar + 6)})
}

// under is the lane and the day under a point; none on head and names.
func (b *timelineBody) at(p fyne.Position) (lane, day int, ok bool) {
	t := b.t
	if seen := p.Subtract(t.scroll.Offset); seen.Y < b.head() || seen.X < b.px(lineNames) {
		return 0, 0, false
	}
	day = int((p.X - b.px(lineNames)) / b.dayWidth())
	return b.under(p.Y), day, day < t.days && p.Y < b.top(t.tiles.total)
}

// Tapped goes to a day; a second press on it makes something there.
func (b *timelineBody) Tapped(e *fyne.PointEvent) {
	t := b.t
	lane, day, ok := b.at(e.Position)
	again := t.at.tapped && t.at.on < 0 && t.at.lane == lane && t.at.day == day
	focus(t)
	switch {
	case !ok:
	case again:
		t.create(lane, day, day)
	default:
		t.stand(lane, day, -1)
		t.at.tapped = true
	}
}

// Dragged marks days that are to be held.
func (b *timelineBody) Dragged(e *fyne.DragEvent) {
	d := &b.t.drag
	if !d.on {
		lane, day, ok := b.at(e.Position.SubtractXY(e.Dragged.DX, e.Dragged.DY))
		if !ok {
			return
		}
		*d = barDrag{on: true, lane: lane, day: day, until: day}
	}
	_, day, ok := b.at(e.Position)
	if ok {
		d.until = day
	}
	b.fit()
}

// DragEnd asks for them.
func (b *timelineBody) DragEnd() {
	d := b.t.drag
	b.t.drag = barDrag{}
	b.fit()
	if d.on && d.bar == nil {
		b.t.create(d.lane, min(d.day, d.until), max(d.day, d.until))
	}
}

// Tapped puts the frame round the bar and opens it.
func (f *barFace) Tapped(*fyne.PointEvent) {
	hideTip(f)
	if f.t == nil {
		return
	}
	f.take()
	if f.t.OnOpen != nil {
		f.t.OnOpen(f.of.LaneBar)
	}
}

// take puts the frame round the bar.
func (f *barFace) take() {
	t := f.t
	focus(t)
	for on, b := range t.tiles.on(f.lane, f.of.Day) {
		if b.ID == f.of.ID {
			t.stand(f.lane, t.index(f.of.Day), on)
			return
		}
	}
}

// TappedSecondary drops the menu of the bar.
func (f *barFace) TappedSecondary(e *fyne.PointEvent) {
	if f.t == nil {
		return
	}
	hideTip(f)
	f.take()
	at := e.AbsolutePosition
	f.t.menuAt(func() spot { return spot{at.X, at.Y, 0, 0} })
}

// Dragged carries the bar to another lane or day.
func (f *barFace) Dragged(e *fyne.DragEvent) {
	if f.t == nil || f.of.Fixed {
		return
	}
	b, d := f.t.body, &f.t.drag
	here := f.Position().Add(e.Position)
	if !d.on {
		hideTip(f)
		bar, start := f.of.LaneBar, f.Position().Add(e.Position).SubtractXY(e.Dragged.DX, e.Dragged.DY)
		first := f.t.index(bar.Day)
		*d = barDrag{on: true, bar: &bar, lane: f.lane, day: first, until: first + bar.length() - 1}
		if _, day, ok := b.at(start); ok {
			d.grabbed = day - first
		}
	}
	if lane, day, ok := b.at(here); ok {
		d.lane, d.day = lane, day-d.grabbed
		d.until = d.day + d.bar.length() - 1
	}
	b.fit()
}

// DragEnd asks for it to stand there.
func (f *barFace) DragEnd() {
	if f.t == nil {
		return
	}
	d := f.t.drag
	f.t.drag = barDrag{}
	f.t.body.fit()
	if d.on && d.bar != nil && (d.lane != f.lane || d.day != f.t.index(d.bar.Day)) {
		f.t.shiftTo(*d.bar, d.lane, d.day)
	}
}

// Cursor is the hand.
func (f *barFace) Cursor() desktop.Cursor { return desktop.PointerCursor }
