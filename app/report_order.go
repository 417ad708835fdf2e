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
	}
}

// sheets makes all sheets; the cover, which names the others, comes first.
func (p *reporting) sheets() []Sheet {
	all := []Sheet{{}}
	for _, m := range sheetMakers() {
		if s := m.make(p); m.always || s.Rows() > 0 {
			all = append(all, s)
		}
	}
	all[0] = p.coverSheet(all)
	for i := range all {
		if s := &all[i]; s.Rows() == 0 {
			s.Notes = append(s.Notes, p.T("There is nothing of this in the period."))
		}
	}
	return all
}

// sheetKeys are the sheets that a profile may choose, in the program's order.
func sheetKeys() []string {
	keys := []string{"cover"}
	for _, m := range sheetMakers() {
		keys = append(keys, m.key)
	}
	return keys
}

// sheetColumns are the columns of a sheet's first table, which are the same in
// every report.
func sheetColumns(key string) (keys []string) {
	for _, m := range sheetMakers() {
		if m.key != key {
			continue
		}
		s := m.make(&reporting{Book: words.In(words.En)})
		if len(s.Tables) == 0 {
			return nil
		}
		for _, c := range s.Tables[0].Columns {
			keys = append(keys, c.Key)
		}
	}
	return keys
}
