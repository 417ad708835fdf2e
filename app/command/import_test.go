package command_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const workbook = "../sheet/testdata/office-2024.xlsx"

// tables are the digests that check tells of an office.
func tables(t testing.TB, office string) string {
	t.Helper()
	var h struct {
		OK     bool
		Tables map[string]struct{ SHA256 string }
	}
	got := run(t, "check", office, "-json")
	if err := json.Unmarshal([]byte(got.out), &h); err != nil || !h.OK {
		t.Fatalf("%v: %+v", err, got)
	}
	all, err := json.Marshal(h.Tables)
	if err != nil {
		t.Fatal(err)
	}
	return string(all)
}

// newOffice makes one in a folder of the test's own.
func newOffice(t testing.TB) string {
	t.Helper()
	office := t.TempDir() + "/a.sofra"
	if got := run(t, "new", office); got.code != 0 {
		t.Fatalf("%+v", got)
	}
	return office
}

// listed is what list tells of a kind.
func listed(t testing.TB, office, kind string) (rows []map[string]any) {
	t.Helper()
	got := run(t, "list", office, kind, "-json")
	if err := json.Unmarshal([]byte(got.out), &rows); err != nil {
		t.Fatalf("%v: %+v", err, got)
	}
	return rows
}

// imported is the JSON of an import.
type imported struct {
	Step          *string
	DryRun        bool `json:"dry_run"`
	Read, Skipped int
	Added         map[string]int
	Problems      []struct {
		Sheet, Column, Value, Code, Text string
		Row                              int
	}
	ProblemsTotal int `json:"problems_total"`
	Duplicates    []struct {
		Kind, A, B, Why string
		AID             *string `json:"a_id"`
		BID             *string `json:"b_id"`
		ASheet          string  `json:"a_sheet"`
		BSheet          string  `json:"b_sheet"`
		ARow            *int    `json:"a_row"`
		BRow            *int    `json:"b_row"`
	}
}

func TestImportAsJSON(t *testing.T) {
	office := newOffice(t)
	before := tables(t, office)
	for _, c := range []struct {
		flags     string
		code      int
		dry, kept bool
	}{{"-dry-run", 0, true, false}, {"-strict", 1, false, false}, {"-strict -dry-run", 1, true, false}, {"", 0, false, true}} {
		t.Run("with "+c.flags, func(t *testing.T) {
			got := run(t, append([]string{"import", office, "office", workbook, "-json"}, strings.Fields(c.flags)...)...)
			var said imported
			d := json.NewDecoder(strings.NewReader(got.out))
			d.DisallowUnknownFields()
			if err := d.Decode(&said); err != nil || got.code != c.code || strings.Count(got.err, "\n") != c.code {
				t.Fatalf("%v, exit %d, %q", err, got.code, got.err)
			}
			if said.DryRun != c.dry || (said.Step != nil) != c.kept || (tables(t, office) != before) != c.kept {
				t.Errorf("dry run %v, step %v", said.DryRun, said.Step)
			}
			if said.Read != 626 || said.Skipped != 0 || said.Added["people"] != 99 || said.Added["events"] != 14 || said.Added["responses"] != 420 ||
				said.ProblemsTotal != 251 || len(said.Problems) != 251 || len(said.Duplicates) != 24 {
				t.Errorf("%+v, %d problems, %d duplicates", said.Added, len(said.Problems), len(said.Duplicates))
			}
			for _, d := range said.Duplicates {
				if d.Kind != "people" || d.ASheet == "" || d.BRow == nil || *d.ARow >= *d.BRow || (d.AID != nil) != c.kept || (d.BID != nil) != c.kept {
					t.Fatalf("%+v", d)
				}
			}
			for _, p := range said.Problems {
				if p.Sheet == "" || p.Code == "" || p.Text == "" || p.Row == 0 && p.Code != "no_concert" {
					t.Fatalf("%+v", p)
				}
			}
		})
	}
}

func TestImportInWords(t *testing.T) {
	office := newOffice(t)
	before := tables(t, office)
	strict := run(t, "import", office, "office", workbook, "-strict")
	if strict.code != 1 || strict.out != "" || strings.Count(strict.err, "\n") != 1 || tables(t, office) != before {
		t.Errorf("strict: %d, %q, %q", strict.code, strict.out, strict.err)
	}
	const sum = "imported 99 people, 13 venues, 14 events, 14 programmes, 83 works, 420 responses, 0 rows skipped, 251 problems, 24 possible duplicates\n"
	got := run(t, "import", office, "office", workbook)
	if got.code != 0 || got.out != sum || strings.Count(got.err, "\n") != 251+24 {
		t.Errorf("exit %d, %q, %d lines", got.code, got.out, strings.Count(got.err, "\n"))
	}
	for line := range strings.Lines(got.err) {
		if !regexp.MustCompile(`^(Artistët|Koncertet|Pyetësori)(, row \d+( [A-Z])?)?: |may be one: `).MatchString(line) {
			t.Fatalf("%q", line)
		}
	}
	if sq := run(t, "import", office, "people", workbook, "-dry-run", "-lang", "sq"); !strings.Contains(sq.err, "rreshti 6 J: Kjo formulë") || !strings.HasPrefix(sq.out, "imported 99 people, 0 rows skipped") {
		t.Errorf("%.200s, %s", sq.err, sq.out)
	}
}

func TestImportOfOneProject(t *testing.T) {
	for _, by := range []string{"id", "code", "title"} {
		t.Run("by "+by, func(t *testing.T) {
			office := t.TempDir() + "/a.sofra"
			if got := run(t, "sample", office); got.code != 0 {
				t.Fatalf("%+v", got)
			}
			project := listed(t, office, "projects")[0]
			wrong := run(t, "import", office, "office", workbook, "-project", "XX", "-json")
			if !strings.Contains(wrong.out, `"unknown_project"`) || !strings.Contains(wrong.out, `"`+project["code"].(string)+`"`) {
				t.Errorf("%+v", wrong)
			}
			events, answers := ids(listed(t, office, "events")), ids(listed(t, office, "responses"))
			got := run(t, "import", office, "office", workbook, "-project", project[by].(string))
			if got.code != 0 || !strings.Contains(got.err, "answers have no concert on their day. They stay with the project.") {
				t.Fatalf("%d, %s", got.code, got.out)
			}
			joined, stays := 0, 0
			for _, e := range listed(t, office, "events") {
				if !slices.Contains(events, e["id"]) && e["project_id"] != project["id"] {
					t.Fatalf("%v", e)
				}
			}
			for _, r := range listed(t, office, "responses") {
				switch {
				case slices.Contains(answers, r["id"]):
				case r["project_id"] != project["id"]:
					t.Fatalf("%v", r)
				case r["event_id"] == "":
					stays++
				default:
					joined++
				}
			}
			if joined < 5 || joined+stays != 420 {
				t.Errorf("%d answers joined a concert, %d stay", joined, stays)
			}
		})
	}
}

// ids are the ids of rows.
func ids(rows []map[string]any) (all []any) {
	for _, r := range rows {
		all = append(all, r["id"])
	}
	return all
}

func TestImportOfSheetsAndColumns(t *testing.T) {
	office := newOffice(t)
	dir := t.TempDir()
	write := func(name, text string) string {
		if err := os.WriteFile(dir+"/"+name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return dir + "/" + name
	}
	list := write("list.csv", "x\nA,B,C\nArta,Arta Gashi,049 123 456\nBeni,Ben Krasniqi,12\n")
	for _, c := range []struct {
		name, line string
		code       int
		want       string
	}{
		{"one sheet", "people " + workbook + " -sheet Artistët -dry-run", 0, "imported 99 people, 0 rows"},
		{"a sheet of another kind", "responses " + workbook + " -sheet Koncertet", 1, "not_recognised"},
		{"no sheet of the kind", "venues " + workbook, 1, "not_recognised"},
		{"no title is known", "people " + list, 1, "not_recognised"},
		{"a mapping says what they are", "people " + list + " -map " + write("m.json", `{"list":{"header":2,"columns":{"A":"stage_name","B":"name","C":"phone"}}}`), 0, "imported 2 people, 0 rows skipped, 1 problems"},
		{"a field that is none", "people " + list + " -map " + write("f.json", `{"list":{"header":2,"columns":{"B":"shoe"}}}`), 1, "unknown_field"},
		{"a column that is none", "people " + list + " -map " + write("c.json", `{"list":{"header":2,"columns":{"7":"name"}}}`), 1, "unknown_field"},
		{"another sheet's mapping", "people " + list + " -map " + write("s.json", `{"other":{"columns":{}}}`), 1, "unknown_sheet"},
		{"no JSON", "people " + list + " -map " + write("j.json", `B = name`), 1, "bad_mapping"},
		{"a mapping that is not there", "people " + list + " -map " + dir + "/none.json", 1, "missing_file"},
		{"no workbook", "people " + write("x.xlsx", "PK\x03\x04 no more"), 1, "unreadable_file"},
		{"a folder", "people " + dir, 1, "missing_file"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := run(t, append([]string{"import", office}, strings.Fields(c.line)...)...)
			if c.code == 0 && (got.code != 0 || !strings.HasPrefix(got.out, c.want)) {
				t.Errorf("%+v", got)
			}
			asJSON := run(t, append([]string{"import", office, "-json"}, strings.Fields(c.line)...)...)
			if c.code == 1 && (got.code != 1 || strings.Count(got.err, "\n") != 1 || got.out != "" || !strings.Contains(asJSON.out, `"error":{"code":"`+c.want+`"`)) {
				t.Errorf("%+v, %s", got, asJSON.out)
			}
		})
	}
}

// TestImportOfNothing brings in files of which nothing comes in.
func TestImportOfNothing(t *testing.T) {
	office, list := newOffice(t), t.TempDir()+"/people.csv"
	if err := os.WriteFile(list, []byte("Name,Phone\n,044 123 456\n,\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	before := tables(t, office)
	got := run(t, "import", office, "people", list)
	if got.code != 0 || got.out != "imported 0 people, 1 rows skipped, 1 problems, 0 possible duplicates\n" || !strings.Contains(got.err, "Nothing of the file came in") {
		t.Errorf("%+v", got)
	}
	got = run(t, "import", office, "people", list, "-json")
	if got.code != 0 || !strings.Contains(got.out, `"added":{"people":0}`) || !strings.Contains(got.out, `"step":null`) {
		t.Errorf("%+v", got)
	}
	if got := run(t, "history", office); got.out != "" || tables(t, office) != before {
		t.Errorf("there is a step: %+v", got)
	}
	tried := run(t, "import", office, "people", list, "-dry-run")
	if tried.code != 0 || !strings.HasSuffix(tried.err, "This was a dry run: nothing was kept.\n") {
		t.Errorf("%+v", tried)
	}
	if both := run(t, "import", office, "people", list, "-dry-run", "-strict"); both.code != 1 || !strings.Contains(both.err, "a strict import would bring nothing in") || strings.Count(both.err, "\n") != 1 {
		t.Errorf("%+v", both)
	}
}

// TestDuplicatesOfTheOffice tells a person of the office from a row.
func TestDuplicatesOfTheOffice(t *testing.T) {
	office, list := newOffice(t), t.TempDir()+"/people.csv"
	if err := os.WriteFile(list, []byte("Name,Phone\nArta Gashi,\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := run(t, "import", office, "people", list); got.code != 0 {
		t.Fatalf("%+v", got)
	}
	there := listed(t, office, "people")[0]["id"]
	for _, flag := range []string{"-dry-run", "-json"} {
		var said imported
		got := run(t, "import", office, "people", list, "-json", flag)
		if err := json.Unmarshal([]byte(got.out), &said); err != nil || len(said.Duplicates) != 1 {
			t.Fatalf("%v: %+v", err, got)
		}
		d := said.Duplicates[0]
		if d.AID == nil || *d.AID != there || d.ARow != nil || *d.BRow != 2 || d.BSheet != "people" || (d.BID == nil) != (flag == "-dry-run") {
			t.Errorf("%s: %s", flag, got.out)
		}
	}
}

// Forms from telephones that are in the office already are counted apart.
func TestKnownFormsAreSaid(t *testing.T) {
	office := filepath.Join(t.TempDir(), "a.sofra")
	path := filepath.Join(t.TempDir(), "export.csv")
	rows := "\"liked\";\"heard\";\"_uuid\"\n\"7\";\"yes\";\"a\"\n\"8\";\"no\";\"b\"\n"
	if err := os.WriteFile(path, []byte(rows), 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, "new", office)
	if got := run(t, "import", office, "responses", path); got.code != 0 || !strings.Contains(got.out, "imported 2 responses") || strings.Contains(got.err, "already") {
		t.Errorf("first: %+v", got)
	}
	if got := run(t, "import", office, "responses", path); got.code != 0 || !strings.Contains(got.out, "imported 0 responses") || !strings.Contains(got.err, "2 forms of the file are in the office already.") {
		t.Errorf("again: %+v", got)
	}
}
