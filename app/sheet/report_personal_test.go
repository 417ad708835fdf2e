package sheet_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// personalYear is the year of dbtest with a personal document, a plain one, and the
// hours of a volunteer.
func personalYear(t *testing.T) (*app.App, dbtest.Year) {
	t.Helper()
	ctx, a := t.Context(), dbtest.New(t)
	y := dbtest.NewYear(t, a)
	e := app.Expense{Description: "Sick pay of Zymrytja", Supplier: "Zymrytja Qorraj", Number: "PS-1", Day: "2025-03-10", Amount: 4000, Currency: "EUR", Notes: "Zymrytja asked",
		Document: app.Document{DocKind: "payslip", Personal: true, Ineligible: 1, IneligibleWhy: "Zymrytja gave it back", PaymentNumber: "Zymrytja 1"},
		Shares:   []app.Share{{GrantID: y.Grant.ID, LineID: y.Grant.Lines[0].ID, Amount: 3999}}}
	plain := e
	plain.Description, plain.Supplier, plain.Number, plain.Notes, plain.Document = "Hall of Dardanja", "Dardanja shpk", "H-1", "", app.Document{}
	plain.Shares = []app.Share{{GrantID: y.Grant.ID, Amount: 100}}
	gift := app.GiftInKind{GrantID: y.Grant.ID, Day: "2025-03-10", What: "Stewards", Kind: "volunteer", Giver: "Zymrytja Qorraj", Amount: 100, Currency: "EUR"}
	for _, err := range []error{a.SaveExpense(ctx, &e), a.SaveExpense(ctx, &plain), a.SaveGiftInKind(ctx, &gift)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return a, y
}

// TestPersonalDocumentsNameNobody looks through every part of the workbook of every
// profile, in each of its languages, for what a personal document says of somebody:
// here, and with a second reader.
func TestPersonalDocumentsNameNobody(t *testing.T) {
	a, y := personalYear(t)
	all, err := a.Profiles(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	codes := []string{app.NoProfile}
	for _, p := range all {
		codes = append(codes, p.Code)
	}
	for _, code := range codes {
		t.Run(code, func(t *testing.T) {
			r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: y.Grant.Code, Profile: code, Less: true}, nil)
			if err != nil {
				t.Fatal(err)
			}
			path, _ := written(t, r)
			body, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			parts := unpacked(t, body)
			namesNobody(t, "the workbook", parts)
			if !strings.Contains(parts, words.In(r.Lang).T("personal data, kept in the office")) {
				t.Error("the personal document is not in the workbook at all")
			}
			read := readAll(t, path)
			namesNobody(t, "the second reader", read)
			if len(read) < 1000 {
				t.Errorf("the second reader read %q", read)
			}
		})
	}
}

// unpacked is all parts of a packed file, one behind the other.
func unpacked(t *testing.T, file []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, part := range z.File {
		body, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(&all, body); err != nil {
			t.Fatal(err)
		}
	}
	return all.String()
}

// readAll is all that openpyxl finds in a workbook: cells, notes, links, what stands
// at the edges of the pages, and what is said of the file.
func readAll(t *testing.T, path string) string {
	t.Helper()
	const script = `
import sys, openpyxl
w = openpyxl.load_workbook(sys.argv[1])
print(vars(w.properties), vars(w.defined_names))
for s in w.worksheets:
    print(s.title, s.sheet_state, s.oddHeader.center.text, s.oddFooter.center.text, s.oddFooter.left.text, [t for t in s.tables])
    for row in s.iter_rows():
        for c in row:
            print(c.value, c.comment and c.comment.text, c.hyperlink and (c.hyperlink.location, c.hyperlink.tooltip, c.hyperlink.display))
    for v in s.data_validations.dataValidation:
        print(v.formula1, v.prompt, v.error)
`
	python := need(t, "/usr/bin/python3")
	if err := exec.CommandContext(t.Context(), python, "-c", "import openpyxl").Run(); err != nil {
		need(t, "python3-openpyxl")
	}
	said, err := exec.CommandContext(t.Context(), python, "-c", script, path).CombinedOutput()
	if err != nil {
		t.Fatalf("openpyxl: %v: %s", err, said)
	}
	return string(said)
}

// namesNobody holds that a text has the plain document, and nothing of the personal
// one.
func namesNobody(t *testing.T, where, text string) {
	t.Helper()
	if !strings.Contains(text, "Dardanja shpk") {
		t.Errorf("%s has not what it should", where)
	}
	if strings.Contains(text, "Zymrytja") || strings.Contains(text, "Qorraj") {
		t.Errorf("%s names her", where)
	}
}
