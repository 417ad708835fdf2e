package app

import (
	"context"

	"sofra/app/words"
)

// Purchase is how something was bought with a grant: whom the office asked, whom
// it chose and why, and the contract.
type Purchase struct {
	Kept
	GrantID        ID
	What           string
	Way            string // direct, quotes, tender
	OrganisationID ID     // whom the contract is with
	Supplier       string // the same, where the office keeps no organisation
	Amount         Minor
	Currency       string
	SignedOn       Date
	Number         string // of the contract
	Why            string // so few were asked, or this way was gone
	Notes          string
	Quotes         []Quote            // written with it, in one step
	Documents      []PurchaseDocument // the same
	Contractor     string             `part:"shown"` // name of the organisation, else Supplier
}

// Quote is what one supplier asked for.
type Quote struct {
	Kept
	PurchaseID ID
	Supplier   string
	Amount     Minor // in the currency of the purchase
	Day        Date
	Chosen     bool
	Why        string
	Position   int
}

// PurchaseDocument says that a document belongs to a purchase.
type PurchaseDocument struct {
	Kept
	PurchaseID  ID
	ExpenseID   ID
	Description string `part:"shown"`
	Day         Date   `part:"shown"`
	Amount      Minor  `part:"shown"`
	Currency    string `part:"shown"`
}

// PurchaseWays lists the ways to buy, from the plainest.
func PurchaseWays() []string { return []string{"direct", "quotes", "tender"} }

type purchaseReader interface {
	// Purchases lists what was bought with a grant, with quotes and documents, by
	// the day of the contract.
	Purchases(ctx context.Context, grant ID) ([]Purchase, error)
}

type purchaseWriter interface {
	// PutPurchase keeps p and makes its quotes and documents those of p.
	PutPurchase(ctx context.Context, p *Purchase) error

	// DropPurchase forgets a purchase with its quotes.
	DropPurchase(ctx context.Context, k Kept) error
}

// ChosenQuote is the quote that the office took, or the first at no other.
func (p Purchase) ChosenQuote() (Quote, bool) {
	for _, q := range p.Quotes {
		if q.Chosen {
			return q, true
		}
	}
	return Quote{}, false
}

// Check returns Invalid when p breaks a rule.
func (p Purchase) Check() error {
	wrongs := []Wrong{
		{"What", NameRule(p.What)}, {"Way", oneOf(p.Way, PurchaseWays()...)}, {"Supplier", LengthRule(p.Supplier)},
		{"Amount", MoneyRule(max(p.Amount, 1), p.Currency)}, {"SignedOn", DayRule(p.SignedOn)}, {"Number", LengthRule(p.Number)}, {"Why", LengthRule(p.Why)},
	}
	chosen := 0
	for _, q := range p.Quotes {
		if q.Chosen {
			chosen++
		}
		wrongs = append(wrongs, Wrong{"Quotes", NameRule(q.Supplier)}, Wrong{"Quotes", MoneyRule(q.Amount, p.Currency)}, Wrong{"Quotes", DayRule(q.Day)})
	}
	if chosen > 1 {
		wrongs = append(wrongs, Wrong{"Quotes", words.T("One quote is chosen, not several.")})
	}
	return check(wrongs...)
}

// SavePurchase adds or replaces a purchase with its quotes and documents.
func (a *App) SavePurchase(ctx context.Context, p *Purchase) error {
	if p.Way == "" {
		p.Way = "direct"
	}
	if err := p.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Saved {name}", "name", p.What), func(tx Tx) error { return tx.PutPurchase(ctx, p) })
}

// RemovePurchase forgets a purchase; its documents stay.
func (a *App) RemovePurchase(ctx context.Context, p Purchase) error {
	return a.change(ctx, words.T("Deleted {name}", "name", p.What), func(tx Tx) error { return tx.DropPurchase(ctx, p.Kept) })
}

// PurchaseWayText says how something was bought.
func PurchaseWayText(way string) words.Text {
	switch way {
	case "quotes":
		return words.T("Quotes compared")
	case "tender":
		return words.T("Tender")
	}
	return words.T("Bought directly")
}
