package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// dayColumn is a day: its ground, and its weekday and date in the head.
type dayColumn struct {
	ground, line, headLine *canvas.Rectangle
	name, number           *canvas.Text
}

func newDayColumn() *dayColumn {
	return &dayColumn{canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewText("", nil), canvas.NewText("", nil)}
}

func (c *dayColumn) show(b *timelineBody, i int) {
	day, width := b.t.day(i), b.dayWidth()
	x, end, head := b.px(lineNames)+float32(i)*width, b.top(b.t.tiles.total), b.t.scroll.Offset.Y
	week := (int(day.Weekday()) + 6) % weekDays
	place(c.ground, spot{x, b.head(), width, end - b.head()})
	place(c.line, spot{x, b.head(), 1, end - b.head()})
	place(c.headLine, spot{x, head, 1, b.px(lineHead)})
	c.ground.Hidden = week < weekDays-2
	c.line.Hidden, c.headLine.Hidden = i == 0, i == 0
	c.ground.FillColor = b.colour(ColorNameWeekend)
	c.line.FillColor, c.headLine.FillColor = b.colour(theme.ColorNameSeparator), b.colour(theme.ColorNameSeparator)
	c.write(b, c.name, b.t.words.Days[week], spot{x, head + b.px(5), width, b.px(16)})
	c.number.TextStyle.Bold = day.Equal(b.t.today)
	c.write(b, c.number, b.t.words.Date(day), spot{x, head + b.px(21), width, b.px(18)})
	c.name.Color, c.number.Color = b.colour(theme.ColorNamePlaceHolder), b.colour(theme.ColorNameForeground)
}

// write puts a text in the middle of its column.
func (c *dayColumn) write(b *timelineBody, t *canvas.Text, words string, at spot) {
	t.TextSize = b.size(SizeNameSecond)
	setText(t, words, at.w-2)
	least := t.MinSize()
	place(t, spot{at.x + (at.w-least.Width)/2, at.y + (at.h-least.Height)/2, least.Width, least.Height})
}

// laneHead is the name of a lane and its second line.
type laneHead struct {
	part
	of           Lane
	line         *canvas.Rectangle // below the lane
	rule         *canvas.Rectangle // the same below its name
	name, second *canvas.Text
}

func newLaneHead() *laneHead {
	h := &laneHead{line: canvas.NewRectangle(nil), rule: canvas.NewRectangle(nil), name: canvas.NewText("", nil), second: canvas.NewText("", nil)}
	h.ExtendBaseWidget(h)
	return h
}

func (h *laneHead) show(b *timelineBody, i int, lane *Lane) {
	h.of = Lane{ID: lane.ID, Name: lane.Name, Second: lane.Second}
	top, end := b.top(i), b.top(i+1)
	place(h.line, spot{0, end - 1, b.px(lineNames) + b.dayWidth()*float32(b.t.days), 1})
	place(h.rule, spot{b.t.scroll.Offset.X, end - 1, b.px(lineNames), 1})
	place(h, spot{b.t.scroll.Offset.X, top, b.px(lineNames), end - top - 1})
	h.Refresh()
}

// CreateRenderer is asked by Fyne.
func (h *laneHead) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: h, objects: []fyne.CanvasObject{h.name, h.second},
		layout: func(s fyne.Size) {
			x, room := h.px(12), max(s.Width-h.px(18), 0)
			setText(h.name, h.of.Name, room)
			setText(h.second, h.of.Second, room)
			name, second := h.name.MinSize(), h.second.MinSize()
			place(h.name, spot{x, h.px(5), room, name.Height})
			place(h.second, spot{x, h.px(4) + name.Height, room, second.Height})
		},
		refresh: func() {
			h.line.FillColor, h.rule.FillColor = h.colour(theme.ColorNameSeparator), h.colour(theme.ColorNameSeparator)
			h.name.TextSize, h.name.TextStyle.Bold = h.size(theme.SizeNameText), true
			h.name.Color, h.second.Color = h.colour(theme.ColorNameForeground), h.colour(theme.ColorNamePlaceHolder)
			h.second.TextSize = h.size(SizeNameSecond)
		},
	})
}

// MouseIn tells the whole of a name that is cut.
func (h *laneHead) MouseIn(e *desktop.MouseEvent) {
	if h.name.Text != h.of.Name || h.second.Text != h.of.Second {
		showTip(h, h.AccessibilityLabel(), e.AbsolutePosition)
	}
}

// MouseMoved is asked by Fyne.
func (h *laneHead) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the tooltip away.
func (h *laneHead) MouseOut() { hideTip(h) }

// AccessibilityLabel is both lines.
func (h *laneHead) AccessibilityLabel() string {
	if h.of.Second == "" {
		return h.of.Name
	}
	return h.of.Name + ", " + h.of.Second
}

// AccessibilityRole is text.
func (h *laneHead) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// ownFace is a feast or days of the office's own, above the lanes. Its name
// stands on its days, or behind them where it is longer.
type ownFace struct {
	part
	of     OwnDays
	days   float32 // as wide as they are
	ground *canvas.Rectangle
	words  *canvas.Text
}

func newOwnFace() *ownFace {
	o := &ownFace{ground: canvas.NewRectangle(nil), words: canvas.NewText("", nil)}
	o.ExtendBaseWidget(o)
	return o
}

// show takes another one; it may reach to the next.
func (o *ownFace) show(b *timelineBody, i int) {
	own := b.t.own
	o.of = own[i]
	day, names := b.dayWidth(), b.px(lineNames)
	at := func(index int) float32 { return names + float32(max(min(index, b.t.days), 0))*day }
	from := max(at(b.t.index(o.of.From))+1, b.t.scroll.Offset.X+names)
	to, end := at(b.t.index(o.of.Until)+1)-1, at(b.t.days)-1
	if i+1 < len(own) {
		end = at(b.t.index(own[i+1].From)) - 1
	}
	o.days = max(to-from, 0)
	place(o, spot{from, b.t.scroll.Offset.Y + b.px(lineHead+3), max(end-from, 0), b.px(lineOwn - 7)})
	o.Refresh()
}

// CreateRenderer is asked by Fyne.
func (o *ownFace) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: o, objects: []fyne.CanvasObject{o.ground, o.words},
		layout: func(s fyne.Size) {
			place(o.ground, spot{0, 0, o.days, s.Height})
			need := fyne.MeasureText(o.of.Title, o.words.TextSize, o.words.TextStyle).Width
			x, room := o.px(6), o.days-o.px(10)
			if behind := s.Width - o.days - o.px(8); need > room && behind > room {
				x, room = o.days+o.px(5), behind
			}
			setText(o.words, o.of.Title, max(room, 0))
			least := o.words.MinSize()
			place(o.words, spot{x, (s.Height - least.Height) / 2, max(room, 0), least.Height})
		},
		refresh: func() {
			o.ground.FillColor, o.ground.CornerRadius = o.colour(ColorNameNoticeTint), o.px(4)
			o.words.TextSize, o.words.Color = o.size(theme.SizeNameCaptionText), o.colour(ColorNameNotice)
		},
	})
}

// MouseIn tells its whole name.
func (o *ownFace) MouseIn(e *desktop.MouseEvent) { showTip(o, o.of.Tip, e.AbsolutePosition) }

// MouseMoved is asked by Fyne.
func (o *ownFace) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the tooltip away.
func (o *ownFace) MouseOut() { hideTip(o) }

// AccessibilityLabel is its name.
func (o *ownFace) AccessibilityLabel() string { return o.of.Tip }

// AccessibilityRole is text.
func (o *ownFace) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
