package app

import "sofra/app/words"

// sheetMaker is a sheet that a report may have.
type sheetMaker struct {
	key    string
	always bool // it is there also where the period has nothing of it
	make   func(*reporting) Sheet
}

// sheetMakers lists the sheets in their order, which is the same in every language.
func sheetMakers() []sheetMaker {
	return []sheetMaker{
		{"summary", true, (*reporting).summarySheet},
		{"indicators", false, (*reporting).indicatorsSheet},
		{"disaggregation", false, (*reporting).disaggregationSheet},
		{"narrative", false, (*reporting).narrativeSheet},
		{"events", true, (*reporting).eventsSheet},
		{"artists", true, (*reporting).artistsSheet},
		{"communities", true, (*reporting).communitiesSheet},
		{"across", true, (*reporting).acrossSheet},
		{"programme", true, (*reporting).programmeSheet},
		{"works", true, (*reporting).worksSheet},
		{"attendance", true, (*reporting).attendanceSheet},
		{"feedback", true, (*reporting).feedbackSheet},
		{"media", true, (*reporting).mediaSheet},
		{"money", true, (*reporting).moneySheet},
		{"transactions", true, (*reporting).transactionsSheet},
		{"fx", false, (*reporting).exchangeSheet},
		{"addenda", false, (*reporting).addendaSheet},
		{"instalments", false, (*reporting).instalmentsSheet},
		{"forecast", false, (*reporting).forecastSheet},
		{"in-kind", false, (*reporting).inKindSheet},
		{"co-funding", false, (*reporting).coFundingSheet},
		{"reconciliation", false, (*reporting).reconciliationSheet},
		{"staff", false, (*reporting).staffSheet},
		{"contracts", false, (*reporting).contractsSheet},
		{"equipment", false, (*reporting).equipmentSheet},
		{"visibility", false, (*reporting).visibilitySheet},
	}
}

// sheets makes the sheets that the profile chooses, in its order; without one all,
// the cover first. The cover names the others, so it is made last.
func (p *reporting) sheets() (all []Sheet) {
	for _, c := range p.chosen() {
		if c.Sheet == "final" && !p.isFinal() {
			continue
		}
		s := Sheet{Key: c.Sheet}
		if make := makerOf(c.Sheet); make != nil {
			s = make(p)
		}
		p.sayCurrency(&s)
		p.sayDoubtful(&s)
		if c.Sheet == "cover" || !c.IfAny || s.Rows() > 0 {
			all = append(all, c.dress(s, p.Lang()))
		}
	}
	nameTabs(all) // the cover says them
	for i, s := range all {
		if s.Key == "cover" {
			all[i] = p.dressCover(all)
		}
	}
	nameTabs(all)
	keepSound(all)
	for i := range all {
		if s := &all[i]; s.Rows() == 0 && s.Blanks == nil {
			s.Notes = append(s.Notes, p.T("There is nothing of this in the period."))
		}
	}
	return all
}

// isFinal says whether the report may be the last one: it goes to the end of the grant,
// or it is owed as the final one.
func (p *reporting) isFinal() bool {
	return p.grant.EndsOn == "" || p.filter.To == "" || p.filter.To >= p.grant.EndsOn || p.owed != nil && p.owed.Kind == "final"
}

// sheetKeys are the sheets that a profile may choose, in the program's order.
func sheetKeys() []string {
	keys := []string{"cover"}
	for _, m := range append(sheetMakers(), askedSheets()...) {
		keys = append(keys, m.key)
	}
	return keys
}

// sheetColumns are the columns of a sheet's first table, which are the same in
// every report.
func sheetColumns(key string) (keys []string) {
	s, _ := emptySheet(key, words.In(words.En))
	if len(s.Tables) == 0 {
		return nil
	}
	for _, c := range s.Tables[0].Columns {
		keys = append(keys, c.Key)
	}
	return keys
}
