package command_test

import (
	"errors"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db"
)

// What is given out with people who may not be named says so, once, and is
// given out all the same.
func TestExportTellsOfHushedPeople(t *testing.T) {
	t.Chdir(t.TempDir())
	works(t, "new", "a.sofra")
	a, err := db.Open(t.Context(), "a.sofra", app.Mode{Write: true})
	if err != nil {
		t.Fatal(err)
	}
	err = a.SavePerson(t.Context(), &app.Person{Name: "Arta Gashi", Formal: app.Formal{Naming: app.NamingNever}})
	if err := errors.Join(err, a.Close()); err != nil {
		t.Fatal(err)
	}
	got := works(t, "export", "a.sofra", "csv", "-out", "tables")
	if got.out != "tables\n" || strings.Count(got.err, "\n") != 1 || !strings.Contains(got.err, "1 person in it may not be named outside the office") {
		t.Errorf("%+v", got)
	}
	if got := works(t, "export", "a.sofra", "vcard"); got.err != "" || strings.Contains(got.out, "Arta") {
		t.Errorf("contacts without them: %+v", got)
	}
}
