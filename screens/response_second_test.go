package screens

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// tenQuestions opens the page of paper forms for an event that asks ten questions.
func tenQuestions(t *testing.T) (*UI, *app.App, app.Event) {
	t.Helper()
	a := dbtest.New(t)
	keep(t, a.AddQuestionExamples(t.Context(), words.En))
	e := app.Event{Title: "Bridges of sound", Kind: "concert", Status: "done", Day: "2026-03-20"}
	keep(t, a.SaveEvent(t.Context(), &e))
	k := app.Questionnaire{Title: "Bridges", Purpose: "audience", EventID: e.ID}
	for _, code := range []string{"liked", "captivation", "challenge", "relevance", "recommend", "contact", "source", "community", "gender", "age"} {
		rows, _, err := a.Questions(t.Context(), app.QuestionFilter{Code: code})
		keep(t, err)
		k.Items = append(k.Items, app.QuestionnaireItem{QuestionID: rows[0].ID, Needed: code == "liked"})
	}
	keep(t, a.SaveQuestionnaire(t.Context(), &k), a.OpenQuestionnaire(t.Context(), k.ID))
	u := desk(t, a)
	u.show("feedback")
	press(t, u, "New form")
	p := &keyboard{u: u}
	p.typed("bri")
	p.press(fyne.KeyReturn)
	return u, a, e
}

// tenForm is a form of ten questions by its keys, one an answer: after "how did you
// learn of it", which takes several, Space goes on.
type tenForm struct {
	keys    string
	answers int
	lists   int // questions that are answered with a list, which Space ends
}

// twentyForms are a stack of paper.
func twentyForms() (all []tenForm) {
	for n := range 20 {
		f := tenForm{keys: "8455" + "9" + "2" + "1 " + "1" + "1" + "2", answers: 10, lists: 1}
		switch n % 4 {
		case 1: // a ten, and two answers to one question
			f = tenForm{keys: ",334" + "," + "1" + "23 " + "2" + "2" + "3", answers: 11, lists: 1}
		case 2: // several communities, which is an answer as well
			f = tenForm{keys: "7221" + "6" + "5" + "4 " + "&12 " + "3" + "4", answers: 12, lists: 2}
		}
		all = append(all, f)
	}
	return all
}

// Twenty forms of ten questions are taken over by the keyboard alone, each with a
// key an answer and two more: Enter, and Space behind the answers to a question
// that takes several. Two such lists take one more. After ten and after twenty the last one is
// entered again; the first time both say the same, the second time one answer is
// another, and it is mended.
func TestTwentyPaperFormsWithSecondEntries(t *testing.T) {
	u, a, e := tenQuestions(t)
	p, k := u.over.(*entry), &keyboard{u: u}
	enter := func(f tenForm) int {
		k.presses = 0
		k.typed(f.keys)
		k.press(fyne.KeyReturn)
		return k.presses
	}
	for n, f := range twentyForms() {
		if got := enter(f); got > f.answers+1+f.lists || f.lists == 1 && got > f.answers+2 {
			t.Errorf("form %d: %d answers take %d keys", n+1, f.answers, got)
		}
		switch {
		case (n+1)%app.EverySecond == 0 && p.seconds.of == "":
			t.Fatalf("form %d is not asked for again: %s; %s", n+1, said(u), u.status.Said())
		case n == 9:
			look(t, u, "entry-again")
			enter(f)
		case n == 19:
			enter(tenForm{keys: strings.Replace(f.keys, "8", "3", 1)})
			mendTheDifference(t, u)
		case p.seconds.of != "":
			t.Fatalf("form %d is asked for again", n+1)
		}
	}
	entered, err := a.Entered(t.Context(), e.ID)
	keep(t, err)
	if got := app.Agreed(entered); len(entered) != 20 || len(app.SecondsDue(entered)) != 0 || got.Forms != 2 || got.Same != got.All-1 || got.All != 20 {
		t.Errorf("%d forms, agreed %+v", len(entered), got)
	}
	last, err := a.Response(t.Context(), entered[19].ID)
	keep(t, err)
	if *last.Score != 3 || p.seconds.of != "" {
		t.Errorf("the form says %d, which was mended to 3", *last.Score)
	}
	if got := said(u); !strings.Contains(got, "19 of 20 answers the same, in 2 forms that were entered twice.") {
		t.Errorf("the figures say %q", got)
	}
	if _, n, _ := a.Responses(t.Context(), app.ResponseFilter{}); n != 20 {
		t.Errorf("%d forms are listed", n)
	}
	third, err := a.Response(t.Context(), entered[2].ID)
	if err != nil || third.Community != app.MixedCommunity || third.Communities.String() != "alb, srb" {
		t.Errorf("several communities are kept as %q, %v, %v", third.Community, third.Communities, err)
	}
	for _, l := range threeLangs() {
		u.speak(l)
		look(t, u, "entry-agreed-"+string(l))
	}
}

// mendTheDifference says that the second entry is right.
func mendTheDifference(t *testing.T, u *UI) {
	t.Helper()
	look(t, u, "entry-compare")
	if _, ok := u.window.Canvas().Focused().(*widgets.Either); !ok {
		t.Errorf("the keyboard is at %T", u.window.Canvas().Focused())
	}
	press(t, u, "Keep")
	if u.dialogs.Top() == nil {
		t.Fatal("what differs is kept without a choice")
	}
	for _, o := range seen(u) {
		if e, ok := o.(*widgets.Either); ok && e.Label() == "How much did you like this evening?" {
			e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
		}
	}
	press(t, u, "Keep")
	mustClose(t, u)
}

// A second entry may be passed over. It stays in the list of those that are due,
// and is asked for from there.
func TestSecondEntryIsPassedOver(t *testing.T) {
	u, _, _ := tenQuestions(t)
	p, k := u.over.(*entry), &keyboard{u: u}
	for range app.EverySecond {
		k.typed("84")
		k.press(fyne.KeyReturn)
	}
	press(t, u, "Skip")
	if p.seconds.of != "" || !strings.Contains(texts(u), "To be entered a second time") {
		t.Fatalf("passed over, the page says %s", texts(u))
	}
	k.typed("9")
	k.press(fyne.KeyReturn)
	look(t, u, "entry-due")
	open(t, u, "Form 10")
	k.typed("84")
	k.press(fyne.KeyReturn)
	if got := texts(u); p.seconds.of != "" || strings.Contains(got, "To be entered a second time") || !strings.Contains(said(u), "2 of 2 answers the same") {
		t.Errorf("entered again, the page says %s", got)
	}
}

// What a form needs is asked for once; where the paper has no answer it is kept.
func TestNeededAnswerOnPaper(t *testing.T) {
	u, a, _ := tenQuestions(t)
	k := &keyboard{u: u}
	k.typed(" 4")
	k.press(fyne.KeyReturn)
	if got := said(u); !strings.Contains(got, "This question needs an answer.") || u.window.Canvas().Focused() != field[*widgets.Keys](t, u, "Liked it, 0 to 10") {
		t.Errorf("without it the page says %q", got)
	}
	k.press(fyne.KeyReturn)
	if _, n, err := a.Responses(t.Context(), app.ResponseFilter{}); n != 1 || err != nil {
		t.Errorf("%d forms, %v", n, err)
	}
}

// A scan goes with the form that is entered, by the menu or let fall on the page,
// and is sealed.
func TestScanOfAPaperForm(t *testing.T) {
	u, a, e := tenQuestions(t)
	path := filepath.Join(t.TempDir(), "Ana R form.pdf")
	keep(t, os.WriteFile(path, []byte("%PDF-1.4 a form"), 0o600))
	u.dropped([]fyne.URI{storage.NewFileURI(path)})
	if got := texts(u); !strings.Contains(got, "Ana R form.pdf") || u.at != "feedback" {
		t.Errorf("let fall on the page: %s", got)
	}
	press(t, u, "Remove")
	menuItem(t, u, "Record", "Attach a scan…").Action()
	fill(t, u, "File", path)
	press(t, u, "Open")
	look(t, u, "entry-scan")
	k := &keyboard{u: u}
	u.window.Canvas().Focus(u.over.(*entry).questions.first())
	k.typed("84")
	k.press(fyne.KeyReturn)
	entered, err := a.Entered(t.Context(), e.ID)
	keep(t, err)
	files, err := a.Files(t.Context(), app.Ref{Kind: app.Responses, ID: entered[0].ID})
	if err != nil || len(files) != 1 || !files[0].Personal || files[0].Name != "scan.pdf" || files[0].Purpose != app.FileScan {
		t.Errorf("kept %+v, %v", files, err)
	}
	k.typed("73")
	k.press(fyne.KeyReturn)
	entered, err = a.Entered(t.Context(), e.ID)
	keep(t, err)
	if files, err = a.Files(t.Context(), app.Ref{Kind: app.Responses, ID: entered[1].ID}); err != nil || len(files) != 0 {
		t.Errorf("the next form has %+v, %v", files, err)
	}
}
