package app

import (
	"context"
	"errors"
	"os"
	"slices"
	"time"

	"sofra/app/words"
)

// What goes to the door is named here, field by field: what is not named stays
// in the office.

// TakeToDoor writes one event into a file of its own, for a machine without a
// line to the office, and notes that it left. Undo passes it over: a file that
// has left does not come back by that.
func (a *App) TakeToDoor(ctx context.Context, event ID, path, note string) error {
	if err := check(Wrong{"Note", LengthRule(note)}); err != nil {
		return err
	}
	e, err := a.Event(ctx, event)
	if err != nil {
		return err
	}
	written := false
	step := Step{Verb: words.T("Took {name} to the door", "name", e.Title), Kind: Trace, About: event}
	err = a.keep(ctx, step, func(tx Tx) error {
		out, err := packed(ctx, tx, event)
		if err != nil {
			return err
		}
		out.packet.Note = note
		if err := out.register(ctx, tx); err != nil {
			return err
		}
		err = a.store.WritePacket(ctx, path, step, func(door Tx) error { return out.put(ctx, door) })
		written = err == nil
		return err
	})
	if err != nil && written {
		err = errors.Join(err, os.Remove(path)) // the office knows nothing of it
	}
	if err == nil {
		a.onChange() // a trace that a page shows
	}
	return err
}

// packing is what goes to the door.
type packing struct {
	packet  Packet
	content packetContent
	had     packetContent // what the office has, of which it was taken
	venue   *Venue
	place   *Place
	lines   []ShowLine
	asked   AskedForm // without ID there is none
	office  string    // by its name
}

// packed reads what goes to the door.
func packed(ctx context.Context, tx Tx, event ID) (out packing, err error) {
	_, is, err := ownPacket(ctx, tx)
	if err == nil && is {
		err = ErrInPacket
	}
	if err != nil {
		return out, err
	}
	all, err := sideOf(ctx, tx, event)
	if err == nil && all.event.DeletedAt != "" {
		err = ErrNotFound
	}
	if err != nil {
		return out, err
	}
	out.content, out.had = all.forDoor(), all
	for _, part := range []func(context.Context, Tx, Event) error{out.readVenue, out.readShow, out.readForm} {
		if err := part(ctx, tx, all.event); err != nil {
			return out, err
		}
	}
	out.office, err = tx.Setting(ctx, officeSetting)
	secret := newSecret()
	out.packet = Packet{Kept: Kept{ID: NewID()}, EventID: event, TakenAt: InstantOf(time.Now()), Names: len(out.content.visitors), Mark: secretMark(secret), Secret: secret}
	return out, err
}

// forDoor leaves in what the door needs: of people on the list their names, of
// tasks those of the day itself, of counts those that the event asks for.
func (c packetContent) forDoor() (d packetContent) {
	e := c.event
	d.event = Event{Kept: Kept{ID: e.ID}, Kind: e.Kind, Title: e.Title, Status: e.Status, Day: e.Day, Starts: e.Starts, Ends: e.Ends, VenueID: e.VenueID, RoomID: e.RoomID, Town: e.Town}
	d.event.LayoutID, d.event.Counting, d.event.Curfew = e.LayoutID, e.Counting, e.Curfew
	for _, n := range e.Attendance {
		if n.Way == headLine || e.Counting.Tally() {
			d.event.Attendance = append(d.event.Attendance, Attendance{Kept: Kept{ID: n.ID}, Way: n.Way, Category: n.Category, People: n.People, Note: n.Note})
		}
	}
	if e.Counting.Names() {
		for _, v := range c.visitors {
			d.visitors = append(d.visitors, Visitor{Kept: Kept{ID: v.ID}, EventID: e.ID, Name: v.Shown(), State: v.State, CameAt: v.CameAt, Position: v.Position})
		}
	}
	for _, t := range c.tasks {
		if t.DoneOn == "" && e.Day != "" && (t.DueOn == e.Day || t.DaysBefore != nil && *t.DaysBefore == 0) {
			d.tasks = append(d.tasks, Task{Kept: Kept{ID: t.ID}, EventID: e.ID, Title: t.Title, DueOn: e.Day, Position: t.Position})
		}
	}
	return d
}

// readVenue takes the house with the one room, and nobody who is called there.
func (p *packing) readVenue(ctx context.Context, tx Tx, e Event) error {
	if e.VenueID == "" {
		return nil
	}
	v, err := tx.Venue(ctx, e.VenueID)
	if err != nil {
		return err
	}
	p.venue = &Venue{Kept: Kept{ID: v.ID}, Name: v.Name, PlaceID: v.PlaceID, Town: v.Town, Address: v.Address, Phone: v.Phone, Access: v.Access}
	for _, r := range v.Rooms {
		if r.ID != e.RoomID {
			continue
		}
		room := Room{Kept: Kept{ID: r.ID}, Name: r.Name, Seats: r.Seats, Standing: r.Standing}
		for _, l := range r.Layouts {
			if l.ID == e.LayoutID {
				room.Layouts = append(room.Layouts, Layout{Kept: Kept{ID: l.ID}, Name: l.Name, Seats: l.Seats, Standing: l.Standing})
			}
		}
		p.venue.Rooms = append(p.venue.Rooms, room)
	}
	if v.PlaceID == "" {
		return nil
	}
	place, err := tx.Place(ctx, v.PlaceID)
	p.place = &place
	return err
}

// readShow takes the lines of the run of show that stand on some day sheet, with
// who has them in hand only where that is no person of the office.
func (p *packing) readShow(ctx context.Context, tx Tx, e Event) error {
	all, err := tx.ShowLines(ctx, e.ID)
	for _, l := range all {
		if len(l.SeenBy) > 0 && (l.Seen(SeenByCrew) || l.Seen(SeenBySecurity) || l.Seen(SeenByPublic)) {
			p.lines = append(p.lines, ShowLine{Kept: Kept{ID: l.ID}, EventID: e.ID, Starts: l.Starts, NextDay: l.NextDay, Minutes: l.Minutes, What: l.What, Who: l.Who, SeenBy: l.SeenBy, Position: l.Position})
		}
	}
	return err
}

// readForm takes the questionnaire that is asked at the event. Given out, it is
// frozen: what is changed in the office later is another edition.
func (p *packing) readForm(ctx context.Context, tx Tx, e Event) error {
	id, err := tx.QuestionnaireAt(ctx, e.ID)
	if err != nil || id == "" {
		return err
	}
	f, err := formOf(ctx, tx, id)
	if err == nil {
		err = freeze(ctx, tx, f)
	}
	if err == nil {
		f, err = formOf(ctx, tx, id)
	}
	if err != nil {
		return err
	}
	p.asked = f
	p.asked.Questionnaire = Questionnaire{Kept: Kept{ID: f.ID}, Title: f.Title, Purpose: f.Purpose, Edition: f.Edition, State: f.State, Languages: f.Languages, EventID: e.ID, Frozen: f.Frozen}
	for i, q := range f.Asked {
		p.asked.Items = append(p.asked.Items, QuestionnaireItem{QuestionID: q.ID, Position: i, Needed: q.Needed, WhenQuestion: q.WhenQuestion, WhenAnswer: q.WhenAnswer})
	}
	return nil
}

// register keeps in the office what left, without a name.
func (p *packing) register(ctx context.Context, tx Tx) (err error) {
	out := p.packet
	out.Secret = ""
	if out.Base, err = baseOf(p.content.lines(), p.had.lines(), p.packet.Secret); err != nil {
		return err
	}
	if err = tx.PutPacket(ctx, &out); err == nil {
		p.packet.TakenBy = out.TakenBy
	}
	return err
}

// put puts it all into the new file.
func (p *packing) put(ctx context.Context, door Tx) error {
	c := p.content
	var all []func() error
	if p.place != nil {
		all = append(all, func() error { return putMissingPlace(ctx, door, *p.place) })
	}
	if p.venue != nil {
		all = append(all, func() error { return door.PutVenue(ctx, p.venue) })
	}
	all = append(all, func() error { return door.PutEvent(ctx, &c.event) }, func() error { return door.PutVisitors(ctx, c.event.ID, c.visitors) })
	for i := range p.lines {
		all = append(all, func() error { return door.PutShowLine(ctx, &p.lines[i]) })
	}
	for i := range c.tasks {
		all = append(all, func() error { return door.PutTask(ctx, &c.tasks[i]) })
	}
	if p.asked.ID != "" {
		all = append(all, func() error { return putAsked(ctx, door, p.asked) })
	}
	if p.office != "" {
		all = append(all, func() error { return door.PutSetting(ctx, officeSetting, p.office) })
	}
	packet := p.packet
	all = append(all, func() error { return door.PutPacket(ctx, &packet) })
	for _, do := range all {
		if err := do(); err != nil {
			return err
		}
	}
	return nil
}

// putMissingPlace adds a municipality that the new file did not come with.
func putMissingPlace(ctx context.Context, door Tx, l Place) error {
	places, err := door.Places(ctx)
	if err != nil || slices.ContainsFunc(places, func(o Place) bool { return o.ID == l.ID }) {
		return err
	}
	l.Version = 0
	return door.PutPlace(ctx, &l)
}

// putAsked puts a questionnaire with its questions into the new file.
func putAsked(ctx context.Context, door Tx, f AskedForm) error {
	for _, asked := range f.Asked {
		q := asked.Question
		q.Version = 0
		if err := door.PutQuestion(ctx, &q); err != nil {
			return err
		}
	}
	return door.PutQuestionnaire(ctx, &f.Questionnaire)
}
