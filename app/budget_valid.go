package app

import "slices"

// heldOn says whether a version was agreed by a day, and valid on it.
func (v BudgetVersion) heldOn(day Date) bool {
	return day == "" || max(v.AgreedOn, v.ValidFrom) <= day
}

// versionsOn are the versions of a budget up to the one that held on a day. The
// contract holds from the beginning.
func versionsOn(all []BudgetVersion, day Date) []BudgetVersion {
	for n := len(all); n > 1; n-- {
		if all[n-1].heldOn(day) {
			return all[:n]
		}
	}
	return all[:min(len(all), 1)]
}

// linesOn are the lines of the budget as they held on a day: those of today, unless a
// version was agreed, or became valid, after it. Lines that came later are there with
// nothing planned, for documents may be on them.
func (g Grant) linesOn(all []BudgetVersion, day Date) (lines []BudgetLine) {
	valid := versionsOn(all, day)
	if len(valid) == len(all) {
		return g.Lines
	}
	then := valid[len(valid)-1].Lines
	for _, v := range then {
		l := BudgetLine{GrantID: g.ID}
		if at := slices.IndexFunc(g.Lines, func(l BudgetLine) bool { return l.ID == v.LineID }); at >= 0 {
			l = g.Lines[at]
		}
		l.ID, l.Code, l.Heading, l.Title = v.LineID, v.Code, v.Heading, v.Title
		l.Unit, l.Quantity, l.UnitCost, l.Amount = v.Unit, v.Quantity, v.UnitCost, v.Amount
		lines = append(lines, l)
	}
	for _, l := range g.Lines {
		if !slices.ContainsFunc(then, func(v VersionLine) bool { return v.LineID == l.ID }) {
			l.Quantity, l.UnitCost, l.Amount = 0, 0, 0
			lines = append(lines, l)
		}
	}
	return lines
}

// asOfTheEnd has the budget of the report as it held on its last day, without lines
// that came later and nothing was spent on.
func (p *reporting) asOfTheEnd() {
	lines := p.grant.linesOn(p.versions, p.filter.To)
	valid := versionsOn(p.versions, p.filter.To)
	if len(valid) == len(p.versions) {
		return
	}
	then := valid[len(valid)-1].Lines
	p.grant.Lines = slices.DeleteFunc(lines, func(l BudgetLine) bool {
		on := func(s ShareLine) bool { return s.LineID == l.ID }
		return !slices.ContainsFunc(then, func(v VersionLine) bool { return v.LineID == l.ID }) &&
			!slices.ContainsFunc(p.shares, on) && !slices.ContainsFunc(p.before, on)
	})
	p.versions = valid
}
