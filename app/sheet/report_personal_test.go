package sheet_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/sheet"
	"sofra/db/dbtest"
)

// TestPersonalDocumentsNameNobody looks through every part of the workbook for
// what a personal document says of somebody.
func TestPersonalDocumentsNameNobody(t *testing.T) {
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
	r, err := a.DonorReport(ctx, app.ReportRequest{Grant: y.Grant.Code}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := sheet.WriteReport(&file, r); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(file.Bytes()), int64(file.Len()))
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
	namesNobody(t, "the workbook", all.String())
}

// namesNobody holds that a text has the plain document, and nothing of the
// personal one but its neutral word.
func namesNobody(t *testing.T, where, text string) {
	t.Helper()
	if !strings.Contains(text, "Dardanja shpk") || !strings.Contains(text, "Personal, kept in the office") {
		t.Errorf("%s has not what it should", where)
	}
	if strings.Contains(text, "Zymrytja") || strings.Contains(text, "Qorraj") {
		t.Errorf("%s names her", where)
	}
}
