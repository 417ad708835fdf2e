package screens

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/db/dbtest"
)

// Section, side, tab, filters, order, search and chosen record are there again
// at the next start, and of a record that is gone its neighbour.
func TestPlaceIsThereAgain(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "Ritmi 2025.sofra")
	a := dbtest.Open(t, path, app.Mode{Create: true, Write: true, Who: "desk1"})
	var ids []app.ID
	for _, name := range []string{"Arta Krasniqi", "Besa Krasniqi", "Luan Krasniqi", "Mira Krasniqi"} {
		p := app.Person{Name: name, Roles: app.Set{"artist"}}
		keep(t, a.SavePerson(t.Context(), &p))
		ids = append(ids, p.ID)
	}
	addPerson(t, a, "Ylli Shatri")
	u := deskIn(t, a, folder)
	l := sideOf[app.PersonRow](u)
	l.bar.chips[0].OnChanged("artist")
	l.grid.OnSort("name", true)
	search := searchBox(t, u)
	search.SetText("krasniqi")
	search.OnChanged("krasniqi")
	u.window.Canvas().Focus(l.grid.Target())
	typeKeys(t, u, fyne.KeyUp)
	turnTo(t, u, "History")
	u.show("calendar")
	c := u.pageNow().(*calendar)
	c.see(u, byWeek)
	u.show("people")
	u.quit()

	a = dbtest.Open(t, path, app.Mode{Write: true, Who: "desk1"})
	u = deskAgain(t, a, folder)
	look(t, u, "place-again")
	l = sideOf[app.PersonRow](u)
	if u.at != "people" || l.chosen != ids[1] || l.grid.Total() != 4 || l.tab != "history" || !l.down || l.find != "" || l.by["role"] != "artist" {
		t.Errorf("the next start is at %s, %+v", u.at, l.spot())
	}
	u.show("calendar")
	if got := u.pageNow().(*calendar).mode; got != byWeek {
		t.Errorf("the calendar shows the %s", got)
	}
	u.show("people")
	u.remove(app.People, ids[1])
	u.quit()

	a = dbtest.Open(t, path, app.Mode{Write: true, Who: "desk1"})
	u = deskAgain(t, a, folder)
	if l = sideOf[app.PersonRow](u); l.chosen == ids[1] || l.chosen == "" || l.grid.Total() != 3 {
		t.Errorf("the chosen record is gone; now %q of %d is chosen", l.chosen, l.grid.Total())
	}
}

// A place that another version, or a person, wrote does no harm.
func TestPlaceThatMakesNoSense(t *testing.T) {
	folder := t.TempDir()
	a := dbtest.New(t)
	id := addPerson(t, a, "Ylli Shatri")
	u := deskIn(t, a, folder)
	file := filepath.Join(u.left.folder, "place.json")
	for name, text := range map[string]string{
		"half": `{"section": "peo`, "strange": `{"section": "kitchen", "pages": {"people": {"side": "cooks"}, "people/people":
			{"tab": "soup", "sort": "taste", "by": {"role": "cook", "spice": "hot"}, "chosen": "nobody", "stood": 99}}}`,
	} {
		keep(t, os.WriteFile(file, []byte(text), 0o600))
		u = deskAgain(t, a, folder)
		if u.at != "today" {
			t.Errorf("%s: it begins at %s", name, u.at)
		}
		u.show("people")
		if l := sideOf[app.PersonRow](u); l.chosen != id || l.tab != "" || len(l.by) > 0 || l.sort != "name" {
			t.Errorf("%s: %+v", name, l.spot())
		}
	}
}

// What was searched for is in no list at the next start: each shows all that it has.
func TestNoListBeginsSearched(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "Ritmi 2025.sofra")
	a := dbtest.Open(t, path, app.Mode{Create: true, Write: true, Who: "desk1"})
	addPerson(t, a, "Ylli Shatri")
	u := deskIn(t, a, folder)
	var searched []string
	for name, p := range u.placedPages() {
		s := p.spot()
		s.Find = "nobody"
		if p.goBackTo(u, s); p.spot().Find == "nobody" {
			searched = append(searched, name)
		}
	}
	if len(searched) < 10 {
		t.Fatalf("only %q can be searched", searched)
	}
	u.quit()
	u = deskAgain(t, dbtest.Open(t, path, app.Mode{Write: true, Who: "desk1"}), folder)
	for _, name := range searched {
		if s := u.placedPages()[name].spot(); s.Find != "" {
			t.Errorf("%s begins searched for %q", name, s.Find)
		}
	}
	u.show("people")
	if l := sideOf[app.PersonRow](u); l.grid.Total() != 1 || l.search.Text() != "" {
		t.Errorf("people begin with %d of 1, searched for %q", l.grid.Total(), l.search.Text())
	}
}
