package screens

import (
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// From which amounts quotes are compared and contracts made is settled in the
// settings, and the check of a report goes by it.
func TestBuyingIsSettled(t *testing.T) {
	a := dbtest.New(t)
	u := desk(t, a)
	u.show("settings")
	mustSay(t, u, "Three quotes are compared from 1,000.00, and a contract is made from 10,000.00")
	press(t, u, "Change the amounts")
	write(t, u, "Three quotes from", "6000")
	write(t, u, "A contract from", "5000")
	press(t, u, "Save")
	if got := problems(u); !strings.Contains(got, "A contract is not asked for below the amount from which quotes are.") {
		t.Errorf("a contract before quotes says %q", got)
	}
	write(t, u, "Three quotes from", "500")
	look(t, u, "buying-asked")
	press(t, u, "Save")
	mustClose(t, u)
	if b, err := app.BuyingOf(t.Context(), a); err != nil || b != (app.Buying{QuotesFrom: 50000, ContractFrom: 500000}) {
		t.Errorf("settled: %+v (%v)", b, err)
	}
	mustSay(t, u, "Three quotes are compared from 500.00, and a contract is made from 5,000.00")
}

// The scale of daily allowances is kept in the settings; an allowance says by
// which line of it it was paid, and for how many nights.
func TestDailyAllowancesAreSettled(t *testing.T) {
	a := dbtest.New(t)
	e := app.Expense{Description: "Allowance of the driver", Day: "2025-03-10", Amount: 12000, Currency: "EUR", Document: app.Document{DocKind: "per-diem"}}
	keep(t, a.SaveExpense(t.Context(), &e))
	u := desk(t, a)
	u.show("settings")
	press(t, u, "Add a place")
	press(t, u, "Save")
	if got := problems(u); got != "Place: A name is needed." {
		t.Errorf("nowhere says %q", got)
	}
	write(t, u, "Place", "Beograd")
	press(t, u, "Save")
	if got := problems(u); !strings.Contains(got, "An allowance is above zero.") {
		t.Errorf("nothing says %q", got)
	}
	write(t, u, "At most a night", "60")
	write(t, u, "Whose scale it is", "Ministry of Finance")
	look(t, u, "allowance-asked")
	press(t, u, "Save")
	mustClose(t, u)
	mustSay(t, u, "Beograd", "60.00 EUR", "Ministry of Finance")
	scale, err := a.PerDiems(t.Context())
	if err != nil || len(scale) != 1 {
		t.Fatalf("the scale is %+v (%v)", scale, err)
	}
	for _, lang := range []words.Lang{words.En, words.Sq, words.SrCyrl} {
		u.speak(lang)
		p := u.pageNow().(*settingsPage)
		p.sight.GoTo(1400)
		look(t, u, "settings-spending-"+string(lang))
	}
	u.look = widgets.Dark
	u.wear()
	u.pageNow().(*settingsPage).sight.GoTo(1400)
	look(t, u, "settings-spending-dark")
	u.look = widgets.Light
	u.wear()
	u.speak(words.En)
	u.goTo("money")
	u.revealOn(app.Expenses, e.ID)
	press(t, u, "Place and nights…")
	field[*widgets.Select](t, u, "By the scale").SetChosen(string(scale[0].ID))
	write(t, u, "Nights", "2")
	look(t, u, "allowance-paid")
	press(t, u, "Save")
	mustClose(t, u)
	if now, err := a.Expense(t.Context(), e.ID); err != nil || now.PerDiemID != scale[0].ID || now.Nights != 2 {
		t.Errorf("paid by %+v (%v)", now.Allowance, err)
	}
	u.show("settings")
	open(t, u, "Beograd")
	press(t, u, "Remove")
	if scale, _ := a.PerDiems(t.Context()); len(scale) != 0 {
		t.Errorf("the line stays: %+v", scale)
	}
}
