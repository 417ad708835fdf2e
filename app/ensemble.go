package app

import (
	"context"

	"sofra/app/words"
)

// Ensemble is a group that is booked and billed under one name.
type Ensemble struct {
	Kept
	Name    string
	Plays   string
	Phone   string
	Email   string
	PlaceID ID
	Notes   string
	Members []Member // written with the ensemble, in one step
}

// Member is a person in an ensemble, from a day until a day.
type Member struct {
	Kept
	EnsembleID ID
	PersonID   ID
	Part       string // what they play there
	FromOn     Date
	UntilOn    Date
	PersonName string `part:"shown"` // read only
}

// EnsembleRow is an ensemble as a list shows it.
type EnsembleRow struct {
	Ensemble
	MemberCount int
	Times       int // bookings
	PlaceNames
}

// Names returns what an ensemble is found by.
func (e Ensemble) Names() []string { return []string{e.Name} }

type ensembleReader interface {
	// Ensembles lists ensembles, and how many there are.
	Ensembles(ctx context.Context, p Page) ([]EnsembleRow, int, error)

	// Ensemble returns one with its members, or ErrNotFound.
	Ensemble(ctx context.Context, id ID) (Ensemble, error)
}

type ensembleWriter interface {
	// PutEnsemble keeps e and makes its members those of e.Members.
	PutEnsemble(ctx context.Context, e *Ensemble) error
}

// Check returns Invalid when e breaks a rule.
func (e Ensemble) Check() error {
	wrongs := []Wrong{{"Name", NameRule(e.Name)}, {"Email", EmailRule(e.Email)}}
	for _, m := range e.Members {
		if m.PersonID == "" {
			wrongs = append(wrongs, Wrong{"PersonID", words.T("Choose the person.")})
		}
		wrongs = append(wrongs, Wrong{"Members", periodRule(m.FromOn, m.UntilOn)})
	}
	return check(wrongs...)
}

// periodRule says what is wrong with a period; open ends are fine.
func periodRule(from, until Date) words.Text {
	switch {
	case !DayRule(from).Empty():
		return DayRule(from)
	case !DayRule(until).Empty():
		return DayRule(until)
	case from != "" && until != "" && until < from:
		return words.T("The last day is before the first.")
	}
	return words.Text{}
}

// SaveEnsemble adds or replaces an ensemble with its members.
func (a *App) SaveEnsemble(ctx context.Context, e *Ensemble) error {
	return a.saveEnsemble(ctx, words.T("Saved {name}", "name", e.Name), e)
}

// saveEnsemble keeps an ensemble as the step that verb names.
func (a *App) saveEnsemble(ctx context.Context, verb words.Text, e *Ensemble) error {
	if err := e.Check(); err != nil {
		return err
	}
	return a.change(ctx, verb, func(tx Tx) error { return tx.PutEnsemble(ctx, e) })
}
