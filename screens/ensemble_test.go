package screens

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// openRow presses the row of a detail that begins with a name.
func openRow(t *testing.T, u *UI, name string) {
	t.Helper()
	for _, o := range seen(u) {
		if r, ok := o.(*widgets.ActionRow); ok && strings.HasPrefix(r.AccessibilityLabel(), name) {
			r.Tapped(&fyne.PointEvent{})
			return
		}
	}
	t.Fatalf("no row %q", name)
}

// only is the one ensemble of the office, with its members.
func only(t *testing.T, a *app.App) app.Ensemble {
	t.Helper()
	rows, n, err := a.Ensembles(t.Context(), app.Page{})
	if err != nil || n != 1 {
		t.Fatalf("%d ensembles, %v", n, err)
	}
	e, err := a.Ensemble(t.Context(), rows[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestEnsembleAndItsMembers(t *testing.T) {
	a := dbtest.New(t)
	addPerson(t, a, "Elif Yıldız")
	addPerson(t, a, "Emir Ćatović")
	u := desk(t, a)
	turnTo(t, u, "Ensembles")
	press(t, u, "New ensemble")
	press(t, u, "Save")
	if got := problems(u); got != "Name: A name is needed." {
		t.Fatalf("an empty form says %q", got)
	}
	fill(t, u, "Name", "Trio Shadërvan")
	fill(t, u, "Plays", "Chamber music")
	press(t, u, "Save")
	turnTo(t, u, "Members")
	press(t, u, "Add a member")
	press(t, u, "Save")
	if got := problems(u); got != "Person: Choose the person." {
		t.Fatalf("a member without a person: %q", got)
	}
	find(t, u, "Person", "Elif")
	fill(t, u, "What they play there", "Oud")
	fill(t, u, "From", "01.02.2025")
	fill(t, u, "Until", "01.01.2025")
	press(t, u, "Save")
	if got := problems(u); got != "Until: The last day is before the first." {
		t.Fatalf("a period that ends before it begins: %q", got)
	}
	fill(t, u, "Until", "30.06.2025")
	look(t, u, "ensemble-member")
	press(t, u, "Save")
	if e := only(t, a); len(e.Members) != 1 || e.Members[0].Part != "Oud" || e.Members[0].UntilOn != "2025-06-30" {
		t.Fatalf("kept %+v", e.Members)
	}
	wantLine(t, u, "Elif Yıldız. Oud · 01.02.2025 to 30.06.2025")
	press(t, u, "Add a member")
	find(t, u, "Person", "Emir")
	press(t, u, "Save")
	openRow(t, u, "Elif")
	fill(t, u, "What they play there", "Oud, voice")
	press(t, u, "Save")
	if e := only(t, a); len(e.Members) != 2 || e.Members[0].Part != "Oud, voice" {
		t.Fatalf("changed to %+v", e.Members)
	}
	openRow(t, u, "Emir")
	press(t, u, "Remove")
	if e := only(t, a); len(e.Members) != 1 {
		t.Fatalf("after removing one: %+v", e.Members)
	}
	u.undo()
	if e := only(t, a); len(e.Members) != 2 {
		t.Errorf("undo does not bring the member back: %+v", e.Members)
	}
	wantLine(t, u, "Emir Ćatović. ")
}

// What another desk changed elsewhere in the ensemble is no matter of a
// member's form: both are kept, and nobody is asked.
func TestMemberFormKeepsBothDesksWork(t *testing.T) {
	a := dbtest.New(t)
	e := app.Ensemble{Name: "Kvartet Ibar", Members: []app.Member{{PersonID: addPerson(t, a, "Amra Hodžić")}}}
	if err := a.SaveEnsemble(t.Context(), &e); err != nil {
		t.Fatal(err)
	}
	u := desk(t, a)
	turnTo(t, u, "Ensembles")
	turnTo(t, u, "Members")
	openRow(t, u, "Amra")
	e.Notes = "from another desk"
	if err := a.SaveEnsemble(t.Context(), &e); err != nil {
		t.Fatal(err)
	}
	fill(t, u, "What they play there", "Accordion")
	press(t, u, "Save")
	if got := only(t, a); u.dialogs.Top() != nil || got.Members[0].Part != "Accordion" || got.Notes != e.Notes {
		t.Errorf("kept %+v; the window says %q", got, read(u))
	}
}

func TestOrganisationForm(t *testing.T) {
	a := dbtest.New(t)
	u := desk(t, a)
	turnTo(t, u, "Organisations")
	press(t, u, "New organisation")
	fill(t, u, "Name", "Žene severa")
	for label, letter := range map[string]rune{"Kind": 'n', "Maturity": 'e', "Ibar": 's', "Municipality": 'z'} {
		byLetter(t, u, label, letter)
	}
	pressChip(t, u, "Women")
	pressChip(t, u, "Serb community")
	fill(t, u, "Website", "zene.example.org")
	fill(t, u, "Registration number", "5110123")
	fill(t, u, "Also written, a line each", "Жене севера")
	look(t, u, "organisation-form")
	press(t, u, "Save")
	all, n, err := a.Organisations(t.Context(), app.OrganisationFilter{Kind: "ngo"})
	if err != nil || n != 1 {
		t.Fatalf("%d organisations, %v: %s", n, err, problems(u))
	}
	o := all[0]
	if o.Maturity != "established" || o.Ibar != "south" || o.PlaceID == "" || o.Serves.String() != "women, srb" || o.Website != "zene.example.org" || o.Registration != "5110123" {
		t.Errorf("kept %+v", o)
	}
	for _, want := range []string{"NGO", "South", "Established", "Women, Serb community", "Жене севера"} {
		wantLine(t, u, want)
	}
	pressChip(t, u, "Kind: all")
	typeKeys(t, u, fyne.KeyDown, fyne.KeyReturn)
	wantLine(t, u, "0 organisations")
	press(t, u, "Clear")
	wantLine(t, u, "1 organisation")
	press(t, u, "Delete")
	wantLine(t, u, "0 organisations")
	u.undo()
	wantLine(t, u, "1 organisation")
}

// byLetter takes the first option of a list that begins with a letter.
func byLetter(t *testing.T, u *UI, label string, letter rune) {
	t.Helper()
	for _, o := range seen(u) {
		if s, ok := o.(*widgets.Select); ok && s.Label() == label {
			u.window.Canvas().Focus(s.Target())
			s.Target().TypedRune(letter)
			return
		}
	}
	t.Fatalf("no list %q", label)
}
