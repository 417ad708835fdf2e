package app

// visitSheet is on whose lists of names the person stands, with their record.
func (p *aboutPerson) visitSheet() Sheet {
	t := Table{Name: "Visits", Columns: []Column{
		{Key: "day", Title: p.T("Day"), Cell: DateCell}, {Key: "event", Title: p.T("Event"), Cell: LongCell},
		{Key: "state", Title: p.T("State")}, {Key: "note", Title: p.T("Note"), Cell: LongCell},
	}}
	for _, v := range p.visits {
		t.Rows = append(t.Rows, []Value{Day(v.Day), Said(v.Event), Said(p.Say(VisitorStateName(v.State))), Said(v.Note)})
	}
	s := p.sheet("visits", p.T("Lists of names|of events"), t)
	s.Notes = append(s.Notes, p.T("A name that somebody wrote on a list without choosing this person is not here: look for it on the list of the event."))
	return s
}
