package screens

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// exportOf is a table as Kobo writes it, of n forms for the event of askedOffice:
// every fifth was not approved, and what a third of them answers to how often they
// meet is none of the choices.
func exportOf(t *testing.T, name string, n int) string {
	t.Helper()
	rows := []string{`"start";"end";"evening/liked";"evening/contact";"evening/source";"evening/source/people";"evening/source/poster";"who/community";"who/age";"shoes";"_id";"_uuid";"_submission_time";"_validation_status";"_index"`}
	for i := range n {
		status := ""
		if i%5 == 4 {
			status = "Not approved"
		}
		contact := []string{"daily", "Shumë rrallë", "never"}[i%3]
		rows = append(rows, fmt.Sprintf(`"2026-03-20T22:%02d:00.000+01:00";"2026-03-20T22:%02d:30.000+01:00";"%d";"%s";"people poster";"1";"1";"alb";"25-34";"size ""44""";"%d";"u-%d";"2026-03-20T21:30:00";"%s";"%d"`,
			i%60, i%60, i%11, contact, 100+i, i, status, i+1))
	}
	path := filepath.Join(t.TempDir(), name)
	keep(t, os.WriteFile(path, []byte("\ufeff"+strings.Join(rows, "\r\n")+"\r\n"), 0o600))
	return path
}

// Somebody brings forms from telephones in: the file is known for what it is,
// words are asked about once, what is not approved is left out, and the same
// forms are known the next time.
func TestFormsFromTelephones(t *testing.T) {
	a, e, id := askedOffice(t)
	u := onImport(t, a, exportOf(t, "Bridges_2026.csv", 40))
	press(t, u, "Next")
	p := importPage(t, u)
	if got := read(u) + texts(u); !strings.Contains(got, "These forms have numbers of their own") || p.plan().Columns[3].Field != "question:contact" {
		t.Fatalf("the columns are\n%s", got)
	}
	lookAll(t, u, "kobo-columns")
	press(t, u, "Preview")
	if p.got.Added[app.Responses] != 40 || p.got.Unapproved != 8 || len(p.got.Words) != 1 {
		t.Fatalf("tried out: %+v", p.got)
	}
	lookAll(t, u, "kobo-preview")
	chooseInList(t, u, "What “Shumë rrallë” means", "Less")
	if got := u.window.Canvas().Focused(); got != field[*widgets.Select](t, u, "What “Shumë rrallë” means").Target() {
		t.Errorf("after choosing %T has the keyboard", got)
	}
	handTo(t, u, "Leave out 8 forms that are not approved in Kobo")
	keys(t, u, fyne.KeySpace)
	if got := held(u); got != "Leave out 8 forms that are not approved in Kobo" || p.got.Added[app.Responses] != 32 || len(p.got.Words) != 0 {
		t.Errorf("%q has the keyboard; %+v", got, p.got)
	}
	look(t, u, "kobo-said")
	press(t, u, "Bring in")
	counts, err := a.AnswersTo(t.Context(), app.ResponseFilter{EventID: e.ID, QuestionnaireID: id})
	if err != nil || app.Given(counts, "contact", "seldom") != 10 || app.Given(counts, "source", "poster") != 32 || app.Given(counts, "source", "") != 32 {
		t.Errorf("counted %+v, %v", counts, err)
	}
	look(t, u, "kobo-brought")

	press(t, u, "Start over")
	press(t, u, "Choose a file…")
	fill(t, u, "File", exportOf(t, "Bridges_later.csv", 45))
	press(t, u, "Open")
	press(t, u, "Next")
	press(t, u, "Preview")
	if got := texts(u); p.got.Added[app.Responses] != 13 || len(p.got.Words) != 0 || !strings.Contains(got, "13 new, 32 known") {
		t.Errorf("later: %+v\n%s", p.got.Added, got)
	}
	look(t, u, "kobo-again")
}

// lookAll is a page in three languages and in the dark.
func lookAll(t *testing.T, u *UI, name string) {
	t.Helper()
	for _, l := range []words.Lang{words.Sq, words.SrCyrl, words.En} {
		u.speak(l)
		look(t, u, name+"-"+string(l))
	}
	u.look = widgets.Dark
	u.wear()
	look(t, u, name+"-dark")
	u.look = widgets.Light
	u.wear()
}

// The questionnaire and the event are chosen where the forms do not say them, and
// an own table's columns may be any question.
func TestFormsOfATableAreGivenTheirQuestionnaire(t *testing.T) {
	a, _, _ := askedOffice(t)
	other := app.Event{Title: "Panel on music", Kind: "panel", Status: "done", Day: "2026-05-02"}
	keep(t, a.SaveEvent(t.Context(), &other))
	path := filepath.Join(t.TempDir(), "list.csv")
	keep(t, os.WriteFile(path, []byte("Pikët,Takimet\n7,Çdo ditë\n9,daily\n"), 0o600))
	u := onImport(t, a, path)
	press(t, u, "Next")
	chooseInList(t, u, "This sheet holds", "Fill")
	chooseInList(t, u, "Questionnaire", "Bri")
	chooseInList(t, u, "B Takimet", "How often")
	chooseInList(t, u, "Event", "pan")
	look(t, u, "kobo-table")
	press(t, u, "Preview")
	press(t, u, "Bring in")
	rows, n, err := a.Responses(t.Context(), app.ResponseFilter{EventID: other.ID})
	if err != nil || n != 2 || rows[0].QuestionnaireID == "" {
		t.Fatalf("%d forms, %v: %s", n, err, texts(u))
	}
	counts, err := a.AnswersTo(t.Context(), app.ResponseFilter{EventID: other.ID})
	if err != nil || app.Given(counts, "contact", "daily") != 2 {
		t.Errorf("counted %+v, %v", counts, err)
	}
}
