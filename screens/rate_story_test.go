package screens

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// The window asks of which month a file of InforEuro is that does not say it.
func TestRatesWithoutAMonth(t *testing.T) {
	a := dbtest.New(t)
	path := filepath.Join(t.TempDir(), "rates.json")
	keep(t, os.WriteFile(path, []byte(`[{"country":"Serbia","currency":"Serbian dinar","isoA3Code":"RSD","isoA2Code":"RS","value":117.15,"comment":null}]`), 0o600))
	u := onImport(t, a, path)
	press(t, u, "Next")
	press(t, u, "Preview")
	for _, l := range []words.Lang{words.Sq, words.En} {
		u.speak(l)
		look(t, u, "rates-no-month-"+string(l))
	}
	press(t, u, "Choose the month…")
	press(t, u, "Next")
	if u.dialogs.Empty() {
		t.Fatal("no day is a month")
	}
	fill(t, u, "A day of the month", "14.03.2025")
	look(t, u, "rates-month-asked")
	press(t, u, "Next")
	mustClose(t, u)
	press(t, u, "Bring in")
	rates, _, err := a.Rates(t.Context(), app.RateFilter{})
	if err != nil || len(rates) != 1 || rates[0].Day != "2025-03-01" || rates[0].Source != app.InforEuro || rates[0].Value != "117.15" {
		t.Errorf("kept %+v (%v)", rates, err)
	}
}

// The form of a document turns by the grant's own method: what is typed as the
// document's rate does not matter where the contract goes by InforEuro, and what is
// missing is said. The rules say which way round a fixed rate is written.
func TestDocumentIsTurnedAsItsGrantSays(t *testing.T) {
	a := dbtest.New(t)
	twoGrants(t, a)
	rows, _, err := a.Grants(t.Context(), app.Page{})
	keep(t, err)
	code := ""
	for _, r := range rows {
		if g, err := a.Grant(t.Context(), r.ID); err == nil && g.Currency == "EUR" && code == "" {
			code, g.Exchange = g.Code, app.ByMonth
			keep(t, a.SaveGrant(t.Context(), &g))
		}
	}
	keep(t, a.SaveRate(t.Context(), &app.Rate{Source: app.InforEuro, Currency: "RSD", Day: "2025-03-01", Value: "117.15"}))
	u := desk(t, a)
	u.show("money")
	press(t, u, "New expense")
	fill(t, u, "Description", "Train to Belgrade")
	fill(t, u, "Amount", "4200")
	field[*widgets.Select](t, u, "Currency").OnChanged("RSD")
	field[*widgets.Select](t, u, "Currency").SetChosen("RSD")
	fill(t, u, "Rate", "0.5")
	find(t, u, "Paid by the grant", code)
	hint := func(day string) string {
		fill(t, u, "Date", day)
		u.window.Canvas().FocusNext()
		return field[*widgets.MoneyField](t, u, "Part that the grant pays").Hint()
	}
	if got := hint("08.03.2025"); got != "35.85\u00a0EUR for the grant. · InforEuro, 03.2025" {
		t.Errorf("in March it says %q", got)
	}
	look(t, u, "expense-turned")
	if got := hint("08.04.2025"); !strings.HasPrefix(got, "Without a rate it is in no report: The InforEuro rate of the month") {
		t.Errorf("in April it says %q", got)
	}
	if eur, usd := u.fixedHint("EUR"), u.fixedHint("USD"); eur != "How much of the other currency one euro is, as 117.2" || usd != "How many euros one USD is, as 0.92" {
		t.Errorf("a fixed rate is written as %q and %q", eur, usd)
	}
}

// A rate is typed with the comma of the language, and kept with a point.
func TestARateIsTypedWithAComma(t *testing.T) {
	a := dbtest.New(t)
	u := desk(t, a)
	u.show("money")
	press(t, u, "New expense")
	fill(t, u, "Description", "Train to Belgrade")
	fill(t, u, "Amount", "4200")
	fill(t, u, "Date", "08.03.2025")
	field[*widgets.Select](t, u, "Currency").OnChanged("RSD")
	field[*widgets.Select](t, u, "Currency").SetChosen("RSD")
	fill(t, u, "Rate", "0,00854")
	press(t, u, "Save")
	mustClose(t, u)
	rows, _, err := a.Expenses(t.Context(), app.ExpenseFilter{})
	keep(t, err)
	if len(rows) != 1 || rows[0].Rate != "0.00854" {
		t.Errorf("kept %+v", rows)
	}
}
