package app

import (
	"context"

	"sofra/app/words"
)

// Event is a concert, panel, workshop, meeting, rehearsal or press event.
type Event struct {
	Kept
	ProjectID   ID
	ProgrammeID ID
	Kind        string // concert, panel, workshop, meeting, rehearsal, press
	Title       string
	Status      string // idea, planned, confirmed, done, cancelled, postponed
	Day         Date
	Starts      Clock
	Ends        Clock
	VenueID     ID
	RoomID      ID
	Town        string // as it was written, where no venue says it
	Reason      string // why it was cancelled or postponed
	OldDay      Date   // where it stood before it was postponed
	EventParts
}

// EventParts are written with an event, in one step.
type EventParts struct {
	LayoutID   ID // of its room
	SeriesID   ID
	PatternID  ID // what it was filled from last
	Notes      string
	People     []EventPerson
	Vacancies  []Vacancy
	Costs      []EventCost
	Attendance []Attendance
	Minutes    []Minute
	Counting   Counting // what is asked about who came
	Sensitive  bool     // no public file tells where it was
	EventLimits
	Closing
}

// EventPerson is somebody at an event with what they do there.
type EventPerson struct {
	Kept
	EventID    ID
	PersonID   ID
	Role       string // panellist, moderator, speaker, conductor, performer, staff, …
	Position   int
	PersonName string `part:"shown"` // read only
	Speaker
}

// Attendance is one count of who came. The three ways are never linked to
// people or to each other.
type Attendance struct {
	Kept
	EventID  ID
	Way      string // head-count, tally
	Category string // what a tally counts: "women", "srb", "under 30"; "" for everybody
	People   int
	Note     string
}

// EventRow is an event as a list shows it.
type EventRow struct {
	Event
	Project   string // code
	Series    string
	Pattern   string
	Venue     string
	Programme string
	Bookings  int
	Items     int
	HeadCount int
	Answers   int
	OpenTasks int
	Hall
}

// Hall is where in its venue an event is, and for how many that is set up: in
// its layout, or else as the room usually is.
type Hall struct {
	Room     string
	Layout   string
	Seats    int
	Standing int
}

// In is a place within its venue: the room where it is called otherwise than
// the venue, which stands beside it.
func (h Hall) In(venue string) string {
	if h.Room == venue {
		return ""
	}
	return h.Room
}

// Names returns what an event is found by.
func (e Event) Names() []string { return []string{e.Title} }

// EventFilter says which events a list shows. From and To are inclusive.
type EventFilter struct {
	Page
	ID          ID
	Kind        string
	Status      string
	ProjectID   ID
	NoProject   bool
	SeriesID    ID
	VenueID     ID
	ProgrammeID ID
	From, To    Date
}

type eventReader interface {
	// Events lists events, and how many there are.
	Events(ctx context.Context, f EventFilter) ([]EventRow, int, error)

	// Event returns one with its people and attendance, or ErrNotFound.
	Event(ctx context.Context, id ID) (Event, error)
}

type eventWriter interface {
	// PutEvent keeps e and makes its people and attendance those of e.
	PutEvent(ctx context.Context, e *Event) error
}

// EventKinds and EventStatuses list the codes that an event may have.
func EventKinds() []string {
	return []string{"concert", "panel", "workshop", "meeting", "rehearsal", "press"}
}

// EventStatuses lists the states of an event, in the order they come.
func EventStatuses() []string {
	return []string{"idea", "planned", "confirmed", "done", "cancelled", "postponed"}
}

// ClockRule says what is wrong with a time of day; none is fine.
func ClockRule(c Clock) words.Text {
	if c != "" && !c.Valid() {
		return words.T("A time looks like 20:30.")
	}
	return words.Text{}
}

// Check returns Invalid when e breaks a rule.
func (e Event) Check() error {
	wrongs := []Wrong{
		{"Title", NameRule(e.Title)},
		{"Kind", oneOf(e.Kind, EventKinds()...)},
		{"Status", oneOf(e.Status, EventStatuses()...)},
		{"Day", DayRule(e.Day)},
		{"Starts", ClockRule(e.Starts)},
		{"Ends", ClockRule(e.Ends)},
		{"Curfew", ClockRule(e.Curfew)},
		{"Slot", countRule(e.Slot)},
	}
	for _, n := range e.Attendance {
		wrongs = append(wrongs, Wrong{"Attendance", countRule(n.People)})
	}
	for _, p := range e.People {
		wrongs = append(wrongs, p.check()...)
	}
	for _, c := range e.Costs {
		wrongs = append(wrongs, c.check()...)
	}
	return check(wrongs...)
}

// SaveEvent adds or replaces an event with its people and attendance. A new one
// is filled from its pattern in the same step.
func (a *App) SaveEvent(ctx context.Context, e *Event) error {
	if err := e.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Saved {name}", "name", e.Title), func(tx Tx) error {
		if err := statusStays(ctx, tx, e); err != nil {
			return err
		}
		if err := ofItsSeries(ctx, tx, e); err != nil {
			return err
		}
		if err := ownPlan(ctx, tx, e); err != nil {
			return err
		}
		if e.Version == 0 && e.PatternID != "" {
			return putFilled(ctx, tx, e)
		}
		return putEvent(ctx, tx, e)
	})
}

// saveEvent keeps an event as the step that verb names. Its history may take
// it out of its cancellation, and says so.
func (a *App) saveEvent(ctx context.Context, verb words.Text, e *Event) error {
	if err := e.Check(); err != nil {
		return err
	}
	return a.change(ctx, verb, func(tx Tx) error { return putEvent(ctx, tx, e) })
}

// statusStays keeps a form from what only a verb with a reason does: to cancel
// or postpone an event, and to go on with one that was cancelled.
func statusStays(ctx context.Context, tx Tx, e *Event) error {
	if e.Version == 0 {
		return nil
	}
	old, err := tx.Event(ctx, e.ID)
	if err == nil && (old.Status == "cancelled" || e.Status == "cancelled" || e.Status == "postponed") {
		e.Status = old.Status
	}
	return err
}
