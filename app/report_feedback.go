package app

import (
	"strconv"

	"sofra/app/stats"
	"sofra/app/words"
)

// How few answers are too few for a share, and how many make a good one.
const (
	fewest = 10
	enough = 30
)

// EnoughAnswers is how many make a good share; fewer make a rough one.
const EnoughAnswers = enough

// question is one of the fixed questions of a form.
type question struct {
	code    string
	text    words.Text
	answers []string
	top     []string // answers that the summary adds up; nil is none
	topText words.Text
	counted words.Text
}

func questions() []question {
	return []question{
		{"score", words.T("How much they liked it, 0 to 10"), scale(0, 10), scale(8, 10),
			words.T("Liked it: 8 to 10 of 10"), words.T("The share of 8, 9 and 10 among all who gave a score from 0 to 10.")},
		{"heard", words.T("Heard music of another community before"), []string{"yes", "no"}, []string{"no"},
			words.T("Heard music of another community for the first time"), words.T("The share of no among all who said whether they had heard another community's music before.")},
		{"trust", words.T("Trust people of another community, 1 to 5"), scale(1, 5), scale(4, 5),
			words.T("Trust people of another community: 4 or 5 of 5"), words.T("The share of 4 and 5 among all who answered from 1 to 5 how far they trust people of another community.")},
	}
}

func scale(low, high int) []string {
	var all []string
	for n := low; n <= high; n++ {
		all = append(all, strconv.Itoa(n))
	}
	return all
}

func (p *reporting) feedbackSheet() Sheet {
	t := Table{Name: "Feedback", Columns: []Column{
		{Key: "question", Title: p.T("Question"), Cell: LongCell},
		{Key: "answer", Title: p.T("Answer")},
		{Key: "n", Title: p.T("Answers"), Cell: CountCell},
		{Key: "of", Title: p.T("Of"), Cell: CountCell},
		{Key: "share", Title: p.T("Share"), Cell: ShareCell, Calc: &Calc{Op: PartOf, Column: "n", Other: "of"}},
		{Key: "low", Title: p.T("Lower bound|of an interval"), Cell: ShareCell},
		{Key: "high", Title: p.T("Upper bound|of an interval"), Cell: ShareCell},
		{Key: "note", Title: p.T("Note"), Cell: LongCell},
	}}
	for _, q := range questions() {
		all := answered(p.answers, q)
		for _, c := range answersTo(p.answers, q) {
			t.Rows = append(t.Rows, p.answerRow(q, c, all))
		}
	}
	s := p.sheet("feedback", p.T("Feedback"), append([]Table{t}, p.openTables()...)...)
	s.Lead = p.T("{n} forms were filled in. Each share comes with its 95 % interval.", "n", int(Given(p.answers, "all", "")))
	return s
}

// answerRow leaves out the share where few answered: three of four is no 75 %.
func (p *reporting) answerRow(q question, c AnswerCount, all int64) []Value {
	row := []Value{Said(p.Say(q.text)), Said(p.answerText(c.Answer)), Number(c.N), Number(all), {}, {}, {}, {}}
	switch {
	case all < fewest:
		row[4].Calc = &Calc{} // no share, so no formula either
		row[7] = Said(p.T("Too few answers for a share."))
		return row
	case all < enough:
		row[7] = Said(p.T("A rough share: fewer than {n} answers.", "n", enough))
	}
	low, high, _ := stats.Wilson(c.N, all)
	row[4], row[5], row[6] = Ratio(c.N, all), Ratio(whole(low), 100), Ratio(whole(high), 100)
	return row
}

func (p *reporting) answerText(answer string) string {
	switch answer {
	case "yes":
		return p.yesNo(true)
	case "no":
		return p.yesNo(false)
	}
	return answer
}
