package screens

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// waves are a series with a first and a last evening, each with a questionnaire.
type waves struct {
	events [2]app.Event
	forms  [2]app.ID
}

// wavesOffice has two evenings of a series: before the first people are asked,
// and after the last they are asked the same.
func wavesOffice(t *testing.T) (*app.App, waves) {
	t.Helper()
	a, w := dbtest.New(t), waves{}
	ctx := t.Context()
	keep(t, a.AddQuestionExamples(ctx, words.En))
	s := app.Series{Title: "Bridges of sound"}
	keep(t, a.SaveSeries(ctx, &s))
	for i, purpose := range []string{"before", "after"} {
		e := app.Event{Title: []string{"Bridges: first evening", "Bridges: last evening"}[i], Kind: "workshop", Status: "done", Day: []app.Date{"2026-03-02", "2026-05-20"}[i], EventParts: app.EventParts{SeriesID: s.ID}}
		keep(t, a.SaveEvent(ctx, &e))
		k := app.Questionnaire{Title: "Bridges " + purpose, Purpose: purpose, EventID: e.ID}
		for _, code := range []string{"trust", "heard", "warmth", "distance", "contact", "community"} {
			rows, _, err := a.Questions(ctx, app.QuestionFilter{Code: code})
			keep(t, err)
			k.Items = append(k.Items, app.QuestionnaireItem{QuestionID: rows[0].ID})
		}
		keep(t, a.SaveQuestionnaire(ctx, &k), a.OpenQuestionnaire(ctx, k.ID))
		w.events[i], w.forms[i] = e, k.ID
	}
	return a, w
}

// byKeypad takes a form of each evening over, by the keys alone.
func (w waves) byKeypad(t *testing.T, u *UI) {
	t.Helper()
	for i, keys := range []string{"21", "51"} {
		u.reveal(app.Questionnaires, w.forms[i])
		press(t, u, "Take paper forms over")
		k := &keyboard{u: u}
		if got := u.window.Canvas().Focused(); got != field[*widgets.TextField](t, u, "Own code").Target() {
			t.Fatalf("the keyboard is at %T, not at the code", got)
		}
		k.typed([]string{"mira 01", "MIRA-01"}[i])
		u.window.Canvas().FocusNext()
		k.typed(keys)
		if i == 0 {
			look(t, u, "changes-entry")
		}
		k.press(fyne.KeyReturn)
		u.back()
	}
}

// write keeps the other forms: of 24 people 18 come again with their code, one
// with a slip in it, and one is new.
func (w waves) write(t *testing.T, a *app.App) {
	t.Helper()
	for i := 2; i <= 24; i++ {
		w.form(t, a, i, fmt.Sprintf("MIRA%02d", i))
	}
	for i := 2; i <= 18; i++ {
		w.form(t, a, 100+i, fmt.Sprintf("mira-%02d", i))
	}
	w.form(t, a, 119, "MRIA19")
	w.form(t, a, 120, "TEUTA5")
}

// form keeps one, of the second wave from 100 on: most trust more after it, and feel warmer and closer.
func (w waves) form(t *testing.T, a *app.App, i int, code string) {
	t.Helper()
	wave := i / 100
	i %= 100
	trust, warmth, distance := 2+i%2, 40+i, 4
	if wave == 1 {
		trust, warmth, distance = trust+[]int{1, 2, 1, 0, -1, 1}[i%6], warmth+5*(i%4), distance-[]int{0, 1, 0}[i%3]
	}
	r := app.Response{EventID: w.events[wave].ID, Day: w.events[wave].Day, Trust: &trust, Heard: []string{"no", "yes"}[max(wave, i%2)], ResponseMore: app.ResponseMore{QuestionnaireID: w.forms[wave], OwnCode: code, Number: fmt.Sprint(100*wave + i)}}
	r.SetAnswers("warmth", app.FormAnswer{Number: &warmth})
	r.SetAnswers("distance", app.FormAnswer{ChoiceCode: []string{"family", "friend", "neighbour", "work", "town"}[distance]})
	r.SetAnswers("contact", app.FormAnswer{ChoiceCode: []string{"seldom", "monthly", "weekly"}[(i+wave)%3]})
	keep(t, a.SaveResponse(t.Context(), &r))
}

// pairsShown is the page of before and after.
func pairsShown(u *UI) *pairPage { return u.pageNow().(*tabbed).now().(*pairPage) }

// read puts the frame on a row and says what stands beside it.
func (p *pairPage) read(t *testing.T, u *UI, row int) string {
	t.Helper()
	p.grid.MoveTo(row)
	return allRead(u)
}

// From two stacks of paper to words: who was found again, what changed, and what
// may be said of it.
func TestBeforeAndAfter(t *testing.T) {
	a, w := wavesOffice(t)
	u := desk(t, a)
	feedbackTab(t, u, "changes")
	look(t, u, "changes-empty")
	u.pageNow().(*tabbed).at = "forms"
	w.byKeypad(t, u)
	w.write(t, a)
	feedbackTab(t, u, "changes")
	p := pairsShown(u)
	if n := p.now; n.Before != 24 || n.After != 20 || n.Matched != 18 || n.Lost != 6 || n.New != 2 || len(n.Near) != 1 {
		t.Fatalf("%d and %d forms, %d matched, %d and %d alone, %d near", n.Before, n.After, n.Matched, n.Lost, n.New, len(n.Near))
	}
	wants := map[words.Lang][]string{
		words.En: {"Of 24 forms from before, 18 have one from after by the same person.", "Nobody was asked who did not come. So this does not say that the programme is the cause.", "Those who were not found may have changed in another way."},
		words.Sq: {"Nga 24 pyetësorë para programit, 18 kanë edhe një pas programit nga i njëjti person.", "Prandaj kjo nuk thotë se shkaku është programi."},
	}
	trust := map[words.Lang][]string{
		words.En: {"12 went up, 3 went down, 3 stayed the same.", "The change is larger than chance usually makes (p = 0.018).", "The effect is large (r = +0.68).", "Fewer than 30 pairs give a rough picture."},
		words.Sq: {"12 u ngritën, 3 ranë, 3 mbetën njësoj.", "Ndryshimi është më i madh se ai që sjell zakonisht rastësia (p = 0,018).", "Efekti është i madh (r = +0,68)."},
	}
	for _, l := range []words.Lang{words.En, words.Sq, words.SrCyrl} {
		u.speak(l)
		feedbackTab(t, u, "changes")
		p = pairsShown(u)
		for row, want := range [][]string{wants[l], trust[l]} {
			got := p.read(t, u, row)
			look(t, u, fmt.Sprintf("changes-%d-%s", row, l))
			for _, sentence := range want {
				if !strings.Contains(got, sentence) {
					t.Errorf("%s, row %d does not say %q:\n%s", l, row, sentence, got)
				}
			}
		}
		for row := 2; row < 6; row++ {
			p.read(t, u, row)
			look(t, u, fmt.Sprintf("changes-%d-%s", row, l))
		}
	}
	u.look = widgets.Dark
	u.wear()
	look(t, u, "changes-dark")
	u.look = widgets.Light
	u.wear()
	u.speak(words.En)
	joinAndWrite(t, u)
}

// joinAndWrite joins two forms by hand, takes that back, and writes the workbook.
func joinAndWrite(t *testing.T, u *UI) {
	t.Helper()
	feedbackTab(t, u, "changes")
	p := pairsShown(u)
	p.read(t, u, 0)
	open(t, u, "MIRA19 · MRIA19")
	look(t, u, "changes-join")
	press(t, u, "Join")
	mustClose(t, u)
	if p.now.Matched != 19 || len(p.now.Near) != 0 {
		t.Errorf("joined, %d are matched, %d are near", p.now.Matched, len(p.now.Near))
	}
	u.undo()
	if p.now.Matched != 18 {
		t.Errorf("undone, %d are matched", p.now.Matched)
	}
	path := filepath.Join(t.TempDir(), "changes.xlsx")
	press(t, u, "To Excel…")
	fill(t, u, "File", path)
	press(t, u, "Save")
	mustClose(t, u)
	rows := sheetRows(t, path, 0)
	if got := fmt.Sprint(rows); !strings.Contains(got, "Found both times: 18") || !strings.Contains(got, "0.0184") {
		t.Errorf("the workbook says %s", got)
	}
	for _, row := range append(rows, sheetRows(t, path, 1)...) {
		if strings.Contains(strings.ToLower(strings.Join(row, " ")), "mira") {
			t.Errorf("the workbook has a code: %v", row)
		}
	}
}

// Of few people the page tells how many they are, and nothing else.
func TestFewPairsAreNotShown(t *testing.T) {
	a, w := wavesOffice(t)
	for i := range 9 {
		w.form(t, a, i, fmt.Sprintf("MIRA%02d", i))
		w.form(t, a, 100+i, fmt.Sprintf("MIRA%02d", i))
	}
	u := desk(t, a)
	feedbackTab(t, u, "changes")
	p := pairsShown(u)
	if got := p.read(t, u, 1); !strings.Contains(got, "9 people answered both times. Of fewer than 10 nothing more is shown.") || strings.Contains(got, "went up") {
		t.Errorf("of nine people it says %s", got)
	}
	for _, c := range p.now.Compared {
		if len(c.Bars) > 0 || c.Moved() > 0 {
			t.Errorf("%s is shown", c.Code)
		}
	}
	look(t, u, "changes-few")
}
