package app

import (
	"context"

	"sofra/app/words"
)

// Series are events that belong together within a project: a season, a round
// of panels, the meetings of a platform.
type Series struct {
	Kept
	ProjectID ID
	PatternID ID // what new events of its kind begin with
	Title     string
	Notes     string
}

// SeriesRow is a series as a list shows it.
type SeriesRow struct {
	Series
	Project  string // code
	Pattern  string
	Events   int // those that were not cancelled
	FirstDay Date
	LastDay  Date
}

// Names returns what a series is found by.
func (s Series) Names() []string { return []string{s.Title} }

// SeriesFilter says which series a list shows.
type SeriesFilter struct {
	Page
	ProjectID ID
}

type seriesReader interface {
	// ManySeries lists series, and how many there are.
	ManySeries(ctx context.Context, f SeriesFilter) ([]SeriesRow, int, error)

	// Series returns one, or ErrNotFound.
	Series(ctx context.Context, id ID) (Series, error)

	// NextOfSeries returns the event of the same series that comes next after
	// one, by day and hour, and was not cancelled; ErrNotFound where none does.
	NextOfSeries(ctx context.Context, event ID) (Event, error)
}

type seriesWriter interface {
	// PutSeries keeps s.
	PutSeries(ctx context.Context, s *Series) error
}

// Check returns Invalid when s breaks a rule.
func (s Series) Check() error { return check(Wrong{"Title", NameRule(s.Title)}) }

// SaveSeries adds or replaces a series.
func (a *App) SaveSeries(ctx context.Context, s *Series) error {
	return a.saveSeries(ctx, words.T("Saved {name}", "name", s.Title), s)
}

// saveSeries keeps a series as the step that verb names.
func (a *App) saveSeries(ctx context.Context, verb words.Text, s *Series) error {
	if err := s.Check(); err != nil {
		return err
	}
	return a.change(ctx, verb, func(tx Tx) error { return tx.PutSeries(ctx, s) })
}

// ofItsSeries gives an event that names no project the one of its series.
func ofItsSeries(ctx context.Context, tx Tx, e *Event) error {
	if e.SeriesID == "" || e.ProjectID != "" {
		return nil
	}
	s, err := tx.Series(ctx, e.SeriesID)
	e.ProjectID = s.ProjectID
	return err
}
