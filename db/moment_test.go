package db_test

import (
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// Reading leaves the moment as it is; a change, its Undo and a change by another desk do
// not.
func TestMomentIsAnotherAfterEachChange(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) { momentsOf(t, a, a) })
	where := dbtest.Server(t)
	momentsOf(t, dbtest.Open(t, where, app.Mode{Write: true}), dbtest.Open(t, where, app.Mode{Write: true}))
}

// momentsOf has one desk write and another read.
func momentsOf(t *testing.T, writes, reads *app.App) {
	t.Helper()
	ctx := t.Context()
	moment := func() string {
		at, err := reads.Moment(ctx)
		must(t, err)
		return at
	}
	person := app.Person{Name: "Teuta"}
	was := moment()
	for _, step := range []struct {
		what string
		do   func() error
	}{
		{"saved", func() error { p := app.Person{Name: "Blerim"}; return writes.SavePerson(ctx, &p) }},
		{"changed", func() error { person.Notes += "."; return writes.SavePerson(ctx, &person) }},
		{"undone", func() error { _, err := writes.Undo(ctx); person.Version = 0; person.ID = ""; return err }},
		{"looked", func() error { _, err := writes.ShowIdentity(ctx, person.ID); return err }},
	} {
		must(t, step.do())
		now := moment()
		if now == was {
			t.Errorf("%s: the moment stays %q", step.what, now)
		}
		_, _, err := reads.People(ctx, app.PersonFilter{})
		must(t, err)
		if was = moment(); was != now {
			t.Errorf("reading moves %q to %q", now, was)
		}
	}
}
