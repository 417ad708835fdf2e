package paper

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
)

// A template of a settlement can say what the program's own paper says.
func TestTemplateSaysLadderRoomAndLines(t *testing.T) {
	a := settled(t)
	if err := a.SaveLadder(t.Context(), a.booking, "30:0 8:50 0:100"); err != nil {
		t.Fatal(err)
	}
	said, err := a.PaperWords(t.Context(), a.booking, app.SettlementPaper, words.En)
	if err != nil {
		t.Fatal(err)
	}
	blank := wordOf(t, `<w:r><w:t>{{room}}; {{prevails}} over {{prevails:sq}}; {{ladder}}; {{lines}}; {{expenses}}; {{allowances}}; {{deductions}}; {{corrections}}; {{paid}}; {{additions}}</w:t></w:r>`)
	if faults, err := CheckWord(blank); err != nil || len(faults) > 0 {
		t.Fatalf("%+v, %v", faults, err)
	}
	var out bytes.Buffer
	if err := FillWord(&out, blank, said); err != nil {
		t.Fatal(err)
	}
	text := textsOf(t, out.Bytes(), "word/document.xml")
	for _, want := range []string{
		"Velika sala; English over English; ", "29 to 8 days before the event: 50", "Expense paid back: Autobus Niš–Gračanica, receipt 114/2025: 24.50 EUR",
		"Net: 990.00 EUR", "; 24.50 EUR; 40.00 EUR; 15.00 EUR; -3.20 EUR; ",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
}

// The list to print names each placeholder, in every language, and fits its page.
func TestListOfPlaceholdersIsPrinted(t *testing.T) {
	for _, l := range words.Langs() {
		p := app.PlaceholderPaper(words.In(l))
		read := readAs(t, "pdftotext", "-layout", filed(t, p), "-")
		for _, one := range app.Placeholders() {
			if !strings.Contains(read, "{{"+one.Name+"}}") {
				t.Errorf("%s: %s is not in the list", l, one.Name)
			}
		}
	}
}

// A settlement is a draft until both agreed, and one without a tax says so.
func TestSettlementIsADraftUntilBothAgreed(t *testing.T) {
	a := settled(t)
	lines, err := a.LinesOf(t.Context(), a.booking)
	if err != nil {
		t.Fatal(err)
	}
	says := func(p app.Paper, text string) bool {
		return slices.ContainsFunc(p.Columns[0], func(b app.PaperBlock) bool { return b.Text == text })
	}
	p, _ := a.made(t, app.SettlementPaper, words.En)
	if p.Columns[0][0].Text != "Settlement (draft)" || !says(p, "A draft: both sides have not agreed on it yet.") || says(p, "No tax is withheld.") {
		t.Errorf("a draft says %+v", p.Columns[0])
	}
	lines = slices.DeleteFunc(lines, func(l app.BookingLine) bool { return l.Kind == app.LineWithholding })
	if err := a.SaveBookingLines(t.Context(), a.booking, lines); err != nil {
		t.Fatal(err)
	}
	if p, _ := a.made(t, app.ContractPaper, words.En); !says(p, "No tax is withheld.") {
		t.Errorf("without a tax: %+v", p.Columns[0])
	}
}
