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
	Coverage
}

// Coverage is how far a report reached, what of the donor is seen in it, and
// who judged it.
type Coverage struct {
	Reach        int    // people; 0 is not known
	ReachKind    string // measured, estimated, outlet
	ReachSource  string // where the figure comes from
	DonorVisible string // yes, no
	Coder1       string // the names of the two coders
	Coder2       string
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
	Outlet    string
	Language  string
	Tone      string // what either coder said
}

type mediaReader interface {
	// MediaItems lists media items, and how many there are.
	MediaItems(ctx context.Context, f MediaFilter) ([]MediaRow, int, error)

	// Outlets lists the outlets that something was noted of, each once.
	Outlets(ctx context.Context) ([]string, error)

	// MediaItem returns one, or ErrNotFound.
	MediaItem(ctx context.Context, id ID) (MediaItem, error)
}

type mediaWriter interface {
	// PutMediaItem keeps m.
	PutMediaItem(ctx context.Context, m *MediaItem) error
}

// Tones, MediaBalances and ReachKinds list the codes that a media item may have.
func Tones() []string { return []string{"favourable", "neutral", "unfavourable"} }

// MediaBalances lists how even-handed a report may be.
func MediaBalances() []string { return []string{"balanced", "one-sided"} }

// ReachKinds lists what a figure of reach counts: the readers of the report
// itself, an estimate of them, or the whole outlet's.
func ReachKinds() []string { return []string{"measured", "estimated", "outlet"} }

// Check returns Invalid when m breaks a rule.
func (m MediaItem) Check() error {
	tones := Tones()
	var source words.Text
	if m.Reach > 0 && m.ReachSource == "" {
		source = words.T("Say where the figure comes from.")
	}
	return check(
		Wrong{"Reach", countRule(m.Reach)},
		Wrong{"ReachKind", oneOf(m.ReachKind, ReachKinds()...)},
		Wrong{"ReachSource", source},
		Wrong{"DonorVisible", oneOf(m.DonorVisible, "yes", "no")},
		Wrong{"Title", NameRule(m.Title)},
		Wrong{"Outlet", LengthRule(m.Outlet)},
		Wrong{"Day", DayRule(m.Day)},
		Wrong{"Tone1", oneOf(m.Tone1, tones...)},
		Wrong{"Tone2", oneOf(m.Tone2, tones...)},
		Wrong{"Balance1", oneOf(m.Balance1, MediaBalances()...)},
		Wrong{"Balance2", oneOf(m.Balance2, MediaBalances()...)},
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
