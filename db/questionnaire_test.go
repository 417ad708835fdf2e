package db_test

import (
	"context"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// crossed is an office in which another desk is quicker: it does something right
// after a questionnaire was read.
type crossed struct {
	app.Reader
	other func()
}

// Questionnaire reads one, and then lets the other desk go first, once.
func (c *crossed) Questionnaire(ctx context.Context, id app.ID) (app.Questionnaire, error) {
	k, err := c.Reader.Questionnaire(ctx, id)
	if other := c.other; other != nil {
		c.other = nil
		other()
	}
	return k, err
}

// Two desks change one questionnaire at a time: both changes are there, and
// neither is asked which holds. Two new versions have two numbers.
func TestTwoDesksChangeAQuestionnaire(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		must(t, a.AddQuestionExamples(ctx, words.En))
		rows, _, err := a.Questionnaires(ctx, app.QuestionnaireFilter{})
		must(t, err)
		id := rows[0].ID
		here := a.Reader
		meanwhile := func(other func()) { a.Reader = &crossed{here, other} }
		meanwhile(func() { must(t, a.AskQuestions(ctx, id, inBank(t, a, "visits").ID)) })
		must(t, a.MoveQuestion(ctx, id, 0, 1))
		k, err := a.Questionnaire(ctx, id)
		must(t, err)
		asked := map[string]bool{}
		for _, i := range k.Items {
			asked[i.Code] = true
		}
		if len(k.Items) != 13 || !asked["visits"] || k.Items[1].Code != "liked" {
			t.Errorf("after both it asks %v, %s second", asked, k.Items[1].Code)
		}
		var other app.ID
		meanwhile(func() {
			other, err = a.NewQuestionnaireVersion(ctx, id)
			must(t, err)
		})
		mine, err := a.NewQuestionnaireVersion(ctx, id)
		must(t, err)
		for version, of := range map[int]app.ID{2: other, 3: mine} {
			if k, err := a.Questionnaire(ctx, of); err != nil || k.Edition != version {
				t.Errorf("the version is %d, not %d (%v)", k.Edition, version, err)
			}
		}
	})
}
