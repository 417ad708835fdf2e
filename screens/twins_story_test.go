package screens

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// addTwins adds one person twice, and another one who is not.
func addTwins(t *testing.T, a *app.App) {
	t.Helper()
	for _, p := range []app.Person{
		{Name: "Милица Ђорђевић", Plays: "Vocal", Phone: "+383 49 555 014", Email: "milica@example.org"},
		{Name: "Djordjevic Milica", Plays: "Vocal, piano", Phone: "+383 44 123 456", Town: "Graçanicë", UsualFee: 30000, Currency: "EUR"},
		{Name: "Ana Gashi", Phone: "+383 44 123 456"},
	} {
		if err := a.SavePerson(t.Context(), &p); err != nil {
			t.Fatal(err)
		}
	}
}

func TestTwinsAreComparedMergedOrToldApart(t *testing.T) {
	a := dbtest.New(t)
	addTwins(t, a)
	u := desk(t, a)
	do(t, u, "Look for people twice here…")
	look(t, u, "twins")
	openRow(t, u, "Ana Gashi")
	press(t, u, "Not the same person")
	do(t, u, "Look for people twice here…")
	if rows := strings.Join(readable(u), "; "); strings.Contains(rows, "Ana") {
		t.Errorf("who was told apart is proposed again: %s", rows)
	}
	for _, r := range seen(u) {
		if row, ok := r.(*widgets.ActionRow); ok {
			row.Tapped(nil)
			break
		}
	}
	look(t, u, "twins-compare")
	if enabled(t, u, "Merge") {
		t.Error("it can be merged before all is chosen")
	}
	for _, o := range seen(u) {
		if e, ok := o.(*widgets.Either); ok && e.Chosen() == widgets.NoSide {
			e.SetChosen(widgets.LeftSide)
			e.OnChanged()
		}
	}
	look(t, u, "twins-chosen")
	press(t, u, "Merge")
	people, n, err := a.People(t.Context(), app.PersonFilter{})
	if err != nil || n != 2 {
		t.Fatalf("%d people, %v", n, err)
	}
	for _, p := range people {
		if p.Name != "Ana Gashi" && (p.UsualFee != 30000 || !strings.Contains(p.OtherNames, "ilica") && !strings.Contains(p.OtherNames, "Милица")) {
			t.Errorf("merged into %+v", p.Person)
		}
	}
	u.undo()
	if _, n, _ := a.People(t.Context(), app.PersonFilter{}); n != 3 {
		t.Errorf("%d people after Undo", n)
	}
	u.speak(words.SrCyrl)
	u.lookForTwins()
	look(t, u, "twins-sr-Cyrl")
}

func TestPersonIsErasedAfterAQuestion(t *testing.T) {
	a := dbtest.New(t)
	id := addPerson(t, a, "Zejnepe Rrustemaj")
	m := app.MediaItem{Outlet: "Radio", Title: "Zejnepe Rrustemaj: a portrait"}
	if err := a.SaveMediaItem(t.Context(), &m); err != nil {
		t.Fatal(err)
	}
	u := desk(t, a)
	u.pageNow().(*tabbed).aim(app.People, id)
	u.show("people")
	to := filepath.Join(t.TempDir(), "all.xlsx")
	do(t, u, "Save all about this person…")
	fill(t, u, "File", to)
	press(t, u, "Save")
	if _, err := os.Stat(to); err != nil {
		t.Error(err)
	}
	do(t, u, "Erase a person's data…")
	look(t, u, "erase")
	press(t, u, "Erase for good")
	p, err := a.Person(t.Context(), id)
	if err != nil || p.Name != app.ErasedName {
		t.Errorf("left %q, %v", p.Name, err)
	}
	if got := u.status.Said(); !strings.HasPrefix(got, "Erased the data of a person who asked for it") {
		t.Errorf("the status says %q", got)
	}
	look(t, u, "erased")
	turnTo(t, u, "History")
	if got := strings.Join(readable(u), "; "); !strings.Contains(got, "was erased") || strings.Contains(got, "Rrustemaj") {
		t.Errorf("the history says %q", got)
	}
	look(t, u, "erased-history")
	u.speak(words.Sq)
	if got := strings.Join(readable(u), "; "); !strings.Contains(got, "Person i fshirë") || strings.Contains(got, app.ErasedName) {
		t.Errorf("in Albanian the one who was erased is called %q", got)
	}
	look(t, u, "erased-sq")
	u.act(&action{do: (*UI).askErase})
	look(t, u, "erase-sq")
}

func TestContactsAndNamesAreKeptWithThePerson(t *testing.T) {
	a := dbtest.New(t)
	id := addPerson(t, a, "Милица Ђорђевић")
	u := desk(t, a)
	turnTo(t, u, "Contacts")
	look(t, u, "contacts-none")
	press(t, u, "Add a contact")
	fill(t, u, "Number or address", "+383 45 222 333")
	fill(t, u, "Whose, or when", "her sister")
	press(t, u, "Save")
	mustClose(t, u)
	press(t, u, "Add a name")
	field[*widgets.Select](t, u, "Language").SetChosen("sq")
	fill(t, u, "Name", "Milica Gjorgjeviq")
	press(t, u, "Save")
	mustClose(t, u)
	look(t, u, "contacts")
	press(t, u, "Edit")
	fill(t, u, "Legal name, for contracts", "Milica Đorđević-Petrović")
	field[*widgets.Select](t, u, "Named outside the office").SetChosen(app.NamingNever)
	look(t, u, "person-form-people")
	press(t, u, "Save")
	mustClose(t, u)
	turnTo(t, u, "Overview")
	look(t, u, "person-unnamed")
	turnTo(t, u, "History")
	look(t, u, "person-history-parts")
	if got := strings.Join(readable(u), "; "); !strings.Contains(got, "+383 45 222 333") || !strings.Contains(got, "Legal name") {
		t.Errorf("the history says %q", got)
	}
	p, err := a.Person(t.Context(), id)
	if err != nil || len(p.Contacts) != 1 || len(p.NamesIn) != 1 || p.Naming != app.NamingNever {
		t.Errorf("kept %+v, %v", p, err)
	}
	for _, word := range []string{"gjorgjeviq", "petrovic"} {
		if hits, err := a.Find(t.Context(), word, app.People, 5); err != nil || len(hits) == 0 || hits[0].ID != id {
			t.Errorf("%s finds %v, %v", word, hits, err)
		}
	}
}
