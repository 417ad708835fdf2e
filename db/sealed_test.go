package db_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"sofra/app"
	"sofra/db"
)

// A column whose texts must be sealed is one that gets another key: else its
// texts would be lost with the old one.
func TestSealedColumnsAreThoseOfTheTables(t *testing.T) {
	tables := regexp.MustCompile(`(?s)CREATE TABLE (\w+) \((.*?)\n\)`)
	sealed := regexp.MustCompile(`(\w+) (?i:text)[^,\n]*LIKE 's1:%'`)
	for _, engine := range []string{"sqlite", "postgres"} {
		scripts, err := filepath.Glob("migrations/" + engine + "/*.sql")
		must(t, err)
		var all []string
		for _, script := range scripts {
			text, err := os.ReadFile(script)
			must(t, err)
			for _, table := range tables.FindAllStringSubmatch(string(text), -1) {
				for _, column := range sealed.FindAllStringSubmatch(table[2], -1) {
					all = append(all, table[1]+"."+column[1])
				}
			}
		}
		if got := db.SealedColumns(); !slices.Equal(got, all) {
			t.Errorf("%s seals %v, and %v get another key", engine, all, got)
		}
	}
}

// Every sealed column is sealed anew, in the records and in the journal.
func TestAnotherKeyReachesAnyColumn(t *testing.T) {
	d := newDB(t, filepath.Join(t.TempDir(), "office.sofra"))
	a := app.New(d)
	p := app.Person{Name: "Somebody"}
	must(t, a.SavePerson(t.Context(), &p))
	opens, err := d.Reseal(t.Context(), "person", "notes", p.ID)
	must(t, err)
	now, err := a.Person(t.Context(), p.ID)
	must(t, err)
	var noted []string
	must(t, d.Look(t.Context(), &noted, `SELECT json_extract(after, '$.notes') FROM journal WHERE row_id = ? AND json_extract(after, '$.notes') <> ''`, p.ID))
	if len(noted) != 1 {
		t.Fatalf("%d texts in the journal", len(noted))
	}
	for _, text := range append(noted, now.Notes) {
		if plain, err := opens(text); err != nil || plain != "secret" {
			t.Errorf("%q: the new key opens %q (%v)", text, plain, err)
		}
	}
}
