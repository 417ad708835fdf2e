package app_test

import (
	"testing"

	"sofra/app"
	"sofra/app/words"
)

// What a grant paid in its own currency, on into the one that the donor wants its
// report in, by the grant's method:
//
//	month       42,000.00 RSD / 117.25 = 358.21 EUR; × 1.0834 = 388.0847 → 388.08
//	document    42,000.00 × 0.00854 = 358.68 EUR; × 1.07 (bank of the day) = 383.7876 → 383.79
//	fixed       100.00 EUR × 1.1 = 110.00; 117 is no rate of dollars: 100.00 × 1.07 = 107.00
//	instalment  of a grant in dollars: 100.00 USD × 0.92 = 92.00 EUR
func TestTurningOn(t *testing.T) {
	dinars := app.ShareLine{Day: "2025-04-01", Amount: 4200000, Currency: "RSD", Rate: "0.00854", RateSource: "NBS"}
	euros, dollars := app.ShareLine{Day: "2025-04-01", Amount: 10000, Currency: "EUR"}, app.ShareLine{Day: "2025-04-01", Amount: 10000, Currency: "USD"}
	for name, c := range map[string]struct {
		method, fixed, own, into string
		line                     app.ShareLine
		want                     app.Minor
		rate, source             string
	}{
		"the month, twice":        {app.ByMonth, "", "EUR", "USD", dinars, 38808, "117.25; 1.0834", "InforEuro, 04.2025; InforEuro, 04.2025"},
		"the document, then bank": {app.ByDocument, "", "EUR", "USD", dinars, 38379, "0.00854; 1.07", "NBS; Bank, 01.04.2025"},
		"only on":                 {app.ByDocument, "", "EUR", "USD", euros, 10700, "1.07", "Bank, 01.04.2025"},
		"fixed between the two":   {app.ByFixed, "1.1", "EUR", "USD", euros, 11000, "1.1", "Fixed by the contract"},
		"fixed for another":       {app.ByFixed, "117", "EUR", "USD", euros, 10700, "1.07", "Bank, 01.04.2025"},
		"as it was booked":        {app.ByInstalment, "", "USD", "EUR", dollars, 9200, "0.92", "Instalment booked on 10.03.2025"},
		"in what it is wanted":    {app.ByInstalment, "", "USD", "RSD", dollars, 1078700, "1 USD = 0.92 EUR; 117.25", "InforEuro, 04.2025"},
	} {
		booked := []app.Booked{{On: "2025-03-10", Rate: "0.92"}}
		turning := app.Turning{Method: c.method, Currency: c.own, Fixed: c.fixed, Rates: book(), Booked: booked,
			On: &app.Turning{Method: c.method, Currency: c.into, Own: c.own, Fixed: c.fixed, Rates: book(), Booked: booked}}
		got, missing := turning.Line(c.line)
		if source := words.In(words.En).Say(got.Source); missing != nil || got.Amount != c.want || got.Rate != c.rate || source != c.source {
			t.Errorf("%s: %d at %q by %q (lacks %v), want %d at %q by %q", name, got.Amount, got.Rate, source, missing, c.want, c.rate, c.source)
		}
	}
	turning := app.Turning{Currency: "EUR", Rates: book(), On: &app.Turning{Currency: "USD", Own: "EUR", Rates: book()}}
	late := euros
	late.Day = "2025-09-01"
	if got, missing := turning.Line(late); missing == nil || missing.Currency != "USD" {
		t.Errorf("without a rate it came to %+v", got)
	}
}
