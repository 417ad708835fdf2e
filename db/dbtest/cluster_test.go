package dbtest

import (
	"bufio"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
)

func TestMain(m *testing.M) { os.Exit(Run(m)) }

// ask runs a question that has one answer.
func ask(t testing.TB, url, sql string) string {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	var answer string
	if err := conn.QueryRow(t.Context(), sql).Scan(&answer); err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
	return answer
}

func TestDatabase(t *testing.T) {
	ownerURL, deskURL := NewDatabase(t)
	cases := map[string]struct{ url, sql, want string }{
		"the owner is the owner":    {ownerURL, "SELECT current_user::text", owner},
		"the desk is a desk":        {deskURL, "SELECT pg_has_role('sofra_desk', 'MEMBER')::text", "true"},
		"the owner may not do all":  {ownerURL, "SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user", "false"},
		"the owner owns it":         {ownerURL, "SELECT pg_get_userbyid(datdba)::text FROM pg_database WHERE datname = current_database()", owner},
		"names are in UTF-8":        {deskURL, "SHOW server_encoding", "UTF8"},
		"letters beyond ASCII fold": {deskURL, "SELECT lower('ËÇĐШ')", "ëçđш"},
		"nobody else gets in":       {deskURL, "SHOW listen_addresses", ""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if got := ask(t, c.url, c.sql); got != c.want {
				t.Errorf("%s: %q, want %q", c.sql, got, c.want)
			}
		})
	}
}

func TestExtensionsByOwner(t *testing.T) {
	ownerURL, _ := NewDatabase(t)
	for _, name := range []string{"pg_trgm", "btree_gist"} {
		conn, err := pgx.Connect(t.Context(), ownerURL)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := conn.Exec(t.Context(), "CREATE EXTENSION "+name); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		conn.Close(t.Context())
	}
}

func TestTemplateIsFilledOnceAndCopied(t *testing.T) {
	filled := 0
	build := func(url string) error {
		filled++
		conn, err := pgx.Connect(t.Context(), url)
		if err != nil {
			return err
		}
		defer conn.Close(t.Context())
		_, err = conn.Exec(t.Context(), "CREATE TABLE cup AS SELECT 'full'::text AS state")
		return err
	}
	for range 2 {
		Template(t, "cups", build)
		ownerURL, _ := NewFrom(t, "cups")
		if got := ask(t, ownerURL, "SELECT state FROM cup"); got != "full" {
			t.Errorf("the copy's cup is %q", got)
		}
		ask(t, ownerURL, "DELETE FROM cup RETURNING state")
	}
	if filled != 1 {
		t.Errorf("filled %d times", filled)
	}
}

// TestKilledRun kills a run of these tests and looks for its server.
func TestKilledRun(t *testing.T) {
	if os.Getenv("SOFRA_TEST_KILLED") != "" {
		_, url := NewDatabase(t)
		os.Stdout.WriteString(url + "\n")
		os.Stdin.Read(make([]byte, 1)) // until killed
		return
	}
	NewDatabase(t) // says so when there is no server to test with
	run, url := another(t)
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	run.Process.Kill()
	run.Wait()
	// A connection of ours notices the server's end.
	if _, err := conn.Exec(t.Context(), "SELECT pg_sleep(60)"); err == nil {
		t.Error("the server outlived the tests by a minute")
	}
	_, rest, _ := strings.Cut(url, "host=")
	dir, _, _ := strings.Cut(rest, "&")
	sweep(filepath.Dir(dir))
	if _, err := os.Stat(dir); !os.IsNotExist(err) {
		t.Errorf("%s is still there", dir)
	}
}

// another starts TestKilledRun as a process of its own, and tells where its
// database is.
func another(t testing.TB) (run *exec.Cmd, url string) {
	t.Helper()
	run = exec.Command(os.Args[0], "-test.run=^TestKilledRun$")
	run.Env = append(os.Environ(), "SOFRA_TEST_KILLED=1")
	in, errIn := run.StdinPipe()
	out, errOut := run.StdoutPipe()
	if err := errors.Join(errIn, errOut, run.Start()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { in.Close() })
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return run, strings.TrimSpace(line)
}
