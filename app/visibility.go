package app

import (
	"context"

	"sofra/app/words"
)

// Visibility is one place where the donor of a grant was seen: at an event, in
// the media, on what was printed.
type Visibility struct {
	Kept
	GrantID    ID
	EventID    ID
	MediaID    ID
	What       string // "Poster", "Banner in the hall"
	Day        Date
	Logo       bool
	Sentence   bool // that the grant requires
	Disclaimer bool
	Evidence   string // where the photo, the poster or the link is
	Event      string `part:"shown"` // its title
	Media      string `part:"shown"` // its title
}

type visibilityReader interface {
	// Visibilities lists where the donor of a grant was seen, by day.
	Visibilities(ctx context.Context, grant ID) ([]Visibility, error)
}

type visibilityWriter interface {
	// PutVisibility keeps one place where a donor was seen.
	PutVisibility(ctx context.Context, v *Visibility) error

	// RemoveVisibility takes it away.
	RemoveVisibility(ctx context.Context, k Kept) error
}

// Check returns Invalid when v breaks a rule.
func (v Visibility) Check() error {
	var shows words.Text
	if !v.Logo && !v.Sentence && !v.Disclaimer {
		shows = words.T("Say what is seen: the logo, the sentence or the disclaimer.")
	}
	return check(Wrong{"What", NameRule(v.What)}, Wrong{"Day", DayRule(v.Day)}, Wrong{"Evidence", LengthRule(v.Evidence)}, Wrong{"Logo", shows})
}

// SaveVisibility adds a place where a donor was seen, or replaces it.
func (a *App) SaveVisibility(ctx context.Context, v Visibility) error {
	if err := v.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Saved {name}", "name", v.What), func(tx Tx) error { return tx.PutVisibility(ctx, &v) })
}

// RemoveVisibility takes a place where a donor was seen away.
func (a *App) RemoveVisibility(ctx context.Context, v Visibility) error {
	return a.change(ctx, words.T("Deleted {name}", "name", v.What), func(tx Tx) error { return tx.RemoveVisibility(ctx, v.Kept) })
}
