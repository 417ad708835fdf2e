package db_test

import (
	"errors"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// inBank is the question of a code.
func inBank(t *testing.T, a *app.App, code string) app.Question {
	t.Helper()
	rows, n, err := a.Questions(t.Context(), app.QuestionFilter{Code: code})
	must(t, err)
	if n != 1 {
		t.Fatalf("%d questions have the code %q", n, code)
	}
	return rows[0].Question
}

func TestExampleQuestionsComeOnce(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		for range 2 {
			must(t, a.AddQuestionExamples(ctx, words.Sq))
		}
		rows, n, err := a.Questions(ctx, app.QuestionFilter{})
		must(t, err)
		if n != len(app.QuestionExamples()) || rows[0].Identity || !rows[n-1].Identity {
			t.Fatalf("%d questions, from %s to %s", n, rows[0].Code, rows[n-1].Code)
		}
		for _, r := range rows {
			if left := r.Untranslated(); len(left) > 0 || !r.Example {
				t.Errorf("%s is missing in %v", r.Code, left)
			}
			must(t, r.Check())
		}
		heard := inBank(t, a, "heard")
		for _, said := range []string{"Po", "Da", "Да", "Yes", "Evet", "yes"} {
			if code, ok := heard.Read(said); code != "yes" || !ok {
				t.Errorf("%s is read as %q", said, code)
			}
		}
		all, n, err := a.Questionnaires(ctx, app.QuestionnaireFilter{Templates: true})
		must(t, err)
		if n != 1 || all[0].Title != "Pas koncertit" || all[0].Asked > app.MostQuestions {
			t.Fatalf("the templates are %+v", all)
		}
		found, err := a.Find(ctx, "mbrëmje", app.Questions, 20)
		must(t, err)
		if len(found) == 0 {
			t.Error("a question is not found by its words")
		}
		for range 2 {
			_, err = a.Undo(ctx)
		}
		if _, n, _ := a.Questions(ctx, app.QuestionFilter{}); n != 0 || err != nil {
			t.Errorf("undone, there are %d questions, %v", n, err)
		}
		_, err = a.Redo(ctx)
		must(t, err)
	})
}

// A questionnaire is a draft, is opened, and freezes with its first answer.
// Answers to two versions in two languages are counted together.
func TestAnswersFreezeAQuestionnaire(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		must(t, a.AddQuestionExamples(ctx, words.En))
		e := app.Event{Title: "Ura", Day: "2026-03-08"}
		must(t, a.SaveEvent(ctx, &e))
		rows, _, err := a.Questionnaires(ctx, app.QuestionnaireFilter{})
		must(t, err)
		id, err := a.CopyQuestionnaire(ctx, rows[0].ID, app.Copying{Title: "Ura", EventID: e.ID})
		must(t, err)
		if at, err := a.QuestionnaireAt(ctx, e.ID); at != "" || err != nil {
			t.Errorf("a draft is asked: %s, %v", at, err)
		}
		must(t, a.AskQuestions(ctx, id, inBank(t, a, "contact").ID, inBank(t, a, "source").ID))
		must(t, a.OpenQuestionnaire(ctx, id))
		if at, err := a.QuestionnaireAt(ctx, e.ID); at != id || err != nil {
			t.Errorf("asked is %s, %v", at, err)
		}
		four, nine := 4, 9
		first := app.Response{EventID: e.ID, Day: e.Day, Language: "sq", Score: &nine, ResponseMore: app.ResponseMore{QuestionnaireID: id}}
		first.SetAnswers("captivation", app.FormAnswer{Number: &four})
		first.SetAnswers("contact", app.FormAnswer{ChoiceCode: "weekly"})
		first.SetAnswers("source", app.FormAnswer{ChoiceCode: "poster"}, app.FormAnswer{ChoiceCode: "people"})
		must(t, a.SaveResponse(ctx, &first))
		f, err := a.FormOf(ctx, id)
		must(t, err)
		if f.State != app.QuestionnaireFrozen || f.Asked[len(f.Asked)-1].Code != "place" || f.Asked[0].In(words.Tr).Text == "" {
			t.Fatalf("answered, it is %s and asks %d", f.State, len(f.Asked))
		}
		for _, err := range []error{a.MoveQuestion(ctx, id, 0, 1), a.AskQuestions(ctx, id, inBank(t, a, "visits").ID)} {
			if !errors.Is(err, app.ErrFrozen) {
				t.Errorf("a frozen one is changed: %v", err)
			}
		}
		next, err := a.NewQuestionnaireVersion(ctx, id)
		must(t, err)
		must(t, a.OpenQuestionnaire(ctx, next))
		second := app.Response{EventID: e.ID, Day: e.Day, Language: "sr", ResponseMore: app.ResponseMore{QuestionnaireID: next}}
		second.SetAnswers("contact", app.FormAnswer{ChoiceCode: "weekly"})
		must(t, a.SaveResponse(ctx, &second))
		again := app.Response{EventID: e.ID, Day: e.Day, ResponseMore: app.ResponseMore{QuestionnaireID: next, SecondOf: second.ID}}
		again.SetAnswers("contact", app.FormAnswer{ChoiceCode: "daily"})
		must(t, a.SaveResponse(ctx, &again))
		pooled(t, a, e.ID)
		if k, err := a.Questionnaire(ctx, next); err != nil || k.Edition != 2 || k.OfID != id {
			t.Errorf("the next version is %+v, %v", k, err)
		}
		kept, err := a.Response(ctx, first.ID)
		must(t, err)
		if len(kept.AnswersOf("source")) != 2 || *kept.AnswersOf("captivation")[0].Number != 4 {
			t.Errorf("kept are %+v", kept.Answers)
		}
	})
}

// pooled holds the counts of the answers of that test.
func pooled(t *testing.T, a *app.App, event app.ID) {
	t.Helper()
	counts, err := a.AnswersTo(t.Context(), app.ResponseFilter{EventID: event})
	must(t, err)
	for _, c := range []struct {
		code, answer string
		n            int64
	}{{"all", "", 2}, {"score", "9", 1}, {"contact", "", 2}, {"contact", "weekly", 2}, {"contact", "daily", 0}, {"source", "", 1}, {"source", "people", 1}, {"captivation", "4", 1}} {
		if got := app.Given(counts, c.code, c.answer); got != c.n {
			t.Errorf("%s %s: %d, not %d", c.code, c.answer, got, c.n)
		}
	}
}

// What was answered stays comparable; what identity is asked comes last, and
// needs no answer.
func TestQuestionsStayComparable(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		must(t, a.AddQuestionExamples(ctx, words.En))
		k := app.Questionnaire{Title: "Mine", Purpose: "audience", Items: []app.QuestionnaireItem{
			{QuestionID: inBank(t, a, "gender").ID, Needed: true}, {QuestionID: inBank(t, a, "contact").ID, Needed: true},
			{QuestionID: inBank(t, a, "warmth").ID, WhenQuestion: "contact", WhenAnswer: "daily"}}}
		must(t, a.SaveQuestionnaire(ctx, &k))
		now, err := a.Questionnaire(ctx, k.ID)
		must(t, err)
		if now.Items[2].Code != "gender" || now.Items[2].Needed || !now.Items[0].Needed || now.Items[1].WhenAnswer != "daily" {
			t.Fatalf("it asks %+v", now.Items)
		}
		if err := a.MoveQuestion(ctx, k.ID, 1, 0); err == nil {
			t.Error("a question stands before the one it waits for")
		}
		r := app.Response{ResponseMore: app.ResponseMore{QuestionnaireID: k.ID}}
		r.SetAnswers("contact", app.FormAnswer{ChoiceCode: "hourly"})
		if err := a.SaveResponse(ctx, &r); err == nil {
			t.Error("an answer that is not offered is kept")
		}
		r.SetAnswers("contact", app.FormAnswer{ChoiceCode: "daily"})
		must(t, a.SaveResponse(ctx, &r))
		q := inBank(t, a, "contact")
		q.Choices = q.Choices[1:]
		if err := a.SaveQuestion(ctx, &q); !errors.Is(err, app.ErrAnswered) {
			t.Errorf("a choice that was answered goes: %v", err)
		}
		q = inBank(t, a, "contact")
		q.Texts[0].Text = "Do you talk with people of other communities?"
		must(t, a.SaveQuestion(ctx, &q))
		if f, err := a.FormOf(ctx, k.ID); err != nil || f.Asked[0].In(words.En).Text == q.Texts[0].Text {
			t.Errorf("a frozen questionnaire says %q, %v", f.Asked[0].In(words.En).Text, err)
		}
		for range 2 { // the wording, and the form with what it froze
			_, err = a.Undo(ctx)
			must(t, err)
		}
		if now, err := a.Questionnaire(ctx, k.ID); err != nil || now.State != app.QuestionnaireDraft {
			t.Errorf("without its answer it is %s, %v", now.State, err)
		}
	})
}
