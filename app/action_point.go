package app

import (
	"context"

	"sofra/app/words"
)

// ActionPoint is what somebody took on at an event, until a day.
type ActionPoint struct {
	Kept
	EventID  ID // where it was taken on
	Title    string
	PersonID ID // whose it is
	DueOn    Date
	DoneOn   Date
	Note     string
}

// Names returns what an action point is found by.
func (p ActionPoint) Names() []string { return []string{p.Title} }

// ActionPointRow is an action point as a list shows it.
type ActionPointRow struct {
	ActionPoint
	Person string
	Event  string
	Day    Date // of the event
}

// ActionPointFilter says which action points a list shows.
type ActionPointFilter struct {
	Page
	EventID  ID   // taken on there
	For      ID   // open ones of earlier events of the same series as this one, or else of its project
	PersonID ID   // whose
	Open     bool // not done
	Done     bool
	DueUntil Date // that day at the latest
}

type actionPointReader interface {
	// ActionPoints lists action points, and how many there are.
	ActionPoints(ctx context.Context, f ActionPointFilter) ([]ActionPointRow, int, error)

	// ActionPoint returns one, or ErrNotFound.
	ActionPoint(ctx context.Context, id ID) (ActionPoint, error)
}

type actionPointWriter interface {
	// PutActionPoint keeps p.
	PutActionPoint(ctx context.Context, p *ActionPoint) error
}

// Check returns Invalid when p breaks a rule.
func (p ActionPoint) Check() error {
	var where words.Text
	if p.EventID == "" {
		where = words.T("Choose an event.")
	}
	return check(Wrong{"EventID", where}, Wrong{"Title", NameRule(p.Title)}, Wrong{"DueOn", DayRule(p.DueOn)},
		Wrong{"DoneOn", DayRule(p.DoneOn)}, Wrong{"Note", LengthRule(p.Note)})
}

// SaveActionPoint adds or replaces an action point.
func (a *App) SaveActionPoint(ctx context.Context, p *ActionPoint) error {
	return a.saveActionPoint(ctx, words.T("Saved {name}", "name", Short(p.Title)), p)
}

func (a *App) saveActionPoint(ctx context.Context, verb words.Text, p *ActionPoint) error {
	if err := p.Check(); err != nil {
		return err
	}
	return a.change(ctx, verb, func(tx Tx) error { return tx.PutActionPoint(ctx, p) })
}

// ActionPointDone notes that an action point was done that day; "" opens it again.
func (a *App) ActionPointDone(ctx context.Context, id ID, on Date) error {
	now, err := a.ActionPoint(ctx, id)
	if err != nil {
		return err
	}
	verb := words.T("Done: {name}", "name", Short(now.Title))
	if on == "" {
		verb = words.T("Not done yet: {name}", "name", Short(now.Title))
	}
	return a.again(ctx, verb, func(tx Tx) error {
		p, err := tx.ActionPoint(ctx, id)
		if err != nil {
			return err
		}
		p.DoneOn = on
		return tx.PutActionPoint(ctx, &p)
	})
}
