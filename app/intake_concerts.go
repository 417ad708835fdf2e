package app

import (
	"context"
	"hash/fnv"
	"slices"
	"strings"

	"sofra/app/words"
)

// concerts is the state of a list of concerts that is being read: the
// programme at hand, with the concerts that play it. What was written before
// is known only by a number, so that a long list takes no more memory than a
// short one.
type concerts struct {
	key       string // of the programme at hand
	programme *Programme
	items     map[string]int    // of the programme, by what they are
	events    map[string]*Event // of the programme, by day, time and venue
	order     []*Event
	current   *Event
	last      string // key of the concert at hand

	written  map[uint64]bool // programmes and concerts of this file
	numbered map[uint64]bool // programmes of the office, by number
	office   map[uint64]ID   // its events, by day, time and venue
}

// loadConcerts reads what a list of concerts is joined to.
func (in *intake) loadConcerts(ctx context.Context) error {
	for _, load := range []func(context.Context) error{in.loadPeople, in.loadVenues, in.loadWorks} {
		if err := load(ctx); err != nil {
			return err
		}
	}
	in.days = nil // read again for the answers
	if in.concerts != nil {
		return nil
	}
	c := &concerts{written: map[uint64]bool{}, numbered: map[uint64]bool{}, office: map[uint64]ID{}}
	programmes, _, err := in.tx.Programmes(ctx, Page{})
	for _, p := range programmes {
		if p.Number != "" {
			c.numbered[hashed("programme", p.Number)] = true
		}
	}
	if err != nil {
		return err
	}
	events, _, err := in.tx.Events(ctx, EventFilter{})
	for _, e := range events {
		c.office[hashed("event", string(e.Day), string(e.Starts), string(e.VenueID))] = e.ID
	}
	in.concerts = c
	return err
}

// hashed is a short name for some texts.
func hashed(parts ...string) uint64 {
	h := fnv.New64a()
	for _, p := range parts {
		h.Write([]byte(p)) //nolint:errcheck // a hash takes everything
		h.Write([]byte{0}) //nolint:errcheck
	}
	return h.Sum64()
}

// takeConcertRow reads one row: a concert, a work in it, or both.
func (in *intake) takeConcertRow(ctx context.Context, r *intakeRow) error {
	c := in.concerts
	dayText, _ := r.value("day")
	if nothing(dayText) && c.current == nil {
		return in.skip(r, "no_day", words.T("This row has no day, so it was passed over."))
	}
	if !nothing(dayText) {
		if err := in.turnTo(ctx, r, dayText); err != nil {
			return err
		}
	}
	if n := r.count("people"); n > 0 && len(c.current.Attendance) == 0 {
		c.current.Attendance = []Attendance{{Way: "head-count", People: n}}
	}
	if notes := r.notes("notes"); notes != "" {
		c.current.Notes = addLines(c.current.Notes, notes)
	}
	return in.takeItem(ctx, r)
}

// turnTo makes the concert of the row the one at hand.
func (in *intake) turnTo(ctx context.Context, r *intakeRow, dayText string) error {
	c := in.concerts
	number, starts, venue, title := r.text("programme"), r.text("starts"), r.text("venue"), r.text("title")
	key := strings.Join([]string{dayText, starts, venue, title, number}, "\x00")
	if key == c.last && c.current != nil {
		return nil
	}
	programme := "number " + number
	if number == "" {
		programme = key
	}
	if programme != c.key {
		if err := in.flush(ctx); err != nil {
			return err
		}
		c.key, c.programme = programme, &Programme{Number: number}
		c.items, c.events = map[string]int{}, map[string]*Event{}
	}
	c.last = key
	if c.current = c.events[key]; c.current != nil {
		return nil
	}
	e, err := in.event(ctx, r, venue)
	if err != nil {
		return err
	}
	c.events[key], c.current = e, e
	c.order = append(c.order, e)
	if c.programme.Title == "" {
		c.programme.Title = programmeTitle(e, number)
	}
	return nil
}

// programmeTitle names a programme after its first concert.
func programmeTitle(e *Event, number string) string {
	if number != "" {
		return e.Title + " (" + number + ")"
	}
	if y, m, d := e.Day.YMD(); y > 0 {
		return e.Title + ", " + twoFigures(d) + "." + twoFigures(m) + "." + string(e.Day[:4])
	}
	return e.Title
}

// event makes the concert of a row. A list seldom names its concerts: then
// series and season do, or the venue.
func (in *intake) event(ctx context.Context, r *intakeRow, venue string) (*Event, error) {
	e := &Event{ProjectID: in.o.Project, Kind: "concert", Day: r.day("day", in.o.Today.Add(3650)), Starts: r.clock("starts"), Ends: r.clock("ends")}
	place, town := in.place(r, "place")
	var err error
	if e.VenueID, err = in.venue(ctx, venue, place, town); err != nil {
		return nil, err
	}
	if e.VenueID == "" {
		e.Town = r.text("place")
	}
	series := r.text("event_kind")
	if kind := strings.ToLower(series); slices.Contains(EventKinds(), kind) {
		e.Kind, series = kind, ""
	}
	for _, title := range []string{r.text("title"), strings.TrimSpace(series + " " + r.text("season")), venue, r.text("place"), in.plan.Name} {
		if e.Title == "" {
			e.Title = tidy(title)
		}
	}
	if e.Status = r.choice("status", "status"); e.Status == "" || e.Status == PrefersNot {
		e.Status = "done"
		if e.Day == "" || e.Day >= in.o.Today {
			e.Status = "planned"
		}
	}
	return e, nil
}

// takeItem reads the work of a row, or one more performer of the one above.
func (in *intake) takeItem(ctx context.Context, r *intakeRow) error {
	c := in.concerts
	w := in.workOf(r, "work")
	movement := r.text("movement")
	performers, err := in.performers(ctx, r)
	if err != nil {
		return err
	}
	if w.Title == "" {
		if len(performers) > 0 {
			in.tell(r.number, -1, "", "no_work", words.T("This row names performers but no work, so they were not taken."))
		}
		return nil
	}
	number := r.text("number")
	key := strings.Join([]string{number, workKey(w), movement}, "\x00")
	if number == "" {
		key += "\x00" + string(rune(r.number)) // each row is an item
	}
	at, ok := c.items[key]
	if !ok {
		item := Item{Kind: said("item", w.Title), Movement: movement, Planned: r.seconds("duration")}
		if item.Kind != "" {
			item.Title = w.Title
		} else if item.Kind = "work"; true {
			if item.WorkID, err = in.work(ctx, r, w); err != nil {
				return err
			}
		}
		at = len(c.programme.Items)
		item.Position = at + 1
		c.items[key] = at
		c.programme.Items = append(c.programme.Items, item)
	}
	item := &c.programme.Items[at]
	for _, p := range performers {
		// A list that is not by rows names a player twice on purpose.
		if ok && slices.ContainsFunc(item.Performers, func(o Performer) bool {
			return o.PersonID == p.PersonID && o.EnsembleID == p.EnsembleID && o.Said == p.Said && o.Part == p.Part
		}) {
			continue
		}
		p.Position = len(item.Performers) + 1
		item.Performers = append(item.Performers, p)
	}
	return nil
}
