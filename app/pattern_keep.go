package app

import (
	"context"

	"sofra/app/words"
)

// Keeping is how an event is kept as a pattern.
type Keeping struct {
	Title string
	Named bool // with who did what, by name; else there are only their roles
}

// KeepAsPattern makes a pattern of what an event has: its run of show by its
// distance from the beginning, its checklist as before anybody was asked, its
// planned costs, and its roles.
func (a *App) KeepAsPattern(ctx context.Context, event ID, how Keeping) (ID, error) {
	e, err := a.Event(ctx, event)
	if err != nil {
		return "", err
	}
	has, err := heldBy(ctx, a, event)
	if err != nil {
		return "", err
	}
	p := PatternOf(e, has, how)
	verb := words.T("Kept {event} as the template {name}", "event", e.Title, "name", p.Title)
	err = a.savePattern(ctx, verb, &p)
	return p.ID, err
}

// PatternOf is the pattern of an event.
func PatternOf(e Event, has Held, how Keeping) Pattern {
	p := Pattern{Title: how.Title, Kind: e.Kind, EventLimits: e.EventLimits}
	if e.Starts.Valid() && e.Ends.Valid() {
		p.Minutes = (e.Ends.minutes() - e.Starts.minutes() + dayLong) % dayLong
	}
	for _, l := range has.Lines {
		p.add(PatternLine{Part: PatternShows, What: l.What, Who: l.Who, PersonID: l.PersonID, PatternShow: PatternShow{l.fromStart(e), l.Minutes, l.SeenBy, l.Programme}})
	}
	for _, t := range has.Tasks {
		p.add(PatternLine{Part: PatternTasks, What: t.Title, PersonID: t.PersonID, DaysBefore: t.daysBefore(e.Day), Note: t.Note})
	}
	for _, c := range e.Costs {
		p.add(PatternLine{Part: PatternCosts, What: c.What, Amount: c.Amount, Currency: c.Currency, Note: c.Note})
	}
	for _, one := range e.People {
		if one.Role != "" && one.Comes() {
			p.add(PatternLine{Part: PatternPeople, Role: one.Role, PersonID: one.PersonID})
		}
	}
	for _, v := range e.Vacancies {
		p.add(PatternLine{Part: PatternPeople, Role: v.Role})
	}
	for i := range p.Lines {
		if !how.Named {
			p.Lines[i].PersonID = ""
		}
	}
	return p
}

func (p *Pattern) add(l PatternLine) {
	l.Position = len(p.Lines)
	p.Lines = append(p.Lines, l)
}

// fromStart is how far a line is from the beginning of its event; nil where one
// of the two has no time.
func (l ShowLine) fromStart(e Event) *int {
	if !l.Starts.Valid() || !e.Starts.Valid() {
		return nil
	}
	n := l.minute() - e.Starts.minutes()
	return &n
}

// daysBefore is how long before its event a task is due; nil where no day says
// so, or it is due after it.
func (t Task) daysBefore(day Date) *int {
	if t.DaysBefore != nil || t.DueOn == "" || day == "" {
		return t.DaysBefore
	}
	n := t.DueOn.Until(day)
	if n < 0 || n > mostDaysBefore {
		return nil
	}
	return &n
}
