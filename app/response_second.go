package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// EverySecond is how many forms there are to each one that is entered twice.
const EverySecond = 10

// Entered is a form that was taken over from paper, with what its second entry
// came to, if there is one.
type Entered struct {
	ID       ID
	Number   string // of the paper
	SecondID ID
	Compared Set
	Differed Set
}

// SecondsDue are the places of the forms that are to be entered a second time:
// the last of each ten of which none was.
func SecondsDue(all []Entered) (due []int) {
	for last := EverySecond - 1; last < len(all); last += EverySecond {
		ten := all[last+1-EverySecond : last+1]
		if !slices.ContainsFunc(ten, func(e Entered) bool { return e.SecondID != "" }) {
			due = append(due, last)
		}
	}
	return due
}

// Agreement is how far two entries of the same forms say the same, before one
// was kept.
type Agreement struct {
	Forms     int
	Same, All int // answers
	By        []AgreedOn
}

// AgreedOn is the agreement on one question.
type AgreedOn struct {
	Code      string
	Same, All int
}

// Agreed counts how far second entries say what the first ones did; questions
// come in the order in which they were compared first.
func Agreed(all []Entered) (a Agreement) {
	for _, e := range all {
		if e.SecondID == "" {
			continue
		}
		a.Forms++
		for _, code := range e.Compared {
			at := slices.IndexFunc(a.By, func(o AgreedOn) bool { return o.Code == code })
			if at < 0 {
				at = len(a.By)
				a.By = append(a.By, AgreedOn{Code: code})
			}
			a.All++
			a.By[at].All++
			if !e.Differed.Has(code) {
				a.Same++
				a.By[at].Same++
			}
		}
	}
	return a
}

// Against holds a form against its second entry: the questions that either
// answers, and those of them that are answered in two ways.
func (r Response) Against(second Response) (compared, differed Set) {
	codes := []string{"liked", "heard", "trust", "community", "gender", "age", "place", "comment"}
	var more []string
	for _, a := range append(slices.Clone(r.Answers), second.Answers...) {
		if !slices.Contains(more, a.QuestionCode) {
			more = append(more, a.QuestionCode)
		}
	}
	slices.Sort(more)
	for _, code := range append(codes, more...) {
		one, other := r.Said(code), second.Said(code)
		if len(one)+len(other) == 0 {
			continue
		}
		if compared = append(compared, code); !slices.Equal(one, other) {
			differed = append(differed, code)
		}
	}
	return compared, differed
}

// take puts the answer of another form to one question in place of the own.
func (r *Response) take(code string, from Response) {
	if IsColumn(code) {
		r.Say(Question{Code: code}, from.Said(code)...)
		return
	}
	var all []FormAnswer
	for _, a := range from.AnswersOf(code) {
		all = append(all, FormAnswer{ChoiceCode: a.ChoiceCode, Number: a.Number, Text: a.Text})
	}
	r.SetAnswers(code, all...)
}

// ErrEnteredTwice is that a form has a second entry already.
var ErrEnteredTwice = &Fault{"entered_twice", words.T("This form was entered a second time already.")}

// SaveSecondEntry keeps the second entry of a form, which counts nowhere, with
// what the two agreed on. Of the questions in take its answers become those of
// the form.
func (a *App) SaveSecondEntry(ctx context.Context, second *Response, take ...string) error {
	if err := second.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Compared a form with its second entry"), func(tx Tx) error {
		first, err := tx.Response(ctx, second.SecondOf)
		if err != nil {
			return err
		}
		all, err := tx.Entered(ctx, first.EventID)
		if err != nil {
			return err
		}
		if slices.ContainsFunc(all, func(e Entered) bool { return e.ID == first.ID && e.SecondID != "" }) {
			return ErrEnteredTwice
		}
		second.Compared, second.Differed = first.Against(*second)
		for _, code := range take {
			first.take(code, *second)
		}
		if len(take) > 0 {
			err = keepResponse(ctx, tx, &first)
		}
		if err == nil {
			err = keepResponse(ctx, tx, second)
		}
		return err
	})
}
