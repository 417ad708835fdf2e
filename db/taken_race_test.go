package db_test

import (
	"cmp"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	_ "github.com/jackc/pgx/v5/stdlib"

	"sofra/app"
	"sofra/db/dbtest"
)

// racer is where a process finds what to race for: the engine's driver, its
// source, and how often to try.
const racer = "SOFRA_TEST_RACER"

// TestRandomRace has two processes write one room into the table of what is
// taken, past all checks of the program: its own constraint keeps them apart.
// The control takes the constraint away, and sees them meet. SOFRA_ATTEMPTS
// says how often they try together.
func TestRandomRace(t *testing.T) {
	if line, ok := os.LookupEnv(racer); ok {
		race(t, line)
		return
	}
	attempts, err := strconv.Atoi(cmp.Or(os.Getenv("SOFRA_ATTEMPTS"), "500"))
	must(t, err)
	for _, r := range []struct{ name, driver, free string }{
		{"sqlite", "sqlite", ""},
		{"sqlite without the trigger", "sqlite", `DROP TRIGGER taken_once`},
		{"postgres", "pgx", ""},
		{"postgres without the constraint", "pgx", `ALTER TABLE taken DROP CONSTRAINT taken_once`},
	} {
		t.Run(r.name, func(t *testing.T) {
			source := prize(t, r.driver, r.free)
			kept, refused, overlaps := runRace(t, fmt.Sprintf("%s\n%s\n%d", r.driver, source, attempts/2))
			t.Logf("%d attempts: %d kept, %d refused, %d on top of another", kept+refused, kept, refused, overlaps)
			if kept+refused != attempts || kept == 0 || (r.free == "") != (overlaps == 0) || (r.free == "") != (refused > 0) {
				t.Errorf("%d attempts: %d kept, %d refused, %d on top of another", kept+refused, kept, refused, overlaps)
			}
		})
	}
}

// prize makes an office with events that want one room, and tells where it is.
func prize(t *testing.T, driver, free string) (source string) {
	t.Helper()
	owner, source := "", t.TempDir()+"/office.sofra"
	var a *app.App
	if driver == "pgx" {
		dbtest.Server(t)
		owner, source = dbtest.NewFrom(t, "office")
		a = dbtest.Open(t, source, app.Mode{Write: true})
	} else {
		owner = source
		a = dbtest.Open(t, source, app.Mode{Create: true})
	}
	for i := range 20 {
		must(t, a.SaveEvent(t.Context(), &app.Event{Title: fmt.Sprint("Event ", i), Kind: "concert"}))
	}
	must(t, a.Close())
	if free != "" {
		d, err := sql.Open(driver, owner)
		must(t, err)
		_, err = d.ExecContext(t.Context(), free)
		must(t, errors.Join(err, d.Close()))
	}
	return source
}

// runRace starts both, and adds up what they say.
func runRace(t *testing.T, line string) (kept, refused, overlaps int) {
	t.Helper()
	var both []*exec.Cmd
	var said [2]strings.Builder
	for i := range said {
		cmd := exec.Command(os.Args[0], "-test.run=^TestRandomRace$")
		cmd.Env = append(os.Environ(), racer+"="+line)
		cmd.Stdout, cmd.Stderr = &said[i], os.Stderr
		must(t, cmd.Start())
		both = append(both, cmd)
	}
	for i, cmd := range both {
		if err := cmd.Wait(); err != nil {
			t.Fatalf("%v: %s", err, said[i].String())
		}
		var k, r, o int
		if _, err := fmt.Sscan(said[i].String(), &k, &r, &o); err != nil {
			t.Fatalf("%v: %s", err, said[i].String())
		}
		kept, refused, overlaps = kept+k, refused+r, overlaps+o
	}
	return kept, refused, overlaps
}

// race is one of the two processes: it takes the room for random hours of one
// day, looks whether another event has it then, and gives its oldest back.
func race(t *testing.T, line string) {
	part := strings.Split(line, "\n")
	attempts, err := strconv.Atoi(part[2])
	must(t, err)
	source := part[1]
	if part[0] == "sqlite" {
		source = "file:" + source + "?_txlock=immediate&_busy_timeout=60000&_foreign_keys=1"
	}
	d, err := sql.Open(part[0], source)
	must(t, err)
	r := runner{t: t, d: d, numbered: part[0] == "pgx"}
	r.events()
	for range attempts {
		r.try()
	}
	fmt.Println(r.kept, r.refused, r.overlaps)
	must(t, d.Close())
}

type runner struct {
	t                       *testing.T
	d                       *sql.DB
	numbered                bool
	of                      []string
	mine                    []app.ID
	kept, refused, overlaps int
}

func (r *runner) events() {
	rows, err := r.d.QueryContext(r.t.Context(), `SELECT id FROM event`)
	must(r.t, err)
	for rows.Next() {
		var id string
		must(r.t, rows.Scan(&id))
		r.of = append(r.of, id)
	}
	must(r.t, rows.Err())
}

// sql writes $1, $2 … where the engine wants them.
func (r *runner) sql(query string) string {
	for n := 1; r.numbered && strings.Contains(query, "?"); n++ {
		query = strings.Replace(query, "?", fmt.Sprint("$", n), 1)
	}
	return query
}

func (r *runner) try() {
	ctx, id, event := r.t.Context(), app.NewID(), r.of[rand.IntN(len(r.of))]
	begin := time.Date(2025, 3, 8, 8, 0, 0, 0, time.UTC).Add(time.Duration(rand.IntN(48)) * 15 * time.Minute)
	begins, ends := begin.Format("2006-01-02T15:04"), begin.Add(time.Duration(2+rand.IntN(7))*15*time.Minute).Format("2006-01-02T15:04")
	_, err := r.d.ExecContext(ctx, r.sql(`INSERT INTO taken (id, subject, begins, ends, event_id) VALUES (?, 'room', ?, ?, ?)`), string(id), begins, ends, event)
	var p *pgconn.PgError
	switch {
	case err != nil && (strings.Contains(err.Error(), "taken") || errors.As(err, &p) && p.Code == "40P01"):
		r.refused++
		return
	case err != nil:
		r.t.Fatal(err)
	}
	r.kept++
	r.mine = append(r.mine, id)
	var n int
	must(r.t, r.d.QueryRowContext(ctx, r.sql(`
		SELECT count(*) FROM taken WHERE subject = 'room' AND ends > ? AND begins < ? AND event_id <> ?`), begins, ends, event).Scan(&n))
	r.overlaps += n
	if len(r.mine) > 3 {
		_, err := r.d.ExecContext(ctx, r.sql(`DELETE FROM taken WHERE id = ?`), string(r.mine[0]))
		must(r.t, err)
		r.mine = r.mine[1:]
	}
}
