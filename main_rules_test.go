package main

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// bite shows a rule something bad, and the same put right.
type bite struct {
	rule      func([]source) []string
	file      string
	bad, good string
	want      string // part of the complaint
}

func TestArrowsBite(t *testing.T) {
	show(t, map[string]bite{
		"an arrow outwards":       {wrongArrows, "app/x.go", `import "sofra/db"`, `import "sofra/app/words"`, "app may not import sofra/db"},
		"screens reach storage":   {wrongArrows, "screens/x.go", `import "sofra/db"`, `import "sofra/app"`, "screens may not import sofra/db"},
		"a leaf reaches its tree": {wrongArrows, "app/names/x.go", `import "sofra/app"`, `import "strings"`, "may not import sofra/app"},
		"dbtest ships":            {wrongArrows, "app/command/x.go", `import "sofra/db/dbtest"`, `import "sofra/app/sheet"`, "may not import sofra/db/dbtest"},
		"an unknown room":         {wrongArrows, "app/extra/x.go", `var _ = 1`, "", "is not a room"},
		"SQL outside db":          {wrongArrows, "app/x.go", `import "database/sql"`, `import "database/sql/driver"`, "may not import database/sql"},
		"a window in app":         {wrongArrows, "app/x.go", `import "fyne.io/fyne/v2"`, `import "time"`, "may not import fyne.io"},
		"OpenGL in screens":       {wrongArrows, "screens/x.go", `import "fyne.io/fyne/v2/app"`, `import "fyne.io/fyne/v2"`, "may not import fyne.io/fyne/v2/app"},
		"a workbook in a command": {wrongArrows, "app/command/x.go", `import "github.com/xuri/excelize/v2"`, "", "may not import github.com/xuri"},
	})
}

func TestShapesBite(t *testing.T) {
	long := strings.Repeat("\t_ = 0\n", 60)
	show(t, map[string]bite{
		"a long file":          {wrongSizes, "app/x.go", strings.Repeat("\n", 300), strings.Repeat("\n", 290), "lines of the file"},
		"a long function":      {wrongSizes, "app/x.go", "func f() {\n" + long + "}", "func f() {\n" + long[:7*20] + "}", "lines of f"},
		"a long test":          {wrongSizes, "app/x_test.go", "func f() {\n" + long + "}", "func f() {\n" + long[:7*50] + "}", "lines of f"},
		"many parameters":      {wrongSizes, "app/x.go", `func f(a, b, c, d, e int) {}`, `func f(ctx context.Context, a, b, c, d int) {}`, "parameters of f: 5"},
		"a wide struct":        {wrongSizes, "app/x.go", `type T struct{ a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p int }`, `type T struct{ a, b int }`, "fields of T: 16"},
		"a wide interface":     {wrongSizes, "app/x.go", `type T interface{ a(); b(); c(); d(); e(); f(); g(); h() }`, `type T interface{ io.Reader; a() }`, "methods of T: 8"},
		"no package comment":   {wrongDocs, "app/x.go", "var x = 1", "", "no file says what the package is"},
		"an unexplained func":  {wrongDocs, "app/x.go", "func F() {}", "// F is f.\nfunc F() {}", "what is F for"},
		"an unexplained verb":  {wrongDocs, "app/x.go", "func (a *A) F() {}", "func (a *a) F() {}", "what is F for"},
		"somebody else's name": {wrongDocs, "app/x.go", "// G is f.\nfunc F() {}", "// F is f.\nfunc F() {}", "what is F for"},
		"an unexplained type":  {wrongDocs, "app/x.go", "type T int", "// T is t.\ntype T int", "what is T for"},
		"an unexplained const": {wrongDocs, "app/x.go", "const C = 1", "// C is c.\nconst C = 1", "what is C for"},
		"a lazy package":       {wrongNames, "app/util/x.go", "", "", "util says nothing"},
		"a numbered file":      {wrongNames, "app/person2.go", "", "", "twin"},
		"a numbered type":      {wrongNames, "app/x.go", "type A int\ntype A2 int", "type A2 int", "A2 is a numbered twin"},
	})
}

func TestHabitsBite(t *testing.T) {
	show(t, map[string]bite{
		"a goroutine":          {wrongHabits, "app/x.go", "func f() { go f() }", "func f() { f() }", "goroutines"},
		"one of a group":       {wrongHabits, "app/x.go", "func f() { all.Go(f) }", "func f() { all.Do(f) }", "goroutines"},
		"Fyne from anywhere":   {wrongHabits, "screens/x.go", "func f() { fyne.Do(f) }", "func f() {}", "fyne.Do"},
		"a nap":                {wrongHabits, "app/x_test.go", "func f() { time.Sleep(1) }", "func f() {}", "sleeping"},
		"an init":              {wrongHabits, "app/x.go", "func init() {}", "func (a A) init() {}", "init"},
		"a test's own context": {wrongHabits, "app/x_test.go", "func f() { context.Background() }", "func f() { t.Context() }", "t.Context()"},
		"a skipped test":       {wrongSkips, "app/x_test.go", `func f() { t.Skip("flaky") }`, `func f() { t.Skip("` + others + `") }`, "tests nothing"},
		"a variable":           {wrongVariables, "app/x.go", "var x int", "var x = regexp.MustCompile(``)", "why is x a variable"},
		"an exported table":    {wrongVariables, "app/x.go", "var X = []int{1}", "var x = []int{1}", "why is X a variable"},
	})
}

func TestMarksBite(t *testing.T) {
	show(t, map[string]bite{
		"a hidden sentence":    {wrongMarks, "app/x.go", `var _ = words.T(x)`, `var _ = words.T("a " + "b")`, "sentence must stand here"},
		"a brace without name": {wrongMarks, "app/x.go", `var _ = words.T("Hi {name}.")`, `var _ = words.T("Hi {name}.", "name", x)`, "asks for [{name}]"},
		"a name without brace": {wrongMarks, "app/x.go", `var _ = words.N("{n} of {all}", 1, "al", 2)`, `var _ = words.N("{n} of {all}", 1, "all", 2)`, "is given [{al}]"},
		"two ways with plural": {wrongMarks, "app/x.go", "var _, _ = words.T(\"a\"), words.N(\"a\", 1)", `var _, _ = words.T("a"), b.T("a")`, "plural"},
	})
}

func show(t *testing.T, cases map[string]bite) {
	t.Helper()
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			bad := c.rule([]source{snippet(t, c.file, c.bad)})
			if !slices.ContainsFunc(bad, func(w string) bool { return strings.Contains(w, c.want) }) {
				t.Errorf("complaints %q, want one with %q", bad, c.want)
			}
			if c.good == "" {
				return
			}
			for _, w := range c.rule([]source{snippet(t, c.file, c.good)}) {
				if !strings.Contains(w, "package is") {
					t.Errorf("complains of what is right: %s", w)
				}
			}
		})
	}
}

func wrongMarks(all []source) []string { _, wrong := marked(all); return wrong }

func snippet(t testing.TB, name, code string) source {
	t.Helper()
	s, err := read(name, "package app\n"+code)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestCatalogueRulesBite(t *testing.T) {
	marks := map[string]mark{"Hi {name}.": {}, "{n} cups": {counted: true}}
	cases := map[string]struct {
		lang string
		said map[string]any
		want string
	}{
		"all is well":          {"sq", map[string]any{"Hi {name}.": "{name}!", "{n} cups": map[string]any{"one": "një", "other": "{n} x"}}, ""},
		"a stranger":           {"sq", map[string]any{"Bye.": "x"}, "not said by the code"},
		"empty words":          {"sq", map[string]any{"Hi {name}.": ""}, "is empty"},
		"a lost brace":         {"sq", map[string]any{"Hi {name}.": "x"}, "other braces"},
		"a renamed brace":      {"sq", map[string]any{"Hi {name}.": "{emri}"}, "other braces"},
		"no plural":            {"sq", map[string]any{"{n} cups": "{n}"}, "plural"},
		"a plural too many":    {"sq", map[string]any{"Hi {name}.": map[string]any{"one": "{name}", "other": "{name}"}}, "plural"},
		"a missing form":       {"sr-Latn", map[string]any{"{n} cups": map[string]any{"one": "{n}", "other": "{n}"}}, "few"},
		"21 without number":    {"sr-Latn", map[string]any{"{n} cups": map[string]any{"one": "x", "few": "{n}", "other": "{n}"}}, "one is empty, or has other"},
		"21 in Bosnian":        {"bs", map[string]any{"{n} cups": map[string]any{"one": "x", "few": "{n}", "other": "{n}"}}, "one is empty, or has other"},
		"1 in Turkish":         {"tr", map[string]any{"{n} cups": map[string]any{"one": "bir", "other": "{n}"}}, ""},
		"English not a plural": {"en", map[string]any{"Hi {name}.": "{name}"}, "not said"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got := strings.Join(wrongCatalogue(c.lang, marks, c.said), "\n")
			if c.want == "" && got != "" || !strings.Contains(got, c.want) {
				t.Errorf("complaints %q, want %q", got, c.want)
			}
		})
	}
	if n := len(lacking("sr-Latn", marks, nil)); n != 2 {
		t.Errorf("an empty catalogue lacks %d sentences, want 2", n)
	}
	if n := len(lacking("en", marks, nil)); n != 1 {
		t.Errorf("an empty English catalogue lacks %d plurals, want 1", n)
	}
}

func TestOtherRulesBite(t *testing.T) {
	script := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	const said = "-- A cup.\nCREATE TABLE cup ();\n"
	scripts := fstest.MapFS{
		"released.txt":         script("00  sqlite/0001_cups.sql\n"),
		"sqlite/0001_cups.sql": script("CREATE TABLE cup ();\n"), "sqlite/0003_more.sql": script(said),
		"postgres/0001_cups.sql": script(said),
	}
	const mod = "require (\n\tfyne.io/fyne/v2 v2.8.1\n\tmodernc.org/libc v1.1.0\n)\n"
	cases := map[string]struct {
		got  []string
		want string
	}{
		"a released script was edited": {wrongMigrations(scripts), "sqlite/0001_cups.sql was released"},
		"an unexplained table":         {wrongMigrations(scripts), "what is a row of cup"},
		"a script left out":            {wrongMigrations(scripts), "0003_more.sql is script 2"},
		"one engine lags behind":       {wrongMigrations(scripts), "different scripts"},
		"another libc":                 {wrongPins(mod, "require modernc.org/libc v1.2.0"), "libc is v1.1.0, not v1.2.0"},
		"another Fyne":                 {wrongPins(strings.ReplaceAll(mod, "v2.8.1", "v2.9.0"), mod), "fyne.io/fyne/v2 is v2.9.0"},
		"a replacement":                {wrongPins(mod+"replace a => ../a\n", mod), "replace"},
		"a machine's path":             {wrongMachine("a.md", []byte("see /wo"+"rk/main")), "one machine only"},
		"a neighbour":                  {wrongMachine("a.go", []byte("../sha"+"red/data")), "no neighbours"},
		"a workbook left lying about":  {wrongMachine("eu-sq.xlsx", nil), "made to be looked at"},
		"begging":                      {wrongManner([]string{"Please wait."}), "Please"},
		"begging in Turkish":           {wrongManner([]string{"Lütfen bekleyin."}), "Lütfen"},
		"shouting":                     {wrongManner([]string{"Saved!"}), "!"},
		"letters without a glyph":      {[]string{lacks(ours(t), "≤ ✓ Ë Ђ")}, "≤✓"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if !strings.Contains(strings.Join(c.got, "\n"), c.want) {
				t.Errorf("complaints %q, want %q", c.got, c.want)
			}
		})
	}
	if w := wrongPins(mod, mod); len(w) > 0 {
		t.Errorf("complains of what is right: %s", w)
	}
	if boxes := lacks(ours(t), "Ë Ç đ š Ђ Љ ğ ı İ « » „ “ – … × € \n\t"); boxes != "" {
		t.Errorf("%q are in the fonts", boxes)
	}
}
