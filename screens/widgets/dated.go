package widgets

import "time"

// DateMark is how sure something on a calendar is. It is told by its edge and
// icon, never by colour alone.
type DateMark int

// The marks, from the least sure on.
const (
	MarkIdea  DateMark = iota // broken outline
	MarkOpen                  // outline
	MarkHold                  // outline, with the rank in a disc
	MarkFirm                  // filled, with a lock
	MarkDone                  // tinted, with a tick
	MarkGone                  // grey outline, and the word
	MarkAway                  // tinted: somebody cannot come
	markMore                  // "+3 more"
	markHatch                 // set-up and strike, in a legend
)

// Dated is something that a calendar shows on a day.
type Dated struct {
	ID     string
	Day    time.Time // midnight UTC
	Starts int       // minutes from midnight, below 0 for none
	Ends   int       // as Starts; before it, it is on the next day
	Hours  string    // as they are written
	Title  string
	Where  string
	State  string // the word
	Tip    string // all of it, for the tooltip
	Mark   DateMark
	Rank   int  // of a hold; 0 is none
	Say    bool // the word stands before the title, in place of the hours
	Struck bool // the title is struck out
}

// timed says whether it stands among the hours.
func (d *Dated) timed() bool { return d.Starts >= 0 }

// untilMinute is when it ends, counted from its own midnight: an hour later
// where nothing is said, above 24 hours where it lasts past midnight.
func (d *Dated) untilMinute() int {
	switch {
	case d.Ends < 0:
		return d.Starts + 60
	case d.Ends <= d.Starts:
		return d.Ends + dayMinutes
	}
	return d.Ends
}

// dayMinutes is the length of a day.
const dayMinutes = 24 * 60

// CalendarWords are the words of a calendar, in the reader's language.
type CalendarWords struct {
	Days    [weekDays]string // short, Monday first
	More    func(n int) string
	Untimed string                     // before what has no hour
	Day     func(day time.Time) string // a day for the ear: with its weekday
	Nothing string                     // on a day
}

// CalendarTells is what the page hears of a calendar.
type CalendarTells struct {
	// OnOpen is called for what was pressed, or at Return.
	OnOpen func(id string)
	// OnDay is called for a day, at Return or a second press.
	OnDay func(day time.Time)
	// OnMove is called when the frame is on another day, which need not be
	// among those that are shown.
	OnMove func(day time.Time)
	// OnTurn is called for the period before (-1) or after (1).
	OnTurn func(by int)
	// OnToday is called for the day of today.
	OnToday func()
}
