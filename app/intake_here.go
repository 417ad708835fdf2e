package app

import (
	"context"
	"reflect"
)

// knownConcert is an event of the office.
type knownConcert struct {
	id, programme ID
	title         uint64 // hashed
}

// placeOf is a short name for when and where a concert is.
func placeOf(e *Event) uint64 {
	return hashed("event", string(e.Day), string(e.Starts), string(e.VenueID))
}

// here finds a concert of the file in the office, where what is there exactly
// so is not to be added again.
func (in *intake) here(e *Event) (old knownConcert, ok bool) {
	old = in.concerts.office[placeOf(e)]
	return old, in.o.Exact && old.id != "" && e.Day != "" && old.title == hashed(e.Title)
}

// programmeOf writes the programme at hand. Where all its concerts are in the
// office, theirs gets what it lacks.
func (in *intake) programmeOf(ctx context.Context) (ID, error) {
	c := in.concerts
	first, ok := in.here(c.order[0])
	for _, e := range c.order {
		old, known := in.here(e)
		ok = ok && known && old.programme == first.programme
	}
	if !ok || first.programme == "" {
		return in.putProgramme(ctx, c.programme)
	}
	old, err := in.tx.Programme(ctx, first.programme)
	if err != nil {
		return "", err
	}
	in.meet(Programmes, false)
	return old.ID, in.extend(ctx, &old, c.programme)
}

// joinConcert adds to a concert of the office what the file says and it does
// not have yet.
func (in *intake) joinConcert(ctx context.Context, e *Event, id ID) error {
	old, err := in.tx.Event(ctx, id)
	if err != nil {
		return err
	}
	now := old
	for _, f := range []struct{ to, from *ID }{{&now.ProjectID, &e.ProjectID}, {&now.ProgrammeID, &e.ProgrammeID}} {
		if *f.to == "" {
			*f.to = *f.from
		}
	}
	if now.Ends == "" {
		now.Ends = e.Ends
	}
	if len(now.Attendance) == 0 {
		now.Attendance = e.Attendance
	}
	now.Notes = withLines(now.Notes, lines(e.Notes)...)
	in.meet(Events, false)
	d := in.twinOf(e, knownConcert{id: id, title: hashed(e.Title)})
	d.BID, d.Joined = id, true
	in.twin(d)
	if reflect.DeepEqual(now, old) {
		return nil
	}
	return in.grown(in.tx.PutEvent(ctx, &now))
}
