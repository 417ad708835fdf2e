package app

import (
	"strings"

	"sofra/app/words"
)

// CameSaid says how many came, as far as they were counted.
func (o Opinions) CameSaid(b *words.Book) string {
	came, known := o.Audience()
	switch {
	case known:
		return b.Int(came)
	case came == 0 || o.Filter.Language != "":
		return b.T("not known")
	}
	return b.T("{n}, not all counted", "n", int(came))
}

// tonguesNamed is how many languages of forms are named.
const tonguesNamed = 4

// LanguagesSaid says how many forms there are in each language.
func (o Opinions) LanguagesSaid(b *words.Book) string {
	var all []string
	for i, l := range o.Languages {
		if i == tonguesNamed {
			all = append(all, "…")
			break
		}
		all = append(all, formsSaid(b, l.Answer)+" "+b.Int(l.N))
	}
	return strings.Join(all, ", ")
}

// languagesNamed names the languages of forms as they leave: how many there are in
// each would have to be laid beside all that left before.
func (o Opinions) languagesNamed(b *words.Book) string {
	var all []string
	for _, l := range o.Languages[:min(len(o.Languages), tonguesNamed)] {
		all = append(all, formsSaid(b, l.Answer))
	}
	return strings.Join(all, ", ")
}

// Most is the answer that was given most often.
func (o Opinion) Most() (most OpinionAnswer) {
	for _, a := range o.Spread {
		if a.Share.Hits > most.Share.Hits {
			most = a
		}
	}
	return most
}

// Figure is what a question comes to in a few words: its share, the answer given
// most often, or the median.
func (o Opinion) Figure(b *words.Book) string {
	switch {
	case o.Kind == AsksText || o.N == 0:
		return ""
	case !o.TopOf.Empty():
		return b.Say(o.Top.Sentence())
	case o.Kind == AsksNumber:
		median, _ := o.Median()
		return b.T("Median {median}", "median", b.Decimal(int64(median*10+0.5), 1))
	}
	most := o.Most()
	return b.T("{answer}: {figure}", "answer", o.AnswerSaid(b, most.Code), "figure", b.Say(most.Share.Sentence()))
}

// ColumnSaid is a column of a table by community.
func (o Opinion) ColumnSaid(b *words.Book, answer string) words.Text {
	switch answer {
	case TopAnswers:
		return o.TopOf
	case OtherAnswers:
		return words.T("other answers")
	}
	return words.Text{Key: o.AnswerSaid(b, answer)}
}

// upperFirst writes a code as a part of a table's name.
func upperFirst(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
