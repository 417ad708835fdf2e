package command_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
)

// works runs a command that is to work.
func works(t testing.TB, line ...string) said {
	t.Helper()
	got := run(t, line...)
	if got.code != 0 {
		t.Fatalf("%q: %+v", line, got)
	}
	return got
}

func TestExport(t *testing.T) {
	t.Chdir(t.TempDir())
	works(t, "sample", "a.sofra")
	before := works(t, "check", "a.sofra", "-json").out
	if got := works(t, "export", "a.sofra", "ical"); !strings.HasPrefix(got.out, "BEGIN:VCALENDAR\r\n") || !strings.HasSuffix(got.out, "END:VCALENDAR\r\n") || got.err != "" {
		t.Errorf("a calendar: %.200q, %s", got.out, got.err)
	}
	if got := works(t, "export", "a.sofra", "-lang", "sr", "vcard", "-json"); !strings.Contains(got.out, "VERSION:4.0\r\n") || !strings.Contains(got.out, "Пећ / Pejë") {
		t.Errorf("contacts: %.200q", got.out)
	}
	if got := works(t, "export", "-out=a.v3.vcf", "a.sofra", "vcard"); got.out != "a.v3.vcf\n" {
		t.Errorf("a file: %+v", got)
	}
	if data, err := os.ReadFile("a.v3.vcf"); err != nil || !strings.Contains(string(data), "VERSION:3.0\r\n") || strings.Contains(string(data), "VERSION:4.0") {
		t.Errorf("the old version: %.200q, %v", data, err)
	}
	var kept struct {
		File, SHA256 string
		Rows         map[app.Kind]int
	}
	got := works(t, "export", "a.sofra", "ical", "-out", "a.ics", "-json")
	if err := json.Unmarshal([]byte(got.out), &kept); err != nil || kept.File != "a.ics" || len(kept.SHA256) != 64 {
		t.Errorf("%+v, %v", got, err)
	}
	got = works(t, "export", "a.sofra", "csv", "--out", "tables", "-json")
	if err := json.Unmarshal([]byte(got.out), &kept); err != nil || kept.File != "tables" || len(kept.Rows) != len(app.Kinds()) {
		t.Errorf("%+v, %v", got, err)
	}
	for _, again := range []string{"tables", "a.sofra"} {
		if got := run(t, "export", "a.sofra", "csv", "-out", again, "-json"); got.code != 1 || !strings.Contains(got.out, `"exists"`) {
			t.Errorf("over %s: %+v", again, got)
		}
	}
	if got := run(t, "export", "a.sofra", "vcard", "-out", "a.sofra"); got.code != 1 {
		t.Errorf("over the office: %+v", got)
	}
	if after := works(t, "check", "a.sofra", "-json").out; after != before {
		t.Errorf("an export changed the office:\n%s\n%s", before, after)
	}
	if got := works(t, "history", "a.sofra", "-limit", "1"); !strings.HasSuffix(got.out, "\tExported the tables\n") {
		t.Errorf("no trace: %q", got.out)
	}
}

// TestExportOfReadOnly gives out an office that may only be read, and one that
// somebody has open.
func TestExportOfReadOnly(t *testing.T) {
	t.Chdir(t.TempDir())
	works(t, "sample", "a.sofra")
	open, err := offices().Open(t.Context(), "a.sofra", app.Mode{Write: true})
	if err != nil {
		t.Fatal(err)
	}
	if got := works(t, "export", "a.sofra", "vcard"); strings.Count(got.out, "BEGIN:VCARD") != 92 {
		t.Errorf("%d cards", strings.Count(got.out, "BEGIN:VCARD"))
	}
	if err := open.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestContactsComeIn takes contacts and a table of another office in.
func TestContactsComeIn(t *testing.T) {
	t.Chdir(t.TempDir())
	works(t, "sample", "a.sofra")
	works(t, "export", "a.sofra", "vcard", "-out", "a.vcf", "-lang", "sq")
	works(t, "export", "a.sofra", "vcard", "-out", "a.v3.vcf", "-lang", "sr-Latn")
	works(t, "export", "a.sofra", "csv", "-out", "tables")
	people := works(t, "list", "a.sofra", "people", "-json").out
	for _, from := range []string{"a.vcf", "a.v3.vcf", filepath.Join("tables", "people.csv")} {
		office := filepath.Base(from) + ".sofra"
		works(t, "new", office)
		got := works(t, "import", office, "people", from)
		if !strings.HasPrefix(got.out, "imported 72 people, 0 rows skipped, 0 problems") {
			t.Errorf("%s: %+v", from, got)
		}
		was, is := peopleOf(t, people), peopleOf(t, works(t, "list", office, "people", "-json").out)
		for name, p := range was {
			q := is[name]
			for _, field := range []string{"phone", "email", "place_id", "roles", "stage_name"} {
				placed := field == "place_id" && strings.HasSuffix(from, ".csv") // whose towns are in three columns
				if text(p[field]) != text(q[field]) && !placed {
					t.Errorf("%s: %s of %s was %v, is %v", from, field, name, p[field], q[field])
				}
			}
			if strings.HasSuffix(from, ".csv") && text(p["usual_fee"]) != text(q["usual_fee"]) {
				t.Errorf("the fee of %s was %v, is %v", name, p["usual_fee"], q["usual_fee"])
			}
		}
	}
	if got := works(t, "import", "a.sofra", "people", "a.vcf"); got.out != "imported 72 people, 0 rows skipped, 0 problems, 72 possible duplicates\n" {
		t.Errorf("into its own office: %+v", got)
	}
}

func text(v any) string {
	data, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(data)
}

func peopleOf(t testing.TB, list string) map[string]map[string]any {
	t.Helper()
	var all []map[string]any
	if err := json.Unmarshal([]byte(list), &all); err != nil {
		t.Fatal(err)
	}
	by := map[string]map[string]any{}
	for _, p := range all {
		by[p["name"].(string)] = p
	}
	return by
}

// TestKnownNamesAreTold names what there is where a name is wrong.
func TestKnownNamesAreTold(t *testing.T) {
	t.Chdir(t.TempDir())
	works(t, "sample", "a.sofra")
	works(t, "new", "b.sofra")
	if err := os.WriteFile("x.csv", []byte("Name,Phone\nArta,044123456\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ line, want string }{
		{"list a.sofra dances", "people, ensembles, organisations"},
		{"import a.sofra dances x.csv", "office, people, concerts"},
		{"export a.sofra pdf", "ical, vcard, xlsform, iati, csv"},
		{"import a.sofra people x.csv -project NONE", "US-2025"},
		{"import b.sofra people x.csv -project NONE", "nor any other yet"},
	} {
		if got := run(t, strings.Fields(c.line)...); got.code == 0 || !strings.Contains(got.err, c.want) {
			t.Errorf("%s: %+v", c.line, got)
		}
	}
}
