package app

import (
	"context"
	"encoding/json"
	"slices"

	"sofra/app/words"
)

// MoveQuestion puts a question of a questionnaire elsewhere in its order.
func (a *App) MoveQuestion(ctx context.Context, id ID, from, to int) error {
	verb := func(name string) words.Text { return words.T("Moved a question of {name}", "name", name) }
	return a.changeQuestionnaire(ctx, id, verb, func(q *Questionnaire) error {
		if from < 0 || from >= len(q.Items) || to < 0 || to >= len(q.Items) {
			return nil
		}
		q.Items = moved(q.Items, from, to)
		return nil
	})
}

// AskQuestions puts questions of the bank behind those of a questionnaire; those
// that it asks already stay where they are.
func (a *App) AskQuestions(ctx context.Context, id ID, questions ...ID) error {
	verb := func(name string) words.Text {
		return words.N("Added {n} questions to {name}", len(questions), "name", name)
	}
	return a.changeQuestionnaire(ctx, id, verb, func(q *Questionnaire) error {
		for _, one := range questions {
			if !slices.ContainsFunc(q.Items, func(i QuestionnaireItem) bool { return i.QuestionID == one }) {
				q.Items = append(q.Items, QuestionnaireItem{QuestionID: one})
			}
		}
		return nil
	})
}

// SaveQuestionnaireItem changes how a question is asked: whether it needs an
// answer, and when it is shown.
func (a *App) SaveQuestionnaireItem(ctx context.Context, i QuestionnaireItem) error {
	verb := func(name string) words.Text { return words.T("Changed a question of {name}", "name", name) }
	return a.changeQuestionnaire(ctx, i.QuestionnaireID, verb, func(q *Questionnaire) error { return with(&q.Items, i) })
}

// RemoveQuestionnaireItem asks a question no more.
func (a *App) RemoveQuestionnaireItem(ctx context.Context, i QuestionnaireItem) error {
	verb := func(name string) words.Text { return words.T("Took a question out of {name}", "name", name) }
	return a.changeQuestionnaire(ctx, i.QuestionnaireID, verb, func(q *Questionnaire) error { return without(&q.Items, i.Kept) })
}

// OpenQuestionnaire lets answers come.
func (a *App) OpenQuestionnaire(ctx context.Context, id ID) error {
	verb := func(name string) words.Text { return words.T("Opened {name}", "name", name) }
	return a.changeQuestionnaire(ctx, id, verb, func(q *Questionnaire) error {
		switch {
		case len(q.Items) == 0:
			return check(Wrong{"Items", words.T("A questionnaire needs a question.")})
		case q.State == QuestionnaireDraft:
			q.State = QuestionnaireOpen
		}
		return nil
	})
}

// changeQuestionnaire changes one as it is kept now, in one step.
func (a *App) changeQuestionnaire(ctx context.Context, id ID, verb func(name string) words.Text, edit func(*Questionnaire) error) error {
	now, err := a.Questionnaire(ctx, id)
	if err != nil {
		return err
	}
	return a.again(ctx, verb(now.Title), func(tx Tx) error {
		q, err := tx.Questionnaire(ctx, id)
		switch {
		case err != nil:
			return err
		case q.State == QuestionnaireFrozen:
			return ErrFrozen
		}
		if err := edit(&q); err != nil {
			return err
		}
		return q.keep(ctx, tx)
	})
}

// Copying says what a copy of a questionnaire is for. Without event and series
// it is a template.
type Copying struct {
	Title    string
	EventID  ID
	SeriesID ID
}

// CopyQuestionnaire makes a questionnaire like another, as a draft.
func (a *App) CopyQuestionnaire(ctx context.Context, id ID, to Copying) (ID, error) {
	q, err := a.Questionnaire(ctx, id)
	if err != nil {
		return "", err
	}
	c := q.copied()
	c.Title, c.EventID, c.SeriesID = to.Title, to.EventID, to.SeriesID
	err = a.saveQuestionnaire(ctx, words.T("Copied {name}", "name", q.Title), &c)
	return c.ID, err
}

// NewQuestionnaireVersion makes the next edition of a questionnaire, as a draft
// to be changed. The one that has answers stays; the answers to both are counted
// together by the codes of the questions.
func (a *App) NewQuestionnaireVersion(ctx context.Context, id ID) (made ID, err error) {
	now, err := a.Questionnaire(ctx, id)
	if err != nil {
		return "", err
	}
	return made, a.again(ctx, words.T("Made a new version of {name}", "name", now.Title), func(tx Tx) error {
		q, err := tx.Questionnaire(ctx, id)
		if err != nil {
			return err
		}
		c := q.copied()
		c.OfID = q.First()
		all, _, err := tx.Questionnaires(ctx, QuestionnaireFilter{})
		if err != nil {
			return err
		}
		for _, r := range all {
			if r.First() == c.OfID {
				c.Edition = max(c.Edition, r.Edition+1)
			}
		}
		err = c.keep(ctx, tx)
		made = c.ID
		return err
	})
}

// copied is a draft that asks the same, for the same.
func (q Questionnaire) copied() Questionnaire {
	c := q
	c.Kept, c.OfID, c.Edition, c.State, c.Frozen, c.Items = Kept{}, "", 1, QuestionnaireDraft, "", nil
	for _, i := range q.Items {
		i.Kept, i.QuestionnaireID = Kept{}, ""
		c.Items = append(c.Items, i)
	}
	return c
}

// freeze keeps how a questionnaire was worded, when its first answer comes.
func freeze(ctx context.Context, tx Tx, f AskedForm) error {
	if f.State == QuestionnaireFrozen {
		return nil
	}
	wording, err := json.Marshal(f.Asked)
	if err != nil {
		return err
	}
	return tx.FreezeQuestionnaire(ctx, f.ID, string(wording))
}
