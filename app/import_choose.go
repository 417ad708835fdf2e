package app

// Choose sends a column of the sheet to a field, as a person says it. What
// only one column may be is taken from the column that was it. That one is kept
// in the notes then, so that nothing is lost; but what it says of who somebody
// is would be open there, and is left out.
func (p *SheetPlan) Choose(letter, field string) {
	for i := range p.Columns {
		c := &p.Columns[i]
		switch {
		case c.Letter == letter:
			c.Field, c.Confidence, c.Identity = field, Sure, p.asks.identity(field)
		case c.Field != field || field == NoField || repeats(field):
		case c.Identity:
			c.Field, c.Confidence, c.Identity = NoField, Guess, false
		default:
			c.Field, c.Confidence = OtherField, Guess
		}
	}
}

// Mapping says the whole plan, so that the sheet is brought in as it was
// shown and not as it would be guessed again.
func (p SheetPlan) Mapping() SheetMapping {
	m := SheetMapping{Kind: p.Kind, Header: p.Header, Columns: map[string]string{}}
	for _, c := range p.Columns {
		m.Columns[c.Letter] = c.Field
	}
	return m
}
