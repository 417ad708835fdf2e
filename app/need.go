package app

import (
	"context"
	"slices"

	"sofra/app/disclosure"
	"sofra/app/words"
)

// Need is a need or a position as it was said in a meeting. Community is the
// one it was said for, as a plain code, "" where nobody said; it is of no person.
type Need struct {
	Kept
	Kind      string // need, position
	Title     string
	Text      string
	Language  string // that it was said in
	Community string
	PlaceID   ID
	EventID   ID
}

// NeedRow is a need as a list shows it.
type NeedRow struct {
	Need
	Event string
	PlaceNames
}

// NeedFilter says which needs a list shows.
type NeedFilter struct {
	Page
	Kind string
}

// NeedCount is how many needs were said for one community at one place.
type NeedCount struct {
	Community string
	PlaceID   ID
	PlaceNames
	Needs int
	Few   bool `part:"shown"` // fewer than may be told: Needs is 0
}

type needReader interface {
	// Needs lists needs, and how many there are.
	Needs(ctx context.Context, f NeedFilter) ([]NeedRow, int, error)

	// Need returns one, or ErrNotFound.
	Need(ctx context.Context, id ID) (Need, error)

	// NeedCounts counts the needs by community and place.
	NeedCounts(ctx context.Context) ([]NeedCount, error)
}

type needWriter interface {
	// PutNeed keeps n.
	PutNeed(ctx context.Context, n *Need) error
}

// NeedKinds lists the codes of what may be said.
func NeedKinds() []string { return []string{"need", "position"} }

// Names returns what a need is found by.
func (n Need) Names() []string { return []string{n.Title} }

// Check returns Invalid when n breaks a rule.
func (n Need) Check() error {
	var community words.Text
	if n.Community != "" && !slices.Contains(Communities(), n.Community) {
		community = words.T("Choose one of the list.")
	}
	return check(
		Wrong{"Title", NameRule(n.Title)}, Wrong{"Kind", oneOf(n.Kind, NeedKinds()...)},
		Wrong{"Language", LengthRule(n.Language)}, Wrong{"Community", community},
	)
}

// SaveNeed adds or replaces a need.
func (a *App) SaveNeed(ctx context.Context, n *Need) error {
	return a.saveNeed(ctx, words.T("Saved {name}", "name", n.Title), n)
}

// saveNeed keeps a need as the step that verb names.
func (a *App) saveNeed(ctx context.Context, verb words.Text, n *Need) error {
	if n.Kind == "" {
		n.Kind = "need"
	}
	if err := n.Check(); err != nil {
		return err
	}
	return a.change(ctx, verb, func(tx Tx) error { return tx.PutNeed(ctx, n) })
}

// CountedNeeds counts the needs by community and place. Small numbers, which may
// tell who spoke, are withheld from those without the right to see them; no sums
// are told from which they could be reckoned.
func (a *App) CountedNeeds(ctx context.Context) ([]NeedCount, error) {
	may, err := entitled(ctx, a)
	if err != nil {
		return nil, err
	}
	all, err := a.NeedCounts(ctx)
	for i := range all {
		if !may && all[i].Needs < disclosure.Threshold {
			all[i].Needs, all[i].Few = 0, true
		}
	}
	return all, err
}
