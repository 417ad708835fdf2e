package db_test

import (
	"slices"
	"strings"
	"testing"

	"sofra/db"
)

// unwatched are the tables that the journal does not follow, and why.
var unwatched = map[string]string{
	"goose_db_version": "which scripts have run",
	"step":             "the journal's own",
	"journal":          "the journal's own",
	"current_step":     "the journal's own, and empty between steps",
	"office_key":       "an older key must not outlive a newer one",
	"file_body":        "the journal knows a file by its hash",
	"report_body":      "the journal knows what was frozen by its hash",
	"erased":           "what was erased stays so: no undo, and no names",
	"release":          "a trace of what left: no undo, no digest",
	"release_table":    "a trace of what left: no undo, no digest",
	"over_shared":      "empty between steps, or the step does not end",
	"answers_kept":     "counted from the forms",
	"answers_changed":  "counted from the forms",
	"found":            "rebuilt from the records",
	"found_text":       "rebuilt from the records",
}

// A table that is forgotten has no history, no undo and no digest.
func TestEveryTableIsWatched(t *testing.T) {
	eachDB(t, func(t *testing.T, d *db.DB) {
		query := `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`
		if strings.HasSuffix(t.Name(), "postgres") {
			query = `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'`
		}
		var all []string
		must(t, d.Look(t.Context(), &all, query))
		for _, table := range all {
			watched := slices.Contains(db.Watched(), table)
			why := unwatched[table]
			if strings.HasPrefix(table, "found_text_") { // what the index is kept in
				why = unwatched["found_text"]
			}
			if watched == (why != "") {
				t.Errorf("%s is watched: %v, and is left out because: %q", table, watched, why)
			}
		}
		for _, table := range db.Watched() {
			if !slices.Contains(all, table) {
				t.Errorf("there is no table %s", table)
			}
		}
	})
}
