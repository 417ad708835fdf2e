package app

import (
	"context"

	"sofra/app/words"
)

// ClosingDoubts says what a meeting still lacks before it is closed.
func (a *App) ClosingDoubts(ctx context.Context, event ID) (all []words.Text, err error) {
	e, err := a.Event(ctx, event)
	if err != nil {
		return nil, err
	}
	if len(e.Minutes) == 0 {
		all = append(all, words.T("There are no minutes."))
	}
	points, _, err := a.ActionPoints(ctx, ActionPointFilter{EventID: event, Open: true})
	owner, day := 0, 0
	for _, p := range points {
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
	if n := e.Undecided(); n > 0 {
		all = append(all, words.N("{n} decisions on speakers are not released.", n))
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
		e.Status = "done"
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
