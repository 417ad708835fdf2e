package db_test

import (
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// Who was erased comes behind all names, and a step names them in the words of
// the reader.
func TestErasedPeopleComeLast(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, ids := t.Context(), map[string]app.ID{}
		for _, name := range []string{"Agim Doda", "Zejnep Rama", "Žarko Šimić", "Љубица Шћепановић"} {
			p := app.Person{Name: name}
			must(t, a.SavePerson(ctx, &p))
			ids[name] = p.ID
		}
		must(t, a.ErasePerson(ctx, ids["Agim Doda"], app.EraseAsked))
		rows, _, err := a.People(ctx, app.PersonFilter{})
		if err != nil || len(rows) != 4 || rows[3].ID != ids["Agim Doda"] {
			t.Errorf("the people are %+v (%v)", rows, err)
		}
		said := words.T("Saved {name}", "name", rows[3].Name)
		if got := words.In(words.En).Say(said); got != "Saved Erased person" {
			t.Errorf("a step says %q", got)
		}
	})
}
