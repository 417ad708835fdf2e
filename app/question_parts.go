package app

import (
	"context"
	"slices"
	"strings"

	"sofra/app/words"
)

// SaveChoice adds an answer that a question offers, or replaces it in the
// question as that was read.
func (a *App) SaveChoice(ctx context.Context, q Question, c Choice) error {
	at := slices.IndexFunc(q.Choices, func(one Choice) bool { return one.ID == c.ID })
	if c.ID != "" && at >= 0 {
		q.Choices = slices.Clone(q.Choices)
		q.Choices[at] = c
		return a.SaveQuestion(ctx, &q)
	}
	return a.changeQuestion(ctx, q.ID, func(now *Question) { now.Choices = append(now.Choices, c) })
}

// RemoveChoice takes an answer away that a question offers.
func (a *App) RemoveChoice(ctx context.Context, q Question, id ID) error {
	q.Choices = slices.DeleteFunc(slices.Clone(q.Choices), func(c Choice) bool { return c.ID == id })
	return a.SaveQuestion(ctx, &q)
}

// SaveQuestionText keeps how a question is said in a language, and with it how
// the choices of those IDs are; the others stay.
func (a *App) SaveQuestionText(ctx context.Context, q Question, t QuestionText, choices map[ID]string) error {
	edit := func(q *Question) {
		q.Set(t)
		q.Choices = slices.Clone(q.Choices)
		for i := range q.Choices {
			if said, is := choices[q.Choices[i].ID]; is {
				q.Choices[i].Set(t.Language, said)
			}
		}
	}
	if t.ID != "" {
		edit(&q)
		return a.SaveQuestion(ctx, &q)
	}
	return a.changeQuestion(ctx, q.ID, edit)
}

// changeQuestion changes one as it is kept now, in one step.
func (a *App) changeQuestion(ctx context.Context, id ID, edit func(*Question)) error {
	now, err := a.Question(ctx, id)
	if err != nil {
		return err
	}
	return a.again(ctx, words.T("Saved the question {name}", "name", now.Code), func(tx Tx) error {
		q, err := tx.Question(ctx, id)
		if err != nil {
			return err
		}
		edit(&q)
		return q.keep(ctx, tx)
	})
}

// keep keeps a question, within a step, where it breaks no rule.
func (q *Question) keep(ctx context.Context, tx Tx) error {
	q.tidy()
	if err := q.Check(); err != nil {
		return err
	}
	if err := q.staysComparable(ctx, tx); err != nil {
		return err
	}
	return tx.PutQuestion(ctx, q)
}

// Set writes what the question says in the language of t.
func (q *Question) Set(t QuestionText) {
	q.Texts = slices.Clone(q.Texts)
	for i := range q.Texts {
		if q.Texts[i].Language == t.Language {
			t.Kept = q.Texts[i].Kept
			q.Texts[i] = t
			return
		}
	}
	q.Texts = append(q.Texts, t)
}

// Set writes what the choice says in a language; nothing takes it away.
func (c *Choice) Set(l words.Lang, said string) {
	c.Texts = slices.DeleteFunc(slices.Clone(c.Texts), func(t ChoiceText) bool { return t.Language == l && strings.TrimSpace(said) == "" })
	for i := range c.Texts {
		if c.Texts[i].Language == l {
			c.Texts[i].Text = said
			return
		}
	}
	if strings.TrimSpace(said) != "" {
		c.Texts = append(c.Texts, ChoiceText{Language: l, Text: said})
	}
}
