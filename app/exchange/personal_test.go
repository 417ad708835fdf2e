package exchange_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/exchange"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// A personal document names nobody in any table that leaves.
func TestPersonalDocumentsNameNobody(t *testing.T) {
	ctx, a := t.Context(), dbtest.New(t)
	keep(t, a.SaveExpense(ctx, &app.Expense{Description: "Sick pay of Zymrytja", Supplier: "Zymrytja Qorraj", Number: "PS-1", Day: "2025-03-10", Amount: 4000, Currency: "EUR", Notes: "Zymrytja asked",
		Document: app.Document{DocKind: "payslip", Personal: true, Ineligible: 1, IneligibleWhy: "Zymrytja gave it back", PaymentNumber: "Zymrytja 1"}}))
	keep(t, a.SaveExpense(ctx, &app.Expense{Description: "Hall", Supplier: "Dardanja shpk", Day: "2025-03-10", Amount: 100, Currency: "EUR"}))
	folder := filepath.Join(t.TempDir(), "tables")
	_, err := exchange.SaveTables(ctx, a, folder, in(words.En))
	keep(t, err)
	files, err := os.ReadDir(folder)
	keep(t, err)
	var all strings.Builder
	for _, f := range files {
		body, err := os.ReadFile(filepath.Join(folder, f.Name()))
		keep(t, err)
		all.Write(body)
	}
	if text := all.String(); strings.Contains(text, "Zymrytja") || strings.Contains(text, "Qorraj") {
		t.Error("the tables name her")
	} else if !strings.Contains(text, "Dardanja shpk") || !strings.Contains(text, "Personal, kept in the office") {
		t.Error("the tables have not what they should")
	}
}
