package widgets

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func calendarWords() CalendarWords {
	return CalendarWords{
		Days: [7]string{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}, Untimed: "No time", Nothing: "Nothing is on.",
		More: func(n int) string { return fmt.Sprintf("%d more", n) }, Day: func(d time.Time) string { return d.Format("Mon 2 Jan") },
	}
}

func march(day int) time.Time { return time.Date(2027, 3, day, 0, 0, 0, 0, time.UTC) }

// at is something on a day of March, from and until an hour.
func at(day int, title string, from, until int) Dated {
	d := Dated{ID: title, Day: march(day), Starts: -1, Ends: -1, Title: title, Tip: title, Mark: MarkOpen}
	if from >= 0 {
		d.Starts, d.Hours = from*60, fmt.Sprintf("%02d:00", from)
	}
	if until >= 0 {
		d.Ends = until * 60
	}
	return d
}

// heard notes what a calendar tells.
type heard []string

func (h *heard) tells() CalendarTells {
	say := func(words ...any) { *h = append(*h, fmt.Sprint(words...)) }
	return CalendarTells{
		OnOpen: func(id string) { say("open ", id) }, OnDay: func(d time.Time) { say("day ", d.Day()) },
		OnMove: func(d time.Time) { say("move ", d.Format("2 Jan")) }, OnTurn: func(by int) { say("turn ", by) }, OnToday: func() { say("today") },
	}
}

// read gives what was heard since, and forgets it.
func (h *heard) read() string {
	all := strings.Join(*h, ", ")
	*h = nil
	return all
}

// written are the titles that stand on a calendar, from above and left.
func written(c fyne.Canvas) string {
	var all []string
	for _, o := range test.LaidOutObjects(c.Content()) {
		if f, ok := o.(*datedFace); ok && f.Visible() {
			all = append(all, f.of.Title)
		}
	}
	return strings.Join(all, ", ")
}

func TestMonthHasWholeWeeks(t *testing.T) {
	for day, want := range map[time.Time]string{
		march(20): "1.3 4.4", time.Date(2027, 2, 3, 12, 0, 0, 0, time.UTC): "1.2 28.2", time.Date(2026, 8, 1, 0, 0, 0, 0, time.UTC): "27.7 6.9",
	} {
		first, last := MonthSpan(day)
		if got := first.Format("2.1 ") + last.Format("2.1"); got != want {
			t.Errorf("%s is in %s, not %s", day.Format("2.1.2006"), got, want)
		}
	}
	if first, last := WeekSpan(march(21)); first.Day() != 15 || last.Day() != 21 {
		t.Errorf("the week of a Sunday is %v to %v", first, last)
	}
}

func TestMonthByKeys(t *testing.T) {
	m, h := NewMonthView(calendarWords()), &heard{}
	m.CalendarTells = h.tells()
	c := show(t, m)
	var full []Dated
	for i := range 9 {
		full = append(full, at(20, fmt.Sprint("No ", i), -1, -1))
	}
	m.Load(march(20), append(full, at(17, "Panel", 10, -1)))
	if got := written(c); got != "Panel, No 0, No 1, 7 more" {
		t.Fatalf("it shows %q", got)
	}
	pooled := len(m.pool)
	m.Load(march(20), append(full, at(17, "Panel", 10, -1)))
	if len(m.pool) != pooled || pooled != 4 {
		t.Errorf("%d faces are drawn anew, of %d", len(m.pool), pooled)
	}
	c.Focus(m)
	press(t, c, fyne.KeyDown, fyne.KeyReturn)
	if got := h.read(); got != "open No 0" || m.AccessibilityLabel() != "No 0" {
		t.Errorf("the first of a day: %q, %q", got, m.AccessibilityLabel())
	}
	press(t, c, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if got := h.read(); got != "day 20" {
		t.Errorf("what there is no room for: %q", got)
	}
	press(t, c, fyne.KeyDown, fyne.KeyReturn, fyne.KeyUp, fyne.KeyRight)
	if got := h.read(); got != "move 27 Mar, day 27, move 20 Mar, move 21 Mar" || m.AccessibilityLabel() != "Sun 21 Mar. Nothing is on." {
		t.Errorf("further on: %q, %q", got, m.AccessibilityLabel())
	}
	press(t, c, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyT, fyne.KeyLeft)
	if got := h.read(); got != "turn -1, turn 1, today, move 20 Mar" {
		t.Errorf("the keys that turn: %q", got)
	}
	c.Unfocus()
	if m.cells[19].frame.Visible() {
		t.Error("the frame stays when the keyboard is elsewhere")
	}
}

func TestMonthByMouse(t *testing.T) {
	m, h := NewMonthView(calendarWords()), &heard{}
	m.CalendarTells = h.tells()
	c := show(t, m)
	m.SetToday(march(17))
	m.Load(march(1), []Dated{at(17, "Panel", 10, -1)})
	empty := m.cells[9].ground.Position().AddXY(30, 40)
	m.Tapped(&fyne.PointEvent{Position: empty})
	if got := h.read(); got != "move 10 Mar" || c.Focused() != fyne.Focusable(m) || !m.cells[9].frame.Visible() {
		t.Errorf("a press on a day: %q, keyboard at %T", got, c.Focused())
	}
	m.Tapped(&fyne.PointEvent{Position: empty})
	m.Tapped(&fyne.PointEvent{Position: fyne.NewPos(30, 4)}) // the names of the days
	test.Tap(m.pool[0])
	if got := h.read(); got != "day 10, move 17 Mar, open Panel" {
		t.Errorf("a second press, and one on what is on: %q", got)
	}
	if !m.cells[16].now.Visible() || m.cells[15].now.Visible() {
		t.Error("today is not the one that is marked")
	}
}

func TestWeekSideBySide(t *testing.T) {
	w := NewWeekView(calendarWords())
	c := show(t, w)
	w.Load(march(20), []Dated{
		at(14, "Late Sunday", 22, 2), at(14, "Early Sunday", 10, 12), at(20, "Open day", -1, -1), at(20, "Long", 17, 22), at(20, "One", 17, 18),
		at(20, "Two", 18, 19), at(20, "Night", 23, 1), at(16, "No end", 20, -1),
	})
	var got []string
	for _, s := range w.stretches() {
		got = append(got, fmt.Sprintf("%s %d: %d-%d %d/%d", s.of.Title, s.day, s.from/60, s.to/60, s.lane, s.lanes))
	}
	want := []string{
		"Late Sunday 0: 0-2 0/1", "No end 1: 20-21 0/1", "Long 5: 17-22 0/2", "One 5: 17-18 1/2", "Two 5: 18-19 1/2", "Night 5: 23-24 0/1", "Night 6: 0-1 0/1",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the hours are shared out as\n%s, not\n%s", strings.Join(got, "; "), strings.Join(want, "; "))
	}
	if got := written(c); got != "Open day, Late Sunday, No end, Long, One, Two, Night, Night" {
		t.Errorf("it shows %q", got)
	}
	for i, f := range w.pool[1:w.used] {
		for _, other := range w.pool[i+2 : w.used] {
			a, b := f.Position(), other.Position()
			if a.X < b.X+other.Size().Width && b.X < a.X+f.Size().Width && a.Y < b.Y+other.Size().Height && b.Y < a.Y+f.Size().Height {
				t.Errorf("%s lies over %s", f.of.Title, other.of.Title)
			}
		}
	}
}

func TestWeekByKeys(t *testing.T) {
	w, h := NewWeekView(calendarWords()), &heard{}
	w.CalendarTells = h.tells()
	c := show(t, w)
	var all []Dated
	for i := range 6 {
		all = append(all, at(20, fmt.Sprint("No ", i), -1, -1))
	}
	w.Load(march(20), append(all, at(20, "Dawn", 5, 6), at(20, "Night", 22, 23)))
	c.Focus(w)
	press(t, c, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if got := h.read(); got != "day 20" || w.AccessibilityLabel() != "3 more" {
		t.Errorf("of six without an hour, the last line: %q, %q", got, w.AccessibilityLabel())
	}
	press(t, c, fyne.KeyDown)
	dawn := w.scroll.Offset.Y
	press(t, c, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if got := h.read(); got != "open Night" || w.scroll.Offset.Y <= dawn {
		t.Errorf("the last of the day: %q, scrolled from %v to %v", got, dawn, w.scroll.Offset.Y)
	}
	press(t, c, fyne.KeyLeft, fyne.KeyReturn)
	w.hours.Tapped(&fyne.PointEvent{Position: fyne.NewPos(90, 300)})
	w.Tapped(&fyne.PointEvent{Position: fyne.NewPos(90, 10)})
	if got := h.read(); got != "move 19 Mar, day 19, move 15 Mar, day 15" {
		t.Errorf("another day, by the keyboard and by the mouse: %q", got)
	}
}
