package command_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/sample"
	"sofra/db"
)

// schemas is where the schemas of IATI lie, which are other people's, and who reads
// them.
func schemas(t testing.TB) (xmllint, schema string) {
	t.Helper()
	schema, err := filepath.Abs("../../../shared/data/iati/iati-activities-schema.xsd")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(schema); err != nil {
		t.Skip("NOT CHECKED: whether the activity file is valid: ", schema, " is missing")
	}
	if xmllint, err = exec.LookPath("xmllint"); err != nil {
		t.Fatal("xmllint is missing; .ci/install test brings it")
	}
	return xmllint, schema
}

// valid holds a file against the schemas.
func valid(t testing.TB, path string) {
	t.Helper()
	xmllint, schema := schemas(t)
	if out, err := exec.CommandContext(t.Context(), xmllint, "--noout", "--nonet", "--schema", schema, path).CombinedOutput(); err != nil {
		t.Errorf("%s: %v\n%s", path, err, out)
	}
}

// The file is valid in every language, the same twice, the same on standard output,
// and names nobody whom the office knows.
func TestExportIATI(t *testing.T) {
	dir, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	works(t, "sample", "a.sofra")
	before := works(t, "check", "a.sofra", "-json").out
	if got := works(t, "export", "a.sofra", "iati", "-out", "a.xml"); got.out != "a.xml\n" || got.err != "" {
		t.Errorf("a file: %+v", got)
	}
	kept, err := os.ReadFile("a.xml")
	if got := works(t, "export", "a.sofra", "iati"); err != nil || got.out != string(kept) {
		t.Errorf("standard output has %d bytes, the file %d (%v)", len(got.out), len(kept), err)
	}
	works(t, "export", "a.sofra", "iati", "-out", "sr.xml", "-lang", "sr")
	if after := works(t, "check", "a.sofra", "-json").out; after != before {
		t.Errorf("an export changed the office:\n%s\n%s", before, after)
	}
	if got := works(t, "history", "a.sofra", "-limit", "1"); !strings.HasSuffix(got.out, "\tMade the activity file\n") {
		t.Errorf("no trace: %q", got.out)
	}
	for name := range peopleOf(t, works(t, "list", "a.sofra", "people", "-json").out) {
		if strings.Contains(string(kept), name) {
			t.Errorf("%s is in the file", name)
		}
	}
	if strings.Count(string(kept), "<iati-activity ") != 3 {
		t.Errorf("of three grants there are %d", strings.Count(string(kept), "<iati-activity "))
	}
	here, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	valid(t, filepath.Join(here, "a.xml"))
	valid(t, filepath.Join(here, "sr.xml"))
}

// An office without an identifier is told what stands in its place; a grant without
// sectors, or a name, is not written, and nothing stands at its place.
func TestExportIATIRefuses(t *testing.T) {
	t.Chdir(t.TempDir())
	works(t, "new", "a.sofra")
	change(t, "a.sofra", func(a *app.App) error { return sample.Fill(t.Context(), a, "small") })
	change(t, "a.sofra", func(a *app.App) error {
		return a.SavePublisher(t.Context(), app.Publisher{Name: "Office"})
	})
	if got := works(t, "export", "a.sofra", "iati", "-out", "a.xml"); !strings.Contains(got.err, app.PlaceholderCode) {
		t.Errorf("without an identifier: %+v", got)
	}
	change(t, "a.sofra", func(a *app.App) error {
		all, _, err := a.Grants(t.Context(), app.Page{Limit: 1})
		if err != nil {
			return err
		}
		g, err := a.Grant(t.Context(), all[0].ID)
		if err != nil {
			return err
		}
		g.Sectors = ""
		return a.SaveGrant(t.Context(), &g)
	})
	if got := run(t, "export", "a.sofra", "iati", "-out", "b.xml", "-json"); got.code != 1 || !strings.Contains(got.out, `"iati_sector"`) {
		t.Errorf("without sectors: %+v", got)
	}
	if _, err := os.Stat("b.xml"); err == nil {
		t.Error("a refused export left a file")
	}
}

// change has do change an office.
func change(t testing.TB, office string, do func(*app.App) error) {
	t.Helper()
	a, err := db.Open(t.Context(), office, app.Mode{Write: true})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close() //nolint:errcheck // after a failure of its own
	if err := do(a); err != nil {
		t.Fatal(err)
	}
}
