package app

import (
	"context"
	"strings"

	"sofra/app/words"
)

// Project is an undertaking that events, answers and grants belong to.
type Project struct {
	Kept
	Code     string // short, unique, typed by people: "US-2025"
	Title    string
	Status   string // idea, running, closed
	StartsOn Date
	EndsOn   Date
	Notes    string
}

// ProjectRow is a project as a list shows it.
type ProjectRow struct {
	Project
	Events    int
	Responses int
}

// Names returns what a project is found by.
func (p Project) Names() []string { return []string{p.Title, p.Code} }

type projectReader interface {
	// Projects lists projects, and how many there are.
	Projects(ctx context.Context, p Page) ([]ProjectRow, int, error)

	// Project returns one, or ErrNotFound.
	Project(ctx context.Context, id ID) (Project, error)
}

type projectWriter interface {
	// PutProject keeps p; ErrTaken when its code is in use.
	PutProject(ctx context.Context, p *Project) error

	// SetProject gives events another project; "" takes it away.
	SetProject(ctx context.Context, project ID, events ...ID) error
}

// CodeRule says what is wrong with a code; empty when nothing is.
func CodeRule(s string) words.Text {
	switch {
	case s == "":
		return words.T("A code is needed.")
	case strings.ContainsAny(s, " \t\n"):
		return words.T("A code has no spaces.")
	}
	return LengthRule(s)
}

// Check returns Invalid when p breaks a rule.
func (p Project) Check() error {
	return check(
		Wrong{"Code", CodeRule(p.Code)},
		Wrong{"Title", NameRule(p.Title)},
		Wrong{"Status", oneOf(p.Status, "idea", "running", "closed")},
		Wrong{"EndsOn", periodRule(p.StartsOn, p.EndsOn)},
	)
}

// SaveProject adds or replaces a project.
func (a *App) SaveProject(ctx context.Context, p *Project) error {
	return a.saveProject(ctx, words.T("Saved {name}", "name", p.Title), p)
}

// saveProject keeps a project as the step that verb names.
func (a *App) saveProject(ctx context.Context, verb words.Text, p *Project) error {
	if err := p.Check(); err != nil {
		return err
	}
	return a.change(ctx, verb, func(tx Tx) error { return tx.PutProject(ctx, p) })
}

// GiveProject gives many events a project at once; their answers and media
// that have none follow.
func (a *App) GiveProject(ctx context.Context, project ID, events ...ID) error {
	return a.change(ctx, words.N("Gave {n} events a project", len(events)), func(tx Tx) error {
		return tx.SetProject(ctx, project, events...)
	})
}
