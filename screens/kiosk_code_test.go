package screens

import (
	"testing"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// Before a programme the screen at the door asks for the code that people make up,
// and says how: else nobody could be found again afterwards.
func TestOwnCodeIsAskedAtTheDoor(t *testing.T) {
	a := dbtest.New(t)
	ctx := t.Context()
	keep(t, a.AddQuestionExamples(ctx, words.En))
	e := app.Event{Title: "Bridges of sound", Kind: "workshop", Status: "planned", Day: "2026-03-20"}
	keep(t, a.SaveEvent(ctx, &e))
	rows, _, err := a.Questions(ctx, app.QuestionFilter{Code: "contact"})
	keep(t, err)
	k := app.Questionnaire{Title: "Before", Purpose: "before", EventID: e.ID, Items: []app.QuestionnaireItem{{QuestionID: rows[0].ID}}}
	keep(t, a.SaveQuestionnaire(ctx, &k), a.OpenQuestionnaire(ctx, k.ID))
	u := desk(t, a)
	for _, l := range []words.Lang{words.Sq, words.SrCyrl, words.En} {
		kept := keptDoor{Event: e.ID, Form: k.ID, Code: newLock("4711")}
		u.standAt(kept, (&watchHand{time.Date(2026, 3, 20, 18, 0, 0, 0, time.UTC)}).now)
		tap(t, u, l.Name())
		look(t, u, "kiosk-own-code-"+string(l))
		if l == words.En {
			break
		}
		u.leaveDoor()
	}
	writeOn(t, u, "A 12 P")
	tap(t, u, "Next")
	tap(t, u, "Every day")
	tap(t, u, "Finish")
	all, n, err := a.Responses(ctx, app.ResponseFilter{EventID: e.ID})
	if err != nil || n != 1 || all[0].OwnCode != "A 12 P" || all[0].QuestionnaireID != k.ID {
		t.Fatalf("%d forms, %+v, %v", n, all, err)
	}
	if form, err := a.Response(ctx, all[0].ID); err != nil || len(form.AnswersOf(app.AsksOwnCode)) != 0 || len(form.AnswersOf("contact")) != 1 {
		t.Errorf("%+v, %v", form, err)
	}
}
