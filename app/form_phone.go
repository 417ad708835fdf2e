package app

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"sofra/app/words"
)

// FormPhone is a questionnaire for telephones, in all its languages.
type FormPhone struct {
	Form    AskedForm
	EventID ID         // that each answer speaks of; "" is said by nobody
	Title   string     // the event, the series, else the questionnaire
	First   words.Lang // in which it opens
	Places  []Place    // to choose from, where it asks for the municipality
	On      Date       // it was made
}

// FileName says what the file is; it names nobody.
func (p FormPhone) FileName() string {
	return strings.Join(slices.DeleteFunc([]string{"questionnaire", string(p.On)}, func(s string) bool { return s == "" }), "_") + ".xlsx"
}

// Langs are its languages, the one in which it opens first.
func (p FormPhone) Langs() []words.Lang {
	all := p.Form.Langs()
	if at := slices.Index(all, p.First); at > 0 {
		all = append([]words.Lang{p.First}, slices.Delete(all, at, at+1)...)
	}
	return all
}

// MakePhoneForm reads what a questionnaire asks on telephones at an event, or
// anywhere.
func (a *App) MakePhoneForm(ctx context.Context, p FormPhone) (FormPhone, error) {
	var err error
	if p.Form, err = a.FormOf(ctx, p.Form.ID); err != nil {
		return p, err
	}
	if len(p.Form.Asked) == 0 {
		return p, check(Wrong{"Items", words.T("A questionnaire needs a question.")})
	}
	paper := FormPaper{EventID: p.EventID, Form: p.Form, Langs: p.Langs()}
	if err := paper.about(ctx, a); err != nil {
		return p, err
	}
	p.EventID, p.Title = paper.EventID, paper.Title
	p.Places, err = a.Places(ctx)
	return p, err
}

// ExampleForm is the questionnaire that the program words, for an office that has
// none.
func ExampleForm(title words.Lang) AskedForm {
	f := AskedForm{Questionnaire: Questionnaire{Title: words.In(title).T("After a concert"), Purpose: "audience", Edition: 1, State: QuestionnaireDraft}}
	for _, code := range standardCodes() {
		for _, e := range QuestionExamples() {
			if e.Code == code {
				f.Asked = append(f.Asked, AskedQuestion{Question: e.question()})
			}
		}
	}
	return f
}

// CurrentForm is the questionnaire that is asked now: the newest that is open or
// has answers, else the newest of all; "" is none.
func (a *App) CurrentForm(ctx context.Context) (ID, error) {
	rows, _, err := a.Questionnaires(ctx, QuestionnaireFilter{})
	if err != nil || len(rows) == 0 {
		return "", err
	}
	asked := func(r QuestionnaireRow) int {
		switch {
		case r.State == QuestionnaireDraft:
			return 0
		case r.Template():
			return 1
		}
		return 2
	}
	return slices.MaxFunc(rows, func(one, other QuestionnaireRow) int {
		return cmp.Or(cmp.Compare(asked(one), asked(other)), cmp.Compare(one.ID, other.ID))
	}).ID, nil
}
