package screens

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// keyboard counts what is pressed on it.
type keyboard struct {
	u       *UI
	presses int
}

// typed presses a key for each letter, on whatever has the keyboard.
func (k *keyboard) typed(text string) {
	for _, r := range text {
		k.presses++
		k.u.window.Canvas().Focused().TypedRune(r)
	}
}

func (k *keyboard) press(name fyne.KeyName) {
	k.presses++
	k.u.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

// paperForm is what stands on a form, the keys that take it over, and how many
// answers it has.
type paperForm struct {
	keys    string // of the questions in their order
	place   string
	comment string
	answers int
	want    app.Response
}

func whole(n int) *int { return &n }

func paperForms() []paperForm {
	return []paperForm{
		{keys: "8241" + "24", answers: 6, want: app.Response{Score: whole(8), Heard: "no", Trust: whole(4), Community: "alb", Gender: "man", AgeBand: "35-44"}},
		{keys: "10152" + "1", answers: 5, want: app.Response{Score: whole(10), Heard: "yes", Trust: whole(5), Community: "srb", Gender: "woman"}},
		{keys: "11 ", answers: 2, want: app.Response{Score: whole(1), Heard: "yes"}},
		{keys: "9 4*1", answers: 4, want: app.Response{Score: whole(9), Trust: whole(4), Community: app.PrefersNot, Gender: "woman"}},
		{keys: "72331" + "2", place: "prizr", comment: "Të bëhet edhe në Gjilan.", answers: 8, want: app.Response{
			Score: whole(7), Heard: "no", Trust: whole(3), Community: "bos", Gender: "woman", AgeBand: "18-24", PlaceID: "prizren", Comment: "Të bëhet edhe në Gjilan."}},
	}
}

// Five forms are taken over without the mouse; each takes a key an answer, one
// more for a ten, one for each question that is passed over, and Enter.
func TestFivePaperFormsByKeyboard(t *testing.T) {
	a := dbtest.New(t)
	day := app.Event{Title: "Rrënjë dhe degë", Kind: "concert", Day: "2025-03-08", Status: "done"}
	day.Attendance = []app.Attendance{{Way: "head-count", People: 20}}
	keep(t, a.SaveEvent(t.Context(), &day))
	u := desk(t, a)
	u.show("feedback")
	press(t, u, "New form")
	k := &keyboard{u: u}
	k.typed("rr")
	k.press(fyne.KeyReturn)
	if u.window.Canvas().Focused() != field[*widgets.Keys](t, u, "Liked it, 0 to 10") {
		t.Fatal("the first question has not the keyboard")
	}
	stack := k.presses
	for i, form := range paperForms() {
		k.presses = 0
		k.typed(form.keys)
		text := 0
		if form.place != "" {
			k.typed(form.place)
			k.press(fyne.KeyReturn)
			k.typed(form.comment)
			text = len(form.place) + len([]rune(form.comment)) - 2 // their first letters count as answers
		}
		look(t, u, "entry")
		k.press(fyne.KeyReturn)
		passed := strings.Count(form.keys, " ")
		t.Logf("form %d: %d answers, %d passed over, %d keys, %d of them words", i+1, form.answers, passed, k.presses, text)
		if over := k.presses - text - form.answers - passed; over > 2 {
			t.Errorf("form %d takes %d keys more than answers", i+1, over)
		}
		if got := checkForm(t, a, day.ID, form.want); got != i+1 {
			t.Errorf("%d forms after %d", got, i+1)
		}
	}
	t.Logf("%d keys to choose the event", stack)
	if got := field[*widgets.Picker](t, u, "Event").Chosen().Text; got != "Rrënjë dhe degë" {
		t.Errorf("the next form speaks of %q", got)
	}
	look(t, u, "entry-next")
	k.press(fyne.KeyReturn)
	if _, n, _ := a.Responses(t.Context(), app.ResponseFilter{}); n != 5 || !strings.Contains(said(u), "This form has no answer yet.") {
		t.Errorf("an empty form was kept, %d in all: %s", n, said(u))
	}
}

// checkForm finds what was on paper among the forms that are kept, and counts
// them.
func checkForm(t *testing.T, a *app.App, event app.ID, want app.Response) (n int) {
	t.Helper()
	rows, n, err := a.Responses(t.Context(), app.ResponseFilter{EventID: event})
	keep(t, err)
	same := func(a, b *int) bool { return a == nil && b == nil || a != nil && b != nil && *a == *b }
	for _, r := range rows {
		if same(r.Score, want.Score) && same(r.Trust, want.Trust) && r.Heard == want.Heard && r.Community == want.Community && r.Gender == want.Gender &&
			r.AgeBand == want.AgeBand && r.PlaceID == want.PlaceID && r.Comment == want.Comment && r.Day == "2025-03-08" && r.Way == "paper" && r.FilledAt != "" {
			return n
		}
	}
	t.Errorf("%+v is not among %+v", want, rows)
	return n
}

// A form that cannot be kept comes back with its answers.
func TestFormThatIsNotKeptComesBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "office.sofra")
	a := dbtest.Open(t, path, app.Mode{Create: true, Write: true, Who: "desk1"})
	day := app.Event{Title: "Concert", Day: "2025-03-08"}
	keep(t, a.SaveEvent(t.Context(), &day))
	u := desk(t, dbtest.Open(t, path, app.Mode{}))
	e := newEntry()
	e.stack.EventID, e.event = day.ID, day.Title
	u.into(e)
	k := &keyboard{u: u}
	k.typed("82")
	k.press(fyne.KeyReturn)
	if got := field[*widgets.Keys](t, u, "Liked it, 0 to 10").Chosen(); got != "8" || u.status.Said() != app.ErrReadOnly.Text.English() {
		t.Errorf("the form has %q, the status says %q", got, u.status.Said())
	}
}

// In a small window the question that has the keyboard is seen.
func TestQuestionComesIntoView(t *testing.T) {
	u := desk(t, dbtest.New(t))
	u.window.Resize(fyne.NewSize(1024, 560))
	e := newEntry()
	u.into(e)
	c := u.window.Canvas()
	content := test.WidgetRenderer(e.sight).Objects()[0].(*container.Scroll).Content
	for _, f := range []fyne.CanvasObject{e.questions.age, e.questions.comment, e.questions.score} {
		if f != e.questions.comment { // that one is seen with what comes before it
			c.Focus(f.(widgets.Field).Target())
		}
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject
		top, bottom := at(f).Y-at(e.sight).Y, at(f).Y+f.Size().Height-at(e.sight).Y
		if top < 0 || bottom > e.sight.Size().Height {
			t.Errorf("%s stands from %v to %v of %v", f.(widgets.Field).Label(), top, bottom, e.sight.Size().Height)
		}
	}
	if content.MinSize().Height <= e.sight.Size().Height {
		t.Error("the window is not small")
	}
}

// Own words on community are kept beside the answer, or are a code that the
// office knows.
func TestOwnWordsOnAForm(t *testing.T) {
	a := dbtest.New(t)
	day := app.Event{Title: "Concert", Day: "2025-03-08"}
	keep(t, a.SaveEvent(t.Context(), &day))
	u := desk(t, a)
	e := newEntry()
	e.stack.EventID, e.event = day.ID, day.Title
	u.into(e)
	k := &keyboard{u: u}
	k.typed("8  +Torbeš")
	look(t, u, "entry-own")
	k.press(fyne.KeyReturn)
	k.typed("9  +bošnjak")
	k.press(fyne.KeyReturn)
	rows, n, err := a.Responses(t.Context(), app.ResponseFilter{})
	if err != nil || n != 2 {
		t.Fatalf("%d forms (%v)", n, err)
	}
	for _, r := range rows {
		own := r.Community == app.OtherCommunity && r.Other == "Community: Torbeš" && *r.Score == 8
		if known := r.Community == "bos" && r.Other == "" && *r.Score == 9; !own && !known {
			t.Errorf("kept %+v", r)
		}
	}
}

// Nobody can read on these pages what somebody said of themselves.
func TestFormsShowNoIdentity(t *testing.T) {
	a := dbtest.New(t)
	day := app.Event{Title: "Concert", Day: "2025-03-08"}
	keep(t, a.SaveEvent(t.Context(), &day), a.SaveResponse(t.Context(), &app.Response{
		EventID: day.ID, Day: day.Day, Score: whole(7), Community: "gor", Gender: "another", AgeBand: "65+", PlaceID: "prizren", ResponseMore: app.ResponseMore{Other: "Community: of the mountains"}}))
	u := desk(t, a)
	for _, l := range words.Langs() {
		u.speak(l)
		u.show("feedback")
		for _, tab := range []string{"", "event", "all"} {
			formsShown(u).tab = tab
			u.show("feedback")
			for _, o := range test.LaidOutObjects(u.window.Content()) {
				x, ok := o.(interface{ AccessibilityLabel() string })
				if !ok || !o.Visible() {
					continue
				}
				for _, secret := range []string{"gor", "Goran", "goran", "горан", "65+", "Prizren", "Призрен", "mountains", "another", "tjetër", "drugi"} {
					if strings.Contains(x.AccessibilityLabel(), secret) {
						t.Errorf("%s, tab %q: %q", l, tab, x.AccessibilityLabel())
					}
				}
			}
		}
	}
}

func TestFiguresOfForms(t *testing.T) {
	a := full(t)
	u := desk(t, a)
	for _, l := range words.Langs() {
		u.speak(l)
		u.show("feedback")
		formsShown(u).tab = "event"
		u.show("feedback")
		look(t, u, "figures-"+string(l))
		u.into(newEntry())
		look(t, u, "entry-"+string(l))
	}
	u.speak(words.En)
	u.show("feedback")
	if got := said(u); !strings.Contains(got, "between") || !strings.Contains(got, "%") {
		t.Errorf("the figures have no interval: %s", got)
	}
}
