package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
)

// The rules of the house, as tests. Each rule is a function from sources to
// complaints; main_rules_test.go shows each of them something bad.

const us = "sofra/"

// arrows says who may import whom. A folder that is not here is no room of
// the house. The design explains the shape: a star with app in the middle.
var arrows = map[string][]string{
	".":                    {"app", "app/command", "db", "screens", "assets"},
	"app":                  {"app/words", "app/names", "app/stats", "app/disclosure", "app/balance", "assets"},
	"app/words":            {"assets"},
	"app/names":            {},
	"app/stats":            {},
	"app/disclosure":       {},
	"app/balance":          {},
	"app/seal":             {},
	"app/chart":            {},
	"app/sheet":            formats,
	"app/paper":            formats,
	"app/exchange":         formats,
	"app/sample":           outer,
	"app/command":          append([]string{"app/sample"}, outer...),
	"screens":              append([]string{"app/sample", "app/balance", "screens/widgets"}, outer...),
	"screens/widgets":      {"app/words", "app/chart", "assets"},
	"db":                   {"app", "app/names", "app/seal", "db/migrations"},
	"db/migrations":        {},
	"db/dbtest":            {"db", "app"},
	"assets":               {},
	"testdata/emptywindow": {}, // what the desk is measured by
}

var (
	formats = []string{"app", "app/words", "app/names", "app/stats", "app/disclosure", "app/chart", "assets"}
	outer   = append([]string{"app/sheet", "app/paper", "app/exchange"}, formats...)
)

// inTests is what the tests of a room may import beyond its arrows: a real
// office to try things on. Leaves have no use for one.
var inTests = map[string][]string{
	".":            {"app/words", "app/sheet", "app/sample", "db/dbtest"},
	"app":          {"app/sample", "db/dbtest"},
	"app/sheet":    {"app/sample", "db/dbtest"},
	"app/paper":    {"app/sample", "db/dbtest"},
	"app/exchange": {"app/sample", "db/dbtest"},
	"app/sample":   {"db/dbtest"},
	"app/command":  {"db", "db/dbtest"},
	"screens":      {"db/dbtest"},
	"db":           {"app/words", "app/sheet", "app/sample", "db/dbtest"},
}

// homes says which rooms may know a library; the longest path counts.
var homes = map[string][]string{
	"database/sql":                  {"db", "db/dbtest"},
	"database/sql/driver":           {"app", "db", "db/dbtest"}, // how a date or a sum is one cell
	"fyne.io/":                      {".", "screens", "screens/widgets", "testdata/emptywindow"},
	"fyne.io/fyne/v2/app":           {".", "testdata/emptywindow"}, // the yardstick of make bench
	"github.com/dweymouth/":         {"screens", "screens/widgets"},
	"github.com/ncruces/zenity":     {"screens"},
	"github.com/jmoiron/sqlx":       {"db", "db/dbtest"},
	"modernc.org/":                  {"db", "db/dbtest"},
	"github.com/jackc/":             {"db", "db/dbtest"},
	"github.com/pressly/goose":      {"db"},
	"github.com/xuri/":              {"app/sheet"},
	"github.com/nicksnyder/go-i18n": {"app/words"},
	"codeberg.org/go-pdf/":          {"app/paper"},
	"github.com/go-analyze/charts":  {"app/chart"},
	"github.com/arran4/":            {"app/exchange"},
	"github.com/emersion/":          {"app/exchange"},
	"filippo.io/age":                {"app/seal"},
	"github.com/spf13/pflag":        {".", "app/command"},
}

func TestArrows(t *testing.T) {
	hold(t, wrongArrows)
	for from, rooms := range arrows {
		for _, to := range rooms {
			if _, ok := arrows[to]; !ok {
				t.Errorf("the arrow %s → %s points at no room", from, to)
			}
		}
	}
}

func wrongArrows(all []source) (wrong []string) {
	for _, s := range all {
		allowed, room := arrows[s.dir()]
		if !room {
			wrong = append(wrong, s.name+": "+s.dir()+" is not a room of the house")
			continue
		}
		if s.test() {
			allowed = slices.Concat(allowed, inTests[s.dir()], []string{s.dir()})
		}
		for _, i := range s.file.Imports {
			p, _ := strconv.Unquote(i.Path.Value)
			to, ours := strings.CutPrefix(p, us)
			if ours && !slices.Contains(allowed, to) || !ours && !atHome(p, s.dir()) {
				wrong = append(wrong, s.name+": "+s.dir()+" may not import "+p)
			}
		}
	}
	return wrong
}

// atHome says whether a room may know a library.
func atHome(library, room string) bool {
	best := ""
	for prefix := range homes {
		if strings.HasPrefix(library, prefix) && len(prefix) > len(best) {
			best = prefix
		}
	}
	return best == "" || slices.Contains(homes[best], room)
}

// TestPins keeps versions where they were tried: Fyne's next one may redraw
// everything, and SQLite is translated for exactly one libc.
func TestPins(t *testing.T) {
	mod, err := os.ReadFile("go.mod")
	if err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("go", "list", "-m", "-f", "{{.GoMod}}", "modernc.org/sqlite").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	theirs, err := os.ReadFile(strings.TrimSpace(string(out)))
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range wrongPins(string(mod), string(theirs)) {
		t.Error(w)
	}
}

func wrongPins(mod, sqlite string) (wrong []string) {
	want := map[string]string{"fyne.io/fyne/v2": "v2.8.1", "modernc.org/libc": pinned(sqlite, "modernc.org/libc")}
	for _, module := range slices.Sorted(maps.Keys(want)) {
		if got := pinned(mod, module); got != want[module] {
			wrong = append(wrong, "go.mod: "+module+" is "+got+", not "+want[module])
		}
	}
	if regexp.MustCompile(`(?m)^\s*replace\b`).MatchString(mod) {
		wrong = append(wrong, "go.mod: replace works on one machine only")
	}
	return wrong
}

// pinned is the version that a go.mod asks of a module.
func pinned(mod, module string) string {
	m := regexp.MustCompile(`(?m)^\s*(?:require )?` + regexp.QuoteMeta(module) + ` (\S+)`).FindStringSubmatch(mod)
	if m == nil {
		return "missing"
	}
	return m[1]
}

// source is one Go file of ours.
type source struct {
	name string
	file *ast.File
	set  *token.FileSet
}

func (s source) dir() string           { return path.Dir(s.name) }
func (s source) test() bool            { return strings.HasSuffix(s.name, "_test.go") }
func (s source) line(p token.Pos) int  { return s.set.Position(p).Line }
func (s source) lines(n ast.Node) int  { return s.line(n.End()) - s.line(n.Pos()) + 1 }
func (s source) at(p token.Pos) string { return s.name + ":" + strconv.Itoa(s.line(p)) }
func (s source) walk(do func(ast.Node)) {
	ast.Inspect(s.file, func(n ast.Node) bool { do(n); return true })
}
func (s source) text(l *ast.BasicLit) string { v, _ := strconv.Unquote(l.Value); return v }

// read parses one file.
func read(name string, code any) (source, error) {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, name, code, parser.ParseComments)
	return source{filepath.ToSlash(name), file, set}, err
}

// house is every Go file of ours, tests too.
var house = sync.OnceValues(func() (all []source, err error) {
	err = filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (name == ".git" || name == "build"):
			return fs.SkipDir
		case d.IsDir() || !strings.HasSuffix(name, ".go"):
			return nil
		}
		s, err := read(name, nil)
		all = append(all, s)
		return err
	})
	return all, err
})

// hold checks the whole house by one rule.
func hold(t *testing.T, rule func([]source) []string) {
	t.Helper()
	all, err := house()
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range rule(all) {
		t.Error(w)
	}
}
