package dbtest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"
)

// Cluster is a PostgreSQL server on a socket in a folder of its own. It keeps
// nothing safe: its files are thrown away with it.
type Cluster struct {
	dir    string
	server *exec.Cmd
	said   *said
}

const roles = `
	CREATE ROLE sofra_owner LOGIN CREATEDB;
	CREATE ROLE sofra_desk NOLOGIN;
	CREATE ROLE desk1 LOGIN IN ROLE sofra_desk;`

// URL is where a role reaches a database of the cluster.
func (c *Cluster) URL(role, db string) string {
	return fmt.Sprintf("postgres://%s@/%s?host=%s&port=5432", role, db, c.dir)
}

// create makes a database that belongs to the owner.
func (c *Cluster) create(ctx context.Context, name, template string) error {
	return c.run(ctx, fmt.Sprintf("CREATE DATABASE %s OWNER %s TEMPLATE %s", name, owner, template))
}

// run has the superuser do something.
func (c *Cluster) run(ctx context.Context, sql string) error {
	conn, err := pgx.Connect(ctx, c.URL("postgres", "postgres"))
	if err != nil {
		return fmt.Errorf("reach the test cluster: %w", err)
	}
	_, err = conn.Exec(ctx, sql)
	return errors.Join(err, conn.Close(ctx))
}

// start makes a cluster and waits until it answers.
func start() (*Cluster, error) {
	bin, err := binaries()
	if err != nil {
		return nil, err
	}
	c, err := folder()
	if err != nil {
		return nil, err
	}
	data := filepath.Join(c.dir, "data")
	initdb := command(c.dir, filepath.Join(bin, "initdb"), "-D", data, "-U", "postgres", "-A", "trust",
		"-E", "UTF8", "--locale", "C.UTF-8", "--no-sync", "--no-instructions")
	if out, err := initdb.CombinedOutput(); err != nil {
		return nil, errors.Join(fmt.Errorf("initdb: %w: %s", err, out), os.RemoveAll(c.dir))
	}
	c.server = command(c.dir, filepath.Join(bin, "postgres"), "-D", data, "-k", c.dir, "-h", "",
		"-c", "port=5432", "-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off",
		"-c", "max_connections=200", "-c", "log_min_messages=log", "-c", "log_checkpoints=off",
		"-c", "lc_messages=C", "-c", "logging_collector=off", "-c", "log_destination=stderr")
	c.server.Stderr = c.said
	if err := c.serve(); err != nil {
		return nil, errors.Join(err, os.RemoveAll(c.dir))
	}
	return c, nil
}

// serve runs the server as a child of ours, so that it can be told to die
// with us, and makes the roles.
func (c *Cluster) serve() error {
	if err := c.server.Start(); err != nil {
		return err
	}
	ctx, done := context.WithTimeout(context.Background(), time.Minute)
	defer done()
	select {
	case <-c.said.enough:
	case <-ctx.Done():
	}
	if err := c.run(ctx, roles); err != nil {
		c.stop()
		return fmt.Errorf("start PostgreSQL: %w\n%s", err, c.said)
	}
	return nil
}

// stop ends the server at once and throws its files away.
func (c *Cluster) stop() {
	c.server.Process.Signal(syscall.SIGQUIT)
	c.server.Wait()
	os.RemoveAll(c.dir)
}

// binaries is the folder of the newest server on this machine. Debian keeps
// one folder a version, out of the PATH.
func binaries() (string, error) {
	newest, at := 0, ""
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	for _, path := range found {
		version := 0
		fmt.Sscanf(path, "/usr/lib/postgresql/%d/bin/initdb", &version)
		if version > newest {
			newest, at = version, filepath.Dir(path)
		}
	}
	if at != "" {
		return at, nil
	}
	path, err := exec.LookPath("initdb")
	if err != nil {
		return "", errMissing
	}
	if path, err = filepath.EvalSymlinks(path); err != nil {
		return "", err
	}
	return filepath.Dir(path), nil
}

// folder makes the cluster's folder, short enough for the name of a socket,
// and throws away those of runs that were killed.
func folder() (*Cluster, error) {
	base := "/tmp"
	if _, err := os.Stat(base); err != nil {
		base = os.TempDir()
	}
	sweep(base)
	dir, err := os.MkdirTemp(base, fmt.Sprintf("sofra-pg-%d-", os.Getpid()))
	if err != nil {
		return nil, err
	}
	return &Cluster{dir: dir, said: &said{enough: make(chan struct{})}}, give(dir)
}

// sweep removes the folders of processes that are no more.
func sweep(base string) {
	left, _ := filepath.Glob(filepath.Join(base, "sofra-pg-*"))
	for _, dir := range left {
		pid := 0
		fmt.Sscanf(filepath.Base(dir), "sofra-pg-%d-", &pid)
		if gone(pid) {
			os.RemoveAll(dir)
		}
	}
}

// command is a program of the server's, run in dir and deaf to the PG…
// variables of whoever runs the tests.
func command(dir, program string, args ...string) *exec.Cmd {
	cmd := exec.Command(program, args...)
	cmd.Dir = dir
	for _, v := range os.Environ() {
		if !strings.HasPrefix(v, "PG") {
			cmd.Env = append(cmd.Env, v)
		}
	}
	lower(cmd)
	return cmd
}

// said keeps what the server says, and tells when that is enough to know
// whether it has come up. It must be read to the end or the server would wait.
type said struct {
	sync.Mutex
	text   strings.Builder
	enough chan struct{}
	told   bool
}

// Write takes what the server says.
func (s *said) Write(p []byte) (int, error) {
	s.Lock()
	defer s.Unlock()
	s.text.Write(p)
	now := s.text.String()
	if !s.told && (strings.Contains(now, "ready to accept connections") || strings.Contains(now, "FATAL")) {
		s.told = true
		close(s.enough)
	}
	return len(p), nil
}

// String is all that the server said.
func (s *said) String() string {
	s.Lock()
	defer s.Unlock()
	return s.text.String()
}
