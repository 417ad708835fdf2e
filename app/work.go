package app

import (
	"context"

	"sofra/app/words"
)

// Work is a piece of music or another thing performed: the work, never the
// people who play it.
type Work struct {
	Kept
	Title      string // in its original script
	OtherNames string // what else it is called, in whatever language, a line each
	Tradition  string // code of the community whose tradition it comes from, or own words
	Composer   string
	Arranger   string
	Rights     string // RightsTraditional, …; "" is not known
	NewVersion bool   // made for the office's programmes
	Seconds    int    // reference duration
	Notes      string
	Edition
}

// WorkRow is a work as a list shows it.
type WorkRow struct {
	Work
	Times   int // how often it stood on the programme of an event held
	LastDay Date
}

// Names returns what a work is found by; the first is the label.
func (w Work) Names() []string {
	all := append([]string{w.Title}, lines(w.OtherNames)...)
	for _, t := range w.Titles {
		all = append(all, t.Title)
	}
	return all
}

// WorkFilter says which works a list shows.
type WorkFilter struct {
	Page
	Tradition string
	Rights    string
	Language  string // that it is sung in, or has a title in
	NotAt     ID     // a venue where it was not played yet
	NotSince  Date   // not played on this day or later
}

type workReader interface {
	// Works lists works, and how many there are.
	Works(ctx context.Context, f WorkFilter) ([]WorkRow, int, error)

	// Work returns one with its titles, or ErrNotFound.
	Work(ctx context.Context, id ID) (Work, error)

	// Played lists the events held where a work was on the programme, latest
	// first, and how many there are.
	Played(ctx context.Context, work ID, p Page) ([]Playing, int, error)

	// PlayedBy lists who played a work at events held, the most often first,
	// and how many there are.
	PlayedBy(ctx context.Context, work ID, p Page) ([]WorkPlayer, int, error)

	// PlayedIn says how long a work took where that was measured.
	PlayedIn(ctx context.Context, work ID) (Took, error)

	// WorkTwins lists the works that may be one, and how many pairs there
	// are; not those that were told apart.
	WorkTwins(ctx context.Context, p Page) ([]LookAlike, int, error)
}

type workWriter interface {
	// PutWork keeps w and makes its titles those of w.
	PutWork(ctx context.Context, w *Work) error

	// MoveWork makes all that points to one work point to another.
	MoveWork(ctx context.Context, from, to ID) error

	// PutWorkApart keeps that two works are two.
	PutWorkApart(ctx context.Context, a *WorkApart) error
}

// Check returns Invalid when w breaks a rule.
func (w Work) Check() error {
	return check(append([]Wrong{
		{"Title", NameRule(w.Title)},
		{"Composer", LengthRule(w.Composer)},
		{"Arranger", ArrangerRule(w.Rights, w.Arranger)},
		{"Rights", oneOf(w.Rights, Rights()...)},
		{"Seconds", countRule(w.Seconds)},
	}, w.Edition.wrongs()...)...)
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
