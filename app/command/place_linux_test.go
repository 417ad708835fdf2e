package command_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"sofra/app"
	"sofra/db"
)

// guest is the program as another user of this computer, who may read what we
// have and may not write to it. Rights stop nobody who is root.
func guest(t *testing.T, dir string, args ...string) *exec.Cmd {
	t.Helper()
	cmd := program(args...)
	if os.Getuid() != 0 {
		return cmd
	}
	cmd.Path = filepath.Join(dir, "sofra.test")
	if _, err := os.Stat(cmd.Path); err != nil {
		data, err := os.ReadFile(os.Args[0])
		if err == nil {
			err = os.WriteFile(cmd.Path, data, 0o700)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, p := range []string{filepath.Dir(dir), dir, cmd.Path} {
		if err := os.Chmod(p, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	cmd.Dir = dir
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	return cmd
}

// TestReadingWhatOthersKeep reads an office in a folder where this user may
// not write, and reports and backs up to another.
func TestReadingWhatOthersKeep(t *testing.T) {
	dir := t.TempDir()
	theirs, ours := filepath.Join(dir, "theirs"), filepath.Join(dir, "ours")
	for _, d := range []string{theirs, ours} {
		if err := os.Mkdir(d, 0o777); err != nil {
			t.Fatal(err)
		}
	}
	office := filepath.Join(theirs, "a.sofra")
	if got := run(t, "sample", office); got.code != 0 {
		t.Fatalf("%+v", got)
	}
	for p, mode := range map[string]os.FileMode{office: 0o444, theirs: 0o555, ours: 0o777} {
		if err := os.Chmod(p, mode); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() { os.Chmod(theirs, 0o755) })
	for _, c := range []struct {
		line string
		code int
		want string
	}{
		{"list " + office + " people -limit 1", 0, "\t"},
		{"find " + office + " urban", 0, "\t"},
		{"history " + office + " -limit 1", 0, "\t"},
		{"check " + office, 0, "integrity\tok"},
		{"report " + office + " -grant NL-2024 -out " + ours + "/r.xlsx", 0, "r.xlsx"},
		{"backup " + office + " -out " + ours + "/b.sofra", 0, "b.sofra"},
		{"list " + ours + "/b.sofra venues", 0, "\t"},
		{"undo " + office, 1, "may only be read here"},
		{"backup " + office + " -out " + theirs + "/b.sofra", 1, "cannot be written at this place"},
	} {
		t.Run(strings.Fields(c.line)[0], func(t *testing.T) {
			out, err := guest(t, dir, strings.Fields(c.line)...).CombinedOutput()
			if code := exitCode(t, err); code != c.code || !strings.Contains(string(out), c.want) {
				t.Errorf("exit %d: %.300s", code, out)
			}
			if files, err := os.ReadDir(theirs); err != nil || len(files) != 2 {
				t.Errorf("%v, %v", files, err)
			}
		})
	}
}

// TestReadingWhatADeskLeft reads an office as a desk leaves it that breaks off:
// what it wrote last lies beside it.
func TestReadingWhatADeskLeft(t *testing.T) {
	dir, office := t.TempDir(), newOffice(t)
	a, err := db.Open(t.Context(), office, app.Mode{Write: true})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	if err := a.SaveProject(t.Context(), &app.Project{Title: "Ritmi i qytetit", Code: "RQ"}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		beside []string
		code   int
		want   string
	}{{[]string{"-wal", "-shm"}, 0, "Ritmi i qytetit"}, {[]string{"-wal"}, 1, "This office was not closed well"}} {
		theirs := filepath.Join(dir, c.beside[len(c.beside)-1])
		if err := os.Mkdir(theirs, 0o755); err != nil {
			t.Fatal(err)
		}
		for _, end := range append(c.beside, "") {
			data, err := os.ReadFile(office + end)
			if err == nil {
				err = os.WriteFile(filepath.Join(theirs, "a.sofra"+end), data, 0o444)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if err := os.Chmod(theirs, 0o555); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { os.Chmod(theirs, 0o755) })
		out, err := guest(t, dir, "list", filepath.Join(theirs, "a.sofra"), "projects").CombinedOutput()
		if code := exitCode(t, err); code != c.code || !strings.Contains(string(out), c.want) {
			t.Errorf("with %v: exit %d: %s", c.beside, code, out)
		}
	}
}

// exitCode is what a program ended with.
func exitCode(t *testing.T, err error) int {
	t.Helper()
	exit, ended := err.(*exec.ExitError)
	if err != nil && !ended {
		t.Fatal(err)
	}
	if err == nil {
		return 0
	}
	return exit.ExitCode()
}

// TestHalfMade makes offices where files may not grow as long as they must.
func TestHalfMade(t *testing.T) {
	for _, name := range []string{"new", "sample"} {
		for _, blocks := range []string{"0", "1", "100", "900"} {
			if name == "new" && blocks == "900" {
				continue // is enough
			}
			t.Run(name+" in "+blocks, func(t *testing.T) {
				dir := t.TempDir()
				cmd := program(name, filepath.Join(dir, "a.sofra"), "-json")
				cmd.Args = append([]string{"sh", "-c", `ulimit -f "$0" && exec "$@"`, blocks}, cmd.Args...)
				cmd.Path = "/bin/sh"
				out, err := cmd.CombinedOutput()
				if code := exitCode(t, err); code != 1 || !strings.Contains(string(out), `"code":"disk_fails"`) {
					t.Errorf("exit %d: %s", code, out)
				}
				if files, err := os.ReadDir(dir); err != nil || len(files) > 0 {
					t.Errorf("left is %v, %v", files, err)
				}
			})
		}
	}
}

// TestFullOutput sends answers to where there is no room for them.
func TestFullOutput(t *testing.T) {
	office := newOffice(t)
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer full.Close()
	for _, line := range []string{"version", "check " + office + " -json", "check " + office + " -lang sr-Latn"} {
		var errs strings.Builder
		cmd := program(strings.Fields(line)...)
		cmd.Stdout, cmd.Stderr = full, &errs
		code := exitCode(t, cmd.Run())
		said := strings.Split(strings.TrimSpace(errs.String()), "\n")
		last := said[len(said)-1]
		if code != 1 || strings.Contains(last, "no space") || !strings.Contains(last, "standard") {
			t.Errorf("%s: exit %d, %q", line, code, said)
		}
	}
}

// TestRefusedPlaces are places that the system refuses in its own words.
func TestRefusedPlaces(t *testing.T) {
	dir := t.TempDir()
	shut := filepath.Join(dir, "shut")
	if err := os.Mkdir(shut, 0o700); err != nil {
		t.Fatal(err)
	}
	hidden := filepath.Join(shut, "a.sofra")
	if got := run(t, "new", hidden); got.code != 0 {
		t.Fatalf("%+v", got)
	}
	if err := os.Chmod(shut, 0); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(shut, 0o700) })
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for line, want := range map[string]string{
		"check " + hidden:                         "cannot_open",
		"check " + file + "/a.sofra":              "missing",
		"check " + strings.Repeat("a", 300):       "missing",
		"new " + file + "/a.sofra":                "no_place",
		"new " + filepath.Join(dir, "no/b.sofra"): "no_place",
		"restore " + hidden + " -out x.sofra":     "cannot_open",
		"restore " + file + "/b -out x.sofra":     "missing",
	} {
		out, err := guest(t, dir, append(strings.Fields(line), "-json")...).CombinedOutput()
		if code := exitCode(t, err); code != 1 || !strings.Contains(string(out), `"code":"`+want+`"`) {
			t.Errorf("%s: exit %d, %s", line, code, out)
		}
	}
}
