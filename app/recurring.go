package app

import (
	"context"
	"slices"
	"time"

	"sofra/app/words"
)

// Rhythm is how a meeting recurs, from the day of the event that it recurs
// from, on the same day of the week.
type Rhythm struct {
	Monthly    bool // the same weekday of each month: the second Tuesday, or the last
	Every      int  // weeks, or months, from one to the next
	Times      int  // how many events are made
	SkipFeasts bool // of the program's list
	SkipOwn    bool // of the office's own
}

// MostMeetings is how many events are made at once.
const MostMeetings = 60

// Check returns Invalid when r breaks a rule.
func (r Rhythm) Check() error {
	var every, times words.Text
	if r.Every < 1 || r.Every > 52 {
		every = words.T("Between 1 and {n}.", "n", 52)
	}
	if r.Times < 1 || r.Times > MostMeetings {
		times = words.T("Between 1 and {n}.", "n", MostMeetings)
	}
	return check(Wrong{"Every", every}, Wrong{"Times", times})
}

// on is the day of the nth meeting after the first; "" where a month has none.
func (r Rhythm) on(first Date, n int) Date {
	if !r.Monthly {
		return first.Add(7 * r.Every * n)
	}
	t, _ := first.Time()
	of := (t.Day() - 1) / 7 // 0 is the first of its weekday
	last := first.Add(7)[5:7] != first[5:7]
	month := time.Date(t.Year(), t.Month()+time.Month(r.Every*n), 1, 0, 0, 0, 0, time.UTC)
	begin := month.AddDate(0, 0, (int(t.Weekday())-int(month.Weekday())+7)%7)
	day := begin.AddDate(0, 0, 7*of)
	if day.Month() != month.Month() || last && of == 4 {
		for day = begin.AddDate(0, 0, 28); day.Month() != month.Month(); {
			day = day.AddDate(0, 0, -7)
		}
	}
	return DateOf(day)
}

// MeetingDay is a day on which a recurring meeting would be.
type MeetingDay struct {
	Day    Date
	Near   []NearDay    // feasts and own days that fall on it
	Left   bool         // left out for one of them
	Rivals []Rival      // what keeps its room then
	Closed words.Text   // that the house is not open; empty is that it is
	Others []EventTitle // of the same series on this day: it may be made already
}

// EventTitle is an event by its name.
type EventTitle struct {
	ID    ID
	Title string
}

// Free says whether the room can be held: nobody else has it.
func (d MeetingDay) Free() bool { return len(d.Rivals) == 0 }

// PlanMeetings says on which days an event would recur; days that are left out
// stand among them, and as many as were asked for do not.
func (a *App) PlanMeetings(ctx context.Context, event ID, r Rhythm) (days []MeetingDay, err error) {
	e, err := a.Event(ctx, event)
	if err == nil {
		err = r.Check()
	}
	if err == nil && e.Day == "" {
		err = Invalid{{"Day", words.T("The event needs a day to recur from.")}}
	}
	for n, made := 1, 0; err == nil && made < r.Times && n <= 4*MostMeetings; n++ {
		d := MeetingDay{Day: r.on(e.Day, n)}
		if d.Near, err = a.DaysNear(ctx, d.Day, d.Day); err != nil {
			break
		}
		for _, near := range d.Near {
			d.Left = d.Left || near.own == "" && r.SkipFeasts || near.own != "" && r.SkipOwn
		}
		if !d.Left {
			made++
			err = a.lookAt(ctx, &d, e)
		}
		days = append(days, d)
	}
	return days, err
}

// lookAt says what stands against a day.
func (a *App) lookAt(ctx context.Context, d *MeetingDay, e Event) (err error) {
	if e.SeriesID != "" {
		rows, _, err := a.Events(ctx, EventFilter{SeriesID: e.SeriesID, From: d.Day, To: d.Day})
		if err != nil {
			return err
		}
		for _, r := range rows {
			d.Others = append(d.Others, EventTitle{r.ID, r.Title})
		}
	}
	if e.VenueID == "" {
		return nil
	}
	wish := Wish{e.VenueID, e.RoomID, d.Day}
	if d.Closed, err = a.ClosedAt(ctx, e.ID, wish); err != nil {
		return err
	}
	d.Rivals, err = a.Rivals(ctx, Hold{EventID: e.ID, VenueID: e.VenueID, RoomID: e.RoomID, Day: d.Day, State: HoldKept})
	return err
}

// Meetings are what is made of a plan: on which days, and whether the room is
// held where it is free.
type Meetings struct {
	Of   ID // the event that recurs
	Days []Date
	Hold bool
}

// MakeMeetings makes an event of each day, like the one that recurs: its name,
// kind, hours, place, series, project and planned costs, and its checklist as it
// is before anybody was asked; the pattern of the series adds what is not among
// that. It returns the days on which the room was not free, and so is not held.
func (a *App) MakeMeetings(ctx context.Context, m Meetings) (taken []Date, err error) {
	e, err := a.Event(ctx, m.Of)
	if err != nil {
		return nil, err
	}
	if len(m.Days) == 0 {
		return nil, Invalid{{"Days", words.T("Choose at least one day.")}}
	}
	err = a.again(ctx, words.N("Made {n} events: {name}", len(m.Days), "name", e.Title), func(tx Tx) error {
		taken = nil
		tasks, _, err := tx.Tasks(ctx, TaskFilter{EventID: m.Of})
		if err != nil {
			return err
		}
		pattern, err := ofSeries(ctx, tx, e.Kind, e.SeriesID)
		if err != nil {
			return err
		}
		for _, day := range m.Days {
			held, err := makeMeeting(ctx, tx, freshMeeting(e, day), meetingParts{tasks, pattern, m.Hold})
			if err != nil {
				return err
			}
			if m.Hold && e.VenueID != "" && !held {
				taken = append(taken, day)
			}
		}
		return nil
	})
	return taken, err
}

// freshMeeting is an event like another one, on another day. Who came, who
// plays and what was decided is the other's own.
func freshMeeting(e Event, day Date) Event {
	e.Kept, e.Day, e.OldDay, e.Reason, e.Status, e.ProgrammeID = Kept{}, day, "", "", "planned", ""
	e.Attendance, e.Minutes, e.PatternID = nil, nil, ""
	e.People, e.Vacancies, e.Costs = slices.Clone(e.People), slices.Clone(e.Vacancies), slices.Clone(e.Costs)
	for i := range e.People {
		e.People[i].Kept, e.People[i].EventID = Kept{}, ""
		e.People[i].Pending, e.People[i].ArrivedAt = "", ""
	}
	for i := range e.Vacancies {
		e.Vacancies[i].Kept = Kept{}
	}
	for i := range e.Costs {
		e.Costs[i].Kept = Kept{}
	}
	return e
}

// meetingParts are what comes to a meeting with it.
type meetingParts struct {
	tasks   []TaskRow
	pattern Pattern // none is empty
	hold    bool
}

// makeMeeting keeps one meeting with its checklist, and its room if it is free.
func makeMeeting(ctx context.Context, tx Tx, e Event, with meetingParts) (held bool, err error) {
	var filling Filling
	if with.pattern.ID != "" {
		filling = FillingOf(e, with.pattern, Held{Tasks: with.tasks})
		filling.into(&e)
	}
	if err := putEvent(ctx, tx, &e); err != nil {
		return false, err
	}
	for _, r := range with.tasks {
		t := Task{EventID: e.ID, Title: r.Title, PersonID: r.PersonID, DaysBefore: r.DaysBefore, Note: r.Note, Position: r.Position}
		if err := tx.PutTask(ctx, &t); err != nil {
			return false, err
		}
	}
	if err := filling.put(ctx, tx, e.ID, Held{}); err != nil {
		return false, err
	}
	if !with.hold || e.VenueID == "" {
		return false, nil
	}
	h := Hold{EventID: e.ID, VenueID: e.VenueID, RoomID: e.RoomID, Day: e.Day, State: HoldKept, HoldUntil: e.Day}
	rivals, err := tx.Rivals(ctx, h)
	if err != nil || len(rivals) > 0 {
		return false, err
	}
	return true, keepHold(ctx, tx, &h)
}
