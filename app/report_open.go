package app

import (
	"context"
	"errors"
)

// QuoteLine is an answer that may be quoted, without anything on who wrote it.
type QuoteLine struct {
	Form        ID
	Question    string // its code
	Text        string
	Written     string // the language that it is in
	Translated  string
	Translation string
	Day         Date
	Event       string
}

// openRows is what a report says of answers in own words.
type openRows struct {
	quotes []QuoteLine
	tags   []TagRow
	asked  map[string]Question // by code
}

func readOpen(ctx context.Context, from Reader, f Filter) (o openRows, err error) {
	var failed error
	o.quotes, err = from.Quotes(ctx, f)
	o.tags, failed = from.TagCounts(ctx, f)
	o.asked = map[string]Question{}
	if err = errors.Join(err, failed); err != nil || len(o.quotes) == 0 {
		return o, err
	}
	bank, err := from.Bank(ctx)
	for _, q := range bank {
		o.asked[q.Code] = q
	}
	return o, err
}

// openTables are what the answers in own words speak of, and those that may be
// quoted; none where nothing was tagged or chosen.
func (p *reporting) openTables() (all []Table) {
	if len(p.said.tags) > 0 {
		t := Table{Name: "Tags", Title: p.T("What answers in own words speak of"), Columns: []Column{
			{Key: "tag", Title: p.T("Tag"), Cell: LongCell}, {Key: "meaning", Title: p.T("Meaning|of a tag"), Cell: LongCell}, {Key: "n", Title: p.T("Answers"), Cell: CountCell},
		}}
		for _, row := range p.said.tags {
			t.Rows = append(t.Rows, []Value{Said(row.Said(p.Book)), Said(row.Means(p.Book)), Number(row.Answers)})
		}
		all = append(all, t)
	}
	if len(p.said.quotes) == 0 {
		return all
	}
	t := Table{Name: "Quotes", Title: p.T("In their words"), Columns: []Column{
		{Key: "question", Title: p.T("Question"), Cell: LongCell}, {Key: "words", Title: p.T("In their words"), Cell: ProseCell}, {Key: "translation", Title: p.T("Translation"), Cell: ProseCell},
		{Key: "event", Title: p.T("Event"), Cell: LongCell}, {Key: "day", Title: p.T("Day"), Cell: DateCell},
	}}
	for _, q := range p.said.quotes {
		t.Rows = append(t.Rows, []Value{Said(p.openQuestion(q.Question)), Said(p.Quote(q.Text)), Said(q.Translation), Said(q.Event), Day(q.Day)})
	}
	return append(all, t)
}

// openQuestion is what was asked, in the language of the report.
func (p *reporting) openQuestion(code string) string {
	if q, ok := p.said.asked[code]; ok {
		return q.Said(p.Lang())
	}
	if code == "comment" {
		return p.T("Comment")
	}
	return code
}
