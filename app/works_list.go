package app

import (
	"context"

	"sofra/app/words"
)

// WorksList is the list of the works of an event for a collecting society. The
// list itself is not kept: it is made anew from the programme each time.
type WorksList struct {
	Kept
	EventID   ID
	SocietyID ID
	Moment    string // ListBefore, ListAfter
	MadeOn    Date
	DueOn     Date // where the society gave another day than usual
	SentOn    Date
	Reference string // the number that the society gave
	Note      string
}

// When a works list is of.
const (
	ListBefore = "before" // the event: what is planned
	ListAfter  = "after"  // it: what was played
)

// ListMoments lists them, in the order they come.
func ListMoments() []string { return []string{ListBefore, ListAfter} }

// WorksListRow is a works list as a list shows it. One that is due and was not
// made has no ID.
type WorksListRow struct {
	WorksList
	Event   string
	Day     Date // of the event
	Society string
	Due     Date // "" is on no day
}

// Waits says whether a list was not sent yet.
func (l WorksList) Waits() bool { return l.SentOn == "" }

// WorksFilter says which works lists a list shows: those that were made and
// those that are due by themselves.
type WorksFilter struct {
	Page
	EventID   ID
	SocietyID ID
	Made      bool // only those that are written down
	WaitsOn   Date // can be sent on this day, were not, and the event was not cancelled
	DueBy     Date
}

type worksListReader interface {
	// WorksLists lists works lists by the day on which they are due, and how
	// many there are.
	WorksLists(ctx context.Context, f WorksFilter) ([]WorksListRow, int, error)
}

type worksListWriter interface {
	// PutWorksList keeps l.
	PutWorksList(ctx context.Context, l *WorksList) error

	// DropWorksList forgets one.
	DropWorksList(ctx context.Context, k Kept) error
}

// Check returns Invalid when l breaks a rule.
func (l WorksList) Check() error {
	return check(Wrong{"Moment", oneOf(l.Moment, ListMoments()...)}, Wrong{"DueOn", DayRule(l.DueOn)}, Wrong{"SentOn", DayRule(l.SentOn)},
		Wrong{"Reference", LengthRule(l.Reference)}, Wrong{"Note", LengthRule(l.Note)})
}

// ListName is what a works list is called.
func ListName(moment string) words.Text {
	if moment == ListBefore {
		return words.T("Works to be played")
	}
	return words.T("Works played")
}

// SaveWorksList keeps what is noted of a works list: when it was sent, and what
// the society said.
func (a *App) SaveWorksList(ctx context.Context, l *WorksList) error {
	if err := l.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Saved {name}", "name", ListName(l.Moment)), func(tx Tx) error { return tx.PutWorksList(ctx, l) })
}

// MarkWorksListSent notes that a works list went to its society.
func (a *App) MarkWorksListSent(ctx context.Context, l WorksList, on Date) error {
	l.SentOn = on
	if err := l.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Marked as sent: {list}", "list", ListName(l.Moment)), func(tx Tx) error { return tx.PutWorksList(ctx, &l) })
}

// RemoveWorksList forgets that a works list was made. One that is due by itself
// is due again.
func (a *App) RemoveWorksList(ctx context.Context, l WorksList) error {
	return a.change(ctx, words.T("Deleted {name}", "name", ListName(l.Moment)), func(tx Tx) error { return tx.DropWorksList(ctx, l.Kept) })
}
