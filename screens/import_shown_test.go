package screens

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/db/dbtest"
)

// What a workbook keeps as a number is shown as its reader knows it.
func TestValuesAreShownAsAPersonReadsThem(t *testing.T) {
	u := desk(t, dbtest.New(t))
	for _, c := range []struct{ field, value, want string }{
		{"starts", "0.8333333", "20:00"}, {"starts", "20:00:00", "20:00"}, {"starts", "20h", "20h"}, {"notes", "19:30:00", "19:30"},
		{"day", "45561", "26.09.2024"}, {"day", "2024-09-26", "26.09.2024"}, {"day", "26/9/24", "26/9/24"}, {"day", "26.9.2024", "26.9.2024"},
		{"filled_at", "45561.75", "26.09.2024, 18:00"}, {"filled_at", "2024-09-26 18:00:00", "26.09.2024, 18:00"},
		{"born_on", "1979-11-07", "07.11.1979"}, {"duration", "00:04:30", "4:30"}, {"duration", "4 min", "4 min"},
		{"score", "0.5", "0.5"}, {"phone", "45561", "45561"}, {"notes", "", ""},
	} {
		if got := u.shownValue(c.field, c.value); got != c.want {
			t.Errorf("%s of %q is shown as %q, want %q", c.field, c.value, got, c.want)
		}
	}
}

// The columns that somebody chose for a list are proposed for the next list
// with the same titles, and said to be remembered; only errors are listed where
// that is asked.
func TestChosenColumnsAreRemembered(t *testing.T) {
	a := dbtest.New(t)
	folder := t.TempDir()
	file := func(name, rows string) string {
		t.Helper()
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte("Our friends\nWho;Where to call;Born;Other\n"+rows), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	u := onImport(t, a, file("spring.csv", "Arta Gashi;044 123 456;;plays on Mondays\n"))
	press(t, u, "Next")
	chooseInList(t, u, "This sheet holds", "Peo")
	press(t, u, "Change")
	fill(t, u, "Row", "2")
	press(t, u, "Change")
	for column, field := range map[string]string{"A Who": "Name", "B Where to call": "Phone", "C Born": "Date of b"} {
		chooseInList(t, u, column, field)
	}
	press(t, u, "Preview")
	press(t, u, "Bring in")

	p := importPage(t, u)
	u.bringIn(file("autumn.csv", "\n\nEmir Ćatović;044 999 111;32.13.1990;\nMilica Đorđević;call her mother;;\n"))
	press(t, u, "Next")
	look(t, u, "import-remembered")
	plan := p.plan()
	fields := []string{plan.Columns[0].Field, plan.Columns[1].Field, plan.Columns[2].Field}
	if plan.Kind != app.People || plan.Header != 2 || !slices.Equal(fields, []string{"name", "phone", "born_on"}) || !strings.Contains(texts(u), "Columns remembered") {
		t.Fatalf("the next list is taken for %+v", plan)
	}
	press(t, u, "Preview")
	if p.got.ProblemsTotal != 2 {
		t.Fatalf("problems %+v", p.got.Problems)
	}
	handTo(t, u, "Only errors  1")
	keys(t, u, fyne.KeySpace)
	look(t, u, "import-errors")
	if got := texts(u); !strings.Contains(got, "32.13.1990") || strings.Contains(got, "call her mother") || held(u) != "Only errors  1" {
		t.Errorf("%q has the keyboard, and only errors are\n%s", held(u), got)
	}
}
