package db_test

import (
	"fmt"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// What documents lack is counted before they are posted, and hinders nobody.
func TestPostingLacks(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		bare := app.Expense{Description: "Bare", Day: "2025-03-08", Amount: 100, Currency: "RSD"}
		some := app.Expense{Description: "Some", Day: "2025-03-08", Amount: 100, Currency: "EUR", Supplier: "Salla", Number: "7"}
		some.DocKind, bare.PaidOn = "invoice", "2025-03-01"
		must(t, a.SaveExpense(ctx, &bare))
		must(t, a.SaveExpense(ctx, &some))
		got, err := a.PostingLacks(ctx, bare.ID, some.ID)
		must(t, err)
		said := ""
		for _, l := range got {
			said += fmt.Sprintf("%s %d; ", l.Text.English(), l.Documents)
		}
		if want := "kind of document 1; supplier 1; number 1; day of the payment 1; number of the bank’s order 2; scan 2; budget line 2; event 2; rate 1; paid before it was issued 1; "; said != want {
			t.Errorf("they lack %s", said)
		}
		must(t, a.PostExpenses(ctx, "2025-03-09", bare.ID, some.ID))
		if got, err = a.PostingLacks(ctx, bare.ID, some.ID); err != nil || len(got) != 0 {
			t.Errorf("posted they lack %+v (%v)", got, err)
		}
	})
}
