package app

// askedSheets are those that a report has only where its profile asks for them.
func askedSheets() []sheetMaker {
	return []sheetMaker{
		{"declaration", true, (*reporting).declarationSheet},
		{"comparison", true, (*reporting).comparisonSheet},
		{"follow-up", true, (*reporting).followUpSheet},
		{"interim", true, (*reporting).interimSheet},
		{"final", true, (*reporting).finalSheet},
		{"contingencies", true, (*reporting).contingenciesSheet},
		{"sources", true, (*reporting).sourcesSheet},
		{"lines", true, (*reporting).linesSheet},
		{"evidence", true, (*reporting).evidenceSheet},
	}
}

// declarationSheet is what somebody signs: the words of the profile, what they are
// about, and lines to write on.
func (p *reporting) declarationSheet() Sheet {
	s := Sheet{Key: "declaration", Name: p.T("Declaration"), Title: p.T("Declaration"), Lead: p.profile.Declared.In(p.Lang())}
	s.Facts = []Fact{{p.T("Grant"), p.grant.Code + ", " + p.grant.Title}}
	if p.funder != "" {
		s.Facts = append(s.Facts, Fact{p.T("Funder"), p.funder})
	}
	s.Facts = append(s.Facts, Fact{p.T("Period of the report"), p.period()})
	money, apart := func(m Minor) string { return p.Money(int64(m), p.grant.Currency) }, p.onNoLine()
	direct, all := Minor(p.figures[Spent])-apart, p.spentInAll()-apart
	if p.indirectRate() > 0 {
		s.Facts = append(s.Facts, Fact{p.T("Direct costs"), money(direct)}, Fact{p.indirectName(), money(all - direct)})
	}
	s.Facts = append(s.Facts, Fact{p.T("Spent in the period"), money(all)})
	if apart != 0 { // nobody has agreed to pay it
		s.Facts = append(s.Facts, Fact{p.T("Not in the sum"), p.T("On no budget line") + ": " + money(apart)})
	}
	for _, note := range p.doubtfulNotes() {
		s.Facts = append(s.Facts, Fact{p.T("Not in the sum"), note})
	}
	if lacks := p.incomplete(); len(lacks) > 0 { // nobody is to sign half a report
		s.Title, s.Notes, s.Blanks = p.T("This report is not complete, and not to be signed yet."), lacks, []string{}
		return s
	}
	s.Blanks = []string{p.T("Organisation"), p.T("Name"), p.T("Function"), p.T("Place and date"), p.T("Signature and stamp")}
	return s
}

// onNoLine is what was spent in the period on no line of the budget.
func (p *reporting) onNoLine() (sum Minor) {
	for _, l := range p.budget() {
		if l.ID == "" {
			sum += l.period
		}
	}
	return sum
}

// incomplete says that documents are in no sum because they have no rate; nothing where
// the report is whole.
func (p *reporting) incomplete() []string {
	note := p.unratedNote()
	if note == "" {
		return nil
	}
	return []string{p.T("This report is not complete, and not to be signed yet.") + " " + note}
}
