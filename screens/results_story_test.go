package screens

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// resultsOffice turns to the logframe of a grant that pays for two concerts.
func resultsOffice(t *testing.T) (*UI, *results, *app.App) {
	t.Helper()
	a := dbtest.New(t)
	project := app.Project{Code: "RH-2025", Title: "Rhythm", Status: "running"}
	keep(t, a.SaveProject(t.Context(), &project))
	g := app.Grant{Code: "RH-2025", Title: "Rhythm of Kosovo", Status: "running", Currency: "EUR", Amount: 100, StartsOn: "2025-01-01", EndsOn: "2025-12-31", Projects: []app.GrantProject{{ProjectID: project.ID}}}
	keep(t, a.SaveGrant(t.Context(), &g))
	for _, day := range []app.Date{"2025-03-08", "2025-10-01"} {
		e := app.Event{Title: "Concert of " + string(day[:7]), Kind: "concert", Status: "done", Day: day, ProjectID: project.ID}
		keep(t, a.SaveEvent(t.Context(), &e))
	}
	u := desk(t, a)
	u.show("money")
	turnTo(t, u, "Results")
	return u, u.pageNow().(*tabbed).now().(*results), a
}

// A logframe from the library: a target, the rows behind a value, a value without
// evidence and with it, and back.
func TestLogframeFromTheLibrary(t *testing.T) {
	u, p, a := resultsOffice(t)
	wantLine(t, u, "No logframe yet")
	look(t, u, "results-empty")
	press(t, u, "Add from the library")
	look(t, u, "results-library")
	for _, title := range []string{"Concerts held", "Hours of interpreting between Albanian and Serbian"} {
		tick(t, u, title)
	}
	press(t, u, "Add")
	mustClose(t, u)
	values := p.now.Values
	if len(values) != 2 || len(p.now.Aims) != 2 || values[0].Now.N != 2 || values[1].Now.Has {
		t.Fatalf("the logframe is %+v", p.now)
	}
	p.grid.MoveTo(1)
	press(t, u, "Set a target")
	write(t, u, "Value", "4")
	press(t, u, "Save")
	mustClose(t, u)
	wantLine(t, u, "50\u00a0% of the target is reached.")
	look(t, u, "results")
	press(t, u, "Edit")
	write(t, u, "Means of verification", "Programmes as they were played")
	press(t, u, "Save")
	mustClose(t, u)
	wantMeans(t, a, values[0].ID)
	u.window.Canvas().Focus(p.grid.Target())
	typeKeys(t, u, fyne.KeyReturn)
	if got := plain(u); !strings.Contains(got, "Concert of 2025-03") || !strings.Contains(got, "A row leads to its record.") {
		t.Fatalf("behind the value: %s", got)
	}
	look(t, u, "results-behind")
	press(t, u, "Close")
	p.grid.MoveTo(3)
	press(t, u, "Type a value")
	write(t, u, "Value", "18")
	press(t, u, "Save")
	if got := problems(u); !strings.Contains(got, "A value needs its evidence") {
		t.Fatalf("without evidence: %q", got)
	}
	look(t, u, "results-evidence")
	write(t, u, "Evidence", "Invoices 7 and 12")
	press(t, u, "Save")
	mustClose(t, u)
	if v := p.now.Values[1]; v.Now.N != 18 || !v.Now.Has {
		t.Errorf("with evidence: %+v", v.Now)
	}
	if verb, err := a.Undo(t.Context()); err != nil || !strings.HasPrefix(verb.Key, "Noted a value") {
		t.Fatalf("undone %v (%v)", verb, err)
	}
	u.changed()
	if v := p.now.Values[1]; v.Now.Has {
		t.Errorf("after undo: %+v", v.Now)
	}
	if bad := misfits(u); len(bad) > 0 {
		t.Errorf("%v", bad)
	}
}

// A typed value with decimals, in parts that come to it or say why not, and the file
// that shows it.
func TestPartsAreTyped(t *testing.T) {
	u, p, a := resultsOffice(t)
	press(t, u, "Add from the library")
	for _, title := range []string{"Concerts held", "Hours of interpreting between Albanian and Serbian"} {
		tick(t, u, title)
	}
	press(t, u, "Add")
	mustClose(t, u)
	p.grid.MoveTo(1)
	wantLine(t, u, "In parts, in the period")
	openRow(t, u, "not stated")
	if got := plain(u); !strings.Contains(got, "Concert of 2025-03") || !strings.Contains(got, "Concerts held: not stated") {
		t.Fatalf("behind a part: %s", got)
	}
	press(t, u, "Close")
	p.grid.MoveTo(3)
	wantLine(t, u, "No parts are asked for. Choose them where the indicator is edited.")
	i := p.now.Values[1].Indicator
	i.PartedBy = app.Set{app.ByGender}
	keep(t, a.SaveIndicator(t.Context(), &i))
	u.changed()
	press(t, u, "Type a value")
	write(t, u, "Value", "12,5")
	write(t, u, "Evidence", "Invoices 7 and 12")
	press(t, u, "Save")
	mustClose(t, u)
	if v := p.now.Values[1].Now; v.N != 125 || v.Places != 1 {
		t.Fatalf("it came to %+v", v)
	}
	press(t, u, "Parts: Gender")
	write(t, u, "women", "7.5")
	write(t, u, "men", "4")
	press(t, u, "Save")
	if got := problems(u); !strings.Contains(got, "the parts do not add up to the value") {
		t.Fatalf("11.5 of 12.5: %q", got)
	}
	look(t, u, "results-parts-typed")
	write(t, u, "men", "5")
	press(t, u, "Save")
	mustClose(t, u)
	wantLine(t, u, "7.5 · 60\u00a0%")
	lookAll(t, u, "results-parts")
	if bad := misfits(u); len(bad) > 0 {
		t.Errorf("%v", bad)
	}
}

func wantMeans(t *testing.T, a *app.App, id app.ID) {
	t.Helper()
	if i, err := a.Indicator(t.Context(), id); err != nil || i.In(words.En).Means == "" {
		t.Errorf("the indicator is %+v (%v)", i, err)
	}
}

// What rests on identity is closed until somebody counts it.
func TestResultsOfTheSample(t *testing.T) {
	u := desk(t, full(t))
	u.show("money")
	turnTo(t, u, "Results")
	p := u.pageNow().(*tabbed).now().(*results)
	closed := 0
	for n, v := range p.now.Values {
		if v.Hidden == app.ValueClosed {
			closed++
			p.at = string(p.now.Values[n].ID)
		}
	}
	if closed == 0 {
		t.Fatalf("nothing is closed: %+v", p.now.Values)
	}
	p.showChosen(u)
	look(t, u, "results-sample")
	press(t, u, "Count it")
	for _, v := range p.now.Values {
		if v.Hidden == app.ValueClosed {
			t.Errorf("still closed: %s", v.Code)
		}
	}
	look(t, u, "results-sample-open")
	if bad := misfits(u); len(bad) > 0 {
		t.Errorf("%v", bad)
	}
}
