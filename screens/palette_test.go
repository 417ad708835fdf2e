package screens

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// crowded is an office in which money has the names of people and events, and
// records those of what can be done.
func crowded(t *testing.T) (*UI, app.ID) {
	t.Helper()
	a := dbtest.New(t)
	p := app.Person{Name: "Ljubiša Vasić"}
	keep(t, a.SavePerson(t.Context(), &p), a.SaveProject(t.Context(), &app.Project{Code: "NS", Title: "New songs"}))
	keep(t, a.SaveOrganisation(t.Context(), &app.Organisation{Name: "Srpski dom"}))
	for i := range 60 {
		keep(t, a.SaveExpense(t.Context(), &app.Expense{
			Number: fmt.Sprintf("150-%02d", i), Day: "2025-03-08", Supplier: "Ljubiša Vasić", Description: "Fee for a concert", Amount: 100, Currency: "EUR",
		}))
	}
	keep(t, a.SaveExpense(t.Context(), &app.Expense{Number: "7", Day: "2025-03-09", Supplier: "Elko", Description: "Light", Amount: 100, Currency: "EUR"}))
	keep(t, a.SaveEvent(t.Context(), &app.Event{Title: "Spring concert", Kind: "concert", Day: "2025-03-08", Status: "done", Town: "Prizren"}))
	return desk(t, a), p.ID
}

// types opens the palette, types, and says what its first rows are.
func types(t *testing.T, u *UI, text string) string {
	t.Helper()
	ctrlK(t, u)
	test.Type(u.window.Canvas().Focused(), text)
	for _, o := range seen(u) {
		if g, ok := o.(*widgets.Grid); ok {
			row, _ := g.Cursor()
			return row.Cells[0].Text
		}
	}
	return ""
}

// The likeliest stands first: exact names, people, what can be done; money last.
func TestPalettePutsTheLikeliestFirst(t *testing.T) {
	u, _ := crowded(t)
	for typed, want := range map[string]string{
		"ljubisa vasic": "Ljubiša Vasić", "light": "Light", "150": "Text at 150\u00a0%", "new per": "New person",
		"concert": "Spring concert", "srpski dom": "Srpski dom", "new son": "New songs",
	} {
		if got := types(t, u, typed); got != want {
			t.Errorf("%q shows %q first, not %q", typed, got, want)
		}
		look(t, u, "palette-"+strings.ReplaceAll(typed, " ", "-"))
		typeKeys(t, u, fyne.KeyEscape)
	}
	types(t, u, "light")
	typeKeys(t, u, fyne.KeyReturn)
	if u.look != widgets.Light {
		t.Errorf("the look is %v", u.look)
	}
	if got := types(t, u, "new"); !strings.HasPrefix(got, "New ") || got == "New songs" {
		t.Errorf("%q is first", got)
	}
}

// Who is called so is opened, not what was paid to them; and the expenses say
// when and to whom.
func TestPaletteOpensThePersonOfThatName(t *testing.T) {
	u, id := crowded(t)
	types(t, u, "Ljubisa Vasic")
	if !isDrawn(u, "08.03.2025 · Ljubiša Vasić") || !isDrawn(u, "Person") {
		t.Error("an expense does not say when and to whom")
	}
	hits, err := meet(t.Context(), u.App, "Ljubisa Vasic")
	expenses := slices.DeleteFunc(slices.Clone(hits), func(m met) bool { return m.Kind != app.Expenses })
	if err != nil || len(expenses) != eachKind {
		t.Errorf("%d expenses, %v", len(expenses), err)
	}
	typeKeys(t, u, fyne.KeyReturn)
	if u.at != "people" || sideOf[app.PersonRow](u).chosen != id {
		t.Errorf("it opens %s", u.at)
	}
}

// Whatever the page, the palette adds a record of each kind.
func TestPaletteAddsARecordOfAnyKind(t *testing.T) {
	u := desk(t, dbtest.New(t))
	u.show("today")
	types(t, u, "new organ")
	typeKeys(t, u, fyne.KeyReturn)
	if d := u.dialogs.Top(); d == nil || u.at != "people" || !strings.Contains(texts(u), "New organisation") {
		t.Fatalf("at %s:\n%s", u.at, texts(u))
	}
	fill(t, u, "Name", "Barabar Center")
	press(t, u, "Save")
	mustClose(t, u)
	if _, n, _ := u.App.Organisations(t.Context(), app.OrganisationFilter{}); n != 1 {
		t.Errorf("%d organisations", n)
	}
}

// Whatever the page, the palette opens each list of a section.
func TestPaletteOpensAListOfASection(t *testing.T) {
	u := desk(t, dbtest.New(t))
	for typed, side := range map[string]string{"applic": "applications", "results": "results"} {
		u.show("today")
		types(t, u, typed)
		typeKeys(t, u, fyne.KeyReturn)
		if p, ok := u.pageNow().(*tabbed); !ok || p.at != side || !u.dialogs.Empty() {
			t.Errorf("%q leads to %s:\n%s", typed, u.at, texts(u))
		}
	}
}

// A figure of the year opens the rows that it was counted from.
func TestFiguresOfTheYearOpenTheirRows(t *testing.T) {
	a := dbtest.New(t)
	for day, status := range map[app.Date]string{"2025-03-08": "done", "2025-03-09": "done", "2025-03-10": "cancelled", "2024-03-08": "done"} {
		keep(t, a.SaveEvent(t.Context(), &app.Event{Title: "Concert on " + string(day), Kind: "concert", Day: day, Status: status}))
	}
	u := desk(t, a)
	u.show("today")
	open(t, u, "Events held")
	look(t, u, "year-behind")
	for _, o := range seen(u) {
		if g, ok := o.(*widgets.Grid); ok && g.Total() != 2 {
			t.Errorf("%d rows are behind 2 events held", g.Total())
		}
	}
	typeKeys(t, u, fyne.KeyReturn)
	if p := eventsShown(u); p == nil || !u.dialogs.Empty() || p.chosen == "" {
		t.Errorf("a row leads to %s", u.at)
	}
}
