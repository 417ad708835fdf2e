package screens

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// chosenOf is the id of the question with a code.
func chosenOf(t *testing.T, u *UI, code string) string {
	t.Helper()
	rows, _, err := u.App.Questions(t.Context(), app.QuestionFilter{Code: code})
	keep(t, err)
	return string(rows[0].ID)
}

// formsShown is the list of filled-in forms.
func formsShown(u *UI) *list[app.ResponseRow] {
	l, _ := u.pageNow().(*tabbed).now().(*list[app.ResponseRow])
	return l
}

// feedbackTab turns to a tab of the feedback section.
func feedbackTab(t *testing.T, u *UI, id string) {
	t.Helper()
	u.show("feedback")
	u.pageNow().(*tabbed).turn(u, id)
}

// The bank begins with the examples, in every language; a question of one's own
// gets its texts and its choices there.
func TestTheBankOfQuestions(t *testing.T) {
	a := dbtest.New(t)
	u := desk(t, a)
	feedbackTab(t, u, "questions")
	look(t, u, "questions-empty")
	press(t, u, "Examples")
	look(t, u, "questions-examples")
	press(t, u, "Write down the example questions")
	mustClose(t, u)
	_, n, err := a.Questions(t.Context(), app.QuestionFilter{})
	if err != nil || n != len(app.QuestionExamples()) {
		t.Fatalf("%d questions, %v", n, err)
	}
	press(t, u, "New question")
	fill(t, u, "Question in English", "How did you come here?")
	fill(t, u, "Code, the same in all languages", "Way here")
	press(t, u, "Save")
	if got := problems(u); !strings.Contains(got, "small Latin letters") {
		t.Errorf("a code with a space: %q", got)
	}
	fill(t, u, "Code, the same in all languages", "way_here")
	byLetter(t, u, "Kind", 'o')
	look(t, u, "question-form")
	press(t, u, "Save")
	mustClose(t, u)
	turnTo(t, u, "Choices")
	press(t, u, "Add a choice")
	fill(t, u, "Code, the same in all languages", "on_foot")
	fill(t, u, "English", "On foot")
	fill(t, u, "Shqip", "Në këmbë")
	look(t, u, "question-choice-form")
	press(t, u, "Add")
	mustClose(t, u)
	turnTo(t, u, "Languages")
	open(t, u, "Shqip")
	fill(t, u, "Question", "Si erdhët këtu?")
	look(t, u, "question-text-form")
	press(t, u, "Save")
	mustClose(t, u)
	rows, _, err := a.Questions(t.Context(), app.QuestionFilter{Code: "way_here"})
	if err != nil || rows[0].In(words.Sq).Text != "Si erdhët këtu?" || len(rows[0].Choices) != 1 || rows[0].Choices[0].In(words.Sq) != "Në këmbë" || len(rows[0].Untranslated()) != 4 {
		t.Errorf("kept %+v, %v", rows, err)
	}
	turnTo(t, u, "History")
	wantLine(t, u, "Added to the office")
	for _, l := range threeLangs() {
		u.speak(l)
		turnTo(t, u, u.book.T("Overview"))
		look(t, u, "questions-"+string(l))
		turnTo(t, u, u.book.T("Languages"))
		look(t, u, "question-languages-"+string(l))
	}
	u.look = widgets.Dark
	u.wear()
	look(t, u, "questions-dark")
}

// putInOrder moves the questions of the chosen questionnaire by keyboard and
// pointer, and looks at the form in three languages.
func putInOrder(t *testing.T, u *UI) {
	t.Helper()
	press(t, u, "Questions and preview")
	p := u.over.(*questionnairePage)
	p.order.MoveTo(1)
	u.window.Canvas().Focus(p.order.Target())
	p.order.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierShortcutDefault})
	if p.now.Asked[0].Code != "captivation" {
		t.Errorf("after Ctrl+Up the first is %s", p.now.Asked[0].Code)
	}
	p.order.OnMove(11, 0) // identity goes back to its end
	if p.now.Asked[0].Code != "captivation" {
		t.Errorf("the first is %s", p.now.Asked[0].Code)
	}
	press(t, u, "Add questions")
	look(t, u, "questionnaire-add")
	press(t, u, "Add")
	if got := problems(u); !strings.Contains(got, "Choose a question.") {
		t.Errorf("with none chosen it says %q", got)
	}
	field[*widgets.Choices](t, u, "Questions").SetChosen(chosenOf(t, u, "visits"))
	press(t, u, "Add")
	mustClose(t, u)
	for _, l := range threeLangs() {
		u.speak(l)
		p.lang = l
		p.load(u)
		look(t, u, "questionnaire-page-"+string(l))
	}
	u.look = widgets.Dark
	u.wear()
	look(t, u, "questionnaire-page-dark")
	u.look = widgets.Light
	u.wear()
	u.speak(words.En)
}

// A template is copied for an event, put in order, opened, and freezes with the
// first answer; then a new version is made.
func TestAQuestionnaireOfAnEvent(t *testing.T) {
	a := dbtest.New(t)
	keep(t, a.AddQuestionExamples(t.Context(), words.En))
	e := app.Event{Title: "Bridges of sound", Kind: "concert", Status: "planned", Day: "2026-03-20"}
	keep(t, a.SaveEvent(t.Context(), &e))
	u := desk(t, a)
	templates, _, err := a.Questionnaires(t.Context(), app.QuestionnaireFilter{Templates: true})
	keep(t, err)
	u.reveal(app.Questionnaires, templates[0].ID)
	press(t, u, "Copy for an event or a series")
	fill(t, u, "Title", "After Bridges")
	find(t, u, "Event", "bridges")
	press(t, u, "Copy")
	mustClose(t, u)
	rows, _, err := a.Questionnaires(t.Context(), app.QuestionnaireFilter{EventID: e.ID})
	if err != nil || len(rows) != 1 || rows[0].Asked != 12 {
		t.Fatalf("copied %+v, %v", rows, err)
	}
	putInOrder(t, u)
	u.back()
	press(t, u, "Open for answers")
	four := 4
	r := app.Response{EventID: e.ID, Day: e.Day, ResponseMore: app.ResponseMore{QuestionnaireID: rows[0].ID}}
	r.SetAnswers("captivation", app.FormAnswer{Number: &four})
	keep(t, a.SaveResponse(t.Context(), &r))
	u.pageNow().load(u)
	if got := allRead(u); !strings.Contains(got, "Frozen with its first answer.") {
		t.Errorf("answered, it says %q", got)
	}
	for _, l := range threeLangs() {
		u.speak(l)
		look(t, u, "questionnaires-"+string(l))
		turnTo(t, u, u.book.T("Answers"))
		look(t, u, "questionnaire-answers-"+string(l))
		turnTo(t, u, u.book.T("Overview"))
	}
	u.speak(words.En)
	press(t, u, "Make a new version")
	if _, n, err := a.Questionnaires(t.Context(), app.QuestionnaireFilter{EventID: e.ID}); n != 2 || err != nil {
		t.Errorf("%d versions, %v", n, err)
	}
}
