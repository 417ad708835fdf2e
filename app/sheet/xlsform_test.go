package sheet

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// phoned is an office with a questionnaire that asks all kinds of questions on
// an event's audience, and one before a series.
func phoned(t *testing.T) (a *app.App, event, concert, before app.ID) {
	t.Helper()
	ctx := t.Context()
	a = dbtest.New(t)
	check(t, a.AddQuestionExamples(ctx, words.En))
	e, s := app.Event{Title: "=Ritmi i përbashkët", Kind: "concert", Status: "planned", Day: "2026-03-20"}, app.Series{Title: "Nëntë mbrëmje"}
	check(t, a.SaveEvent(ctx, &e))
	check(t, a.SaveSeries(ctx, &s))
	own := app.Question{Code: "why", Kind: app.AsksText, Texts: []app.QuestionText{{Language: words.Sq, Text: "Pse ${liked}?"}}}
	check(t, a.SaveQuestion(ctx, &own))
	rows, _, err := a.Questions(ctx, app.QuestionFilter{})
	check(t, err)
	k := app.Questionnaire{Title: "Pas koncertit", Purpose: "audience", EventID: e.ID}
	for _, r := range rows {
		if r.Code != "why" {
			k.Items = append(k.Items, app.QuestionnaireItem{QuestionID: r.ID, Code: r.Code, Needed: r.Code == "liked"})
		}
	}
	k.Items = append(k.Items, app.QuestionnaireItem{QuestionID: own.ID, Code: "why", WhenQuestion: "source", WhenAnswer: "poster"})
	at := slices.IndexFunc(k.Items, func(i app.QuestionnaireItem) bool { return i.Code == "trust" })
	k.Items[at].WhenQuestion, k.Items[at].WhenAnswer = "heard", "yes"
	check(t, a.SaveQuestionnaire(ctx, &k))
	b := app.Questionnaire{Title: "Para", Purpose: "before", SeriesID: s.ID, Languages: app.Set{"sq", "sr-Cyrl"}, Items: k.Items[:3]}
	for i := range b.Items {
		b.Items[i].Kept = app.Kept{}
	}
	check(t, a.SaveQuestionnaire(ctx, &b))
	return a, e.ID, k.ID, b.ID
}

// phone is a questionnaire for telephones as a file.
func phone(t *testing.T, a *app.App, p app.FormPhone) string {
	t.Helper()
	made, err := a.MakePhoneForm(t.Context(), p)
	check(t, err)
	path := filepath.Join(t.TempDir(), made.FileName())
	check(t, SaveXLSForm(path, made))
	return path
}

// readBack is the form as read again, by the columns of each sheet.
func readBack(t *testing.T, path string) formBook {
	t.Helper()
	f, err := excelize.OpenFile(path)
	check(t, err)
	defer f.Close() //nolint:errcheck // only read
	w := formBook{}
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name)
		check(t, err)
		w[name] = &formSheet{columns: rows[0]}
		for _, row := range rows[1:] {
			by := map[string]string{}
			for c, text := range row {
				by[rows[0][c]] = text
			}
			w[name].rows = append(w[name].rows, by)
		}
	}
	return w
}

func asking(id app.ID) app.AskedForm {
	return app.AskedForm{Questionnaire: app.Questionnaire{Kept: app.Kept{ID: id}}}
}

// Each questionnaire, in all its languages, keeps the rules of XLSForm, and has
// its questions and their answers under their codes.
func TestXLSFormKeepsTheRules(t *testing.T) {
	a, event, concert, before := phoned(t)
	w := readBack(t, phone(t, a, app.FormPhone{Form: asking(concert), On: "2026-03-01", First: words.Sq}))
	for _, wrong := range append(wrongForm(w), wrongForm(readBack(t, phone(t, a, app.FormPhone{Form: asking(before), On: "2026-03-01"})))...) {
		t.Error(wrong)
	}
	form, err := a.FormOf(t.Context(), concert)
	check(t, err)
	for _, q := range form.Asked {
		row := w.row("survey", q.Code)
		if row == nil || q.Code != "why" && row["label::Türkçe (tr)"] != q.In(words.Tr).Text {
			t.Errorf("%s is asked as %v", q.Code, row)
		}
		for _, c := range q.Choices {
			if !slices.ContainsFunc(w["choices"].rows, func(r map[string]string) bool {
				return r["list_name"] == q.Code && r["name"] == c.Code && r["label::Српски (sr-Cyrl)"] == c.In(words.SrCyrl)
			}) {
				t.Errorf("%s does not offer %s", q.Code, c.Code)
			}
		}
	}
	for name, want := range map[string][2]string{
		"event": {"calculation", "'" + string(event) + "'"}, "questionnaire": {"calculation", "'" + string(concert) + "'"}, "trust": {"relevant", "${heard} = 'yes'"}, "why": {"relevant", "selected(${source}, 'poster')"},
		"liked": {"required", "yes"}, "warmth": {"parameters", "start=0 end=100 step=1"}, "may_quote": {"type", "acknowledge"},
		"place": {"type", "select_one place"}, "community": {"type", "select_multiple community"}, "visits": {"type", "integer"}, "community_other": {"relevant", "selected(${community}, 'oth')"},
	} {
		if got := w.row("survey", name)[want[0]]; got != want[1] {
			t.Errorf("%s: %s is %q, not %q", name, want[0], got, want[1])
		}
	}
	if s := w["settings"].rows[0]; s["default_language"] != "Shqip (sq)" || s["version"] != "2026030101" || s["form_title"] != "=Ritmi i përbashkët" {
		t.Errorf("the settings are %v", s)
	}
}

// row is that of a name.
func (w formBook) row(sheet, name string) map[string]string {
	for _, r := range w[sheet].rows {
		if r["name"] == name {
			return r
		}
	}
	return nil
}

// What comes before a series asks for a code first, has one Serbian, and speaks of
// no event until one is chosen; the same office gives the same bytes.
func TestXLSFormOfASeries(t *testing.T) {
	a, event, _, before := phoned(t)
	w := readBack(t, phone(t, a, app.FormPhone{Form: asking(before), On: "2026-03-01"}))
	if w.row("survey", "event") != nil || w.row("survey", "own_code")["hint::Српски (sr)"] == "" || w["settings"].rows[0]["form_title"] != "Nëntë mbrëmje" {
		t.Errorf("it is %v", w["survey"].rows)
	}
	p, err := a.MakePhoneForm(t.Context(), app.FormPhone{Form: asking(before), EventID: event, On: "2026-03-01"})
	check(t, err)
	var one, two bytes.Buffer
	check(t, WriteXLSForm(&one, p))
	check(t, WriteXLSForm(&two, p))
	if !bytes.Equal(one.Bytes(), two.Bytes()) || p.EventID != event {
		t.Error("the same form gives other bytes, or has no event")
	}
	for _, l := range words.Langs() {
		form := app.FormPhone{Form: app.ExampleForm(l), Title: "x", On: "2026-03-01", Places: p.Places}
		path := filepath.Join(t.TempDir(), "form.xlsx")
		check(t, SaveXLSForm(path, form))
		for _, wrong := range wrongForm(readBack(t, path)) {
			t.Errorf("the example in %s: %s", l, wrong)
		}
	}
}

// readForm prints every sheet as another program reads it.
const readForm = `
import sys, json, openpyxl
w = openpyxl.load_workbook(sys.argv[1])
for s in w:
    for row in s.iter_rows():
        for c in row:
            assert c.value is None or c.data_type == "s", (s.title, c.coordinate, c.data_type)
print(json.dumps({s.title: [["" if c is None else c for c in row] for row in s.iter_rows(values_only=True)] for s in w}))
`

// A second reader finds the same cells, all of them text, without a warning.
func TestXLSFormSecondReader(t *testing.T) {
	python, err := exec.LookPath("/usr/bin/python3")
	if err == nil {
		err = exec.CommandContext(t.Context(), python, "-c", "import openpyxl").Run()
	}
	if err != nil && os.Getenv("CI") == "true" {
		t.Fatal("python3-openpyxl is missing: the form was not read by a second program")
	} else if err != nil {
		t.Skip("NOT CHECKED: python3-openpyxl is missing, so no second program has read the form")
	}
	a, _, concert, _ := phoned(t)
	path := phone(t, a, app.FormPhone{Form: asking(concert), On: "2026-03-01"})
	said, err := exec.CommandContext(t.Context(), python, "-W", "error", "-c", readForm, path).CombinedOutput()
	if err != nil {
		t.Fatalf("openpyxl: %v: %s", err, said)
	}
	var all map[string][][]string
	check(t, json.Unmarshal(said, &all))
	for name, sheet := range readBack(t, path) {
		for n, row := range sheet.rows {
			for c, column := range sheet.columns {
				if got := all[name][n+1][c]; got != row[column] || all[name][0][c] != column {
					t.Errorf("%s row %d %s: %q, not %q", name, n+2, column, got, row[column])
				}
			}
		}
	}
}

// Each rule finds what breaks it.
func TestXLSFormRulesBite(t *testing.T) {
	a, _, concert, _ := phoned(t)
	path := phone(t, a, app.FormPhone{Form: asking(concert), On: "2026-03-01"})
	for want, spoil := range map[string]func(w formBook){
		"no sheet choices": func(w formBook) { delete(w, "choices") }, "a sheet too many": func(w formBook) { w["Sheet4"] = w["settings"] },
		"a column":           func(w formBook) { w["survey"].columns = append(w["survey"].columns, "label") },
		"two columns":        func(w formBook) { w["choices"].columns = append(w["choices"].columns, "name") },
		"labels in":          func(w formBook) { w["choices"].columns = w["choices"].columns[:4] },
		"is called":          func(w formBook) { w.row("survey", "heard")["name"] = "2 heard" },
		"or another one":     func(w formBook) { w.row("survey", "heard")["name"] = "liked" },
		"choice":             func(w formBook) { w.row("choices", "yes")["name"] = "y es" },
		"two choices":        func(w formBook) { w.row("choices", "yes")["name"] = "no" },
		"of 6 languages":     func(w formBook) { delete(w.row("choices", "yes"), "label::English (en)") },
		"hint of":            func(w formBook) { delete(w.row("survey", "warmth"), "hint::English (en)") },
		"constraint_message": func(w formBook) { delete(w.row("survey", "visits"), "constraint_message::English (en)") },
		"points to":          func(w formBook) { w.row("survey", "heard")["label::English (en)"] = "After ${liked}" },
		"is blank":           func(w formBook) { w["survey"].rows = append(w["survey"].rows, map[string]string{}) },
		"behind the group": func(w formBook) {
			w["survey"].rows = append(w["survey"].rows, map[string]string{"type": "text", "name": "x"})
		},
		"do not close":    func(w formBook) { w["survey"].rows = w["survey"].rows[:len(w["survey"].rows)-1] },
		"asks the list":   func(w formBook) { w.row("survey", "heard")["type"] = "text" },
		"has no list":     func(w formBook) { w.row("survey", "heard")["type"] = "select_one her" },
		"takes pns":       func(w formBook) { w.row("survey", "community")["constraint"] = "" },
		"the scale":       func(w formBook) { w.row("survey", "liked")["parameters"] = "start=0, end=10" },
		"is of type":      func(w formBook) { w.row("survey", "heard")["type"] = "radio" },
		"waits for":       func(w formBook) { w.row("survey", "captivation")["relevant"] = "${trust} = '1'" },
		"needs an answer": func(w formBook) { w.row("survey", "gender")["required"] = "yes" },
		"calculates":      func(w formBook) { w.row("survey", "event")["calculation"] = "" },
		"no title":        func(w formBook) { w["settings"].rows[0]["form_title"] = "" },
		"the id":          func(w formBook) { w["settings"].rows[0]["form_id"] = "a b" },
		"the version":     func(w formBook) { w["settings"].rows[0]["version"] = "2026-03-01" },
		"it opens":        func(w formBook) { w["settings"].rows[0]["default_language"] = "English" },
	} {
		w := readBack(t, path)
		if wrong := wrongForm(w); len(wrong) > 0 {
			t.Fatal(wrong)
		}
		spoil(w)
		if got := strings.Join(wrongForm(w), "\n"); !strings.Contains(got, want) {
			t.Errorf("%q is not found in %q", want, got)
		}
	}
}
