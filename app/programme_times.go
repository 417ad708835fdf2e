package app

import "time"

// ProgrammeTimes are the lengths of a programme in seconds: as it is planned,
// and of what was ticked afterwards, as it was performed.
type ProgrammeTimes struct {
	Music, Talk, ChangeOver, Interval int
	Soft                              int // of items that are not agreed, and in none of the others
}

// All is the whole evening, without what is not agreed.
func (t ProgrammeTimes) All() int { return t.Music + t.Talk + t.ChangeOver + t.Interval }

// Times adds the items up.
func (p Programme) Times() (t ProgrammeTimes) {
	for _, i := range p.Items {
		switch {
		case i.Outcome == WasDropped:
		case i.Soft:
			t.Soft += i.Planned
		case i.Kind == "change-over":
			t.ChangeOver += p.Takes(i)
		case i.Kind == "interval":
			t.Interval += p.Takes(i)
		case i.Music():
			t.Music += p.Takes(i)
		default:
			t.Talk += p.Takes(i)
		}
	}
	return t
}

// Begin lists when each item begins, and last when all ends, if the first
// begins at start. Without a start it counts from the first: 00:00. An item that
// does not count takes no time. A minute that has begun is the evening's: the end
// is rounded up, as what is over a curfew is.
func (p Programme) Begin(start Clock) []Clock {
	at, err := time.Parse("15:04", string(start))
	if err != nil {
		at = time.Time{}
	}
	clocks := make([]Clock, 0, len(p.Items)+1)
	for _, i := range p.Items {
		clocks = append(clocks, Clock(at.Format("15:04")))
		if i.Counts() {
			at = at.Add(time.Duration(p.Takes(i)) * time.Second)
		}
	}
	return append(clocks, Clock(at.Add(time.Minute-time.Second).Format("15:04")))
}
