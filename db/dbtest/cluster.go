// Package dbtest gives tests an empty office on a real database: a file of
// SQLite, or a database of a PostgreSQL server that the tests start themselves
// and that nobody else sees.
package dbtest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"sync/atomic"
	"testing"
)

// The roles of the cluster: who owns the tables of an office, and one desk in
// the group that may work in it. Neither is a superuser.
const (
	owner = "sofra_owner"
	desk  = "desk1"
)

// loud is what a run without a server says; half of the tests are not seen.
const loud = "PostgreSQL is missing: HALF OF THE STORAGE TESTS DID NOT RUN"

var errMissing = errors.New(loud)

// only is the one cluster of this process, started when first asked for.
var only struct {
	sync.Mutex
	started   bool
	cluster   *Cluster
	err       error
	templates map[string]error // why a template could not be made, or nil
	count     atomic.Int64     // databases so far
}

// Run is for TestMain: it runs the tests and stops the server they started.
func Run(m *testing.M) int {
	code := m.Run()
	only.Lock()
	defer only.Unlock()
	if only.cluster != nil {
		only.cluster.stop()
	}
	return code
}

// NewDatabase makes an empty database for one test, and tells how its owner
// and how a desk reach it. It is gone after the test.
func NewDatabase(t testing.TB) (ownerURL, deskURL string) {
	t.Helper()
	return NewFrom(t, "template0")
}

// NewFrom does the same with a copy of a database that Template made.
func NewFrom(t testing.TB, template string) (ownerURL, deskURL string) {
	t.Helper()
	c := cluster(t)
	name := fmt.Sprintf("test_%d", only.count.Add(1))
	if err := c.create(t.Context(), name, template); err != nil {
		t.Fatal(err)
	}
	// The test's own context is over by then.
	t.Cleanup(func() {
		if err := c.run(context.WithoutCancel(t.Context()), "DROP DATABASE "+name+" WITH (FORCE)"); err != nil {
			t.Error(err)
		}
	})
	return c.URL(owner, name), c.URL(desk, name)
}

// Template has fill build the database name, once in a run, for NewFrom to
// copy: copying a migrated office is faster than migrating one again. Fill
// must leave no connection open.
func Template(t testing.TB, name string, fill func(ownerURL string) error) {
	t.Helper()
	c := cluster(t)
	only.Lock()
	defer only.Unlock()
	err, made := only.templates[name]
	if !made {
		if err = c.create(t.Context(), name, "template0"); err == nil {
			err = fill(c.URL(owner, name))
		}
		only.templates[name] = err
	}
	if err != nil {
		t.Fatalf("make the template %s: %v", name, err)
	}
}

// Flush has the server write to its files what it holds in memory, for a test
// that reads them as a thief would.
func Flush(t testing.TB) {
	t.Helper()
	if err := cluster(t).run(t.Context(), "CHECKPOINT"); err != nil {
		t.Fatal(err)
	}
}

// Missing says loudly that there is no server: where CI runs that fails the
// test, elsewhere it skips it.
func Missing(t testing.TB) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatal(loud)
	}
	t.Skip(loud)
}

// cluster is the server of this run.
func cluster(t testing.TB) *Cluster {
	t.Helper()
	only.Lock()
	defer only.Unlock()
	if !only.started {
		only.started, only.templates = true, map[string]error{}
		only.cluster, only.err = start()
	}
	if errors.Is(only.err, errMissing) {
		Missing(t)
	}
	if only.err != nil {
		t.Fatal(only.err)
	}
	return only.cluster
}
