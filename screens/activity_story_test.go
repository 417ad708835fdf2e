package screens

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/sheet"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// publishable is an office with a running grant that says nothing of publishing yet.
func publishable(t *testing.T) (*app.App, app.Grant) {
	t.Helper()
	a := dbtest.New(t)
	funder := app.Organisation{Name: "Embassy of Elsewhere", Kind: "funder"}
	keep(t, a.SaveOrganisation(t.Context(), &funder))
	g := app.Grant{Code: "EE-2025", Title: "Bridges of song", FunderID: funder.ID, Status: "running", Currency: "EUR", Amount: 1500000, StartsOn: "2025-01-01", EndsOn: "2025-12-31"}
	keep(t, a.SaveGrant(t.Context(), &g))
	return a, g
}

// Somebody writes down how the office and a grant are published, and hands over the
// file: first it is refused with what is missing.
func TestActivityFileIsHandedOver(t *testing.T) {
	a, g := publishable(t)
	u, folder := desk(t, a), t.TempDir()
	u.reveal(app.Grants, g.ID)
	turnTo(t, u, "Contract")
	mustSay(t, u, "Activity file (IATI)", "It names nobody.")
	write := func(verb, end string) string {
		t.Helper()
		press(t, u, verb)
		path := filepath.Join(folder, "out"+end)
		fill(t, u, "File", path)
		press(t, u, "Save")
		return path
	}
	u.exportActivity(g.Code)
	look(t, u, "activity-place")
	press(t, u, "Cancel")
	keep(t, a.SavePublisher(t.Context(), app.Publisher{Name: "Office of Bridges"}))
	path := write("IATI file…", ".xml")
	if got := read(u) + u.status.Said(); !strings.Contains(got, "The activity XI-IATI-PLACEHOLDER-EE-2025 does not say which sector it is in.") {
		t.Errorf("without sectors it says %q", got)
	}
	look(t, u, "activity-refused")
	if _, err := os.Stat(path); err == nil {
		t.Error("a refused file was kept")
	}
	publishAs(t, u)
	path = write("IATI file…", ".xml")
	if got := u.status.Said(); !strings.Contains(got, "XI-IATI-PLACEHOLDER stands in its place") {
		t.Errorf("the status says %q", got)
	}
	data, err := os.ReadFile(path)
	keep(t, err)
	for _, want := range []string{`<sector code="15220" vocabulary="1" percentage="60">`, `provider-activity-id="XM-DAC-7-PPR-4000000000"`, "<narrative>Songs across bridges.</narrative>"} {
		if !strings.Contains(string(data), want) {
			t.Errorf("%s is missing in\n%s", want, data)
		}
	}
	path = write("Hand-over sheet…", ".xlsx")
	book, err := sheet.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	keep(t, book.Close())
	seenAround(t, u, "activity-grant")
	for _, l := range []words.Lang{words.Sq, words.SrLatn} {
		u.speak(l)
		press(t, u, u.book.T("Publishing…"))
		look(t, u, "activity-form-"+string(l))
		press(t, u, u.book.T("Cancel"))
	}
}

// publishAs writes down how the grant is published; sectors that do not come to 100
// percent are refused.
func publishAs(t *testing.T, u *UI) {
	t.Helper()
	press(t, u, "Publishing…")
	fill(t, u, "Funder’s activity", "XM-DAC-7-PPR-4000000000")
	fill(t, u, "Peace-building", "60")
	fill(t, u, "What it is about", "Songs across bridges.")
	press(t, u, "Save")
	mustSay(t, u, "The sectors come to 100 percent together.")
	fill(t, u, "Culture", "40")
	look(t, u, "activity-form")
	press(t, u, "Save")
	mustClose(t, u)
	mustSay(t, u, "XM-DAC-7-PPR-4000000000", "Peace-building", "60 %")
}

// The office says in Settings how it is named there, and takes it back.
func TestOfficeInActivityFiles(t *testing.T) {
	a, _ := publishable(t)
	u := desk(t, a)
	u.show("settings")
	mustSay(t, u, "The office in activity files", "a placeholder that the lead partner replaces")
	press(t, u, "Change the name")
	fill(t, u, "Identifier in IATI", "XI/IATI")
	press(t, u, "Save")
	mustSay(t, u, "no slash, no ampersand, no bar")
	write(t, u, "Identifier in IATI", "XI-IATI-BRIDGES")
	fill(t, u, "Name", "Office of Bridges")
	look(t, u, "activity-office")
	press(t, u, "Save")
	mustClose(t, u)
	if p, err := a.PublisherOf(t.Context()); err != nil || p.Code != "XI-IATI-BRIDGES" || p.Name != "Office of Bridges" {
		t.Errorf("kept %+v, %v", p, err)
	}
	u.undo()
	if p, err := a.PublisherOf(t.Context()); err != nil || p.Code != "" {
		t.Errorf("after undo %+v, %v", p, err)
	}
}

// An event is marked as sensitive in its form.
func TestEventIsSensitive(t *testing.T) {
	a := dbtest.New(t)
	e := app.Event{Kind: "panel", Title: "A quiet evening", Status: "planned", Day: "2026-03-08"}
	keep(t, a.SaveEvent(t.Context(), &e))
	u := desk(t, a)
	u.reveal(app.Events, e.ID)
	press(t, u, "Edit")
	field[*widgets.Select](t, u, "Sensitive: no public file says where").SetChosen("yes")
	look(t, u, "event-sensitive")
	press(t, u, "Save")
	mustClose(t, u)
	if is, err := a.Event(t.Context(), e.ID); err != nil || !is.Sensitive {
		t.Errorf("kept %+v, %v", is, err)
	}
}
