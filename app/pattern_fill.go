package app

import (
	"context"
	"slices"

	"sofra/app/names"
	"sofra/app/words"
)

// Filling is what an event would take from a pattern, line by line. What the
// event has is never replaced.
type Filling struct {
	Pattern Pattern
	Lines   []Filled
	Ends    Clock // "" where it has its own, or none follows
	EventLimits
}

// Filled is a line of a pattern as it comes into an event.
type Filled struct {
	PatternLine
	Starts  Clock // of a line of the run of show
	NextDay bool
	There   bool // the event has it already
}

// New counts what the event would get.
func (f Filling) New() (n int) {
	for _, l := range f.Lines {
		if !l.There {
			n++
		}
	}
	for _, set := range []bool{f.Ends != "", f.Curfew != "", f.Slot > 0} {
		if set {
			n++
		}
	}
	return n
}

// Held is what an event has beside its own parts.
type Held struct {
	Lines []ShowLine
	Tasks []TaskRow
}

// FillingOf says what an event would take from a pattern. Each line of the event
// stands for one of the pattern that is called the same.
func FillingOf(e Event, p Pattern, has Held) Filling {
	f, there := Filling{Pattern: p}, countsOf(e, has)
	for _, part := range PatternParts() {
		for _, l := range p.Of(part) {
			one := Filled{PatternLine: l, There: there[l.called()] > 0}
			there[l.called()]--
			if l.Part == PatternShows {
				one.Starts, one.NextDay = l.at(e.Starts)
			}
			if l.Person == "" {
				one.PersonID = "" // nobody, or somebody in the bin
			}
			f.Lines = append(f.Lines, one)
		}
	}
	if e.Ends == "" && e.Starts.Valid() && p.Minutes > 0 {
		f.Ends, _ = clockAt(e.Starts.minutes() + p.Minutes)
	}
	if e.Curfew == "" {
		f.Curfew = p.Curfew
	}
	if e.Slot == 0 {
		f.Slot = p.Slot
	}
	return f
}

// called is what makes two lines the same.
func (l PatternLine) called() string {
	if l.Part == PatternPeople {
		return l.Part + " " + l.Role
	}
	return l.Part + " " + names.Key(l.What)
}

// countsOf counts what an event has, by what it is called.
func countsOf(e Event, has Held) map[string]int {
	n := map[string]int{}
	count := func(part, what, role string) { n[PatternLine{Part: part, What: what, Role: role}.called()]++ }
	for _, l := range has.Lines {
		count(PatternShows, l.What, "")
	}
	for _, t := range has.Tasks {
		count(PatternTasks, t.Title, "")
	}
	for _, c := range e.Costs {
		count(PatternCosts, c.What, "")
	}
	for _, p := range e.People {
		if p.Comes() {
			count(PatternPeople, "", p.Role)
		}
	}
	for _, v := range e.Vacancies {
		count(PatternPeople, "", v.Role)
	}
	return n
}

// at is when a line of the run of show is, of an event that begins then. What
// would be on an earlier day, or on the second after it, waits for a time.
func (l PatternLine) at(starts Clock) (Clock, bool) {
	if l.FromStart == nil || !starts.Valid() {
		return "", false
	}
	minute := starts.minutes() + *l.FromStart
	if minute < 0 || minute >= 2*dayLong {
		return "", false
	}
	return clockAt(minute)
}

// into puts those lines into an event that are parts of it.
func (f Filling) into(e *Event) {
	e.PatternID = f.Pattern.ID
	if f.Ends != "" {
		e.Ends = f.Ends
	}
	if f.Curfew != "" {
		e.Curfew = f.Curfew
	}
	if f.Slot > 0 {
		e.Slot = f.Slot
	}
	for _, l := range f.Lines {
		switch {
		case l.There:
		case l.Part == PatternCosts:
			e.Costs = append(e.Costs, EventCost{What: l.What, Amount: l.Amount, Currency: l.Currency, Note: l.Note, Position: len(e.Costs)})
		case l.Part == PatternPeople && l.PersonID != "":
			e.People = append(e.People, EventPerson{PersonID: l.PersonID, Role: l.Role, PersonName: l.Person, Position: len(e.People) + 1})
		case l.Part == PatternPeople:
			e.Vacancies = append(e.Vacancies, Vacancy{Role: l.Role, Position: len(e.Vacancies)})
		}
	}
}

// put keeps the run of show and the checklist, behind what the event has.
func (f Filling) put(ctx context.Context, tx Tx, event ID, has Held) error {
	next := nextPosition(has.Lines)
	began := slices.ContainsFunc(has.Lines, func(l ShowLine) bool { return l.Programme })
	for i, l := range f.Lines {
		var err error
		switch {
		case l.There:
		case l.Part == PatternShows:
			line := ShowLine{EventID: event, Starts: l.Starts, NextDay: l.NextDay, Minutes: l.Minutes, What: l.What, Who: l.Who, PersonID: l.PersonID,
				SeenBy: l.SeenBy, Programme: l.Programme && !began, Position: next + i}
			began = began || line.Programme
			err = tx.PutShowLine(ctx, &line)
		case l.Part == PatternTasks:
			task := Task{EventID: event, Title: l.What, PersonID: l.PersonID, DaysBefore: l.DaysBefore, Note: l.Note}
			err = tx.PutTask(ctx, &task)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// heldBy reads what an event has beside its own parts.
func heldBy(ctx context.Context, q Reader, event ID) (has Held, err error) {
	if event == "" {
		return has, nil
	}
	if has.Lines, err = q.ShowLines(ctx, event); err == nil {
		has.Tasks, _, err = q.Tasks(ctx, TaskFilter{EventID: event})
	}
	return has, err
}

// fillingFor reads what an event would take.
func fillingFor(ctx context.Context, q Reader, e Event, pattern ID) (f Filling, has Held, err error) {
	p, err := q.Pattern(ctx, pattern)
	if err == nil && p.DeletedAt != "" {
		err = ErrNotFound
	}
	if err == nil {
		has, err = heldBy(ctx, q, e.ID)
	}
	return FillingOf(e, p, has), has, err
}

// Filling says what an event that is kept would take from a pattern.
func (a *App) Filling(ctx context.Context, event, pattern ID) (Filling, error) {
	e, err := a.Event(ctx, event)
	if err != nil {
		return Filling{}, err
	}
	f, _, err := fillingFor(ctx, a, e, pattern)
	return f, err
}

// FillEvent adds to an event what a pattern has and it has not, in one step.
func (a *App) FillEvent(ctx context.Context, event, pattern ID) error {
	p, err := a.Pattern(ctx, pattern)
	if err != nil {
		return err
	}
	verb := func(name string) words.Text {
		return words.T("Filled {event} from the template {name}", "event", name, "name", p.Title)
	}
	return a.changeEventTx(ctx, event, verb, func(tx Tx, e *Event) error {
		f, has, err := fillingFor(ctx, tx, *e, pattern)
		if err == nil && f.New() == 0 {
			err = &Fault{"wrong_state", words.T("The event has all that this template has.")}
		}
		if err != nil {
			return err
		}
		f.into(e)
		return f.put(ctx, tx, event, has)
	})
}

// putFilled keeps a new event with what it takes from its pattern.
func putFilled(ctx context.Context, tx Tx, e *Event) error {
	f, _, err := fillingFor(ctx, tx, *e, e.PatternID)
	if err != nil {
		return err
	}
	f.into(e)
	if err := putEvent(ctx, tx, e); err != nil {
		return err
	}
	return f.put(ctx, tx, e.ID, Held{})
}

// PatternFor is what a new event of a kind begins with: the pattern of its
// series, else the one that the last event of that kind there was filled from.
func (a *App) PatternFor(ctx context.Context, kind string, series ID) (ID, error) {
	p, err := ofSeries(ctx, a, kind, series)
	if err != nil || p.ID != "" {
		return p.ID, err
	}
	return a.LastPattern(ctx, kind, series)
}

// ofSeries is the pattern that events of a kind in a series take; none is empty.
func ofSeries(ctx context.Context, q Reader, kind string, series ID) (p Pattern, err error) {
	if series == "" {
		return p, nil
	}
	s, err := q.Series(ctx, series)
	if err != nil || s.PatternID == "" {
		return p, err
	}
	if p, err = q.Pattern(ctx, s.PatternID); err != nil || p.Kind != kind || p.DeletedAt != "" {
		return Pattern{}, err
	}
	return p, nil
}
