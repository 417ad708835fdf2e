package app

import (
	"strconv"
)

// answerSheet has each answer to each question, with a chart of them.
func (p *opinionReporting) answerSheet() Sheet {
	t := Table{Name: "Answers", Columns: []Column{
		{Key: "question", Title: p.T("Question"), Cell: LongCell},
		{Key: "answer", Title: p.T("Answer"), Cell: LongCell},
		{Key: "n", Title: p.T("Answers"), Cell: CountCell},
		{Key: "of", Title: p.T("Of"), Cell: CountCell},
		{Key: "share", Title: p.T("Share"), Cell: ShareCell},
		{Key: "low", Title: p.T("Lower bound|of an interval"), Cell: ShareCell},
		{Key: "high", Title: p.T("Upper bound|of an interval"), Cell: ShareCell},
	}}
	s := Sheet{Key: "answers", Name: p.T("Answers"), Title: p.T("Answers")}
	for _, o := range p.all.Asked {
		from := len(t.Rows)
		for _, a := range o.Spread {
			row := []Value{Said(o.Said(p.Lang())), Said(o.AnswerSaid(p.Book, a.Code)), Number(a.Share.Hits), Number(a.Share.All)}
			t.Rows = append(t.Rows, append(row, shareValues(a.Share)...))
		}
		if len(t.Rows) == from {
			continue
		}
		kind := Bars
		if o.Drawn() {
			kind = Columns
		}
		s.Charts = append(s.Charts, Chart{Kind: kind, Title: o.Said(p.Lang()), Table: t.Name, Labels: "answer", Values: []string{"n"}, From: from, To: len(t.Rows)})
	}
	s.Tables = []Table{t}
	s.Lead = p.T("Each share is of those who answered the question; where several answers were possible they come to more than 100 %.")
	return s
}

// groupSheet sets the answers of groups to one question beside each other, with
// what each counts for.
func (p *opinionReporting) groupSheet(by string, o Opinion) Sheet {
	t := Table{Name: "By" + upperFirst(by), Columns: []Column{
		{Key: "group", Title: p.groupHead(by), Cell: LongCell},
		{Key: "came", Title: p.T("Came"), Cell: CountCell},
		{Key: "n", Title: p.T("Answered"), Cell: CountCell},
		{Key: "weight", Title: p.T("Weight"), Cell: ShareCell},
		{Key: "figure", Title: p.T("What they say"), Cell: LongCell},
		{Key: "share", Title: p.T("Share"), Cell: ShareCell},
		{Key: "low", Title: p.T("Lower bound|of an interval"), Cell: ShareCell},
		{Key: "high", Title: p.T("Upper bound|of an interval"), Cell: ShareCell},
	}}
	groups := p.all.By(by, o.Code)
	if p.unwritten && by == OpinionsByLanguage {
		groups = nil
	}
	for _, g := range groups {
		row := []Value{Said(p.groupName(by, g)), {}, Number(g.N), {}, Said(g.Figure(p.Book))}
		if g.Came > 0 {
			row[1] = Number(g.Came)
		}
		if by != OpinionsByLanguage {
			row[3] = points(g.Weight)
		}
		share := []Value{{}, {}, {}}
		if !g.TopOf.Empty() {
			share = shareValues(g.Top)
		}
		t.Rows = append(t.Rows, append(row, share...))
	}
	s := Sheet{Key: "by-" + by, Name: p.groupHead(by), Title: o.Said(p.Lang()), Tables: []Table{t}}
	switch {
	case by == OpinionsByLanguage && p.unwritten:
		s.Lead, s.Tables = p.Say(unwrittenWhy()), nil
	case by == OpinionsByLanguage:
		s.Notes = []string{p.T("Languages in which fewer than {n} people answered stand in one line.", "n", int(p.all.stack.least.Attitudes))}
	default:
		s.Lead = p.T("Each evening counts by how many came; where nobody counted them, by how many answered.")
	}
	return s
}

// groupHead is what the groups are called.
func (p *opinionReporting) groupHead(by string) string {
	switch by {
	case OpinionsBySeries:
		return p.T("Series")
	case OpinionsByYear:
		return p.T("Year")
	case OpinionsByLanguage:
		return p.T("Language")
	}
	return p.T("Event")
}

// groupName is what a group is called outside the office.
func (p *opinionReporting) groupName(by string, g OpinionGroup) string {
	switch {
	case by == OpinionsByLanguage:
		return formsSaid(p.Book, g.Key)
	case by == OpinionsByYear && g.Key != "":
		return g.Key
	case by == OpinionsByYear:
		return p.T("No date")
	case by == OpinionsBySeries && g.Key == "":
		return p.T("No series")
	case g.Key == "":
		return p.T("No event")
	}
	name := p.discreet.Text(g.Name, "…")
	if g.Day != "" {
		name += " · " + p.Date(g.Day.YMD())
	}
	return name
}

// communitySheet has what may be shown of the communities, or why nothing is.
func (p *opinionReporting) communitySheet(o Opinion) Sheet {
	s := Sheet{Key: "by-community", Name: p.T("Community"), Title: o.Said(p.Lang())}
	if !p.communities.Why.Empty() {
		s.Lead = p.Say(p.communities.Why)
		return s
	}
	t := Table{Name: "ByCommunity", Columns: []Column{
		{Key: "community", Title: p.T("Community"), Cell: LongCell}, {Key: "n", Title: p.T("Answered"), Cell: CountCell},
	}}
	for i, answer := range p.communities.Columns {
		key, head := strconv.Itoa(i), p.Say(o.ColumnSaid(p.Book, answer))
		t.Columns = append(t.Columns, Column{Key: "n" + key, Title: head, Cell: CountCell}, Column{Key: "share" + key, Title: p.T("Share: {answer}", "answer", head), Cell: ShareCell})
	}
	for _, r := range p.communities.Rows {
		row := []Value{Said(p.Say(CommunitySaid(r.Community))), Number(r.N)}
		for _, c := range r.Cells {
			switch {
			case c.Withheld:
				row = append(row, Said(WithheldMark), Value{})
			case c.Share.Few():
				row = append(row, Number(c.N), Value{})
			default:
				row = append(row, Number(c.N), points(c.Share.Part))
			}
		}
		t.Rows = append(t.Rows, row)
	}
	s.Tables, s.Notes = []Table{t}, []string{p.Say(p.communities.Note())}
	return s
}
