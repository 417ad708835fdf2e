package screens

import (
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// narrow chooses an option of a chip above the list, by its words and by keys.
func (l *list[R]) narrow(t *testing.T, u *UI, id, word string) {
	t.Helper()
	for i, c := range l.chips {
		if c.id != id {
			continue
		}
		chip := l.bar.chips[i]
		u.window.Canvas().Focus(chip)
		typeKeys(t, u, fyne.KeySpace)
		typeWord(t, u, word)
		typeKeys(t, u, fyne.KeyReturn)
		if chip.Filter() == "" {
			t.Fatalf("no %q under %s", word, id)
		}
		return
	}
	t.Fatalf("no chip %s", id)
}

// Every long list can be narrowed to what people ask for first.
func TestListsAreNarrowed(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		keep(t, a.SavePerson(ctx, &app.Person{Name: "Amra", PlaceID: "prizren", Languages: app.Set{"bs", "tr"}}),
			a.SavePerson(ctx, &app.Person{Name: "Blerim", PlaceID: "prishtine", Languages: app.Set{"sq"}}),
			a.SaveVenue(ctx, &app.Venue{Name: "Hamam", PlaceID: "prizren"}), a.SaveVenue(ctx, &app.Venue{Name: "Fabrika"}),
			a.SaveWork(ctx, &app.Work{Title: "Kaleš bre Angjo", Tradition: "gor"}), a.SaveWork(ctx, &app.Work{Title: "Xhamadani vija", Tradition: "alb"}))
		one, two := app.Project{Code: "US-2025", Title: "Urban Soundscape"}, app.Project{Code: "PD-2025", Title: "Panels"}
		keep(t, a.SaveProject(ctx, &one), a.SaveProject(ctx, &two))
		keep(t, a.SaveResponse(ctx, &app.Response{ProjectID: one.ID, Language: "sq", Day: "2025-03-08"}),
			a.SaveResponse(ctx, &app.Response{ProjectID: one.ID, Language: "tr", Day: "2025-03-08"}),
			a.SaveResponse(ctx, &app.Response{ProjectID: two.ID, Language: "tr", Day: "2025-03-09"}))
		g := app.Grant{Code: "NL-2024", Title: "Contract", Currency: "EUR", Status: "running"}
		keep(t, a.SaveGrant(ctx, &g))
		paid := app.Expense{Description: "Sound", Day: "2024-11-02", Amount: 5000, Currency: "EUR", Shares: []app.Share{{GrantID: g.ID, Amount: 5000}}}
		keep(t, a.SaveExpense(ctx, &paid), a.SaveExpense(ctx, &app.Expense{Description: "Strings", Day: "2025-01-05", Amount: 900, Currency: "EUR"}),
			a.SaveExpense(ctx, &app.Expense{Description: "Undated", Amount: 100, Currency: "EUR"}))
		u := desk(t, a)
		holds := func(grid *widgets.Grid, want int) {
			t.Helper()
			if got := grid.Total(); got != want {
				t.Errorf("%s: %d rows, want %d", u.at, got, want)
			}
		}
		people := sideOf[app.PersonRow](u)
		people.narrow(t, u, "place", "Prizren")
		holds(people.grid, 1)
		people.bar.none()
		people.narrow(t, u, "language", "Albanian")
		holds(people.grid, 1)
		look(t, u, "filters-people")
		u.show("venues")
		halls := u.pageNow().(*list[app.VenueRow])
		halls.narrow(t, u, "place", "Prizren")
		holds(halls.grid, 1)
		u.show("works")
		songs := u.pageNow().(*list[app.WorkRow])
		songs.narrow(t, u, "tradition", "Gorani")
		holds(songs.grid, 1)
		u.show("feedback")
		forms := formsShown(u)
		forms.narrow(t, u, "project", "US-2025")
		holds(forms.grid, 2)
		forms.narrow(t, u, "language", "Turkish")
		holds(forms.grid, 1)
		look(t, u, "filters-feedback")
		u.show("money")
		spent := sideOf[app.ExpenseRow](u)
		spent.narrow(t, u, "grant", "NL-2024")
		holds(spent.grid, 1)
		spent.bar.none()
		spent.narrow(t, u, "year", "2025")
		holds(spent.grid, 1)
		look(t, u, "filters-expenses")
	})
}

// A view that was saved in another office narrows to nothing that this one does
// not know.
func TestFilterThatTheOfficeDoesNotKnowGoes(t *testing.T) {
	a := dbtest.New(t)
	keep(t, a.SaveResponse(t.Context(), &app.Response{Language: "sq", Day: "2025-03-08"}))
	u := desk(t, a)
	u.show("feedback")
	l := formsShown(u)
	l.take(u, view{By: narrowing{"project": "of another office", "language": "sq"}})
	u.show("feedback")
	if got := l.by; !got.same(narrowing{"language": "sq"}) || l.grid.Total() != 1 || l.bar.chips[0].Filter() != "" {
		t.Errorf("narrowed to %v, %d rows", got, l.grid.Total())
	}
}
