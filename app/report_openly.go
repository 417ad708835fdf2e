package app

import "slices"

// openly is what a line says of its document in what leaves: where it names people
// that nobody outside needs to know, it says that alone.
func (p *reporting) openly(s ShareLine) (supplier, description Value) {
	if s.Personal {
		return Value{}, Said(p.T("personal data, kept in the office"))
	}
	return Said(s.Supplier), Said(s.Description)
}

// personalNote says why the share of some documents of a table cannot be checked, where
// it has their gross.
func (p *reporting) personalNote(t Table) []string {
	if t.Column("gross") < 0 || !slices.ContainsFunc(p.shares, func(s ShareLine) bool { return s.Personal }) {
		return nil
	}
	return []string{p.T("Of documents with personal data the gross and the VAT stay in the office too, so what part of them the grant pays cannot be checked here.")}
}

// headingsOfLines are the headings that the budget lines stand under in the report.
func (p *reporting) headingsOfLines() map[ID]string {
	of := map[ID]string{}
	for _, l := range p.grant.Lines {
		of[l.ID] = p.headingOf(l)
	}
	return of
}

// monthOf is the month of a day, "2025-03", as a pivot table groups by it.
func monthOf(d Date) string { return string(d[:min(len(d), len("2025-03"))]) }
