package command_test

import (
	"archive/zip"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db"
)

// A profile says which sheets there are, and in which languages where nobody asks.
func TestReportByProfile(t *testing.T) {
	t.Chdir(t.TempDir())
	if got := run(t, "sample", "a.sofra"); got.code != 0 {
		t.Fatalf("%+v", got)
	}
	got := run(t, "report", "a.sofra", "-grant", "MCYS-2025", "-profile", "mcys", "-json")
	if got.code != 0 || !strings.Contains(got.out, `"file":"MCYS-2025_mcys_2025-01-01_2025-12-31_sq.xlsx"`) || !strings.Contains(got.out, "Deklarata - Изјава") {
		t.Errorf("in the profile's languages: %+v", got)
	}
	for _, name := range tabsOf(t, "MCYS-2025_mcys_2025-01-01_2025-12-31_sq.xlsx") {
		if !strings.Contains(got.out, `"name":"`+name+`"`) {
			t.Errorf("the file has a sheet %q that was not told of: %s", name, got.out)
		}
	}
	got = run(t, "report", "a.sofra", "-grant", "MCYS-2025", "-profile", "mcys", "-lang", "en", "-json")
	if got.code != 0 || !strings.Contains(got.out, `"name":"Declaration"`) {
		t.Errorf("in English: %+v", got)
	}
	if got = run(t, "report", "a.sofra", "-grant", "MCYS-2025", "-profile", "nato", "-json"); got.code != 1 || !strings.Contains(got.out, `"unknown_profile"`) {
		t.Errorf("by none: %+v", got)
	}
}

// tabsOf are the names of the sheets in a workbook.
func tabsOf(t *testing.T, path string) (names []string) {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	in, err := z.Open("xl/workbook.xml")
	if err != nil {
		t.Fatal(err)
	}
	part, err := io.ReadAll(in)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile(`<sheet name="([^"]*)"`).FindAllSubmatch(part, -1) {
		names = append(names, string(m[1]))
	}
	if len(names) < 5 {
		t.Fatalf("the workbook has the sheets %q", names)
	}
	return names
}

// Where nobody asks for a profile the grant's own holds, in English unless another
// language is asked for; "none" gives all the sheets again.
func TestReportByTheProfileOfTheGrant(t *testing.T) {
	t.Chdir(t.TempDir())
	works(t, "sample", "a.sofra")
	all := works(t, "report", "a.sofra", "-grant", "MCYS-2025", "-json", "-out", "all.xlsx").out
	a, err := db.Open(t.Context(), "a.sofra", app.Mode{Write: true})
	if err != nil {
		t.Fatal(err)
	}
	grants, _, err := a.Grants(t.Context(), app.Page{})
	for _, row := range grants {
		if g, fail := a.Grant(t.Context(), row.ID); g.Code == "MCYS-2025" && err == nil {
			g.Profile = "foundation"
			err = errors.Join(fail, a.SaveGrant(t.Context(), &g))
		}
	}
	if err = errors.Join(err, a.Close()); err != nil {
		t.Fatal(err)
	}
	if got := works(t, "report", "a.sofra", "-grant", "MCYS-2025", "-json", "-out", "own.xlsx"); !strings.Contains(got.out, `"sheets":[{"name":"Line report"`) || strings.Count(got.out, `"name"`) != 1 {
		t.Errorf("by the grant's own: %+v", got)
	}
	if got := works(t, "report", "a.sofra", "-grant", "MCYS-2025", "-json", "-out", "none.xlsx", "-profile", "none"); strings.Count(got.out, `"name"`) != strings.Count(all, `"name"`) {
		t.Errorf("by none: %+v, before it was %s", got, all)
	}
}
