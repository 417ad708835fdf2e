package screens

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// The rate of a document is proposed from the office's rates with who said it, follows
// the day and the currency as long as nobody types another, and says what it means both
// ways. One that is typed the other way round is asked about, and turned by one press.
func TestARateIsProposed(t *testing.T) {
	a := dbtest.New(t)
	for _, r := range []*app.Rate{
		{Source: app.InforEuro, Currency: "RSD", Day: "2025-03-01", Value: "117.2"}, {Source: app.ECB, Currency: "RSD", Day: "2025-04-02", Value: "117.1"},
	} {
		keep(t, a.SaveRate(t.Context(), r))
	}
	u := desk(t, a)
	u.window.Resize(fyne.NewSize(1280, 768))
	u.show("money")
	press(t, u, "New expense")
	fill(t, u, "Description", "Train to Belgrade")
	fill(t, u, "Amount", "4200")
	fill(t, u, "Date", "08.03.2025")
	currency := field[*widgets.Select](t, u, "Currency")
	choose := func(c string) { currency.SetChosen(c); currency.OnChanged(c) }
	choose("RSD")
	rate, source := field[*widgets.TextField](t, u, "Rate"), field[*widgets.TextField](t, u, "Source of the rate")
	says := func(when, text, from, hint string) {
		t.Helper()
		if got := strings.ReplaceAll(rate.Hint(), "\u00a0", " "); rate.Text() != text || source.Text() != from || !strings.Contains(got, hint) {
			t.Errorf("%s: %q of %q, %q; want %q of %q, %q", when, rate.Text(), source.Text(), got, text, from, hint)
		}
	}
	says("of the month", "0.008532423208", "InforEuro, 03.2025", "1 RSD = 0.008532 EUR · 1 EUR = 117.2000 RSD")
	look(t, u, "document-rate")
	write(t, u, "Date", "03.04.2025")
	u.window.Canvas().FocusNext()
	says("of the day", "0.00853970965", "European Central Bank, 02.04.2025", "1 EUR = 117.1000 RSD")
	choose("EUR")
	if rate.Visible() || rate.Text() != "" || source.Text() != "" {
		t.Errorf("in euros the rate is %q of %q", rate.Text(), source.Text())
	}
	choose("RSD")
	write(t, u, "Rate", "117.5")
	says("the other way round", "117.5", "", "Is it the other way round?")
	write(t, u, "Date", "08.03.2025")
	u.window.Canvas().FocusNext()
	says("typed", "117.5", "", "Is it the other way round?")
	for _, l := range []words.Lang{words.SrCyrl, words.En} {
		u.speak(l)
		look(t, u, "document-rate-round-"+string(l))
	}
	press(t, u, "Save")
	if got := said(u); !strings.Contains(got, "One RSD would be 117.5000 EUR.") {
		t.Errorf("on saving: %q", got)
	}
	u.dialogs.Top().Close()
	rate.Target().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	says("turned", "0.008510638298", "", "1 EUR = 117.5000 RSD")
	rate.Target().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	says("taken", "0.008532423208", "InforEuro, 03.2025", "1 EUR = 117.2000 RSD")
	press(t, u, "Save")
	mustClose(t, u)
	rows, _, err := a.Expenses(t.Context(), app.ExpenseFilter{})
	keep(t, err)
	if len(rows) != 1 || rows[0].Rate != "0.008532423208" || rows[0].RateSource != "InforEuro, 03.2025" {
		t.Errorf("kept %+v", rows)
	}
}
