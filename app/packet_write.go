package app

import (
	"context"
	"errors"
	"maps"
	"slices"
	"time"
)

// packetWriting writes what an office becomes with a packet that came back.
type packetWriting struct {
	office, door packetContent
	was, now     packetLines
}

// changed says whether a line became another.
func (w packetWriting) changed(k PacketLine) bool { return !maps.Equal(w.was[k], w.now[k]) }

// names writes the list of names: who is on it already keeps their place, who
// was written at the door comes behind.
func (w packetWriting) names(ctx context.Context, tx Tx) error {
	var list []Visitor
	known := map[ID]bool{}
	for _, v := range w.office.visitors {
		known[v.ID] = true
		line, stays := w.now[PacketLine{LineName, string(v.ID)}]
		if stays {
			list = append(list, v.with(line))
		}
	}
	for _, v := range w.door.visitors {
		line, comes := w.now[PacketLine{LineName, string(v.ID)}]
		if comes && !known[v.ID] {
			list = append(list, Visitor{Kept: Kept{ID: v.ID}, EventID: w.office.event.ID}.with(line))
		}
	}
	for i := range list {
		list[i].Position = i + 1
	}
	if slices.Equal(list, w.office.visitors) {
		return nil
	}
	for _, v := range list {
		if err := v.Check(); err != nil {
			return err
		}
	}
	return tx.PutVisitors(ctx, w.office.event.ID, list)
}

// with is a visitor as a line has it.
func (v Visitor) with(line map[string]string) Visitor {
	if v.PersonID = ID(line["person"]); v.PersonID == "" {
		v.Name, v.Person = line["name"], ""
	}
	v.State, v.CameAt, v.Note = VisitorState(line["state"]), Instant(line["came_at"]), line["note"]
	return v
}

// counts writes the head-count and the tally.
func (w packetWriting) counts(ctx context.Context, tx Tx) error {
	e, any := w.office.event, false
	for _, k := range everyLine(w.was, w.now) {
		if k.Of != LineCount || !w.changed(k) {
			continue
		}
		any = true
		people, note := w.now[k]["people"], w.now[k]["note"]
		if k.ID == headLine {
			e.setHeads(count(people), note)
			continue
		}
		e.setTally(TallyPartOf(k.ID), count(people))
		for i, n := range e.Attendance {
			if n.counts() == k.ID {
				e.Attendance[i].Note = note
			}
		}
	}
	if !any {
		return nil
	}
	if err := e.Check(); err != nil {
		return err
	}
	return tx.PutEvent(ctx, &e)
}

// tasks ticks what was done at the door.
func (w packetWriting) tasks(ctx context.Context, tx Tx) error {
	for _, t := range w.office.tasks {
		k := PacketLine{LineTask, string(t.ID)}
		if !w.changed(k) {
			continue
		}
		if line, stays := w.now[k]; stays {
			t.DoneOn = Date(line["done"])
			if err := tx.PutTask(ctx, &t); err != nil {
				return err
			}
		}
	}
	return nil
}

// forms writes the forms that were filled in at the door. Each keeps the id that
// it was given there, so that none comes twice.
func (w packetWriting) forms(ctx context.Context, tx Tx) error {
	for _, k := range everyLine(w.was) {
		if _, stays := w.now[k]; k.Of == LineForm && !stays {
			if err := tx.SetDeleted(ctx, Ref{Responses, ID(k.ID)}, InstantOf(time.Now())); err != nil {
				return err
			}
		}
	}
	for _, f := range w.door.forms {
		k := PacketLine{LineForm, string(f.ID)}
		if w.now[k]["form"] != f.said() || !w.changed(k) {
			continue
		}
		if err := w.form(ctx, tx, f); err != nil {
			return err
		}
	}
	return nil
}

func (w packetWriting) form(ctx context.Context, tx Tx, f Response) error {
	was, err := tx.Response(ctx, f.ID)
	if err != nil && !errors.Is(err, ErrNotFound) {
		return err
	}
	if was.DeletedAt != "" {
		if err := tx.SetDeleted(ctx, Ref{Responses, f.ID}, ""); err != nil {
			return err
		}
		if was, err = tx.Response(ctx, f.ID); err != nil {
			return err
		}
	}
	f.Version, f.DeletedAt = was.Version, ""
	f.ProjectID, f.EventID = w.office.event.ProjectID, w.office.event.ID
	if err := f.Check(); err != nil {
		return err
	}
	return keepResponse(ctx, tx, &f)
}
