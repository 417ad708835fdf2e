package paper

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// yearReport is the report on a year of the sample office, with something told.
func yearReport(t *testing.T, l words.Lang) app.Report {
	t.Helper()
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: "NL-2025", Lang: l}, nil)
	if err != nil {
		t.Fatal(err)
	}
	told := app.Sheet{Key: "narrative", Name: words.In(l).T("Narrative"), Tables: []app.Table{{Name: "Narrative", Columns: []app.Column{{Key: "section"}, {Key: "text"}},
		Rows: [][]app.Value{{app.Said(words.In(l).T("Summary")), app.Said("Ansambël, šest koncerata & <zajedno>.\nDrugi pasus: " + strings.Repeat("publika je ostala do kraja i pevala s njima. ", 30))}}}}}
	r.Sheets = append(r.Sheets, told)
	return r
}

// lookedAt keeps the pages of a PDF as pictures where SOFRA_PICTURES says.
func lookedAt(t *testing.T, pdf, name string) {
	t.Helper()
	if dir := os.Getenv("SOFRA_PICTURES"); dir != "" {
		if out, err := exec.CommandContext(t.Context(), "pdftoppm", "-r", "70", "-png", pdf, filepath.Join(dir, "paper-"+name)).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
	}
}

// A donor report on paper tells first and counts then, in the language and letters
// of the report, and the same report is the same file.
func TestReportOnPaper(t *testing.T) {
	for _, l := range []words.Lang{words.En, words.Sq, words.SrCyrl} {
		r, b := yearReport(t, l), words.In(l)
		path := filepath.Join(t.TempDir(), "report.pdf")
		if err := SaveReport(path, r); err != nil {
			t.Fatal(err)
		}
		lookedAt(t, path, string(l))
		text := strings.ReplaceAll(readAs(t, "pdftotext", "-layout", path, "-"), "\u00a0", " ")
		for _, want := range []string{r.Title, b.T("Narrative"), "Ansambël, šest koncerata & <zajedno>.", b.T("Summary"), b.T("Events held"), b.T("Total"), b.T("Page {n} of {all}", "n", 2, "all", pagesOf(text))} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: the paper does not say %q", l, want)
			}
		}
		if strings.Index(text, "Ansambël") > strings.Index(text, b.T("Events held")) {
			t.Errorf("%s: the figures stand before the text", l)
		}
		var again bytes.Buffer
		first, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := WriteReport(&again, r); err != nil || !bytes.Equal(first, again.Bytes()) {
			t.Errorf("%s: the same report gives another file (%v)", l, err)
		}
	}
}

// pagesOf counts the pages of a PDF's text.
func pagesOf(text string) int { return strings.Count(text, "\f") }

// Another program reads every word of the Word document; its headings, heads of tables
// and pictures are marked as such.
func TestReportInWord(t *testing.T) {
	r := yearReport(t, words.SrCyrl)
	path := filepath.Join(t.TempDir(), "report.docx")
	if err := SaveReport(path, r); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var again bytes.Buffer
	if err := WriteReportWord(&again, r); err != nil || !bytes.Equal(whole, again.Bytes()) {
		t.Errorf("the same report gives another document (%v)", err)
	}
	document := string(partOf(t, whole, "word/document.xml"))
	charts := strings.Count(document, "<w:drawing>")
	if strings.Count(document, `descr="`) != 2*charts || charts == 0 || strings.Count(document, "<w:tblHeader/>") != strings.Count(document, "<w:tbl>") || !strings.Contains(document, `w:val="Heading2"`) {
		t.Errorf("%d charts, and not everything is marked", charts)
	}
	if styles := string(partOf(t, whole, "word/styles.xml")); !strings.Contains(styles, `<w:lang w:val="sr-Cyrl-RS"/>`) {
		t.Error("the document does not say its language")
	}
	read, b := readWord(t, whole), words.In(words.SrCyrl)
	text := strings.Join(read.Paragraphs, "\n")
	for _, row := range read.Rows {
		text += "\n" + strings.Join(row, " ")
	}
	for _, want := range []string{r.Title, b.T("Narrative"), "Ansambël, šest koncerata & <zajedno>.", b.T("Events held") + " 3 ", b.T("Total")} {
		if !strings.Contains(text, want) {
			t.Errorf("another program does not read %q", want)
		}
	}
	if read.Foot == "" {
		t.Error("the pages have no numbers")
	}
}

// What is withheld in the report is withheld on paper, and row by row stays in the
// workbook.
func TestReportOnPaperSaysNoMore(t *testing.T) {
	withheld := app.Value{Text: app.WithheldSign, Has: true}
	r := app.Report{Grant: "X", Lang: words.En, Title: "Title", Sheets: []app.Sheet{
		{Key: "communities", Name: "Communities", Tables: []app.Table{{Name: "Communities", Columns: []app.Column{{Key: "who", Title: "Who"}, {Key: "n", Title: "N", Cell: app.CountCell, Total: app.SumTotal}},
			Rows: [][]app.Value{{app.Said("Roma"), withheld}, {app.Said("Others"), app.Number(41)}}}},
			Charts: []app.Chart{{Title: "Drawn", Table: "Communities", Labels: "who", Values: []string{"n"}}}},
		{Key: "artists", Name: "Artists", Tables: []app.Table{{Name: "Artists", Columns: []app.Column{{Key: "artist", Title: "Artist"}}, Rows: [][]app.Value{{app.Said("Vlora Istrefi")}}}}},
	}}
	path := filepath.Join(t.TempDir(), "report.pdf")
	if err := SaveReport(path, r); err != nil {
		t.Fatal(err)
	}
	text := readAs(t, "pdftotext", "-layout", path, "-")
	if strings.Contains(text, "Vlora") || !strings.Contains(text, "·") || strings.Count(text, "41") < 3 {
		t.Errorf("the paper says %s", text)
	}
}
