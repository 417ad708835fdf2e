package exchange_test

import (
	"encoding/csv"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sofra/app"
	"sofra/app/exchange"
	"sofra/app/sample"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// table reads a table that was written, its mark and its titles away.
func table(t testing.TB, dir, name string) (head []string, rows [][]string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, name))
	keep(t, err)
	text, marked := strings.CutPrefix(string(data), "\ufeff")
	if !marked {
		t.Errorf("%s has no mark", name)
	}
	all, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	keep(t, err)
	return all[0], all[1:]
}

// TestTablesOfSample writes a whole office and describes all of it.
func TestTablesOfSample(t *testing.T) {
	a := dbtest.New(t)
	keep(t, sample.Fill(t.Context(), a, "small"))
	dir := filepath.Join(t.TempDir(), "tables")
	rows, err := exchange.SaveTables(t.Context(), a, dir, in(words.Sq))
	keep(t, err)
	_, described := table(t, dir, "dictionary.csv")
	var said []string
	for _, d := range described {
		if said = append(said, d[0]+" "+d[1]); d[2] == "" {
			t.Errorf("%s %s has no meaning", d[0], d[1])
		}
	}
	var written []string
	for _, kind := range app.Kinds() {
		head, got := table(t, dir, string(kind)+".csv")
		if len(got) != rows[kind] || len(got) == 0 {
			t.Errorf("%s has %d rows, told %d", kind, len(got), rows[kind])
		}
		for _, column := range head {
			written = append(written, string(kind)+".csv "+column)
		}
		for _, never := range []string{"community", "gender", "age_band", "neutral"} {
			if slices.Contains(head, never) {
				t.Errorf("%s gives out %s", kind, never)
			}
		}
	}
	files := 0
	for ; len(said) > len(written) && files < len(app.Kinds())*3; files++ { // then the parts of records
		name, _, _ := strings.Cut(said[len(written)], " ")
		head, _ := table(t, dir, name)
		for _, column := range head {
			written = append(written, name+" "+column)
		}
	}
	if !slices.Equal(said, written) {
		t.Errorf("the dictionary describes\n%q\nthe tables have\n%q", said, written)
	}
	if all, err := os.ReadDir(dir); err != nil || len(all) != len(app.Kinds())+files+1 || files < 30 {
		t.Errorf("%v, %v", all, err)
	}
}

// TestTablesFormulas keeps every text a text, through LibreOffice and back.
func TestTablesFormulas(t *testing.T) {
	a := dbtest.New(t)
	hostile := []string{"=1+1", "+383 44 123 456", "-5", "@SUM(A1)", "'=1", "''@x", " =2+2", "\tx", "＝1+1", "a;b,\"c\"\nd", "'tis", "x=1"}
	for _, s := range hostile {
		keep(t, a.SavePerson(t.Context(), &app.Person{Name: "N", Notes: s, UsualFee: 123456, Currency: "EUR"}))
	}
	dir := filepath.Join(t.TempDir(), "tables")
	_, err := exchange.SaveTables(t.Context(), a, dir, in(words.En))
	keep(t, err)
	head, rows := table(t, dir, "people.csv")
	notes, fee := slices.Index(head, "notes"), slices.Index(head, "usual_fee")
	var back []string
	for _, r := range rows {
		if r[fee] != "1234.56" {
			t.Errorf("a fee of %s", r[fee])
		}
		if strings.ContainsAny(r[notes][:1], "=+-@\t＝") || strings.HasPrefix(r[notes], " =") {
			t.Errorf("%q is a formula", r[notes])
		}
		back = append(back, app.UnquoteFormula(r[notes]))
	}
	slices.Sort(back)
	slices.Sort(hostile)
	if !slices.Equal(back, hostile) {
		t.Errorf("%q came back as %q", hostile, back)
	}
	office := exec.CommandContext(t.Context(), "soffice", "-env:UserInstallation=file://"+t.TempDir(), "--headless",
		"--convert-to", "fods", "--infilter=CSV:44,34,76,1,,0,false,true,false", "--outdir", dir, filepath.Join(dir, "people.csv"))
	if out, err := office.CombinedOutput(); err != nil {
		t.Fatalf("LibreOffice: %v %s", err, out)
	}
	sheet, err := os.ReadFile(filepath.Join(dir, "people.fods"))
	keep(t, err)
	if text := string(sheet); strings.Contains(text, "table:formula") || !strings.Contains(text, "@SUM(A1)") || !strings.Contains(text, `office:value="1234.56"`) {
		t.Errorf("LibreOffice reads %s", text)
	}
}

// TestQuotedFormulas are the texts that they were, whatever they were.
func TestQuotedFormulas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := hardText(t, "text")[1:]
		if rapid.Bool().Draw(t, "quoted") {
			s = "'" + s
		}
		q := app.QuoteFormula(s)
		if app.UnquoteFormula(q) != s || q != "" && strings.ContainsAny(q[:1], "=+-@") {
			t.Fatalf("%q became %q and %q", s, q, app.UnquoteFormula(q))
		}
	})
}

// TestTablesNeverReplace what is there, and appear whole or not at all.
func TestTablesNeverReplace(t *testing.T) {
	a := dbtest.New(t)
	dir := t.TempDir()
	file, empty := filepath.Join(dir, "file"), filepath.Join(dir, "empty")
	keep(t, os.WriteFile(file, []byte("mine"), 0o600))
	keep(t, os.Mkdir(empty, 0o700))
	for _, path := range []string{file, empty, empty + "/", dir} {
		if _, err := exchange.SaveTables(t.Context(), a, path, in(words.En)); !errors.Is(err, app.ErrExists) {
			t.Errorf("over %s: %v", path, err)
		}
	}
	if _, err := exchange.SaveTables(t.Context(), a, filepath.Join(dir, "none", "x"), in(words.En)); code(err) != "cannot_write" {
		t.Errorf("into no folder: %v", err)
	}
	keep(t, a.Close())
	if _, err := exchange.SaveTables(t.Context(), a, filepath.Join(dir, "new"), in(words.En)); err == nil {
		t.Error("a closed office was written")
	}
	if _, err := os.Stat(filepath.Join(dir, "new")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("half a folder: %v", err)
	}
	if all, err := os.ReadDir(dir); err != nil || len(all) != 2 {
		t.Errorf("left behind: %v, %v", all, err)
	}
}
