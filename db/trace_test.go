package db_test

import (
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// Pages load again after a change, and not after somebody only looked.
func TestATraceIsNoChange(t *testing.T) {
	a, changes := dbtest.New(t), 0
	a.OnChange(func() { changes++ })
	p := app.Person{Name: "Teuta"}
	must(t, a.SavePerson(t.Context(), &p))
	if _, err := a.ShowIdentity(t.Context(), p.ID); err != nil || changes != 1 {
		t.Errorf("after one change and one look: %d changes (%v)", changes, err)
	}
	if _, err := a.Undo(t.Context()); err != nil || changes != 2 {
		t.Errorf("after an undo: %d changes (%v)", changes, err)
	}
}
