package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestMigrations holds the scripts of the two engines against each other, and
// those that offices have already run against what they were then.
func TestMigrations(t *testing.T) {
	for _, w := range wrongMigrations(os.DirFS("db/migrations")) {
		t.Error(w)
	}
}

// wrongMigrations reads released.txt, lines "sha256  engine/0001_nouns.sql":
// a released script stays as it is, for its changes would reach nobody.
func wrongMigrations(dir fs.FS) (wrong []string) {
	released, err := fs.ReadFile(dir, "released.txt")
	if err != nil {
		wrong = append(wrong, err.Error())
	}
	for line := range strings.Lines(string(released)) {
		hash, name, ok := strings.Cut(strings.TrimSpace(line), "  ")
		if strings.HasPrefix(line, "#") || !ok {
			continue
		}
		data, err := fs.ReadFile(dir, name)
		if err != nil || fmt.Sprintf("%x", sha256.Sum256(data)) != hash {
			wrong = append(wrong, name+" was released and is no longer what it was: write a new one")
		}
	}
	names := map[string][]string{}
	for _, engine := range []string{"sqlite", "postgres"} {
		scripts, _ := fs.Glob(dir, engine+"/*.sql")
		for i, script := range scripts {
			names[engine] = append(names[engine], path.Base(script))
			if !strings.HasPrefix(path.Base(script), fmt.Sprintf("%04d_", i+1)) {
				wrong = append(wrong, fmt.Sprintf("%s is script %d", script, i+1))
			}
			data, _ := fs.ReadFile(dir, script)
			wrong = append(wrong, unexplainedTables(script, string(data))...)
		}
	}
	if !slices.Equal(names["sqlite"], names["postgres"]) {
		wrong = append(wrong, fmt.Sprintf("the engines have different scripts: %v", names))
	}
	return wrong
}

var table = regexp.MustCompile(`(?i)^CREATE (VIRTUAL )?TABLE (\S+)`)

// unexplainedTables lists tables without a comment right above them.
func unexplainedTables(name, script string) (wrong []string) {
	above := ""
	for line := range strings.Lines(script) {
		if m := table.FindStringSubmatch(line); m != nil && !strings.HasPrefix(above, "--") {
			wrong = append(wrong, name+": what is a row of "+m[2]+"?")
		}
		above = line
	}
	return wrong
}

// foreign are the paths and hosts of the machines that the program was made
// on; written so that this file does not have them.
var foreign = regexp.MustCompile(`(?m)(^|[\s"'=(:<>` + "`" + `])/(wo` + `rk|ro` + `ot)/|/tmp/br` + `ief|proxy\.gol` + `ang|sum\.gol` + `ang|deb\.deb` + `ian|registry\.npm`)

// TestMachine keeps what is true on one machine only out of the files.
func TestMachine(t *testing.T) {
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name == ".git" || name == "build":
			return fs.SkipDir
		case d.IsDir():
			return nil
		}
		data, err := os.ReadFile(name)
		for _, w := range wrongMachine(name, data) {
			t.Error(w)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// printed are the names of what the program writes for people: such a file is
// kept only as an asset, or as a test's input.
var printed = regexp.MustCompile(`\.(xlsx|docx|pdf|png|sofra)$`)

func wrongMachine(name string, data []byte) (wrong []string) {
	if printed.MatchString(name) && !strings.HasPrefix(name, "assets/") && !strings.Contains(name, "testdata/") {
		wrong = append(wrong, name+": made to be looked at, and left in the tree")
	}
	if bytes.IndexByte(data, 0) >= 0 { // not text
		return wrong
	}
	if m := foreign.Find(data); m != nil {
		wrong = append(wrong, fmt.Sprintf("%s: %q is there on one machine only", name, m))
	}
	if !strings.HasSuffix(name, "_test.go") && bytes.Contains(data, []byte("../sha"+"red")) {
		wrong = append(wrong, name+": the program has no neighbours; tests may look for them")
	}
	return wrong
}
