package db_test

import (
	"database/sql"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/sample"
	"sofra/db"
	"sofra/db/dbtest"
)

// A packet holds one event and nothing else of a whole office: every text of
// every other record is looked for in the bytes of the file.
func TestAPacketHoldsOneEventAndNothingElse(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		must(t, sample.Fill(ctx, a, "small"))
		e := doorEvening(t, a)
		gone := app.Person{Name: "Somebody in the bin"}
		must(t, a.SavePerson(ctx, &gone))
		must(t, a.Delete(ctx, "2025-03-08T10:00:00Z", app.Ref{Kind: app.People, ID: gone.ID}))
		path := taken(t, a, e)
		raw, err := os.ReadFile(path)
		must(t, err)
		goes := mayGo(t, path)
		mustHoldRows(t, path, map[string]int{"event": 1, "venue": 1, "room": 1, "show_line": 1, "task": 1, "visitor": 6, "attendance": 1, "questionnaire": 1, "packet": 1, "setting": 1, "taken": 1, "place": 38})
		looked := 0
		for text := range textsOf(t, a) {
			if len(text) < 6 || strings.Contains(goes, text) {
				continue
			}
			looked++
			if strings.Contains(string(raw), text) {
				t.Errorf("the packet has %q", text)
			}
		}
		if looked < 2000 {
			t.Errorf("only %d texts were looked for", looked)
		}
		for _, wanted := range []string{"Songs of the valley", "Great hall", "Ana Ristić", "Drita Gashi", "Doors", "Hang the posters"} {
			if !strings.Contains(string(raw), wanted) {
				t.Errorf("the packet lacks %q", wanted)
			}
		}
		for _, never := range []string{"lives at the river", "the sponsor must not know", "pays late", "Cellar", "Quarrel", "ministry", "sings at weddings", "Somebody"} {
			if strings.Contains(string(raw), never) {
				t.Errorf("the packet has %q", never)
			}
		}
	})
}

// mustHoldRows fails unless a packet has so many rows, and beside them only the
// questions of its questionnaire.
func mustHoldRows(t testing.TB, path string, want map[string]int) {
	t.Helper()
	a, err := db.Open(t.Context(), path, app.Mode{})
	must(t, err)
	defer a.Close()
	h, err := a.Health(t.Context())
	must(t, err)
	if !h.OK {
		t.Errorf("the packet is not sound: %+v", h.Problems)
	}
	for table, is := range h.Tables {
		question := strings.HasPrefix(table, "question") || strings.HasPrefix(table, "choice")
		if is.Rows != want[table] && (!question || want[table] > 0) {
			t.Errorf("%d rows of %s, want %d", is.Rows, table, want[table])
		}
	}
}

// mayGo are the texts that a packet may have: what its own tables say, each of
// which is of the event, and what any new office comes with.
func mayGo(t testing.TB, path string) string {
	t.Helper()
	fresh := filepath.Join(t.TempDir(), "fresh.sofra")
	a, err := db.Open(t.Context(), fresh, app.Mode{Create: true})
	must(t, err)
	must(t, a.Close())
	raw, err := os.ReadFile(fresh) // with the words of the tables themselves
	must(t, err)
	all := []string{string(raw)}
	for _, table := range []string{"event", "venue", "room", "show_line", "task", "visitor", "question", "question_text", "choice", "choice_text", "questionnaire", "attendance", "packet", "taken", "step", "setting"} {
		for text := range textsIn(t, path, table) {
			all = append(all, text)
		}
	}
	return strings.Join(all, "\n")
}

// textsOf are all texts of an office, of its journal and of its steps.
func textsOf(t testing.TB, a *app.App) map[string]bool {
	t.Helper()
	copied := filepath.Join(t.TempDir(), "copy.sofra")
	must(t, a.Backup(t.Context(), copied))
	return textsIn(t, copied)
}

// textsIn are the texts of the tables of a file, of all or of some.
func textsIn(t testing.TB, path string, tables ...string) map[string]bool {
	t.Helper()
	d, err := db.OpenDB(t.Context(), path, app.Mode{})
	must(t, err)
	defer d.Close()
	if len(tables) == 0 {
		must(t, d.Look(t.Context(), &tables, `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'found%' AND name NOT LIKE 'goose%' AND name NOT LIKE 'sqlite%'`))
	}
	all := map[string]bool{}
	for _, table := range tables {
		var columns []string
		must(t, d.Look(t.Context(), &columns, `SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'`, table))
		for _, c := range columns {
			var texts []sql.NullString
			must(t, d.Look(t.Context(), &texts, `SELECT DISTINCT `+c+` FROM `+table))
			for _, text := range texts {
				for _, one := range spelled(text.String) {
					all[one] = true
				}
			}
		}
	}
	return all
}

// spelled are the texts in an image of the journal; any other text is one.
func spelled(text string) (all []string) {
	var image map[string]any
	if json.Unmarshal([]byte(text), &image) != nil {
		return []string{text}
	}
	for _, v := range image {
		if s, ok := v.(string); ok {
			all = append(all, s)
		}
	}
	return all
}

func TestOnlyThePacketThatLeftComesBack(t *testing.T) {
	a := dbtest.New(t)
	ctx := t.Context()
	e := doorEvening(t, a)
	path := taken(t, a, e)
	other := app.Event{Kind: "panel", Title: "Another evening", Day: "2025-04-01"}
	must(t, a.SaveEvent(ctx, &other))
	text := filepath.Join(t.TempDir(), "notes.sofra")
	must(t, os.WriteFile(text, []byte("no packet"), 0o600))
	half := filepath.Join(t.TempDir(), "half.sofra")
	raw, err := os.ReadFile(path)
	must(t, err)
	must(t, os.WriteFile(half, raw[:len(raw)/2], 0o600))
	office := filepath.Join(t.TempDir(), "office.sofra")
	must(t, a.Backup(ctx, office))
	for name, test := range map[string]struct {
		path  string
		event app.ID
		want  error
	}{
		"no file": {filepath.Join(t.TempDir(), "none.sofra"), "", app.ErrMissingFile}, "no office": {text, "", app.ErrNotPacket}, "an office": {office, "", app.ErrNotPacket},
		"half of it": {half, "", app.ErrPacketDamaged}, "another event": {path, other.ID, &app.Fault{Code: "packet_of_another"}},
		"another office": {foreign(t), "", app.ErrPacketForeign},
	} {
		if _, err := a.LookAtPacket(ctx, test.path, test.event); !errors.Is(err, test.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// foreign is a packet of another office.
func foreign(t testing.TB) string {
	t.Helper()
	other := dbtest.New(t)
	return taken(t, other, doorEvening(t, other))
}

// What somebody changed in the file by hand is said, or refused.
func TestAPacketThatWasChangedByHandIsTold(t *testing.T) {
	a := dbtest.New(t)
	ctx := t.Context()
	e := doorEvening(t, a)
	path := taken(t, a, e)
	byHand := func(query string, args ...any) {
		t.Helper()
		d, err := db.OpenDB(ctx, path, app.Mode{Write: true})
		must(t, err)
		must(t, d.Outside(ctx, query, args...))
		must(t, d.Close())
	}
	byHand(`UPDATE visitor SET state = 'came' WHERE name = 'Merve Aydın'`)
	if r, err := a.LookAtPacket(ctx, path, ""); err != nil || r.Outside != 1 || len(r.Taken) != 1 {
		t.Errorf("%d changes by hand, taken %+v, %v", r.Outside, r.Taken, err)
	}
	r, err := a.LookAtPacket(ctx, path, "")
	must(t, err)
	byHand(`UPDATE packet SET secret = 'another'`)
	if _, err := a.LookAtPacket(ctx, path, ""); !errors.Is(err, app.ErrPacketForged) {
		t.Errorf("with another secret: %v", err)
	}
	must(t, a.MarkVisitors(ctx, e.ID, app.NoShow, visitorsOf(t, a, e.ID)[2].ID))
	if err := a.BringBack(ctx, r, nil); !errors.Is(err, app.ErrPacketMoved) {
		t.Errorf("the office went on: %v", err)
	}
	byHand(`INSERT INTO goose_db_version (version_id, is_applied) VALUES (9999, 1)`)
	if _, err := a.LookAtPacket(ctx, path, ""); !errors.Is(err, app.ErrPacketNewer) {
		t.Errorf("a newer one: %v", err)
	}
}
