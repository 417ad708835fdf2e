package app

import "time"

// ProgrammeTimes are the lengths of a programme as it is planned, in seconds.
type ProgrammeTimes struct {
	Music, Talk, ChangeOver, Interval int
}

// All is the whole evening.
func (t ProgrammeTimes) All() int { return t.Music + t.Talk + t.ChangeOver + t.Interval }

// Times adds the items up.
func (p Programme) Times() (t ProgrammeTimes) {
	for _, i := range p.Items {
		switch i.Kind {
		case "speech":
			t.Talk += i.Planned
		case "change-over":
			t.ChangeOver += i.Planned
		case "interval":
			t.Interval += i.Planned
		default:
			t.Music += i.Planned
		}
	}
	return t
}

// Begin lists when each item begins, and last when all ends, if the first
// begins at start. Without a start it counts from the first: 00:00.
func (p Programme) Begin(start Clock) []Clock {
	at, err := time.Parse("15:04", string(start))
	if err != nil {
		at = time.Time{}
	}
	clocks := make([]Clock, 0, len(p.Items)+1)
	for _, i := range p.Items {
		clocks = append(clocks, Clock(at.Format("15:04")))
		at = at.Add(time.Duration(i.Planned) * time.Second)
	}
	return append(clocks, Clock(at.Format("15:04")))
}
