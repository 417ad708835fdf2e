package app_test

import (
	"testing"

	"sofra/app"
)

// The number of an account stands in no report, so its name has none.
func TestAccountIsNamed(t *testing.T) {
	for name, fine := range map[string]bool{
		"": true, "Project": true, "Project 2025-2026": true, "USD 2": true,
		"XK05 1212 0123 4567 8906": false, "1212012345678906": false, "Main, 1212-0123456789-06": false, "DE89370400440532013000": false,
	} {
		s := app.BankStatement{Account: name, Currency: "EUR", FromOn: "2025-01-01", ToOn: "2025-01-31"}
		if err := s.Check(); (err == nil) != fine {
			t.Errorf("%q: %v", name, err)
		}
	}
}
