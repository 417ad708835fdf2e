package db_test

import (
	"os"
	"path/filepath"
	"testing"

	"sofra/app"
	"sofra/app/sheet"
	"sofra/db/dbtest"
)

// A step stands until it is taken back, and again when it is done again; it is
// the next that Undo or Redo moves only as long as nothing came after it.
func TestStandingOfAStep(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		one := app.Person{Name: "Arta Gashi"}
		must(t, a.SavePerson(t.Context(), &one))
		steps, err := a.History(t.Context(), app.Page{Limit: 1})
		must(t, err)
		step := steps[0].ID
		is := func(when string, want app.Standing) {
			t.Helper()
			if got, err := a.Standing(t.Context(), step); err != nil || got != want {
				t.Errorf("%s it is %+v, %v", when, got, err)
			}
		}
		move := func(way func() (app.Text, error)) { t.Helper(); _, err := way(); must(t, err) }
		undo := func() (app.Text, error) { return a.Undo(t.Context()) }
		redo := func() (app.Text, error) { return a.Redo(t.Context()) }
		is("at first", app.Standing{Stands: true, Next: true})
		move(undo)
		is("undone", app.Standing{Next: true})
		move(redo)
		is("redone", app.Standing{Stands: true, Next: true})
		two := app.Person{Name: "Emir Ćatović"}
		must(t, a.SavePerson(t.Context(), &two))
		is("with another after it", app.Standing{Stands: true})
		move(undo)
		move(undo)
		is("undone a second time", app.Standing{Next: true})
		must(t, a.SavePerson(t.Context(), &app.Person{Name: "Milica Đorđević"}))
		is("undone for good", app.Standing{})
		if got, err := a.Standing(t.Context(), app.NewID()); err != nil || got != (app.Standing{}) {
			t.Errorf("a step that is not there is %+v, %v", got, err)
		}
	})
}

// A file is known by its name and by its content, as long as what it brought
// in is there.
func TestAFileThatWasBroughtInBefore(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		folder := t.TempDir()
		file := func(name, rows string) app.Workbook {
			t.Helper()
			path := filepath.Join(folder, name)
			must(t, os.WriteFile(path, []byte("Name;Phone\n"+rows), 0o600))
			book, err := sheet.Open(path)
			must(t, err)
			return book
		}
		before := func(book app.Workbook) (names string, same bool) {
			t.Helper()
			all, err := a.Before(t.Context(), book)
			must(t, err)
			for _, e := range all {
				names, same = names+e.Name+" ", e.Same
			}
			return names, same
		}
		list := file("list.csv", "Arta Gashi;044 123 456\n")
		if names, _ := before(list); names != "" {
			t.Errorf("nothing was brought in, but %s", names)
		}
		out, err := a.Import(t.Context(), list, app.ImportOptions{})
		must(t, err)
		if names, same := before(list); names != "list.csv " || !same || out.Step == "" {
			t.Errorf("the file itself: %q, %v", names, same)
		}
		if names, same := before(file("copy.csv", "Arta Gashi;044 123 456\n")); names != "list.csv " || !same {
			t.Errorf("a copy: %q, %v", names, same)
		}
		if names, _ := before(file("other.csv", "Emir Ćatović;044 999 111\n")); names != "" {
			t.Errorf("another file: %q", names)
		}
		if names, same := before(file("list.csv", "Emir Ćatović;044 999 111\n")); names != "list.csv " || same {
			t.Errorf("a newer one: %q, %v", names, same)
		}
		_, err = a.Undo(t.Context())
		must(t, err)
		if names, _ := before(list); names != "" {
			t.Errorf("after it was taken back: %q", names)
		}
	})
}
