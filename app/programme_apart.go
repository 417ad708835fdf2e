package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// Several events may plan to play one programme. What was played is of one
// evening alone: it is written into a copy, so that it does not speak for the
// others. Versions stay with the programme that was frozen.

// AlsoPlay lists the other events that play a programme, in the order of their
// days.
func AlsoPlay(ctx context.Context, from Reader, programme, event ID) ([]EventRow, error) {
	if programme == "" {
		return nil, nil
	}
	all, _, err := from.Events(ctx, EventFilter{ProgrammeID: programme, Page: Page{Sort: "day"}})
	return slices.DeleteFunc(all, func(e EventRow) bool { return e.ID == event }), err
}

// setApart makes p a copy for one event where other events play it too.
func setApart(ctx context.Context, tx Tx, p *Programme, event ID) error {
	others, err := AlsoPlay(ctx, tx, p.ID, event)
	if err != nil || len(others) == 0 || event == "" && len(others) == 1 {
		return err
	}
	if event == "" {
		return &Fault{"shared_programme", words.T("Several events play this programme. Open it at the event whose evening it was.")}
	}
	now, err := tx.Programme(ctx, p.ID)
	if err == nil && now.Version != p.Version {
		err = ErrStale
	}
	if err == nil {
		p.copied()
	}
	return err
}

// copied makes p a new programme that says of which it is a copy.
func (p *Programme) copied() {
	p.CopiedFrom, p.Kept, p.Items = p.ID, Kept{}, slices.Clone(p.Items)
	for n := range p.Items {
		i := &p.Items[n]
		i.Kept, i.Performers = Kept{}, slices.Clone(i.Performers)
		for k := range i.Performers {
			i.Performers[k].Kept = Kept{}
		}
	}
}

// playedAt has an event play p, where that is its copy.
func playedAt(ctx context.Context, tx Tx, p Programme, event ID) error {
	if event == "" {
		return nil
	}
	e, err := tx.Event(ctx, event)
	if err != nil || e.ProgrammeID == p.ID {
		return err
	}
	if e.ProgrammeID != p.CopiedFrom {
		return ErrStale // it plays something else by now
	}
	e.ProgrammeID = p.ID
	return tx.PutEvent(ctx, &e)
}

// SaveItemAt is SaveItem at one event: how long an item was there, or what came
// to it unplanned, is kept in a copy where others play the programme too.
func (a *App) SaveItemAt(ctx context.Context, event ID, p Programme, i Item) error {
	verb, err := a.putItem(ctx, &p, &i)
	if err != nil {
		return err
	}
	return a.change(ctx, verb, func(tx Tx) error {
		was, err := tx.Programme(ctx, p.ID)
		if err == nil && was.toldBy(i) {
			err = setApart(ctx, tx, &p, event)
		}
		if err == nil {
			err = tx.PutProgramme(ctx, &p)
		}
		if err != nil {
			return err
		}
		return playedAt(ctx, tx, p, event)
	})
}

// toldBy says whether an item tells of the evening what p did not.
func (p Programme) toldBy(i Item) bool {
	at := p.index(i.ID)
	if at < 0 {
		return i.Outcome != "" || i.Performed > 0
	}
	return i.Outcome != p.Items[at].Outcome || i.Performed != p.Items[at].Performed
}

// ownPlan gives an event that is to play what another one has played already a
// copy of the plan: what became of that evening is not its own.
func ownPlan(ctx context.Context, tx Tx, e *Event) error {
	if e.ProgrammeID == "" {
		return nil
	}
	if e.Version > 0 {
		if was, err := tx.Event(ctx, e.ID); err != nil || was.ProgrammeID == e.ProgrammeID {
			return err
		}
	}
	p, err := tx.Programme(ctx, e.ProgrammeID)
	if err != nil || p.Status != "performed" {
		return err
	}
	others, err := AlsoPlay(ctx, tx, p.ID, e.ID)
	if err != nil || len(others) == 0 {
		return err
	}
	p.copied()
	p.Status = "draft"
	p.Items = planned(p.Items)
	p.ordered()
	if err := tx.PutProgramme(ctx, &p); err != nil {
		return err
	}
	e.ProgrammeID = p.ID
	return nil
}

// planned are items as they were planned, without what an evening made of them.
// What was dropped that evening stays there.
func planned(all []Item) (plan []Item) {
	for _, i := range all {
		if i.Outcome == WasDropped {
			continue
		}
		i.Performed, i.Outcome = 0, ""
		plan = append(plan, i)
	}
	return plan
}
