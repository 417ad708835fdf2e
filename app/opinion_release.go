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

// release is what of a workbook has to be laid beside others: the communities, where
// it shows them. Those of a series are held against its events, those of a year
// against other years and all forms.
func (p *opinionReporting) release(subject string) (r Release) {
	if len(p.communities.Rows) == 0 {
		return r
	}
	f := p.ask.Filter
	r = Release{What: AnalysisRelease, Name: subject, Reason: p.ask.Reason,
		Tables: []ReleasedTable{ReleaseTable(OpinionDims+p.ask.Code, p.communities.K, p.communities.told())}}
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
