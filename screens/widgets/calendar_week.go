package widgets

import (
	"slices"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// Measures of a week at text scale 1.
const (
	weekGutter = 56 // the hours, at least
	weekHead   = 46
	weekHour   = 36
	weekLines  = 4 // of what has no hour, at most
	hoursADay  = 24
	morning    = 8 // where the day begins to be seen
)

// WeekView is a week by its hours, with what has no hour above.
type WeekView struct {
	calendar
	before []Dated // of the day before, what lasts past midnight
	heads  [weekDays]*weekDay
	band   *canvas.Rectangle
	said   *Text                // before what has no hour
	lines  [2]*canvas.Rectangle // below the heads, and above the hours
	hours  *weekHours
	scroll *container.Scroll
	sought bool // the hours are to be scrolled to the first that matters
	d      *drawn
}

// weekDay is the head of a day.
type weekDay struct {
	ground *canvas.Rectangle
	edge   *canvas.Rectangle
	name   *canvas.Text
	now    *canvas.Rectangle
	number *canvas.Text
	frame  *canvas.Rectangle
}

// NewWeekView is a week without anything on it.
func NewWeekView(words CalendarWords) *WeekView {
	w := &WeekView{band: canvas.NewRectangle(nil), said: Caption(words.Untimed)}
	w.lines = [2]*canvas.Rectangle{canvas.NewRectangle(nil), canvas.NewRectangle(nil)}
	for i := range w.heads {
		w.heads[i] = &weekDay{
			canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewText(words.Days[i], nil),
			canvas.NewRectangle(nil), canvas.NewText("", nil), canvas.NewRectangle(nil),
		}
	}
	w.hours = newWeekHours(w)
	w.scroll = container.NewVScroll(w.hours)
	w.setUp(w, words)
	return w
}

// WeekSpan is the first and the last day of the week of a day.
func WeekSpan(day time.Time) (first, last time.Time) {
	first = monday(day)
	return first, first.AddDate(0, 0, weekDays-1)
}

// Load takes the week of a day with what is on in it, and on the night before.
func (w *WeekView) Load(day time.Time, all []Dated) {
	first, _ := WeekSpan(day)
	w.sought = w.sought || !first.Equal(w.first)
	w.take(first, weekDays, all)
	w.before = nil
	for _, d := range all {
		if w.index(d.Day) == -1 && d.timed() && d.untilMinute() > dayMinutes {
			w.before = append(w.before, d)
		}
	}
	for i, all := range w.days {
		w.stops[i] = w.stopsOf(i, all)
	}
	w.MoveTo(day)
}

// stopsOf are the untimed of a day first, as many as there is room for.
func (w *WeekView) stopsOf(day int, all []Dated) (stops []Dated) {
	var timed []Dated
	for _, d := range all {
		if d.timed() {
			timed = append(timed, d)
		} else {
			stops = append(stops, d)
		}
	}
	if over := len(stops) - weekLines; over > 0 {
		stops = append(stops[:weekLines-1:weekLines-1], w.more(w.day(day), over+1))
	}
	return append(stops, timed...)
}

// TypedKey goes through the days, and up and down through what is on.
func (w *WeekView) TypedKey(e *fyne.KeyEvent) {
	w.typed(e, 0)
	w.follow()
}

// Tapped goes to a day.
func (w *WeekView) Tapped(e *fyne.PointEvent) { w.pressAt(e.Position.X) }

func (w *WeekView) pressAt(x float32) {
	if x -= w.gutter(); x >= 0 {
		w.pressed(int(x / w.column(w.Size().Width)))
	}
}

// gutter is the room for the hours, and for what is said where there are none.
func (w *WeekView) gutter() float32 {
	return fyne.Max(w.px(weekGutter), w.said.MinSize().Width+w.px(16))
}

func (w *WeekView) column(width float32) float32 { return (width - w.gutter()) / weekDays }

// follow scrolls to what the frame is round.
func (w *WeekView) follow() {
	all := w.ahead()
	if w.on < 0 || w.on >= len(all) || !all[w.on].timed() {
		return
	}
	minute := w.px(weekHour) / 60
	top, end := float32(all[w.on].Starts)*minute, float32(min(all[w.on].untilMinute(), dayMinutes))*minute
	switch offset, seen := w.scroll.Offset.Y, w.scroll.Size().Height; {
	case top < offset:
		w.scroll.ScrollToOffset(fyne.NewPos(0, fyne.Max(top-w.px(6), 0)))
	case end > offset+seen:
		w.scroll.ScrollToOffset(fyne.NewPos(0, fyne.Min(top-w.px(6), end-seen+w.px(6))))
	}
}

// seek scrolls to where most is seen: from the morning on, or from what is on
// before; lower where the evening would be out of sight.
func (w *WeekView) seek() {
	seen := w.scroll.Size().Height
	if seen <= 0 || !w.sought {
		return
	}
	w.sought = false
	first, last := dayMinutes, 0
	for _, s := range w.stretches() {
		if s.on >= 0 {
			first, last = min(first, s.from), max(last, s.to)
		}
	}
	minute := w.px(weekHour) / 60
	top := float32(min(first, morning*60)) * minute
	if end := float32(last) * minute; end > top+seen {
		top = fyne.Min(float32(first)*minute, end-seen)
	}
	w.scroll.ScrollToOffset(fyne.NewPos(0, fyne.Max(fyne.Min(top-w.px(8), w.px(weekHour)*hoursADay-seen), 0)))
}

// untimed is how many lines the part above the hours has.
func (w *WeekView) untimed() int {
	lines := 1
	for _, stops := range w.stops {
		timed := slices.IndexFunc(stops, func(d Dated) bool { return d.timed() })
		if timed < 0 {
			timed = len(stops)
		}
		lines = max(lines, timed)
	}
	return lines
}

// CreateRenderer is asked by Fyne.
func (w *WeekView) CreateRenderer() fyne.WidgetRenderer {
	if w.d != nil {
		return w.d // a second one would be drawn apart from the first
	}
	w.d = &drawn{owner: w, layout: w.lay, refresh: w.paintWeek}
	w.d.least = func() fyne.Size {
		return fyne.NewSize(w.px(weekGutter+60*weekDays), w.px(weekHead+datedLine+8+3*weekHour))
	}
	return paint(w.d)
}

func (w *WeekView) lay(s fyne.Size) {
	column, gutter, head := w.column(s.Width), w.gutter(), w.px(weekHead)
	above := w.px(datedLine+datedRing)*float32(w.untimed()) + w.px(8)
	place(w.band, spot{0, 0, s.Width, head})
	for i, h := range w.heads {
		h.place(w, spot{gutter + float32(i)*column, 0, column, head + above})
	}
	place(w.said, spot{w.px(8), head + w.px(7), gutter - w.px(10), w.px(15)})
	place(w.lines[0], spot{0, head - 1, s.Width, 1})
	place(w.lines[1], spot{0, head + above - 1, s.Width, 1})
	w.used = 0
	for day, stops := range w.stops {
		for on, d := range stops {
			if !d.timed() {
				y := head + w.px(5) + float32(on)*w.px(datedLine+datedRing)
				w.put(day, on, false, spot{gutter + float32(day)*column + w.px(4), y, column - w.px(7), w.px(datedLine)})
			}
		}
	}
	untimed := w.used
	place(w.scroll, spot{0, head + above, s.Width, s.Height - head - above})
	w.hours.lay(s.Width)
	w.gather(untimed)
	w.seek()
}

// gather is what is drawn: above the hours, and among them.
func (w *WeekView) gather(untimed int) {
	w.d.objects = append(w.d.objects[:0], w.band)
	for _, h := range w.heads {
		w.d.objects = append(w.d.objects, h.ground, h.edge, h.name, h.now, h.number, h.frame)
	}
	seen := w.rest()
	w.d.objects = append(append(w.d.objects, w.said, w.lines[0], w.lines[1]), seen[:untimed]...)
	w.d.objects = append(w.d.objects, w.scroll)
	w.hours.gather(seen[untimed:])
}

func (h *weekDay) place(w *WeekView, at spot) {
	head := w.px(weekHead)
	place(h.ground, spot{at.x, head, at.w, at.h - head})
	place(h.edge, spot{at.x, at.y, 1, at.h})
	place(h.frame, spot{at.x + 2, at.y + 2, at.w - 3, head - 3})
	name, number, disc := h.name.MinSize(), h.number.MinSize(), w.px(20)
	place(h.name, spot{at.x + w.px(8), w.px(5), fyne.Max(at.w-w.px(10), 1), name.Height})
	wide := fyne.Max(disc, number.Width+w.px(10))
	place(h.now, spot{at.x + w.px(5), head - disc - w.px(3), wide, disc})
	x := at.x + w.px(8)
	if h.now.Visible() {
		x = at.x + w.px(5) + (wide-number.Width)/2
	}
	place(h.number, spot{x, head - disc - w.px(3) + (disc-number.Height)/2, number.Width, number.Height})
}

func (w *WeekView) paintWeek() {
	w.band.FillColor = w.colour(ColorNameQuietBand)
	w.band.Refresh()
	for _, line := range w.lines {
		line.FillColor = w.colour(theme.ColorNameSeparator)
		line.Refresh()
	}
	for i, h := range w.heads {
		h.paint(w, i)
	}
	w.hours.Refresh()
}

func (h *weekDay) paint(w *WeekView, i int) {
	day := w.day(i)
	now := day.Equal(w.today)
	ground, ink := ColorNamePanel, fyne.ThemeColorName(theme.ColorNameForeground)
	if i >= weekDays-2 {
		ground = ColorNameWeekend
	}
	if now {
		ink = theme.ColorNameForegroundOnPrimary
	}
	h.ground.FillColor, h.edge.FillColor = w.colour(ground), w.colour(theme.ColorNameSeparator)
	h.name.TextSize, h.name.Color, h.name.TextStyle.Bold = w.size(SizeNameSecond), w.colour(theme.ColorNamePlaceHolder), now
	h.now.Hidden, h.now.FillColor, h.now.CornerRadius = !now || len(w.days) == 0, w.colour(theme.ColorNamePrimary), w.px(7)
	h.number.Hidden = len(w.days) == 0 // nothing was loaded yet
	h.number.Text, h.number.Color = strconv.Itoa(day.Day()), w.colour(ink)
	h.number.TextSize, h.number.TextStyle.Bold = w.size(theme.SizeNameText), true
	h.frame.Hidden = !w.isAhead(i, -1)
	h.frame.FillColor, h.frame.CornerRadius = w.colour(colorNameTransparent), w.px(4)
	h.frame.StrokeColor, h.frame.StrokeWidth = w.colour(ColorNameFocusRing), ringStroke
	for _, o := range []fyne.CanvasObject{h.ground, h.edge, h.name, h.now, h.number, h.frame} {
		o.Refresh()
	}
}
