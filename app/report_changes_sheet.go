package app

import "slices"

// ofPeriod says on the cover of a report that is owed how far it is, and adds
// what changed since the last one.
func (p *reporting) ofPeriod(r *Report) {
	if p.owed == nil {
		return
	}
	at := max(slices.IndexFunc(r.Sheets, func(s Sheet) bool { return s.Key == "cover" }), 0) // a report without one has it on its first sheet
	add := func(label, text string) {
		if at < len(r.Sheets) {
			r.Sheets[at].Facts = append(r.Sheets[at].Facts, Fact{label, text})
		}
	}
	if as := p.owed.as; as != nil {
		r.Number = as.Number
		t, _ := as.MadeAt.Time()
		add(p.T("Version"), p.T("{n}, frozen on {day}", "n", as.Number, "day", p.inWords(DateOf(t))))
	} else {
		add(p.T("Version"), p.T("Draft"))
	}
	if why := p.owed.why(); why != "" {
		add(p.T("Reason of the restatement"), why)
	}
	if p.owed.ApprovedBy != "" {
		add(p.T("Approved by"), p.owed.ApprovedBy+", "+p.inWords(p.owed.ApprovedOn))
	}
	if s := p.changesSheet(*r); s.Rows() > 0 {
		r.Sheets = append(r.Sheets, s)
	}
}

// changesSheet says what differs from the report as it was frozen before, and
// what earlier reports of the grant would say otherwise now.
func (p *reporting) changesSheet(now Report) Sheet {
	t := Table{Name: "Changes", Columns: []Column{
		{Key: "report", Title: p.T("Report|a document"), Cell: LongCell}, {Key: "sheet", Title: p.T("Sheet")}, {Key: "row", Title: p.T("Row"), Cell: LongCell},
		{Key: "what", Title: p.T("What changed"), Cell: LongCell}, {Key: "was", Title: p.T("Was")}, {Key: "is", Title: p.T("Is")}, {Key: "difference", Title: p.T("Difference")},
	}}
	add := func(of ReportPeriod, c ReportChange) {
		row, what := c.Row, c.Column
		if row == "" {
			row = p.T("Total")
		}
		if what == "" {
			what = p.Say(c.Became())
		}
		t.Rows = append(t.Rows, []Value{Said(p.days(of)), Said(c.Sheet), Said(row), Said(what), c.Was, c.Is, c.Difference()})
	}
	s := p.sheet("changes", p.T("Changes"))
	s.Lead = p.T("What the records say otherwise now than the earlier reports on this grant did.")
	if p.owed.before != nil {
		s.Lead = p.T("What differs from the version before.")
		if why := p.owed.why(); why != "" {
			s.Lead = p.T("What differs from the version before. Reason: {reason}", "reason", why)
		}
		for _, c := range ReportChanges(*p.owed.before, now) {
			add(p.owed.ReportPeriod, c)
		}
	}
	for _, c := range p.owed.since {
		add(c.period, c.ReportChange)
	}
	s.Tables = []Table{t}
	return s
}

// days are those of a report, in figures.
func (p *reporting) days(of ReportPeriod) string {
	return p.Date(of.FromOn.YMD()) + "–" + p.Date(of.ToOn.YMD())
}
