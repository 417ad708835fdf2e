package command_test

import (
	"archive/zip"
	"io"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/paper"
	"sofra/app/sheet"
	"sofra/app/words"
	"sofra/db"
)

// The words of two who answered: the first may be quoted, the second may not.
const (
	mayBeSaid = "Prvi put sam slušala tallavu"
	staysHere = "Sedela sam pored komšinice"
)

// quotedOffice has a report whose text speaks of both answers; do works on it with
// the answer that may be quoted.
func quotedOffice(t *testing.T, path string, do func(a *app.App, o app.OpenAnswer) error) {
	t.Helper()
	ctx := t.Context()
	a, err := db.Open(ctx, path, app.Mode{Write: true})
	keepAll(t, err)
	defer a.Close()
	answers, _, err := a.OpenAnswers(ctx, app.OpenFilter{})
	keepAll(t, err)
	if len(answers) == 0 {
		answers = quotedAnswers(t, a)
	}
	for _, o := range answers {
		if o.Text == mayBeSaid {
			keepAll(t, do(a, o))
		}
	}
}

// quotedAnswers fills the office: a concert, two forms, and the text of a report.
func quotedAnswers(t *testing.T, a *app.App) []app.OpenAnswer {
	t.Helper()
	ctx := t.Context()
	p := app.Project{Code: "P", Title: "P"}
	keepAll(t, a.SaveProject(ctx, &p))
	g := app.Grant{Code: "GR-1", Title: "Grant", StartsOn: "2026-01-01", EndsOn: "2026-06-30", Status: "running", Currency: "EUR", Projects: []app.GrantProject{{ProjectID: p.ID}}}
	e := app.Event{Title: "Ura", Day: "2026-03-08", ProjectID: p.ID, Kind: "concert", Status: "done"}
	keepAll(t, a.SaveGrant(ctx, &g))
	e.ProjectID = p.ID
	keepAll(t, a.SaveEvent(ctx, &e))
	said, body := map[string]string{mayBeSaid: "yes", staysHere: "no"}, "They said:"
	for text, may := range said {
		r := app.Response{EventID: e.ID, Day: e.Day, Language: "sr", Comment: text}
		r.SetAnswers(app.QuoteConsent, app.FormAnswer{ChoiceCode: may})
		keepAll(t, a.SaveResponse(ctx, &r))
		body += " {quote:" + string(r.ID)[len(r.ID)-8:] + ".comment}"
	}
	owed := app.ReportPeriod{GrantID: g.ID, FromOn: g.StartsOn, ToOn: g.EndsOn, DueOn: "2026-09-30", Lang: words.En}
	keepAll(t, a.PlanReport(ctx, &owed))
	keepAll(t, a.OpenReport(ctx, owed.ID))
	keepAll(t, a.WriteReportText(ctx, app.ReportText{PeriodID: owed.ID, Section: "summary", Language: words.En, Body: body}))
	answers, _, err := a.OpenAnswers(ctx, app.OpenFilter{})
	keepAll(t, err)
	return answers
}

func keepAll(t *testing.T, errs ...error) {
	t.Helper()
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}

// reported writes the report of the period, with its texts.
func reported(t *testing.T, office, path string) {
	t.Helper()
	a, err := db.Open(t.Context(), office, app.Mode{Write: true})
	keepAll(t, err)
	defer a.Close()
	owed, _, err := a.ReportPeriods(t.Context(), app.ReportPeriodFilter{})
	keepAll(t, err)
	r, err := a.DonorReport(t.Context(), owed[0].Request(), nil)
	keepAll(t, err)
	told, _ := r.Table("Narrative")
	if len(told.Rows) == 0 {
		t.Fatal("the report has no text")
	}
	if filepath.Ext(path) == ".xlsx" {
		keepAll(t, sheet.SaveReport(path, r))
	} else {
		keepAll(t, paper.SaveReport(path, r))
	}
}

// saidIn is all that a file says: every part of an archive, or the words of a PDF.
func saidIn(t *testing.T, path string) string {
	t.Helper()
	if filepath.Ext(path) == ".pdf" {
		out, err := exec.Command("pdftotext", "-raw", path, "-").Output()
		keepAll(t, err)
		return strings.Join(strings.Fields(string(out)), " ")
	}
	z, err := zip.OpenReader(path)
	keepAll(t, err)
	defer z.Close()
	var all strings.Builder
	for _, f := range z.File {
		r, err := f.Open()
		keepAll(t, err)
		_, err = io.Copy(&all, r)
		keepAll(t, err, r.Close())
	}
	return all.String()
}

// A text of a report speaks of a quote by its token. In workbook, Word and PDF it is
// said where it was released and as long as it is, and an answer that was not
// released never leaves.
func TestQuotesInTexts(t *testing.T) {
	dir := t.TempDir()
	office := filepath.Join(dir, "a.sofra")
	if got := run(t, "new", office); got.code != 0 {
		t.Fatalf("%+v", got)
	}
	for _, at := range []struct {
		name string
		do   func(a *app.App, o app.OpenAnswer) error
		said bool
	}{
		{"not chosen yet", func(*app.App, app.OpenAnswer) error { return nil }, false},
		{"released", func(a *app.App, o app.OpenAnswer) error { return a.QuoteAnswer(t.Context(), o) }, true},
		{"taken back", func(a *app.App, o app.OpenAnswer) error { return a.UnquoteAnswer(t.Context(), o) }, false},
		{"released again", func(a *app.App, o app.OpenAnswer) error { return a.QuoteAnswer(t.Context(), o) }, true},
		{"consent withdrawn", func(a *app.App, o app.OpenAnswer) error {
			form, err := a.Response(t.Context(), o.ResponseID)
			if err != nil {
				return err
			}
			form.SetAnswers(app.QuoteConsent, app.FormAnswer{ChoiceCode: "no"})
			return a.SaveResponse(t.Context(), &form)
		}, false},
	} {
		quotedOffice(t, office, at.do)
		for _, end := range []string{"xlsx", "docx", "pdf"} {
			path := filepath.Join(dir, at.name+"."+end)
			reported(t, office, path)
			text := saidIn(t, path)
			if strings.Contains(text, mayBeSaid) != at.said {
				t.Errorf("%s, in %s it is said: %v", at.name, end, !at.said)
			}
			if strings.Contains(text, staysHere) {
				t.Errorf("%s, in %s what may not be quoted is said", at.name, end)
			}
			if !strings.Contains(text, "They said:") {
				t.Errorf("%s, %s has no narrative", at.name, end)
			}
		}
	}
}
