package app

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"sofra/app/words"
)

// Opens is when a house is open, a line for each time: "1-5 09:00-22:00" is
// Monday to Friday. "" is not known, and then nothing is outside it.
type Opens string

// Opening is one time of it: from one weekday until another, 1 is Monday, every
// day from Starts until Ends. What ends earlier than it begins ends on the next
// day, as an event does.
type Opening struct {
	From, Until int
	Starts      Clock
	Ends        Clock
}

// OpensOf writes openings down, in the order of the week.
func OpensOf(all []Opening) Opens {
	slices.SortStableFunc(all, func(a, b Opening) int { return strings.Compare(a.line(), b.line()) })
	lines := make([]string, 0, len(all))
	for _, o := range all {
		lines = append(lines, o.line())
	}
	return Opens(strings.Join(lines, "\n"))
}

func (o Opening) line() string {
	days := fmt.Sprint(o.From)
	if o.Until != o.From {
		days += fmt.Sprintf("-%d", o.Until)
	}
	return fmt.Sprintf("%s %s-%s", days, o.Starts, o.Ends)
}

var openingForm = regexp.MustCompile(`^([1-7])(?:-([1-7]))? ([0-9:]{5})-([0-9:]{5})$`)

// All reads the openings; a line that is none is left out.
func (o Opens) All() (all []Opening) {
	for _, line := range lines(string(o)) {
		if one, ok := openingOf(line); ok {
			all = append(all, one)
		}
	}
	return all
}

func openingOf(line string) (o Opening, ok bool) {
	m := openingForm.FindStringSubmatch(line)
	if m == nil {
		return o, false
	}
	o = Opening{int(m[1][0] - '0'), int(m[1][0] - '0'), Clock(m[3]), Clock(m[4])}
	if m[2] != "" {
		o.Until = int(m[2][0] - '0')
	}
	return o, o.Starts.Valid() && o.Ends.Valid() && o.Starts != o.Ends
}

// OpensRule says what is wrong with opening hours; none is fine.
func OpensRule(o Opens) words.Text {
	for _, line := range lines(string(o)) {
		if _, ok := openingOf(line); !ok {
			return words.T("Choose the days, and the hours from and until.")
		}
	}
	return words.Text{}
}

// on says whether the opening begins on a weekday, 1 is Monday. From Friday
// until Monday goes over the end of the week.
func (o Opening) on(weekday int) bool {
	if o.From <= o.Until {
		return o.From <= weekday && weekday <= o.Until
	}
	return weekday >= o.From || weekday <= o.Until
}

// On lists what is open on a weekday, 1 is Monday, by the hour it begins.
func (o Opens) On(weekday int) (all []Opening) {
	for _, one := range o.All() {
		if one.on(weekday) {
			all = append(all, one)
		}
	}
	slices.SortStableFunc(all, func(a, b Opening) int { return strings.Compare(string(a.Starts), string(b.Starts)) })
	return all
}

// weekday is 1 for Monday; 0 where d is no day.
func (d Date) weekday() int {
	t, ok := d.Time()
	if !ok {
		return 0
	}
	return (int(t.Weekday())+6)%7 + 1
}

// open says whether the house is open all the time from begins until ends,
// minutes since the midnight of a weekday.
func (o Opens) open(weekday, begins, ends int) bool {
	const day = 24 * 60
	for moved := true; begins < ends && moved; {
		moved = false
		for d := -1; d <= 1; d++ { // what is open after midnight is of the day before
			for _, one := range o.On((weekday+d+6)%7 + 1) {
				from, until := d*day+one.Starts.minutes(), d*day+one.Ends.minutes()
				if NextDay(one.Starts, one.Ends) {
					until += day
				}
				if from <= begins && begins < until {
					begins, moved = until, true
				}
			}
		}
	}
	return begins >= ends
}

// ClosedFor says that an event is outside the opening hours of its venue, and
// what they are; nothing where it is within, or nobody knows.
func (v Venue) ClosedFor(e Event) words.Text {
	weekday := e.Day.weekday()
	if v.Opens == "" || weekday == 0 {
		return words.Text{}
	}
	today := v.Opens.On(weekday)
	if e.Starts.Valid() {
		begins := e.Starts.minutes()
		ends := begins + 1
		if e.Ends.Valid() {
			ends = e.Ends.minutes()
		}
		if NextDay(e.Starts, e.Ends) {
			ends += 24 * 60
		}
		if v.Opens.open(weekday, begins, ends) {
			return words.Text{}
		}
	} else if len(today) > 0 {
		return words.Text{}
	}
	if len(today) == 0 {
		return words.T("{venue} is not open on this day of the week.", "venue", v.Name)
	}
	var hours []string
	for _, o := range today {
		hours = append(hours, string(o.Starts)+"–"+string(o.Ends))
	}
	return words.T("{venue} is open on this day of the week at these hours: {hours}.", "venue", v.Name, "hours", strings.Join(hours, ", "))
}
