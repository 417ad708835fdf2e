package sheet

import (
	"fmt"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// A list of documents as an office kept it, with VAT, the day of payment, the kind of
// document, the budget line, the flag of personal data and the old voucher.
const expenseList = `Voucher,Datum računa,Datum plaćanja,Br. računa,Dobavljač,Opis,Iznos bez PDV,PDV,Iznos sa PDV,Stopa PDV,Vrsta dokumenta,Način plaćanja,Grant,Budžetska linija,Lični podaci
17/2024,02.03.2025,05.03.2025,F-1,Tehnika,Hire of lights,100.00,18.00,118.00,18%,faktura,preko banke,NL-2025,1.1,ne
18/2024,03.03.2025,,,Kafe,Coffee,,,21.60,0.08,fiskalni račun,gotovina,NL-2025,9.9,da
,04.03.2025,06.03.2025,F-3,Prevod,Translation,50.00,,,18,ugovor,karticom,,,
,05.03.2025,06.03.2025,F-4,Prevod,Too much VAT,,90.00,60.00,,papir,golub,,,možda
,06.03.2025,06.03.2025,F-5,Prevod,Does not add up,50.00,5.00,60.00,hm,,,,,
,07.03.2025,06.03.2025,F-6,Prevod,Net alone,40.00,,,,,,,,
,08.03.2025,06.03.2025,F-7,Prevod,Net and gross,40.00,,50.00,,,,,,
,,09.03.2025,F-8,Prevod,Paid only,,,70.00,19,,,,,
,09.03.2025,,F-9,Prevod,No money,,,,,,,,,
`

func TestExpensesWithVATAreBroughtIn(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		dbtest.NewYear(t, a)
		out := bring(t, a, write(t, "list.csv", []byte(expenseList)), app.ImportOptions{Kind: app.Expenses, Today: today})
		var told []string
		for _, p := range out.Problems {
			told = append(told, fmt.Sprintf("%s%d %s", p.Column, p.Row, p.Code))
		}
		want := "N3 unknown_line; H5 bad_vat; K5 bad_choice; L5 bad_choice; O5 bad_choice; J6 bad_vat_rate; H6 vat_differs; G7 no_vat; 10 no_amount"
		if got := strings.Join(told, "; "); got != want || out.Skipped != 1 || out.Added[app.Expenses] != 8 {
			t.Errorf("told of %s; %d skipped, %v", got, out.Skipped, out.Added)
		}
		all, _, err := a.Expenses(t.Context(), app.ExpenseFilter{})
		check(t, err)
		found := map[string]string{}
		for _, e := range all {
			whole, err := a.Expense(t.Context(), e.ID)
			check(t, err)
			shares := ""
			for _, s := range whole.Shares {
				shares += s.Grant + " " + s.Line
			}
			found[e.Description] = fmt.Sprint(e.Number, " ", e.Day, " ", e.PaidOn, " ", e.Amount, " ", e.VAT, " ", e.VATRate, " ", e.DocKind, " ", e.PaidBy, " ", shares, " ", e.Personal, " ", e.Notes, " ", e.Posted())
		}
		for what, want := range map[string]string{
			"Hire of lights":  "F-1 2025-03-02 2025-03-05 11800 1800 18 invoice bank NL-2025 1.1 Fees false Voucher: 17/2024 false",
			"Coffee":          "18/2024 2025-03-03  2160 160 8 receipt cash NL-2025  true  false",
			"Translation":     "F-3 2025-03-04 2025-03-06 5900 900 18 contract card  false  false",
			"Too much VAT":    "F-4 2025-03-05 2025-03-06 6000 0      false  false",
			"Does not add up": "F-5 2025-03-06 2025-03-06 6000 500     false  false",
			"Net alone":       "F-6 2025-03-07 2025-03-06 4000 0     false  false",
			"Net and gross":   "F-7 2025-03-08 2025-03-06 5000 1000     false  false",
			"Paid only":       "F-8 2025-03-09 2025-03-09 7000 0 other    false  false",
		} {
			if got := strings.Join(strings.Fields(found[what]), " "); got != strings.Join(strings.Fields(want), " ") {
				t.Errorf("%s is %q, want %q", what, got, want)
			}
		}
		strict := app.ImportOptions{Kind: app.Expenses, Today: today, Strict: true}
		before := digest(t, a)
		b, err := Open(write(t, "again.csv", []byte(expenseList)))
		check(t, err)
		_, err = a.Import(t.Context(), b, strict)
		check(t, b.Close())
		if err == nil || digest(t, a) != before {
			t.Errorf("a strict import with problems gives %v", err)
		}
	})
}

// A list of another office has the tax that was withheld as one amount.
func TestWithheldTaxOfAList(t *testing.T) {
	a := dbtest.New(t)
	list := "Datum,Opis,Iznos,Porez po odbitku\n2025-03-01,Zakup sale,100.00,9.00\n2025-03-02,Kafa,5.00,\n2025-03-03,Honorar,50.00,60.00\n"
	out := bring(t, a, write(t, "list.csv", []byte(list)), app.ImportOptions{Kind: app.Expenses, Today: today})
	if len(out.Problems) != 1 || out.Problems[0].Code != "bad_tax" || out.Problems[0].Row != 4 {
		t.Errorf("told of %+v", out.Problems)
	}
	all, _, err := a.Expenses(t.Context(), app.ExpenseFilter{})
	check(t, err)
	for _, e := range all {
		if want := map[string]app.Minor{"Zakup sale": 900}[e.Description]; e.WithheldAmount != want {
			t.Errorf("of %s is withheld %d", e.Description, e.WithheldAmount)
		}
	}
}

// Nothing is paid on a day that is still to come: it is left empty and told of, and the
// document comes in.
func TestADayOfPaymentToComeIsLeftOut(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		list := "Date,Paid on,Description,Amount\n2026-11-20,2026-11-24,Later,10\n2026-11-20,2026-11-23,Today,20\n"
		out := bring(t, a, write(t, "list.csv", []byte(list)), app.ImportOptions{Kind: app.Expenses, Today: today})
		if len(out.Problems) != 1 || out.Problems[0].Code != "paid_later" || out.Problems[0].Row != 2 || out.Added[app.Expenses] != 2 {
			t.Errorf("told of %+v, added %v", out.Problems, out.Added)
		}
		all, _, err := a.Expenses(t.Context(), app.ExpenseFilter{})
		check(t, err)
		for _, e := range all {
			if want := map[string]app.Date{"Today": "2026-11-23"}[e.Description]; e.PaidOn != want {
				t.Errorf("%s is paid on %q, want %q", e.Description, e.PaidOn, want)
			}
		}
	})
}
