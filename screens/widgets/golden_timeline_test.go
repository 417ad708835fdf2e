package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// april is a day of April 2027.
func april(day int) time.Time { return time.Date(2027, 4, day, 0, 0, 0, 0, time.UTC) }

func timelineWords() TimelineWords {
	return TimelineWords{
		Days: [weekDays]string{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}, Corner: [2]string{"Rooms", "2 rooms"}, Own: "Feasts",
		Date: func(day time.Time) string { return day.Format("2") }, Day: func(day time.Time) string { return day.Format("Monday 2 January") }, Nothing: "Nothing stands here.",
	}
}

// goldenLanes have every kind of bar, one on top of another.
func goldenLanes() []Lane {
	return []Lane{
		{ID: "main", Name: "Fabrika 7", Second: "Main hall, 320", Bars: []LaneBar{
			{ID: "first", Day: april(1), Mark: MarkHold, Rank: 1, Label: "Quartet", Tip: "Quartet, hold 1", Before: 60, After: 60, Hours: [2]int{1200, 1320}},
			{ID: "second", Day: april(1), Mark: MarkHold, Rank: 1, Label: "Double booking", Tone: ToneError, Tip: "Trio, double booking"},
			{ID: "gala", Day: april(3), Mark: MarkFirm, Label: "Gala", Tip: "Gala, confirmed"},
		}},
		{ID: "small", Name: "Small room", Bars: []LaneBar{
			{ID: "idea", Day: april(1), Mark: MarkIdea, Label: "Idea", Tip: "Idea"},
			{ID: "gone", Day: april(3), Mark: MarkGone, Label: "Released", Tip: "Released"},
			{ID: "away", Day: april(2), Days: 2, Mark: MarkAway, Label: "Cannot come", Tip: "Cannot come", Fixed: true},
		}},
	}
}

// goldenTimeline is one of four days.
func goldenTimeline() *Timeline {
	t := NewTimeline(timelineWords())
	t.SetToday(april(2))
	t.Load(april(1), 4, 2, func(_ LaneAsk, done func([]Lane)) { done(goldenLanes()) })
	return t
}

// goldenTimelines are timelines in their main states.
func goldenTimelines() map[string]golden {
	size := fyne.NewSize(560, 220)
	chosen, own, menu := goldenTimeline(), goldenTimeline(), goldenTimeline()
	own.SetOwn([]OwnDays{{april(1), april(2), "Ramadan", "Ramadan, 1 April"}, {april(3), april(3), "A day of the office's own", "A day"}})
	menu.Verbs = func(LaneBar) []Option { return []Option{{ID: "release", Text: "Release", Icon: "close", Quiet: "Del"}} }
	return map[string]golden{
		"timeline": {shown: goldenTimeline(), size: size},
		"timeline-chosen": {shown: chosen, size: size, then: func(c fyne.Canvas) {
			c.Focus(chosen)
			chosen.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		}},
		"timeline-day": {shown: own, size: size, then: func(c fyne.Canvas) {
			c.Focus(own)
			own.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
		}},
		"timeline-menu": {shown: NewTips(menu), size: size, then: func(c fyne.Canvas) {
			c.Focus(menu)
			menu.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
			menu.TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu})
		}},
		"bar-legend": {shown: NewBarLegend(BarWord{LaneBar{Mark: MarkIdea}, "Idea"}, BarWord{LaneBar{Mark: MarkHold, Rank: 1}, "Hold"}, BarWord{LaneBar{Before: 1}, "Set-up"},
			BarWord{LaneBar{Mark: MarkHold, Tone: ToneError}, "Double booking"})},
	}
}
