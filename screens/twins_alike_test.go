package screens

import (
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// Two people of whom one's stage name is the other's name: the row says which
// name that is.
func TestTwinsSayWhichNamesAreAlike(t *testing.T) {
	a := dbtest.New(t)
	for _, p := range []app.Person{
		{Name: "Milica Đorđević", StageName: "Ana Mila"}, {Name: "Мила Ана"},
		{Name: "Ylli Shatri", StageName: "DJ Ylber"}, {Name: "Arben Krasniqi", StageName: "Ylber DJ"},
	} {
		keep(t, a.SavePerson(t.Context(), &p))
	}
	u := desk(t, a)
	do(t, u, "Look for people twice here…")
	look(t, u, "twins-alike")
	said := strings.Join(readable(u), "; ")
	for _, want := range []string{"The same name: Milica Đorđević is also called Ana Mila", "The same other name: Ylber DJ"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not said: %s", want, said)
		}
	}
}
