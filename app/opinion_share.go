package app

import (
	"slices"
	"strconv"

	"sofra/app/stats"
	"sofra/app/words"
)

// OpinionShare is a share of those who answered, as it may be said: with its
// 95 % interval, or as counts alone where few answered. Of several evenings Part
// counts each by those who came.
type OpinionShare struct {
	Hits, All       int64
	Part, Low, High float64
}

// Few says that too few answered for a share.
func (s OpinionShare) Few() bool { return s.All < fewest }

// Rough says that the share is a rough one.
func (s OpinionShare) Rough() bool { return !s.Few() && s.All < enough }

// Sentence is the figure in words: "3 of 8", "16 of 20 (80 %, 58–92 %)", "58 of
// 104, between 48 and 63 %".
func (s OpinionShare) Sentence() words.Text {
	n, all, low, high := int(s.Hits), int(s.All), whole(s.Low), whole(s.High)
	switch {
	case s.Few():
		return words.T("{n} of {all}", "n", n, "all", all)
	case s.Rough():
		return words.T("{n} of {all} ({share} %, {low}–{high} %)", "n", n, "all", all, "share", whole(s.Part), "low", low, "high", high)
	}
	return words.T("{n} of {all}, between {low} and {high} %", "n", n, "all", all, "low", low, "high", high)
}

// topOf are the answers to a question that its share adds up, and what that
// share is of. A question of taste has none: each of its answers has a share.
func topOf(q Question) (answers []string, of words.Text) {
	yesNo := q.Kind == AsksConsent || len(q.Choices) == 2 && slices.ContainsFunc(q.Choices, func(c Choice) bool { return c.Code == "yes" })
	switch {
	case q.Code == "heard":
		return []string{"no"}, words.T("Heard music of another community for the first time")
	case yesNo && q.Kind != AsksSeveral:
		return []string{"yes"}, words.T("Yes")
	case !q.HasScale():
		return nil, words.Text{}
	}
	from := topFrom(q)
	for n := from; n <= q.High; n++ {
		answers = append(answers, strconv.Itoa(n))
	}
	switch q.High - from {
	case 0:
		return answers, words.T("{high} of {high}", "high", q.High)
	case 1:
		return answers, words.T("{low} or {high} of {most}", "low", from, "high", q.High, "most", q.High)
	}
	return answers, words.T("{low} to {high} of {most}", "low", from, "high", q.High, "most", q.High)
}

// topFrom is the least of the top answers on a scale: 8 of 10, 9 of 10 for a
// recommendation, 4 of 5, above the middle of a thermometer.
func topFrom(q Question) int {
	above := q.High - q.Low
	switch {
	case q.Kind == AsksThermometer || above >= mostSteps:
		return q.Low + above/2 + 1
	case q.Topic == "recommendation" && above == 10:
		return q.High - 1
	case above >= 7:
		return q.High - 2
	case above >= 3:
		return q.High - 1
	}
	return q.High
}

// FewestAnswers is how many make a share at all.
const FewestAnswers = fewest

// EnoughToRecommend is how many must answer before a recommendation may be held
// against another.
const EnoughToRecommend = netEnough

// Margin is how far a share of all forms may be off at most, with each evening
// counting by those who came.
func (o Opinions) Margin() (float64, bool) {
	var all []stats.Evening
	for _, e := range o.Evenings {
		one := stats.Evening{Answers: e.Forms, Audience: e.counted()}
		if o.Filter.Language != "" {
			one.Audience = 0
		}
		all = append(all, one)
	}
	return stats.MarginOf(all)
}

// SampleTarget says how many forms are needed for a margin of ten points, where
// it is known how many came.
func SampleTarget(o Opinions) words.Text {
	came, known := o.Audience()
	if !known {
		return words.Text{}
	}
	needed := stats.Needed(came, 0.1)
	if o.Forms >= needed {
		return words.T("{needed} of {all} needed: reached", "needed", int(needed), "all", int(came))
	}
	return words.T("{needed} of {all} needed: {n} so far", "needed", int(needed), "all", int(came), "n", int(o.Forms))
}

// Limits are what has to be said beside such figures, whatever they are.
func (o Opinions) Limits() (all []words.Text) {
	came, known := o.Audience()
	margin, ok := o.Margin()
	switch {
	case o.Filter.Language != "":
		all = append(all, words.T("How many came is not known by the language of the form."))
	case !known:
		all = append(all, words.T("How many came is not known for every event, or fewer were counted than answered: intervals are those of a large audience."))
	case ok && o.Forms >= fewest:
		all = append(all, words.T("Any share of all forms may be off by {n} points either way, of {all} who came.", "n", whole(margin), "all", int(came)))
	}
	if len(o.Evenings) > 1 {
		all = append(all, words.T("Each evening counts by how many came; where nobody counted them, by how many answered."))
	}
	return append(all, words.T("Who answered chose to. The interval assumes a random sample of those who came, and nothing here proves that an evening brought a change about."))
}
