package screens

import (
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/db/dbtest"
)

func TestEmptyBinSaysSo(t *testing.T) {
	a := dbtest.New(t)
	u := desk(t, a)
	u.show("bin")
	look(t, u, "bin-empty")
	wantLine(t, u, "The bin is empty")
}

func TestBinTakesBackWhatIsTicked(t *testing.T) {
	a := dbtest.New(t)
	o := app.Organisation{Name: "Žene severa"}
	if err := a.SaveOrganisation(t.Context(), &o); err != nil {
		t.Fatal(err)
	}
	for _, r := range []app.Ref{{Kind: app.People, ID: addPerson(t, a, "Amra Hodžić")}, {Kind: app.People, ID: addPerson(t, a, "Emir Ćatović")}, {Kind: app.Organisations, ID: o.ID}} {
		if err := a.Delete(t.Context(), "2025-03-08T10:00:00Z", r); err != nil {
			t.Fatal(err)
		}
	}
	u := desk(t, a)
	u.show("bin")
	wantLine(t, u, "3 records")
	p := u.pageNow().(*bin)
	u.window.Canvas().Focus(p.grid.Target())
	typeKeys(t, u, fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace) // the first and the third
	wantLine(t, u, "2 selected")
	look(t, u, "bin-selected")
	press(t, u, "Take back")
	wantLine(t, u, "1 record")
	if got := u.status.Said(); got != "Took 2 records back from the bin" {
		t.Errorf("the status says %q", got)
	}
	_, people, _ := a.People(t.Context(), app.PersonFilter{})
	_, organisations, _ := a.Organisations(t.Context(), app.OrganisationFilter{})
	if people != 1 || organisations != 1 {
		t.Errorf("%d people and %d organisations are back", people, organisations)
	}
	if len(p.grid.Selected()) != 0 || u.window.Canvas().Focused() != p.grid.Target() {
		t.Errorf("still ticked %v, the keyboard is at %T", p.grid.Selected(), u.window.Canvas().Focused())
	}
	u.undo()
	wantLine(t, u, "3 records")
}
