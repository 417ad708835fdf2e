package screens

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// givenOut is an office with a questionnaire that is open for an event.
func givenOut(t *testing.T) (a *app.App, event, form app.ID) {
	t.Helper()
	a = dbtest.New(t)
	keep(t, a.AddQuestionExamples(t.Context(), words.En))
	e := app.Event{Title: "Bridges of sound", Kind: "concert", Status: "planned", Day: "2026-03-20"}
	keep(t, a.SaveEvent(t.Context(), &e))
	templates, _, err := a.Questionnaires(t.Context(), app.QuestionnaireFilter{})
	keep(t, err)
	form, err = a.CopyQuestionnaire(t.Context(), templates[0].ID, app.Copying{Title: "After Bridges", EventID: e.ID})
	keep(t, err, a.OpenQuestionnaire(t.Context(), form))
	return a, e.ID, form
}

// fileAt types where a file goes, and is what came there.
func fileAt(t *testing.T, u *UI, name string) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	fill(t, u, "File", path)
	press(t, u, "Save")
	mustClose(t, u)
	kept, err := os.ReadFile(path)
	keep(t, err)
	if got := u.status.Said(); !strings.Contains(got, name) {
		t.Errorf("it says %q", got)
	}
	return kept
}

// A questionnaire is printed with the numbers that come next, and goes to
// telephones; what is not translated is asked about first.
func TestAQuestionnaireIsGivenOut(t *testing.T) {
	a, _, form := givenOut(t)
	u := desk(t, a)
	u.reveal(app.Questionnaires, form)
	for _, l := range threeLangs() {
		u.speak(l)
		look(t, u, "form-out-"+string(l))
	}
	u.speak(words.En)
	press(t, u, "Print forms…")
	fill(t, u, "How many forms", "501")
	press(t, u, "Choose the place…")
	if got := problems(u); !strings.Contains(got, "Print 1 to 500 forms at once.") {
		t.Errorf("with 501 it says %q", got)
	}
	fill(t, u, "How many forms", "12")
	field[*widgets.Select](t, u, "Second language").SetChosen("sq")
	field[*widgets.Select](t, u, "Third language").SetChosen("sr-Cyrl")
	look(t, u, "form-out-print")
	press(t, u, "Choose the place…")
	if got := fileAt(t, u, "forms.pdf"); !bytes.HasPrefix(got, []byte("%PDF")) {
		t.Errorf("the file begins %.20q", got)
	}
	if n, err := a.NextFormNumber(t.Context(), form, ""); n != 13 || err != nil {
		t.Errorf("the next number is %d, %v", n, err)
	}
	own := app.Question{Code: "own", Kind: app.AsksText, Texts: []app.QuestionText{{Language: words.En, Text: "Anything else?"}}}
	keep(t, a.SaveQuestion(t.Context(), &own), a.AskQuestions(t.Context(), form, own.ID))
	press(t, u, "For telephones…")
	look(t, u, "form-out-phone")
	press(t, u, "Choose the place…")
	if got := strings.Join(readable(u), "\n"); !strings.Contains(got, "Not translated into Shqip: questions 9.") {
		t.Errorf("it says %q", got)
	}
	look(t, u, "form-out-doubt")
	press(t, u, "Choose the place…")
	if got := fileAt(t, u, "form.xlsx"); !bytes.HasPrefix(got, []byte("PK")) {
		t.Errorf("the file begins %.20q", got)
	}
	u.into(&questionnairePage{id: form, lang: words.En})
	press(t, u, "Print forms…")
	if got := strings.Join(readable(u), "\n"); !strings.Contains(got, "The next number is 13.") {
		t.Errorf("the form says %q", got)
	}
	press(t, u, "Cancel")
}

// An event leads to its questionnaire and gives it out; one without says so. The
// menu does the same with what is chosen.
func TestTheQuestionnaireOfAnEventIsGivenOut(t *testing.T) {
	a, event, form := givenOut(t)
	bare := app.Event{Title: "Workshop", Kind: "workshop", Status: "planned", Day: "2026-03-21"}
	keep(t, a.SaveEvent(t.Context(), &bare))
	u := desk(t, a)
	u.reveal(app.Events, event)
	turnTo(t, u, "Audience")
	look(t, u, "form-out-event")
	press(t, u, "Print forms…")
	press(t, u, "Cancel")
	open(t, u, "Questionnaire")
	if got := u.chosenOn(u.pageNow().(keeper)); got != form {
		t.Errorf("it leads to %s, not %s", got, form)
	}
	if form, event := u.chosenForm(); form == "" || event != nil || !withForm(u).Empty() {
		t.Error("the menu does not know what is chosen")
	}
	u.reveal(app.Events, event)
	u.giveOutChosen(u.phoneForm)
	press(t, u, "Cancel")
	u.reveal(app.Events, bare.ID)
	turnTo(t, u, "Audience")
	wantLine(t, u, "None is open for this event")
	u.giveOutChosen(u.printForms)
	if got := u.status.Said(); !strings.Contains(got, "No questionnaire is open") {
		t.Errorf("the menu says %q", got)
	}
	open(t, u, "Questionnaire")
	if _, ok := u.pageNow().(*tabbed).now().(withExamples[app.QuestionnaireRow]); !ok {
		t.Error("it does not lead to the questionnaires")
	}
	u.show("today")
	if withForm(u).Empty() {
		t.Error("on Today something is chosen")
	}
}
