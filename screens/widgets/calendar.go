package widgets

import (
	"time"

	"fyne.io/fyne/v2"
)

// calendar is what the month and the week have in common: days in a row, what is
// on each, and a frame that the arrows move.
type calendar struct {
	part
	CalendarTells
	self    fyne.Widget
	words   CalendarWords
	first   time.Time // the first day that is shown, a Monday
	days    [][]Dated // what is on, a day each
	stops   [][]Dated // of that what is seen, in the order of the arrows
	at      time.Time // the day with the frame
	on      int       // which of its stops; below 0 the day itself
	today   time.Time
	focused bool
	pool    []*datedFace
	used    int
}

// setUp readies the calendar inside one of a narrower kind.
func (c *calendar) setUp(self fyne.Widget, words CalendarWords) {
	c.self, c.words, c.on = self, words, -1
	c.ExtendBaseWidget(self)
}

// take shows a number of days from a Monday on.
func (c *calendar) take(first time.Time, days int, all []Dated) {
	c.first = dayOf(first)
	c.days, c.stops = make([][]Dated, days), make([][]Dated, days)
	for _, d := range all {
		if i := c.index(d.Day); i >= 0 && i < days {
			c.days[i] = append(c.days[i], d)
		}
	}
}

// MoveTo puts the frame round a day. It tells nobody.
func (c *calendar) MoveTo(day time.Time) {
	if day = dayOf(day); !day.Equal(c.at) {
		c.at, c.on = day, -1
	}
	c.self.Refresh()
}

// SetToday says which day is marked.
func (c *calendar) SetToday(day time.Time) {
	c.today = dayOf(day)
	c.self.Refresh()
}

// Day is the one with the frame.
func (c *calendar) Day() time.Time { return c.at }

// index counts from the first day that is shown.
func (c *calendar) index(day time.Time) int {
	return int(dayOf(day).Sub(c.first).Hours() / 24)
}

func (c *calendar) day(i int) time.Time { return c.first.AddDate(0, 0, i) }

// ahead are the stops of the day with the frame, nil where it is not shown.
func (c *calendar) ahead() []Dated {
	if i := c.index(c.at); i >= 0 && i < len(c.stops) {
		return c.stops[i]
	}
	return nil
}

// isAhead says whether the frame is round a stop of a day.
func (c *calendar) isAhead(day, on int) bool {
	return c.focused && c.on == on && c.index(c.at) == day
}

// move puts the frame elsewhere and tells the page when the day is another.
func (c *calendar) move(day time.Time, on int) {
	moved := !day.Equal(c.at)
	c.at, c.on = day, on
	c.self.Refresh()
	if moved && c.OnMove != nil {
		c.OnMove(day)
	}
}

// along goes up or down among what is on the day, then by days.
func (c *calendar) along(by, days int) {
	on := c.on + by
	switch {
	case on >= -1 && on < len(c.ahead()):
		c.move(c.at, on)
	case days != 0:
		c.move(c.at.AddDate(0, 0, days*by), -1)
	}
}

// enter does what Return does: it opens what the frame is round.
func (c *calendar) enter() {
	if all := c.ahead(); c.on >= 0 && c.on < len(all) {
		c.open(all[c.on])
		return
	}
	c.openDay(c.at)
}

func (c *calendar) open(d Dated) {
	switch {
	case d.Mark == markMore:
		c.openDay(d.Day)
	case c.OnOpen != nil:
		c.OnOpen(d.ID)
	}
}

func (c *calendar) openDay(day time.Time) {
	if c.OnDay != nil {
		c.OnDay(day)
	}
}

// pressed is a press on a day, beside what is on it; a second one opens it.
func (c *calendar) pressed(i int) {
	if i < 0 || i >= len(c.days) {
		return
	}
	again := c.focused && c.on < 0 && c.index(c.at) == i
	focus(c.self)
	c.move(c.day(i), -1)
	if again {
		c.openDay(c.at)
	}
}

// typed answers for the keys of month and week; days is how far Up and Down go.
func (c *calendar) typed(e *fyne.KeyEvent, days int) {
	switch e.Name {
	case fyne.KeyLeft:
		c.move(c.at.AddDate(0, 0, -1), -1)
	case fyne.KeyRight:
		c.move(c.at.AddDate(0, 0, 1), -1)
	case fyne.KeyUp:
		c.along(-1, days)
	case fyne.KeyDown:
		c.along(1, days)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.enter()
	case fyne.KeyEscape:
		escape(c.self)
	default:
		c.turned(e)
	}
}

// turned answers for the keys that show other days.
func (c *calendar) turned(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeyPageUp && c.OnTurn != nil:
		c.OnTurn(-1)
	case e.Name == fyne.KeyPageDown && c.OnTurn != nil:
		c.OnTurn(1)
	case e.Name == fyne.KeyT && c.OnToday != nil:
		c.OnToday()
	}
}

// TypedRune is asked by Fyne.
func (c *calendar) TypedRune(rune) {}

// FocusGained shows the frame.
func (c *calendar) FocusGained() { c.focused = true; c.self.Refresh() }

// FocusLost takes the frame away.
func (c *calendar) FocusLost() { c.focused = false; c.self.Refresh() }

// AccessibilityLabel is what the frame is round.
func (c *calendar) AccessibilityLabel() string {
	all := c.ahead()
	if c.on >= 0 && c.on < len(all) {
		return all[c.on].Tip
	}
	label := c.at.Format("2006-01-02")
	if c.words.Day != nil {
		label = c.words.Day(c.at)
	}
	if i := c.index(c.at); i < 0 || i >= len(c.days) || len(c.days[i]) == 0 {
		label += ". " + c.words.Nothing
	}
	return label
}

// AccessibilityRole is container.
func (c *calendar) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// face is the next one of the pool.
func (c *calendar) face() *datedFace {
	if c.used == len(c.pool) {
		c.pool = append(c.pool, newDatedFace())
	}
	c.used++
	return c.pool[c.used-1]
}

// put shows a stop of a day.
func (c *calendar) put(day, on int, block bool, at spot) *datedFace {
	of := c.stops[day][on]
	f := c.face()
	f.block, f.open = block, func() {
		focus(c.self)
		c.move(c.day(day), on)
		c.open(of)
	}
	f.show(of, c.isAhead(day, on), at)
	return f
}

// rest hides the faces that nothing needs, and gives back those that are seen.
func (c *calendar) rest() (seen []fyne.CanvasObject) {
	for i, f := range c.pool {
		if f.Hidden = i >= c.used; !f.Hidden {
			seen = append(seen, f)
		}
	}
	return seen
}

// more is the line that stands for what there is no room for.
func (c *calendar) more(day time.Time, n int) Dated {
	words := c.words.More(n)
	return Dated{Day: day, Starts: -1, Ends: -1, Title: words, Tip: words, Mark: markMore}
}

// monday is the first day of the week of a day.
func monday(day time.Time) time.Time {
	return dayOf(day).AddDate(0, 0, -(int(day.Weekday())+6)%weekDays)
}
