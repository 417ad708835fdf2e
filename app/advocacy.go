package app

import (
	"context"

	"sofra/app/words"
)

// Advocacy is a position that the platform takes towards somebody, with what
// became of it.
type Advocacy struct {
	Kept
	Title       string
	Text        string
	AddressedTo string
	AdoptedOn   Date
	EventID     ID // where it was adopted
	State       string
	Outcomes    []Outcome
}

// AdvocacyRow is a position as a list shows it.
type AdvocacyRow struct {
	Advocacy
	Event string
	Told  string // what became of it last
}

// AdvocacyFilter says which positions a list shows.
type AdvocacyFilter struct {
	Page
	State string
}

type advocacyReader interface {
	// Advocacies lists positions, and how many there are.
	Advocacies(ctx context.Context, f AdvocacyFilter) ([]AdvocacyRow, int, error)

	// Advocacy returns one with what became of it, or ErrNotFound.
	Advocacy(ctx context.Context, id ID) (Advocacy, error)
}

type advocacyWriter interface {
	// PutAdvocacy keeps a and makes its outcomes those of a.
	PutAdvocacy(ctx context.Context, a *Advocacy) error
}

// AdvocacyStates lists the states of a position, in the order they come.
func AdvocacyStates() []string {
	return []string{"draft", "adopted", "handed-over", "taken-up", "partly", "refused"}
}

// Names returns what a position is found by.
func (p Advocacy) Names() []string { return []string{p.Title} }

func (p *Advocacy) outcomes() *[]Outcome { return &p.Outcomes }

// Check returns Invalid when p breaks a rule.
func (p Advocacy) Check() error {
	return check(
		Wrong{"Title", NameRule(p.Title)}, Wrong{"AddressedTo", LengthRule(p.AddressedTo)},
		Wrong{"AdoptedOn", DayRule(p.AdoptedOn)}, Wrong{"State", oneOf(p.State, AdvocacyStates()...)},
	)
}

// SaveAdvocacy adds or replaces a position.
func (a *App) SaveAdvocacy(ctx context.Context, p *Advocacy) error {
	return a.saveAdvocacy(ctx, words.T("Saved {name}", "name", p.Title), p)
}

// saveAdvocacy keeps a position as the step that verb names.
func (a *App) saveAdvocacy(ctx context.Context, verb words.Text, p *Advocacy) error {
	if p.State == "" {
		p.State = "draft"
	}
	if err := p.Check(); err != nil {
		return err
	}
	return a.change(ctx, verb, func(tx Tx) error { return tx.PutAdvocacy(ctx, p) })
}
