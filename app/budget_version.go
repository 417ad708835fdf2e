package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// BudgetVersion is the budget of a grant as it was agreed one time. The lines
// of the grant are those of today; a version freezes them.
type BudgetVersion struct {
	Kept
	GrantID     ID
	Number      int    // 1 is the contract
	Kind        string // contract, reallocation, addendum, contingency
	AgreedOn    Date
	ValidFrom   Date
	Explanation string
	Lines       []VersionLine
}

// VersionLine is a line of the budget as a version has it.
type VersionLine struct {
	Kept
	VersionID ID
	LineID    ID // the line it was, which may be gone
	Code      string
	Heading   string
	Title     string
	Unit      string
	Quantity  int64 // thousandths of a unit
	UnitCost  Minor
	Amount    Minor
	Position  int
}

type budgetVersionReader interface {
	// BudgetVersions lists the versions of a grant's budget with their lines,
	// the first one first.
	BudgetVersions(ctx context.Context, grant ID) ([]BudgetVersion, error)
}

type budgetVersionWriter interface {
	// PutBudgetVersion keeps v with its lines.
	PutBudgetVersion(ctx context.Context, v *BudgetVersion) error

	// RemoveBudgetVersion takes one away.
	RemoveBudgetVersion(ctx context.Context, k Kept) error
}

// BudgetVersionKinds lists why a budget is agreed anew, in the order of forms.
func BudgetVersionKinds() []string {
	return []string{"contract", "reallocation", "addendum", "contingency"}
}

// Check returns Invalid when v breaks a rule.
func (v BudgetVersion) Check() error {
	var kind, why words.Text
	switch {
	case v.Number == 1 && v.Kind != "contract":
		kind = words.T("The first version is the budget of the contract.")
	case v.Number > 1 && v.Kind == "contract":
		kind = words.T("Only the first version is the budget of the contract.")
	case v.Number > 1 && v.Explanation == "":
		why = words.T("Say what was changed, and why.")
	}
	if !slices.Contains(BudgetVersionKinds(), v.Kind) {
		kind = words.T("Choose one of the list.")
	}
	return check(
		Wrong{"Kind", kind}, Wrong{"AgreedOn", DayRule(v.AgreedOn)}, Wrong{"ValidFrom", DayRule(v.ValidFrom)}, Wrong{"Explanation", why},
	)
}

// Frozen are the lines of g as a version keeps them.
func (g Grant) Frozen() (all []VersionLine) {
	for i, l := range g.Lines {
		all = append(all, VersionLine{
			LineID: l.ID, Code: l.Code, Heading: l.Heading, Title: l.Title, Unit: l.Unit,
			Quantity: l.Quantity, UnitCost: l.UnitCost, Amount: l.Amount, Position: i + 1,
		})
	}
	return all
}

// AgreeBudget keeps the lines of a grant as they are today as its next
// version.
func (a *App) AgreeBudget(ctx context.Context, v *BudgetVersion) error {
	g, err := a.Grant(ctx, v.GrantID)
	if err != nil {
		return err
	}
	all, err := a.BudgetVersions(ctx, g.ID)
	if err != nil {
		return err
	}
	if len(g.Lines) == 0 {
		return check(Wrong{"Kind", words.T("The budget has no lines to agree on.")})
	}
	if v.Number = 1; len(all) > 0 {
		v.Number = all[len(all)-1].Number + 1
	}
	if err := v.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Agreed version {n} of the budget of {grant}", "n", v.Number, "grant", g.Code), func(tx Tx) error {
		now, err := tx.Grant(ctx, g.ID)
		if err == nil && now.Version != g.Version {
			err = ErrStale
		}
		if err != nil {
			return err
		}
		v.Lines = g.Frozen()
		return tx.PutBudgetVersion(ctx, v)
	})
}

// SaveBudgetVersion keeps what is said of a version; its number and its lines stay as
// they were agreed, whatever v has of them.
func (a *App) SaveBudgetVersion(ctx context.Context, v *BudgetVersion) error {
	if err := v.Check(); err != nil {
		return err
	}
	g, err := a.Grant(ctx, v.GrantID)
	if err != nil {
		return err
	}
	return a.change(ctx, words.T("Saved version {n} of the budget of {grant}", "n", v.Number, "grant", g.Code), func(tx Tx) error {
		all, err := tx.BudgetVersions(ctx, g.ID)
		if err != nil {
			return err
		}
		at := slices.IndexFunc(all, func(o BudgetVersion) bool { return o.ID == v.ID })
		if at < 0 {
			return ErrNotFound
		}
		v.Number, v.Lines = all[at].Number, all[at].Lines
		return tx.PutBudgetVersion(ctx, v)
	})
}

// RemoveBudgetVersion takes the last version away: the one before it holds
// again. The lines of the grant stay as they are.
func (a *App) RemoveBudgetVersion(ctx context.Context, v BudgetVersion) error {
	g, err := a.Grant(ctx, v.GrantID)
	if err != nil {
		return err
	}
	all, err := a.BudgetVersions(ctx, g.ID)
	if err != nil {
		return err
	}
	switch at := slices.IndexFunc(all, func(o BudgetVersion) bool { return o.ID == v.ID }); {
	case at < 0:
		return ErrNotFound
	case at < len(all)-1:
		return check(Wrong{"Kind", words.T("Only the last version can be taken away.")})
	}
	return a.change(ctx, words.T("Removed version {n} of the budget of {grant}", "n", v.Number, "grant", g.Code), func(tx Tx) error {
		return tx.RemoveBudgetVersion(ctx, v.Kept)
	})
}
