package sample

import (
	"slices"

	"sofra/app"
)

// events tells the calendar. The rounds of a larger office come a few days
// after each other, all inside the period of their grant.
func (s *story) events() {
	rows := s.rows("sample_events")
	for round := range s.times {
		for _, r := range rows {
			if s.err != nil {
				return
			}
			hall := s.hall(r[8], round)
			e := told{project: r[0], Event: app.Event{
				ProjectID: s.projects[r[0]], Kind: r[1], Title: again(r[2], round), Day: app.Date(r[3]).Add(2 * round),
				Starts: app.Clock(r[4]), Ends: app.Clock(r[5]), Status: r[6], Reason: r[7], VenueID: hall.ID, RoomID: hall.Rooms[0].ID,
			}}
			if e.Status == "postponed" {
				e.OldDay = e.Day.Add(-9)
			}
			e.PatternID = s.beginsWith(&e, round)
			if e.Kind == "meeting" {
				e.SeriesID = s.meetings
			}
			if e.Kind == "concert" {
				s.programme(&e)
			}
			s.guests(&e)
			s.counts(&e, hall)
			keep(s, s.a.SaveEvent, &e.Event)
			s.told = append(s.told, e)
		}
	}
}

// hall is the venue of that name; later rounds of a larger office go round the
// others.
func (s *story) hall(name string, round int) app.Venue {
	at := slices.IndexFunc(s.halls, func(v app.Venue) bool { return v.Name == name })
	return s.halls[(max(at, 0)+round)%len(s.halls)]
}

// programme chooses who plays at a concert, and what: 8 to 12 lines.
func (s *story) programme(e *told) {
	e.cast, e.band = some(s, 6, s.artists), one(s, s.bands)
	status := "frozen"
	if e.Status != "done" {
		status = "agreed"
	}
	p := app.Programme{Title: e.Title, Status: status, Items: []app.Item{{Kind: "speech", Languages: app.Set{"sq", "sr"}, Planned: 180}}}
	songs := some(s, 7+s.chance.IntN(4), s.songs)
	for i, w := range songs {
		if i == 4 && len(songs) > 7 {
			p.Items = append(p.Items, app.Item{Kind: "interval", Title: "Interval", Planned: 900})
		}
		p.Items = append(p.Items, s.item(e, w))
	}
	p.Items[len(p.Items)-1].Kind = "encore"
	if status == "frozen" {
		s.frozen(&p)
	}
	keep(s, s.a.SaveProgramme, &p)
	e.ProgrammeID = p.ID
}

// frozen keeps a programme as it was planned as its first version. How long it
// took is noted afterwards.
func (s *story) frozen(p *app.Programme) {
	took := make([]int, len(p.Items))
	for i := range p.Items {
		took[i], p.Items[i].Performed = p.Items[i].Performed, 0
	}
	p.Status = "timed"
	keep(s, s.a.SaveProgramme, p)
	keep(s, s.a.FreezeProgramme, *p)
	if s.err != nil {
		return
	}
	if *p, s.err = s.a.Programme(s.ctx, p.ID); s.err != nil {
		return
	}
	for i := range p.Items {
		p.Items[i].Performed = took[i]
	}
}

// item gives a work to some of the cast, a quarter of them to the ensemble.
func (s *story) item(e *told, w app.Work) app.Item {
	it := app.Item{Kind: "work", WorkID: w.ID, Planned: w.Seconds + 30}
	if e.Status == "done" {
		it.Performed = w.Seconds + s.chance.IntN(80)
	}
	if s.often(25) {
		it.Performers = []app.Performer{{EnsembleID: e.band.ID, Position: 1}}
	}
	for _, p := range some(s, 1+s.chance.IntN(4), e.cast) {
		it.Performers = append(it.Performers, app.Performer{PersonID: p.ID, Part: p.Plays, Position: len(it.Performers) + 1})
	}
	return it
}

// guests are the people of an event that is no concert.
func (s *story) guests(e *told) {
	add := func(role string, people []app.Person) {
		for _, p := range people {
			e.People = append(e.People, app.EventPerson{PersonID: p.ID, Role: role, Position: len(e.People) + 1})
		}
	}
	chosen := some(s, 6, s.others)
	switch e.Kind {
	case "panel":
		add("moderator", chosen[:1])
		add("panellist", chosen[1:5])
	case "meeting":
		add("moderator", chosen[:1])
		add("speaker", chosen[1:])
	case "workshop":
		add("speaker", chosen[:2])
	case "press":
		add("speaker", chosen[:1])
	case "rehearsal":
		add("performer", some(s, 5, s.artists))
	}
}

// counts says how many came to what was done: one head-count, and for
// concerts and panels a tally without names.
func (s *story) counts(e *told, hall app.Venue) {
	if e.Status != "done" || e.Kind == "rehearsal" {
		return
	}
	room := max(hall.Rooms[0].Seats, hall.Rooms[0].Standing)
	came := 18 + s.chance.IntN(15)
	if e.Kind == "concert" {
		came = room * (45 + s.chance.IntN(50)) / 100
	}
	if e.Kind == "panel" {
		came = min(room, 55+s.chance.IntN(30))
	}
	e.Attendance = []app.Attendance{{Way: "head-count", People: came}}
	if e.Kind == "concert" || e.Kind == "panel" || e.Kind == "meeting" {
		women := came * (42 + s.chance.IntN(16)) / 100
		e.Attendance = append(e.Attendance,
			app.Attendance{Way: "tally", Category: "women", People: women},
			app.Attendance{Way: "tally", Category: "men", People: came - women},
			app.Attendance{Way: "tally", Category: "under 30", People: came * (25 + s.chance.IntN(25)) / 100})
	}
}
