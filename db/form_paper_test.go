package db_test

import (
	"io"
	"testing"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// Numbers of paper forms go on from what was printed of any version, and from
// what was taken over, and are never given twice: Undo passes over the print.
func TestFormsAreNumberedOn(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		must(t, a.AddQuestionExamples(ctx, words.En))
		e := app.Event{Title: "Ura", Day: "2026-03-08"}
		must(t, a.SaveEvent(ctx, &e))
		rows, _, err := a.Questionnaires(ctx, app.QuestionnaireFilter{})
		must(t, err)
		id, err := a.CopyQuestionnaire(ctx, rows[0].ID, app.Copying{Title: "Ura", EventID: e.ID})
		must(t, err)
		must(t, a.OpenQuestionnaire(ctx, id))
		prints := func(of app.ID, copies, first int) {
			t.Helper()
			p := app.FormPaper{QuestionnaireID: of, Langs: []words.Lang{words.Sq}, Size: app.SizeA5, Copies: copies, Numbered: true}
			must(t, a.PrintForms(ctx, p, time.Date(2026, 3, 8, 12, 0, 0, 0, time.UTC), func(p app.FormPaper, _ io.Writer) error {
				if p.First != first || p.Title != "Ura" || p.Day != e.Day {
					t.Errorf("printed are %d from %d on, of %q", p.Copies, p.First, p.Title)
				}
				return nil
			}, io.Discard))
		}
		prints(id, 40, 1)
		prints(id, 5, 41)
		for _, number := range []string{"52", "60a", "9999999999", ""} {
			r := app.Response{EventID: e.ID, Day: e.Day, ResponseMore: app.ResponseMore{QuestionnaireID: id, Number: number}}
			must(t, a.SaveResponse(ctx, &r))
		}
		next, err := a.NewQuestionnaireVersion(ctx, id)
		must(t, err)
		prints(next, 1, 53)
		step, err := a.NextUndo(ctx)
		must(t, err)
		if step.Key != "Made a new version of {name}" {
			t.Errorf("Undo would take back %q", step.Key)
		}
		must(t, a.OpenQuestionnaire(ctx, next))
		_, err = a.Undo(ctx)
		must(t, err)
		prints(next, 1, 54)
		if n, err := a.NextFormNumber(ctx, rows[0].ID, ""); n != 1 || err != nil {
			t.Errorf("another questionnaire goes on from %d, %v", n, err)
		}
		if n, err := a.NextFormNumber(ctx, rows[0].ID, e.ID); n != 55 || err != nil {
			t.Errorf("another questionnaire of the event goes on from %d, %v", n, err)
		}
		if h, err := a.Health(ctx); err != nil || !h.OK || h.Tables["form_print"].Rows != 4 {
			t.Errorf("the office is %+v, %v", h.Tables["form_print"], err)
		}
	})
}
