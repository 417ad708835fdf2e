package command_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

func TestImportAndUndo(t *testing.T) {
	t.Chdir(t.TempDir())
	csv := "Name,Phone,E-mail\nGezim Krasniqi,+383 44 123 456,gezim@example.org\nDragana Ilić,,not an address\n"
	if err := os.WriteFile("people.csv", []byte(csv), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, line string
		code       int
		out        string
	}{
		{"an empty office", "new a.sofra", 0, "a.sofra"},
		{"has no history", "history a.sofra", 0, ""},
		{"a dry run keeps nothing", "import a.sofra people people.csv -dry-run -json", 0, `"step":null`},
		{"nor does a strict one", "import a.sofra people people.csv -strict -json", 1, `"step":null`},
		{"nobody is there", "list a.sofra people", 0, ""},
		{"no such file", "import a.sofra people none.csv -json", 1, `"missing_file"`},
		{"no such sheet", "import a.sofra people people.csv -sheet X -json", 1, `"unknown_sheet"`},
		{"no such project", "import a.sofra people people.csv -project X -json", 1, `"known":[]}`},
		{"a file", "import a.sofra people people.csv", 0, "imported 2 people, 0 rows skipped, 1 problems, 0 possible duplicates"},
		{"a beginning finds", "find a.sofra drag ILIC -json", 0, `"match":"exact"`},
		{"nothing is found", "find a.sofra nobody", 0, ""},
		{"more steps than there are move none", "undo a.sofra -steps 9 -json", 1, `"nothing"`},
		{"they are still there", "list a.sofra people -limit 1 -json", 0, `"name":"Dragana Ilić"`},
		{"undone", "undo a.sofra", 0, "people.csv"},
		{"gone", "list a.sofra people -json", 0, "[]"},
		{"done again", "redo a.sofra -json", 0, `{"verbs":["Brought in people.csv"]}`},
		{"nothing more to do again", "redo a.sofra -json", 1, `"nothing","text":"There is nothing to do again."`},
		{"told", "history a.sofra -limit 1", 0, "\t"},
		{"no grant to report on", "report a.sofra -json", 1, `"no_grant"`},
		{"nor one of that code", "report a.sofra -grant NL-1 -json", 1, `{"error":{"code":"unknown_grant"`},
		{"nor any to choose", "report a.sofra -grant NL-1 -json", 1, `"known":[]}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := run(t, strings.Fields(c.line)...)
			if got.code != c.code || !strings.Contains(got.out, c.out) || c.out == "" && got.out != "" {
				t.Errorf("%s: %+v", c.line, got)
			}
		})
	}
}

func TestReport(t *testing.T) {
	t.Chdir(t.TempDir())
	if got := run(t, "sample", "a.sofra", "-size", "small"); got.code != 0 {
		t.Fatalf("%+v", got)
	}
	var wrong struct {
		Error struct {
			Code  string
			Known []string
		}
	}
	got := run(t, "report", "a.sofra", "-grant", "XX-0", "-json")
	if err := json.Unmarshal([]byte(got.out), &wrong); err != nil || got.code != 1 || wrong.Error.Code != "unknown_grant" || len(wrong.Error.Known) == 0 {
		t.Fatalf("%v: %+v", err, got)
	}
	var made struct {
		File, SHA256, Grant, Lang string
		Sheets                    []struct {
			Name string
			Rows int
		}
	}
	got = run(t, "-json", "report")
	if got.code != 2 {
		t.Errorf("flags before the command: %+v", got)
	}
	got = run(t, "report", "-grant", wrong.Error.Known[0], "a.sofra", "-lang", "sr", "-json")
	if err := json.Unmarshal([]byte(got.out), &made); err != nil || got.code != 0 || made.Lang != "sr-Cyrl" || len(made.Sheets) == 0 || len(made.SHA256) != 64 {
		t.Fatalf("%v: %+v", err, got)
	}
	if info, err := os.Stat(made.File); err != nil || info.Size() == 0 || !strings.HasSuffix(made.File, "_sr-Cyrl.xlsx") {
		t.Errorf("%s: %v", made.File, err)
	}
}
