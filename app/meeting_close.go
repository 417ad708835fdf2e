package app

import (
	"context"
	"slices"
	"strings"
	"time"

	"sofra/app/words"
)

// Closing says when the work on a meeting was ended, and by whom.
type Closing struct {
	ClosedAt Instant
	ClosedBy string // as the journal calls them
}

// Closed says that a meeting was closed and not reopened since.
func (e Event) Closed() bool { return e.ClosedAt != "" && e.Status == "done" }

// ClosingDoubts says what a meeting still lacks before it is closed.
func (a *App) ClosingDoubts(ctx context.Context, event ID) (all []words.Text, err error) {
	e, err := a.Event(ctx, event)
	if err != nil {
		return nil, err
	}
	if len(e.Minutes) == 0 {
		all = append(all, words.T("There are no minutes."))
	}
	empty := 0
	for _, m := range e.Minutes {
		empty += number(strings.TrimSpace(m.Account) == "")
	}
	if empty > 0 {
		all = append(all, words.N("{n} points of the agenda do not say what was said.", empty))
	}
	if talk := e.Speakers(); len(talk) > 0 && !slices.ContainsFunc(talk, func(p EventPerson) bool { return p.ArrivedAt != "" }) {
		all = append(all, words.T("Nobody is noted as arrived."))
	}
	more, err := a.openPoints(ctx, event)
	if n := e.Undecided(); n > 0 {
		more = append(more, words.N("{n} decisions on speakers are not released.", n))
	}
	return append(all, more...), err
}

// openPoints says what the decisions and action points of a meeting lack.
func (a *App) openPoints(ctx context.Context, event ID) (all []words.Text, err error) {
	points, taken, err := a.ActionPoints(ctx, ActionPointFilter{EventID: event})
	if err != nil {
		return nil, err
	}
	decisions, _, err := a.Decisions(ctx, DecisionFilter{EventID: event})
	if len(decisions) > 0 && taken == 0 {
		all = append(all, words.T("No action point says who carries out what was decided, and until when."))
	}
	owner, day := 0, 0
	for _, p := range points {
		if p.DoneOn != "" {
			continue
		}
		if p.PersonID == "" {
			owner++
		}
		if p.DueOn == "" {
			day++
		}
	}
	if owner > 0 {
		all = append(all, words.N("{n} action points belong to nobody.", owner))
	}
	if day > 0 {
		all = append(all, words.N("{n} action points have no day.", day))
	}
	return all, err
}

// CloseMeeting ends the work on an event: it is done, and its decisions get
// their numbers in the register, in the order in which they were written.
func (a *App) CloseMeeting(ctx context.Context, event ID) error {
	verb := func(name string) words.Text { return words.T("Closed the meeting {name}", "name", name) }
	return a.changeEventTx(ctx, event, verb, func(tx Tx, e *Event) error {
		if e.Status == "cancelled" {
			return Invalid{{"Status", words.T("The event was cancelled.")}}
		}
		if e.Closed() {
			return &Fault{"wrong_state", words.T("The meeting is closed already.")}
		}
		e.Status, e.Closing = "done", Closing{ClosedAt: InstantOf(time.Now())}
		last, err := tx.LastDecision(ctx)
		if err != nil {
			return err
		}
		rows, _, err := tx.Decisions(ctx, DecisionFilter{EventID: event, Page: Page{Sort: "made"}})
		for i := range rows {
			if d := &rows[i].Decision; err == nil && d.Number == 0 {
				last++
				d.Number = last
				err = tx.PutDecision(ctx, d)
			}
		}
		return err
	})
}

// ReopenMeeting takes up the work on a meeting that was closed. Its decisions keep
// the numbers that they were given.
func (a *App) ReopenMeeting(ctx context.Context, event ID) error {
	verb := func(name string) words.Text { return words.T("Reopened the meeting {name}", "name", name) }
	return a.changeEvent(ctx, event, verb, func(e *Event) error {
		if !e.Closed() {
			return &Fault{"wrong_state", words.T("The meeting is not closed.")}
		}
		e.Status, e.Closing = "confirmed", Closing{}
		return nil
	})
}
