package app

import (
	"context"

	"sofra/app/words"
)

// MediaItem is one report in the media, coded by two people apart.
type MediaItem struct {
	Kept
	ProjectID ID
	EventID   ID
	Title     string
	Outlet    string
	Language  string
	Day       Date
	Link      string
	Tone1     string // of the first coder: favourable, neutral, unfavourable
	Tone2     string // of the second
	Balance1  string // balanced, one-sided
	Balance2  string
	Notes     string
}

// MediaRow is a media item as a list shows it.
type MediaRow struct {
	MediaItem
	Event   string
	Project string
}

// Names returns what a media item is found by.
func (m MediaItem) Names() []string { return []string{m.Title, m.Outlet} }

// MediaFilter says which media items a list shows.
type MediaFilter struct {
	Page
	ProjectID ID
	EventID   ID
	From, To  Date
}

type mediaReader interface {
	// MediaItems lists media items, and how many there are.
	MediaItems(ctx context.Context, f MediaFilter) ([]MediaRow, int, error)

	// MediaItem returns one, or ErrNotFound.
	MediaItem(ctx context.Context, id ID) (MediaItem, error)
}

type mediaWriter interface {
	// PutMediaItem keeps m.
	PutMediaItem(ctx context.Context, m *MediaItem) error
}

// Check returns Invalid when m breaks a rule.
func (m MediaItem) Check() error {
	tones := []string{"favourable", "neutral", "unfavourable"}
	return check(
		Wrong{"Title", NameRule(m.Title)},
		Wrong{"Outlet", LengthRule(m.Outlet)},
		Wrong{"Day", DayRule(m.Day)},
		Wrong{"Tone1", oneOf(m.Tone1, tones...)},
		Wrong{"Tone2", oneOf(m.Tone2, tones...)},
		Wrong{"Balance1", oneOf(m.Balance1, "balanced", "one-sided")},
		Wrong{"Balance2", oneOf(m.Balance2, "balanced", "one-sided")},
	)
}

// SaveMediaItem adds or replaces a media item.
func (a *App) SaveMediaItem(ctx context.Context, m *MediaItem) error {
	return a.saveMediaItem(ctx, words.T("Saved {name}", "name", m.Title), m)
}

// saveMediaItem keeps a media item as the step that verb names.
func (a *App) saveMediaItem(ctx context.Context, verb words.Text, m *MediaItem) error {
	if err := m.Check(); err != nil {
		return err
	}
	return a.change(ctx, verb, func(tx Tx) error { return tx.PutMediaItem(ctx, m) })
}
