package screens

import (
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

func TestANewPersonMayBeHereAlready(t *testing.T) {
	a := dbtest.New(t)
	lazar := app.Person{Name: "Лазар Ђорђевић", Plays: "Violin", Town: "Gračanica"}
	keep(t, a.SavePerson(t.Context(), &lazar), a.SavePerson(t.Context(), &app.Person{Name: "Lazar Djordjević-Simić"}))
	i := app.Identity{PersonID: lazar.ID, Asks: app.AsksCommunity, Answer: "srb", SaidBy: app.SaidSelf}
	keep(t, a.SaveIdentity(t.Context(), &i))
	u := desk(t, a)
	press(t, u, "New person")
	fill(t, u, "Name", "Lazar Djordjevic")
	fill(t, u, "Plays", "Tambura")
	want := "Лазар Ђорђевић is here already: Violin · Gračanica."
	if got := hintBelow(t, u, "Name"); got != want {
		t.Errorf("below the name stands %q", got)
	}
	look(t, u, "person-namesake")
	press(t, u, "Save")
	wantLine(t, u, want)
	look(t, u, "person-doubt")
	press(t, u, "Go back")
	if _, n, _ := a.People(t.Context(), app.PersonFilter{}); n != 2 {
		t.Errorf("going back left %d people", n)
	}
	press(t, u, "Save")
	press(t, u, "Save") // all the same: it is somebody else
	mustClose(t, u)
	if _, n, _ := a.People(t.Context(), app.PersonFilter{}); n != 3 {
		t.Errorf("there are %d people", n)
	}
	press(t, u, "Edit") // nobody is their own namesake, and a change is no new one
	press(t, u, "Save")
	mustClose(t, u)
}
