package db_test

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// Whose name is shown is decided in one place.
func TestNamesAreBilledInOnePlace(t *testing.T) {
	files, err := filepath.Glob("*.go")
	must(t, err)
	own := regexp.MustCompile(`coalesce\(\w+\.name, \w+\.name`)
	if !own.MatchString("coalesce(p.name, s.name, '')") || len(files) < 10 {
		t.Fatal("nothing would be found")
	}
	for _, f := range files {
		text, err := os.ReadFile(f)
		must(t, err)
		if f != "billed_as_test.go" && own.Match(text) {
			t.Errorf("%s chooses between two names", f)
		}
	}
}
