package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// Proposal is something that is proposed to the parties of the dialogue, with
// the texts of its versions and what became of it.
type Proposal struct {
	Kept
	Title    string
	State    string // draft, discussed, agreed, dropped
	EventID  ID
	Notes    string
	Versions []ProposalVersion
	Outcomes []Outcome
}

// ProposalVersion is the text of one version in one language, and what changed
// since the one before.
type ProposalVersion struct {
	Kept
	ProposalID ID
	Number     int
	Language   string
	Text       string
	Changed    string
	Day        Date
}

// ProposalRow is a proposal as a list shows it.
type ProposalRow struct {
	Proposal
	Event    string
	Newest   int // the number of its newest version; 0 is none yet
	NewestOn Date
}

// ProposalFilter says which proposals a list shows.
type ProposalFilter struct {
	Page
	State string
}

type proposalReader interface {
	// Proposals lists proposals, and how many there are.
	Proposals(ctx context.Context, f ProposalFilter) ([]ProposalRow, int, error)

	// Proposal returns one with its versions, the newest first, and what
	// became of it, or ErrNotFound.
	Proposal(ctx context.Context, id ID) (Proposal, error)
}

type proposalWriter interface {
	// PutProposal keeps p and makes its versions and outcomes those of p.
	PutProposal(ctx context.Context, p *Proposal) error
}

// ProposalStates lists the states of a proposal, in the order they come.
func ProposalStates() []string { return []string{"draft", "discussed", "agreed", "dropped"} }

// Names returns what a proposal is found by.
func (p Proposal) Names() []string { return []string{p.Title} }

func (p *Proposal) outcomes() *[]Outcome { return &p.Outcomes }

// Next is the number that a new version has.
func (p Proposal) Next() int {
	n := 0
	for _, v := range p.Versions {
		n = max(n, v.Number)
	}
	return n + 1
}

// Check returns Invalid when p breaks a rule.
func (p Proposal) Check() error {
	return check(Wrong{"Title", NameRule(p.Title)}, Wrong{"State", oneOf(p.State, ProposalStates()...)})
}

// SaveProposal adds or replaces a proposal.
func (a *App) SaveProposal(ctx context.Context, p *Proposal) error {
	return a.saveProposal(ctx, words.T("Saved {name}", "name", p.Title), p)
}

// saveProposal keeps a proposal as the step that verb names.
func (a *App) saveProposal(ctx context.Context, verb words.Text, p *Proposal) error {
	if p.State == "" {
		p.State = "draft"
	}
	if err := p.Check(); err != nil {
		return err
	}
	return a.change(ctx, verb, func(tx Tx) error { return tx.PutProposal(ctx, p) })
}

// SaveVersion adds the text of a version in one language, or replaces it. A
// version has one text in each language.
func (a *App) SaveVersion(ctx context.Context, v ProposalVersion) error {
	err := check(Wrong{"Number", numberRule(v.Number)}, Wrong{"Language", textLanguageRule(v.Language)},
		Wrong{"Text", textRule(v.Text)}, Wrong{"Day", DayRule(v.Day)})
	if err != nil {
		return err
	}
	return a.changeFollowed(ctx, Ref{Proposals, v.ProposalID}, func(name string) words.Text {
		return words.T("Saved version {n} of {name}", "n", v.Number, "name", name)
	}, func(r followed) error {
		p := r.(*Proposal)
		if slices.ContainsFunc(p.Versions, func(o ProposalVersion) bool {
			return o.ID != v.ID && o.Number == v.Number && o.Language == v.Language
		}) {
			return Invalid{{"Language", words.T("This version has a text in this language already.")}}
		}
		return with(&p.Versions, v)
	})
}

// RemoveVersion takes the text of a version away.
func (a *App) RemoveVersion(ctx context.Context, v ProposalVersion) error {
	return a.changeFollowed(ctx, Ref{Proposals, v.ProposalID}, func(name string) words.Text {
		return words.T("Removed version {n} of {name}", "n", v.Number, "name", name)
	}, func(r followed) error { return without(&r.(*Proposal).Versions, v.Kept) })
}

func numberRule(n int) words.Text {
	if n < 1 || n > 999 {
		return words.T("A version has a number from 1 to 999.")
	}
	return words.Text{}
}

func textLanguageRule(code string) words.Text {
	if code == "" {
		return words.T("Choose the language of the text.")
	}
	return words.Text{}
}
