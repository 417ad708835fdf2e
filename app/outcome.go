package app

import (
	"cmp"
	"context"
	"slices"

	"sofra/app/words"
)

// Outcome is one thing that became of a position, a proposal or a statement.
type Outcome struct {
	Kept
	AdvocacyID  ID
	ProposalID  ID
	StatementID ID // one of the three
	Text        string
	Day         Date
	Link        string // to what shows it
}

// followed is a record of which something becomes.
type followed interface {
	Record
	Names() []string
	outcomes() *[]Outcome
}

// Owner is what it became of.
func (o Outcome) Owner() Ref {
	switch {
	case o.AdvocacyID != "":
		return Ref{Advocacies, o.AdvocacyID}
	case o.ProposalID != "":
		return Ref{Proposals, o.ProposalID}
	}
	return Ref{Statements, o.StatementID}
}

// Check returns Invalid when o breaks a rule.
func (o Outcome) Check() error {
	return check(Wrong{"Text", textRule(o.Text)}, Wrong{"Day", DayRule(o.Day)}, Wrong{"Link", LengthRule(o.Link)})
}

// textRule says what is wrong with a text that must be there.
func textRule(s string) words.Text {
	if s == "" {
		return words.T("A text is needed.")
	}
	return words.Text{}
}

// SaveOutcome adds or replaces what became of something.
func (a *App) SaveOutcome(ctx context.Context, o Outcome) error {
	if err := o.Check(); err != nil {
		return err
	}
	return a.changeFollowed(ctx, o.Owner(), func(name string) words.Text {
		return words.T("Noted what became of {name}", "name", name)
	}, func(r followed) error { return with(r.outcomes(), o) })
}

// RemoveOutcome takes it away.
func (a *App) RemoveOutcome(ctx context.Context, o Outcome) error {
	return a.changeFollowed(ctx, o.Owner(), func(name string) words.Text {
		return words.T("Removed what became of {name}", "name", name)
	}, func(r followed) error { return without(r.outcomes(), o.Kept) })
}

// changeFollowed changes a record as it is kept now, in one step that is named
// after it.
func (a *App) changeFollowed(ctx context.Context, ref Ref, verb func(name string) words.Text, edit func(followed) error) error {
	now, err := a.Record(ctx, ref)
	if err != nil {
		return err
	}
	r := now.(followed)
	return a.change(ctx, verb(r.Names()[0]), func(tx Tx) error {
		if err := edit(r); err != nil {
			return err
		}
		switch r := r.(type) {
		case *Advocacy:
			return tx.PutAdvocacy(ctx, r)
		case *Proposal:
			return tx.PutProposal(ctx, r)
		case *Statement:
			return tx.PutStatement(ctx, r)
		}
		return ErrNotFound
	})
}

// Latest is what became of something last.
func Latest(all []Outcome) (o Outcome) {
	if len(all) == 0 {
		return o
	}
	return slices.MaxFunc(all, func(x, y Outcome) int { return cmp.Or(cmp.Compare(x.Day, y.Day), cmp.Compare(x.ID, y.ID)) })
}
