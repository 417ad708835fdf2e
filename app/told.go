package app

import (
	"sofra/app/stats"
	"sofra/app/words"
)

// Told is what a question's answers come to, as it may be said: a share with
// its interval, or counts alone where few answered.
type Told struct {
	Question  string     // its code
	Text      words.Text // what the share is of
	Hits, All int64
	Low, High float64 // of the 95 % interval, as fractions
}

// Few says that too few answered for a share.
func (t Told) Few() bool { return t.All < fewest }

// Rough says that the share is a rough one.
func (t Told) Rough() bool { return !t.Few() && t.All < enough }

// Share is the fraction that gave one of the top answers.
func (t Told) Share() float64 {
	if t.All == 0 {
		return 0
	}
	return float64(t.Hits) / float64(t.All)
}

// Sentence is the figure in words: "58 of 104, between 48 and 63 %".
func (t Told) Sentence() words.Text {
	if t.Few() {
		return words.T("{n} of {all}", "n", int(t.Hits), "all", int(t.All))
	}
	return words.T("{n} of {all}, between {low} and {high} %", "n", int(t.Hits), "all", int(t.All), "low", whole(t.Low), "high", whole(t.High))
}

// Tell says what counts of answers come to, question by question.
func Tell(counts []AnswerCount) []Told {
	var all []Told
	for _, q := range questions() {
		if q.top != nil {
			all = append(all, tell(counts, q))
		}
	}
	return all
}

func tell(counts []AnswerCount, q question) Told {
	t := Told{Question: q.code, Text: q.topText, All: answered(counts, q)}
	for _, answer := range q.top {
		t.Hits += Given(counts, q.code, answer)
	}
	t.Low, t.High, _ = stats.Wilson(t.Hits, t.All)
	return t
}

// Given is how many gave one answer to a question.
func Given(counts []AnswerCount, code, answer string) int64 {
	for _, c := range counts {
		if c.Question == code && c.Answer == answer {
			return c.N
		}
	}
	return 0
}

// answersTo counts each answer to a question, in the question's order.
func answersTo(counts []AnswerCount, q question) []AnswerCount {
	var all []AnswerCount
	for _, answer := range q.answers {
		all = append(all, AnswerCount{Question: q.code, Answer: answer, N: Given(counts, q.code, answer)})
	}
	return all
}

// answered is how many answered the question at all.
func answered(counts []AnswerCount, q question) (n int64) {
	for _, c := range answersTo(counts, q) {
		n += c.N
	}
	return n
}
