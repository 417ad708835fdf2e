package app

import (
	"context"
	"errors"

	"sofra/app/words"
)

// Spoken is what a text may speak of beside figures: the values of indicators, and
// answers that may be quoted.
type Spoken struct {
	Results Results
	Quotes  []QuoteLine
}

// SpokenWord is a word of a text with what stands in its place in the report.
type SpokenWord struct {
	Word string // "{indicator:1.1}"
	Name string // what it is, for who chooses one
	Said string
}

// ReadSpoken reads what texts on a period may speak of. Values that rest on what people
// said of themselves stay closed: they are said when the report is made.
func ReadSpoken(ctx context.Context, from Reader, f Filter) (s Spoken, err error) {
	var failed error
	s.Results, err = ResultsOf(ctx, from, f)
	s.Quotes, failed = from.Quotes(ctx, f)
	return s, errors.Join(err, failed)
}

// Words are those that may be said, in the language of the text.
func (s Spoken) Words(b *words.Book) (all []SpokenWord) {
	for _, v := range s.Results.Values {
		if v.Code == "" {
			continue
		}
		all = append(all, SpokenWord{"{indicator:" + v.Code + "}", v.Said(b.Lang()).Title, v.spoken(b)})
	}
	for _, q := range s.Quotes {
		all = append(all, SpokenWord{"{quote:" + q.word() + "}", q.Event, b.Quote(q.in(b.Lang()))})
	}
	return all
}

// spoken is the value of the period as a text says it, with its numbers where it is one
// of another and they may be told.
func (v IndicatorValue) spoken(b *words.Book) string {
	cell := valueCell(v, v.Now)
	switch {
	case v.Hidden == ValueClosed:
		return "…"
	case v.Hidden != "":
		return b.T("not shown")
	case !cell.Has:
		return b.T("no value")
	}
	said := Column{Cell: CountCell}.CellOf(cell).Say(b, cell)
	if v.Kind == PercentOf && !v.coarse() {
		said += " (" + b.T("{n} of {all}", "n", int(v.Now.N), "all", int(v.Now.Of)) + ")"
	}
	return said
}

// word names a quote: the end of its form's id, which stays when other quotes come and
// go, and the question.
func (q QuoteLine) word() string {
	id := string(q.Form)
	return id[max(0, len(id)-8):] + "." + q.Question
}

// in is the quote in a language, as it was said where nobody translated it.
func (q QuoteLine) in(l words.Lang) string {
	if q.Translation != "" && q.Written != string(l) && q.Translated == string(l) {
		return q.Translation
	}
	return q.Text
}

// into puts what may be said beside the figures of a text.
func (s Spoken) into(said map[string]string, b *words.Book) {
	for _, w := range s.Words(b) {
		said[w.Word] = w.Said
	}
}
