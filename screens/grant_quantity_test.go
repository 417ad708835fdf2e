package screens

import (
	"testing"

	"sofra/db/dbtest"
)

// A quantity has three decimals at most, and says so.
func TestAQuantityHasThreeDecimals(t *testing.T) {
	a := dbtest.New(t)
	twoGrants(t, a)
	u := desk(t, a)
	u.show("money")
	tapOn(t, u, "Grants")
	tapOn(t, u, "Budget")
	press(t, u, "Add a line")
	for typed, want := range map[string]string{
		"1.2345": "Quantity: A quantity is a number with three decimals at most, as 1.5.", "1.234": "", "some": "Quantity: A quantity is a number with three decimals at most, as 1.5.",
	} {
		write(t, u, "Quantity", typed)
		fill(t, u, "What for", "Fees")
		if got := problems(u); got != want {
			t.Errorf("%s: %q, want %q", typed, got, want)
		}
	}
}
