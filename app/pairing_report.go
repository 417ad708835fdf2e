package app

import (
	"context"
	"errors"
	"math"
	"strings"

	"sofra/app/words"
)

// PairReport lays out what forms from before and after come to, in a language,
// and has give write it; that leaves a trace. What is withheld on the screen is
// not in it either, nor are codes.
func (a *App) PairReport(ctx context.Context, place PairPlace, l words.Lang, give func(Report) error) error {
	p, err := a.Pairing(ctx, place)
	if err != nil {
		return err
	}
	b := words.In(l)
	r := p.report(b, place.Title)
	step := Step{Verb: words.T("Wrote down what changed: {title}", "title", place.Title), Kind: Trace, About: place.EventID}
	err = a.keep(ctx, step, func(Tx) error { return give(r) })
	if errors.Is(err, ErrReadOnly) {
		err = give(p.totals(b, place.Title))
	}
	return err
}

// totals is the report of an office that cannot note what leaves it: how many forms
// there are, and nothing of what people answered.
func (p Pairing) totals(b *words.Book, title string) Report {
	p.Compared = nil
	r := p.report(b, title)
	r.Sheets[0].Tables, r.Sheets[0].Notes = nil, append(r.Sheets[0].Notes, b.Say(unwrittenWhy()))
	return r
}

// PairReportName is what the file is called.
func PairReportName(place PairPlace, l words.Lang) string {
	return strings.TrimSpace("before-after "+fileWords(place.Title)) + " " + string(l) + ".xlsx"
}

func (p Pairing) report(b *words.Book, title string) Report {
	changes := Sheet{Key: "changes", Name: b.T("Before and after"), Title: b.T("Before and after"), Lead: strings.Join(p.Said(b), " "), Facts: p.Facts(b), Tables: []Table{p.changesTable(b)}}
	answers := Sheet{Key: "answers", Name: b.T("Answers"), Title: b.T("Answers")}
	answers.Tables, answers.Charts = p.answersTable(b)
	r := Report{Grant: title, Lang: b.Lang(), Title: title, Subject: b.T("Before and after"), Sheets: []Sheet{changes}}
	if answers.Rows() > 0 {
		r.Sheets = append(r.Sheets, answers)
	}
	return r
}

// Facts say how the forms were matched.
func (p Pairing) Facts(b *words.Book) (all []Fact) {
	add := func(label string, n int) { all = append(all, Fact{label, b.Int(int64(n))}) }
	add(b.T("Forms from before"), p.Before)
	add(b.T("Forms from after"), p.After)
	add(b.T("Found both times"), p.Matched)
	add(b.T("Before only"), p.Lost)
	add(b.T("After only"), p.New)
	add(b.T("Without a code"), p.NoCode)
	if p.Twice > 0 {
		all = append(all, Fact{b.T("Left out, one code of several"), b.T("{n} forms, {codes} codes", "n", p.Twice, "codes", p.TwiceCodes)})
	}
	return all
}

// changesTable is a row for each question.
func (p Pairing) changesTable(b *words.Book) Table {
	t := Table{Name: "Changes", Columns: []Column{
		{Key: "question", Title: b.T("Question"), Cell: LongCell}, {Key: "pairs", Title: b.T("Answered both times"), Cell: CountCell},
		{Key: "up", Title: b.T("Up|a change"), Cell: CountCell}, {Key: "down", Title: b.T("Down|a change"), Cell: CountCell}, {Key: "same", Title: b.T("The same|a change"), Cell: CountCell},
		{Key: "p", Title: "p", Cell: DecimalCell}, {Key: "effect", Title: "r", Cell: DecimalCell},
		{Key: "shift", Title: b.T("By how much"), Cell: DecimalCell}, {Key: "low", Title: b.T("Lower bound|of an interval"), Cell: DecimalCell}, {Key: "high", Title: b.T("Upper bound|of an interval"), Cell: DecimalCell},
		{Key: "said", Title: b.T("What may be concluded"), Cell: ProseCell},
	}}
	for _, c := range p.Compared {
		row := []Value{Said(c.AskedQuestion.Said(b.Lang())), Number(c.N), {}, {}, {}, {}, {}, {}, {}, {}, Said(strings.Join(c.Said(b, p.Smallest), " "))}
		if !c.Withheld {
			row[2], row[3], row[4] = Number(c.Change.Up), Number(c.Change.Down), Number(c.Change.Same)
		}
		if c.Tested() {
			row[5] = decimal(c.P, 4)
			copy(row[6:10], c.sizes())
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// sizes are the effect, and by how much with its interval.
func (c Compared) sizes() []Value {
	if c.How == ComparedYesNo {
		grew, low, high, _ := c.YesNo.Difference()
		return []Value{{}, decimal(grew, 4), decimal(low, 4), decimal(high, 4)}
	}
	if !c.Ranks.Sure {
		return []Value{decimal(c.Ranks.Effect, 2)}
	}
	return []Value{decimal(c.Ranks.Effect, 2), decimal(c.Ranks.Shift, 1), decimal(c.Ranks.Low, 1), decimal(c.Ranks.High, 1)}
}

func decimal(f float64, places int) Value {
	of := int64(math.Pow10(places))
	return Ratio(int64(math.Round(f*float64(of))), of)
}

// answersTable counts each answer before and after, and draws them.
func (p Pairing) answersTable(b *words.Book) ([]Table, []Chart) {
	t := Table{Name: "BeforeAfter", Columns: []Column{
		{Key: "question", Title: b.T("Question"), Cell: LongCell}, {Key: "answer", Title: b.T("Answer")},
		{Key: "before", Title: b.T("Before|a programme"), Cell: CountCell}, {Key: "after", Title: b.T("After|a programme"), Cell: CountCell},
	}}
	var charts []Chart
	for _, c := range p.Compared {
		from := len(t.Rows)
		for _, bar := range c.Bars {
			t.Rows = append(t.Rows, []Value{Said(c.AskedQuestion.Said(b.Lang())), Said(c.Label(b, bar)), Number(bar.Before), Number(bar.After)})
		}
		if len(c.Bars) > 0 {
			charts = append(charts, Chart{Kind: Columns, Title: c.AskedQuestion.Said(b.Lang()), Table: t.Name, Labels: "answer", Values: []string{"before", "after"}, From: from, To: len(t.Rows)})
		}
	}
	return []Table{t}, charts
}

// Label is what an answer is called in a language.
func (c Compared) Label(b *words.Book, bar ComparedBar) string {
	for _, one := range c.Choices {
		if one.Code == bar.Code && bar.Code != "" {
			return one.Said(b.Lang())
		}
	}
	return b.Say(bar.Answer)
}
