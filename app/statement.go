package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// Statement is an agreement, or a statement that several make together: its
// text per language, who signed and who did not, and what became of it.
type Statement struct {
	Kept
	Kind        string // agreement, joint
	Title       string
	SignedOn    Date
	ProposalID  ID // that it comes from
	EventID     ID
	Notes       string
	Texts       []StatementText
	Signatories []Signatory
	Outcomes    []Outcome
}

// StatementText is the text in one language.
type StatementText struct {
	Kept
	StatementID ID
	Language    string
	Text        string
}

// Signatory is an organisation or a person who was asked to sign, and what they
// did.
type Signatory struct {
	Kept
	StatementID    ID
	OrganisationID ID
	PersonID       ID // one of the two
	Did            string
	Day            Date
	Note           string
	Name           string `part:"shown"` // read only
}

// StatementRow is a statement as a list shows it.
type StatementRow struct {
	Statement
	Event    string
	Proposal string
	Signed   int
	Asked    int
	Told     string // what became of it last
}

// StatementFilter says which statements a list shows.
type StatementFilter struct {
	Page
	Kind string
}

type statementReader interface {
	// Statements lists agreements and statements, and how many there are.
	Statements(ctx context.Context, f StatementFilter) ([]StatementRow, int, error)

	// Statement returns one with its texts, its signatories in the order of
	// their names and what became of it, or ErrNotFound.
	Statement(ctx context.Context, id ID) (Statement, error)
}

type statementWriter interface {
	// PutStatement keeps s and makes its parts those of s.
	PutStatement(ctx context.Context, s *Statement) error
}

// StatementKinds lists the codes of what may be signed.
func StatementKinds() []string { return []string{"agreement", "joint"} }

// SignatoryDeeds lists the codes of what somebody may have done.
func SignatoryDeeds() []string { return []string{"signed", "declined", "absent"} }

// Names returns what a statement is found by.
func (s Statement) Names() []string { return []string{s.Title} }

func (s *Statement) outcomes() *[]Outcome { return &s.Outcomes }

// Who is whoever was asked.
func (s Signatory) Who() Ref {
	if s.OrganisationID != "" {
		return Ref{Organisations, s.OrganisationID}
	}
	return Ref{People, s.PersonID}
}

// Check returns Invalid when s breaks a rule.
func (s Statement) Check() error {
	return check(Wrong{"Title", NameRule(s.Title)}, Wrong{"Kind", oneOf(s.Kind, StatementKinds()...)}, Wrong{"SignedOn", DayRule(s.SignedOn)})
}

// SaveStatement adds or replaces a statement.
func (a *App) SaveStatement(ctx context.Context, s *Statement) error {
	return a.saveStatement(ctx, words.T("Saved {name}", "name", s.Title), s)
}

// saveStatement keeps a statement as the step that verb names.
func (a *App) saveStatement(ctx context.Context, verb words.Text, s *Statement) error {
	if s.Kind == "" {
		s.Kind = "agreement"
	}
	if err := s.Check(); err != nil {
		return err
	}
	return a.change(ctx, verb, func(tx Tx) error { return tx.PutStatement(ctx, s) })
}

// SaveStatementText adds the text in one language, or replaces it.
func (a *App) SaveStatementText(ctx context.Context, t StatementText) error {
	if err := check(Wrong{"Language", textLanguageRule(t.Language)}, Wrong{"Text", textRule(t.Text)}); err != nil {
		return err
	}
	return a.changeStatement(ctx, t.StatementID, func(name string) words.Text { return words.T("Saved {name}", "name", name) }, func(s *Statement) error {
		if slices.ContainsFunc(s.Texts, func(o StatementText) bool { return o.ID != t.ID && o.Language == t.Language }) {
			return Invalid{{"Language", words.T("There is a text in this language already.")}}
		}
		return with(&s.Texts, t)
	})
}

// RemoveStatementText takes the text in one language away.
func (a *App) RemoveStatementText(ctx context.Context, t StatementText) error {
	return a.changeStatement(ctx, t.StatementID, func(name string) words.Text { return words.T("Removed a text of {name}", "name", name) }, func(s *Statement) error {
		return without(&s.Texts, t.Kept)
	})
}

// SaveSignatory adds whoever was asked to sign, or replaces what they did.
func (a *App) SaveSignatory(ctx context.Context, g Signatory) error {
	var who words.Text
	if (g.PersonID == "") == (g.OrganisationID == "") {
		who = words.T("Choose an organisation or a person.")
	}
	err := check(Wrong{"OrganisationID", who}, Wrong{"Did", oneOf(g.Did, SignatoryDeeds()...)}, Wrong{"Day", DayRule(g.Day)}, Wrong{"Note", LengthRule(g.Note)})
	if err != nil {
		return err
	}
	if g.Did == "" {
		g.Did = "signed"
	}
	return a.changeStatement(ctx, g.StatementID, nowSigned, func(s *Statement) error {
		if slices.ContainsFunc(s.Signatories, func(o Signatory) bool { return o.ID != g.ID && o.Who() == g.Who() }) {
			return Invalid{{"OrganisationID", words.T("They are on the list already.")}}
		}
		return with(&s.Signatories, g)
	})
}

// RemoveSignatory takes somebody off the list of those who were asked.
func (a *App) RemoveSignatory(ctx context.Context, g Signatory) error {
	return a.changeStatement(ctx, g.StatementID, nowSigned, func(s *Statement) error {
		return without(&s.Signatories, g.Kept)
	})
}

func nowSigned(name string) words.Text { return words.T("Noted who signed {name}", "name", name) }

// changeStatement changes a statement as it is kept now.
func (a *App) changeStatement(ctx context.Context, id ID, verb func(name string) words.Text, edit func(*Statement) error) error {
	return a.changeFollowed(ctx, Ref{Statements, id}, verb, func(r followed) error { return edit(r.(*Statement)) })
}
