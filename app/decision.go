package app

import (
	"context"

	"sofra/app/words"
)

// Decision is what an event decided.
type Decision struct {
	Kept
	EventID  ID
	Number   int // in the register; 0 until the meeting is closed
	Decided  string
	State    string // open, under-way, carried-out, dropped
	FollowUp string // what became of it
}

// Names returns what a decision is found by.
func (d Decision) Names() []string { return []string{d.Decided, d.FollowUp} }

// DecisionRow is a decision as the register shows it.
type DecisionRow struct {
	Decision
	Event string
	Day   Date
}

// DecisionFilter says which decisions the register shows.
type DecisionFilter struct {
	Page
	EventID ID
	State   string
}

type decisionReader interface {
	// Decisions lists decisions, and how many there are.
	Decisions(ctx context.Context, f DecisionFilter) ([]DecisionRow, int, error)

	// Decision returns one, or ErrNotFound.
	Decision(ctx context.Context, id ID) (Decision, error)

	// LastDecision is the highest number that was given.
	LastDecision(ctx context.Context) (int, error)
}

type decisionWriter interface {
	// PutDecision keeps d.
	PutDecision(ctx context.Context, d *Decision) error
}

// DecisionStates lists what becomes of a decision.
func DecisionStates() []string { return []string{"open", "under-way", "carried-out", "dropped"} }

// Check returns Invalid when d breaks a rule.
func (d Decision) Check() error {
	var where words.Text
	if d.EventID == "" {
		where = words.T("Choose an event.")
	}
	return check(Wrong{"EventID", where}, Wrong{"Decided", NameRule(d.Decided)},
		Wrong{"State", oneOf(d.State, DecisionStates()...)}, Wrong{"FollowUp", LengthRule(d.FollowUp)})
}

// SaveDecision adds or replaces a decision. Its number is not the form's to give.
func (a *App) SaveDecision(ctx context.Context, d *Decision) error {
	return a.saveDecision(ctx, words.T("Saved the decision {name}", "name", Short(d.Decided)), d)
}

func (a *App) saveDecision(ctx context.Context, verb words.Text, d *Decision) error {
	if d.State == "" {
		d.State = "open"
	}
	if err := d.Check(); err != nil {
		return err
	}
	return a.change(ctx, verb, func(tx Tx) error { return tx.PutDecision(ctx, d) })
}

// longName is how many letters of a long text name it in a step.
const longName = 60

// Short is the beginning of a text, as what names it.
func Short(text string) string {
	if r := []rune(text); len(r) > longName {
		return string(r[:longName-1]) + "…"
	}
	return text
}
