package app

import (
	"context"

	"sofra/app/words"
)

// Asset is a thing that a grant paid for and that stays.
type Asset struct {
	Kept
	GrantID   ID
	ExpenseID ID // the document that it was bought with
	Name      string
	Serial    string
	BoughtOn  Date
	Cost      Minor
	Currency  string
	Place     string // where it stands
	HandedOver
	Notes    string
	Document string `part:"shown"` // what its document is called
}

// HandedOver says whose a thing is after the grant, as a donor asks at its end.
type HandedOver struct {
	HandedToID  ID // an organisation
	HandedOn    Date
	Certificate string // number or place of the signed certificate; "" is none
	HandedTo    string `part:"shown"` // its name
}

type assetReader interface {
	// Assets lists the equipment that a grant paid for, by when it was bought.
	Assets(ctx context.Context, grant ID) ([]Asset, error)
}

type assetWriter interface {
	// PutAsset keeps one piece of equipment of a grant.
	PutAsset(ctx context.Context, x *Asset) error

	// RemoveAsset takes it off the grant.
	RemoveAsset(ctx context.Context, k Kept) error
}

// Check returns Invalid when x breaks a rule.
func (x Asset) Check() error {
	var to words.Text
	if x.HandedOn != "" && x.HandedToID == "" {
		to = words.T("Say to whom it was handed over.")
	}
	return check(Wrong{"Name", NameRule(x.Name)}, Wrong{"Serial", LengthRule(x.Serial)}, Wrong{"BoughtOn", DayRule(x.BoughtOn)}, Wrong{"Cost", MoneyRule(max(x.Cost, 1), x.Currency)},
		Wrong{"Place", LengthRule(x.Place)}, Wrong{"HandedToID", to}, Wrong{"HandedOn", periodRule(x.BoughtOn, x.HandedOn)}, Wrong{"Certificate", LengthRule(x.Certificate)})
}

// SaveAsset adds a piece of equipment to a grant, or replaces it.
func (a *App) SaveAsset(ctx context.Context, x Asset) error {
	if err := x.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Saved {name}", "name", x.Name), func(tx Tx) error { return tx.PutAsset(ctx, &x) })
}

// RemoveAsset takes a piece of equipment off a grant.
func (a *App) RemoveAsset(ctx context.Context, x Asset) error {
	return a.change(ctx, words.T("Deleted {name}", "name", x.Name), func(tx Tx) error { return tx.RemoveAsset(ctx, x.Kept) })
}
