package widgets

import (
	"fmt"
	"strconv"
	"strings"
)

// lastHour is the last one that may be said of the night before:
// 26:30 is half past two in the night after.
const lastHour = 29

// TimeField is a field for a time of day.
type TimeField struct {
	TextField
	begins  *TimeField // the time that this one comes after
	follow  *TimeField // the one that comes after this
	nextDay string
}

// NewTimeField takes 20:00, 20.00, 2000 and 20.
func NewTimeField(label, problem string) *TimeField {
	f := &TimeField{}
	f.setUpText(f, label, NewEntry())
	f.entry.OnChanged = func(text string) {
		f.changed(text)
		f.sayDays()
	}
	f.check = func(text string) (string, string) {
		f.sayDays()
		minutes, given, ok := f.parse(text)
		switch {
		case !ok:
			return text, problem
		case !given:
			return "", ""
		}
		return writeClock(minutes), ""
	}
	return f
}

// After says that the time comes after another one: an earlier one is after
// midnight, which nextDay says below the field. 25:30 is 01:30 of the next day.
func (f *TimeField) After(begins *TimeField, nextDay string) *TimeField {
	f.begins, f.nextDay, begins.follow = begins, nextDay, f
	f.sayDay()
	return f
}

// NextDay says whether the time is after midnight.
func (f *TimeField) NextDay() bool {
	if f.begins == nil {
		return false
	}
	start, given, ok := f.begins.Minutes()
	end, ended, fine := f.Minutes()
	return given && ok && ended && fine && end < start
}

// sayDays says it below this field and the one that follows.
func (f *TimeField) sayDays() {
	f.sayDay()
	if f.follow != nil {
		f.follow.sayDay()
	}
}

func (f *TimeField) sayDay() {
	hint := ""
	if f.NextDay() {
		hint = f.nextDay
	}
	if f.begins != nil && f.hint != hint {
		f.SetHint(hint)
	}
}

// Minutes are those after midnight; given is false for an empty field.
func (f *TimeField) Minutes() (minutes int, given, ok bool) { return f.parse(f.Text()) }

// SetMinutes writes a time of day.
func (f *TimeField) SetMinutes(minutes int) { f.SetText(writeClock(minutes)) }

func writeClock(minutes int) string { return fmt.Sprintf("%02d:%02d", minutes/60, minutes%60) }

func (f *TimeField) parse(text string) (minutes int, given, ok bool) {
	last := 23
	if f.begins != nil {
		last = lastHour
	}
	minutes, given, ok = parseClock(text, last)
	return minutes % dayMinutes, given, ok
}

// parseClock reads an hour up to the last one that may be said, and minutes.
func parseClock(text string, last int) (minutes int, given, ok bool) {
	text = strings.TrimSuffix(strings.TrimSpace(text), "h")
	if text == "" {
		return 0, false, true
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == ':' || r == '.' || r == 'h' })
	if len(parts) == 1 && len(text) > 2 {
		parts = []string{text[:len(text)-2], text[len(text)-2:]}
	}
	if len(parts) == 1 {
		parts = append(parts, "0")
	}
	if len(parts) != 2 {
		return 0, true, false
	}
	hour, errHour := strconv.Atoi(parts[0])
	minute, errMinute := strconv.Atoi(parts[1])
	if errHour != nil || errMinute != nil || hour < 0 || hour > last || minute < 0 || minute > 59 {
		return 0, true, false
	}
	return hour*60 + minute, true, true
}
