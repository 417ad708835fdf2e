package screens

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// watchHand is a clock that only goes on when a test says so.
type watchHand struct{ at time.Time }

func (w *watchHand) now() time.Time { return w.at }

// standsThere takes the screen to the door of a concert that asks, with the code 4711.
func standsThere(t *testing.T) (*UI, *app.App, app.Event, *watchHand) {
	t.Helper()
	a := dbtest.New(t)
	keep(t, a.AddQuestionExamples(t.Context(), words.En))
	e := app.Event{Title: "Bridges of sound", Kind: "concert", Status: "done", Day: "2026-03-20"}
	keep(t, a.SaveEvent(t.Context(), &e))
	k := app.Questionnaire{Title: "Bridges", Purpose: "audience", EventID: e.ID}
	for _, code := range []string{"liked", "contact", "warmth", "source", "visits", "comment", "community", "place"} {
		rows, _, err := a.Questions(t.Context(), app.QuestionFilter{Code: code})
		keep(t, err)
		i := app.QuestionnaireItem{QuestionID: rows[0].ID, Needed: code == "liked"}
		if code == "warmth" {
			i.WhenQuestion, i.WhenAnswer = "contact", "daily"
		}
		k.Items = append(k.Items, i)
	}
	keep(t, a.SaveQuestionnaire(t.Context(), &k), a.OpenQuestionnaire(t.Context(), k.ID))
	u := desk(t, a)
	u.goToEvent(e.ID, "audience", "")
	press(t, u, "Let visitors answer here…")
	fill(t, u, "Code to come back, four to eight figures", "12")
	press(t, u, "Begin")
	if got := problems(u); !strings.Contains(got, "A code has four to eight figures.") {
		t.Errorf("a short code: %q", got)
	}
	fill(t, u, "Code to come back, four to eight figures", "4711")
	press(t, u, "Begin")
	if u.kiosk == nil {
		t.Fatalf("the screen is not at the door: %s", problems(u))
	}
	hand := &watchHand{time.Date(2026, 3, 20, 22, 0, 0, 0, time.UTC)}
	u.kiosk.clock = hand.now
	u.kiosk.touched = hand.at
	return u, a, e, hand
}

// tap touches the target that says so.
func tap(t *testing.T, u *UI, text string) {
	t.Helper()
	var all []string
	for _, o := range test.LaidOutObjects(u.window.Content()) {
		if x, ok := o.(*widgets.Touch); ok && x.Visible() {
			if x.Text() == text {
				test.Tap(x)
				return
			}
			all = append(all, x.Text())
		}
	}
	t.Fatalf("no target %q among %q", text, all)
}

// onScreen is all that stands on the screen, and over it.
func onScreen(u *UI) string {
	objects := test.LaidOutObjects(u.window.Content())
	for _, o := range u.window.Canvas().Overlays().List() {
		objects = append(objects, test.LaidOutObjects(o)...)
	}
	var all []string
	for _, o := range objects {
		if x, ok := o.(interface{ AccessibilityLabel() string }); ok {
			all = append(all, x.AccessibilityLabel())
		}
		if x, ok := o.(*widgets.TextField); ok {
			all = append(all, x.Text())
		}
	}
	return strings.Join(all, "\n")
}

// chosenOnScreen are the answers that are marked.
func chosenOnScreen(u *UI) string {
	var all []string
	for _, o := range test.LaidOutObjects(u.window.Content()) {
		if x, ok := o.(*widgets.Touch); ok && x.Chosen() {
			all = append(all, x.Text())
		}
	}
	return strings.Join(all, "; ")
}

// writeOn types into whatever field the screen has.
func writeOn(t *testing.T, u *UI, text string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(u.window.Content()) {
		if f, ok := o.(*widgets.TextField); ok && f.Visible() {
			u.window.Canvas().Focus(f.Target())
			test.Type(f.Target(), text)
			return
		}
	}
	t.Fatal("there is no field")
}

// Three visitors answer one after another, each in their own language: one with
// a condition and several answers, one who skips what is asked of identity, and
// one who walks away. None sees what another answered.
func TestVisitorsAnswerAtTheDoor(t *testing.T) {
	u, a, e, hand := standsThere(t)
	look(t, u, "kiosk-languages")
	tap(t, u, "Shqip")
	tap(t, u, "Vazhdo")
	if got := onScreen(u); !strings.Contains(got, "kërkon një përgjigje") {
		t.Errorf("without the needed answer it says %q", got)
	}
	look(t, u, "kiosk-needed-sq")
	tap(t, u, "9")
	tap(t, u, "Vazhdo")
	tap(t, u, "Çdo ditë")
	tap(t, u, "Vazhdo")
	for _, figure := range []string{"7", "0"} {
		tap(t, u, figure)
	}
	look(t, u, "kiosk-number-sq")
	tap(t, u, "Vazhdo")
	tap(t, u, "Nga një afishe")
	tap(t, u, "Në internet")
	look(t, u, "kiosk-several-sq")
	tap(t, u, "Vazhdo")
	tap(t, u, "3")
	tap(t, u, "Vazhdo")
	writeOn(t, u, "Të bëhet edhe në Gjilan.")
	look(t, u, "kiosk-words-sq")
	tap(t, u, "Vazhdo")
	communityOfTwo(t, u)
	tap(t, u, "Përgjigje të tjera")
	tap(t, u, "Prizren")
	look(t, u, "kiosk-place-sq")
	tap(t, u, "Përfundo")
	look(t, u, "kiosk-thanks-sq")
	hand.at = hand.at.Add(thanksFor)
	u.kiosk.tick(u)
	nothingLeft(t, u, "Gjilan", "goran", "Përfundo")

	visitorWhoSkips(t, u)
	tap(t, u, "Sledeća osoba")
	nothingLeft(t, u, "Mostovi", "Završi")

	tap(t, u, "Türkçe")
	tap(t, u, "10")
	hand.at = hand.at.Add(warnAfter)
	u.kiosk.tick(u)
	look(t, u, "kiosk-away-tr")
	if got := onScreen(u); !strings.Contains(got, "30 saniye sonra") {
		t.Errorf("before it closes it says %q", got)
	}
	hand.at = hand.at.Add(dropAfter - warnAfter)
	u.kiosk.tick(u)
	nothingLeft(t, u, "Soru", "İleri")
	wantForms(t, a, e.ID)
}

// communityOfTwo names two communities, one of them in own words.
func communityOfTwo(t *testing.T, u *UI) {
	t.Helper()
	tap(t, u, "komuniteti goran")
	tap(t, u, "Preferoj të mos them")
	tap(t, u, "komuniteti goran")
	tap(t, u, "komunitet tjetër, me fjalët e veta")
	writeOn(t, u, "boshnjak")
	look(t, u, "kiosk-community-sq")
	tap(t, u, "Vazhdo")
}

// visitorWhoSkips answers three questions in Serbian and nothing of who they are.
func visitorWhoSkips(t *testing.T, u *UI) {
	t.Helper()
	tap(t, u, "Srpski (latinica)")
	tap(t, u, "4")
	tap(t, u, "Dalje")
	tap(t, u, "Svakog dana")
	tap(t, u, "Dalje")
	for _, figure := range []string{"1", "0", "5"} {
		tap(t, u, figure)
	}
	tap(t, u, "Dalje")
	if got := onScreen(u); !strings.Contains(got, "Upišite broj od 0 do 100.") {
		t.Errorf("105 degrees: %q", got)
	}
	tap(t, u, "Nazad")
	tap(t, u, "Svake sedmice") // now nobody is asked how warm it is
	tap(t, u, "Dalje")
	for range 3 {
		tap(t, u, "Preskoči")
	}
	if got := onScreen(u); strings.Contains(got, "boshnjak") || strings.Contains(chosenOnScreen(u), "zajednica") {
		t.Errorf("the next visitor sees %q", got)
	}
	tap(t, u, "Preskoči")
	tap(t, u, "Završi")
}

// nothingLeft looks for what a visitor said, or read, on the page between
// visitors; what can be pasted or taken back is nothing either.
func nothingLeft(t *testing.T, u *UI, texts ...string) {
	t.Helper()
	got := onScreen(u)
	for _, text := range texts {
		if strings.Contains(got, text) {
			t.Errorf("the next visitor sees %q in %q", text, got)
		}
	}
	if u.kiosk.visit != nil || u.kiosk.state != kioskGreets || u.window.Canvas().Focused() != nil || u.desk.Clipboard().Content() != "" || len(u.window.Canvas().Overlays().List()) > 0 {
		t.Errorf("left is %+v, the keyboard at %v, and %q to be pasted", u.kiosk.visit, u.window.Canvas().Focused(), u.desk.Clipboard().Content())
	}
	if len(u.kept) > 0 {
		t.Errorf("drafts were put away: %+v", u.kept)
	}
}

// wantForms holds what is kept against what the two visitors answered.
func wantForms(t *testing.T, a *app.App, event app.ID) {
	t.Helper()
	rows, n, err := a.Responses(t.Context(), app.ResponseFilter{EventID: event})
	if err != nil || n != 2 {
		t.Fatalf("%d forms, %v", n, err)
	}
	slices.SortFunc(rows, func(x, y app.ResponseRow) int { return strings.Compare(string(x.ID), string(y.ID)) })
	first, err := a.Response(t.Context(), rows[0].ID)
	keep(t, err)
	if *first.Score != 9 || first.Language != "sq" || first.Way != "tablet" || first.Day != "2026-03-20" || first.FilledAt != "2026-03-20T22:00:00Z" ||
		first.Comment != "Të bëhet edhe në Gjilan." || first.Community != app.MixedCommunity || first.Communities.String() != "bos, gor" || first.PlaceID != "prizren" || first.Other != "" ||
		strings.Join(first.Said("source"), " ") != "online poster" || *first.AnswersOf("warmth")[0].Number != 70 || *first.AnswersOf("visits")[0].Number != 3 {
		t.Errorf("kept %+v", first)
	}
	second, err := a.Response(t.Context(), rows[1].ID)
	keep(t, err)
	if *second.Score != 4 || second.Language != "sr" || second.Community+second.Gender+string(second.PlaceID)+second.Comment != "" || len(second.Answers) != 1 || second.QuestionnaireID == "" {
		t.Errorf("kept %+v", second)
	}
	steps, err := a.History(t.Context(), app.Page{Limit: 2})
	keep(t, err)
	for _, s := range steps {
		if s.Verb.English() != "Saved a form" {
			t.Errorf("the journal says %q", s.Verb.English())
		}
	}
}
