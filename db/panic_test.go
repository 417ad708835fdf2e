package db_test

import (
	"testing"

	"sofra/app"
)

// A panic within a verb keeps nothing of it, and everybody can go on writing:
// an office has one writing connection, and a step that is left open holds it.
func TestPanicInAStepKeepsNothing(t *testing.T) {
	offices(t, func(t *testing.T, where string) {
		d := openDB(t, where, "desk1")
		before := digest(t, d)
		whole := app.Person{Name: "Amra Hodžić"}
		panicking := func() (why any) {
			defer func() { why = recover() }()
			step := app.Step{Verb: app.OutsideStep(), Kind: app.Change}
			_ = d.Update(t.Context(), &step, func(tx app.Tx) error {
				if err := tx.PutPerson(t.Context(), &whole); err != nil {
					t.Error(err)
				}
				var none []int
				_ = none[len(where)]
				return nil
			})
			return nil
		}
		if panicking() == nil {
			t.Fatal("the panic was swallowed")
		}
		if got := digest(t, d); got != before {
			t.Errorf("half a step is kept:\n%s", got)
		}
		if whole.Version != 0 {
			t.Errorf("the record believes that it is kept, as version %d", whole.Version)
		}
		write(t, d, addPerson)
	})
}
