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
	dayEdge   = 30
	weeks     = 6
	weekDays  = 7
	monthHead = 32
	dayNames  = 22
)

// monthSheet is a month to choose a day from: arrows go by day and week,
// PageUp and PageDown by month, Return chooses.
type monthSheet struct {
	part
	words  *DateWords
	at     time.Time
	today  time.Time
	choose func(time.Time)
	leave  func()
	title  *canvas.Text
	before *Button
	after  *Button
	names  [weekDays]*canvas.Text
	cells  [weeks * weekDays]*canvas.Text
	mark   *canvas.Rectangle
	now    *canvas.Rectangle
}

func newMonthSheet(words *DateWords, at time.Time) *monthSheet {
	m := &monthSheet{words: words, at: dayOf(at), today: dayOf(words.today())}
	m.title = canvas.NewText("", nil)
	m.title.TextStyle.Bold = true
	m.mark, m.now = canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	m.before = NewQuietIcon("left", words.Before, func() { m.month(-1) })
	m.after = NewQuietIcon("right", words.After, func() { m.month(1) })
	for i := range m.names {
		m.names[i] = canvas.NewText(words.Days[i], nil)
	}
	for i := range m.cells {
		m.cells[i] = canvas.NewText("", nil)
	}
	m.ExtendBaseWidget(m)
	return m
}

// dayOf is midnight UTC of a day.
func dayOf(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

// first is the Monday that the sheet begins with.
func (m *monthSheet) first() time.Time {
	start := time.Date(m.at.Year(), m.at.Month(), 1, 0, 0, 0, 0, time.UTC)
	return start.AddDate(0, 0, -(int(start.Weekday())+6)%weekDays)
}

// month goes to the same day of another month, or to its last.
func (m *monthSheet) month(by int) {
	start := time.Date(m.at.Year(), m.at.Month()+time.Month(by), 1, 0, 0, 0, 0, time.UTC)
	day := min(m.at.Day(), daysIn(start.Year(), start.Month()))
	m.at = start.AddDate(0, 0, day-1)
	m.Refresh()
	if c := canvasOf(m); c != nil {
		c.Focus(m)
	}
}

// TypedKey goes through the days.
func (m *monthSheet) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		m.at = m.at.AddDate(0, 0, -1)
	case fyne.KeyRight:
		m.at = m.at.AddDate(0, 0, 1)
	case fyne.KeyUp:
		m.at = m.at.AddDate(0, 0, -weekDays)
	case fyne.KeyDown:
		m.at = m.at.AddDate(0, 0, weekDays)
	case fyne.KeyHome:
		m.at = m.today
	case fyne.KeyPageUp:
		m.month(-1)
		return
	case fyne.KeyPageDown:
		m.month(1)
		return
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		m.choose(m.at)
		return
	case fyne.KeyEscape:
		m.leave()
		return
	}
	m.Refresh()
}

// TypedRune is asked by Fyne.
func (m *monthSheet) TypedRune(rune) {}

// FocusGained is asked by Fyne.
func (m *monthSheet) FocusGained() {}

// FocusLost is asked by Fyne.
func (m *monthSheet) FocusLost() {}

// Tapped on a day chooses it.
func (m *monthSheet) Tapped(e *fyne.PointEvent) {
	edge := m.px(dayEdge)
	y := e.Position.Y - m.px(monthHead+dayNames)
	column, row := int(e.Position.X/edge), int(y/edge)
	if y < 0 || column < 0 || column >= weekDays || row >= weeks {
		return
	}
	m.choose(m.first().AddDate(0, 0, row*weekDays+column))
}

// CreateRenderer is asked by Fyne.
func (m *monthSheet) CreateRenderer() fyne.WidgetRenderer {
	d := &drawn{owner: m, objects: []fyne.CanvasObject{m.title, m.mark, m.now}}
	for _, name := range m.names {
		d.objects = append(d.objects, name)
	}
	for _, cell := range m.cells {
		d.objects = append(d.objects, cell)
	}
	d.objects = append(d.objects, m.before, m.after)
	d.layout, d.refresh = m.lay, m.paintMonth
	d.least = func() fyne.Size {
		return fyne.NewSize(m.px(dayEdge*weekDays), m.px(monthHead+dayNames+dayEdge*weeks))
	}
	return paint(d)
}

func (m *monthSheet) lay(s fyne.Size) {
	edge, button := m.px(dayEdge), m.px(26)
	place(m.before, spot{0, m.px(2), button, button})
	place(m.after, spot{edge*weekDays - button, m.px(2), button, button})
	place(m.title, spot{0, m.px(2), edge * weekDays, button})
	for i, name := range m.names {
		place(name, spot{float32(i) * edge, m.px(monthHead), edge, m.px(dayNames)})
	}
	first := m.first()
	for i, cell := range m.cells {
		x, y := float32(i%weekDays)*edge, m.px(monthHead+dayNames)+float32(i/weekDays)*edge
		place(cell, spot{x, y, edge, edge})
		switch day := first.AddDate(0, 0, i); {
		case day.Equal(m.at):
			place(m.mark, spot{x + 1, y + 1, edge - 2, edge - 2})
		}
		if first.AddDate(0, 0, i).Equal(m.today) {
			place(m.now, spot{x + 1, y + 1, edge - 2, edge - 2})
		}
	}
}

func (m *monthSheet) paintMonth() {
	m.title.Text = m.words.Months[m.at.Month()-1] + " " + strconv.Itoa(m.at.Year())
	m.title.TextSize, m.title.Color = m.size(theme.SizeNameText), m.colour(theme.ColorNameForeground)
	m.title.Alignment = fyne.TextAlignCenter
	m.title.Refresh()
	for _, name := range m.names {
		name.TextSize, name.Color = m.size(theme.SizeNameCaptionText), m.colour(theme.ColorNamePlaceHolder)
		name.Alignment = fyne.TextAlignCenter
	}
	m.mark.FillColor, m.mark.CornerRadius = m.colour(theme.ColorNamePrimary), m.px(7)
	m.now.StrokeColor, m.now.StrokeWidth, m.now.CornerRadius = m.colour(ColorNameFocusRing), 1, m.px(7)
	m.now.FillColor = m.colour(colorNameTransparent)
	first := m.first()
	m.now.Hidden = true
	for i, cell := range m.cells {
		day := first.AddDate(0, 0, i)
		cell.Text, cell.Alignment = strconv.Itoa(day.Day()), fyne.TextAlignCenter
		cell.TextSize, cell.Color = m.size(SizeNameSecond), m.colour(theme.ColorNameForeground)
		cell.TextStyle.Bold = day.Equal(m.at)
		if day.Equal(m.today) {
			m.now.Hidden = day.Equal(m.at)
		}
		switch {
		case day.Equal(m.at):
			cell.Color = m.colour(theme.ColorNameForegroundOnPrimary)
		case day.Month() != m.at.Month():
			cell.Color = m.colour(theme.ColorNameDisabled)
		}
		cell.Refresh()
	}
}
