package app

import (
	"slices"
	"strings"
)

// reasonOf is why more or less is spent on a line: what the line says, else what was
// said when the checks found it. Where nobody has said anything it is nothing: to ask
// for a reason is for the checks, not for a file of the donor.
func (p *reporting) reasonOf(l *budgetLine) Value {
	if l.Explanation != "" {
		return Said(l.Explanation)
	}
	return Said(p.foundReason(l.ID))
}

// lineReason is the same in a form, whose headings have a row of their own: where they
// are held against the budget, what was said of a heading stands there.
func (p *reporting) lineReason(l *budgetLine) Value {
	if p.grant.ByHeading() {
		return Said(l.Explanation)
	}
	return p.reasonOf(l)
}

// headingReason is what was said of a heading, where headings are held against the
// budget.
func (p *reporting) headingReason(name string) Value {
	if !p.grant.ByHeading() {
		return Value{}
	}
	var all []string
	for _, l := range p.budget() {
		if why := p.foundReason(l.ID); l.Heading == name && why != "" && !slices.Contains(all, why) {
			all = append(all, why)
		}
	}
	return Said(strings.Join(all, " "))
}

// foundReason is what was said of what the checks found on a line, or on the heading
// that it is the first line of.
func (p *reporting) foundReason(line ID) string {
	at := slices.IndexFunc(p.reasons, func(n FindingNote) bool {
		return line != "" && n.Rule == RuleVariance && n.RecordID == string(line)
	})
	if at < 0 {
		return ""
	}
	return p.reasons[at].Reason
}

// reasonColumn is the column of a form with these reasons.
func (p *reporting) reasonColumn(title string) formColumn {
	c := plainColumn("note", title, LongCell, p.lineReason)
	c.heads = p.headingReason
	return c
}
