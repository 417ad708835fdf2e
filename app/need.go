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

// NeedTable is the needs by community and place, as far as they may be told;
// Rest is how many are not.
type NeedTable struct {
	Rows []NeedCount
	Rest int
}

// CountedNeeds counts the needs by community and place. Small numbers, which may
// tell who spoke, are withheld from those without the right to see them, and with
// them those from which they could be reckoned: how many were said at a place is
// in the list of needs.
func (a *App) CountedNeeds(ctx context.Context) (t NeedTable, err error) {
	may, err := entitled(ctx, a)
	if err != nil {
		return t, err
	}
	least, err := a.Smallest(ctx)
	if err != nil {
		return t, err
	}
	all, err := a.NeedCounts(ctx)
	if err != nil || may {
		return NeedTable{Rows: all}, err
	}
	places, communities := map[ID]int{}, map[string]int{}
	for _, n := range all {
		numbered(places, n.PlaceID)
		numbered(communities, n.Community)
	}
	cells := make([][]int64, len(places))
	for i := range cells {
		cells[i] = make([]int64, len(communities))
	}
	for _, n := range all {
		cells[places[n.PlaceID]][communities[n.Community]] += int64(n.Needs)
	}
	shown := disclosure.ProtectKnown(disclosure.Cross{Rows: make([]string, len(places)), Columns: make([]string, len(communities)), N: cells}, int(least.Counts))
	for _, n := range all {
		if _, ok := shown.Cell(places[n.PlaceID], communities[n.Community]); ok {
			t.Rows = append(t.Rows, n)
		} else {
			t.Rest += n.Needs
		}
	}
	return t, nil
}

// numbered gives a code the next number, once.
func numbered[K comparable](at map[K]int, code K) {
	if _, known := at[code]; !known {
		at[code] = len(at)
	}
}
