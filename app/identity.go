package app

import (
	"context"

	"sofra/app/words"
)

// Identity is one answer of a person about who they are, kept apart from the
// person and sealed. It is never inferred from a name, language or town.
type Identity struct {
	Kept
	PersonID ID
	Asks     string // what was asked: "community", "gender"
	Answer   string // sealed; in clear: codes and own words, or PrefersNot
	SaidBy   string // SaidSelf or SaidList
	SaidOn   Date
	Purpose  string // what it was asked for
}

// Who said an answer, and the answer that is a refusal.
const (
	SaidSelf   = "self" // declared by the person
	SaidList   = "list" // written in an office's old list; never counted as self-declared
	PrefersNot = "pns"  // asked, and prefers not to say; no row at all is "not asked"

	AsksCommunity = "community"
	AsksGender    = "gender"
)

type identityWriter interface {
	// PutIdentity seals the answer and keeps it.
	PutIdentity(ctx context.Context, i *Identity) error

	// DropIdentity removes an answer.
	DropIdentity(ctx context.Context, k Kept) error

	// Answered says what a person has answered to, and opens nothing.
	Answered(ctx context.Context, person ID) (Set, error)

	// Identity opens what a person answered. It is asked for inside a step
	// only, so that looking leaves a trace.
	Identity(ctx context.Context, person ID) ([]Identity, error)
}

// Answers are the answers one by one: codes, and own words.
func (i Identity) Answers() Set { return SetOf(i.Answer) }

// AnswerRule says what is wrong with an answer. Several at once are fine, but a
// refusal stands alone.
func AnswerRule(answer string) words.Text {
	all := SetOf(answer)
	switch {
	case len(all) == 0:
		return words.T("Choose an answer, or write it in own words.")
	case len(all) > 1 && all.Has(PrefersNot):
		return words.T("Who prefers not to say has no other answer.")
	}
	return LengthRule(answer)
}

// Check returns Invalid when i breaks a rule.
func (i Identity) Check() error {
	var asks, by words.Text
	if i.Asks != AsksCommunity && i.Asks != AsksGender {
		asks = words.T("Choose what was asked.")
	}
	if i.SaidBy != SaidSelf && i.SaidBy != SaidList {
		by = words.T("Choose who said it.")
	}
	return check(Wrong{"Asks", asks}, Wrong{"Answer", AnswerRule(i.Answer)}, Wrong{"SaidBy", by}, Wrong{"SaidOn", DayRule(i.SaidOn)})
}

// SaveIdentity keeps what a person answered, sealed.
func (a *App) SaveIdentity(ctx context.Context, i *Identity) error {
	if err := i.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Saved an answer on identity"), func(tx Tx) error {
		return tx.PutIdentity(ctx, i)
	})
}

// RemoveIdentity removes an answer.
func (a *App) RemoveIdentity(ctx context.Context, k Kept) error {
	return a.change(ctx, words.T("Removed an answer on identity"), func(tx Tx) error {
		return tx.DropIdentity(ctx, k)
	})
}

// ShowIdentity opens what a person answered, and writes down that it was
// looked at.
func (a *App) ShowIdentity(ctx context.Context, person ID) (answers []Identity, err error) {
	step := Step{Verb: words.T("Looked at the identity of one person"), Kind: Trace, About: person}
	err = a.keep(ctx, step, func(tx Tx) error {
		answers, err = tx.Identity(ctx, person)
		return err
	})
	return answers, err
}
