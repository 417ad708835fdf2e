package app

import "testing"

// The bank pays a supplier without the tax that is kept back, and the tax when it is
// handed on: both are of the days on which they were paid.
func TestBankPaysWithoutTheTax(t *testing.T) {
	e := Expense{Amount: 100_00, Currency: "EUR"}
	e.PaidOn, e.WithheldAmount, e.WithheldPaidOn = "2025-03-20", 5_00, "2025-04-15"
	for days, want := range map[Period]Minor{
		{"2025-03-01", "2025-03-31"}: 47_50, {"2025-04-01", "2025-04-30"}: 2_50, {"2025-03-01", "2025-04-30"}: 50_00, {"2025-05-01", "2025-05-31"}: 0,
	} {
		if got := e.bankPaid(50_00, days); got != want {
			t.Errorf("%s to %s: %d, want %d", days.From, days.To, got, want)
		}
	}
	line := ShareLine{Amount: 50_00, Currency: "EUR"}
	line.PaidOn, line.Net, line.TaxHeld, line.TaxPaidOn = e.PaidOn, 100_00, 5_00, e.WithheldPaidOn
	april := Reconcile(BankStatement{FromOn: "2025-04-01", ToOn: "2025-04-30", Currency: "EUR"}, nil, []ShareLine{line})
	if april.Documents != 2_50 || len(april.Outside) != 0 {
		t.Errorf("April has %+v", april)
	}
}
