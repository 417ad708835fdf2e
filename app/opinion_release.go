package app

import (
	"slices"

	"sofra/app/disclosure"
	"sofra/app/words"
)

// OpinionDims begins the name of a table of what the communities say to a
// question; the question's code follows.
const OpinionDims = "opinion:"

// told is the table as it leaves: how many of each community answered, and how
// many gave each answer, are in it.
func (t CommunityTable) told() (told disclosure.Told) {
	told.Columns = t.Columns
	var all int64
	for _, r := range t.Rows {
		told.Rows = append(told.Rows, r.Community)
		line := make([]int64, 0, len(r.Cells)+1)
		for _, c := range r.Cells {
			n := c.N
			if c.Withheld {
				n = disclosure.Unseen
			}
			line = append(line, n)
		}
		told.N, all = append(told.N, append(line, r.N)), all+r.N
	}
	told.N = append(told.N, append(slices.Clone(t.Totals), all))
	return told
}

// release is what of a workbook has to be laid beside others: the communities or the
// languages, where it shows them. Those of a series are held against its events, those of a year
// against other years and all forms.
func (p *opinionReporting) release(subject string) (r Release) {
	f, table := p.ask.Filter, ReleasedTable{}
	switch {
	case p.ask.By == OpinionsByLanguage:
		table = p.languages()
	case len(p.communities.Rows) > 0:
		table = ReleaseTable(OpinionDims+p.ask.Code, p.communities.K, p.communities.told())
	}
	if table.Dims == "" {
		return r
	}
	r = Release{What: AnalysisRelease, Name: subject, Reason: p.ask.Reason, Tables: []ReleasedTable{table}}
	if f.SeriesID == "" {
		r.ReleaseOf = ReleaseOf{AboutID: ID(p.ask.Code), FromOn: f.From, ToOn: f.To}
		return r
	}
	var events []ID
	for _, e := range p.all.Evenings {
		if e.ID != "" {
			events = append(events, e.ID)
		}
	}
	r.Events = EventsOf(events...)
	return r
}

// LanguageDims begins the name of a table of how many answered a question in each
// language; the question's code follows.
const LanguageDims = "languages:"

// languages is how many answered in each language, as the workbook tells it.
func (p *opinionReporting) languages() ReleasedTable {
	var counts []disclosure.Count
	for _, g := range p.all.By(OpinionsByLanguage, p.ask.Code) {
		counts = append(counts, disclosure.Count{Code: g.Key, N: g.N})
	}
	if len(counts) < 2 {
		return ReleasedTable{} // the total is no secret
	}
	told := disclosure.Told{Columns: []string{""}}
	var all int64
	for _, c := range counts {
		if all += c.N; c.Code != OthersTogether {
			told.Rows, told.N = append(told.Rows, c.Code), append(told.N, []int64{c.N, c.N})
		}
	}
	told.N = append(told.N, []int64{all, all})
	return ReleaseTable(LanguageDims+p.ask.Code, p.all.stack.least.Attitudes, told)
}

// opinionLine says a line or a column of such a table: a community, or an answer.
func opinionLine(code string) words.Text {
	switch code {
	case TopAnswers:
		return words.T("top answers")
	case OtherAnswers:
		return words.T("other answers")
	case "", OthersTogether, MixedCommunity, OtherCommunity, PrefersNot:
		return CommunitySaid(code)
	}
	if slices.Contains(Communities(), code) {
		return CommunityName(code)
	}
	return words.Text{Key: code} // a choice by its code; the register has no questionnaire at hand
}
