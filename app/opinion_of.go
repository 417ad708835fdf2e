package app

import (
	"slices"
	"strconv"

	"sofra/app/stats"
	"sofra/app/words"
)

// Opinion is what the answers to one question come to.
type Opinion struct {
	Question
	N      int64           // forms that answered
	Of     int64           // forms of the events where somebody did
	Spread []OpinionAnswer // each answer, in the question's order
	Top    OpinionShare    // of those who gave one of the top answers
	TopOf  words.Text      // what that share is of; empty where there is none
	Net    OpinionNet
	stats.Scores
	Weights []float64 // what each evening counts for, in their order
}

// OpinionAnswer is one answer, or a band of numbers, with its share of those who
// answered.
type OpinionAnswer struct {
	Code  string
	Share OpinionShare
}

// OpinionNet is those who would recommend minus those who would not, from −1 to
// 1, with its interval.
type OpinionNet struct {
	Is             bool
	More, Less     int64
	Net, Low, High float64
}

// netEnough is how many must answer before a recommendation may be held against
// another.
const netEnough = 100

// Weak says that the figure rests on few answers: it jumps.
func (o Opinion) Weak() bool { return o.N < netEnough }

// Drawn says whether the answers are steps of a scale, which stand side by side.
func (o Opinion) Drawn() bool { return o.HasScale() || o.Kind == AsksNumber }

// AnswerSaid is an answer in the words of a book.
func (o Opinion) AnswerSaid(b *words.Book, code string) string {
	at := slices.IndexFunc(o.Choices, func(c Choice) bool { return c.Code == code })
	switch {
	case at >= 0:
		return o.Choices[at].Said(b.Lang())
	case code == "yes":
		return b.T("Yes")
	case code == "no":
		return b.T("No")
	}
	return code
}

// opinionOf is what a tally comes to; o has the evenings that it is of.
func opinionOf(q Question, t *opinionTally, o *Opinions) Opinion {
	out, m := Opinion{Question: q, Scores: stats.Scores{}}, opinionMaker{q, t, o, make([]int64, len(o.Evenings))}
	for i := range o.Evenings {
		n := t.answered(q, i)
		if m.said[i] = n; n > 0 {
			out.N += n
			out.Of += o.Evenings[i].Forms
		}
	}
	if q.HasScale() || q.Kind == AsksNumber {
		for answer, n := range t.all {
			if value, err := strconv.ParseInt(answer, 10, 64); err == nil {
				out.Scores[value] += n
			}
		}
	}
	for _, answers := range spreadOf(q, t.all) {
		out.Spread = append(out.Spread, OpinionAnswer{answers.label, m.share(answers.codes)})
	}
	top, of := topOf(q)
	if out.TopOf = of; !of.Empty() {
		out.Top = m.share(top)
	}
	out.Weights = m.weights()
	out.Net = m.net(out.N)
	return out
}

// opinionMaker works out the shares of one question.
type opinionMaker struct {
	q    Question
	t    *opinionTally
	o    *Opinions
	said []int64 // how many answered, evening by evening
}

// answered is how many forms of an evening answered a question.
func (t *opinionTally) answered(q Question, evening int) (n int64) {
	if q.Kind == AsksSeveral || q.Kind == AsksText {
		return t.at[evening][""]
	}
	for answer, many := range t.at[evening] {
		if answer != "" {
			n += many
		}
	}
	return n
}

// evenings are those that answered, with how many gave one of some answers.
func (m opinionMaker) evenings(answers []string) []stats.Evening {
	all := make([]stats.Evening, len(m.o.Evenings))
	for i, e := range m.o.Evenings {
		one := stats.Evening{Answers: m.said[i], Audience: e.counted()}
		for _, a := range answers {
			one.Hits += m.t.at[i][a]
		}
		if one.Hits = min(one.Hits, one.Answers); m.o.Filter.Language != "" {
			one.Audience = 0
		}
		all[i] = one
	}
	return all
}

func (m opinionMaker) weights() []float64 {
	_, _, _, weights, _ := stats.Pooled(m.evenings(nil))
	return weights
}

// share is that of some answers: of one evening with what is known of its
// audience, of several with each counting by those who came.
func (m opinionMaker) share(answers []string) (s OpinionShare) {
	var one stats.Evening
	evenings, several := m.evenings(answers), 0
	for _, e := range evenings {
		if s.Hits, s.All = s.Hits+e.Hits, s.All+e.Answers; e.Answers > 0 {
			one = e
			several++
		}
	}
	if several > 1 {
		s.Part, s.Low, s.High, _, _ = stats.Pooled(evenings)
		return s
	}
	if s.All > 0 {
		s.Part = float64(s.Hits) / float64(s.All)
	}
	var ok bool
	if s.Low, s.High, ok = stats.WilsonOf(one.Hits, one.Answers, one.Audience); !ok {
		s.Low, s.High, _ = stats.Wilson(one.Hits, one.Answers)
	}
	return s
}

// net is the recommendation: 9 and 10 minus 0 to 6 of 10.
func (m opinionMaker) net(n int64) (out OpinionNet) {
	if m.q.Kind != AsksScore || m.q.Topic != "recommendation" || m.q.Low != 0 || m.q.High != 10 {
		return out
	}
	for answer, many := range m.t.all {
		switch value, err := strconv.Atoi(answer); {
		case err != nil:
		case value >= 9:
			out.More += many
		case value <= 6:
			out.Less += many
		}
	}
	came := int64(0)
	if len(m.o.Evenings) == 1 && m.o.Filter.Language == "" {
		came = m.o.Evenings[0].counted()
	}
	out.Net, out.Low, out.High, out.Is = stats.Net(out.More, out.Less, n, came)
	return out
}
