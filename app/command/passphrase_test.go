package command_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db"
)

const passphrase = "kafe pas provës në Prizren"

// closedOffice is the sample office a.sofra with a passphrase, and the files
// that have the right one and a wrong one.
func closedOffice(t *testing.T) {
	t.Helper()
	t.Chdir(t.TempDir())
	if got := run(t, "sample", "a.sofra"); got.code != 0 {
		t.Fatalf("%+v", got)
	}
	a, err := db.Open(t.Context(), "a.sofra", app.Mode{Write: true})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.Protect(t.Context(), passphrase); err != nil {
		t.Fatal(err)
	}
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"right": "\ufeff" + passphrase + "\r\n", "wrong": "kafe pas provës në Prizre\n", "empty": "\n",
		"people.csv": "Name,Community\nGezim Krasniqi,Bosniak\n", "names.csv": "Name,Phone\nGezim Krasniqi,+383 44 123 456\n",
	} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestCommandsOnAClosedOffice(t *testing.T) {
	closedOffice(t)
	t.Setenv("SOFRA_PASSPHRASE_FILE", "")
	if got := run(t, "backup", "a.sofra", "-out", "backup.sofra"); got.code != 0 {
		t.Fatalf("%+v", got)
	}
	for _, line := range []string{
		"list a.sofra people", "find a.sofra ana", "history a.sofra", "check a.sofra", "backup a.sofra -out NEW", "import a.sofra people names.csv",
		"undo a.sofra", "redo a.sofra", "report a.sofra -out NEW -grant " + grants(t)[0], "restore backup.sofra -out NEW",
	} {
		t.Run(line, func(t *testing.T) {
			args := func(out string, more ...string) []string {
				return append(strings.Fields(strings.ReplaceAll(line, "NEW", out)), more...)
			}
			if got := run(t, args("wrong.out", "-json", "-passphrase-file", "wrong")...); got.code != 1 || !strings.Contains(got.out, `"wrong_passphrase"`) {
				t.Errorf("with a wrong passphrase: %+v", got)
			}
			if got := run(t, args("wrong.out", "-json", "-passphrase-file", "empty")...); got.code != 1 || !strings.Contains(got.out, `"no_passphrase"`) {
				t.Errorf("with none in its file: %+v", got)
			}
			if left, err := filepath.Glob("wrong.out*"); len(left) > 0 || err != nil {
				t.Errorf("a refused command left %v, %v", left, err)
			}
			verb, _, _ := strings.Cut(line, " ")
			if got := run(t, args(verb+".without")...); got.code != 0 {
				t.Errorf("without: %+v", got)
			}
			t.Setenv("SOFRA_PASSPHRASE_FILE", "right")
			if verb == "undo" || verb == "redo" { // there is one step to move
				return
			}
			if got := run(t, args(verb+".with")...); got.code != 0 {
				t.Errorf("with the passphrase: %+v", got)
			}
		})
	}
}

// grants are the codes of the office's grants.
func grants(t *testing.T) (codes []string) {
	t.Helper()
	var rows []struct{ Code string }
	if err := json.Unmarshal([]byte(run(t, "list", "a.sofra", "grants", "-json").out), &rows); err != nil || len(rows) == 0 {
		t.Fatalf("%v, %v", rows, err)
	}
	for _, r := range rows {
		codes = append(codes, r.Code)
	}
	return codes
}

func TestIdentityNeedsThePassphrase(t *testing.T) {
	closedOffice(t)
	grant := grants(t)[0]
	sealed := "report has no communities"
	if got := run(t, "report", "a.sofra", "-grant", grant, "-out", "closed.xlsx"); got.code != 0 || !strings.Contains(got.err, sealed) {
		t.Errorf("a report without the passphrase: %+v", got)
	}
	if got := run(t, "report", "a.sofra", "-grant", grant, "-out", "open.xlsx", "-passphrase-file", "right"); got.code != 0 || strings.Contains(got.err, sealed) {
		t.Errorf("a report with it: %+v", got)
	}
	before := run(t, "check", "a.sofra", "-json").out
	for _, more := range []string{"", " -dry-run"} {
		got := run(t, strings.Fields("import a.sofra people people.csv -json"+more)...)
		if got.code != 1 || !strings.Contains(got.out, `"sealed"`) || !strings.Contains(got.err, "nothing was changed") || strings.Contains(got.err, "osniak") {
			t.Errorf("identity brought in without the passphrase: %+v", got)
		}
	}
	if after := run(t, "check", "a.sofra", "-json").out; after != before {
		t.Error("a refused import changed the office")
	}
	if got := run(t, "import", "a.sofra", "people", "people.csv", "-passphrase-file", "right"); got.code != 0 || !strings.Contains(got.out, "imported 1 people") {
		t.Errorf("with it: %+v", got)
	}
}

func TestAnOpenKeyIsSaid(t *testing.T) {
	closedOffice(t)
	open := "lies open"
	if got := run(t, "new", "new.sofra", "-passphrase-file", "right"); got.code != 0 || !strings.Contains(got.err, open) {
		t.Errorf("a passphrase that no office asked for: %+v", got)
	}
	if got := run(t, "check", "new.sofra"); got.code != 0 || !strings.Contains(got.err, open) {
		t.Errorf("an open office: %+v", got)
	}
	if got := run(t, "check", "a.sofra"); got.code != 0 || got.err != "" {
		t.Errorf("a closed one: %+v", got)
	}
}
