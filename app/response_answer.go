package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// FormAnswer is what a form answers to one question that is no column of it.
// Several choices are several answers.
type FormAnswer struct {
	Kept
	ResponseID   ID
	QuestionCode string
	ChoiceCode   string
	Number       *int
	Text         string
}

// AnswersOf are the answers of a form to one question.
func (r Response) AnswersOf(code string) (all []FormAnswer) {
	for _, a := range r.Answers {
		if a.QuestionCode == code {
			all = append(all, a)
		}
	}
	return all
}

// SetAnswers makes the answers of a form to one question these; those that say
// the same keep their place.
func (r *Response) SetAnswers(code string, now ...FormAnswer) {
	was := r.AnswersOf(code)
	r.Answers = slices.DeleteFunc(r.Answers, func(a FormAnswer) bool { return a.QuestionCode == code })
	for i, a := range now {
		a.QuestionCode = code
		if i < len(was) {
			a.Kept = was[i].Kept
		}
		r.Answers = append(r.Answers, a)
	}
}

// keepResponse keeps a form, and freezes the questionnaire that it answers.
func keepResponse(ctx context.Context, tx Tx, r *Response) error {
	if r.QuestionnaireID == "" {
		return tx.PutResponse(ctx, r)
	}
	f, err := formOf(ctx, tx, r.QuestionnaireID)
	if err != nil {
		return err
	}
	for _, a := range r.Answers {
		if err := f.takes(a); err != nil {
			return err
		}
	}
	if err := tx.PutResponse(ctx, r); err != nil {
		return err
	}
	return freeze(ctx, tx, f)
}

// takes says whether an answer is one that the questionnaire offers. One to a
// question that it does not ask came from elsewhere and stays.
func (f AskedForm) takes(a FormAnswer) error {
	at := slices.IndexFunc(f.Asked, func(q AskedQuestion) bool { return q.Code == a.QuestionCode })
	if at < 0 {
		return nil
	}
	q := f.Asked[at].Question
	switch {
	case q.HasScale() && a.Number != nil:
		return check(Wrong{q.Code, scaleRule(a.Number, q.Low, q.High)})
	case q.HasChoices() && len(q.Choices) > 0 && !slices.ContainsFunc(q.Choices, func(c Choice) bool { return c.Code == a.ChoiceCode }):
		return check(Wrong{q.Code, words.T("Choose one of the list.")})
	}
	return nil
}
