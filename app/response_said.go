package app

import (
	"slices"
	"strconv"
)

// AsksOwnCode is the code of the question for the code that people make up; no
// question of the bank has it.
const AsksOwnCode = "own_code"

// Said is what a form answers to a question: codes, a number or a text, as one
// list whether the answer is a column of the form or has rows of its own.
func (r Response) Said(code string) (all []string) {
	add := func(texts ...string) {
		for _, t := range texts {
			if t != "" {
				all = append(all, t)
			}
		}
	}
	switch code {
	case "liked":
		add(scored(r.Score))
	case "trust":
		add(scored(r.Trust))
	case "heard":
		add(r.Heard)
	case "comment":
		add(r.Comment)
	case "community":
		add(r.SaidCommunities()...)
	case "gender":
		add(r.Gender)
	case "age":
		add(r.AgeBand)
	case "place":
		add(string(r.PlaceID))
	case AsksOwnCode:
		add(r.OwnCode)
	default:
		for _, a := range r.AnswersOf(code) {
			add(a.ChoiceCode, scored(a.Number), a.Text)
		}
		slices.Sort(all) // of several answers the order says nothing
	}
	return all
}

// Say answers a question with codes, a number or a text; nothing takes the
// answer away.
func (r *Response) Say(q Question, said ...string) {
	first := ""
	if len(said) > 0 {
		first = said[0]
	}
	switch q.Code {
	case "liked":
		r.Score = toScore(first)
	case "trust":
		r.Trust = toScore(first)
	case "heard":
		r.Heard = first
	case "comment":
		r.Comment = first
	case "community":
		r.SayCommunities(said...)
	case "gender":
		r.Gender = first
	case "age":
		r.AgeBand = first
	case "place":
		r.PlaceID = ID(first)
	case AsksOwnCode:
		r.OwnCode = first
	default:
		r.SetAnswers(q.Code, rowsSaying(q, said)...)
	}
}

// rowsSaying are the rows of an answer.
func rowsSaying(q Question, said []string) (all []FormAnswer) {
	for _, s := range said {
		switch {
		case q.HasScale() || q.Kind == AsksNumber:
			if n := toScore(s); n != nil {
				all = append(all, FormAnswer{Number: n})
			}
		case q.Kind == AsksText:
			all = append(all, FormAnswer{Text: s})
		default:
			all = append(all, FormAnswer{ChoiceCode: s})
		}
	}
	return all
}

// scored writes a number of a form; none is "".
func scored(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

// toScore reads one; nil is none.
func toScore(s string) *int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return nil
	}
	return &n
}

// Asks says whether a question is asked of somebody who answered so far as r
// does: its condition is met, and the question that it waits for is asked too.
func (f AskedForm) Asks(at int, r Response) bool {
	q := f.Asked[at]
	if q.WhenQuestion == "" {
		return true
	}
	before := slices.IndexFunc(f.Asked[:at], func(b AskedQuestion) bool { return b.Code == q.WhenQuestion })
	return before >= 0 && f.Asks(before, r) && slices.Contains(r.Said(q.WhenQuestion), q.WhenAnswer)
}

// Unasked takes away the answers to questions whose condition is not met any
// more: they were given before another answer was changed.
func (f AskedForm) Unasked(r *Response) {
	for i, q := range f.Asked {
		if !f.Asks(i, *r) {
			r.Say(q.Question)
		}
	}
}
