package app

import (
	"context"

	"sofra/app/words"
)

// Work is a piece of music or another thing performed: the work, never the
// people who play it.
type Work struct {
	Kept
	Title      string
	OtherNames string
	Tradition  string // code of the community whose tradition it comes from, or own words
	Composer   string
	Arranger   string
	Rights     string // traditional, public, protected, cleared; "" is not known
	NewVersion bool   // a modern interpretation made for the office's programmes
	Seconds    int    // reference duration
	Notes      string
}

// WorkRow is a work as a list shows it.
type WorkRow struct {
	Work
	Times   int // how often it stood on the programme of an event held
	LastDay Date
}

// Playing is one event where a work was played.
type Playing struct {
	EventID ID
	Day     Date
	Event   string
	Venue   string
	Times   int // on its programme
	Seconds int // of all of them, as performed; as planned where that was not measured
}

// Names returns what a work is found by.
func (w Work) Names() []string { return append([]string{w.Title}, lines(w.OtherNames)...) }

// WorkFilter says which works a list shows.
type WorkFilter struct {
	Page
	Tradition string
}

type workReader interface {
	// Works lists works, and how many there are.
	Works(ctx context.Context, f WorkFilter) ([]WorkRow, int, error)

	// Work returns one, or ErrNotFound.
	Work(ctx context.Context, id ID) (Work, error)

	// Played lists the events held where a work was on the programme, latest
	// first, and how many there are.
	Played(ctx context.Context, work ID, p Page) ([]Playing, int, error)
}

type workWriter interface {
	// PutWork keeps w.
	PutWork(ctx context.Context, w *Work) error
}

// Check returns Invalid when w breaks a rule.
func (w Work) Check() error {
	return check(
		Wrong{"Title", NameRule(w.Title)},
		Wrong{"Rights", oneOf(w.Rights, "traditional", "public", "protected", "cleared")},
		Wrong{"Seconds", countRule(w.Seconds)},
	)
}

// SaveWork adds or replaces a work.
func (a *App) SaveWork(ctx context.Context, w *Work) error {
	return a.saveWork(ctx, words.T("Saved {name}", "name", w.Title), w)
}

// saveWork keeps a work as the step that verb names.
func (a *App) saveWork(ctx context.Context, verb words.Text, w *Work) error {
	if err := w.Check(); err != nil {
		return err
	}
	return a.change(ctx, verb, func(tx Tx) error { return tx.PutWork(ctx, w) })
}
