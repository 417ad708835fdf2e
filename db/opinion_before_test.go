package db_test

import (
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// What was filled in before a programme says nothing of an evening: it counts for
// its own questionnaire alone.
func TestFormsFromBeforeAreNoOpinions(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, s := t.Context(), newSeason(t, a)
		rows, _, err := a.Questions(ctx, app.QuestionFilter{Code: "liked"})
		must(t, err)
		k := app.Questionnaire{Title: "Before", Purpose: "before", EventID: s.first, Items: []app.QuestionnaireItem{{QuestionID: rows[0].ID}}}
		must(t, a.SaveQuestionnaire(ctx, &k))
		must(t, a.OpenQuestionnaire(ctx, k.ID))
		early := scored(s.first, "2025-03-08", "sq", 2)
		early.QuestionnaireID = k.ID
		s.add(5, early)
		s.add(10, scored(s.first, "2025-03-08", "sq", 9))
		s.keep(t, a)
		for f, want := range map[app.ID]int64{"": 10, k.ID: 5} {
			all, _ := opinion(t, a, app.ResponseFilter{EventID: s.first, QuestionnaireID: f}, "liked")
			counts, err := a.AnswersTo(ctx, app.ResponseFilter{EventID: s.first, QuestionnaireID: f})
			if err != nil || all.Forms != want || app.Given(counts, "all", "") != want {
				t.Errorf("of %q: %d forms, counts %+v, %v", f, all.Forms, counts, err)
			}
		}
	})
}

// Where fewer were counted than filled in a form nobody knows how many came, also
// for a question that fewer of them answered.
func TestAudienceSmallerThanItsForms(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		e := app.Event{Title: "Ura", Kind: "concert", Status: "done", Day: "2025-03-08"}
		e.Attendance = []app.Attendance{{Way: "head-count", People: 44}}
		must(t, a.SaveEvent(t.Context(), &e))
		must(t, a.AddQuestionExamples(t.Context(), words.En))
		s := &season{}
		s.add(30, scored(e.ID, e.Day, "sq", 9))
		s.add(10, scored(e.ID, e.Day, "sq", 3))
		s.add(10, app.Response{EventID: e.ID, Day: e.Day, Language: "sq", Heard: "yes"})
		s.keep(t, a)
		_, liked := opinion(t, a, app.ResponseFilter{EventID: e.ID}, "liked")
		// Wilson of 30 of 40, without an audience
		if top := liked.Top; !close4(top.Low, 0.59806) || !close4(top.High, 0.85813) {
			t.Errorf("between %v and %v", top.Low, top.High)
		}
	})
}
