package screens

import (
	"fmt"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// clock is a field for a time of day.
func (u *UI) clock(name, label string, to *app.Clock) input {
	f := widgets.NewTimeField(label, u.say(app.ClockRule("?")))
	f.SetText(string(*to))
	return input{name: name, field: f, take: func() words.Text {
		*to = clockOf(f)
		return words.Text{}
	}}
}

// clockOf is the time of day that stands in a field; none where it is none.
func clockOf(f *widgets.TimeField) app.Clock {
	minutes, given, ok := f.Minutes()
	if !given || !ok {
		return ""
	}
	return app.Clock(fmt.Sprintf("%02d:%02d", minutes/60, minutes%60))
}

// overnight says below the second of two times when it is after midnight.
func (u *UI) overnight(begins, ends input) {
	ends.field.(*widgets.TimeField).After(begins.field.(*widgets.TimeField), u.book.T("On the next day"))
}

// duration is a field for minutes and seconds.
func (u *UI) duration(name, label string, to *int) input {
	f := widgets.NewDurationField(label, u.book.T("A length looks like 4:30."))
	if *to > 0 {
		f.SetDuration(time.Duration(*to) * time.Second)
	}
	return input{name: name, field: f, take: func() words.Text {
		d, _, _ := f.Duration()
		*to = int(d / time.Second)
		return words.Text{}
	}}
}

// length writes seconds as minutes and seconds.
func length(seconds int) string {
	if seconds == 0 {
		return ""
	}
	return fmt.Sprintf("%d:%02d", seconds/60, seconds%60)
}

// record is a field for one record of a few.
func (u *UI) record(name, label string, to *app.ID, options []widgets.Option) input {
	id := string(*to)
	i := u.choice(name, label, &id, options)
	inner := i.take
	i.take = func() words.Text {
		problem := inner()
		*to = app.ID(id)
		return problem
	}
	return i
}

// tick is a field for yes or no.
func (u *UI) tick(name, label string, to *bool) input {
	chosen := ""
	if *to {
		chosen = "yes"
	}
	i := u.choice(name, label, &chosen, u.options(yesNo()))
	inner := i.take
	i.take = func() words.Text {
		problem := inner()
		*to = chosen == "yes"
		return problem
	}
	return i
}
