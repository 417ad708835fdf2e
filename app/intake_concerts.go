package app

import (
	"context"
	"hash/fnv"
	"slices"
	"strconv"
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
	rows      map[*Event]int    // where these begin
	order     []*Event
	current   *Event
	last      string // key of the concert at hand

	written  marks                   // programmes and concerts of this file
	numbered marks                   // programmes of the office, by number
	office   map[uint64]knownConcert // its events, by day, time and venue
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
	c := &concerts{office: map[uint64]knownConcert{}}
	programmes, _, err := in.tx.Programmes(ctx, Page{})
	for _, p := range programmes {
		if p.Number != "" {
			c.numbered.add(hashed("programme", p.Number))
		}
	}
	if err != nil {
		return err
	}
	events, _, err := in.tx.Events(ctx, EventFilter{})
	for _, e := range events {
		c.office[placeOf(&e.Event)] = knownConcert{e.ID, e.ProgrammeID, hashed(e.Title)}
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
	none := in.memory.nothing(dayText)
	if none && c.current == nil {
		return in.skip(r, "no_day", words.T("This row has no day, so it was passed over."))
	}
	if !none {
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
		c.items, c.events, c.rows = map[string]int{}, map[string]*Event{}, map[*Event]int{}
	}
	c.last = key
	if c.current = c.events[key]; c.current != nil {
		return nil
	}
	e, err := in.event(ctx, r, venue)
	if err != nil {
		return err
	}
	c.events[key], c.current, c.rows[e] = e, e, r.number
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

// takeItem reads the work of a row, or more performers of one that is there.
func (in *intake) takeItem(ctx context.Context, r *intakeRow) error {
	c := in.concerts
	key := strings.Join([]string{r.raw("number"), r.raw("work"), r.raw("composer"), r.raw("arranger"), r.raw("movement")}, "\x00")
	if r.raw("number") == "" && c.programme.Number == "" {
		key += "\x00" + strconv.Itoa(r.number) // each row is an item
	}
	who := strings.Join([]string{key, r.raw("performers"), r.raw("conductor"), r.raw("soloist"), r.raw("part")}, "\x00")
	if _, ok := c.items[who]; ok { // another concert of the programme
		return nil
	}
	performers, err := in.performers(ctx, r)
	if err != nil {
		return err
	}
	at, again := c.items[key]
	if !again {
		if at, err = in.newItem(ctx, r, len(performers)); err != nil || at < 0 {
			return err
		}
	}
	c.items[key], c.items[who] = at, at
	addPerformers(&c.programme.Items[at], performers, again)
	return nil
}

// addPerformers adds those of one row. A list that is by rows names the same
// player again for each of them: known says that the item was met before.
func addPerformers(item *Item, performers []Performer, known bool) {
	for _, p := range performers {
		// Rows of one item repeat who plays; a list in one cell does not.
		if known && slices.ContainsFunc(item.Performers, func(o Performer) bool {
			return o.PersonID == p.PersonID && o.EnsembleID == p.EnsembleID && o.Said == p.Said && o.Part == p.Part
		}) {
			continue
		}
		p.Position = len(item.Performers) + 1
		item.Performers = append(item.Performers, p)
	}
}

// newItem adds the row's work to the programme at hand, and says where; -1
// when the row has none.
func (in *intake) newItem(ctx context.Context, r *intakeRow, performers int) (at int, err error) {
	p := in.concerts.programme
	w := in.workOf(r, "work")
	if w.Title == "" {
		if performers > 0 {
			in.tell(spot{r.number, -1}, "", "no_work", words.T("This row names performers but no work, so they were not taken."))
		}
		return -1, nil
	}
	item := Item{Kind: in.memory.said("item", w.Title), Movement: r.text("movement"), Planned: r.seconds("duration"), Position: len(p.Items) + 1}
	if item.Kind != "" {
		item.Title = w.Title
	} else {
		item.Kind = "work"
		item.WorkID, err = in.work(ctx, r, w)
	}
	p.Items = append(p.Items, item)
	return len(p.Items) - 1, err
}
