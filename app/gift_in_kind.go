package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// GiftInKind is what somebody gave instead of money. It is in no sum of money.
type GiftInKind struct {
	Kept
	Day      Date
	GrantID  ID
	EventID  ID
	What     string
	Kind     string // one of GiftKinds
	Giver    string
	Hours    int64 // hundredths
	HourRate Minor
	Amount   Minor // its worth
	Currency string
	Evidence string // where it is shown: a list with signatures, a letter
	Event    string `part:"shown"`
}

// GiftKinds are what is given in kind.
func GiftKinds() []string { return []string{"volunteer", "space", "equipment", "services", "other"} }

// GiftKindName is what a kind of gift is called.
func GiftKindName(kind string) words.Text {
	switch kind {
	case "volunteer":
		return words.T("Work of volunteers")
	case "space":
		return words.T("Space|in kind")
	case "equipment":
		return words.T("Equipment|in kind")
	case "services":
		return words.T("Services|in kind")
	case "other":
		return words.T("Other|in kind")
	}
	return words.Text{}
}

type giftReader interface {
	// GiftsInKind lists those for a grant in a period, by day.
	GiftsInKind(ctx context.Context, f Filter) ([]GiftInKind, error)
}

type giftWriter interface {
	// PutGiftInKind keeps g.
	PutGiftInKind(ctx context.Context, g *GiftInKind) error

	// RemoveGiftInKind takes one away.
	RemoveGiftInKind(ctx context.Context, k Kept) error
}

// Worth is what hours at a rate come to, halves rounded up.
func Worth(hours int64, rate Minor) Minor { return Minor((hours*int64(rate) + 50) / 100) }

// Check returns Invalid when g breaks a rule.
func (g GiftInKind) Check() error {
	kind := words.Text{}
	if !slices.Contains(GiftKinds(), g.Kind) {
		kind = words.T("Choose what kind of gift it is.")
	}
	return check(Wrong{"What", NameRule(g.What)}, Wrong{"Kind", kind}, Wrong{"Day", DayRule(g.Day)}, Wrong{"Amount", MoneyRule(max(g.Amount, 0), g.Currency)})
}

// SaveGiftInKind adds or replaces a gift.
func (a *App) SaveGiftInKind(ctx context.Context, g *GiftInKind) error {
	if err := g.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Saved {name}", "name", g.What), func(tx Tx) error { return tx.PutGiftInKind(ctx, g) })
}

// RemoveGiftInKind takes a gift away.
func (a *App) RemoveGiftInKind(ctx context.Context, g GiftInKind) error {
	return a.change(ctx, words.T("Removed {name}", "name", g.What), func(tx Tx) error { return tx.RemoveGiftInKind(ctx, g.Kept) })
}
