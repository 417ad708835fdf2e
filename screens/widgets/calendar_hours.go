package widgets

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// weekHours is the part of a week that scrolls: its hours, with what is on as
// blocks.
type weekHours struct {
	part
	week    *WeekView
	lines   [hoursADay]*canvas.Rectangle
	hours   [hoursADay]*canvas.Text
	columns [weekDays]*canvas.Rectangle
	edges   [weekDays]*canvas.Rectangle
	d       *drawn
}

func newWeekHours(w *WeekView) *weekHours {
	h := &weekHours{week: w}
	for i := range h.lines {
		h.lines[i], h.hours[i] = canvas.NewRectangle(nil), canvas.NewText(fmt.Sprintf("%02d:00", i), nil)
	}
	for i := range h.columns {
		h.columns[i], h.edges[i] = canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	}
	h.d = &drawn{owner: h, refresh: h.paintHours}
	h.d.least = func() fyne.Size { return fyne.NewSize(1, h.px(weekHour)*hoursADay) }
	h.ExtendBaseWidget(h)
	return h
}

// Tapped goes to a day.
func (h *weekHours) Tapped(e *fyne.PointEvent) { h.week.pressAt(e.Position.X) }

// CreateRenderer is asked by Fyne.
func (h *weekHours) CreateRenderer() fyne.WidgetRenderer { return paint(h.d) }

// lay shares the width among the days. The week calls it, for it knows what is
// on.
func (h *weekHours) lay(width float32) {
	w := h.week
	hour, gutter, column := h.px(weekHour), w.gutter(), w.column(width)
	for i := range h.lines {
		y := float32(i) * hour
		place(h.lines[i], spot{gutter, y, width - gutter, 1})
		least := h.hours[i].MinSize()
		place(h.hours[i], spot{gutter - least.Width - h.px(8), y - least.Height/2, least.Width, least.Height})
		h.lines[i].Hidden, h.hours[i].Hidden = i == 0, i == 0
	}
	for i := range h.columns {
		x := gutter + float32(i)*column
		place(h.columns[i], spot{x, 0, column, hour * hoursADay})
		place(h.edges[i], spot{x, 0, 1, hour * hoursADay})
	}
	for _, s := range w.stretches() {
		room := (column - h.px(5)) / float32(s.lanes)
		top, high := float32(s.from)*hour/60, float32(max(s.to-s.from, shortest))*hour/60
		top = fyne.Min(top, hour*hoursADay-high)
		at := spot{gutter + float32(s.day)*column + h.px(3) + float32(s.lane)*room, top + 1, room - h.px(2), high - 2}
		if s.on < 0 {
			h.goesOn(s, at)
		} else {
			w.put(s.day, s.on, true, at)
		}
	}
}

// goesOn shows what began on the day before.
func (h *weekHours) goesOn(s stretch, at spot) {
	f := h.week.face()
	f.block, f.open = true, func() { h.week.open(s.of) }
	f.show(s.of, false, at)
}

// gather takes the blocks that are seen.
func (h *weekHours) gather(blocks []fyne.CanvasObject) {
	h.d.objects = h.d.objects[:0]
	for i := range h.columns {
		h.d.objects = append(h.d.objects, h.columns[i])
	}
	for i := range h.lines {
		h.d.objects = append(h.d.objects, h.lines[i], h.hours[i])
	}
	for i := range h.edges {
		h.d.objects = append(h.d.objects, h.edges[i])
	}
	h.d.objects = append(h.d.objects, blocks...)
}

func (h *weekHours) paintHours() {
	for i := range h.lines {
		h.lines[i].FillColor = h.colour(theme.ColorNameSeparator)
		h.hours[i].Color, h.hours[i].TextSize = h.colour(theme.ColorNamePlaceHolder), h.size(theme.SizeNameCaptionText)
		h.lines[i].Refresh()
		h.hours[i].Refresh()
	}
	for i := range h.columns {
		ground := ColorNamePanel
		if i >= weekDays-2 {
			ground = ColorNameWeekend
		}
		h.columns[i].FillColor, h.edges[i].FillColor = h.colour(ground), h.colour(theme.ColorNameSeparator)
		h.columns[i].Refresh()
		h.edges[i].Refresh()
	}
}
