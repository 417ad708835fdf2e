package widgets

import (
	"errors"
	"strings"
	"time"

	"fyne.io/fyne/v2"
)

// DateWords are the words that a date field speaks, in the reader's language.
type DateWords struct {
	Months   [12]string
	Days     [7]string // short, Monday first
	NotADate string
	Short    func(month, year, days int) string
	Choose   string // tooltip of the calendar's button
	Before   string // tooltip: the month before
	After    string // tooltip: the month after
	Today    func() time.Time
}

// today is the caller's clock.
func (w *DateWords) today() time.Time {
	if w.Today == nil {
		return time.Now()
	}
	return w.Today()
}

// DateField is a field for a day, typed or chosen from a month. Empty is right:
// whether a date is needed the form knows.
type DateField struct {
	TextField
	words DateWords
}

// NewDateField is an empty date field. The arrow down opens the month; Tab goes on to
// the next field, for many days are typed one after the other.
func NewDateField(label string, words DateWords) *DateField {
	f := &DateField{words: words}
	f.setUpText(f, label, NewEntry())
	f.check = f.normal
	f.entry.key = func(e *fyne.KeyEvent) bool {
		if e.Name != fyne.KeyDown {
			return false
		}
		f.choose()
		return true
	}
	f.tail = newMark(words.Choose, func() string { return "calendar" }, f.choose)
	return f
}

// Date is the day at midnight UTC; given is false for an empty field.
func (f *DateField) Date() (day time.Time, given, ok bool) {
	if strings.TrimSpace(f.Text()) == "" {
		return time.Time{}, false, true
	}
	day, err := ParseDate(f.Text(), f.words.today())
	return day, true, err == nil
}

// SetDate writes a day; the zero time empties the field.
func (f *DateField) SetDate(day time.Time) {
	if day.IsZero() {
		f.SetText("")
		return
	}
	f.SetText(writeDate(day))
}

// normal is the day as it is written, or what is wrong with it.
func (f *DateField) normal(text string) (string, string) {
	if strings.TrimSpace(text) == "" {
		return "", ""
	}
	day, err := ParseDate(text, f.words.today())
	var short *ShortMonth
	switch {
	case errors.As(err, &short) && f.words.Short != nil:
		return text, f.words.Short(int(short.Month), short.Year, short.Days)
	case err != nil:
		return text, f.words.NotADate
	}
	return writeDate(day), ""
}

// Disable shows it without letting it be changed.
func (f *DateField) Disable() {
	f.tail.(*mark).able(false)
	f.TextField.Disable()
}

// Enable lets it be changed.
func (f *DateField) Enable() {
	f.tail.(*mark).able(true)
	f.TextField.Enable()
}

// choose opens the month.
func (f *DateField) choose() {
	if f.disabled {
		return
	}
	day, given, ok := f.Date()
	if !given || !ok {
		day = f.words.today()
	}
	sheet := newMonthSheet(&f.words, day)
	over := float(f, sheet, false)
	if over == nil {
		return
	}
	over.opener = f.entry
	sheet.leave = over.close
	sheet.choose = func(chosen time.Time) {
		over.close()
		f.SetDate(chosen)
		if f.OnChanged != nil {
			f.OnChanged(f.Text())
		}
		f.tell(false)
	}
	over.canvas.Focus(sheet)
}
