package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// endConcerts writes what is still at hand.
func (in *intake) endConcerts(ctx context.Context) error {
	err := in.flush(ctx)
	in.concerts.key, in.concerts.last, in.concerts.current = "", "", nil
	return err
}

// flush writes the programme at hand, then the concerts that play it.
func (in *intake) flush(ctx context.Context) error {
	c := in.concerts
	if c.programme == nil || len(c.order) == 0 {
		return nil
	}
	id, err := in.programmeOf(ctx)
	if err != nil {
		return err
	}
	for _, e := range c.order {
		e.ProgrammeID = id
		if old, ok := in.here(e); ok {
			err = in.joinConcert(ctx, e, old.id)
		} else {
			err = in.putConcert(ctx, e)
		}
		if err != nil {
			return err
		}
	}
	c.programme, c.order, c.current, c.last = nil, nil, nil, ""
	return nil
}

// putProgramme writes a programme. One whose number the office has is used
// again; one that this file has brought already gets what was missing.
func (in *intake) putProgramme(ctx context.Context, p *Programme) (ID, error) {
	c, key := in.concerts, hashed("programme", p.Number)
	if len(p.Items) == 0 && p.Number == "" {
		return "", nil
	}
	if p.Number != "" && (c.numbered.has(key) || c.written.has(key)) {
		old, err := in.programme(ctx, p.Number)
		if err != nil {
			return "", err
		}
		if old.ID != "" && c.written.has(key) {
			return old.ID, in.extend(ctx, &old, p)
		}
		if old.ID != "" {
			return old.ID, nil
		}
	}
	c.written.add(key)
	return p.ID, in.added(Programmes, in.tx.PutProgramme(ctx, p))
}

// programme looks one up by its number; one without ID is none.
func (in *intake) programme(ctx context.Context, number string) (Programme, error) {
	rows, _, err := in.tx.Programmes(ctx, Page{Find: number})
	for _, r := range rows {
		if r.Number == number {
			return in.tx.Programme(ctx, r.ID)
		}
	}
	return Programme{}, err
}

// extend adds the items that old lacks: a list that is not sorted comes back
// to a programme.
func (in *intake) extend(ctx context.Context, old, p *Programme) error {
	same := func(a, b Item) bool {
		return a.WorkID == b.WorkID && a.Title == b.Title && a.Movement == b.Movement
	}
	before := len(old.Items)
	for _, i := range p.Items {
		if !slices.ContainsFunc(old.Items, func(o Item) bool { return same(o, i) }) {
			i.Position = len(old.Items) + 1
			old.Items = append(old.Items, i)
		}
	}
	if len(old.Items) == before {
		return nil
	}
	return in.grown(in.tx.PutProgramme(ctx, old))
}

// putConcert writes a concert, unless this file brought it already. One that
// stands in the office at the same day, time and place is listed.
func (in *intake) putConcert(ctx context.Context, e *Event) error {
	c := in.concerts
	key := hashed("event", string(e.Day), string(e.Starts), string(e.VenueID), string(e.ProgrammeID), e.Title)
	if c.written.has(key) && e.Day != "" {
		found, err := in.sameConcert(ctx, e)
		if found || err != nil {
			return err
		}
	}
	c.written.add(key)
	if err := in.added(Events, in.tx.PutEvent(ctx, e)); err != nil {
		return err
	}
	if old := c.office[placeOf(e)]; old.id != "" && e.Day != "" {
		in.meet(Events, true)
		in.twin(in.twinOf(e, old))
	}
	return nil
}

// twinOf is a concert of the file beside that of the office.
func (in *intake) twinOf(e *Event, old knownConcert) Duplicate {
	name := e.Title + " " + string(e.Day)
	return Duplicate{
		Kind: Events, A: name, B: name, AID: old.id, BID: e.ID, BAt: SheetRow{in.plan.Name, in.concerts.rows[e]},
		Why: words.T("the same day, time and place as a concert of the office"), Exact: old.title == hashed(e.Title),
	}
}

// sameConcert says whether the concert is there, so that a number that two
// share by chance loses none.
func (in *intake) sameConcert(ctx context.Context, e *Event) (bool, error) {
	rows, _, err := in.tx.Events(ctx, EventFilter{From: e.Day, To: e.Day})
	return slices.ContainsFunc(rows, func(o EventRow) bool {
		return o.Starts == e.Starts && o.VenueID == e.VenueID && o.ProgrammeID == e.ProgrammeID && o.Title == e.Title
	}), err
}
