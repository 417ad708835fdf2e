package widgets

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Measures of a month at text scale 1.
const (
	monthDays   = 28 // the band with the names of the days
	monthNumber = 26 // the line with a day's number
	monthPad    = 6
)

// MonthView is a month with what is on, a week in a row. What a day has no room
// for is behind its last line.
type MonthView struct {
	calendar
	month time.Time // its first day
	band  *canvas.Rectangle
	names [weekDays]*canvas.Text
	cells [weeks * weekDays]*monthCell
	lines []*canvas.Rectangle
	d     *drawn
}

// monthCell is a day: its ground, its number and the frame.
type monthCell struct {
	ground *canvas.Rectangle
	now    *canvas.Rectangle
	number *canvas.Text
	frame  *canvas.Rectangle
}

// NewMonthView is a month without anything on it.
func NewMonthView(words CalendarWords) *MonthView {
	m := &MonthView{band: canvas.NewRectangle(nil)}
	for i := range m.names {
		m.names[i] = canvas.NewText(words.Days[i], nil)
	}
	for i := range m.cells {
		m.cells[i] = &monthCell{canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewText("", nil), canvas.NewRectangle(nil)}
	}
	for range weeks + weekDays {
		m.lines = append(m.lines, canvas.NewRectangle(nil))
	}
	m.setUp(m, words)
	return m
}

// MonthSpan is the first and the last day that the month of a day shows: whole
// weeks.
func MonthSpan(day time.Time) (first, last time.Time) {
	start := time.Date(day.Year(), day.Month(), 1, 0, 0, 0, 0, time.UTC)
	first = monday(start)
	return first, monday(start.AddDate(0, 1, -1)).AddDate(0, 0, weekDays-1)
}

// Load takes the month of a day with what is on in it.
func (m *MonthView) Load(day time.Time, all []Dated) {
	m.month = time.Date(day.Year(), day.Month(), 1, 0, 0, 0, 0, time.UTC)
	first, last := MonthSpan(day)
	m.take(first, int(last.Sub(first).Hours()/24)+1, all)
	m.MoveTo(day)
}

// TypedKey goes through the days, and up and down by weeks.
func (m *MonthView) TypedKey(e *fyne.KeyEvent) { m.typed(e, weekDays) }

// Tapped goes to a day.
func (m *MonthView) Tapped(e *fyne.PointEvent) {
	s := m.Size()
	y := e.Position.Y - m.px(monthDays)
	if y >= 0 && len(m.days) > 0 {
		m.pressed(int(y/m.height(s))*weekDays + int(e.Position.X/(s.Width/weekDays)))
	}
}

// height is that of a week.
func (m *MonthView) height(s fyne.Size) float32 {
	return (s.Height - m.px(monthDays)) / float32(max(len(m.days)/weekDays, 1))
}

// share gives each day as many of its things as it has room for.
func (m *MonthView) share(s fyne.Size) {
	room := max(int((m.height(s)-m.px(monthNumber)-m.px(2))/m.px(datedLine+datedRing)), 1)
	for i, all := range m.days {
		m.stops[i] = all
		if len(all) > room {
			seen := max(room-1, 0)
			m.stops[i] = append(all[:seen:seen], m.more(m.day(i), len(all)-seen))
		}
	}
	m.on = min(m.on, len(m.ahead())-1)
}

// CreateRenderer is asked by Fyne.
func (m *MonthView) CreateRenderer() fyne.WidgetRenderer {
	if m.d != nil {
		return m.d // a second one would be drawn apart from the first
	}
	m.d = &drawn{owner: m, layout: m.lay, refresh: m.paintMonth}
	m.d.least = func() fyne.Size {
		return fyne.NewSize(m.px(60*weekDays), m.px(monthDays)+m.px(monthNumber+datedLine+8)*float32(max(len(m.days)/weekDays, 4)))
	}
	return paint(m.d)
}

func (m *MonthView) lay(s fyne.Size) {
	m.share(s)
	width, height, head := s.Width/weekDays, m.height(s), m.px(monthDays)
	place(m.band, spot{0, 0, s.Width, head})
	for i, name := range m.names {
		place(name, spot{float32(i)*width + m.px(monthPad+3), 0, width - m.px(monthPad+3), head})
	}
	for i, cell := range m.cells {
		x, y := float32(i%weekDays)*width, head+float32(i/weekDays)*height
		cell.place(m, spot{x, y, width, height})
	}
	for i, line := range m.lines {
		if i < weekDays {
			place(line, spot{float32(i) * width, 0, 1, s.Height})
			line.Hidden = i == 0
			continue
		}
		place(line, spot{0, head + float32(i-weekDays)*height, s.Width, 1})
		line.Hidden = i-weekDays >= len(m.days)/weekDays
	}
	m.used = 0
	for day, stops := range m.stops {
		x, y := float32(day%weekDays)*width, head+float32(day/weekDays)*height+m.px(monthNumber)
		for on := range stops {
			m.put(day, on, false, spot{x + m.px(monthPad), y, width - m.px(2*monthPad-1), m.px(datedLine)})
			y += m.px(datedLine + datedRing)
		}
	}
	m.gather()
}

// gather is what is drawn: the grounds, the lines, and what is on.
func (m *MonthView) gather() {
	m.d.objects = append(m.d.objects[:0], m.band)
	for _, cell := range m.cells {
		m.d.objects = append(m.d.objects, cell.ground)
	}
	for _, line := range m.lines {
		m.d.objects = append(m.d.objects, line)
	}
	for _, name := range m.names {
		m.d.objects = append(m.d.objects, name)
	}
	for _, cell := range m.cells {
		m.d.objects = append(m.d.objects, cell.now, cell.number, cell.frame)
	}
	m.d.objects = append(m.d.objects, m.rest()...)
}

func (c *monthCell) place(m *MonthView, at spot) {
	place(c.ground, at)
	place(c.frame, spot{at.x + 2, at.y + 2, at.w - 3, at.h - 3})
	number, disc := c.number.MinSize(), m.px(20)
	wide := fyne.Max(disc, number.Width+m.px(10))
	place(c.now, spot{at.x + m.px(monthPad), at.y + m.px(3), wide, disc})
	x := at.x + m.px(monthPad+3)
	if c.now.Visible() {
		x = at.x + m.px(monthPad) + (wide-number.Width)/2
	}
	place(c.number, spot{x, at.y + m.px(3) + (disc-number.Height)/2, number.Width, number.Height})
}

func (m *MonthView) paintMonth() {
	m.band.FillColor = m.colour(ColorNameQuietBand)
	m.band.Refresh()
	for i, name := range m.names {
		name.TextSize, name.Color = m.size(SizeNameSecond), m.colour(theme.ColorNamePlaceHolder)
		name.TextStyle.Bold = m.index(m.today) >= 0 && m.index(m.today) < len(m.days) && (int(m.today.Weekday())+6)%weekDays == i
		name.Refresh()
	}
	for _, line := range m.lines {
		line.FillColor = m.colour(theme.ColorNameSeparator)
		line.Refresh()
	}
	for i, cell := range m.cells {
		cell.paint(m, i)
	}
}

func (c *monthCell) paint(m *MonthView, i int) {
	day := m.day(i)
	shown, other, now := i < len(m.days), day.Month() != m.month.Month(), day.Equal(m.today)
	ground, ink := ColorNamePanel, fyne.ThemeColorName(theme.ColorNameForeground)
	if i%weekDays >= weekDays-2 {
		ground = ColorNameWeekend // in other months too: their days are told by the number
	}
	switch {
	case now:
		ink = theme.ColorNameForegroundOnPrimary
	case other:
		ink = theme.ColorNamePlaceHolder
	}
	c.ground.Hidden, c.number.Hidden, c.now.Hidden = !shown, !shown, !shown || !now
	c.ground.FillColor = m.colour(ground)
	c.now.FillColor, c.now.CornerRadius = m.colour(theme.ColorNamePrimary), m.px(7)
	c.number.Text, c.number.Color = strconv.Itoa(day.Day()), m.colour(ink)
	c.number.TextSize, c.number.TextStyle.Bold = m.size(SizeNameSecond), now || !other
	c.frame.Hidden = !shown || !m.isAhead(i, -1)
	c.frame.FillColor, c.frame.CornerRadius = m.colour(colorNameTransparent), m.px(4)
	c.frame.StrokeColor, c.frame.StrokeWidth = m.colour(ColorNameFocusRing), ringStroke
	for _, o := range []fyne.CanvasObject{c.ground, c.now, c.number, c.frame} {
		o.Refresh()
	}
}
