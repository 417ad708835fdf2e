package sheet

import (
	"encoding/csv"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sofra/app"
	"sofra/app/words"
)

// The parts of an export from Kobo that its settings turn on and off.
type koboStyle struct {
	labels  words.Lang // of questions and choices; "" are their names
	groups  bool       // titles have the groups of the form before them
	several string     // summary, details, both
	bom     bool
	more    []string // columns behind those of Kobo
}

// koboForm is one submission: the names of choices, by question.
type koboForm struct {
	uuid  string
	end   string
	said  map[string]string
	extra map[string]string
}

// koboOffice has a concert with a questionnaire that is open, of the example
// questions with these codes.
func koboOffice(t testing.TB, a *app.App, codes ...string) (app.Event, app.AskedForm) {
	t.Helper()
	check(t, a.AddQuestionExamples(t.Context(), words.En))
	e := app.Event{Title: "Bridges of sound", Kind: "concert", Status: "done", Day: "2026-03-20", Starts: "20:00"}
	check(t, a.SaveEvent(t.Context(), &e))
	k := app.Questionnaire{Title: "Bridges", Purpose: "audience", EventID: e.ID}
	for _, code := range codes {
		rows, _, err := a.Questions(t.Context(), app.QuestionFilter{Code: code})
		check(t, err)
		k.Items = append(k.Items, app.QuestionnaireItem{QuestionID: rows[0].ID})
	}
	check(t, a.SaveQuestionnaire(t.Context(), &k))
	check(t, a.OpenQuestionnaire(t.Context(), k.ID))
	f, err := a.FormOf(t.Context(), k.ID)
	check(t, err)
	return e, f
}

// table is an export: a row of titles, and a row for each submission.
func (s koboStyle) table(f app.AskedForm, forms []koboForm) [][]string {
	rows := [][]string{{"start", "end", "today"}}
	for _, q := range f.Asked {
		rows[0] = append(rows[0], s.titles(q.Question)...)
	}
	rows[0] = append(append(rows[0], "__version__", "_id", "_uuid", "_submission_time", "_validation_status", "_notes", "_tags", "_index"), s.more...)
	for i, one := range forms {
		day := one.end[:10]
		row := []string{one.end, one.end, day}
		for _, q := range f.Asked {
			row = append(row, s.cells(q.Question, one.said[q.Code])...)
		}
		row = append(row, "v1", fmt.Sprint(1000+i), one.uuid, day+"T22:59:59", one.extra["_validation_status"], one.extra["_notes"], "", fmt.Sprint(i+1))
		for _, title := range s.more {
			row = append(row, one.extra[title])
		}
		rows = append(rows, row)
	}
	return rows
}

func (s koboStyle) titles(q app.Question) (all []string) {
	title, group := q.Code, "evening/"
	if s.labels != "" {
		title, group = q.Said(s.labels), "The evening/"
	}
	if s.groups {
		title = group + title
	}
	if q.Kind != app.AsksSeveral || s.several != "details" {
		all = append(all, title)
	}
	if q.Kind != app.AsksSeveral || s.several == "summary" {
		return all
	}
	for _, c := range q.Choices {
		all = append(all, title+"/"+s.choice(c))
	}
	return all
}

func (s koboStyle) choice(c app.Choice) string {
	if s.labels != "" {
		return c.Said(s.labels)
	}
	return c.Code
}

func (s koboStyle) cells(q app.Question, said string) (all []string) {
	taken := strings.Fields(said)
	var named []string
	for _, code := range taken {
		at := slices.IndexFunc(q.Choices, func(c app.Choice) bool { return c.Code == code })
		if at < 0 {
			named = append(named, said)
			break
		}
		named = append(named, s.choice(q.Choices[at]))
	}
	if q.Kind != app.AsksSeveral || s.several != "details" {
		all = append(all, strings.Join(named, " "))
	}
	if q.Kind != app.AsksSeveral || s.several == "summary" {
		return all
	}
	for _, c := range q.Choices {
		cell := ""
		if said != "" {
			cell = "0"
			if slices.Contains(taken, c.Code) {
				cell = "1"
			}
		}
		all = append(all, cell)
	}
	return all
}

// koboCSV writes an export as Kobo does: semicolons, everything in quotes,
// quotes doubled.
func koboCSV(t testing.TB, bom bool, rows [][]string) string {
	t.Helper()
	var b strings.Builder
	if bom {
		b.WriteString("\ufeff")
	}
	for _, row := range rows {
		for i, cell := range row {
			if i > 0 {
				b.WriteByte(';')
			}
			b.WriteString(`"` + strings.ReplaceAll(cell, `"`, `""`) + `"`)
		}
		b.WriteString("\r\n")
	}
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(b.String(), "\ufeff")))
	if r.Comma = ';'; r.FieldsPerRecord != 0 {
		t.Fatal("every row has the columns of the first")
	}
	if _, err := r.ReadAll(); err != nil {
		t.Fatal(err)
	}
	return write(t, "export.csv", []byte(b.String()))
}

// koboSheet is one sheet of an export, numbers as text.
type koboSheet struct {
	name string
	rows [][]string
}

func koboBook(t testing.TB, sheets ...koboSheet) string {
	t.Helper()
	f := excelize.NewFile()
	for _, s := range sheets {
		_, err := f.NewSheet(s.name)
		check(t, err)
		for y, row := range s.rows {
			for x, cell := range row {
				if cell != "" {
					at, _ := excelize.CoordinatesToCellName(x+1, y+1)
					check(t, f.SetCellStr(s.name, at, cell))
				}
			}
		}
	}
	check(t, f.DeleteSheet("Sheet1"))
	path := filepath.Join(t.TempDir(), "export.xlsx")
	check(t, f.SaveAs(path))
	return path
}
