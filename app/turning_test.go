package app_test

import (
	"testing"

	"pgregory.net/rapid"

	"sofra/app"
	"sofra/app/words"
)

// book are the rates of the examples below.
func book() app.RateBook {
	var all []app.Rate
	for _, r := range [][4]string{
		{"inforeuro", "RSD", "2025-03-01", "117.15"}, {"inforeuro", "RSD", "2025-04-01", "117.25"}, {"inforeuro", "RSD", "2025-05-01", "117.2003"},
		{"inforeuro", "USD", "2025-03-01", "1.0411"}, {"inforeuro", "USD", "2025-04-01", "1.0834"}, {"inforeuro", "USD", "2025-05-01", "1.136"},
		{"ecb", "USD", "2025-03-31", "1.08"}, {"ecb", "USD", "2025-04-01", "1.0788"}, {"ecb", "USD", "2025-04-02", "1.0803"}, {"bank", "USD", "2025-04-01", "1.07"},
	} {
		all = append(all, app.Rate{Source: r[0], Currency: r[1], Day: app.Date(r[2]), Value: r[3]})
	}
	return app.RateBookOf(all)
}

// Each method by numbers worked out by hand:
//
//	own         42,000.00 RSD × 0.00854 = 358.68 EUR
//	month       42,000.00 / 117.25 (InforEuro, April) = 358.2090 → 358.21
//	paid        42,000.00 / 117.2003 (May, when it was paid) = 358.3609 → 358.36
//	mean        (117.15 + 117.25 + 117.2003) / 3 = 117.2001; 42,000.00 / 117.2001 = 358.3615 → 358.36
//	ecb-mean    of USD (1.08 + 1.0788 + 1.0803) / 3 = 1.0797; 100.00 USD / 1.0797 = 92.6183 → 92.62
//	            of RSD, which it has not, as mean
//	fixed       42,000.00 / 117 = 358.9744 → 358.97
//	into USD    42,000.00 / 117.25 × 1.0834 = 388.0836 → 388.08 by the month;
//	            100.00 EUR × 1.0834 = 108.34
//	            by the document 42,000.00 × 0.00854 = 358.68 EUR × 1.07 (bank) = 383.7876 → 383.79
//	instalment  1 USD was booked at 0.92 EUR: 358.68 / 0.92 = 389.8696 → 389.87; the first was at 0.95
func TestTurning(t *testing.T) {
	dinars := app.Payable{Amount: 4200000, Currency: "RSD", Rate: "0.00854", RateSource: "NBS", Day: "2025-04-01", PaidOn: "2025-05-06"}
	dollars := app.Payable{Amount: 10000, Currency: "USD", Day: "2025-04-02"}
	euros := app.Payable{Amount: 10000, Currency: "EUR", Day: "2025-04-02"}
	early := dinars
	early.Day = "2025-01-15"
	for name, c := range map[string]struct {
		method, into string
		p            app.Payable
		want         app.Minor
		rate, source string
	}{
		"the document's own":  {app.ByDocument, "EUR", dinars, 35868, "0.00854", "NBS"},
		"nothing to turn":     {app.ByMonth, "EUR", euros, 10000, "", ""},
		"the month":           {app.ByMonth, "EUR", dinars, 35821, "117.25", "InforEuro, 04.2025"},
		"the month of paying": {app.ByPaidMonth, "EUR", dinars, 35836, "117.2003", "InforEuro, 05.2025"},
		"not paid yet":        {app.ByPaidMonth, "EUR", dollars, 9230, "1.0834", "InforEuro, 04.2025"},
		"mean of months":      {app.ByMeanMonth, "EUR", dinars, 35836, "117.2001", "InforEuro, mean of 03.2025 to 05.2025"},
		"mean of days":        {app.ByMeanDay, "EUR", dollars, 9262, "1.0797", "European Central Bank, mean of 01.03.2025 to 31.05.2025"},
		"no days":             {app.ByMeanDay, "EUR", dinars, 35836, "117.2001", "InforEuro, mean of 03.2025 to 05.2025"},
		"fixed":               {app.ByFixed, "EUR", dinars, 35897, "117", "Fixed by the contract"},
		"fixed for another":   {app.ByFixed, "EUR", app.Payable{Amount: 10000, Currency: "USD", Rate: "0.93", Day: "2025-04-02"}, 9300, "0.93", ""},
		"over the euro":       {app.ByMonth, "USD", dinars, 38808, "117.25 RSD = 1 EUR = 1.0834 USD", "InforEuro, 04.2025"},
		"out of the euro":     {app.ByMonth, "USD", euros, 10834, "1.0834", "InforEuro, 04.2025"},
		"its own, and on":     {app.ByDocument, "USD", dinars, 38379, "1 RSD = 0.00854 EUR; 1.07", "Bank, 01.04.2025"},
		"the bank of its day": {app.ByDocument, "EUR", dollars, 9346, "1.07", "Bank, 01.04.2025"},
		"an instalment":       {app.ByInstalment, "USD", dinars, 38987, "1 RSD = 0.00854 EUR; 1 USD = 0.92 EUR", "Instalment booked on 10.03.2025"},
		"before any came":     {app.ByInstalment, "USD", early, 37756, "1 RSD = 0.00854 EUR; 1 USD = 0.95 EUR", "Instalment booked on 01.02.2025"},
		"in euros anyway":     {app.ByInstalment, "EUR", dinars, 35868, "0.00854", "NBS"},
	} {
		turning := app.Turning{Method: c.method, Currency: c.into, Fixed: "117", Rates: book(), Asked: app.Period{From: "2025-03-01", To: "2025-05-31"},
			Booked: []app.Booked{{On: "2025-02-01", Rate: "0.95"}, {On: "2025-03-10", Rate: "0.92"}, {On: "2025-09-01", Rate: "0.9"}}}
		got, missing := turning.Of(c.p)
		if source := words.In(words.En).Say(got.Source); missing != nil || got.Amount != c.want || got.Rate != c.rate || source != c.source {
			t.Errorf("%s: %d at %q by %q (lacks %v), want %d at %q by %q", name, got.Amount, got.Rate, source, missing, c.want, c.rate, c.source)
		}
	}
}

// What cannot be turned says what it lacks.
func TestTurningLacks(t *testing.T) {
	june := app.Payable{Amount: 100, Currency: "RSD", Day: "2025-06-15"}
	for method, want := range map[string]app.MissingRate{
		app.ByDocument:   {Currency: "RSD", Source: app.ByDocument, Day: "2025-06-15"},
		app.ByMonth:      {Currency: "RSD", Source: app.InforEuro, Day: "2025-06-01"},
		app.ByMeanMonth:  {Currency: "RSD", Source: app.InforEuro, Day: "2025-06-01"},
		app.ByFixed:      {Currency: "EUR", Source: app.ByFixed, Day: "2025-06-15"},
		app.ByInstalment: {Currency: "RSD", Source: app.ByDocument, Day: "2025-06-15"},
	} {
		turning := app.Turning{Method: method, Currency: "EUR", Rates: book(), Asked: app.Period{From: "2025-04-01", To: "2025-06-30"}}
		if got, missing := turning.Of(june); missing == nil || *missing != want {
			t.Errorf("%s: %v, lacks %+v, want %+v", method, got, missing, want)
		}
	}
}

// A mean goes by the period that is reported on, however the report is asked for;
// what is to come has no rates and no part in it.
func TestTurningByPeriod(t *testing.T) {
	turning := app.Turning{Method: app.ByMeanMonth, Currency: "EUR", Rates: book(), Whole: app.Period{From: "2025-03-01", To: "2026-12-31"}, Today: "2025-05-20",
		Periods: []app.Period{{From: "2025-03-01", To: "2025-04-30"}, {From: "2025-03-01", To: "2026-12-31"}}}
	for day, want := range map[app.Date]string{"2025-04-01": "117.2", "2025-05-02": "117.2001", "": "117.2001"} {
		if got, missing := turning.Of(app.Payable{Amount: 1, Currency: "RSD", Day: day}); missing != nil || got.Rate != want {
			t.Errorf("%s goes by %s (%v), want %s", day, got.Rate, missing, want)
		}
	}
	turning.Periods, turning.Asked = nil, app.Period{From: "2025-05-01", To: "2025-05-31"}
	for day, want := range map[app.Date]string{"2025-04-01": "117.2", "2025-05-02": "117.2003"} {
		if got, missing := turning.Of(app.Payable{Amount: 1, Currency: "RSD", Day: day}); missing != nil || got.Rate != want {
			t.Errorf("%s goes by %s (%v) in a report on May, want %s", day, got.Rate, missing, want)
		}
	}
}

// Parts of a document over several grants are never more than it is, and all of
// it where they are all of it; each is within a cent of its own.
func TestTurnedPartsProperty(t *testing.T) {
	methods := rapid.SampledFrom([]string{app.ByDocument, app.ByMonth, app.ByMeanMonth, app.ByFixed})
	rapid.Check(t, func(t *rapid.T) {
		turning := app.Turning{Method: methods.Draw(t, "method"), Currency: "EUR", Fixed: "117", Rates: book(), Asked: app.Period{From: "2025-03-01", To: "2025-05-31"}}
		parts := rapid.SliceOfN(rapid.Int64Range(0, 500_000), 1, 6).Draw(t, "parts")
		var shared app.Minor
		for _, p := range parts {
			shared += app.Minor(p)
		}
		line := app.ShareLine{Day: "2025-04-01", Currency: "RSD", Rate: "0.00854"}
		line.Parts, line.Whole = parts, shared+app.Minor(rapid.Int64Range(0, 300_000).Draw(t, "rest"))
		whole, missing := turning.Of(app.Payable{Amount: line.Whole, Currency: "RSD", Rate: "0.00854", Day: line.Day})
		var sum app.Minor
		for i, p := range parts {
			line.Amount, line.At = app.Minor(p), i
			got, lacks := turning.Line(line)
			alone, _ := turning.Of(app.Payable{Amount: line.Amount, Currency: "RSD", Rate: "0.00854", Day: line.Day})
			if lacks != nil || got.Amount < alone.Amount-1 || got.Amount > alone.Amount+1 {
				t.Fatalf("part %d of %d is %d, alone %d (%v)", p, line.Whole, got.Amount, alone.Amount, lacks)
			}
			sum += got.Amount
		}
		if missing != nil || sum > whole.Amount || line.Whole == shared && sum != whole.Amount {
			t.Fatalf("%v of %d come to %d, the whole to %d (%v)", parts, line.Whole, sum, whole.Amount, missing)
		}
	})
}
