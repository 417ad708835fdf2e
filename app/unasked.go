package app

import (
	"context"
	"slices"
)

// UnaskedAt lists the people on the programme of an event whom nobody has asked,
// by a day, for one use of their names, each once; who is never named need not
// be asked.
func (a *App) UnaskedAt(ctx context.Context, event ID, purpose string, on Date) (all []ID, err error) {
	e, err := a.Event(ctx, event)
	if err != nil || e.ProgrammeID == "" {
		return nil, err
	}
	p, err := a.Programme(ctx, e.ProgrammeID)
	if err != nil {
		return nil, err
	}
	open, err := namingOn(ctx, a, InProgramme, on)
	var seen []ID
	for _, i := range p.Items {
		for _, f := range i.Performers {
			if err != nil {
				return nil, err
			}
			if f.PersonID == "" || i.Outcome == WasDropped || slices.Contains(seen, f.PersonID) {
				continue
			}
			seen = append(seen, f.PersonID)
			var unasked bool
			if unasked, err = open.unasked(ctx, f.PersonID, purpose); unasked {
				all = append(all, f.PersonID)
			}
		}
	}
	return all, err
}

// unasked says whether somebody who may be named was never asked for a purpose.
func (n naming) unasked(ctx context.Context, id ID, purpose string) (bool, error) {
	if may, err := n.person(ctx, id); err != nil || !may {
		return false, err
	}
	consents, err := n.from.Consents(ctx, id)
	for _, now := range ConsentsOn(consents, n.on) {
		if now.Purpose == purpose {
			return now.State == ConsentUnasked, err
		}
	}
	return false, err
}
