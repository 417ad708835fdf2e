package app

import (
	"cmp"
	"slices"
	"strings"
)

// sheet begins a sheet that says in its head what it is about.
func (p *reporting) sheet(key, name string, tables ...Table) Sheet {
	return Sheet{Key: key, Name: name, Title: name, Tables: tables}
}

func (p *reporting) eventsSheet() Sheet {
	t := Table{Name: "Events", Columns: []Column{
		{Key: "day", Title: p.T("Day"), Cell: DateCell},
		{Key: "event", Title: p.T("Event"), Cell: LongCell},
		{Key: "kind", Title: p.T("Kind")},
		{Key: "held", Title: p.T("Held")},
		{Key: "state", Title: p.T("State")},
		{Key: "venue", Title: p.T("Venue"), Cell: LongCell},
		{Key: "place", Title: p.T("Municipality")},
		{Key: "project", Title: p.T("Project")},
		{Key: "items", Title: p.T("Items"), Cell: CountCell, Total: SumTotal},
		{Key: "visitors", Title: p.T("Visits"), Cell: CountCell, Total: SumTotal},
		{Key: "answers", Title: p.T("Forms"), Cell: CountCell, Total: SumTotal},
		{Key: "reason", Title: p.T("Reason"), Cell: LongCell},
	}}
	for _, e := range p.events {
		held := slices.Contains(HeldStatuses(), e.Status)
		row := []Value{
			Day(e.Day), Said(e.Title), Said(p.Say(eventKindText(e.Kind))), Said(p.yesNo(held)), Said(p.Say(eventStatusText(e.Status))),
			Said(e.Venue), Said(p.placeOf(e)), Said(e.Project), {}, {}, Number(e.Answers), Said(e.Reason),
		}
		if held {
			row[8], row[9] = Number(e.Items), Number(e.Visitors)
		}
		t.Rows = append(t.Rows, row)
	}
	s := p.sheet("events", p.T("Events"), t)
	s.Lead = p.T("Events of the projects in the period, also those that were planned, cancelled or postponed; only events held are counted.")
	of := int64(0)
	for _, e := range p.events {
		of += int64(e.Answers)
	}
	if n := p.figures[Answers] - of; n > 0 {
		s.Notes = append(s.Notes, p.N("{n} forms are of no event of this list: the summary counts them, too.", int(n)))
	}
	return s
}

// placeOf is the municipality of an event, by both names, or its town.
func (p *reporting) placeOf(e EventLine) string {
	if m, ok := p.places[e.PlaceID]; ok {
		return p.Place(m.NameSq, m.NameSr, m.NameCyrl)
	}
	return e.Town
}

func (p *reporting) artistsSheet() Sheet {
	t := Table{Name: "Artists", Columns: []Column{
		{Key: "number", Title: p.T("No.|number in a list"), Cell: CountCell},
		{Key: "artist", Title: p.T("Artist"), Cell: LongCell},
		{Key: "events", Title: p.T("Events"), Cell: CountCell},
		{Key: "items", Title: p.T("Items played"), Cell: CountCell},
		{Key: "first", Title: p.T("First day"), Cell: DateCell},
		{Key: "last", Title: p.T("Last day"), Cell: DateCell},
	}}
	for i, a := range p.namedFirst() {
		t.Rows = append(t.Rows, []Value{
			Number(i + 1), Said(p.artistName(a)), Number(a.Events), Number(a.Items), Day(a.FirstDay), Day(a.LastDay),
		})
	}
	s := p.sheet("artists", p.T("Artists"), t)
	s.Lead = p.T("The people on stage at events held, each once, by name. Who they are is counted on the sheet {sheet}, without names.", "sheet", p.nameOf("communities", p.T("Communities")))
	if p.unknown > 0 {
		s.Notes = append(s.Notes, p.lowerBound())
	}
	return s
}

func (p *reporting) programmeSheet() Sheet {
	t := Table{Name: "Programme", Columns: []Column{
		{Key: "day", Title: p.T("Day"), Cell: DateCell},
		{Key: "event", Title: p.T("Event"), Cell: LongCell},
		{Key: "number", Title: p.T("No.|number in a list"), Cell: CountCell},
		{Key: "kind", Title: p.T("Kind")},
		{Key: "title", Title: p.T("Title"), Cell: LongCell},
		{Key: "composer", Title: p.T("Composer")},
		{Key: "arranger", Title: p.T("Arranger")},
		{Key: "performers", Title: p.T("Performers"), Cell: LongCell},
		{Key: "planned", Title: p.T("Planned"), Cell: DurationCell, Total: SumTotal},
		{Key: "played", Title: p.T("As performed"), Cell: DurationCell, Total: SumTotal},
	}}
	for _, i := range p.items {
		row := []Value{
			Day(i.Day), Said(i.Event), Number(i.Position), Said(p.Say(itemKindText(i.Kind))), Said(i.Title),
			Said(i.Composer), Said(i.Arranger), Said(strings.Join(i.Performers, ", ")), {}, {},
		}
		if i.Planned > 0 {
			row[8] = Number(i.Planned)
		}
		if i.Played > 0 {
			row[9] = Number(i.Played)
		}
		t.Rows = append(t.Rows, row)
	}
	s := p.sheet("programme", p.T("Programmes"), t)
	s.Lead = p.T("What was on the programme of each event held, in its order. The tradition that a work comes from stands on the sheet {sheet}.", "sheet", p.nameOf("works", p.T("Works")))
	return s
}

// worksSheet stands apart from the programme: that one has names of people,
// this one communities, and no row has both.
func (p *reporting) worksSheet() Sheet {
	t := Table{Name: "Works", Columns: []Column{
		{Key: "work", Title: p.T("Work"), Cell: LongCell},
		{Key: "tradition", Title: p.T("Tradition it comes from")},
		{Key: "new", Title: p.T("Modern interpretation")},
		{Key: "times", Title: p.T("Times played"), Cell: CountCell, Total: SumTotal},
		{Key: "time", Title: p.T("Time"), Cell: DurationCell, Total: SumTotal},
	}}
	at, titles := map[ID]int{}, map[string]bool{}
	for _, i := range p.items {
		if i.WorkID == "" || i.Work == "" {
			continue
		}
		row, ok := at[i.WorkID]
		if !ok {
			row = len(t.Rows)
			at[i.WorkID], titles[keyOf(i.Work)] = row, true
			t.Rows = append(t.Rows, []Value{
				Said(i.Work), Said(p.tradition(i.Tradition)), Said(p.yesNo(i.NewVersion)), Number(0), Number(0),
			})
		}
		t.Rows[row][3].N++
		t.Rows[row][4].N += cmp.Or(i.Played, i.Planned)
	}
	slices.SortStableFunc(t.Rows, func(a, b []Value) int { return cmp.Compare(b[3].N, a[3].N) })
	s := p.sheet("works", p.T("Works"), t)
	s.Lead = p.T("The different works played at events held, the most played first. Each arrangement is a work of its own: works {works}, different titles {titles}.", "works", len(t.Rows), "titles", len(titles))
	return s
}

// tradition says the code of a community, or the office's own words.
func (p *reporting) tradition(code string) string {
	if code == "" || !slices.Contains(Communities(), strings.ToLower(code)) {
		return code
	}
	return p.Say(CommunityName(strings.ToLower(code)))
}
