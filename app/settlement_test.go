package app_test

import (
	"testing"

	"pgregory.net/rapid"

	"sofra/app"
)

// anyLines draws lines of one currency.
func anyLines(t *rapid.T) (lines []app.BookingLine) {
	amount := rapid.OneOf(rapid.Int64Range(0, 300), rapid.Int64Range(0, 1_000_000_000_000))
	for range rapid.IntRange(0, 8).Draw(t, "lines") {
		l := app.BookingLine{
			Kind: rapid.SampledFrom(app.LineKinds()).Draw(t, "kind"), Amount: app.Minor(amount.Draw(t, "amount")), Currency: "EUR",
			Receipt: rapid.SampledFrom([]string{"", "2025-011"}).Draw(t, "receipt"), PaidOn: rapid.SampledFrom([]app.Date{"", "2025-03-09"}).Draw(t, "paid"),
		}
		if l.Kind == app.LineCorrection && rapid.Bool().Draw(t, "back") {
			l.Amount = -l.Amount
		}
		lines = append(lines, l)
	}
	return lines
}

func TestSettlementAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines, gross := anyLines(t), rapid.Bool().Draw(t, "gross")
		s := app.SettleLines(lines, app.TaxRates{Fee: rapid.IntRange(0, 9999).Draw(t, "rate"), Additions: rapid.IntRange(0, 9999).Draw(t, "of additions")}, gross)
		if s.Earned() != s.Withheld+s.Net {
			t.Fatalf("%d is not %d and %d", s.Earned(), s.Withheld, s.Net)
		}
		if want := s.Net + s.Reimbursed + s.PerDiems - s.Deductions + s.Corrections - s.Paid; s.Balance != want {
			t.Fatalf("the balance is %d, want %d", s.Balance, want)
		}
		var base, withheld, net, said, unproved app.Minor
		for _, l := range s.Lines {
			if l.Gross != l.Withheld+l.Net || gross && l.Gross != l.Amount || !gross && l.Net != l.Amount {
				t.Fatalf("a line of %d: %d is not %d and %d", l.Amount, l.Gross, l.Withheld, l.Net)
			}
			base, withheld, net, said = base+l.Gross, withheld+l.Withheld, net+l.Net, said+l.Amount
		}
		if base != s.Earned() || len(s.Lines) > 0 && (withheld != s.Withheld || net != s.Net) {
			t.Fatalf("the lines come to %d, %d and %d: %+v", base, withheld, net, s)
		}
		if len(s.Lines) > 0 && (gross && base != said || !gross && net != said) {
			t.Fatalf("what was agreed is %d, the settlement says %d and %d", said, base, net)
		}
		for _, l := range lines {
			if l.Kind == app.LineReimbursable && l.Receipt == "" {
				unproved += l.Amount
			}
		}
		if unproved != s.Unproved {
			t.Fatalf("without a receipt %d, want %d", s.Unproved, unproved)
		}
	})
}

// The net of the gross of a net is that net, for every rate.
func TestNetOfGrossUpIsNet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		net := app.Minor(rapid.Int64Range(0, 100_000_000_000).Draw(t, "net"))
		rate := rapid.IntRange(0, 9999).Draw(t, "rate")
		fee := func(m app.Minor) []app.BookingLine {
			return []app.BookingLine{{Kind: app.LineFee, Amount: m, Currency: "EUR"}}
		}
		up := app.SettleLines(fee(net), app.TaxRates{Fee: rate}, false)
		if up.Fee != app.GrossUp(net, rate) || up.Net != net {
			t.Fatalf("%d becomes %d, of which %d is left", net, up.Fee, up.Net)
		}
		if down := app.SettleLines(fee(up.Fee), app.TaxRates{Fee: rate}, true); down.Net != net || down.Withheld != up.Withheld {
			t.Fatalf("%d less %d basis points is %d, want %d", up.Fee, rate, down.Net, net)
		}
	})
}

func TestSettlementOfAnEvening(t *testing.T) {
	b := app.Booking{Fee: 90000, Currency: "EUR", Gross: true}
	lines := []app.BookingLine{
		{Kind: app.LineWithholding, Rate: 100, Currency: "EUR"},
		{Kind: app.LineAddition, Amount: 10000, Currency: "EUR"},
		{Kind: app.LineReimbursable, Amount: 2450, Currency: "EUR", Receipt: "114"},
		{Kind: app.LineReimbursable, Amount: 900, Currency: "EUR"},
		{Kind: app.LinePerDiem, Amount: 4000, Currency: "EUR"},
		{Kind: app.LineDeduction, Amount: 1500, Currency: "EUR"},
		{Kind: app.LineDeposit, Amount: 30000, Currency: "EUR", PaidOn: "2025-03-15"},
		{Kind: app.LineAdvance, Amount: 5000, Currency: "EUR"}, // not paid: not taken off
		{Kind: app.LineReimbursable, Amount: 120000, Currency: "RSD", Receipt: "7"},
	}
	all := app.SettlementOf(b, lines)
	if len(all) != 2 {
		t.Fatalf("%d currencies", len(all))
	}
	s := all[0]
	if s.Earned() != 100000 || s.Withheld != 1000 || s.Net != 99000 || s.Reimbursed != 2450 || s.Unproved != 900 ||
		s.Paid != 30000 || s.Balance != 99000+2450+4000-1500-30000 {
		t.Errorf("%+v", s)
	}
	if all[1].Currency != "RSD" || all[1].Balance != 120000 || all[1].Withheld != 0 {
		t.Errorf("%+v", all[1])
	}
}

// A tax of the fee alone leaves additions as they are; one of both is added to
// it. What was agreed net is grossed up by the rate of its own part.
func TestTaxOfItsBase(t *testing.T) {
	tax := func(rate int, base app.TaxBase) app.BookingLine {
		return app.BookingLine{Kind: app.LineWithholding, Rate: rate, Base: base, Currency: "EUR"}
	}
	more := app.BookingLine{Kind: app.LineAddition, Amount: 10000, Currency: "EUR"}
	for name, c := range map[string]struct {
		gross      bool
		lines      []app.BookingLine
		earned, by app.Minor
	}{
		"fee, gross":  {true, []app.BookingLine{tax(500, app.BaseFee), more}, 50000, 2000},
		"both, gross": {true, []app.BookingLine{tax(500, app.BaseEarned), more}, 50000, 2500},
		"two, gross":  {true, []app.BookingLine{tax(500, app.BaseEarned), tax(1000, app.BaseFee), more}, 50000, 6500},
		"fee, net":    {false, []app.BookingLine{tax(2000, app.BaseFee), more}, 60000, 10000},
		"none":        {true, []app.BookingLine{more}, 50000, 0},
	} {
		s := app.SettlementOf(app.Booking{Fee: 40000, Currency: "EUR", Gross: c.gross}, c.lines)[0]
		if s.Earned() != c.earned || s.Withheld != c.by || s.Net != c.earned-c.by {
			t.Errorf("%s: %d of %d is withheld, want %d of %d", name, s.Withheld, s.Earned(), c.by, c.earned)
		}
	}
}

func TestPartsOfAGrossSum(t *testing.T) {
	lines := []app.BookingLine{{Kind: app.LineFee, Amount: 3333}, {Kind: app.LineFee, Amount: 3333}, {Kind: app.LineFee, Amount: 3334}}
	s := app.SettleLines(lines, app.TaxRates{Fee: 500, Additions: 500}, false) // 100.00 net are 105.26 gross: 5.26 in three parts
	if s.Earned() != 10526 || s.Lines[0].Withheld != 175 || s.Lines[1].Withheld != 175 || s.Lines[2].Withheld != 176 {
		t.Errorf("%+v", s)
	}
}

func TestDepositDue(t *testing.T) {
	before := -14
	l := app.BookingLine{Kind: app.LineDeposit, DueDays: &before}
	if got := l.Due("2025-03-29"); got != "2025-03-15" {
		t.Errorf("two weeks before is %s", got)
	}
	if got := l.Due(""); got != "" {
		t.Errorf("without a day of the event it is %s", got)
	}
	l.DueOn = "2025-03-01"
	if got := l.Due("2025-03-29"); got != "2025-03-01" {
		t.Errorf("a fixed day became %s", got)
	}
}

func TestLineDoubts(t *testing.T) {
	cash := func(currency string, on app.Date, kosovo bool) app.LineRow {
		return app.LineRow{BookingLine: app.BookingLine{Kind: app.LineAdvance, Amount: 1, Currency: currency, PaidOn: on, Cash: true}, InKosovo: kosovo}
	}
	due := app.LineRow{BookingLine: app.BookingLine{Kind: app.LineDeposit, DueOn: "2025-03-15"}}
	for name, c := range map[string]struct {
		row  app.LineRow
		want int
	}{
		"dinars in cash":          {cash("RSD", "2024-02-01", true), 1},
		"the day before the rule": {cash("RSD", "2024-01-31", true), 0},
		"outside Kosovo":          {cash("RSD", "2025-03-01", false), 0},
		"euros":                   {cash("EUR", "2025-03-01", true), 0},
		"not paid yet":            {cash("RSD", "", true), 0},
		"no receipt":              {app.LineRow{BookingLine: app.BookingLine{Kind: app.LineReimbursable, Title: "Bus"}}, 1},
		"a deposit that is late":  {due, 1},
	} {
		if got := app.LineDoubts([]app.LineRow{c.row}, "2025-03-16"); len(got) != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if got := app.LineDoubts([]app.LineRow{due}, "2025-03-15"); len(got) != 0 {
		t.Errorf("on its day it is not late: %v", got)
	}
}
