package screens

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// typeInto types into the search of a field and presses Return.
func typeInto(t *testing.T, u *UI, label, typed string) {
	t.Helper()
	c := u.window.Canvas()
	c.Focus(field[*widgets.Picker](t, u, label).Target())
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	for _, r := range typed {
		c.Focused().TypedRune(r)
	}
	look(t, u, "pick-new-"+strings.ToLower(label))
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

// Whoever brings a first file in makes its project on the way.
func TestTheProjectOfAFirstFileIsMadeOnTheWay(t *testing.T) {
	a := dbtest.New(t)
	u := onImport(t, a, workbook)
	typeInto(t, u, "Project", "")
	if u.dialogs.Top() == nil {
		t.Fatal("an empty search offers no new project")
	}
	fill(t, u, "Code", "US-2024")
	fill(t, u, "Title", "Urban Soundscape")
	look(t, u, "pick-new-form")
	press(t, u, "Save")
	p := importPage(t, u)
	if u.dialogs.Top() != nil || p.project.Text != "US-2024" || field[*widgets.Picker](t, u, "Project").Chosen().Text != "US-2024" {
		t.Fatalf("after it was made the file is for %+v", p.project)
	}
	for _, step := range []string{"Next", "Preview", "Bring in"} {
		press(t, u, step)
	}
	if rows, _, err := a.Events(t.Context(), app.EventFilter{}); err != nil || len(rows) == 0 || rows[0].Project != "US-2024" {
		t.Errorf("%d events, %v", len(rows), err)
	}
}

// A venue, a funder and a person are made over the form that asks for them, by
// the name that was typed, and are chosen in it.
func TestRecordsAreMadeOverTheFormThatAsksForThem(t *testing.T) {
	a := dbtest.New(t)
	u := desk(t, a)
	u.show("events")
	press(t, u, "New event")
	fill(t, u, "Title", "Concert")
	typeInto(t, u, "Venue", "Red Hall")
	if got := field[*widgets.TextField](t, u, "Name").Text(); got != "Red Hall" {
		t.Errorf("the new venue is called %q", got)
	}
	press(t, u, "Save")
	if got := field[*widgets.Picker](t, u, "Venue").Chosen().Text; got != "Red Hall" {
		t.Errorf("the event is at %q", got)
	}
	press(t, u, "Save")
	if rows, _, err := a.Events(t.Context(), app.EventFilter{}); err != nil || len(rows) != 1 || rows[0].Venue != "Red Hall" {
		t.Errorf("events %+v, %v", rows, err)
	}
	editGrant(u, nil)
	typeInto(t, u, "Funder", "Embassy")
	press(t, u, "Save")
	if got := field[*widgets.Picker](t, u, "Funder").Chosen().Text; got != "Embassy" {
		t.Errorf("the funder is %q", got)
	}
}

// A file that is not there is said to be not there, and nothing else is asked.
func TestAFileThatIsNotThereIsSaidToBeSo(t *testing.T) {
	u := newcomer(t)
	press(t, u, "Pick a file")
	gone := filepath.Join(t.TempDir(), "gone.xlsx")
	fill(t, u, "File", gone)
	press(t, u, "Open")
	if got := problems(u); got != "File: "+app.ErrMissingFile.Text.English() {
		t.Errorf("the field says %q", got)
	}
	look(t, u, "file-gone")
}

// Several forms are given a project at once.
func TestGiveSeveralFormsAProject(t *testing.T) {
	u, a := sampleOffice(t)
	rows, _, err := a.Responses(t.Context(), app.ResponseFilter{Page: app.Page{Limit: 3}})
	keep(t, err)
	u.show("feedback")
	grid := formsShown(u).grid
	before := digests(t, a)
	grid.SetSelected(string(rows[0].ID), string(rows[2].ID))
	grid.OnSelected(grid.Selected())
	press(t, u, "Give a project")
	find(t, u, "Project", "nsc")
	press(t, u, "Give the project")
	if got := u.status.Said(); got != "Gave 2 forms a project" {
		t.Errorf("the status says %q", got)
	}
	for i, want := range []bool{true, false, true} {
		r, err := a.Response(t.Context(), rows[i].ID)
		keep(t, err)
		p, err := a.Project(t.Context(), r.ProjectID)
		keep(t, err)
		if (p.Code == "NSC-2024") != want {
			t.Errorf("form %d belongs to %s", i, p.Code)
		}
	}
	u.undo()
	if now := digests(t, a); now["response"] != before["response"] {
		t.Error("undo left something")
	}
}
