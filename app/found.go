package app

import (
	"context"

	"sofra/app/words"
)

// Hit is a record that a search found.
type Hit struct {
	Kind      Kind
	ID        ID
	Name      string
	Suggested bool // met only by the sound of another language's spelling
}

// Binned is a record in the bin, and when it went there.
type Binned struct {
	Hit
	DeletedAt Instant
}

type foundReader interface {
	// Find looks text up among the names of all kinds (or of one, when kind
	// is given): each word typed begins a word of the name, and all are met.
	// Exact hits come before suggested ones, each in name order.
	Find(ctx context.Context, text string, kind Kind, limit int) ([]Hit, error)

	// Bin lists what was deleted and can be taken back, latest first.
	Bin(ctx context.Context, p Page) ([]Binned, int, error)
}

type binWriter interface {
	// SetDeleted puts a record into the bin (or takes it back, when at is
	// ""); ErrNotFound when it is not there.
	SetDeleted(ctx context.Context, r Ref, at Instant) error

	// BinnedWith lists the bookings that went to the bin with a record, but
	// those that also miss another record there.
	BinnedWith(ctx context.Context, r Ref) ([]Ref, error)
}

type settingReader interface {
	// Setting returns an office setting, "" when it is not set.
	Setting(ctx context.Context, key string) (string, error)
}

type settingWriter interface {
	// PutSetting keeps an office setting.
	PutSetting(ctx context.Context, key, value string) error
}

// RebuildSearch names the step in which an office's search keys are made
// anew, after the rules for names have changed.
func RebuildSearch() words.Text { return words.T("Rebuilt the search") }
