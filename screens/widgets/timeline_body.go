package widgets

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// timelineBody is the part that scrolls. It has as many columns, lanes and bars
// as are seen; head and names are drawn in it too, where the scroll stands.
type timelineBody struct {
	part
	t       *Timeline
	d       *drawn
	version int
	columns pool[*dayColumn]
	heads   pool[*laneHead]
	bars    pool[*barFace]
	own     pool[*ownFace]
	still   timelineStill
}

// timelineStill is what there is one of.
type timelineStill struct {
	band, names, mark     *canvas.Rectangle // the head, the column of names, the line under today
	rule, upright, ownEnd *canvas.Rectangle
	frame, ghost          *canvas.Rectangle
	corner, quiet, ownTag *canvas.Text
}

func newTimelineBody(t *Timeline) *timelineBody {
	box, line := func() *canvas.Rectangle { return canvas.NewRectangle(nil) }, func() *canvas.Text { return canvas.NewText("", nil) }
	b := &timelineBody{t: t, still: timelineStill{box(), box(), box(), box(), box(), box(), box(), box(), line(), line(), line()}}
	b.columns.make, b.heads.make, b.own.make = newDayColumn, newLaneHead, newOwnFace
	b.bars.make = func() *barFace { return newBarFace(t) }
	b.d = &drawn{owner: b, least: b.whole, layout: func(fyne.Size) { b.fit() }}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer is asked by Fyne.
func (b *timelineBody) CreateRenderer() fyne.WidgetRenderer { return b.d }

// head is the height of what stands above the lanes.
func (b *timelineBody) head() float32 {
	if len(b.t.own) == 0 {
		return b.px(lineHead)
	}
	return b.px(lineHead + lineOwn)
}

// dayWidth shares the room among the days, down to a least width.
func (b *timelineBody) dayWidth() float32 {
	return max((b.t.scroll.Size().Width-b.px(lineNames))/float32(max(b.t.days, 1)), b.px(lineDay))
}

// rowsHigh is the height of a lane with that many rows of bars.
func (b *timelineBody) rowsHigh(rows int) float32 {
	return b.px(linePad + lineStep*float32(rows) + lineFoot)
}

// top is where a lane begins.
func (b *timelineBody) top(i int) float32 {
	y := b.head() + float32(i)*b.rowsHigh(1)
	for lane, rows := range b.t.tiles.rows {
		if lane < i {
			y += b.px(lineStep) * float32(rows-1)
		}
	}
	return y
}

// under is the lane at a height, the last one beyond the end.
func (b *timelineBody) under(y float32) int {
	return max(sort.Search(b.t.tiles.total, func(i int) bool { return b.top(i) > y })-1, 0)
}

// whole is the size of all days and lanes.
func (b *timelineBody) whole() fyne.Size {
	return fyne.NewSize(b.px(lineNames)+b.dayWidth()*float32(b.t.days), b.top(b.t.tiles.total))
}

// packing is how bars are packed at today's width of a day.
func (b *timelineBody) packing() packing {
	day := b.dayWidth()
	return packing{
		day: day, limit: day * float32(b.t.days), unit: b.px(1),
		index:   func(bar *LaneBar) int { return b.t.index(bar.Day) },
		measure: func(bar *LaneBar) float32 { return measured(&b.part, bar) },
	}
}

// arranged shows the lanes that are here, as high as their bars make them.
func (b *timelineBody) arranged() {
	how := b.packing()
	b.t.tiles.rows = map[int]int{}
	for i := range b.t.tiles.known {
		lane, _ := b.t.tiles.at(i)
		if _, rows := how.pack(lane.Bars); rows > 1 {
			b.t.tiles.rows[i] = rows
		}
	}
	b.t.scroll.Refresh()
	b.fit()
	if b.t.at.unseen {
		b.reveal()
	}
}

// arrived shows lanes that came.
func (b *timelineBody) arrived() {
	b.t.find()
	b.arranged()
}

// window is what is seen: the first and the last day and lane.
func (b *timelineBody) window() (days, lanes [2]int) {
	t, at, size, day := b.t, b.t.scroll.Offset, b.t.scroll.Size(), b.dayWidth()
	days[0] = max(int(at.X/day), 0)
	days[1] = min(int((at.X+size.Width-b.px(lineNames)-1)/day), t.days-1)
	lanes[0], lanes[1] = b.under(at.Y+b.head()), min(b.under(at.Y+size.Height), t.tiles.total-1)
	return days, lanes
}

// need asks for what is seen and not here.
func (b *timelineBody) need() {
	t := b.t
	if t.scroll.Size().Height <= 0 || t.days == 0 || t.tiles.total == 0 {
		return
	}
	days, lanes := b.window()
	for d := days[0] / tileDays; d <= days[1]/tileDays; d++ {
		for l := lanes[0] / tileLanes; l <= lanes[1]/tileLanes; l++ {
			t.tiles.need(tileAt{l, d}, t.first, t.days, b.arrived)
		}
	}
}

// fit gives all that is seen its place.
func (b *timelineBody) fit() {
	t := b.t
	b.need()
	b.columns.begin()
	b.heads.begin()
	b.bars.begin()
	b.own.begin()
	if size := t.scroll.Size(); size.Width <= 0 || size.Height <= 0 || t.days == 0 {
		b.d.objects = nil
		return
	}
	days, lanes := b.window()
	for d := days[0]; d <= days[1]; d++ {
		b.columns.next().show(b, d)
	}
	for i := lanes[0]; i <= lanes[1] && i < t.tiles.total; i++ {
		b.lane(i, days)
	}
	for i := range t.own {
		if from, until := t.index(t.own[i].From), t.index(t.own[i].Until); until >= days[0] && from <= days[1] {
			b.own.next().show(b, i)
		}
	}
	b.placeStill()
	b.gather()
}

// lane shows a lane's name and those of its bars that are seen.
func (b *timelineBody) lane(i int, days [2]int) {
	lane, known := b.t.tiles.at(i)
	b.heads.next().show(b, i, &lane)
	if !known {
		return
	}
	how := b.packing()
	packed, _ := how.pack(lane.Bars)
	from, to := float32(days[0])*how.day, float32(days[1]+1)*how.day
	for _, bar := range packed {
		if at := bar.whole(); at.to >= from && at.from <= to {
			b.bars.next().show(b, i, bar)
		}
	}
}

// cell is where a day of a lane is.
func (b *timelineBody) cell(lane, day int) spot {
	width, top := b.dayWidth(), b.top(lane)
	return spot{b.px(lineNames) + float32(day)*width, top, width, b.top(lane+1) - top}
}

// placeStill puts head and names where the scroll stands.
func (b *timelineBody) placeStill() {
	t, s, at := b.t, &b.still, b.t.scroll.Offset
	size, names := t.scroll.Size(), b.px(lineNames)
	end := b.top(t.tiles.total)
	place(s.band, spot{at.X, at.Y, size.Width, b.px(lineHead)})
	place(s.names, spot{at.X, at.Y, names, size.Height})
	place(s.rule, spot{at.X, at.Y + b.px(lineHead) - 1, size.Width, 1})
	place(s.ownEnd, spot{at.X, at.Y + b.head() - 1, size.Width, 1})
	place(s.upright, spot{at.X + names - 1, at.Y, 1, min(size.Height, end-at.Y)})
	b.write(s.corner, t.words.Corner[0], spot{at.X + b.px(12), at.Y + b.px(6), names - b.px(20), b.px(16)})
	b.write(s.quiet, t.words.Corner[1], spot{at.X + b.px(12), at.Y + b.px(22), names - b.px(20), b.px(16)})
	b.write(s.ownTag, t.words.Own, spot{at.X + b.px(12), at.Y + b.px(lineHead), names - b.px(20), b.px(lineOwn)})
	s.ownTag.Hidden, s.ownEnd.Hidden = len(t.own) == 0, len(t.own) == 0
	now := t.index(t.today)
	s.mark.Hidden = t.today.IsZero() || now < 0 || now >= t.days
	day := b.dayWidth()
	place(s.mark, spot{names + float32(now)*day, at.Y + b.px(lineHead-3), day, b.px(3)})
	s.frame.Hidden = !t.at.focused || t.at.on >= 0 || t.tiles.total == 0
	c := b.cell(t.at.lane, t.at.day)
	place(s.frame, spot{c.x + 3, c.y + 3, c.w - 5, c.h - 6})
	t.drag.place(b)
	b.paintStill()
}

// write puts as much of a text as there is room for in the middle of a height.
func (b *timelineBody) write(text *canvas.Text, words string, at spot) {
	text.TextSize, text.Color = b.size(SizeNameSecond), b.colour(theme.ColorNamePlaceHolder)
	setText(text, words, at.w)
	least := text.MinSize()
	place(text, spot{at.x, at.y + (at.h-least.Height)/2, at.w, least.Height})
}

func (b *timelineBody) paintStill() {
	s := &b.still
	s.band.FillColor, s.names.FillColor = b.colour(ColorNameQuietBand), b.colour(ColorNamePanel)
	s.mark.FillColor = b.colour(theme.ColorNamePrimary)
	for _, line := range []*canvas.Rectangle{s.rule, s.upright, s.ownEnd} {
		line.FillColor = b.colour(theme.ColorNameSeparator)
	}
	s.corner.TextStyle.Bold = true
	s.frame.FillColor, s.frame.CornerRadius = b.colour(colorNameTransparent), b.px(6)
	s.frame.StrokeColor, s.frame.StrokeWidth = b.colour(ColorNameFocusRing), ringStroke
	s.ghost.FillColor, s.ghost.CornerRadius = b.colour(theme.ColorNameSelection), b.px(6)
	s.ghost.StrokeColor, s.ghost.StrokeWidth = b.colour(theme.ColorNamePrimary), 1
}

// gather is what is drawn, from the ground up.
func (b *timelineBody) gather() {
	s, all := &b.still, b.d.objects[:0]
	for _, c := range b.columns.used() {
		all = append(all, c.ground)
	}
	for _, c := range b.columns.used() {
		all = append(all, c.line)
	}
	for _, h := range b.heads.used() {
		all = append(all, h.line)
	}
	all = append(all, s.ghost)
	for _, f := range b.bars.used() {
		all = append(all, f)
	}
	all = append(all, s.frame, s.names)
	for _, h := range b.heads.used() {
		all = append(all, h, h.rule)
	}
	all = append(all, s.band)
	for _, c := range b.columns.used() {
		all = append(all, c.headLine, c.name, c.number)
	}
	for _, o := range b.own.used() {
		all = append(all, o)
	}
	all = append(all, s.rule, s.mark, s.upright, s.corner, s.quiet, s.ownTag, s.ownEnd)
	b.d.objects = all
	canvas.Refresh(b)
}

// reveal scrolls until what the frame is round is seen.
func (b *timelineBody) reveal() {
	t, size := b.t, b.t.scroll.Size()
	if b.t.at.unseen = size.Height <= 0; b.t.at.unseen || t.tiles.total == 0 {
		return
	}
	c, at := b.cell(t.at.lane, t.at.day), t.scroll.Offset
	at.Y = max(min(at.Y, c.y-b.head()), c.y+c.h-size.Height)
	at.X = max(min(at.X, c.x-b.px(lineNames)), c.x+c.w-size.Width)
	if at = fyne.NewPos(max(at.X, 0), max(at.Y, 0)); at != t.scroll.Offset {
		t.scroll.ScrollToOffset(at)
	}
	b.fit()
}
