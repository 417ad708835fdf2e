package sheet_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"sofra/app"
	"sofra/app/sheet"
	"sofra/app/words"
	"sofra/db/dbtest"
)

func donorReport(t testing.TB, a *app.App, lang words.Lang) app.Report {
	t.Helper()
	r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: "NL-2025", Lang: lang}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// The report of a real office, in every language: what the database counted
// is what LibreOffice works out from the rows of the tables.
func TestDonorReportRecalculated(t *testing.T) {
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	for _, lang := range words.Langs() {
		t.Run(string(lang), func(t *testing.T) {
			path, stored := written(t, donorReport(t, a, lang))
			if n := agree(t, stored, recalculated(t, path)); n < 75 {
				t.Errorf("only %d formulas", n)
			}
			keepPicture(t, path, string(lang))
		})
	}
}

func TestDonorReportSameBytes(t *testing.T) {
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	var first, second bytes.Buffer
	for _, to := range []*bytes.Buffer{&first, &second} {
		if err := sheet.WriteReport(to, donorReport(t, a, words.SrCyrl)); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("the same office and the same request gave other bytes")
	}
}

// The heads of every sheet but the first two stay in sight and stand on every
// page, in every language.
func TestDonorReportKeepsItsHeads(t *testing.T) {
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	for _, lang := range words.Langs() {
		r := donorReport(t, a, lang)
		_, f := written(t, r)
		titles := map[string]string{}
		for _, d := range f.GetDefinedName() {
			titles[d.Scope] = d.RefersTo
		}
		for i, name := range f.GetSheetList()[2:] {
			panes, err := f.GetPanes(name)
			if err != nil || !panes.Freeze || titles[name] != fmt.Sprintf("'%s'!$%d:$%d", name, panes.YSplit, panes.YSplit) {
				t.Fatalf("%s: %s stays at %d and prints %q (%v)", lang, name, panes.YSplit, titles[name], err)
			}
			row, err := f.GetRows(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, table := range r.Sheets[i+2].Tables {
				for _, c := range table.Columns {
					if !slices.Contains(row[panes.YSplit-1], c.Title) {
						t.Errorf("%s: the row of heads of %s does not have %s", lang, name, c.Title)
					}
				}
			}
		}
	}
}

// An office where nothing happened yet has a report, too.
func TestDonorReportEmpty(t *testing.T) {
	a := dbtest.New(t)
	if err := a.SaveGrant(t.Context(), &app.Grant{Code: "NL-2025", Title: "Nothing yet", Currency: "EUR"}); err != nil {
		t.Fatal(err)
	}
	path, stored := written(t, donorReport(t, a, words.En))
	agree(t, stored, recalculated(t, path))
}

// keepPicture draws the workbook where SOFRA_PICTURES says, to be looked at.
func keepPicture(t *testing.T, path, name string) {
	t.Helper()
	dir := os.Getenv("SOFRA_PICTURES")
	if dir == "" {
		return
	}
	out := t.TempDir()
	run(t, need(t, "soffice"), "-env:UserInstallation=file://"+t.TempDir(), "--headless", "--convert-to", "pdf", "--outdir", out, path)
	pdf, err := filepath.Glob(filepath.Join(out, "*.pdf"))
	if err != nil || len(pdf) != 1 {
		t.Fatalf("no PDF of %s (%v)", path, err)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	run(t, need(t, "pdftoppm"), "-r", "80", "-png", pdf[0], filepath.Join(dir, "report-"+name))
}

func run(t *testing.T, program string, args ...string) {
	t.Helper()
	if said, err := exec.CommandContext(t.Context(), program, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v: %s", program, err, said)
	}
}
