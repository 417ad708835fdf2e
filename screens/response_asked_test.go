package screens

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// askedOffice has an event with a questionnaire that is open: how much it was
// liked, how often people of other communities are met, how warm that is where
// it is daily, how many evenings before, and the community.
func askedOffice(t *testing.T) (*app.App, app.Event, app.ID) {
	t.Helper()
	a := dbtest.New(t)
	keep(t, a.AddQuestionExamples(t.Context(), words.En))
	e := app.Event{Title: "Bridges of sound", Kind: "concert", Status: "done", Day: "2026-03-20"}
	keep(t, a.SaveEvent(t.Context(), &e))
	k := app.Questionnaire{Title: "Bridges", Purpose: "audience", EventID: e.ID}
	for _, code := range []string{"community", "liked", "contact", "warmth", "source", "visits"} {
		rows, _, err := a.Questions(t.Context(), app.QuestionFilter{Code: code})
		keep(t, err)
		i := app.QuestionnaireItem{QuestionID: rows[0].ID}
		if code == "warmth" {
			i.WhenQuestion, i.WhenAnswer = "contact", "daily"
		}
		k.Items = append(k.Items, i)
	}
	keep(t, a.SaveQuestionnaire(t.Context(), &k), a.OpenQuestionnaire(t.Context(), k.ID))
	return a, e, k.ID
}

// The questions of the event's questionnaire are asked, in its order, a key an
// answer; one with a condition comes when it is met.
func TestPaperFormsOfAQuestionnaire(t *testing.T) {
	a, e, id := askedOffice(t)
	u := desk(t, a)
	u.show("feedback")
	press(t, u, "New form")
	k := &keyboard{u: u}
	k.typed("bri")
	k.press(fyne.KeyReturn)
	if got := u.window.Canvas().Focused(); got != field[*widgets.Keys](t, u, "Liked it, 0 to 10") {
		t.Fatalf("the keyboard is at %T", got)
	}
	k.typed("91")
	k.typed("70")
	u.window.Canvas().Focus(field[*widgets.Keys](t, u, "How did you learn of this evening?"))
	k.typed("1323 ") // the third is taken away again
	k.typed("many")
	k.press(fyne.KeyReturn)
	if got := said(u); !strings.Contains(got, "A number is needed.") {
		t.Errorf("without a number it says %q", got)
	}
	for _, l := range threeLangs() {
		u.speak(l)
		look(t, u, "entry-asked-"+string(l))
	}
	u.look = widgets.Dark
	u.wear()
	look(t, u, "entry-asked-dark")
	u.look = widgets.Light
	u.wear()
	u.speak(words.En)
	visits := field[*widgets.TextField](t, u, "How many of our events did you come to before this one?")
	visits.SetText("3")
	u.window.Canvas().Focus(visits.Target())
	k.press(fyne.KeyReturn)
	rows, n, err := a.Responses(t.Context(), app.ResponseFilter{QuestionnaireID: id})
	if err != nil || n != 1 {
		t.Fatalf("%d forms, %v: %s", n, err, said(u))
	}
	r, err := a.Response(t.Context(), rows[0].ID)
	keep(t, err)
	if *r.Score != 9 || r.AnswersOf("contact")[0].ChoiceCode != "daily" || *r.AnswersOf("warmth")[0].Number != 70 || len(r.AnswersOf("source")) != 2 || *r.AnswersOf("visits")[0].Number != 3 {
		t.Errorf("kept %+v", r)
	}
	k.typed("82") // weekly: nobody is asked how warm it is
	if f := u.over.(*entry).questions.more.fields[2]; f.Code != "warmth" || f.row.Visible() {
		t.Errorf("%s is asked, whose condition is not met", f.Code)
	}
	k.press(fyne.KeyReturn)
	counts, err := a.AnswersTo(t.Context(), app.ResponseFilter{EventID: e.ID})
	if err != nil || app.Given(counts, "contact", "") != 2 || app.Given(counts, "warmth", "") != 1 {
		t.Errorf("counted %+v, %v", counts, err)
	}
}

// A form that is kept is changed with the questions that it answered.
func TestAFormOfAQuestionnaireIsChanged(t *testing.T) {
	a, e, id := askedOffice(t)
	r := app.Response{EventID: e.ID, Day: e.Day, ResponseMore: app.ResponseMore{QuestionnaireID: id}}
	r.SetAnswers("contact", app.FormAnswer{ChoiceCode: "weekly"})
	keep(t, a.SaveResponse(t.Context(), &r))
	u := desk(t, a)
	u.show("feedback")
	press(t, u, "Edit")
	if got := field[*widgets.Keys](t, u, "How often do you talk with people of other communities?"); got.Chosen() != "weekly" {
		t.Fatalf("the form says %q", got.Chosen())
	}
	fill(t, u, "How many of our events did you come to before this one?", "2")
	look(t, u, "response-asked-form")
	press(t, u, "Save")
	mustClose(t, u)
	now, err := a.Response(t.Context(), r.ID)
	if err != nil || now.AnswersOf("contact")[0].ChoiceCode != "weekly" || *now.AnswersOf("visits")[0].Number != 2 {
		t.Errorf("kept %+v, %v", now, err)
	}
}

// Return after words goes on to who somebody is; where there is nothing more it
// ends the form.
func TestReturnAfterWordsGoesOn(t *testing.T) {
	a := dbtest.New(t)
	ctx := t.Context()
	keep(t, a.AddQuestionExamples(ctx, words.En))
	e := app.Event{Title: "Bridges of sound", Kind: "concert", Status: "done", Day: "2026-03-20"}
	keep(t, a.SaveEvent(ctx, &e))
	q := app.Questionnaire{Title: "Bridges", Purpose: "audience", EventID: e.ID}
	for _, code := range []string{"liked", "comment", "community"} {
		rows, _, err := a.Questions(ctx, app.QuestionFilter{Code: code})
		keep(t, err)
		q.Items = append(q.Items, app.QuestionnaireItem{QuestionID: rows[0].ID})
	}
	keep(t, a.SaveQuestionnaire(ctx, &q), a.OpenQuestionnaire(ctx, q.ID))
	u := desk(t, a)
	u.show("feedback")
	press(t, u, "New form")
	k := &keyboard{u: u}
	k.typed("bri")
	k.press(fyne.KeyReturn)
	fill(t, u, "Form number", "41")
	u.window.Canvas().Focus(field[*widgets.Keys](t, u, "Liked it, 0 to 10"))
	for form := range int64(2) {
		k.typed("9")
		if form == 0 {
			k.typed("More of this")
			k.press(fyne.KeyReturn)
			k.typed("1")
		}
		k.press(fyne.KeyReturn)
		counts, err := a.AnswersTo(ctx, app.ResponseFilter{EventID: e.ID})
		if err != nil || app.Given(counts, "all", "") != form+1 {
			t.Fatalf("form %d: %+v, %v: %s", form+1, counts, err, said(u))
		}
	}
	rows, _, err := a.Responses(ctx, app.ResponseFilter{EventID: e.ID})
	keep(t, err)
	if slices.IndexFunc(rows, func(r app.ResponseRow) bool {
		return r.Comment == "More of this" && r.Community == "alb" && r.Number == "41"
	}) < 0 {
		t.Errorf("kept %+v", rows)
	}
	if slices.IndexFunc(rows, func(r app.ResponseRow) bool { return r.Comment == "" && r.Number == "42" }) < 0 {
		t.Errorf("the number of the paper does not go on: %+v", rows)
	}
}
