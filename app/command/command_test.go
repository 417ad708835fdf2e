package command_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/command"
	"sofra/db"
)

// said is what one run of the program said.
type said struct {
	code     int
	out, err string
}

// run runs the program in this process.
func run(t testing.TB, args ...string) said {
	t.Helper()
	return runIn(t, t.Context(), args...)
}

func offices() command.Offices { return command.Offices{Open: db.Open, Schema: 1, Restore: db.Restore} }

func runIn(t testing.TB, ctx context.Context, args ...string) said {
	t.Helper()
	var out, errs bytes.Buffer
	code := command.Run(ctx, args, &out, &errs, offices())
	return said{code, out.String(), errs.String()}
}

func TestMisuse(t *testing.T) {
	for _, c := range []struct {
		name, line, want string
	}{
		{"no such command", "dance", "sofra [OFFICE]"},
		{"office missing", "list", "sofra list OFFICE KIND"},
		{"too much", "check a b", "sofra check OFFICE"},
		{"unknown kind", "list a.sofra dances", "sofra list OFFICE KIND"},
		{"unknown kind to import", "import a.sofra dances x.xlsx", "sofra import"},
		{"unknown kind to export", "export a.sofra pdf", "sofra export"},
		{"csv without a folder", "export a.sofra csv", "sofra export"},
		{"unknown size", "sample a.sofra -size huge", "sofra sample"},
		{"unknown language", "version -lang de", "sofra version"},
		{"unknown flag", "version -loud", "sofra version"},
		{"flag of another command", "check a.sofra -grant X", "sofra check"},
		{"no number", "list a.sofra people -limit many", "sofra list"},
		{"below zero", "list a.sofra people -limit -1", "sofra list"},
		{"no steps", "undo a.sofra -steps 0", "sofra undo"},
		{"no rows", "list a.sofra people -limit 0", "sofra list"},
		{"no hits", "find a.sofra arta -limit=0", "sofra find"},
		{"no day", "report a.sofra -from 2025-02-30", "sofra report"},
		{"backup to nowhere", "backup a.sofra", "sofra backup"},
		{"flags have ended", "list -- a.sofra people -json", "sofra list"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := run(t, strings.Fields(c.line)...)
			if got.code != 2 || got.out != "" || !strings.Contains(got.err, c.want) || strings.Count(got.err, "\n") != 2 {
				t.Errorf("%s: %+v", c.line, got)
			}
		})
	}
}

func TestHelp(t *testing.T) {
	for _, line := range []string{"list a.sofra people -h", "list -help", "list a.sofra --help people", "list --h"} {
		if got := run(t, strings.Fields(line)...); got.code != 0 || got.out != "sofra list OFFICE KIND [-limit N]\n" || got.err != "" {
			t.Errorf("%s: %+v", line, got)
		}
	}
}

func TestFailures(t *testing.T) {
	t.Chdir(t.TempDir())
	works(t, "new", "empty.sofra")
	for _, c := range []struct{ name, line, code string }{
		{"no office", "list no.sofra people", "missing"},
		{"usage too", "list no.sofra dances", "usage"},
		{"nothing to publish", "export empty.sofra iati", "no_activity"},
		{"not yet a city", "sample city.sofra -size city", "not_yet"},
		{"no passphrase", "check no.sofra -passphrase-file none", "no_passphrase"},
		{"no backup", "restore no.backup -out new.sofra", "missing"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := run(t, append(strings.Fields(c.line), "-json")...)
			var said struct{ Error struct{ Code, Text string } }
			if err := json.Unmarshal([]byte(got.out), &said); err != nil || said.Error.Code != c.code || said.Error.Text == "" {
				t.Errorf("%s: %+v, %v", c.line, got, err)
			}
			if got.code == 0 || got.err == "" {
				t.Errorf("%s: %+v", c.line, got)
			}
		})
	}
	if _, err := os.Stat("city.sofra"); err == nil {
		t.Error("a failed sample left an office")
	}
}

// TestNoDisplay asks for the window, which Run only hears of where none came up.
func TestNoDisplay(t *testing.T) {
	for _, args := range [][]string{{}, {"no.sofra"}, {"postgres://desk@127.0.0.1/office"}} {
		if command.Wants(args) {
			t.Errorf("%q does not ask for the window", args)
		}
		got := run(t, args...)
		if got.code != 1 || got.out != "" || !strings.HasPrefix(got.err, "There is no display") || strings.Count(got.err, "\n") != 1 {
			t.Errorf("%q: %+v", args, got)
		}
	}
}

func TestPasswordsAreNotSaid(t *testing.T) {
	got := run(t, "check", "postgres://desk:geheim@127.0.0.1:1/office?sslmode=disable", "-json")
	if got.code != 1 || strings.Contains(got.out+got.err, "geheim") {
		t.Errorf("%+v", got)
	}
}

func TestOffice(t *testing.T) {
	t.Chdir(t.TempDir())
	if got := run(t, "sample", "a.sofra"); got.code != 0 || got.out != "a.sofra\n" {
		t.Fatalf("sample: %+v", got)
	}
	if got := run(t, "new", "a.sofra"); got.code != 1 {
		t.Errorf("new over an office: %+v", got)
	}
	for _, kind := range app.Kinds() {
		t.Run(string(kind), func(t *testing.T) {
			var rows []map[string]any
			got := run(t, "list", "--json", "a.sofra", string(kind))
			if err := json.Unmarshal([]byte(got.out), &rows); err != nil || got.code != 0 {
				t.Fatalf("%v: %+v", err, got)
			}
			plain := run(t, "list", "a.sofra", string(kind))
			if len(rows) == 0 || strings.Count(plain.out, "\n") != len(rows) {
				t.Errorf("%d objects, %d lines", len(rows), strings.Count(plain.out, "\n"))
			}
			for _, r := range rows {
				if r["id"] == "" || r["name"] == nil || r["version"] == nil || r["members"] != nil {
					t.Fatalf("%v", r)
				}
			}
		})
	}
	if got := run(t, "list", "a.sofra", "people", "-limit=2"); strings.Count(got.out, "\n") != 2 {
		t.Errorf("-limit=2: %+v", got)
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if got := runIn(t, stopped, "list", "a.sofra", "people"); got.code != 1 {
		t.Errorf("after Ctrl+C: %+v", got)
	}
}

func TestVersion(t *testing.T) {
	file, err := os.ReadFile(filepath.Join("..", "..", "FyneApp.toml"))
	if err != nil || !strings.Contains(string(file), `Version = "`+command.Version+`"`) {
		t.Errorf("FyneApp.toml has another version than %s (%v)", command.Version, err)
	}
	got := run(t, "version", "-json")
	var v map[string]any
	if err := json.Unmarshal([]byte(got.out), &v); err != nil || v["version"] != command.Version || len(v) != 4 {
		t.Errorf("%+v", got)
	}
}
