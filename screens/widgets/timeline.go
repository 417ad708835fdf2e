package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Measures of a timeline at text scale 1.
const (
	lineHead  = 44  // the band with the days
	lineOwn   = 24  // the row of feasts and own days
	lineNames = 158 // the column with the names of the lanes
	lineDay   = 40  // a day, at the least
	lineBar   = 26
	lineStep  = 29 // from a bar to the one below it
	linePad   = 8  // above the first bar of a lane
	lineFoot  = 7  // below the last
)

// Timeline is days across and lanes down, with a bar for whatever stands in a
// lane on a day. It may be a year of many lanes: it asks for those that are
// seen, and draws those alone.
type Timeline struct {
	part
	TimelineTells
	words  TimelineWords
	first  time.Time
	days   int
	today  time.Time
	tiles  laneTiles
	at     laneAt
	own    []OwnDays
	scroll *container.Scroll
	body   *timelineBody
	drag   barDrag
}

// TimelineWords are the words of a timeline, in the reader's language.
type TimelineWords struct {
	Days    [weekDays]string // short, Monday first
	Corner  [2]string        // what the lanes are, and how they are narrowed
	Own     string           // the row of feasts and own days
	Date    func(day time.Time) string
	Day     func(day time.Time) string // a day for the ear: with its weekday
	Nothing string                     // stands there
}

// TimelineTells is what the page hears of a timeline.
type TimelineTells struct {
	// OnBar is called when the frame comes to a bar, or leaves it for a day (nil).
	OnBar func(*LaneBar)
	// OnOpen is called for a bar at Return or a press.
	OnOpen func(LaneBar)
	// OnNew is called for days of a lane on which something is to be made: at
	// Return or N, after a drag over empty days, or at a second press.
	OnNew func(lane Lane, from, until time.Time)
	// OnShift is called when a bar is to stand in a lane on a day.
	OnShift func(bar LaneBar, lane Lane, day time.Time)
	// OnDelete is called for a bar at Delete; the page asks.
	OnDelete func(LaneBar)
	// OnMove is called when the frame is on another day, which need not be among
	// those that are shown.
	OnMove func(day time.Time)
	// OnTurn is called for the time before (-1) or after (1), OnToday for today.
	OnTurn  func(by int)
	OnToday func()
	// Verbs are what can be done with a bar: the menu of the second mouse button,
	// of the Menu key and of Shift+F10. OnVerb does one.
	Verbs  func(LaneBar) []Option
	OnVerb func(id string, bar LaneBar)
}

// laneAt is where the frame is.
type laneAt struct {
	lane, day int
	on        int    // which of the bars there; below 0 the day itself
	bar       string // its id, to find it again
	focused   bool
	shift     bool
	tapped    bool // a press brought it to a day: a second one makes something
	unseen    bool // it is to be revealed as soon as there is room
}

// NewTimeline is a timeline without lanes.
func NewTimeline(words TimelineWords) *Timeline {
	t := &Timeline{words: words}
	t.at.on = -1
	t.tiles.restart(0, nil)
	t.body = newTimelineBody(t)
	t.scroll = container.NewScroll(t.body)
	t.scroll.OnScrolled = func(fyne.Position) { t.body.fit() }
	t.ExtendBaseWidget(t)
	return t
}

// Load shows some days from one on, of so many lanes; what stands there is asked
// for as it comes into sight. The frame stays round its bar, or on its day.
func (t *Timeline) Load(first time.Time, days, lanes int, ask LanePage) {
	was := t.first.AddDate(0, 0, t.at.day)
	t.first, t.days = dayOf(first), days
	if t.at.day = int(was.Sub(t.first).Hours() / 24); was.IsZero() {
		t.at.day = 0
	}
	t.at.day = max(0, min(t.at.day, days-1))
	t.at.lane = max(0, min(t.at.lane, lanes-1))
	t.tiles.restart(lanes, ask)
	t.Refresh()
}

// SetOwn shows feasts and own days above the lanes, in their order and none over
// another; without any there is no row.
func (t *Timeline) SetOwn(own []OwnDays) {
	t.own = own
	t.Refresh()
}

// SetCorner says what the lanes are, and how they are narrowed.
func (t *Timeline) SetCorner(bold, quiet string) {
	t.words.Corner = [2]string{bold, quiet}
	t.Refresh()
}

// SetToday says which day is marked.
func (t *Timeline) SetToday(day time.Time) {
	t.today = dayOf(day)
	t.Refresh()
}

// MoveTo puts the frame on a day that is shown. It tells nobody.
func (t *Timeline) MoveTo(day time.Time) {
	i := int(dayOf(day).Sub(t.first).Hours() / 24)
	if i >= 0 && i < t.days && i != t.at.day {
		t.at.day, t.at.on, t.at.bar = i, -1, ""
	}
	t.at.unseen = true
	t.Refresh()
}

// Choose puts the frame round a bar, as soon as it is here; "" is none.
func (t *Timeline) Choose(bar string) {
	t.at.bar, t.at.on, t.at.unseen = bar, -1, bar != ""
	t.find()
	t.body.fit()
}

// Bar is the one with the frame.
func (t *Timeline) Bar() (LaneBar, bool) {
	bars := t.tiles.on(t.at.lane, t.day(t.at.day))
	if t.at.on < 0 || t.at.on >= len(bars) {
		return LaneBar{}, false
	}
	return bars[t.at.on], true
}

// Day is the one with the frame.
func (t *Timeline) Day() time.Time { return t.day(t.at.day) }

func (t *Timeline) day(i int) time.Time { return t.first.AddDate(0, 0, i) }

// index counts from the first day.
func (t *Timeline) index(day time.Time) int { return int(dayOf(day).Sub(t.first).Hours() / 24) }

// find takes the frame to where its bar stands now.
func (t *Timeline) find() {
	if t.at.bar == "" {
		return
	}
	lane, day, on, ok := t.tiles.find(t.at.bar)
	if ok {
		t.at.lane, t.at.day, t.at.on = lane, t.index(day), on
		return
	}
	t.at.on = -1
}

// CreateRenderer is asked by Fyne.
func (t *Timeline) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: t, objects: []fyne.CanvasObject{t.scroll},
		least: func() fyne.Size {
			return fyne.NewSize(t.px(lineNames+4*lineDay), t.px(lineHead+3*(linePad+lineStep+lineFoot)))
		},
		layout: func(s fyne.Size) {
			place(t.scroll, spot{0, 0, s.Width, s.Height})
			t.body.arranged()
		},
		refresh: func() {
			t.find()
			t.body.version++
			t.body.arranged()
		},
	})
}

// FocusGained shows the frame.
func (t *Timeline) FocusGained() { t.at.focused = true; t.body.fit() }

// FocusLost pales it.
func (t *Timeline) FocusLost() { t.at.focused, t.at.shift = false, false; t.body.fit() }

// AccessibilityLabel is what the frame is round.
func (t *Timeline) AccessibilityLabel() string {
	if bar, ok := t.Bar(); ok {
		return bar.Tip
	}
	lane, _ := t.tiles.at(t.at.lane)
	label := lane.Name
	if lane.Second != "" {
		label += ", " + lane.Second
	}
	if t.words.Day != nil && t.days > 0 {
		label += ", " + t.words.Day(t.Day())
	}
	return label + ". " + t.words.Nothing
}

// AccessibilityRole is container.
func (t *Timeline) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }
